/** Words that say little of what a text is about, in lower case. */
export interface FrequentWords {
  /** Grammatical words that terms may hold inside: head of state. */
  readonly linking: ReadonlySet<string>;
  /** Closed classes, which no term begins or ends with. */
  readonly grammatical: ReadonlySet<string>;
  /** Frequent in texts of any kind, so no terms by themselves. */
  readonly everyday: ReadonlySet<string>;
}
