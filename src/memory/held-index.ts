import { readCounts } from './build.ts';
import { indexText, mostKeys } from './keys.ts';
import { type Candidate, type FindCandidates, findIn } from './match.ts';
import { mergeRows, mostCandidates, padded, readSources, type SqlStore } from './sql.ts';

/** Keys of more units would take more memory than they save time. */
const mostHeld = 100_000;
/** The keys of so many units are read in the time of one question to the database. */
const unitsInQuestion = 100;

/**
 * Asks the database for candidates, until so much has been asked that its keys could have been read; then holds these in memory, if they
 * are not too many. Both find the same. An export of 400 briefings of which every sentence is like 35 others takes a third of the time
 * (`bench:shards`).
 */
export async function findAndHold(store: SqlStore): Promise<FindCandidates> {
  const { latest } = await readCounts(store);
  const ask = findIn(store);
  if (latest > mostHeld) return ask;
  let asked = 0;
  let held: FindCandidates | undefined;
  return async (question) => {
    asked++;
    if (asked * unitsInQuestion < latest) return ask(question);
    held ??= await holdKeys(store, latest);
    return held(question);
  };
}

async function holdKeys(store: SqlStore, latest: number): Promise<FindCandidates> {
  const select = makeSelection(await readKeys(store), latest);
  const read = makeReader(store);
  return (question) => read(select(question));
}

/** The rows of `tok`, and where those of each term are. */
interface HeldKeys {
  readonly places: ReadonlyMap<number, { readonly start: number; end: number }>;
  readonly len: Uint8Array;
  readonly tu: Uint32Array;
}

/** Rows that are read at once. */
const page = 20_000;

async function readKeys(store: SqlStore): Promise<HeldKeys> {
  const [[count] = []] = await store.all('SELECT count(*) FROM tok', [], mergeRows);
  const len = new Uint8Array(Number(count));
  const tu = new Uint32Array(Number(count));
  const places = new Map<number, { start: number; end: number }>();
  let last: readonly number[] = [-1, 0, 0];
  for (let at = 0; ; ) {
    const rows = (await store.all(
      `SELECT term, len, tu FROM tok WHERE (term, len, tu) > ($1, $2, $3) ORDER BY term, len, tu LIMIT ${page}`,
      last,
      mergeRows,
    )) as readonly (readonly [number, number, number])[];
    if (rows.length === 0) return { places, len, tu };
    for (const [term, words, unit] of rows) {
      len[at] = words;
      tu[at++] = unit;
      const place = places.get(term);
      if (place) place.end = at;
      else places.set(term, { start: at - 1, end: at });
    }
    last = rows.at(-1) as readonly number[];
  }
}

/** Selects units as `findCandidates` does: those that share most keys, then those of the nearest length, then by id. */
function makeSelection(
  { places, len, tu }: HeldKeys,
  latest: number,
): (question: readonly number[]) => readonly number[] {
  const shared = new Uint8Array(latest + 1);
  const words = new Uint8Array(latest + 1);
  const found = new Uint32Array(latest + 1);
  return (question) => {
    const [least = 0, most = 0, count = 0] = question.slice(mostKeys);
    let size = 0;
    for (const term of new Set(question.slice(0, mostKeys))) {
      const { start, end } = places.get(term) ?? { start: 0, end: 0 };
      for (let at = start; at < end; at++) {
        const length = len[at] as number;
        if (length < least || length > most) continue;
        const unit = tu[at] as number;
        if (shared[unit] === 0) {
          found[size++] = unit;
          words[unit] = length;
        }
        (shared[unit] as number)++;
      }
    }
    const enough = fewestShared(found.subarray(0, size), shared);
    const chosen: number[] = [];
    for (let at = 0; at < size; at++) {
      const unit = found[at] as number;
      const apart = Math.abs((words[unit] as number) - count);
      // One number in the order of the statement: 5 bits, 8 bits and 32 bits.
      if ((shared[unit] as number) >= enough)
        chosen.push(((mostKeys - (shared[unit] as number)) * 256 + apart) * 0x1_0000_0000 + unit);
      shared[unit] = 0;
    }
    return chosen
      .sort((a, b) => a - b)
      .slice(0, mostCandidates)
      .map((each) => each % 0x1_0000_0000);
  };
}

/** How many keys a unit must share to be one of those that share most. */
function fewestShared(units: Uint32Array, shared: Uint8Array): number {
  const sizes = new Uint32Array(mostKeys + 1);
  for (const unit of units) (sizes[shared[unit] as number] as number)++;
  let fewest = mostKeys;
  for (let left = mostCandidates - (sizes[fewest] as number); left > 0 && fewest > 1; ) {
    fewest--;
    left -= sizes[fewest] as number;
  }
  return fewest;
}

/** Reads the texts of units, each once. */
function makeReader(store: SqlStore): (ids: readonly number[]) => Promise<readonly Candidate[]> {
  const texts = new Map<number, Candidate | undefined>();
  return async (ids) => {
    const missing = ids.filter((id) => !texts.has(id));
    if (missing.length > 0) {
      for (const id of missing) texts.set(id, undefined);
      const rows = await store.all(readSources, padded(missing, mostCandidates), mergeRows);
      for (const [id, penalty, source] of rows as readonly (readonly [number, number, string])[])
        texts.set(id, { id, penalty, source, words: indexText(source).words });
    }
    return ids.flatMap((id) => texts.get(id) ?? []);
  };
}
