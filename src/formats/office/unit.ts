import type { Code, CodeKind, Inline } from '../../model/content.ts';
import type { Block, Unit } from '../../model/document.ts';
import { tooLarge } from '../limits.ts';
import type { Container, Flow, Item, Look, Placed, Raw } from './flow.ts';
import type { PlacedDrawing } from './pictures.ts';
import { joinSpaces } from './spaces.ts';

/** What a code of a unit represents. */
type CodeMarkup =
  | { readonly type: 'look'; readonly look: Look }
  /** `base` is the look of text in it that has no other. */
  | { readonly type: 'container'; readonly container: Container; readonly base: Look }
  | { readonly type: 'object'; readonly object: Placed };

/** A paragraph as a unit, and what is needed to write it again. */
export interface FlowUnit {
  readonly unit: Unit;
  readonly flow: Flow;
  /** The items that the unit has; those before and after are layout. */
  readonly first: number;
  readonly last: number;
  readonly base: Look;
  /** By the index of the code. */
  readonly codes: readonly CodeMarkup[];
  /** Markers by the index of the inline they follow; -1: the first. */
  readonly markers: ReadonlyMap<number, readonly Raw[]>;
}

/** What the paragraphs of a document share while they are read. */
export interface FlowReading {
  readonly path: string;
  /** The document's text. */
  readonly text: string;
  /** How many items its paragraphs have so far. */
  items: number;
  /** Its drawings so far, with pictures or without. */
  readonly drawings: PlacedDrawing[];
}

/** As many as marked text has numbers for. */
const mostCodes = 9_999;

/** Items of a document: each costs about a kB until it is written. A report of 300 pages has 40,000. */
const mostItems = 100_000;

/** The unit of a paragraph; undefined if it has no text. Linear time. @throws BarobarError `file-too-large` */
export function makeFlowUnit(reading: FlowReading, flow: Flow, block: Block): FlowUnit | undefined {
  const { text, path } = reading;
  reading.items += flow.items.length;
  if (reading.items > mostItems) throw tooLarge(`more than ${mostItems} runs and codes`, { path });
  const range = rangeOf(flow.items);
  if (!range) return undefined;
  const [first, last] = range;
  const bases = basesOf(flow.items, first, last);
  const items = joinSpaces(flow.items, new Set(bases.values()));
  const base = bases.get(undefined)!;
  const draft = draftsOf(text, items, { first, last, bases });
  if (draft.codes.length > mostCodes)
    throw tooLarge(`more than ${mostCodes} inline codes in a paragraph`, { path });
  const { inlines, indexes } = tile(draft.inlines, flow);
  const markers = new Map<number, Raw[]>();
  for (const { after, raw } of draft.markers) {
    const index = after < 0 ? -1 : indexes[after]!;
    const list = markers.get(index);
    if (list) list.push(raw);
    else markers.set(index, [raw]);
  }
  const unit: Unit = {
    start: inlines[0]!.start,
    end: inlines.at(-1)!.end,
    block,
    inlines,
    codes: draft.codes,
    segments: [],
  };
  return { unit, flow, first, last, base, codes: draft.markup, markers };
}

/**
 * The pictures of a paragraph that its unit does not have, since they are before or after its text: each a unit of its own
 * with nothing to translate.
 */
export function pictureUnits(
  text: string,
  { items }: Flow,
  own: FlowUnit | undefined,
  around: Block,
): { readonly before: readonly Unit[]; readonly behind: readonly Unit[] } {
  if (around.kind === 'footnote') return { before: [], behind: [] };
  const block: Block = around.kind === 'cell' ? around : { kind: 'paragraph' };
  const unitsOf = (some: readonly Item[]): readonly Unit[] =>
    some.flatMap((item): Unit[] => {
      if (item.type !== 'object' || item.kind !== 'image' || item.href === undefined) return [];
      const { start, end } = item.raw;
      const inlines: Inline[] = [{ type: 'empty', code: 0, start, end }];
      return [{ start, end, block, inlines, codes: [codeOfObject(text, item)], segments: [] }];
    });
  if (!own) return { before: unitsOf(items), behind: [] };
  return { before: unitsOf(items.slice(0, own.first)), behind: unitsOf(items.slice(own.last + 1)) };
}

