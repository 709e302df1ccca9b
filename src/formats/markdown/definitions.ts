import type { Content } from './content.ts';
import {
  type Destination,
  destinationEnd,
  destinationText,
  labelEnd,
  normaliseLabel,
  skipSpace,
  titleEnd,
  titleText,
} from './links.ts';

/**
 * Link reference definitions at the start of a paragraph (CommonMark 0.31.2 §4.7): adds them to `links`, where a label
 * that is already there stays, and gives the offset of the line where running text begins.
 */
export function readDefinitions(content: Content, links: Map<string, Destination>): number {
  const { text } = content;
  let at = 0;
  while (text[at] === '[') {
    const definition = readDefinition(text, at);
    if (!definition) return at;
    const { label, end, titlePlace, ...destination } = definition;
    if (!links.has(label))
      links.set(label, { ...destination, ...(titlePlace && { titlePlace: { ...titlePlace, content } }) });
    at = end;
  }
  return at;
}

/**
 *   [label]: /destination
 *     "title"
 */
function readDefinition(
  content: string,
  start: number,
): (Destination & { readonly label: string; readonly end: number }) | undefined {
  const afterLabel = labelEnd(content, start);
  if (afterLabel < 0 || content[afterLabel] !== ':') return undefined;
  const label = normaliseLabel(content.slice(start + 1, afterLabel - 1));
  if (label === '') return undefined;
  const from = skipSpace(content, afterLabel + 1);
  const to = destinationEnd(content, from);
  if (to < 0 || to === from) return undefined;
  const href = destinationText(content, from, to);

  const titleStart = skipSpace(content, to);
  const afterTitle = titleStart > to ? titleEnd(content, titleStart) : -1;
  const lineAfterTitle = afterTitle < 0 ? -1 : lineEnd(content, afterTitle);
  if (lineAfterTitle >= 0) {
    const title = titleText(content, titleStart, afterTitle);
    return {
      ...{ label, href, title, end: lineAfterTitle },
      titlePlace: { start: titleStart + 1, end: afterTitle - 1 },
    };
  }
  const end = lineEnd(content, to);
  return end < 0 ? undefined : { label, href, end };
}

/** Start of the next line if only white space is left on this one, or -1. */
function lineEnd(content: string, start: number): number {
  let at = start;
  while (content[at] === ' ' || content[at] === '\t') at++;
  if (at >= content.length) return content.length;
  return content[at] === '\n' ? at + 1 : -1;
}
