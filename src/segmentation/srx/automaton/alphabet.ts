/** Stands at the second half of a surrogate pair: there is no place before it. */
export const insidePair = 0xffff;

/** Class of what is beyond the text. */
export const outside = 0;

/** Characters that belong to the same sets are of one class, and an automaton knows only classes. */
export interface Alphabet {
  /** For each UTF-16 unit of the text the class of its character, or `insidePair`. */
  read(text: string): Uint16Array;
  /** Whether the characters of a class belong to a set. */
  has(characterClass: number, set: number): boolean;
}

/** `sets`: in JavaScript's notation for the flag `v`, by number. Classes are found as their characters are met. */
export function makeAlphabet(sets: readonly string[]): Alphabet {
  let patterns: readonly RegExp[] | undefined;
  /** Class 0 is `outside`: in no set. */
  const members: boolean[][] = [[]];
  const byMembers = new Map<string, number>();
  const byUnit = new Uint16Array(0x10000);
  const byPoint = new Map<number, number>();

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
  const classOfPair = (point: number): number => {
    const known = byPoint.get(point) ?? classify(String.fromCodePoint(point));
    byPoint.set(point, known);
    return known;
  };

  return {
    read(text) {
      const classes = new Uint16Array(text.length);
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit >= 0xd800 && unit < 0xdc00) {
          const point = text.codePointAt(at) ?? unit;
          if (point > 0xffff) {
            classes[at++] = classOfPair(point);
            classes[at] = insidePair;
            continue;
          }
        }
        let found = byUnit[unit]!;
        if (found === outside) {
          found = classify(String.fromCharCode(unit));
          byUnit[unit] = found;
        }
        classes[at] = found;
      }
      return classes;
    },
    has: (characterClass, set) => members[characterClass]?.[set] === true,
  };
}
