/** Class of what is beyond the text. */
const outside = 0;

/** The classes of the characters on the two sides of a place. */
interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Characters that belong to the same sets are of one class, and an automaton knows only classes. */
export interface Alphabet {
  /** For each place from 0 to the length of the text the number of its pair; -1 inside a surrogate pair. */
  read(text: string): Int32Array;
  pairOf(number: number): Pair;
  /** Whether the characters of a class belong to a set. What is beyond the text belongs to none. */
  has(characterClass: number, set: number): boolean;
}

/** `sets`: in JavaScript's notation for the flag `v`, by number. Classes are found as their characters are met. */
export function makeAlphabet(sets: readonly string[]): Alphabet {
  let patterns: readonly RegExp[] | undefined;
  const members: boolean[][] = [[]];
  const byMembers = new Map<string, number>();
  const byUnit = new Int32Array(0x10000);
  const byPoint = new Map<number, number>();
  const pairs: Pair[] = [];
  /** Numbers of pairs, by the two classes. */
  const numbers: (number | undefined)[][] = [];

  const classify = (character: string): number => {
    patterns ??= sets.map((set) => new RegExp(set, 'v'));
    const member = patterns.map((pattern) => pattern.test(character));
    const key = member.map(Number).join('');
    const known = byMembers.get(key);
    if (known !== undefined) return known;
    const found = members.push(member) - 1;
    byMembers.set(key, found);
    return found;
  };
  const classOfUnit = (unit: number): number => {
    if (byUnit[unit] === outside) byUnit[unit] = classify(String.fromCharCode(unit));
    return byUnit[unit]!;
  };
  const classOfPoint = (point: number): number => {
    const known = byPoint.get(point) ?? classify(String.fromCodePoint(point));
    byPoint.set(point, known);
    return known;
  };
  const numberOf = (before: number, after: number): number => {
    numbers[before] ??= [];
    const row = numbers[before];
    row[after] ??= pairs.push({ before, after }) - 1;
    return row[after];
  };

  return {
    read(text) {
      const { length } = text;
      const places = new Int32Array(length + 1);
      let before = outside;
      for (let at = 0; at < length; at++) {
        const unit = text.charCodeAt(at);
        const point = unit >= 0xd800 && unit < 0xdc00 ? text.codePointAt(at)! : unit;
        const after = point > 0xffff ? classOfPoint(point) : byUnit[unit] || classOfUnit(unit);
        places[at] = numbers[before]?.[after] ?? numberOf(before, after);
        if (point > 0xffff) places[++at] = -1;
        before = after;
      }
      places[length] = numberOf(before, outside);
      return places;
    },
    pairOf: (number) => pairs[number]!,
    has: (characterClass, set) => members[characterClass]?.[set] === true,
  };
}
