import type { MarkedText } from '../model/content.ts';
import { isCosmetic } from '../text/fold.ts';
import { plainText } from '../text/markup.ts';
import { append } from '../text/multimap.ts';
import { type Matching, sourceOf } from './claim.ts';
import { makeBags } from './follow.ts';
import { countShared, type WordBag } from './links.ts';
import { isClear, type OtherText, type Pair, type Sentence, withoutRivals } from './rivals.ts';

/** Below so many words two sentences can be alike by chance. */
const fewestWords = 6;
/** Share of words in common that shows an edit of a sentence between other neighbours. */
const leastSimilarity = 0.75;
/** Share of the shorter sentence that is in the longer one: polishing adds and removes more than it replaces. */
const leastContained = 0.85;
/** The least similarity where a name or a number gave way to another: bulletins repeat a sentence with other names. */
const leastWithOtherFacts = 0.9;
/** A word of more sentences than this leads to none of them. */
const rareLimit = 64;
/** A sentence is held against so many others: those that share most rare words with it. */
const candidateLimit = 12;

/** A sentence of the old or the new text that is left over. */
interface Item extends Sentence {
  readonly matching: Matching;
}

interface Old extends Item {
  readonly id: string;
}

interface New extends Item {
  readonly at: number;
}

/** Two sentences that are like each other and like no other of those that are left over. */
interface FarEdit extends Pair {
  readonly old: Old;
  readonly now: New;
}

/**
 * The pass for sentences that were moved and edited at once, also between documents: a lost sentence and an open one that
 * are like each other and like no other sentence, whether that is lost or open or neither. Rare words choose what is
 * compared, and of the sentences that were not lost or open only those are compared that could stand against a pair, so
 * the cost stays near linear. A sentence followed so is stale: cosmetically equal ones are left out.
 */
export function followFarEdits(matchings: readonly Matching[]): void {
  const bagOf = makeBags();
  const olds = matchings.flatMap((matching) => lostIn(matching, bagOf));
  if (olds.length === 0) return;
  const news = matchings.flatMap((matching) => openIn(matching, bagOf));
  if (news.length === 0) return;
  const nearestOld = makeSearch(olds);
  const nearestNew = makeSearch(news);
  const pairs = news.flatMap((now): FarEdit[] => {
    if (now.bag.length < fewestWords) return [];
    const found = nearestOld(now);
    if (!found || found.item.bag.length < fewestWords) return [];
    const { item: old, similarity } = found;
    return nearestNew(old)?.item === now && isEdit(old, now, similarity) ? [{ old, now, similarity }] : [];
  });
  for (const { old, now, similarity } of withoutRivals(pairs, otherTexts(matchings), bagOf)) {
    const from = old.matching === now.matching ? {} : { from: old.matching.document };
    now.matching.claims[now.at] = {
      ...{ id: old.id, rule: 'moved-edited', ...from },
      ...{ before: old.source, similarity },
    };
    old.matching.lost.delete(old.id);
  }
}

function lostIn(matching: Matching, bagOf: (text: string) => WordBag): readonly Old[] {
  const { lost, became } = matching;
  return [...lost].flatMap((id): Old[] => {
    if (became.has(id)) return [];
    const source = sourceOf(matching, id);
    return [{ matching, source, bag: bagOf(source), id }];
  });
}

function openIn(matching: Matching, bagOf: (text: string) => WordBag): readonly New[] {
  return matching.sources.flatMap((source, at): New[] =>
    matching.claims[at] ? [] : [{ matching, source, bag: bagOf(source), at }],
  );
}

/** The texts of all sentences that are neither lost nor open: as they are, and as they were. */
function* otherTexts(matchings: readonly Matching[]): Generator<OtherText> {
  for (const matching of matchings) {
    for (const [at, claim] of matching.claims.entries()) {
      if (!claim) continue;
      const { before } = claim;
      const isOld = before === undefined && claim.of === undefined;
      yield { source: matching.sources[at]!, isOld, isNew: true };
      if (before !== undefined) yield { source: before, isOld: true, isNew: false };
    }
    for (const id of matching.became.keys())
      yield { source: sourceOf(matching, id), isOld: true, isNew: false };
  }
}

function isEdit(
  { source: before, bag }: Item,
  { source: after, bag: other }: Item,
  similarity: number,
): boolean {
  if (isCosmetic(before, after)) return false;
  if (countShared(bag, other) < leastContained * Math.min(bag.length, other.length)) return false;
  return similarity >= (hasOtherFacts(before, after) ? leastWithOtherFacts : leastSimilarity);
}

/** Whether a name gave way to another name, or a number to another number. */
function hasOtherFacts(before: MarkedText, after: MarkedText): boolean {
  const [old, now] = [factsOf(before), factsOf(after)];
  return (['names', 'numbers'] as const).some((kind) => isReplaced(old[kind], now[kind]));
}

function isReplaced(old: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  return [...old].some((fact) => !now.has(fact)) && [...now].some((fact) => !old.has(fact));
}

/** Words with a digit and, after the first word, words with a capital: a rule for any script that has capitals. */
function factsOf(text: MarkedText): {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
} {
  const words = plainText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const isNumber = (word: string): boolean => /\p{N}/u.test(word);
  return {
    names: new Set(words.filter((word, at) => at > 0 && /^\p{Lu}/u.test(word) && !isNumber(word))),
    numbers: new Set(words.filter(isNumber)),
  };
}

/** Finds the item most like a sentence; none if another one is nearly as like it. */
function makeSearch<T extends Item>(
  items: readonly T[],
): (sentence: Item) => { readonly item: T; readonly similarity: number } | undefined {
  const places = new Map<number, T[]>();
  for (const item of items) for (const word of new Set(item.bag)) append(places, word, item);
  return ({ bag }) => {
    const votes = new Map<T, number>();
    for (const word of new Set(bag)) {
      const list = places.get(word) ?? [];
      if (list.length <= rareLimit) for (const item of list) votes.set(item, (votes.get(item) ?? 0) + 1);
    }
    const likely = [...votes].sort(([, a], [, b]) => b - a).slice(0, candidateLimit);
    let best: { readonly item: T; readonly similarity: number } | undefined;
    let second = 0;
    for (const [item] of likely) {
      const similarity = (2 * countShared(item.bag, bag)) / (item.bag.length + bag.length);
      if (!best || similarity > best.similarity) {
        second = best?.similarity ?? 0;
        best = { item, similarity };
      } else if (similarity > second) second = similarity;
    }
    return best && isClear(best.similarity, second) ? best : undefined;
  };
}
