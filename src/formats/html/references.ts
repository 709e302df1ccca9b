import { characterEntities } from 'character-entities';
import type { Inline } from '../../model/content.ts';
import { correct1252 } from '../../xml/decode.ts';

/** A piece of raw text: as written, or as it reads. */
type Piece = Extract<Inline, { type: 'text' }>;

/** Where a text is: in an attribute, a name without semicolon and with a letter after it is no reference (HTML §13.2.5.73). */
type Where = 'content' | 'attribute';

const cdata = /^<!\[CDATA\[([\s\S]*)\]\]>$/;

const special = /&(?:#(?:\d+|[xX][\da-fA-F]+)|[a-zA-Z][a-zA-Z\d]*);?|[ \t\n\f\r]+/g;

/**
 * The pieces of raw text that begins at an offset of the document, in order; they tile it. References are resolved, and white
 * space with a line end is one space: it lays the file out.
 */
export function readPieces(raw: string, start: number, where: Where): readonly Piece[] {
  const section = cdata.exec(raw)?.[1];
  if (section !== undefined) {
    const text = section.replace(/[ \t\n\f\r]+/g, joinSpace);
    return [{ type: 'text', text, verbatim: false, start, end: start + raw.length }];
  }
  const pieces: Piece[] = [];
  let cursor = 0;
  const addVerbatim = (end: number): void => {
    if (end === cursor) return;
    const text = raw.slice(cursor, end);
    pieces.push({ type: 'text', text, verbatim: true, start: start + cursor, end: start + end });
  };
  for (const { 0: found, index } of raw.matchAll(special)) {
    const resolved = found.startsWith('&')
      ? resolve(found, raw[index + found.length], where)
      : joinSpace(found);
    if (resolved === undefined || resolved === found) continue;
    addVerbatim(index);
    cursor = index + found.length;
    pieces.push({ type: 'text', text: resolved, verbatim: false, start: start + index, end: start + cursor });
  }
  addVerbatim(raw.length);
  return pieces;
}

/** White space as the text has it. Two spaces are two, as authors write them after a full stop. */
function joinSpace(space: string): string {
  return /[\n\f\r]/.test(space) ? ' ' : space;
}

/** Raw text with its references resolved. */
export function readReferences(raw: string, where: Where): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(special, (found, offset: number) =>
    found.startsWith('&') ? (resolve(found, raw[offset + found.length], where) ?? found) : found,
  );
}

/** The names that count without semicolon, as they did before there was a standard (HTML §13.5). */
const old: ReadonlySet<string> = new Set(
  (
    'AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml ' +
    'LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute ' +
    'aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml ' +
    'frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ' +
    'ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn ' +
    'times uacute ucirc ugrave uml uuml yacute yen yuml'
  ).split(' '),
);

const longestOld = 6;

/** The text of a reference and of the letters after it; undefined if it is no reference. */
function resolve(found: string, next: string | undefined, where: Where): string | undefined {
  if (found[1] === '#') return character(found);
  const isClosed = found.endsWith(';');
  const name = isClosed ? found.slice(1, -1) : found.slice(1);
  if (isClosed && Object.hasOwn(characterEntities, name)) return characterEntities[name];
  for (let length = Math.min(longestOld, name.length); length > 1; length--) {
    const known = name.slice(0, length);
    if (!old.has(known)) continue;
    const rest = found.slice(1 + length);
    if (where === 'attribute' && /^[a-z\d=]/i.test(rest || (next ?? ''))) return undefined;
    return `${characterEntities[known]}${rest}`;
  }
  return undefined;
}

/** HTML §13.2.5.80: numbers of windows-1252 mean its letters, and numbers that are none U+FFFD. */
function character(found: string): string {
  const digits = found.slice(2).replace(';', '');
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  if (code >= 0x80 && code <= 0x9f) return correct1252(String.fromCharCode(code));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

/** Text as it is written between tags, in HTML and XHTML alike. */
export function escapeContent(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as it is written as the value of an attribute, between quotation marks of either kind. */
export function escapeValue(text: string): string {
  return escapeContent(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
