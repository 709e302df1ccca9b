import { be } from './be/index.ts';
import { en } from './en/index.ts';
import { primarySubtag } from './engine/match-tag.ts';
import type { LanguageProfile } from './pack.ts';
import { ru } from './ru/index.ts';
import { tg } from './tg/index.ts';

/** Every language with a profile of its own. Adding one is its file and its line here. */
export const languages: readonly LanguageProfile[] = [en, ru, be, tg];

/** The profile for a BCP 47 tag, by its primary subtag (`ru-BY` is `ru`); none for a language we do not know. */
export function findLanguage(tag: string): LanguageProfile | undefined {
  const primary = primarySubtag(tag);
  return languages.find((profile) => profile.tag === primary);
}
