import { belarusian } from './be.ts';
import type { FindingLanguage } from './languages.ts';
import { russian } from './ru.ts';
import { type Say, sayBy, sayInEnglish } from './say.ts';
import { tajik } from './tg.ts';

const resources = { ru: russian, be: belarusian, tg: tajik };
const made = new Map<FindingLanguage, Say>([['en', sayInEnglish]]);

/** What findings say in a language, at once: all languages are built in. Commands load the one they need. */
export function sayIn(language: FindingLanguage = 'en'): Say {
  const known = made.get(language);
  if (known) return known;
  const say = language === 'en' ? sayInEnglish : sayBy(language, resources[language]);
  made.set(language, say);
  return say;
}
