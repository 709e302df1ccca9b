import { termsIn } from '../glossary/hits.ts';
import { type Noted, noted, wordsOf } from '../glossary/words.ts';
import type { LanguageProfile } from '../languages/profile.ts';
import type { Span } from '../model/location.ts';
import { type LetterRun, readLetterRuns, scriptOf } from '../text/letters.ts';
import type { Check, CheckContext, Place, PlacedFault } from './check.ts';
import { markedSpan } from './marked.ts';

const glossary = 'concept,en,ru,be,tg\nstate,republic,республика,рэспубліка,ҷумҳурӣ';

/**
 * A word typed without the letters that other keyboards lack, where the glossary or most of the other sentences have it with
 * them: Tajik х for ҳ, у for ӯ, к for қ, г for ғ, ч for ҷ and и for ӣ; е for ё in a text that writes ё. Words that exist in both
 * spellings are told apart by how often each stands. A final и may be an ezafe, which a word must follow: it counts before a
 * mark only.
 */
export const lettersUnmarked: Check = {
  code: 'letters/unmarked',
  severity: 'warning',
  mild: { severity: 'note', where: 'only other sentences know the word, and not the glossary' },
  summary: 'A word of the target lacks the letters with which it is written elsewhere.',
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
      { source: 'The republic is great.', target: 'Чумҳурӣ бузург аст.', language: 'tg', glossary },
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
  begin: () => {
    const languages = new Map<LanguageProfile, Words>();
    return {
      see: (context, place) => {
        const { targetProfile, plainTarget } = context;
        if (!targetProfile?.plainLetters) return;
        let words = languages.get(targetProfile);
        if (!words) {
          words = makeWords(targetProfile.plainLetters);
          languages.set(targetProfile, words);
          addTerms(words, context);
        }
        const { count, bounds, ids } = wordsOf(plainTarget);
        for (let at = 0; at < count; at++) {
          const doubtful = words.doubtful.at(ids[at] as number);
          if (doubtful !== 'none') gather(doubtful, bounds[2 * at] as number, plainTarget, place);
        }
      },
      end: () =>
        [...languages].flatMap(([{ plainLetters = {} }, { spellings }]) =>
          [...spellings.values()].flatMap((each) => findUnmarked(each, plainLetters)),
        ),
    };
  },
};

/** Of one language. */
interface Words {
  /** By the spelling without any of the letters in question. */
  readonly spellings: Map<string, Spellings>;
  /** By the UTF-16 unit of a letter in question, the one that is typed in its place. */
  readonly plainLetters: ReadonlyMap<number, string>;
  /** The parts of a word that could be spelled otherwise. */
  readonly doubtful: Noted<readonly Doubtful[] | 'none'>;
}

/** A run of letters that has some of the letters in question, or some that are typed in their place. */
interface Doubtful {
  readonly text: string;
  /** Offset in its word. */
  readonly offset: number;
  readonly isCapital: boolean;
  /** Whether its last letter may be an ezafe. */
  readonly mayTie: boolean;
  readonly spelling: Spelling;
}

interface Spelling {
  /** In lower case. */
  readonly word: string;
  readonly among: Spellings;
  /** How often it stands; terms of the glossary count as many. */
  count: number;
}

interface Spellings {
  /** In lower case. */
  readonly all: Map<string, Spelling>;
  /** The first places of spellings without any of the letters in question, or with fewer. */
  readonly uses: Use[];
}

interface Use extends Span {
  readonly place: Place;
  readonly text: string;
  readonly spelling: Spelling;
}

/** Shorter words are too often other words: ҳам and хам, всё and все. */
const shortest = 4;
const mostUses = 5;
const ofGlossary = 1000;

function makeWords(plain: Readonly<Record<string, string>>): Words {
  const plainLetters = new Map(
    Object.entries(plain).map(([letter, other]) => [letter.charCodeAt(0), other] as const),
  );
  const inQuestion = new RegExp(`[${Object.entries(plain).flat().join('')}]`, 'i');
  const words: Words = {
    spellings: new Map(),
    plainLetters,
    doubtful: noted<readonly Doubtful[] | 'none'>(({ text }) => {
      const found = readLetterRuns(text)
        .filter((run) => run.text.length >= shortest)
        .filter((run) => inQuestion.test(run.text))
        .map((run) => doubtfulOf(words, run));
      return found.length === 0 ? 'none' : found;
    }, 'none'),
  };
  return words;
}

function doubtfulOf(words: Words, { text, start: offset }: LetterRun): Doubtful {
  const spelling = spellingOf(words, text);
  const { word } = spelling;
  return { text, offset, isCapital: text !== word, mayTie: word.endsWith('и'), spelling };
}

function addTerms(words: Words, { glossary: { concepts }, targetLanguage }: CheckContext): void {
  for (const concept of concepts) {
    for (const { text } of termsIn(concept, targetLanguage)) {
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
        spellingOf(words, word).count += ofGlossary;
    }
  }
}

function gather(all: readonly Doubtful[], wordStart: number, plainTarget: string, place: Place): void {
  for (const { text, offset, isCapital, mayTie, spelling } of all) {
    const start = wordStart + offset;
    const end = start + text.length;
    // Names come from other languages, and are spelled in more ways than words (`names/spelled-two-ways`).
    if (isCapital && /[\p{Ll},]\s*$/u.test(plainTarget.slice(Math.max(0, start - 3), start))) continue;
    // Before another word a final и may be an ezafe: дӯсти ман, дӯстӣ.
    if (mayTie && isBeforeWord(plainTarget, end)) continue;
    spelling.count++;
    const { uses } = spelling.among;
    if (uses.length < mostUses) uses.push({ place, text, start, end, spelling });
  }
}

function isBeforeWord(text: string, end: number): boolean {
  // Nearly always one space and a letter.
  if (text.charCodeAt(end) === 0x20 && scriptOf(text.charCodeAt(end + 1)) !== 0) return true;
  return /^[\s\u00a0]+[\p{L}\p{N}«“"(]/u.test(text.slice(end, end + 4));
}

function spellingOf(words: Words, text: string): Spelling {
  const word = text.toLowerCase();
  const folded = foldLetters(word, words.plainLetters);
  const among = words.spellings.get(folded) ?? { all: new Map(), uses: [] };
  words.spellings.set(folded, among);
  const spelling = among.all.get(word) ?? { word, among, count: 0 };
  among.all.set(word, spelling);
  return spelling;
}

/** A word without the letters in question; most have none, and are what they were. */
function foldLetters(word: string, plainLetters: ReadonlyMap<number, string>): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < word.length; at++) {
    const other = plainLetters.get(word.charCodeAt(at));
    if (other === undefined) continue;
    folded += word.slice(from, at) + other;
    from = at + 1;
  }
  return from === 0 ? word : folded + word.slice(from);
}

/** Spellings that another one with more of the letters stands against at least three times as often. */
function findUnmarked({ all, uses }: Spellings, plain: Readonly<Record<string, string>>): PlacedFault[] {
  if (all.size < 2) return [];
  return uses.flatMap(({ place, text, start, end, spelling }): PlacedFault[] => {
    const { word, count: own } = spelling;
    for (const { word: other, count: times } of all.values()) {
      if (times < 3 * own || times < 3 || !isMarkedMore(other, word, plain)) continue;
      return [
        {
          place,
          fault: {
            message: `"${text}" is written "${other}" elsewhere.`,
            advice: `Write "${other}" if that word is meant.`,
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
