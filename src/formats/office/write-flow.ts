import type { Unit } from '../../model/document.ts';
import type { Span } from '../../model/location.ts';
import type { Container, Flow, Item, Look, Raw } from './flow.ts';
import { type Placed, placeMarkers } from './markers.ts';
import { targetTokens } from './tokens.ts';
import type { FlowUnit } from './unit.ts';

/** How a format writes text. */
export interface Dialect {
  /** Text inside a look as markup. */
  text(text: string, context: TextContext): string;
  /** The markup that begins text of a look. */
  open(look: Look): string;
  /** The markup of a paragraph up to its content, for the language of the translation; absent if it stays. */
  paragraph?(start: string): string;
}

/** Where a format writes text. */
export interface TextContext {
  readonly look: Look;
  /** The element of a character that the file has as one: the next of those in the paragraph; undefined for none. */
  readonly elementOf: (character: string) => string | undefined;
  /** Whether the text follows a space, or begins the paragraph. */
  readonly isAfterSpace: boolean;
}

/** The markup of a span of the document, with what is translated in it. */
export type Splice = (span: Span) => string;

/**
 * The content of a paragraph with the targets of `translated`, which is its unit or one with the same codes. Each look has one
 * run, each container is opened once where its text is not divided.
 */
export function writeFlow(own: FlowUnit, translated: Unit, dialect: Dialect, splice: Splice): string {
  const { items, elements } = own.flow;
  const writer = createWriter(dialect, splice, makeElements(elements));
  const outer: Container[] = [];
  const writeItems = (from: number, to: number): void => {
    for (const item of items.slice(from, to)) writeItem(writer, item, outer);
  };
  writeItems(0, own.first);
  const markersOf =
    translated.segments.length > 0 && own.unit.start === translated.start ? translated : own.unit;
  const tokens = placeMarkers({ unit: markersOf, markers: own.markers }, targetTokens(translated));
  writeTokens(writer, own, tokens, outer);
  writeItems(own.last + 1, items.length);
  return writer.finish();
}

function makeElements(of: Flow['elements']): TextContext['elementOf'] {
  const used = new Map<string, number>();
  return (character) => {
    const list = of?.get(character);
    if (!list) return undefined;
    const at = used.get(character) ?? 0;
    used.set(character, at + 1);
    return list[Math.min(at, list.length - 1)];
  };
}

function writeItem(writer: Writer, item: Item, outer: Container[]): void {
  if (item.type === 'open') {
    outer.push(item.container);
    return;
  }
  if (item.type === 'close') {
    // A container that holds nothing would never be written.
    writer.enter(outer);
    outer.pop();
    writer.enter(outer);
    return;
  }
  writer.enter(outer);
  if (item.type === 'text') writer.text(item.text, item.look);
  else if (item.type === 'object' || item.type === 'marker') writer.raw(item.raw);
}

function writeTokens(
  writer: Writer,
  { codes, base }: FlowUnit,
  tokens: readonly Placed[],
  outer: readonly Container[],
): void {
  /** Codes that are open, outermost first. */
  const open: number[] = [];
  const look = (): Look => {
    const inner = codes[open.at(-1) ?? -1];
    if (!inner || inner.type === 'object') return base;
    return inner.type === 'look' ? inner.look : inner.base;
  };
  const enter = (): void =>
    writer.enter([
      ...outer,
      ...open.flatMap((code) => {
        const markup = codes[code];
        return markup?.type === 'container' ? [markup.container] : [];
      }),
    ]);
  for (const token of tokens) {
    if (token.type === 'start') continue;
    if (token.type === 'text') {
      if (token.text === '') continue;
      enter();
      writer.text(token.text, look());
    } else if (token.type === 'marker') {
      enter();
      writer.raw(token.raw);
    } else if (token.type === 'open') open.push(token.code);
    else if (token.type === 'close') {
      const at = open.lastIndexOf(token.code);
      if (at >= 0) open.splice(at, 1);
    } else {
      const markup = codes[token.code];
      enter();
      if (markup?.type === 'object') writer.raw(markup.object.raw);
    }
  }
}

interface Writer {
  /** Closes and opens containers so that these are open, outermost first. */
  enter(containers: readonly Container[]): void;
  text(text: string, look: Look): void;
  /** Markup as it is. */
  raw(raw: Raw): void;
  finish(): string;
}

function createWriter(dialect: Dialect, splice: Splice, elementOf: TextContext['elementOf']): Writer {
  const written: string[] = [];
  /** The open containers, an object for each time that one is opened. */
  const entered: { readonly container: Container }[] = [];
  let active: Look | undefined;
  let pending = '';
  let isAfterSpace = true;
  /** Start tags of markers that wait for their end: where they are written, and in which containers. */
  const tags = new Map<object, { readonly at: number; readonly inside: readonly object[] }>();
  const flush = (): void => {
    if (pending === '' || !active) return;
    written.push(dialect.text(pending, { look: active, elementOf, isAfterSpace }));
    isAfterSpace = pending.endsWith(' ');
    pending = '';
  };
  const closeLook = (): void => {
    flush();
    if (active) written.push(active.close);
    active = undefined;
  };
  const setLook = (look: Look): void => {
    if (active?.key === look.key) return;
    closeLook();
    written.push(dialect.open(look));
    active = look;
  };
  const put = (raw: Raw): void => {
    if (raw.before) setLook(raw.before);
    else closeLook();
    flush();
    written.push(splice(raw));
    active = raw.after;
  };
  const enter = (containers: readonly Container[]): void => {
    let shared = 0;
    while (shared < entered.length && entered[shared]?.container === containers[shared]) shared++;
    if (shared === entered.length && shared === containers.length) return;
    while (entered.length > shared) put(entered.pop()!.container.close);
    for (const container of containers.slice(shared)) {
      put(container.open);
      entered.push({ container });
    }
  };
  /** A tag whose other half would be in another container is taken back: the markup would not nest. */
  const putTag = (raw: Raw, { of, isStart }: NonNullable<Raw['tag']>): void => {
    const started = tags.get(of);
    const isNested =
      started?.inside.every((each, at) => each === entered[at]) && started.inside.length === entered.length;
    if (!isStart && !isNested) return;
    put(raw);
    if (isStart) tags.set(of, { at: written.length - 1, inside: [...entered] });
    else tags.delete(of);
  };
  return {
    enter,
    text(text, look) {
      setLook(look);
      pending += text;
    },
    raw(raw) {
      if (raw.tag) putTag(raw, raw.tag);
      else put(raw);
      isAfterSpace = false;
    },
    finish() {
      enter([]);
      closeLook();
      for (const { at } of tags.values()) written[at] = '';
      return written.join('');
    },
  };
}
