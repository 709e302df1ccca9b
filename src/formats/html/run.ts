import type { Code, Inline } from '../../model/content.ts';
import type { Block, Unit } from '../../model/document.ts';
import type { Span } from '../../model/location.ts';
import { codeKindOf } from './elements.ts';
import type { PageToken } from './page.ts';
import { readPieces } from './references.ts';

type OpenToken = Extract<PageToken, { type: 'open' }>;

/** A part of what runs between two blocks. */
export type RunItem = Span &
  (
    | { readonly type: 'text'; readonly hasWords: boolean; readonly isSpace: boolean }
    /** `titleAt`, `alternativeAt`: where the units of its attributes begin; `hasEdits`: whether any lies in it, or a language. */
    | {
        readonly type: 'open';
        readonly token: OpenToken;
        readonly hasEdits: boolean;
        readonly titleAt?: number;
        readonly alternativeAt?: number;
      }
    | { readonly type: 'close'; readonly name: string }
    /** An element that stays as it is; `display`: what readers see of it. */
    | { readonly type: 'left'; readonly display?: string; readonly hasEdits: boolean }
  );

/** The item for a text of the page. */
export function textItem(text: string, { start, end }: Span): RunItem {
  const shown = readPieces(text.slice(start, end), start, 'content')
    .map((piece) => piece.text)
    .join('');
  return {
    type: 'text',
    start,
    end,
    hasWords: /[\p{L}\p{N}]/u.test(shown),
    isSpace: /^[\s\ufeff]*$/.test(shown),
  };
}

/**
 * The units of a run, without the markup around their words: one unit, or one for each link if all words are in links, as in menus. None
 * if it has neither words nor pictures. Linear time.
 */
export function unitsOfRun(text: string, items: readonly RunItem[], block: Block): readonly Unit[] {
  const partners = pairItems(items);
  const links = linksOnly(items, partners);
  if (links) return links.map((edges) => tileRun(text, items, { partners, block, ...edges }));
  const edges = trimRun(items, partners);
  return edges ? [tileRun(text, items, { partners, block, ...edges })] : [];
}

interface Edges {
  readonly from: number;
  readonly to: number;
}

/** The links of a run with several of them and no words elsewhere. */
function linksOnly(
  items: readonly RunItem[],
  partners: ReadonlyMap<number, number>,
): readonly Edges[] | undefined {
  const links: Edges[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const to = partners.get(index);
    if (item?.type === 'open' && item.token.name === 'a' && to !== undefined) {
      const inside = items.slice(index, to);
      if (inside.some((each) => each.type === 'text' && each.hasWords)) links.push({ from: index, to });
      else if (inside.some(isSeen)) return undefined;
      index = to;
    } else if (item && (item.type === 'text' ? item.hasWords : isSeen(item))) return undefined;
  }
  return links.length > 1 ? links : undefined;
}

/** For each tag with its other half in the run, the index of that; pairs nest. */
function pairItems(items: readonly RunItem[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const [index, item] of items.entries()) {
    if (item.type === 'open' && !item.token.isEmpty) open.push({ name: item.token.name, index });
    if (item.type !== 'close') continue;
    const at = open.findLastIndex(({ name }) => name === item.name);
    const partner = open[at]?.index;
    if (partner === undefined) continue;
    open.length = at;
    partners.set(partner, index);
    partners.set(index, partner);
  }
  return partners;
}

function isPicture(item: RunItem): boolean {
  return item.type === 'open' && item.token.name === 'img' && hrefOf(item.token) !== undefined;
}

/** Whether readers see something of an item. */
function isSeen(item: RunItem): boolean {
  if (item.type === 'text') return !item.isSpace;
  return item.type === 'left' ? item.display !== undefined : isPicture(item);
}

/**
 * The first and the last item of the unit. What is dropped stays in the document: space, breaks, tags whose other half is
 * elsewhere, pairs without content, and pairs around all of the unit that say nothing to readers.
 */
function trimRun(items: readonly RunItem[], partners: ReadonlyMap<number, number>): Edges | undefined {
  if (!items.some((item) => (item.type === 'text' && item.hasWords) || isPicture(item))) return undefined;
  /** How many items before an index are seen. */
  const seen = [0];
  for (const item of items) seen.push((seen.at(-1) ?? 0) + (isSeen(item) ? 1 : 0));
  const isEmpty = (from: number, to: number): boolean => seen[from] === seen[to + 1];
  let from = 0;
  let to = items.length - 1;
  for (;;) {
    const [first, last] = [items[from], items[to]];
    if (!first || !last) return undefined;
    const close = partners.get(from);
    const open = partners.get(to);
    if (!isSeen(first) && (close === undefined || isEmpty(from, close))) from = (close ?? from) + 1;
    else if (!isSeen(last) && (open === undefined || isEmpty(open, to))) to = (open ?? to) - 1;
    else if (close === to && !isSaying(first)) {
      from++;
      to--;
    } else return { from, to };
  }
}

