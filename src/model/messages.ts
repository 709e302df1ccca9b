/** The words of one language, made from i18next resources. */
export interface Messages {
  readonly language: string;
  /** Whether there is a text for a key without plural forms. */
  has(key: string): boolean;
  /** The text for a key; `count` chooses the plural form. Values are put in as they are: escape where you render. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
}
