import { be } from '../be/dates.ts';
import { en } from '../en/dates.ts';
import { ru } from '../ru/dates.ts';
import { tg } from '../tg/dates.ts';
import { type CriticalFacts, noCriticalFacts } from './fact-words.ts';
import { primarySubtag } from './match-tag.ts';

const facts: ReadonlyMap<string, CriticalFacts> = new Map([
  ['en', en],
  ['ru', ru],
  ['be', be],
  ['tg', tg],
]);

/** The critical words of the language of a BCP 47 tag, by its primary subtag. */
export function criticalFacts(tag: string): CriticalFacts {
  return facts.get(primarySubtag(tag)) ?? noCriticalFacts;
}
