import type { LetterFacts } from '../../../languages/engine/letters.ts';
import type { PairCheck } from '../../engine/check.ts';
import { faultsAt } from '../../engine/places.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly words: string;
  readonly letter: string;
  readonly right: string;
  readonly isAfterVowel: boolean;
}

/**
 * Belarusian у and ў in each other’s place: after a vowel an unstressed у becomes ў, within a word and in the preposition
 * that follows one (была ў Мінску, быў у Мінску). Stress is not written: of words that begin with у only the preposition is
 * looked at, and within words not the loans in -ум and -ус.
 */
export const lettersShort: PairCheck<Data> = {
  code: 'letters/short',
  severity: 'warning',
  mild: { severity: 'note', where: 'the target has the short letter in other places' },
  only: ['be'],
  summary:
    'The target has a full vowel where its language shortens it after a vowel, or a short one elsewhere.',
  since: '0.1.0',
  why: 'Belarusian writes ў after a vowel and у elsewhere; the wrong one is a misspelling.',
  examples: {
    invalid: [
      { source: 'That is the truth.', target: 'Гэта прауда.', language: 'be' },
      { source: 'She was in Minsk.', target: 'Яна была у Мінску.', language: 'be' },
      { source: 'He was in Minsk.', target: 'Ён быў ў Мінску.', language: 'be' },
    ],
    valid: [
      { source: 'He was in Minsk.', target: 'Ён быў у Мінску, яна была ў Брэсце.', language: 'be' },
      { source: 'The presidium', target: 'Прэзідыум і страус', language: 'be' },
      { source: 'It was in Brest.', target: 'Это было у Бреста.' },
      { source: 'The session', target: 'Ҷаласаи умумӣ', language: 'tg' },
    ],
  },
  say: ({ words, letter, right, isAfterVowel }) => ({
    text: isAfterVowel ? 'letters/short:after-vowel' : 'letters/short:elsewhere',
    values: { words, letter, right },
  }),
  fix: ({ right }) => right,
  run: (context) => {
    const { plainTarget, targetProfile } = context;
    const { shortened } = targetProfile.letters;
    if (!shortened) return [];
    const { full, short } = shortened;
    const hasShort = plainTarget.includes(short);
    return faultsAt(context, patternOf(shortened), (letter, at) => {
      const right = letter === full ? short : full;
      return {
        data: { words: wordsAt(plainTarget, at), letter, right, isAfterVowel: letter === full },
        // One missing letter is a slip; a sentence without any is typed on a keyboard that lacks it.
        ...(hasShort && { isMild: true as const }),
      };
    });
  },
};

type Shortened = NonNullable<LetterFacts['shortened']>;

const patterns = new WeakMap<Shortened, RegExp>();

/**
 * A letter, followed by what both its sides must match: so the search stops at these letters only. Between letters: a
 * full vowel after a vowel and before a consonant, unless it stays. As a word: the full one after a vowel, the short one
 * after a consonant, with nothing but a space between. At the end of a word of five letters (рублеу): shorter ones are loans
 * (фрау).
 */
function patternOf(shortened: Shortened): RegExp {
  const known = patterns.get(shortened);
  if (known) return known;
  const { full, short, vowels, stays } = shortened;
  const cyrillic = '[\\p{Script=Cyrillic}]';
  const consonant = `(?![${vowels}])${cyrillic}`;
  const kept = stays.source.replace(/^\^/, '');
  const pattern = new RegExp(
    `${full}(?:(?<=[${vowels}]${full})(?=${consonant})(?<!(?=${kept})${full})` +
      `|(?<=\\p{Ll}{3}[${vowels}]${full})(?!\\p{L})` +
      `|(?<=[${vowels}][ \\u00a0]${full})(?=[ \\u00a0]))` +
      `|${short}(?<=(?![${vowels}${vowels.toUpperCase()}])${cyrillic}[ \\u00a0]${short})(?=[ \\u00a0])`,
    'gu',
  );
  patterns.set(shortened, pattern);
  return pattern;
}

/** The word that a letter is in, with the one before it where the letter is a word itself. */
function wordsAt(text: string, at: number): string {
  const before =
    /[\p{L}\p{M}’']{0,30}[ \u00a0]?[\p{L}\p{M}’']{0,30}$/u.exec(text.slice(Math.max(0, at - 62), at))?.[0] ??
    '';
  const after = /^[\p{L}\p{M}’']{0,30}/u.exec(text.slice(at, at + 30))?.[0] ?? '';
  return /\p{L}$/u.test(before)
    ? `${/[\p{L}\p{M}’']*$/u.exec(before)?.[0] ?? ''}${after}`
    : `${before}${after}`;
}
