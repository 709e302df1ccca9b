import type { SourceFacts } from './source-facts.ts';

let count = 0;

/** Room for what all checks make of one source: a list that grows as it is written to takes several times as much. */
export function makeNotes(): unknown[] {
  return Array<unknown>(count);
}

/**
 * What a check needs to know of a source, worked out once for all its translations. It is kept with the facts of the
 * source, in a place of its own: looking up one table for each such question and pair would cost more than most checks.
 */
export function ofSource<Value extends NonNullable<unknown>>(
  work: (source: SourceFacts) => Value,
): (source: SourceFacts) => Value {
  const place = count++;
  return (source) => {
    const { notes } = source;
    const known = notes[place];
    // Nothing else writes to this place.
    if (known !== undefined) return known as Value;
    const value = work(source);
    notes[place] = value;
    return value;
  };
}
