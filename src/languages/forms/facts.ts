/** How words of a language vary. */
export interface FormFacts {
  /**
   * Every stem the word form can have, each marked with its paradigm class. Two forms are of one word if they share an
   * analysis. The form is lower-case and NFC. Never empty: a word that no paradigm fits is its own stem.
   */
  analyses(form: string): readonly string[];
}
