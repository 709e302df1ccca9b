import { termsIn } from '../../../glossary/hits.ts';
import type { LetterFacts } from '../../../languages/engine/letters.ts';
import { languageOf } from '../../../languages/registry.ts';
import type { Glossary } from '../../../model/glossary.ts';
import { plainText } from '../../../text/markup.ts';
import type { PlacedFault, SeriesCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';
import { capitalised } from '../../engine/restore-letters.ts';
import {
  countSpellings,
  gatherKnown,
  type KnownSpellings,
  type SpellingCounts,
  type Spellings,
} from '../../engine/spellings.ts';

const terms = 'concept,en,ru,be,tg\nstate,republic,республика,рэспубліка,ҷумҳурӣ';

/** What is at fault, for `say`. */
interface Data {
  readonly text: string;
  /** The spelling that is usual. */ readonly usual: string;
  /** Whether the glossary has it, and the letters may not be left out: ё may. */ readonly isKnown: boolean;
}

/**
 * A word typed without the letters that other keyboards lack, where the glossary or most of the other sentences have it with
 * them: Tajik х for ҳ, у for ӯ, к for қ, г for ғ, ч for ҷ and и for ӣ; е for ё in a text that writes ё. Words that exist in both
 * spellings are told apart by how often each occurs. A final и may be an ezafe, which a word must follow: it counts before a
 * mark only.
 */
export const lettersUnmarked: SeriesCheck<Data> = {
  code: 'letters/unmarked',
  severity: 'warning',
  mild: { severity: 'note', where: 'only other sentences know the word, and not the glossary' },
  summary: 'A word of the target lacks the letters with which it is written elsewhere.',
  since: '0.1.0',
  why: 'On a keyboard without the letters of the language, writers type plain ones, and the word becomes another word or none.',
  examples: {
    invalid: [
      {
        before: [
          { source: 'The city and the cities', target: 'Шаҳр ва шаҳрҳо' },
          { source: 'The city was open.', target: 'Шаҳр кушода буд.' },
          { source: 'And the city?', target: 'Ва шаҳр?' },
        ],
        source: 'He left the city.',
        target: 'Вай шахр рафт.',
        language: 'tg',
      },
      { source: 'The republic is great.', target: 'Чумҳурӣ бузург аст.', language: 'tg', glossary: terms },
      {
        before: [
          { source: 'The aircraft', target: 'Самолёт' },
          { source: 'This aircraft', target: 'Этот самолёт' },
          { source: 'An aircraft', target: 'Один самолёт' },
        ],
        source: 'No aircraft came.',
        target: 'Не прилетел ни один самолет.',
      },
      {
        before: [
          { source: 'The aircraft', target: 'Самалёт' },
          { source: 'This aircraft', target: 'Гэты самалёт' },
          { source: 'An aircraft', target: 'Адзін самалёт' },
        ],
        source: 'No aircraft came.',
        target: 'Не прыляцеў ні адзін самалет.',
        language: 'be',
      },
    ],
    valid: [
      {
        before: [{ source: 'The city', target: 'Ин шаҳр' }],
        source: 'The city was open.',
        target: 'Шаҳр кушода буд.',
        language: 'tg',
      },
      { source: 'The city', target: 'Город и города' },
      { source: 'The city', target: 'Горад і гарады', language: 'be' },
    ],
  },
  say: ({ text, usual }) => ({ text: 'letters/unmarked', values: { text, usual } }),
  // A spelling that only other sentences show may be another word.
  fix: ({ usual, isKnown }, found) => (isKnown ? capitalised(usual, found) : undefined),
  begin: (glossary) => {
    const languages = new Map<LetterFacts, SpellingCounts>();
    return {
      see: (place) => {
        const { target, targetLanguage } = place.pair;
        const { letters } = languageOf(targetLanguage);
        if (!letters.plainLetters) return;
        let counts = languages.get(letters);
        if (!counts) {
          counts = countSpellings(
            letters.plainLetters,
            termSpellings(glossary, targetLanguage, letters.plainLetters),
          );
          languages.set(letters, counts);
        }
        counts.gather(plainText(target), place);
      },
      end: () =>
        [...languages].flatMap(([{ plainLetters = {} }, counts]) =>
          [...counts.all()].flatMap((spellings) => findUnmarked(spellings, counts, plainLetters)),
        ),
    };
  },
};

/** A spelling of the glossary counts as many. */
const ofGlossary = 1000;

// Made once for each glossary and language, and not for each briefing, of which few have any of its words in question. Both are
// values that never change, so this cannot be seen from outside.
const spellingsOfTerms = new WeakMap<Glossary, Map<string, KnownSpellings>>();

function termSpellings(
  glossary: Glossary,
  tag: string,
  plainLetters: Readonly<Record<string, string>>,
): KnownSpellings {
  const known = spellingsOfTerms.get(glossary) ?? new Map<string, KnownSpellings>();
  spellingsOfTerms.set(glossary, known);
  const words = (): readonly string[] =>
    glossary.concepts.flatMap((concept) =>
      termsIn(concept, tag).flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
    );
  const spellings = known.get(tag) ?? gatherKnown(words(), ofGlossary, plainLetters);
  known.set(tag, spellings);
  return spellings;
}

/** Spellings that another one with more of the letters stands against at least three times as often. */
function findUnmarked(
  { all, uses }: Spellings,
  counts: SpellingCounts,
  plain: Readonly<Record<string, string>>,
): PlacedFault<Data>[] {
  if (all.size < 2) return [];
  return uses.flatMap(({ place, text, start, end, spelling }): PlacedFault<Data>[] => {
    const own = counts.countOf(spelling);
    for (const other of all.values()) {
      const times = counts.countOf(other);
      if (times < 3 * own || times < 3 || !isMarkedMore(other.word, spelling.word, plain)) continue;
      return [
        {
          place,
          fault: {
            data: { text, usual: other.word, isKnown: times >= ofGlossary && !('ё' in plain) },
            span: markedSpan(place.pair.target, { start, end }),
            ...(times < ofGlossary && { isMild: true }),
          },
        },
      ];
    }
    return [];
  });
}

/** Whether a spelling has letters of its own language wherever the other has them, and in more places. */
function isMarkedMore(other: string, word: string, plain: Readonly<Record<string, string>>): boolean {
  let more = false;
  for (let at = 0; at < word.length; at++) {
    const [a, b] = [other.charAt(at), word.charAt(at)];
    if (a === b) continue;
    if (plain[a] !== b) return false;
    more = true;
  }
  return more;
}
