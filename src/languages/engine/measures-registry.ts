import { be } from '../be/measures.ts';
import { en } from '../en/measures.ts';
import { ru } from '../ru/measures.ts';
import { tg } from '../tg/measures.ts';
import { primarySubtag } from './match-tag.ts';
import type { MeasureFacts } from './measures.ts';

const facts: ReadonlyMap<string, MeasureFacts> = new Map([
  ['en', en],
  ['ru', ru],
  ['be', be],
  ['tg', tg],
]);

/** For languages we do not know. */
const noMeasureFacts: MeasureFacts = { measures: new Map(), dayParts: new Map() };

/** The measures of the language of a BCP 47 tag, by its primary subtag. */
export function measureFacts(tag: string): MeasureFacts {
  return facts.get(primarySubtag(tag)) ?? noMeasureFacts;
}
