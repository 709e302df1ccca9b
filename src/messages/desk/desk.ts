import type { Messages } from '../../model/messages.ts';
import { type MessageResources, makeMessages } from '../messages.ts';
import { belarusian } from './be.ts';
import { english } from './en.ts';
import { russian } from './ru.ts';
import { tajik } from './tg.ts';

/** What the desk says, by language. All have the same keys, except forms of plurals. */
export const deskResources: Readonly<Record<string, MessageResources>> = {
  en: english,
  ru: russian,
  be: belarusian,
  tg: tajik,
};

const made = new Map<string, Messages>();

/** The words of the desk in a language; in English if it has none. */
export function deskMessages(language: string): Messages {
  const tag = Object.hasOwn(deskResources, language) ? language : 'en';
  let messages = made.get(tag);
  if (!messages) {
    messages = makeMessages(tag, deskResources[tag]!);
    made.set(tag, messages);
  }
  return messages;
}
