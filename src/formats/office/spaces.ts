import type { Item, Look } from './flow.ts';

/**
 * The items with white space in the look of the words beside it, where it looks the same in that: a space that was left out
 * when words were made bold, or kept the font of a page that it was copied from, is no code for translators.
 *
 *     <b>Bold</b> <b>words</b>
 *                ^ bold as well
 *
 * `plain` has the looks of text without a code.
 */
export function joinSpaces(items: readonly Item[], plain: ReadonlySet<Look>): readonly Item[] {
  const joined = [...items];
  const next = nextWords(items);
  const plainKeys = new Set([...plain].map(({ key }) => key));
  let before: Look | undefined;
  for (const [at, item] of items.entries()) {
    if (item.type === 'marker') continue;
    if (item.type !== 'text') {
      before = undefined;
      continue;
    }
    let { look } = item;
    if (!/\S/.test(item.text)) {
      look = lookOfSpace(item.look, before, next[at], plainKeys);
      if (look !== item.look) joined[at] = { ...item, look };
    }
    before = look;
  }
  return joined;
}

/**
 * The look of white space between words: that of both, else its own where one has it, else that of one in which it looks the
 * same, rather of the one without a code.
 */
function lookOfSpace(
  own: Look,
  before: Look | undefined,
  after: Look | undefined,
  plainKeys: ReadonlySet<string>,
): Look {
  const isSame = (look: Look | undefined): look is Look => look?.spaceKey === own.spaceKey;
  if (before?.key === after?.key && isSame(before)) return before;
  if (own.key === before?.key || own.key === after?.key) return own;
  const same = [before, after].filter(isSame);
  return same.find(({ key }) => plainKeys.has(key)) ?? same[0] ?? own;
}

/** For each item the look of the next words in the same container that no object separates from it; undefined for none. */
function nextWords(items: readonly Item[]): readonly (Look | undefined)[] {
  const next: (Look | undefined)[] = [];
  let found: Look | undefined;
  for (let at = items.length - 1; at >= 0; at--) {
    next[at] = found;
    const item = items[at]!;
    if (item.type === 'text') {
      if (/\S/.test(item.text)) found = item.look;
    } else if (item.type !== 'marker') found = undefined;
  }
  return next;
}
