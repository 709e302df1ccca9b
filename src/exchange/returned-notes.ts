import type { ReturnedSegment } from '../model/returned-work.ts';
import type { LedgerEntry, SourceReport } from '../model/translation.ts';

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

/** Whether a note went out with the file and a tool dropped its mark (`from`, `category`): then no translator wrote it. */
export function isOwnNote(text: string): boolean {
  return ownNote.test(text.trimStart());
}

/**
 * How a note begins that reports a fault of the source text. The first of each language is what hand-outs ask for
 * (`messages/handouts`); the others are what people write.
 */
const marks = [
  'source(?: text)?(?: is wrong)?',
  '(?:error|mistake|typo) in (?:the )?(?:source(?: text)?|original)',
  'original',
  'источник',
  'исходный текст',
  'исходник',
  'оригинал',
  '(?:ошибка|опечатка) в (?:источнике|исходном тексте|исходнике|оригинале)',
  'крыніца',
  'зыходны тэкст',
  'арыгінал',
  '(?:памылка|апіска) ў (?:крыніцы|зыходным тэксце|арыгінале)',
  'манбаъ',
  'матни аслӣ',
  '(?:хато|хатогӣ|ғалат) дар (?:манбаъ|матни аслӣ)',
];

const marked = new RegExp(`^(?:${marks.join('|')}) ?[:：–—-] *(?=\\S)`, 'iu');

/** The report in a note on the source text, without the words that mark it; undefined for any other note. */
function sourceReportIn(note: string): string | undefined {
  const text = note.trim();
  const mark = marked.exec(text);
  return mark ? text.slice(mark[0].length) : undefined;
}

/** A returned segment without its notes on the source text, and the texts of these. */
export function takeSourceReports(segment: ReturnedSegment): {
  readonly segment: ReturnedSegment;
  readonly reports: readonly string[];
} {
  const onSource = new Set(segment.sourceNotes);
  const reports = segment.notes.flatMap((note) => sourceReportIn(note) ?? (onSource.has(note) ? [note] : []));
  if (reports.length === 0) return { segment, reports };
  const notes = segment.notes.filter((note) => sourceReportIn(note) === undefined && !onSource.has(note));
  return { segment: { ...segment, notes }, reports };
}

/** Those of the reports that the ledger entry of the sentence does not have yet. */
export function newReports(
  texts: readonly string[],
  { reports = [] }: LedgerEntry,
  about: Omit<SourceReport, 'text' | 'answer'>,
): readonly SourceReport[] {
  const isKnown = (text: string): boolean =>
    reports.some((report) => report.text === text && report.language === about.language);
  return [...new Set(texts)].filter((text) => !isKnown(text)).map((text) => ({ text, ...about }));
}
