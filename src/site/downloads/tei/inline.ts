import type { Code, Inline, MarkedText, Tag } from '../../../model/content.ts';
import { parseMarkup } from '../../../text/markup.ts';
import { safeAddress } from '../../kit/escape.ts';
import { type Html, html } from '../../kit/html.ts';

/** A marked text as TEI phrases: highlighting, links, code, line breaks. Well-formed whatever its tags are; no text is lost. */
export function writeMarked(marked: MarkedText, codes: readonly Code[]): Html {
  return writeParts(parseMarkup(marked), codes);
}

/** Running content that was not segmented. */
export function writeInlines(inlines: readonly Inline[], codes: readonly Code[]): Html {
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
function writeParts(parts: readonly (string | Tag)[], codes: readonly Code[]): Html {
  const pieces: (string | Html)[] = [];
  const open: { readonly number: number; readonly end: Html }[] = [];
  const closeTo = (length: number): void => {
    for (const { end } of open.splice(length).reverse()) pieces.push(end);
  };
  for (const part of parts) {
    if (typeof part === 'string') {
      pieces.push(part);
      continue;
    }
    const code = codes[part.code - 1];
    if (!code) continue;
    if (part.type === 'close') {
      const at = open.findLastIndex(({ number }) => number === part.code);
      if (at !== -1) closeTo(at);
    } else if (part.type === 'empty') pieces.push(writeEmpty(code));
    else {
      const tags = tagsOf(code);
      if (tags === undefined || open.length === deepest) continue;
      open.push({ number: part.code, end: tags.end });
      pieces.push(tags.start);
    }
  }
  closeTo(0);
  return html`${pieces}`;
}

/** Deeper than any text written by people. */
const deepest = 12;

/** The tags of an element (TEI P5 §3.3.2 and §3.7); none if only the content is shown. */
function tagsOf({ kind, href }: Code): { readonly start: Html; readonly end: Html } | undefined {
  switch (kind) {
    case 'strong':
      return { start: html`<hi rend="bold">`, end: html`</hi>` };
    case 'emphasis':
      return { start: html`<hi rend="italic">`, end: html`</hi>` };
    case 'strikethrough':
      return { start: html`<hi rend="strikethrough">`, end: html`</hi>` };
    case 'literal':
      return { start: html`<code>`, end: html`</code>` };
    case 'link':
    case 'address': {
      const address = safeAddress(href ?? '');
      return address === undefined || address.startsWith('#')
        ? undefined
        : { start: html`<ref target="${address}">`, end: html`</ref>` };
    }
    default:
      return undefined;
  }
}

function writeEmpty({ kind, display = '' }: Code): string | Html {
  switch (kind) {
    case 'break':
      return html`<lb/>`;
    case 'literal':
      return html`<code>${display}</code>`;
    case 'reference':
      return html`<ref type="note" n="${display}">${display}</ref>`;
    case 'html':
      return '';
    default:
      return display;
  }
}
