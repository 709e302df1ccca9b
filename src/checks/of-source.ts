import { takePlace } from './notes.ts';
import type { SourceFacts } from './source-facts.ts';

/**
 * What a check needs to know of a source, worked out once for all its translations. It is kept with the facts of the
 * source, in a place of its own: looking up one table for each such question and pair would cost more than most checks.
 */
export function ofSource<Value extends NonNullable<unknown>>(
  work: (source: SourceFacts) => Value,
): (source: SourceFacts) => Value {
  const place = takePlace();
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
