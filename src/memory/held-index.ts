import { append } from '../text/multimap.ts';
import { readCounts } from './build.ts';
import { type HeldKeys, makeSelection } from './held-keys.ts';
import { makeScoring } from './held-words.ts';
import { mergeRows, offeredColumns, type SqlRow, type SqlStore } from './sql.ts';
import { chooseSame, type Unit, type UnitSource, unitOf, unitsIn } from './units.ts';

/** More units would take more memory than they save time. */
const mostHeld = 100_000;
/** So many units are read in the time of one question to the database: for the same text, and for like ones. */
const unitsInQuestion = { exact: 2, like: 100 } as const;

/**
 * Asks the database for units, until so much has been asked that all units could have been read, or will be if `questions` come and go on as
 * they began; then holds the units in memory, if they are not too many. Both find the same. Only for a database of our own: its
 * statements are not those of every engine.
 */
export async function holdUnits(store: SqlStore, questions: number): Promise<UnitSource> {
  const { latest } = await readCounts(store);
  const database = unitsIn(store);
  if (latest > mostHeld) return database;
  let asked = 0;
  let askedForLike = 0;
  let units: HeldUnits | undefined;
  let findLike: UnitSource['like'] | undefined;
  return {
    async exact(hash, context) {
      asked++;
      if (Math.max(questions, asked) * unitsInQuestion.exact >= latest)
        units ??= await readUnits(store, latest);
      if (!units) return database.exact(hash, context);
      return chooseSame(units.byHash.get(hash) ?? [], context);
    },
    async like(question) {
      askedForLike++;
      const expected = askedForLike * Math.max(1, questions / asked);
      if (!findLike && expected * unitsInQuestion.like >= latest) {
        units ??= await readUnits(store, latest);
        const select = makeSelection(await readKeys(store, latest));
        const score = makeScoring(units.byId);
        findLike = async (each) => score(select(each), each);
      }
      return (findLike ?? database.like)(question);
    },
    async read(ids) {
      const held = units?.byId;
      return held ? ids.flatMap((id) => held[id] ?? []) : database.read(ids);
    },
  };
}

/** Rows that are read at once. */
const page = 20_000;

/** Many rows as one text are read in a fraction of the time of as many rows. */
const readKeyPage = `SELECT group_concat(term || ',' || len || ',' || tu) FROM
  (SELECT term, len, tu FROM tok WHERE (term, len, tu) > ($1, $2, $3) ORDER BY term, len, tu LIMIT ${page})`;

async function readKeys(store: SqlStore, latest: number): Promise<HeldKeys> {
  const [[count] = []] = await store.all('SELECT count(*) FROM tok', [], mergeRows);
  const units = new Uint32Array(Number(count));
  const words = new Uint8Array(latest + 1);
  const places = new Map<number, { start: number; end: number }>();
  let place = { start: 0, end: 0 };
  let [term, at] = [0, 0];
  for (let last: readonly number[] = [-1, 0, 0]; ; ) {
    const [[list = null] = []] = await store.all(readKeyPage, last, mergeRows);
    if (list === null) return { places, units, words };
    const rows = JSON.parse(`[${list}]`) as readonly number[];
    for (let from = 0; from < rows.length; from += 3) {
      const unit = rows[from + 2] as number;
      if (rows[from] !== term) {
        term = rows[from] as number;
        place = { start: at, end: at };
        places.set(term, place);
      }
      words[unit] = rows[from + 1] as number;
      units[at] = unit;
      place.end = ++at;
    }
    last = rows.slice(-3);
  }
}

interface HeldUnits {
  readonly byId: readonly (Unit | undefined)[];
  readonly byHash: ReadonlyMap<number, readonly Unit[]>;
}

const readUnitPage = `SELECT json_group_array(json_array(${offeredColumns}, hash)) FROM
  (SELECT ${offeredColumns}, hash FROM tu WHERE id > $1 ORDER BY id LIMIT ${page / 10})`;

async function readUnits(store: SqlStore, latest: number): Promise<HeldUnits> {
  const byId = new Array<Unit | undefined>(latest + 1).fill(undefined);
  const byHash = new Map<number, Unit[]>();
  for (let last = 0; ; ) {
    const [[list] = []] = await store.all(readUnitPage, [last], mergeRows);
    const rows = JSON.parse(list as string) as readonly SqlRow[];
    if (rows.length === 0) return { byId, byHash };
    for (const row of rows) {
      const unit = unitOf(row);
      byId[unit.id] = unit;
      append(byHash, row.at(-1) as number, unit);
      last = unit.id;
    }
  }
}
