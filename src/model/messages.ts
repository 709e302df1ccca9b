/** Words in a text that have values themselves: a text of an area. */
export interface Phrase {
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * A value in a text: words as they are, a number written as its language writes it, words to be put one after another, or
 * phrases separated by commas.
 */
export type MessageValue = string | number | readonly string[] | readonly Phrase[];

/** The words of one language, made from i18next resources. */
export interface Messages {
  readonly language: string;
  /** Whether there is a text for a key without plural forms. */
  has(key: string): boolean;
  /**
   * The text for a key; `count` chooses the plural form. Values are put in as they are: escape where you render. For
   * `{{value, area}}` the text `area.<value>` is put in, if there is one.
   */
  text(key: string, values?: Readonly<Record<string, MessageValue>>): string;
}
