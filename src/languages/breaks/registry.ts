import { primarySubtag } from '../subtag.ts';
import { be } from './be.ts';
import { en } from './en.ts';
import type { BreakFacts } from './facts.ts';
import { general } from './general.ts';
import { kk } from './kk.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';
import { tg } from './tg.ts';

/** Languages whose sentence ends we know, by primary subtag. Adding one is its file and its word here. */
export const breaks: Readonly<Record<string, BreakFacts>> = { en, ru, be, tg, kk, ky };

/** What a language (BCP 47 tag) says about sentence ends; general facts where it has none of its own. */
export function findBreaks(tag: string): BreakFacts {
  const primary = primarySubtag(tag);
  return Object.hasOwn(breaks, primary) ? (breaks[primary] as BreakFacts) : general;
}

export { general as generalFacts };
