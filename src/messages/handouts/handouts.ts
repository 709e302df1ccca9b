import { findMatchingTag } from '../../languages/engine/match-tag.ts';
import type { Messages } from '../../model/messages.ts';
import { type MessageResources, makeMessages } from '../messages.ts';
import { belarusian } from './be.ts';
import { english } from './en.ts';
import { russian } from './ru.ts';
import { tajik } from './tg.ts';

/** What hand-outs say, by language. All have the same keys, except forms of plurals. */
export const handoutResources: Readonly<Record<string, MessageResources>> = {
  en: english,
  ru: russian,
  be: belarusian,
  tg: tajik,
};

const made = new Map<string, Messages>();

/** The words of hand-outs for translators into a language; in English if it has none of its own. */
export function handoutMessages(language: string): Messages {
  const tag = findMatchingTag(language, Object.keys(handoutResources)) ?? 'en';
  let messages = made.get(tag);
  if (!messages) {
    messages = makeMessages(tag, handoutResources[tag]!);
    made.set(tag, messages);
  }
  return messages;
}
