import type { TermStatus } from '../../model/glossary.ts';

/** Versions that are written: 3 is ISO 30042:2019 in its style DCA, 2 is ISO 30042:2008, which most tools still read. */
export type TbxVersion = '3' | '2';

/** TBX-Basic, `administrativeStatus`. There is no status for what is an error: a note beside it says so. */
export const statusValues: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
};

/** Data categories that say which of several terms to use, under the names that files in use have for it. */
export const statusCategories: ReadonlySet<string> = new Set([
  'administrativeStatus',
  'usageStatus',
  'normativeAuthorization',
]);

/** What a value of such a category means: `preferredTerm-admn-sts`, `deprecated` and the like. */
export function readStatus(value: string): TermStatus | undefined {
  if (/^(?:preferred|standardized|regulated|legal)/i.test(value)) return 'preferred';
  if (/^(?:admitted|proposed)/i.test(value)) return 'admitted';
  if (/^(?:forbidden|notRecommended|doNotUse)/i.test(value)) return 'forbidden';
  if (/^(?:deprecated|superseded|obsolete)/i.test(value)) return 'deprecated';
  return undefined;
}

/** Begins the notes that hold what TBX-Basic has no category for, so that a glossary comes back as it was. */
export const ownNote = 'barobar: ';

/** `kind ` and `gender ` are followed by a word of the register of names, `written ` is followed by the term with its marks, `form ` by a form given by hand. */
type OwnNote = 'do not translate' | 'proposed' | 'forbidden' | 'written ' | 'form ' | 'kind ' | 'gender ';

/** One of the notes, or the beginning of it. */
export function own(note: OwnNote): string {
  return ownNote + note;
}

/** A concept's id as an XML id, which cannot begin with a digit, and back. */
export function toXmlId(id: string): string {
  return /^\d/.test(id) ? `_${id}` : id;
}

/** The id of a concept by the XML id that `toXmlId` gave it. */
export function fromXmlId(id: string): string {
  return /^_\d/.test(id) ? id.slice(1) : id;
}
