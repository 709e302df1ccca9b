/** An old stretch that may have become a new stretch: positions from 0, ends exclusive, neither empty. */
export interface Link {
  readonly old: number;
  readonly oldEnd: number;
  readonly now: number;
  readonly nowEnd: number;
  /** How alike the stretches are, above 0 and at most 1. */
  readonly similarity: number;
}

/**
 * The links that together are worth most and neither overlap nor cross, in order. A link is worth the cube of its
 * similarity: one good link beats two poor ones that shift everything by a place. Of equals the first wins.
 * O(n log n) in the links.
 */
export function heaviestChain(links: readonly Link[], oldLength: number): readonly Link[] {
  const byStart = links.map((_, at) => at).sort((a, b) => links[a]!.now - links[b]!.now || a - b);
  const byEnd = links.map((_, at) => at).sort((a, b) => links[a]!.nowEnd - links[b]!.nowEnd || a - b);
  const worth = new Float64Array(links.length);
  const previous = new Int32Array(links.length).fill(-1);
  // Fenwick tree over old ends: the best chain that ends at or before a place, as an index into `links`.
  const best = new Int32Array(oldLength + 1).fill(-1);
  const bestUntil = (end: number): number => {
    let found = -1;
    for (let at = end; at > 0; at -= at & -at) {
      const other = best[at] as number;
      if (other >= 0 && (found < 0 || worth[other]! > worth[found]!)) found = other;
    }
    return found;
  };
  const settle = (link: number): void => {
    for (let at = links[link]!.oldEnd; at <= oldLength; at += at & -at) {
      const other = best[at] as number;
      if (other < 0 || worth[link]! > worth[other]!) best[at] = link;
    }
  };
  let settled = 0;
  let last = -1;
  for (const at of byStart) {
    const link = links[at] as Link;
    while (settled < byEnd.length && links[byEnd[settled]!]!.nowEnd <= link.now) settle(byEnd[settled++]!);
    const before = bestUntil(link.old);
    previous[at] = before;
    worth[at] = link.similarity ** 3 + (before < 0 ? 0 : worth[before]!);
    if (last < 0 || worth[at]! > worth[last]!) last = at;
  }
  const chain: Link[] = [];
  for (let at = last; at >= 0; at = previous[at] as number) chain.push(links[at] as Link);
  return chain.reverse();
}
