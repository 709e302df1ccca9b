import { mostWords } from './keys.ts';
import { rowWriter, type SqlStore } from './sql.ts';

/** Keys of units, on their way into the index. */
export interface KeyList {
  add(term: number, words: number, unit: number): void;
  /** All keys in the order of the table's own key; units are added in the order of their ids. */
  inOrder(): Iterable<readonly [term: number, len: number, tu: number]>;
}

/** Writes keys in the order of the table's own key: several times as quick as any other, since neighbours share a page. */
export async function writeKeys(store: SqlStore, keys: KeyList): Promise<void> {
  const rows = rowWriter(store, 'tok', ['term', 'len', 'tu']);
  for (const row of keys.inOrder()) {
    const writing = rows.add(row);
    if (writing) await writing;
  }
  await rows.end();
}

/** Makes an empty list of keys: typed arrays sorted by counting, since plain rows would take ten times the memory. */
export function createKeyList(): KeyList {
  let low = new Uint32Array(1 << 16);
  let high = new Uint16Array(1 << 16);
  let len = new Uint8Array(1 << 16);
  let tu = new Uint32Array(1 << 16);
  let count = 0;
  const grow = <List extends Uint32Array | Uint16Array | Uint8Array>(list: List): List => {
    const larger = new (list.constructor as new (length: number) => List)(Math.ceil(list.length * 1.5));
    larger.set(list);
    return larger;
  };
  return {
    add(term, words, unit) {
      if (count === low.length) {
        low = grow(low);
        high = grow(high);
        len = grow(len);
        tu = grow(tu);
      }
      low[count] = term % 0x1_0000_0000;
      high[count] = Math.floor(term / 0x1_0000_0000);
      len[count] = Math.min(mostWords, words);
      tu[count++] = unit;
    },
    *inOrder() {
      let order = new Uint32Array(count);
      for (let at = 0; at < count; at++) order[at] = at;
      let next = new Uint32Array(count);
      // Units come in the order of their ids. Each pass keeps the order of the one before it where its digits are equal.
      const digits: readonly [(at: number) => number, size: number][] = [
        [(at) => len[at] as number, 256],
        [(at) => (low[at] as number) & 0xffff, 65_536],
        [(at) => (low[at] as number) >>> 16, 65_536],
        [(at) => high[at] as number, 32_768],
      ];
      for (const [digit, size] of digits) {
        sortByDigit(order, next, digit, size);
        [order, next] = [next, order];
      }
      for (const at of order)
        yield [
          (high[at] as number) * 0x1_0000_0000 + (low[at] as number),
          len[at] as number,
          tu[at] as number,
        ];
    },
  };
}

function sortByDigit(from: Uint32Array, to: Uint32Array, digit: (at: number) => number, size: number): void {
  const starts = new Uint32Array(size + 1);
  for (const at of from) (starts[digit(at) + 1] as number)++;
  for (let value = 0; value < size; value++) (starts[value + 1] as number) += starts[value] as number;
  for (const at of from) to[(starts[digit(at)] as number)++] = at;
}