/** The items from the first to the last that say something, with whole containers. */
function rangeOf(items: readonly Item[]): readonly [number, number] | undefined {
  const isText = (item: Item): boolean => item.type === 'text' && /\S/.test(item.text);
  if (!items.some(isText)) return undefined;
  const says = (item: Item): boolean => isText(item) || (item.type === 'object' && !item.isLayout);
  let first = items.findIndex(says);
  let last = items.findLastIndex(says);
  // Containers that the ends cut are taken in whole; one that holds all is taken in where it is more than a wrapper.
  const opened: { readonly container: Container; readonly at: number }[] = [];
  const spans: { readonly from: number; readonly to: number; readonly isWrapper: boolean }[] = [];
  for (const [at, item] of items.entries()) {
    if (item.type === 'open') opened.push({ container: item.container, at });
    else if (item.type === 'close') {
      const { at: from, container } = opened.pop()!;
      spans.push({ from, to: at, isWrapper: container.isWrapper });
    }
  }
  // Inner containers close first, so that one pass is enough.
  for (const { from, to, isWrapper } of spans) {
    const isOutside = to < first || from > last;
    const isAround = from < first && to > last;
    if (isOutside || (isAround && isWrapper)) continue;
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return [first, last];
}

/** The look that most text in each container has, and of all outside of them. */
function basesOf(items: readonly Item[], first: number, last: number): Map<Container | undefined, Look> {
  const counts = new Map<Container | undefined, Map<string, { readonly look: Look; length: number }>>();
  const scopes: (Container | undefined)[] = [undefined];
  for (const item of items.slice(first, last + 1)) {
    if (item.type === 'open') scopes.push(item.container);
    else if (item.type === 'close') scopes.pop();
    else if (item.type === 'text') {
      const scope = scopes.at(-1);
      const looks = counts.get(scope) ?? new Map<string, { look: Look; length: number }>();
      counts.set(scope, looks);
      const found = looks.get(item.look.key);
      if (found) found.length += item.text.length;
      else looks.set(item.look.key, { look: item.look, length: item.text.length });
    }
  }
  const bases = new Map<Container | undefined, Look>();
  for (const [scope, looks] of counts) {
    let best: { look: Look; length: number } | undefined;
    for (const each of looks.values()) if (!best || each.length > best.length) best = each;
    bases.set(scope, best!.look);
  }
  const any = bases.values().next().value!;
  if (!bases.has(undefined)) bases.set(undefined, any);
  return bases;
}

type Draft =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly verbatim: boolean;
      readonly start: number;
      readonly end: number;
    }
  /** `end`: where it would best end; unknown for formatting. */
  | { readonly type: 'open' | 'close' | 'empty'; readonly code: number; readonly end?: number };

interface Drafts {
  readonly inlines: Draft[];
  readonly codes: Code[];
  readonly markup: CodeMarkup[];
  readonly markers: { readonly after: number; readonly raw: Raw }[];
}

function draftsOf(
  text: string,
  items: readonly Item[],
  { first, last, bases }: { first: number; last: number; bases: Map<Container | undefined, Look> },
): Drafts {
  const drafts: Drafts = { inlines: [], codes: [], markup: [], markers: [] };
  const { inlines, codes, markup, markers } = drafts;
  const base = bases.get(undefined)!;
  /** The open containers: their codes, and the look of their text. */
  const scopes: { readonly code: number; readonly base: Look }[] = [];
  let active: { readonly code: number; readonly look: Look } | undefined;
  const add = (code: Code, behind: CodeMarkup): number => {
    codes.push(code);
    markup.push(behind);
    return codes.length - 1;
  };
  const setLook = (look: Look | undefined): void => {
    const own = scopes.at(-1)?.base ?? base;
    const wanted = look?.key === own.key ? undefined : look;
    if (active?.look.key === wanted?.key) return;
    if (active) inlines.push({ type: 'close', code: active.code });
    active = undefined;
    if (!wanted) return;
    const code = add(codeOfLook(wanted, own), { type: 'look', look: wanted });
    inlines.push({ type: 'open', code });
    active = { code, look: wanted };
  };
  const next = nextLooks(items, first, last);
  for (let at = first; at <= last; at++) {
    const item = items[at]!;
    if (item.type === 'text') {
      setLook(item.look);
      const { text: words, verbatim, start, end } = item;
      inlines.push({ type: 'text', text: words, verbatim, start, end });
    } else if (item.type === 'marker') markers.push({ after: inlines.length - 1, raw: item.raw });
    else if (item.type === 'object') {
      // Formatting goes on after it where the text after it looks the same.
      if (active && next[at - first] !== active.look.key) setLook(undefined);
      const code = add(codeOfObject(text, item), { type: 'object', object: item });
      inlines.push({ type: 'empty', code, end: item.raw.end });
    } else if (item.type === 'open') {
      setLook(undefined);
      const { container } = item;
      const { kind, open, close, href } = container;
      const own = bases.get(container) ?? scopes.at(-1)?.base ?? base;
      const code = add(
        {
          kind,
          paired: true,
          open: startTag(text, open),
          close: startTag(text, close),
          ...(href !== undefined && { href }),
        },
        { type: 'container', container, base: own },
      );
      inlines.push({ type: 'open', code, end: open.end });
      scopes.push({ code, base: own });
    } else {
      setLook(undefined);
      inlines.push({ type: 'close', code: scopes.pop()!.code, end: item.container.close.end });
    }
  }
  setLook(undefined);
  return drafts;
}

