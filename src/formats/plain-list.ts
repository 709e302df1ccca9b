/** The mark at the start of a line that begins an item. */
export interface Mark {
  /** What tells one list from another: the bullet, or what follows the number. */
  readonly style: string;
  readonly ordered: boolean;
  /** Only where the mark says it: `3.`. */
  readonly number?: number;
  readonly length: number;
}

export interface Item {
  readonly style: string;
  readonly ordered: boolean;
  readonly number: number;
  readonly indent: number;
  /** From 1. */
  readonly depth: number;
}

/** At most three digits: a wrapped line that begins with a year begins no item. */
const marker = /^(?:([•‣◦▪●*–—-])|(\d{1,3})([.)])|\p{L}\))(?=\s)/u;

/**
 * The mark of an item, if the line begins with one and has text behind it. `before` is what the paragraph has so far:
 * the item it is and its last character.
 *
 * Inside a paragraph a line can begin with a dash or a number by chance, where prose was wrapped. There a dash counts only
 * in a list or after a colon, a number only in a list of that style, after a colon, or if it is 1.
 */
export function readMark(
  line: string,
  before: { readonly item: Item | undefined; readonly end: string | undefined } | undefined,
): Mark | undefined {
  const match = marker.exec(line);
  if (!match || !/[\p{L}\p{N}]/u.test(line.slice(match[0].length))) return undefined;
  const [{ length }, bullet, digits, closer] = match;
  const style = bullet ?? closer ?? 'letter';
  const isDash = bullet === '–' || bullet === '—';
  const isClear = bullet ? !isDash || before?.item !== undefined : digits === '1';
  if (before && !isClear && before.end !== ':' && before.item?.style !== style) return undefined;
  const mark = { style, ordered: bullet === undefined, length };
  return digits ? { ...mark, number: Number(digits) } : mark;
}

/** The open items once a mark has been met: the new item last. Deeper means indented more than an open item. */
export function openItem(open: readonly Item[], mark: Mark, indentation: string): readonly Item[] {
  const indent = columns(indentation);
  const outer = open.filter((item) => item.indent < indent);
  const sibling = open[outer.length];
  const isNext = sibling?.indent === indent && sibling.style === mark.style;
  const number = mark.number ?? (isNext ? sibling.number + 1 : 1);
  return [...outer, { style: mark.style, ordered: mark.ordered, number, indent, depth: outer.length + 1 }];
}

function columns(indentation: string): number {
  let column = 0;
  for (const character of indentation) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}
