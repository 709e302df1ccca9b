/** At each place of a text, which of some things hold: the number of a set, and the members of each set. */
export interface Places {
  readonly numbers: Int32Array;
  readonly members: readonly (readonly number[])[];
}

/** Numbers for sets of numbers, the same for the same set; 0 is the empty set. */
export interface Sets {
  readonly members: readonly (readonly number[])[];
  numberOf(members: readonly number[]): number;
}

/** Numbers for sets, of which only the empty one has one yet. */
export function makeSets(): Sets {
  const members: (readonly number[])[] = [[]];
  const numbers = new Map([['', 0]]);
  return {
    members,
    numberOf(unsorted) {
      if (unsorted.length === 0) return 0;
      const list = [...new Set(unsorted)].sort((one, other) => one - other);
      const key = list.join(' ');
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, members.push(list) - 1);
      return members.length - 1;
    },
  };
}