/** Whether a pair around all of a unit says something to readers: a link does, a `span` does not. */
function isSaying(item: RunItem): boolean {
  return item.type === 'open' && codeKindOf(item.token.name, hrefOf(item.token)) !== 'html';
}

interface Tiling extends Edges {
  readonly partners: ReadonlyMap<number, number>;
  readonly block: Block;
}

function tileRun(text: string, items: readonly RunItem[], { partners, block, from, to }: Tiling): Unit {
  const inlines: Inline[] = [];
  const codes: Code[] = [];
  const indexes = new Map<number, number>();
  const { start, end } = innerSpan(text, items[from], items[to]);
  let cursor = start;
  const addEmpty = (code: Code, span: Span): void => {
    const last = inlines.at(-1);
    const before = codes.at(-1);
    // Neighbours that say nothing are one code.
    if (last?.type === 'empty' && before && isMute(before) && isMute(code)) {
      inlines[inlines.length - 1] = { ...last, end: span.end };
      const at = before.at ?? (code.at === undefined ? undefined : last.start);
      codes[codes.length - 1] = {
        ...before,
        open: text.slice(last.start, span.end),
        ...(at !== undefined && { at }),
      };
      return;
    }
    inlines.push({ type: 'empty', code: codes.length, ...span });
    codes.push(code);
  };
  for (let index = from; index <= to; index++) {
    const item = items[index] as RunItem;
    const span = { start: Math.max(start, item.start), end: Math.min(end, item.end) };
    const raw = text.slice(span.start, span.end);
    if (span.start > cursor) {
      // Such as a tag in a drop-down list, which parsers pass over.
      const gap = { start: cursor, end: span.start };
      addEmpty({ kind: 'html', paired: false, open: text.slice(gap.start, gap.end), close: '' }, gap);
    }
    cursor = span.end;
    if (item.type === 'text') {
      inlines.push(...readPieces(raw, span.start, 'content'));
      continue;
    }
    const partner = partners.get(index);
    if (partner === undefined) addEmpty(codeOf(item, raw), span);
    else if (item.type === 'open') {
      indexes.set(index, codes.length);
      inlines.push({ type: 'open', code: codes.length, ...span });
      const other = items[partner] ?? span;
      codes.push({ ...codeOf(item, raw), paired: true, close: text.slice(other.start, other.end) });
    } else inlines.push({ type: 'close', code: indexes.get(partner) ?? 0, ...span });
  }
  return { start, end, block, inlines, codes, segments: [] };
}

/** From the first item to the last, without the white space at its edges: it lays the file out. */
function innerSpan(text: string, first: RunItem | undefined, last: RunItem | undefined): Span {
  let start = first?.start ?? 0;
  let end = last?.end ?? start;
  const isSpace = (at: number): boolean => /\s/.test(text[at] ?? '');
  if (first?.type === 'text') while (start < first.end && isSpace(start)) start++;
  if (last?.type === 'text') while (end > last.start && isSpace(end - 1)) end--;
  return { start, end };
}

/** Whether a code neither shows anything nor has an end of its own. */
function isMute({ kind, paired, display }: Code): boolean {
  return kind === 'html' && !paired && display === undefined;
}

function codeOf(item: Exclude<RunItem, { type: 'text' }>, open: string): Code {
  const base = { paired: false, open, close: '' };
  if (item.type === 'close') return { kind: 'html', ...base };
  const at = item.hasEdits ? { at: item.start } : {};
  if (item.type === 'left') {
    const { display } = item;
    return display === undefined
      ? { kind: 'html', ...base, ...at }
      : { kind: 'literal', ...base, display, ...at };
  }
  const { token, titleAt, alternativeAt } = item;
  const href = hrefOf(token);
  const kind = codeKindOf(token.name, href);
  const title = kind === 'link' || kind === 'image' ? valueFor(token, 'title') : undefined;
  const display = kind === 'image' ? (valueFor(token, 'alt') ?? '') : undefined;
  return {
    kind,
    ...base,
    ...at,
    ...(display !== undefined && { display }),
    ...(href !== undefined && (kind === 'link' || kind === 'image') && { href }),
    ...(title !== undefined && { title }),
    ...(titleAt !== undefined && { titleAt }),
    ...(alternativeAt !== undefined && { alternativeAt }),
  };
}

/** The target of a link, or the file of an image that is not embedded in the page. */
export function hrefOf(token: OpenToken): string | undefined {
  if (token.name !== 'img') return valueFor(token, 'href')?.trim();
  const source = valueFor(token, 'src')?.trim();
  return source === undefined || source === '' || /^data:/i.test(source) ? undefined : source;
}

function valueFor({ attributes }: OpenToken, name: string): string | undefined {
  return attributes.find((each) => each.name === name)?.value;
}