/** For each item the key of the look of the next text in the same container; undefined for none. */
function nextLooks(items: readonly Item[], first: number, last: number): readonly (string | undefined)[] {
  const next: (string | undefined)[] = [];
  let found: string | undefined;
  for (let at = last; at >= first; at--) {
    const item = items[at]!;
    if (item.type === 'text') found = item.look.key;
    else if (item.type === 'open' || item.type === 'close') found = undefined;
    next[at - first] = found;
  }
  return next;
}

const longestMarkup = 200;

/** The first tag of some markup: drawings have pages of it, which would go to every translator. */
function startTag(text: string, { start, end }: Raw): string {
  const close = text.indexOf('>', start) + 1;
  return text.slice(start, Math.min(close > 0 ? close : end, end, start + longestMarkup));
}

function codeOfLook(look: Look, base: Look): Code {
  return { kind: kindOf(look, base), paired: true, open: look.open || '<>', close: look.close || '</>' };
}

function codeOfObject(text: string, { kind, raw, display, href, alternativeAt }: Placed): Code {
  return {
    kind,
    paired: false,
    open: startTag(text, raw),
    close: '',
    ...(display !== undefined && { display }),
    ...(href !== undefined && { href }),
    ...(alternativeAt !== undefined && { alternativeAt }),
  };
}

/** What readers see of a look that other text does not have. */
function kindOf(look: Look, base: Look): CodeKind {
  if (look.strong && !base.strong) return 'strong';
  if (look.emphasis && !base.emphasis) return 'emphasis';
  return look.strikethrough && !base.strikethrough ? 'strikethrough' : 'run';
}

/**
 * The inlines with their places, so that they tile the unit, and the index of each draft among them. Between two texts are the
 * tags of runs: formatting begins and ends somewhere there.
 */
function tile(drafts: readonly Draft[], { whole }: Flow): { inlines: Inline[]; indexes: number[] } {
  const inlines: Inline[] = [];
  const indexes: number[] = [];
  let cursor: number | undefined;
  for (let at = 0; at < drafts.length; ) {
    const draft = drafts[at]!;
    if (draft.type === 'text') {
      if (cursor !== undefined && cursor < draft.start) {
        inlines.push({ type: 'text', text: '', verbatim: false, start: cursor, end: draft.start });
      }
      indexes.push(inlines.length);
      inlines.push(draft);
      cursor = draft.end;
      at++;
      continue;
    }
    let end = at;
    while (end < drafts.length && drafts[end]!.type !== 'text') end++;
    const group = drafts.slice(at, end) as Exclude<Draft, { type: 'text' }>[];
    const after = drafts[end];
    const limit = after?.type === 'text' ? after.start : whole.end;
    cursor ??= Math.max(whole.start, firstStart(group, limit));
    for (const [index, { type, code, end: best }] of group.entries()) {
      const left = group.length - index - 1;
      const isLast = left === 0 && after !== undefined;
      const to: number = isLast ? limit : Math.min(Math.max(best ?? 0, cursor + 1), limit - left);
      indexes.push(inlines.length);
      inlines.push({ type, code, start: cursor, end: to });
      cursor = to;
    }
    at = end;
  }
  return { inlines, indexes };
}

/** Where a unit begins that begins with codes: so many characters before what follows. */
function firstStart(group: readonly { readonly end?: number }[], limit: number): number {
  const end = group.find((draft) => draft.end !== undefined)?.end ?? limit;
  return Math.min(end, limit) - group.length;
}
