/** The types of words.js, for the program and for the scripts of the site. */
export declare const word: RegExp;
export declare const wordsIn: (text: string) => readonly string[];
export declare const foldWord: (text: string) => string;
export declare const foldLetters: (text: string) => string;
export declare const isRelated: (a: string, b: string, endings: ReadonlySet<string>) => boolean;
export declare const matchForms: (
  query: string,
  forms: readonly string[],
  endings: ReadonlySet<string>,
  verbEndings: ReadonlySet<string>,
) => {
  /** Forms with the letters of the query. */
  readonly typed: readonly string[];
  /** Forms without them. */
  readonly alike: readonly string[];
  /** Forms whose words may be marked in a text. */
  readonly related: readonly string[];
};
