/** Abbreviations and words that decide about sentence ends, lower-case, without their final full stop. */
export interface BreakFacts {
  /** Never end a sentence: `dr`, `mr`, `им`. */
  readonly neverEnds: ReadonlySet<string>;
  /** May end one: the next word decides: `inc`, `etc`, `г`, `др`. */
  readonly mayEnd: ReadonlySet<string>;
  /** Never end a sentence before a number: `no`, `p`, `ст`. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words that, capitalised after an abbreviation that may end a sentence, begin a new one: `the`, `he`. */
  readonly starters: ReadonlySet<string>;
}
