/** The mark at the start of a line that begins an item. */
export interface Mark {
  /** What distinguishes one list from another: the bullet, or the signs around the number. */
  readonly style: string;
  readonly ordered: boolean;
  /** Only where the mark says it: `3.`. */
  readonly number?: number;
  readonly length: number;
  /** Whether it begins an item wherever it is; a dash or the number 15 can begin a line of prose. */
  readonly isClear: boolean;
}

/** The mark of a list item at the start of a line. */
export interface Item {
  readonly style: string;
  readonly ordered: boolean;
  readonly number: number;
  /** Column of the mark, from 0. */
  readonly indent: number;
  /** From 1. */
  readonly depth: number;
}

/** Bullets of keyboards, of word processors (also in their private characters), and Word's `o` with its tab. */
const bullets = /^(?:[•‣◦▪▫●○■□►▶➢➤✓✔·*–—−-]|[\uf0b7\uf0a7\uf0fc]|o(?=\t| {2}))(?=\s)/u;

/** At most three digits: a wrapped line that begins with a year begins no item. */
const numbers = /^(?:(\d{1,3})([.)])|\((\d{1,3})\))(?=\s)/u;

/** One letter, or a Roman number in small letters. A letter with a full stop is an initial: `A. Ivanov`. */
const letters = /^(\(?)(?:\p{L}|[ivx]{2,5})\)(?=\s)/u;

const romans = /^[IVX]{1,5}\.(?=\s)/;

const outline = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)/;

/** Marks that are read only if the text has the second or first of their list: `V. Ivanov` and `2.5 million` have none. */
export interface RareMarks {
  readonly romans: boolean;
  readonly outline: boolean;
}

/** Which rare marks a text has, by its lines. */
export function findRareMarks(lines: readonly string[]): RareMarks {
  return {
    romans: lines.some((line) => /^II\.\s/.test(line)),
    outline: lines.some((line) => /^1\.1\.?\s/.test(line)),
  };
}

/** The mark of an item, if a line begins with one and has text after it. */
export function readMark(line: string, rare: RareMarks): Mark | undefined {
  const mark = markOf(line, rare);
  return mark && /[\p{L}\p{N}]/u.test(line.slice(mark.length)) ? mark : undefined;
}

function markOf(line: string, rare: RareMarks): Mark | undefined {
  const bullet = bullets.exec(line)?.[0];
  if (bullet !== undefined) {
    return { style: bullet, ordered: false, length: bullet.length, isClear: !/[–—−]/.test(bullet) };
  }
  const level = rare.outline ? outline.exec(line)?.[0] : undefined;
  if (level !== undefined) {
    const number = Number(level.replace(/\.$/, '').split('.').at(-1));
    return { style: 'outline', ordered: true, number, length: level.length, isClear: true };
  }
  const found = numbers.exec(line);
  if (found) {
    const number = Number(found[1] ?? found[3]);
    return {
      style: found[2] ?? '()',
      ordered: true,
      number,
      length: found[0].length,
      isClear: number === 1 || found[3] !== undefined,
    };
  }
  const letter = letters.exec(line);
  if (letter) return { style: `${letter[1]}letter`, ordered: true, length: letter[0].length, isClear: false };
  const roman = rare.romans ? romans.exec(line)?.[0] : undefined;
  return roman === undefined
    ? undefined
    : { style: 'roman', ordered: true, length: roman.length, isClear: true };
}

/** The open items once a mark has been met: the new item last. Deeper means indented more than an open item. */
export function openItem(open: readonly Item[], mark: Mark, indent: number): readonly Item[] {
  const outer = open.filter((item) => item.indent < indent);
  const sibling = open[outer.length];
  const isNext = sibling?.indent === indent && sibling.style === mark.style;
  const number = mark.number ?? (isNext ? sibling.number + 1 : 1);
  return [...outer, { style: mark.style, ordered: mark.ordered, number, indent, depth: outer.length + 1 }];
}
