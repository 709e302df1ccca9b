/** What our notes to translators begin with, as `xliff/outgoing.ts` and `export` write them. */
const labels = [
  'Heading',
  'Previous sentence',
  'Next sentence',
  'Previous source',
  'Previous translation',
  'Made of an earlier sentence',
  'Its translation',
  'Term',
  'Translation memory(?:, \\d+ %[^:]{0,200})?',
  'Difference',
  'Changed',
  'Title of a (?:link|picture)',
  'Text in place of a picture',
  'Label or hint of an element',
  'Remark of the author',
  'Reported on the source',
  'Answer on the source',
];

const ownNote = new RegExp(`^(?:Sentence \\d+: )?(?:${labels.join('|')}): `);

/** Whether a note is one of ours whose mark (`from`, `category`) a tool has dropped: it is no remark of the translator. */
export function isOwnNote(text: string): boolean {
  return ownNote.test(text.trimStart());
}
