/** Languages whose Windows names have the script. */
const scripted: ReadonlySet<string> = new Set(['az', 'bs', 'ha', 'iu', 'mn', 'sr', 'tg', 'uz']);

/** A language as office programs name it, with its most likely country: `ru-RU`, `tg-Cyrl-TJ`. */
export function officeTag(language: string): string {
  const { language: base, script, region } = new Intl.Locale(language).maximize();
  const parts = scripted.has(base) ? [base, script, region] : [base, region];
  return parts.filter((part) => part !== undefined).join('-');
}
