import { findMatchingTag } from '../../languages/engine/match-tag.ts';
import type { Messages } from '../../model/messages.ts';
import { type MessageResources, makeMessages } from '../messages.ts';
import { belarusian } from './be.ts';
import { english } from './en.ts';
import { russian } from './ru.ts';
import { tajik } from './tg.ts';

/** What the offline page says, by language. All have the same keys, except forms of plurals. */
export const offlineResources: Readonly<Record<string, MessageResources>> = {
  en: english,
  ru: russian,
  be: belarusian,
  tg: tajik,
};

/** The words of the offline page for translators into a language; in English if it has none of its own. */
export function offlineMessages(language: string): Messages {
  const tag = findMatchingTag(language, Object.keys(offlineResources)) ?? 'en';
  return makeMessages(tag, offlineResources[tag]!);
}
