import { type Say, sayBy, sayInEnglish } from './say.ts';

/** A language in which findings can be read. */
export type FindingLanguage = 'en' | 'ru' | 'be' | 'tg';

/** Loads what findings say in a language. English is always there. */
const loaders: Readonly<Record<FindingLanguage, () => Promise<Say>>> = {
  en: async () => sayInEnglish,
  ru: async () => sayBy('ru', (await import('./ru.ts')).russian),
  be: async () => sayBy('be', (await import('./be.ts')).belarusian),
  tg: async () => sayBy('tg', (await import('./tg.ts')).tajik),
};

/** The tags of the languages in which findings can be read, English first. */
export const findingLanguages: readonly FindingLanguage[] = ['en', 'ru', 'be', 'tg'];

/** Loads what findings say in a language. */
export function loadFindings(language: FindingLanguage): Promise<Say> {
  return loaders[language]();
}
