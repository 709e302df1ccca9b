import { be } from '../be/breaks.ts';
import { en } from '../en/breaks.ts';
import { kk } from '../kk/breaks.ts';
import { ky } from '../ky/breaks.ts';
import { ru } from '../ru/breaks.ts';
import { tg } from '../tg/breaks.ts';
import type { BreakFacts } from './breaks.ts';
import { general } from './defaults.ts';
import { primarySubtag } from './match-tag.ts';

/** Languages whose sentence ends we know, by primary subtag. Adding one is its file and its word here. */
export const breaks: Readonly<Record<string, BreakFacts>> = { en, ru, be, tg, kk, ky };

/** What a language (BCP 47 tag) says about sentence ends; general facts where it has none of its own. */
export function findBreaks(tag: string): BreakFacts {
  const primary = primarySubtag(tag);
  return Object.hasOwn(breaks, primary) ? (breaks[primary] as BreakFacts) : general;
}

export { general as generalFacts };
