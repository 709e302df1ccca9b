/** The letters of a language, and what is typed in their place. */
export interface LetterFacts {
  /** Lower-case letters of the alphabet, in its order; empty if it is not known. */
  readonly alphabet: string;
  /** Letters of other alphabets that are typed by mistake, in lower case, each with what is meant. */
  readonly mistypedLetters: Readonly<Record<string, string>>;
  /** Those of them whose words may be of another language, or spelled by earlier rules: only a reader can decide. */
  readonly uncertainLetters?: string;
  /** Letters that other keyboards lack, each with the one that is typed in its place. */
  readonly plainLetters?: Readonly<Record<string, string>>;
  /**
   * Words with these letters, to put them back: those that are no other word without them, and those that are; and words that have
   * none, though others would be typed in the same letters. In the form of dictionaries.
   */
  readonly markedWords?: {
    readonly certain: ReadonlySet<string>;
    readonly ambiguous: ReadonlySet<string>;
    readonly plain: ReadonlySet<string>;
  };
  /**
   * Letters after which every sentence has had one of `plainLetters`: without any it is typed on another keyboard. Absent if
   * these letters are rare.
   */
  readonly lettersWithoutMark?: number;
  /** A vowel that another letter stands for after vowels, and the endings of a word from which it stays: Belarusian у and ў. */
  readonly shortened?: {
    readonly full: string;
    readonly short: string;
    readonly vowels: string;
    readonly stays: RegExp;
  };
  /** Endings that may follow a word in Latin letters without a hyphen. */
  readonly endingsOnLatin?: readonly string[];
}

/** What distinguishes a language from the others of its script. */
export interface IdentityFacts {
  /** Of a thousand letters of running text, how many are each: whole numbers, `1` for the rare ones. */
  readonly shares: Readonly<Record<string, number>>;
  /** Pairs of letters that its sounds and spelling rule out, except names. */
  readonly impossible: readonly string[];
  /** Closed classes and forms of the verbs to be, in lower case: every sentence has some. */
  readonly words: ReadonlySet<string>;
  /** What its inflected words end in, as far as few words of its neighbours do: nouns, adjectives and verbs. */
  readonly endings?: ReadonlySet<string>;
  /** Texts are rarely in it: it is known so that one in it is not taken for one in its neighbour. */
  readonly isRare?: true;
}

/** Every pair of one of some letters and one of others. */
export function pairsOf(firsts: string, seconds: string): readonly string[] {
  return [...firsts].flatMap((first) => [...seconds].map((second) => first + second));
}
