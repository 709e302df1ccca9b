import { be } from '../be/numbers.ts';
import { en } from '../en/numbers.ts';
import { ru } from '../ru/numbers.ts';
import { tg } from '../tg/numbers.ts';
import { primarySubtag } from './match-tag.ts';
import type { NumberFacts } from './numbers.ts';

const facts: ReadonlyMap<string, NumberFacts> = new Map([
  ['en', en],
  ['ru', ru],
  ['be', be],
  ['tg', tg],
]);

/** For languages we do not know: only digits say anything. */
const noNumberFacts: NumberFacts = {
  words: new Map(),
  mayMean: new Map(),
  scales: new Map(),
  firstParts: new Map(),
  measures: [],
  joiners: new Set(),
  halves: [],
  units: new Map(),
  idioms: new Map(),
};

/** How the language of a BCP 47 tag writes numbers, by its primary subtag. */
export function numberFacts(tag: string): NumberFacts {
  return facts.get(primarySubtag(tag)) ?? noNumberFacts;
}
