/** What tells a language from the others that are written here. */
export interface IdentityFacts {
  readonly tag: string;
  /** Of a thousand letters of running text, how many are each: whole numbers, `1` for the rare ones. */
  readonly letters: Readonly<Record<string, number>>;
  /** Pairs of letters that its sounds and spelling rule out, but for names. */
  readonly impossible: readonly string[];
  /** Closed classes and forms of the verbs to be, in lower case: every sentence has some. */
  readonly words: ReadonlySet<string>;
}

/** A list of words from running text. */
export function listWords(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Every pair of one of some letters and one of others. */
export function pairsOf(firsts: string, seconds: string): readonly string[] {
  return [...firsts].flatMap((first) => [...seconds].map((second) => first + second));
}
