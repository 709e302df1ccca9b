import type { Code, MarkedText, Tag } from '../../model/content.ts';
import type { LongText } from '../../text/long-text.ts';
import { pairTags, parseMarkup } from '../../text/markup.ts';
import { escapeText } from '../../xml/serialize.ts';

/** How one version of XLIFF writes inline codes. `code` is absent where a translator made the number up. */
export interface ContentSyntax {
  /** Around content that nests properly. */
  open(id: CodeId, code: Code | undefined): string;
  readonly close: string;
  /** Ends of a pair that crosses another; `alone`: the other end is missing. */
  start(id: CodeId, code: Code | undefined, alone: boolean): string;
  end(id: CodeId, alone: boolean): string;
  empty(id: CodeId, code: Code | undefined): string;
  /** A code point XML cannot hold; `count` from 1 within the content. */
  character(codePoint: number, count: number): string;
}

/** A code's number, and which of its appearances in this content this is, from 1. */
export interface CodeId {
  /** Id of the segment, or of the match, that the content is of. */
  readonly owner: string;
  readonly number: number;
  readonly copy: number;
}

/** `3`, and `3.2` for its second appearance: ids of codes are unique within a content. */
export function formatCodeId({ number, copy }: CodeId): string {
  return copy === 1 ? `${number}` : `${number}.${copy}`;
}

/** Marked text, the codes of its segment, and the id of the segment. */
export interface WrittenContent {
  readonly owner: string;
  readonly text: MarkedText;
  readonly codes: readonly Code[];
}

/**
 * Adds marked text to `xml` as the content of `<source>` or `<target>`. Every tag is written, however it stands: pairs that
 * nest as elements around their content, pairs that cross others as a start and an end, an end without its other half as
 * such. Reading it back gives the same marked text. Linear time.
 */
export function writeContent(
  xml: LongText,
  { owner, text, codes }: WrittenContent,
  syntax: ContentSyntax,
): void {
  let count = 0;
  const character = (codePoint: number): string => syntax.character(codePoint, ++count);
  if (!text.includes('<')) {
    xml.add(escapeText(text, character));
    return;
  }
  const parts = parseMarkup(text);
  const pairs = pairTags(parts);
  const nested = findNested(parts, pairs);
  const copies = new Map<number, number>();
  const identify = (number: number): CodeId => {
    const copy = (copies.get(number) ?? 0) + 1;
    copies.set(number, copy);
    return { owner, number, copy };
  };
  /** Ids of the starts of pairs, by their indexes. */
  const ids = new Map<number, CodeId>();
  parts.forEach((part, index) => {
    if (typeof part === 'string') {
      xml.add(escapeText(part, character));
      return;
    }
    const pair = pairs[index];
    const code = codes[part.code - 1];
    if (part.type === 'close' && pair !== undefined) {
      xml.add(nested.has(pair) ? syntax.close : syntax.end(ids.get(pair)!, false));
      return;
    }
    const id = identify(part.code);
    if (part.type === 'close') xml.add(syntax.end(id, true));
    else if (part.type === 'empty') xml.add(syntax.empty(id, code));
    else {
      ids.set(index, id);
      xml.add(nested.has(index) ? syntax.open(id, code) : syntax.start(id, code, pair === undefined));
    }
  });
}

/**
 * The starts of pairs that nest: each is the innermost one open at its end. A pair that does not is written as a start and an
 * end, and is out of the way of the others.
 */
function findNested(
  parts: readonly (string | Tag)[],
  pairs: readonly (number | undefined)[],
): ReadonlySet<number> {
  const nested = new Set<number>();
  const inside: number[] = [];
  const crossed = new Set<number>();
  parts.forEach((part, index) => {
    const pair = pairs[index];
    if (typeof part === 'string' || pair === undefined) return;
    if (part.type === 'open') {
      inside.push(pair);
      return;
    }
    while (crossed.has(inside.at(-1)!)) inside.pop();
    if (inside.at(-1) === pair) {
      inside.pop();
      nested.add(pair);
    } else crossed.add(pair);
  });
  return nested;
}
