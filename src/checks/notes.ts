/** What checks have made of one source, each in its own place. */
export type Notes = unknown[];

let count = 0;

/** A place of its own, in the notes of every source. Taken when the modules are loaded, before any source is read. */
export function takePlace(): number {
  return count++;
}

/** Room for all that checks may make of a source: a list that grows as it is written to takes several times as much. */
export function makeNotes(): Notes {
  return Array(count);
}
