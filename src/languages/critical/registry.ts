import { primarySubtag } from '../subtag.ts';
import { be } from './be.ts';
import { en } from './en.ts';
import { type CriticalFacts, noCriticalFacts } from './facts.ts';
import { ru } from './ru.ts';
import { tg } from './tg.ts';

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
