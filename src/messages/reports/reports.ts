import type { Messages } from '../../model/messages.ts';
import { counts } from '../counts.ts';
import type { FindingLanguage } from '../findings/languages.ts';
import { type MessageResources, makeMessages } from '../messages.ts';

/** Loads what reports of findings say around them. */
const loaders: Readonly<Record<FindingLanguage, () => Promise<MessageResources>>> = {
  en: async () => (await import('./en.ts')).english,
  ru: async () => (await import('./ru.ts')).russian,
  be: async () => (await import('./be.ts')).belarusian,
  tg: async () => (await import('./tg.ts')).tajik,
};

/** The words of a report of findings in a language. */
export async function loadReportMessages(language: FindingLanguage): Promise<Messages> {
  return makeMessages(language, { ...(await loaders[language]()), counts: counts[language] });
}
