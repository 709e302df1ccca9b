import type { FrequentWords } from '../languages/pack.ts';
import type { Span } from '../model/location.ts';
import type { Unit } from './units.ts';

/** A run of words that may be a term. */
export interface Phrase extends Span {
  readonly kind: 'acronym' | 'name' | 'phrase' | 'word';
  readonly units: readonly Unit[];
}

/** Longer runs are clauses, not terms. */
const mostWords = 6;

/**
 * Every phrase of a text that could be a term: words between grammatical words and punctuation that neither begin nor end
 * with an everyday word, with a linking word inside at most (head of state), and are not all everyday words.
 */
export function phrasesOf(text: string, units: readonly Unit[], words: FrequentWords): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let from = 0; from < units.length; from++) {
    if (!canBound(units, from, words)) continue;
    for (let to = from; to < units.length && to - from < mostWords; to++) {
      const unit = units[to] as Unit;
      if (to > from && !isJoined(unit)) break;
      if (to > from && isBreak(unit, words)) break;
      if (!canBound(units, to, words)) continue;
      const phrase = units.slice(from, to + 1);
      const kind = kindOf(text, phrase, units, from, words);
      if (kind) found.push({ kind, units: phrase, start: (units[from] as Unit).start, end: unit.end });
    }
  }
  return found;
}

function isJoined({ before }: Unit): boolean {
  return before === 'space' || before === 'hyphen';
}

/** A grammatical word that terms do not hold, or a word that belongs to a verb. */
function isBreak({ key }: Unit, { grammatical, linking }: FrequentWords): boolean {
  return grammatical.has(key) && !linking.has(key);
}

/** Whether a phrase may begin or end here: at a whole word that says something. */
function canBound(
  units: readonly Unit[],
  at: number,
  { grammatical, everyday, outsideTerms }: FrequentWords,
): boolean {
  const { key, acronym, capital } = units[at] as Unit;
  if (acronym !== undefined) return true;
  if (grammatical.has(key) || !/\p{L}{3}/u.test(key) || outsideTerms?.test(key)) return false;
  return capital && at > 0 ? true : !everyday.has(key);
}

function kindOf(
  text: string,
  phrase: readonly Unit[],
  units: readonly Unit[],
  from: number,
  { linking, everyday, neverLastInTerms, neverAlone }: FrequentWords,
): Phrase['kind'] | undefined {
  const first = phrase[0] as Unit;
  const last = phrase.at(-1) as Unit;
  const after = units[units.indexOf(last) + 1];
  // Half of a word with hyphens is no word.
  if (first.before === 'hyphen' || after?.before === 'hyphen') return undefined;
  const content = phrase.filter(({ key }) => !linking.has(key));
  const isSpaced = /^[^\n]*$/.test(text.slice(first.start, last.end));
  if (!isSpaced) return undefined;
  const [only] = phrase;
  if (phrase.length === 1 && only?.acronym !== undefined) return 'acronym';
  if (content.every(({ capital }) => capital) && (from > 0 || content.length > 1)) {
    return isWholeName(units, from, from + phrase.length - 1, linking) &&
      !(phrase.length === 1 && everyday.has(first.key))
      ? 'name'
      : undefined;
  }
  if (phrase.length - content.length > 1) return undefined;
  if (content.some(({ acronym }) => acronym === undefined && neverLastInTerms?.test(last.key)))
    return undefined;
  if (phrase.length > 1) return content.every(({ key }) => everyday.has(key)) ? undefined : 'phrase';
  return everyday.has(first.key) || first.capital || neverAlone?.test(first.key) ? undefined : 'word';
}

/** Names are taken whole: neither Security nor Council of Ministers of a Security Council, a Council of Ministers of Defense. */
function isWholeName(
  units: readonly Unit[],
  from: number,
  to: number,
  linking: ReadonlySet<string>,
): boolean {
  const continues = (near: number, far: number, gap: number): boolean => {
    if (!units[gap] || !isJoined(units[gap])) return false;
    const next = units[near];
    return next !== undefined && (next.capital || (linking.has(next.key) && units[far]?.capital === true));
  };
  return !continues(from - 1, from - 2, from) && !continues(to + 1, to + 2, to + 1);
}
