/** Words that say little of what a text is about, in lower case. */
export interface FrequentWords {
  /** Grammatical words that terms may hold inside: head of state. */
  readonly linking: ReadonlySet<string>;
  /** Closed classes, which no term begins or ends with. */
  readonly grammatical: ReadonlySet<string>;
  /** Frequent in texts of any kind, so no terms by themselves. */
  readonly everyday: ReadonlySet<string>;
  /** What words end in that no term begins or ends with, such as adverbs and possessives: `'s`, `ly`. */
  readonly outsideTerms?: RegExp;
  /** What words end in that no term in small letters ends with, such as past tenses: `ed`. */
  readonly neverLastInTerms?: RegExp;
  /** What words end in that are no term by themselves: `ed`, `ing`. */
  readonly neverAlone?: RegExp;
}
