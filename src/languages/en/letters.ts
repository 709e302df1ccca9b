import type { IdentityFacts, LetterFacts } from '../engine/letters.ts';
import { wordSet } from '../engine/word-sets.ts';

/** The letters of English. It has no letters that keyboards lack. */
export const letters: LetterFacts = {
  alphabet: 'abcdefghijklmnopqrstuvwxyz',
  mistypedLetters: {},
};

/** English. Closed classes after R. Quirk et al., A Comprehensive Grammar of the English Language (1985). */
export const identity: IdentityFacts = {
  shares: {
    ...{ a: 82, b: 15, c: 28, d: 43, e: 127, f: 22, g: 20, h: 61, i: 70, j: 2, k: 8, l: 40, m: 24 },
    ...{ n: 67, o: 75, p: 19, q: 1, r: 60, s: 63, t: 91, u: 28, v: 10, w: 24, x: 2, y: 20, z: 1 },
  },
  impossible: [],
  words: wordSet(`
    the a an of to in for on at by from with about into over after before between against during under through without
    and or but nor so if because since although while when where who whom whose which what that how why than as
    i you he she it we they me him her us them my your his its our their this these those there here
    is are was were be been being has have had having do does did will would shall should can could may might must
    not no only also even just still already then now very all any some each every other such more most
  `),
};
