/**
 * What office programs add to languages that are written in one country most (CLDR likely subtags); the script too where the
 * Windows name of the language has it.
 */
const additions: Readonly<Record<string, string>> = {
  ar: 'SA',
  az: 'Latn-AZ',
  be: 'BY',
  bg: 'BG',
  cs: 'CZ',
  da: 'DK',
  de: 'DE',
  el: 'GR',
  en: 'US',
  es: 'ES',
  et: 'EE',
  fa: 'IR',
  fi: 'FI',
  fr: 'FR',
  he: 'IL',
  hu: 'HU',
  hy: 'AM',
  it: 'IT',
  ja: 'JP',
  ka: 'GE',
  kk: 'KZ',
  ko: 'KR',
  ky: 'KG',
  lt: 'LT',
  lv: 'LV',
  mn: 'MN',
  nl: 'NL',
  pl: 'PL',
  pt: 'BR',
  ro: 'RO',
  ru: 'RU',
  sk: 'SK',
  sr: 'Cyrl-RS',
  sv: 'SE',
  tg: 'Cyrl-TJ',
  tk: 'TM',
  tr: 'TR',
  uk: 'UA',
  ur: 'PK',
  uz: 'Latn-UZ',
  zh: 'CN',
};

/** A language as office programs name it: `ru-RU`, `tg-Cyrl-TJ`. One with a script or a country stays as it is. */
export function officeTag(language: string): string {
  const addition = additions[language];
  return addition === undefined ? language : `${language}-${addition}`;
}
