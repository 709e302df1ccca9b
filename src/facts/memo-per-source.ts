import type { StatedFacts } from './stated.ts';

/** What has been worked out of one source text, each result at the place of its function. */
export type SourceMemo = unknown[];

/** The facts of a source text, with room for what is worked out of them. */
export interface SourceStated extends StatedFacts {
  readonly memo: SourceMemo;
}

let count = 0;

/** An empty memo with a place for each function: a list that grows as it is written to takes several times as much. */
export function createSourceMemo(): SourceMemo {
  return Array(count);
}

/**
 * The same function, which works its result out once for all translations of a source. It is kept with the facts of the
 * source: looking up a table for each such question and pair would cost more than most checks.
 */
export function memoizePerSource<
  Value extends NonNullable<unknown>,
  Source extends SourceStated = SourceStated,
>(work: (source: Source) => Value): (source: Source) => Value {
  // Taken when the modules are loaded, before any source is read.
  const place = count++;
  return (source) => {
    const { memo } = source;
    const known = memo[place];
    // Nothing else writes to this place.
    if (known !== undefined) return known as Value;
    const value = work(source);
    memo[place] = value;
    return value;
  };
}
