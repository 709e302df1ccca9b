import { isNegation } from '../../../facts/words.ts';
import type { NegationFacts } from '../../../languages/engine/fact-words.ts';
import type { Span } from '../../../model/location.ts';
import { memoizeByWord, type WordMemo, wordsOf } from '../../../text/word-table.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';
import { targetUntranslated } from '../target/untranslated.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly source: string;
}

/**
 * A negation of the source (not, never, no, without) if nothing in the target negates: no word for it, no prefix, and no
 * word that says it otherwise, such as отказаться or замест.
 */
export const negationLost: PairCheck<Data> = {
  code: 'negation/lost',
  severity: 'warning',
  summary: 'The source has a negation and the target has none.',
  since: '0.1.0',
  why: 'Without its negation a sentence states the opposite, and reads as well as before.',
  examples: {
    invalid: [
      { source: 'The ministers did not sign the treaty.', target: 'Министры подписали договор.' },
      { source: 'The border was never closed.', target: 'Мяжа была закрыта.', language: 'be' },
      { source: 'The talks will not take place.', target: 'Музокирот баргузор мешавад.', language: 'tg' },
    ],
    valid: [
      { source: 'The ministers did not sign the treaty.', target: 'Министры отказались подписать договор.' },
      { source: 'Not only ministers came.', target: 'Прыехалі і міністры.', language: 'be' },
      { source: 'The talks will not take place.', target: 'Музокирот баргузор намешавад.', language: 'tg' },
    ],
  },
  say: ({ source }) => ({ text: 'negation/lost', values: { source } }),
  run: (context) => {
    const negation = findNegation(context);
    if (!negation || hasNegation(context)) return [];
    // A target that is still the source text is reported as that.
    if (targetUntranslated.run(context, undefined).length > 0) return [];
    const fault: Fault<Data> = {
      data: { source: context.plainSource.slice(negation.start, negation.end) },
      sourceSpan: markedSpan(context.source, negation),
    };
    return [fault];
  },
};

/** The first negation of the source that translations keep as one, and that is not part of a phrase that asserts. */
function findNegation({ plainSource, sourceFacts, sourceProfile }: CheckContext): Span | undefined {
  if ((sourceFacts.traits() & isNegation) === 0) return undefined;
  const { kept } = sourceProfile.negation;
  if (!kept) return sourceFacts.words().find(({ word }) => word.isNegative);
  return sourceFacts
    .words()
    .find(
      ({ word, end }) =>
        word.isNegative &&
        kept.negations.test(word.form) &&
        !kept.assertedBy.test(plainSource.slice(end, end + 24)),
    );
}

function hasNegation({ plainTarget, targetFacts, targetProfile }: CheckContext): boolean {
  if ((targetFacts.traits() & isNegation) !== 0) return true;
  const facts = targetProfile.negation;
  // Nothing is known of the language.
  if (facts.negativePrefixes.length === 0) return true;
  const { count, ids } = wordsOf(plainTarget);
  const contraries = contrariesOf(facts);
  for (let at = 0; at < count; at++) if (contraries.at(ids[at] as number)) return true;
  return false;
}

const contrariesBy = new WeakMap<NegationFacts, WordMemo<boolean>>();

/** Whether words negate by how they begin. */
function contrariesOf(facts: NegationFacts): WordMemo<boolean> {
  const known = contrariesBy.get(facts);
  if (known) return known;
  const made = memoizeByWord<boolean>(
    ({ text }) => (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((each) => isContrary(each, facts)),
    false,
  );
  contrariesBy.set(facts, made);
  return made;
}

function isContrary(word: string, { denyingStems, seemingStems, negativePrefixes }: NegationFacts): boolean {
  if (denyingStems.some((stem) => word.startsWith(stem))) return true;
  const isNegative = negativePrefixes.some(
    (prefix) => word.startsWith(prefix) && word.length > prefix.length + 2,
  );
  return isNegative && !seemingStems.some((stem) => word.startsWith(stem));
}
