import type { MarkedText, Tag } from '../model/content.ts';
import { formatMarks, markWords, type WordPart } from '../revision/words.ts';
import { formatMarkup, formatTag, parseMarkup, plainText } from '../text/markup.ts';
import { comparableWords } from '../text/similarity.ts';

/**
 * Edits that turn one list of words into the other: words put in, left out or replaced (Levenshtein 1965). `most + 1` where
 * there are more than `most`. In the time of the shorter list by `most`.
 */
export function countEdits<Word>(a: ArrayLike<Word>, b: ArrayLike<Word>, most: number): number {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [short, long] = endA - start <= endB - start ? [a, b] : [b, a];
  const width = Math.min(endA, endB) - start;
  const height = Math.max(endA, endB) - start;
  if (height - width > most) return most + 1;
  let above = new Int32Array(width + 1);
  for (let at = 1; at <= width; at++) above[at] = at;
  let row = new Int32Array(width + 1);
  for (let at = 1; at <= height; at++) {
    row.fill(most + 1);
    if (at <= most) row[0] = at;
    let least = row[0] as number;
    const from = Math.max(1, at - most);
    const to = Math.min(width, at + most);
    for (let column = from; column <= to; column++) {
      const isSame = long[start + at - 1] === short[start + column - 1];
      const value = Math.min(
        (above[column - 1] as number) + (isSame ? 0 : 1),
        (above[column] as number) + 1,
        (row[column - 1] as number) + 1,
        most + 1,
      );
      row[column] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [above, row] = [row, above];
  }
  return Math.min(above[width] as number, most + 1);
}

/**
 * How like two texts are, 0 to 99: the share of the longer one's words that need no edit. Words are compared in lower case and
 * without punctuation. Texts of the same words that differ in anything else have 99: only the same text has 100, and this is
 * not asked about it. 0 for texts without words and below `least`.
 */
export function scoreWords<Word>(a: ArrayLike<Word>, b: ArrayLike<Word>, least: number): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || a.length === 0 || b.length === 0) return 0;
  const most = Math.floor((longer * (100 - least)) / 100);
  const edits = countEdits(a, b, most);
  if (edits > most) return 0;
  return edits === 0 ? 99 : Math.floor((100 * (longer - edits)) / longer);
}

/** The difference of a known text from the requested one. */
export interface Difference {
  /** On one line: `the [-old-]{+new+} word`. */
  readonly marks: string;
  /** In words, most telling first; at least one where the texts differ. */
  readonly reasons: readonly string[];
}

/** Explains what turns a known text into the one that is asked for. Both are compared composed, as their words are for the score. */
export function explainDifference(known: MarkedText, asked: MarkedText): Difference {
  const [before, after] = [known.normalize('NFC'), asked.normalize('NFC')];
  const parts = markWords(before, after);
  const marks = formatMarks(parts);
  const signs = compareSigns(before, after);
  if (signs.length === 0) return { marks, reasons: reasonsOf(parts, before, after) };
  const [old, now] = [withoutSigns(before), withoutSigns(after)];
  // What is left are spaces at most.
  const rest = reasonsOf(markWords(old, now), old, now).filter((reason) => reason !== onlySpaces);
  return { marks, reasons: [...rest, ...signs] };
}

/** Signs that are no punctuation: of currencies, of calculation, of shares and degrees, and before a negative number. */
const sign = /[\p{Sc}\p{Sm}%‰°]|(?<![\p{L}\p{N}.,])[-‑–](?=\d)/gu;

/** Which signs are others, added or left out; none if both texts have the same. */
function compareSigns(known: MarkedText, asked: MarkedText): readonly string[] {
  const listOf = (text: MarkedText): string[] =>
    (plainText(text).match(sign) ?? []).map((each) => each.replace(/[-‑–]/, '−'));
  const removed = listOf(known);
  const added = listOf(asked).filter((each) => {
    const at = removed.indexOf(each);
    if (at >= 0) removed.splice(at, 1);
    return at < 0;
  });
  if (removed.length === 1 && added.length === 1) return [`“${removed[0]}” → “${added[0]}”`];
  return [...added.map((each) => `“${each}” added`), ...removed.map((each) => `“${each}” left out`)];
}

function withoutSigns(text: MarkedText): MarkedText {
  return formatMarkup(
    parseMarkup(text).map((part) => (typeof part === 'string' ? part.replace(sign, '') : part)),
  );
}

const onlySpaces = 'spaces';

const hasLetters = /[\p{L}\p{N}]/u;

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function signsOf(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}\s]+/gu, '');
}

function reasonsOf(parts: readonly WordPart[], known: MarkedText, asked: MarkedText): readonly string[] {
  const reasons: string[] = [];
  const plain = (text: string): string => plainText(text).trim();
  let added = 0;
  let removed = 0;
  let onlyCase = false;
  let onlyMarks = false;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as WordPart;
    if (part.type === 'same') continue;
    const next = parts[at + 1];
    const isReplaced = part.type === 'removed' && next?.type === 'added';
    const [before, after] = [plain(part.text), isReplaced ? plain(next.text) : ''];
    if (isReplaced) at++;
    if (!hasLetters.test(before) && !hasLetters.test(after)) onlyMarks ||= before !== after;
    else if (isReplaced && comparableWords(before).join(' ') === comparableWords(after).join(' ')) {
      // Changes in a row are one part, which may have both.
      onlyCase ||= lettersOf(before) !== lettersOf(after);
      onlyMarks ||= signsOf(before) !== signsOf(after);
    } else if (isReplaced && hasLetters.test(before) && hasLetters.test(after))
      reasons.push(`“${before}” → “${after}”`);
    else if (part.type === 'removed' && hasLetters.test(before)) removed += countOf(before);
    else added += countOf(isReplaced ? after : before);
  }
  if (added > 0) reasons.push(added === 1 ? '1 word added' : `${added} words added`);
  if (removed > 0) reasons.push(removed === 1 ? '1 word left out' : `${removed} words left out`);
  if (onlyCase) reasons.push('capitals');
  if (onlyMarks) reasons.push('punctuation');
  if (haveOtherCodes(known, asked)) reasons.push('codes');
  return reasons.length === 0 && known !== asked ? [onlySpaces] : reasons;
}

function countOf(text: string): number {
  return text.split(/\s+/).filter((word) => hasLetters.test(word)).length;
}

/** Whether two texts have other codes, or, where their words are the same, the same codes in other places. */
function haveOtherCodes(known: MarkedText, asked: MarkedText): boolean {
  if (!known.includes('<') && !asked.includes('<')) return false;
  const [before, after] = [parseMarkup(known), parseMarkup(asked)];
  if (codesIn(before, () => '') !== codesIn(after, () => '')) return true;
  const letters = (text: string): string => lettersOf(text).toLowerCase();
  return (
    letters(plainText(known)) === letters(plainText(asked)) &&
    codesIn(before, letters) !== codesIn(after, letters)
  );
}

/** The codes of a text in order, and what is made of the words between them. */
function codesIn(parts: readonly (string | Tag)[], between: (text: string) => string): string {
  return parts.map((part) => (typeof part === 'string' ? between(part) : formatTag(part))).join('');
}
