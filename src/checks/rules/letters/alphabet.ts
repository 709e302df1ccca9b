import type { ForeignLetter } from '../../../languages/engine/alphabet.ts';
import type { Language } from '../../../languages/pack.ts';
import type { Span } from '../../../model/location.ts';
import { codePoint, type LetterRun } from '../../../text/letters.ts';
import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly word: string;
  readonly letter: string;
  /** Its tag. */ readonly language: string;
  /** How often the target has the letter. */ readonly count: number;
  /** The word with its mistyped letters put right, where they can be. */ readonly right?: string;
  /** What the letter must be, if that is certain. */ readonly meant?: string;
}

/** Each letter that the language of the target does not have, once; a passage in another language is `language/wrong`. */
export const lettersAlphabet: PairCheck<Data> = {
  code: 'letters/alphabet',
  severity: 'error',
  summary: 'The target has a letter that is not in the alphabet of its language.',
  since: '0.1.0',
  why: 'A letter of a related language, typed on its keyboard, is a misspelling that readers see at once and searches never find.',
  examples: {
    invalid: [
      { source: 'The council is open.', target: 'Заседаніе открыто.' },
      { source: 'Everything is ready.', target: 'Усё гатова, кали трэба.', language: 'be' },
      { source: 'He agreed to the talks.', target: 'Ў ба музокирот розӣ шуд.', language: 'tg' },
      { source: 'He confirmed it.', target: 'Вай инро тасдиⱪ кард.', language: 'tg' },
    ],
    valid: [
      { source: 'The airport is open.', target: 'Аэропорт открыт.' },
      {
        source: 'The café of Lech Wałęsa is open.',
        target: 'Кафэ Леха Валенсы (Wałęsa) адкрыта.',
        language: 'be',
      },
      { source: 'He agreed.', target: 'Ӯ розӣ шуд.', language: 'tg' },
    ],
  },
  say: ({ word, letter, language, count, right }) => {
    const values = { word, letter, code: codePoint(letter), language };
    const repeated = { ...values, count };
    if (right === undefined)
      return count > 1
        ? { text: 'letters/alphabet:repeated', values: repeated }
        : { text: 'letters/alphabet', values };
    return count > 1
      ? { text: 'letters/alphabet:repeated-corrected', values: { ...repeated, right } }
      : { text: 'letters/alphabet:corrected', values: { ...values, right } };
  },
  fix: ({ meant }) => meant,
  run: ({ target, targetProfile, targetFacts }) => {
    const letters = targetFacts.foreignLetters();
    if (letters.length === 0) return [];
    // A letter or two may have made a short sentence of names look strange: then both are reported.
    const passages = letters.length > 2 ? targetFacts.strangePassages() : [];
    const first = new Map<string, { readonly place: ForeignLetter; count: number }>();
    let next = 0;
    for (const place of letters) {
      while (next < passages.length && (passages[next] as Span).end <= place.start) next++;
      if (place.start >= (passages[next]?.start ?? Number.POSITIVE_INFINITY)) continue;
      const key = place.letter.toLowerCase();
      const seen = first.get(key);
      if (seen) seen.count++;
      else first.set(key, { place, count: 1 });
    }
    return [...first.values()]
      .slice(0, mostFaults)
      .map(({ place: { letter, run, start }, count }): Fault<Data> => {
        return {
          data: {
            word: run.text,
            letter,
            language: targetProfile.name,
            count,
            ...withRight(run, targetProfile),
            ...withMeant(letter, targetProfile),
          },
          span: markedSpan(target, { start, end: start + 1 }),
        };
      });
  },
};

/** The word with all its mistyped letters put right, if each is known. */
function withRight(
  { text }: LetterRun,
  { letters: { mistypedLetters, alphabet } }: Language,
): Pick<Data, 'right'> {
  let right = '';
  for (const letter of text.normalize('NFC')) {
    const lower = letter.toLowerCase();
    const meant = mistypedLetters[lower];
    if (meant === undefined && !alphabet.includes(lower)) return {};
    if (meant === undefined) right += letter;
    else right += letter === lower ? meant : meant.charAt(0).toUpperCase() + meant.slice(1);
  }
  return { right };
}

/** The letter that a mistyped one stands for, if it can stand for no other. */
function withMeant(
  letter: string,
  { letters: { mistypedLetters, uncertainLetters = '' } }: Language,
): Pick<Data, 'meant'> {
  const lower = letter.toLowerCase();
  const meant = mistypedLetters[lower];
  if (meant === undefined || uncertainLetters.includes(lower)) return {};
  return { meant: letter === lower ? meant : meant.toUpperCase() };
}
