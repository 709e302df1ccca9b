import { readEntity } from './entities.ts';
import { isAsciiPunctuation } from './links.ts';

/** Where a text is about to stand. */
export interface Surroundings {
  /** Only the block's own mark is before it on its line. */
  readonly isLineStart: boolean;
  /** Inside a link or an image, where brackets count. */
  readonly isBracketed: boolean;
  readonly isCell: boolean;
  /** The last text of a heading, whose closing `#` are no text. */
  readonly endsHeading: boolean;
  /** What is written directly after it. */
  readonly after: string;
}

const suspicious = /[\\`*_[\]<&~|@]|:\/\/|www\./gi;

/**
 * The text as Markdown that reads as this very text, with as few backslashes as common cases need. Whether that is
 * enough is seen by reading what was written: `*` may meet another one at the far end of the paragraph.
 */
export function escapeText(text: string, surroundings: Surroundings): string {
  const isLoneTilde = text.indexOf('~') === text.lastIndexOf('~');
  let escaped = text.replace(suspicious, (found, at: number) => {
    const isPlain = found === '~' ? isLoneTilde : isHarmless(text, at, surroundings);
    if (isPlain) return found;
    return found.length === 4 ? `${found.slice(0, 3)}\\.` : `\\${found}`;
  });
  if (escaped.endsWith('!') && surroundings.after.startsWith('[')) escaped = `${escaped.slice(0, -1)}\\!`;
  if (surroundings.isLineStart) escaped = escapeLineStart(escaped);
  return surroundings.endsHeading ? escapeHeadingEnd(escaped) : escaped;
}

/** Every mark escaped: never wrong, seldom needed. */
export function escapeAll(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/^\ufeff/, '&#xfeff;');
}

/** Whether the mark at an offset is text as it stands. */
function isHarmless(
  text: string,
  at: number,
  { isLineStart, isBracketed, isCell, after }: Surroundings,
): boolean {
  const next = text[at + 1];
  const before = at === 0 ? undefined : text[at - 1];
  switch (text[at]) {
    case '\\':
      return next !== undefined && !isAsciiPunctuation(next);
    case '*':
      return before === ' ' && next === ' ';
    case '_':
      return (before === ' ' && next === ' ') || (isWord(before) && isWord(next));
    case '[':
      return !isBracketed && !(isLineStart && at === 0) && isAside(text, at, after);
    case ']':
      return !isBracketed;
    case '<':
      return next !== undefined && !/[a-z/!?]/i.test(next);
    case '&':
      return readEntity(text, at) === undefined;
    case '|':
      return !isCell;
    case '@':
      return !isLocalPart(before) || !isLocalPart(next);
    case ':':
      return !/https?$/i.test(text.slice(Math.max(0, at - 5), at));
    case 'w':
    case 'W':
      return isWord(before);
    default:
      return false;
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function isLocalPart(character: string | undefined): boolean {
  return character !== undefined && /[\w.+-]/.test(character);
}

/** `[…]` and `[sic]`: brackets that nothing after them makes a link. */
function isAside(text: string, at: number, after: string): boolean {
  const aside = /\[[^\][\\^]{1,60}\]/y;
  aside.lastIndex = at;
  if (!aside.test(text)) return false;
  const behind = text[aside.lastIndex] ?? after[0] ?? '';
  return !'([:'.includes(behind) || behind === '';
}

/** What begins a block where it begins a line; the backslash goes before the group. */
const lineStart =
  /^(?:#{1,6}(?=[ \t]|$)|[-+*_](?=[ \t]|$)|[-=]{2,}|=(?=[ \t]|$)|>|[|:](?=[-:| \t]))|^(\d{1,9})(?=[.)](?:[ \t]|$))/;

function escapeLineStart(text: string): string {
  // At the start of a document it would be taken for a byte order mark.
  if (text.startsWith('\ufeff')) return `&#xfeff;${text.slice(1)}`;
  const match = lineStart.exec(text);
  if (!match) return text;
  const digits = match[1]?.length ?? 0;
  return `${text.slice(0, digits)}\\${text.slice(digits)}`;
}

/** `Item #` would lose its `#`. */
function escapeHeadingEnd(text: string): string {
  let start = text.length;
  while (text[start - 1] === '#') start--;
  const isClosing =
    start < text.length && (start === 0 || text[start - 1] === ' ' || text[start - 1] === '\t');
  return isClosing ? `${text.slice(0, start)}\\${text.slice(start)}` : text;
}
