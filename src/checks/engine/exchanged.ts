import type { Meant } from '../../facts/meanings.ts';

/** Something that the target names and the source does not, and what of the source it stands in the place of. */
export interface Exchanged {
  readonly source: Meant;
  readonly target: Meant;
  /** The source names it more often than the target does, but the target names it, or the word may mean something else. */
  readonly isDoubtful: boolean;
}

/**
 * The things that a target names and its source does not, if it names something of the source less often. Translators
 * do add countries and titles that are understood, and leave out others; both at once is an exchange.
 */
export function findExchanged(
  sources: readonly Meant[],
  targets: readonly Meant[],
  isKept: (source: Meant) => boolean,
): readonly Exchanged[] {
  if (sources.length === 0 || targets.length === 0) return [];
  const inSource = countsOf(sources);
  const added = targets.filter((each) => isFirm(each) && countOf(inSource, each) === 0);
  if (added.length === 0) return [];
  const inTarget = countsOf(targets);
  const fewer = sources.filter((each) => countOf(inTarget, each) < countOf(inSource, each) && !isKept(each));
  const isGone = (each: Meant): boolean => countOf(inTarget, each) === 0;
  const source =
    fewer.find((each) => isFirm(each) && isGone(each)) ?? fewer.find((each) => isFirm(each) || isGone(each));
  if (!source) return [];
  const isDoubtful = !(isFirm(source) && isGone(source));
  return added.map((target) => ({ source, target, isDoubtful }));
}

function isFirm({ meanings }: Meant): boolean {
  return !meanings.some(({ isWeak }) => isWeak);
}

function countsOf(all: readonly Meant[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { meanings } of all)
    for (const { value } of meanings) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** How often a text names one of the things that a word may mean. */
function countOf(counts: ReadonlyMap<string, number>, { meanings }: Meant): number {
  return Math.max(...meanings.map(({ value }) => counts.get(value) ?? 0));
}
