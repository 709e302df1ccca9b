import type { Span } from '../../model/location.ts';

/** A part of character data: as it stands in the file, or decoded. */
export interface Piece extends Span {
  readonly text: string;
  readonly verbatim: boolean;
}

/** References, CDATA sections, comments, instructions, line ends that a reader changes, and elements. */
const special = /&([^;<]*);|<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|\r\n?|<[^>]*>/g;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character data of a span of well-formed XML in pieces, in order; markup gives none. Linear time. */
export function readPieces(text: string, { start, end }: Span): Piece[] {
  const raw = text.slice(start, end);
  const pieces: Piece[] = [];
  let at = 0;
  const addVerbatim = (to: number): void => {
    if (to > at) pieces.push({ text: raw.slice(at, to), verbatim: true, start: start + at, end: start + to });
  };
  if (!/[&<\r]/.test(raw)) {
    addVerbatim(raw.length);
    return pieces;
  }
  for (const match of raw.matchAll(special)) {
    addVerbatim(match.index);
    at = match.index + match[0].length;
    const [whole, reference, data] = match;
    const decoded =
      reference !== undefined ? decode(reference) : (data ?? (whole.startsWith('\r') ? '\n' : ''));
    if (decoded !== '')
      pieces.push({ text: decoded, verbatim: false, start: start + match.index, end: start + at });
  }
  addVerbatim(raw.length);
  return pieces;
}

function decode(reference: string): string {
  if (!reference.startsWith('#')) return named[reference] ?? '';
  const code = reference[1] === 'x' ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return String.fromCodePoint(code);
}

/** The character data of a span of well-formed XML. */
export function readCharacters(text: string, span: Span): string {
  return readPieces(text, span)
    .map((piece) => piece.text)
    .join('');
}

/** Where the value of an attribute is, without its quotes, in a well-formed start tag; undefined for none. */
export function findValue(
  text: string,
  tag: Span,
  matches: (name: string, value: string) => boolean,
): Span | undefined {
  const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  attribute.lastIndex = tag.start + (/^<[^\s/>]+/.exec(text.slice(tag.start, tag.end))?.[0].length ?? 0);
  for (
    let match = attribute.exec(text);
    match && attribute.lastIndex <= tag.end;
    match = attribute.exec(text)
  ) {
    const value = match[2] ?? match[3] ?? '';
    const end = attribute.lastIndex - 1;
    if (matches(match[1] ?? '', value)) return { start: end - value.length, end };
  }
  return undefined;
}
