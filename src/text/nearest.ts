/**
 * The candidate that a misspelt word most likely stands for: the one with the fewest letters to insert, remove, change or
 * swap with a neighbour, case aside; the first of several. Undefined if even that one takes more than `most` such steps.
 * By default a third of the letters may differ, one of a short word, and one at least must be the same.
 */
export function findNearest(
  word: string,
  candidates: readonly string[],
  most: number = Math.min(Math.max(1, Math.floor(word.length / 3)), word.length - 1),
): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    const steps = countSteps(word.toLowerCase(), candidate.toLowerCase(), least);
    if (steps >= least) continue;
    best = candidate;
    least = steps;
  }
  return best;
}

/** `Did you mean “x”? ` with a space, before what else can be said; empty for nothing to suggest. */
export function askWhetherMeant(meant: string | undefined): string {
  return meant === undefined ? '' : `Did you mean “${meant}”? `;
}

/** Steps from one word to another; `limit` if they are that many or more. Time grows with the product of the lengths. */
function countSteps(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = (last[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = isSwapped ? (before[j - 2] as number) + 1 : limit;
      row[j] = Math.min(changed, swapped, (last[j] as number) + 1, (row[j - 1] as number) + 1);
    }
    if (Math.min(...row) >= limit && Math.min(...last) >= limit) return limit;
    before = last;
    last = row;
  }
  return Math.min(last[to.length] as number, limit);
}
