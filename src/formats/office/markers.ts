import type { Raw } from './flow.ts';
import { sourceTokens, type Token } from './tokens.ts';
import type { FlowUnit } from './unit.ts';

/** A token, or a marker between the words of a target. */
export type Placed = Token | { readonly type: 'marker'; readonly raw: Raw };

/** Where a marker is: in the text after an event, before so much of it. */
interface Anchor {
  readonly raw: Raw;
  readonly event: string;
  /** The text from the event to the marker. */
  readonly before: string;
}

/** The name of the place before all events. */
const beginning = '';

/**
 * Puts the markers of a unit between the tokens of its target: after the same code, and after about as many of the words that
 * follow it. They keep their order.
 */
export function placeMarkers(
  { unit, markers }: Pick<FlowUnit, 'unit' | 'markers'>,
  target: readonly Token[],
): readonly Placed[] {
  if (markers.size === 0) return target;
  const source = sourceTokens(unit);
  const anchors = anchorsOf(source, markers);
  const sourceTexts = textsOf(source.tokens);
  const targetTexts = textsOf(target);
  const places = anchors
    .map(({ event, before }) => {
      const text = targetTexts.get(event);
      if (!text) return { token: target.length, offset: 0 };
      let offset = mapOffset(sourceTexts.get(event)?.text ?? '', before, text.text);
      let token = text.from;
      for (; token < text.to; token++) {
        const part = target[token];
        const length = part?.type === 'text' ? part.text.length : 0;
        if (offset <= length) break;
        offset -= length;
      }
      return { token, offset };
    })
    .sort((a, b) => a.token - b.token || a.offset - b.offset);
  return merge(
    target,
    places,
    anchors.map(({ raw }) => raw),
  );
}

function anchorsOf(
  { tokens, ends }: ReturnType<typeof sourceTokens>,
  markers: FlowUnit['markers'],
): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let event = beginning;
  let before = '';
  let at = 0;
  for (const raw of markers.get(-1) ?? []) anchors.push({ raw, event, before });
  for (const [inline, end] of ends.entries()) {
    for (; at < end; at++) {
      const token = tokens[at]!;
      if (token.type === 'text') before += token.text;
      else {
        event = token.name;
        before = '';
      }
    }
    for (const raw of markers.get(inline) ?? []) anchors.push({ raw, event, before });
  }
  return anchors;
}

/** The text after each event up to the next one, and the tokens it consists of. Of an event that occurs twice the first. */
function textsOf(
  tokens: readonly Token[],
): Map<string, { readonly text: string; readonly from: number; readonly to: number }> {
  const texts = new Map<string, { text: string; from: number; to: number }>();
  let event = beginning;
  let from = 0;
  let text = '';
  const finish = (to: number): void => {
    // A code that is only opened again goes on with the text before it.
    if (!texts.has(event)) texts.set(event, { text, from, to });
  };
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'text') {
      text += token.text;
      continue;
    }
    finish(at);
    event = token.name;
    from = at + 1;
    text = '';
  }
  finish(tokens.length);
  return texts;
}

/** Where in the target is what in the source comes after `before`. Between words it is between words. */
function mapOffset(source: string, before: string, target: string): number {
  if (source === target || before === '') return before.length;
  if (before.length === source.length) return target.length;
  const words = wordsOf(source);
  const others = wordsOf(target);
  const share = (index: number): number =>
    words.length === others.length ? index : Math.round((index * others.length) / Math.max(1, words.length));
  const at = before.length;
  const begun = words.filter(({ start }) => start < at).length;
  const inside = words[begun - 1];
  if (inside && at < inside.end) {
    const word = others[Math.min(share(begun - 1), others.length - 1)];
    if (!word) return 0;
    const part = (at - inside.start) / (inside.end - inside.start);
    const length = word.end - word.start;
    return word.start + Math.max(1, Math.min(length - 1, Math.round(part * length)));
  }
  const index = share(begun);
  if (/\s$/.test(before)) return others[index]?.start ?? target.length;
  return index === 0 ? 0 : (others[index - 1]?.end ?? target.length);
}

function wordsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

function merge(
  target: readonly Token[],
  places: readonly { readonly token: number; readonly offset: number }[],
  markers: readonly Raw[],
): readonly Placed[] {
  const placed: Placed[] = [];
  let next = 0;
  for (let at = 0; at <= target.length; at++) {
    const token = target[at];
    let cut = 0;
    for (; places[next]?.token === at; next++) {
      const offset = places[next]!.offset;
      if (token?.type === 'text' && offset > cut) {
        placed.push({ type: 'text', text: token.text.slice(cut, offset) });
        cut = offset;
      }
      placed.push({ type: 'marker', raw: markers[next]! });
    }
    if (token)
      placed.push(cut > 0 && token.type === 'text' ? { ...token, text: token.text.slice(cut) } : token);
  }
  return placed;
}
