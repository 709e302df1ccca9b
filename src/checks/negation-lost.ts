import { type Noted, noted, wordsOf } from '../glossary/words.ts';
import { criticalFacts } from '../languages/engine/critical-registry.ts';
import type { CriticalFacts } from '../languages/engine/fact-words.ts';
import type { Span } from '../model/location.ts';
import type { Check, CheckContext, Fault } from './check.ts';
import { isDenial } from './facts/words.ts';
import { markedSpan } from './marked.ts';

/**
 * A denial of the source (not, never, no, without) where nothing in the target denies: no word for it, no prefix, and no
 * word that says it otherwise, such as отказаться or замест.
 */
export const negationLost: Check = {
  code: 'negation/lost',
  severity: 'warning',
  summary: 'The source denies something and the target does not.',
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
  run: (context) => {
    const denial = findDenial(context);
    if (!denial || deniesAnyhow(context)) return [];
    const fault: Fault = {
      message: `The source denies with "${context.plainSource.slice(denial.start, denial.end)}", and the target does not deny anything.`,
      advice: 'Check that the target says the same.',
      sourceSpan: markedSpan(context.source, denial),
    };
    return [fault];
  },
};

/** Denials that languages keep as such; the many verbs like fail and refuse are said in other ways. */
const plain = /^(?:not|never|nobody|nothing|nowhere|cannot|neither|without|no|none)$|n't$/;

/**
 * Before these a denial asserts: not only, not long after, not until, no doubt, No. 5; and what denies twice says yes: not
 * fail, not uncommon, could not help but.
 */
const asserts = new RegExp(
  '^[\\s\\u00a0]?(?:' +
    'only\\b|just\\b|least\\b|less\\b|more\\b|long (?:after|before|ago)\\b|until\\b|doubt\\b|matter\\b|to mention\\b|' +
    'fail\\b|un(?:common|usual|like|reason|expected|heard)|impossible\\b|help (?:but\\b|\\p{L}+ing\\b)|' +
    '\\.?[\\s\\u00a0]?\\d)',
  'iu',
);

function findDenial({ plainSource, sourceFacts, sourceLanguage }: CheckContext): Span | undefined {
  if ((sourceFacts.traits() & isDenial) === 0) return undefined;
  if (!sourceLanguage.toLowerCase().startsWith('en'))
    return sourceFacts.words().find(({ word }) => word.denies);
  return sourceFacts
    .words()
    .find(
      ({ word, end }) =>
        word.denies && plain.test(word.form) && !asserts.test(plainSource.slice(end, end + 24)),
    );
}

function deniesAnyhow({ plainTarget, targetFacts, targetLanguage }: CheckContext): boolean {
  if ((targetFacts.traits() & isDenial) !== 0) return true;
  const facts = criticalFacts(targetLanguage);
  // Nothing is known of the language.
  if (facts.negativePrefixes.length === 0) return true;
  const { count, ids } = wordsOf(plainTarget);
  const contraries = contrariesOf(facts);
  for (let at = 0; at < count; at++) if (contraries.at(ids[at] as number)) return true;
  return false;
}

const contrariesBy = new WeakMap<CriticalFacts, Noted<boolean>>();

/** Whether words deny by how they begin. */
function contrariesOf(facts: CriticalFacts): Noted<boolean> {
  const known = contrariesBy.get(facts);
  if (known) return known;
  const made = noted<boolean>(
    ({ text }) => (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((each) => isContrary(each, facts)),
    false,
  );
  contrariesBy.set(facts, made);
  return made;
}

function isContrary(word: string, { denyingStems, seemingStems, negativePrefixes }: CriticalFacts): boolean {
  if (denyingStems.some((stem) => word.startsWith(stem))) return true;
  const isNegative = negativePrefixes.some(
    (prefix) => word.startsWith(prefix) && word.length > prefix.length + 2,
  );
  return isNegative && !seemingStems.some((stem) => word.startsWith(stem));
}
