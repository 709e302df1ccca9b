import type { Code, Inline, MarkedText, Tag } from '../../../model/content.ts';
import { parseMarkup } from '../../../text/markup.ts';
import { escapeText, formatAttribute } from '../../../xml/serialize.ts';
import { safeAddress } from '../../kit/escape.ts';

/** A marked text as TEI phrases: highlighting, links, code, line breaks. Well-formed whatever its tags are; no text is lost. */
export function writeMarked(marked: MarkedText, codes: readonly Code[]): string {
  return writeParts(parseMarkup(marked), codes);
}

/** Running content that was not segmented. */
export function writeInlines(inlines: readonly Inline[], codes: readonly Code[]): string {
  return writeParts(
    inlines.map((inline) =>
      inline.type === 'text' ? inline.text : { type: inline.type, code: inline.code + 1 },
    ),
    codes,
  );
}

/**
 * A pair that crosses the end of another ends with it: TEI has no overlapping elements, and what is lost is the end of an
 * emphasis, never a word.
 */
function writeParts(parts: readonly (string | Tag)[], codes: readonly Code[]): string {
  let xml = '';
  const open: { readonly number: number; readonly element: string }[] = [];
  const closeTo = (length: number): void => {
    for (let last = open.length; last > length; last--) xml += `</${open.pop()?.element}>`;
  };
  for (const part of parts) {
    if (typeof part === 'string') {
      xml += escapeText(part);
      continue;
    }
    const code = codes[part.code - 1];
    if (!code) continue;
    if (part.type === 'close') {
      const at = open.findLastIndex(({ number }) => number === part.code);
      if (at !== -1) closeTo(at);
    } else if (part.type === 'empty') xml += writeEmpty(code);
    else {
      const start = startOf(code);
      if (start === undefined || open.length === deepest) continue;
      open.push({ number: part.code, element: start.split(' ', 1)[0] as string });
      xml += `<${start}>`;
    }
  }
  closeTo(0);
  return xml;
}

/** Deeper than any text written by people. */
const deepest = 12;

/** An element with its attributes (TEI P5 §3.3.2 and §3.7); none where only the content is shown. */
function startOf({ kind, href }: Code): string | undefined {
  switch (kind) {
    case 'strong':
      return 'hi rend="bold"';
    case 'emphasis':
      return 'hi rend="italic"';
    case 'strikethrough':
      return 'hi rend="strikethrough"';
    case 'literal':
      return 'code';
    case 'link':
    case 'address': {
      const address = safeAddress(href ?? '');
      return address === undefined || address.startsWith('#')
        ? undefined
        : `ref${formatAttribute('target', address)}`;
    }
    default:
      return undefined;
  }
}

function writeEmpty({ kind, display = '' }: Code): string {
  switch (kind) {
    case 'break':
      return '<lb/>';
    case 'literal':
      return `<code>${escapeText(display)}</code>`;
    case 'reference':
      return `<ref type="note"${formatAttribute('n', display)}>${escapeText(display)}</ref>`;
    case 'html':
      return '';
    default:
      return escapeText(display);
  }
}
