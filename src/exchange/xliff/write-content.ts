import type { Code, MarkedText, Tag } from '../../model/content.ts';
import type { LongText } from '../../text/long-text.ts';
import { parseMarkup } from '../../text/markup.ts';
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
  const roles = pairTags(parts);
  const copies = new Map<number, number>();
  const identify = (number: number): CodeId => {
    const copy = (copies.get(number) ?? 0) + 1;
    copies.set(number, copy);
    return { owner, number, copy };
  };
  const ids = new Map<Tag, CodeId>();
  parts.forEach((part, index) => {
    if (typeof part === 'string') {
      xml.add(escapeText(part, character));
      return;
    }
    const role = roles[index];
    const code = codes[part.code - 1];
    if (part.type === 'close' && role) {
      const id = ids.get(role.opener)!;
      xml.add(role.nested ? syntax.close : syntax.end(id, false));
      return;
    }
    const id = identify(part.code);
    if (part.type === 'close') {
      xml.add(syntax.end(id, true));
    } else if (part.type === 'empty') {
      xml.add(syntax.empty(id, code));
    } else {
      ids.set(part, id);
      xml.add(role?.nested ? syntax.open(id, code) : syntax.start(id, code, !role));
    }
  });
}

interface Pair {
  readonly opener: Tag;
  nested: boolean;
}

/** For each part, the pair it begins or ends; nothing for text, empty tags and ends without their other half. */
function pairTags(parts: readonly (string | Tag)[]): (Pair | undefined)[] {
  const roles: (Pair | undefined)[] = parts.map(() => undefined);
  const waiting = new Map<number, { index: number; pair: Pair }[]>();
  parts.forEach((part, index) => {
    if (typeof part === 'string' || part.type === 'empty') return;
    const opened = waiting.get(part.code) ?? [];
    if (part.type === 'open') {
      opened.push({ index, pair: { opener: part, nested: false } });
      waiting.set(part.code, opened);
      return;
    }
    const opener = opened.pop();
    if (!opener) return;
    roles[opener.index] = opener.pair;
    roles[index] = opener.pair;
  });

  // A pair nests when it is the innermost one open at its end; one that does not is a start and an end, and out of the way.
  const inside: Pair[] = [];
  const crossed = new Set<Pair>();
  parts.forEach((part, index) => {
    const pair = roles[index];
    if (typeof part === 'string' || !pair) return;
    if (part.type === 'open') {
      inside.push(pair);
      return;
    }
    while (crossed.has(inside.at(-1)!)) inside.pop();
    if (inside.at(-1) === pair) {
      inside.pop();
      pair.nested = true;
    } else {
      crossed.add(pair);
    }
  });
  return roles;
}
