import type { Inline } from '../../model/content.ts';
import type { Unit } from '../../model/document.ts';
import type { Span } from '../../model/location.ts';

/** Members of structured data that are text for people (schema.org), as settings may name them. */
export const jsonLdMembers = [
  'headline',
  'alternativeHeadline',
  'name',
  'alternateName',
  'description',
  'abstract',
  'articleBody',
  'articleSection',
  'keywords',
  'caption',
  'text',
] as const;

/** The name of a member of structured data that may be translated. */
export type JsonLdMember = (typeof jsonLdMembers)[number];

/** Whether a script of this type is structured data (JSON-LD 1.1 §7). */
export function isJsonLd(type: string | undefined): boolean {
  return /^\s*application\/ld\+json\s*(?:;|$)/i.test(type ?? '');
}

/**
 * The texts of the members `wanted` of structured data, a unit each: texts of lists too, but no addresses. None if the
 * span is no JSON. Linear time.
 */
export function jsonLdUnits(text: string, span: Span, wanted: ReadonlySet<string>): readonly Unit[] {
  return valuesIn(text, span).flatMap(({ name, start, end }): Unit[] => {
    if (!wanted.has(name)) return [];
    const inlines = readPieces(text.slice(start, end), start);
    const value = inlines.map((piece) => piece.text).join('');
    if (!/[\p{L}\p{N}]/u.test(value) || /^\s*[a-z][a-z\d+.-]*:\S*$/i.test(value)) return [];
    const block = { kind: 'field', name } as const;
    return [{ start, end, block, inlines, codes: [], segments: [] }];
  });
}

/** The places where structured data names its language: the texts of its members `inLanguage`. */
export function jsonLdLanguages(text: string, span: Span): readonly Span[] {
  return valuesIn(text, span).filter(({ name }) => name === 'inLanguage');
}

/** A text as it is written in a string of JSON, in a script of HTML or XHTML. */
export function escapeJson(text: string): string {
  const inScript = /[<>&\u2028\u2029]/g;
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(inScript, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text of JSON-LD without its quotation marks, and the member it is the value of, or an item of the value. */
interface Value extends Span {
  readonly name: string;
}

const part = /"(?:[^"\\]|\\[\s\S])*"|[{}[\],]/g;

function valuesIn(text: string, { start, end }: Span): readonly Value[] {
  const json = text.slice(start, end);
  if (!isJson(json)) return [];
  const values: Value[] = [];
  /** The open objects and lists, outermost first, and the members that they are the values of. */
  const open: { readonly isList: boolean; readonly of: string | undefined }[] = [];
  /** The member that is read. */
  let name: string | undefined;
  for (const { 0: found, index } of json.matchAll(part)) {
    const inside = open.at(-1);
    if (found === '{' || found === '[') {
      open.push({ isList: found === '[', of: name });
      if (found === '{') name = undefined;
    } else if (found === '}' || found === ']') name = open.pop()?.of;
    else if (found === ',') name = inside?.isList ? inside.of : undefined;
    else if (name === undefined && !inside?.isList) name = JSON.parse(found) as string;
    else if (name !== undefined)
      values.push({ name, start: start + index + 1, end: start + index + found.length - 1 });
  }
  return values;
}

function isJson(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

const escapes = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\(?:u[\da-fA-F]{4}|[^u])/g;

/** The pieces of a string of JSON that begins at an offset of the document, in order; they tile it. */
function readPieces(raw: string, start: number): readonly Extract<Inline, { type: 'text' }>[] {
  const pieces: Extract<Inline, { type: 'text' }>[] = [];
  let cursor = 0;
  const addVerbatim = (end: number): void => {
    if (end === cursor) return;
    const text = raw.slice(cursor, end);
    pieces.push({ type: 'text', text, verbatim: true, start: start + cursor, end: start + end });
  };
  for (const { 0: found, index } of raw.matchAll(escapes)) {
    addVerbatim(index);
    cursor = index + found.length;
    const text = (JSON.parse(`"${found}"`) as string).replace(/\s/, ' ');
    pieces.push({ type: 'text', text, verbatim: false, start: start + index, end: start + cursor });
  }
  addVerbatim(raw.length);
  return pieces;
}
