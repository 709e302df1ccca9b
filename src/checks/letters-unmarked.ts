import { termsIn } from '../glossary/hits.ts';
import type { LanguageProfile } from '../languages/profile.ts';
import type { Check, CheckContext, Place, PlacedFault } from './check.ts';
import type { KnownRun } from './facts/letters.ts';
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
        const { targetProfile } = context;
        const plain = targetProfile?.plainLetters;
        if (!plain) return;
        let words = languages.get(targetProfile);
        if (!words) {
          words = { spellings: new Map(), ofRun: [], plainLetters: unitsOf(plain) };
          languages.set(targetProfile, words);
          addTerms(words, context);
        }
        for (const run of context.targetFacts.letters().runs) gather(words, run, context, place);
      },
      end: () =>
        [...languages].flatMap(([{ plainLetters = {} }, words]) =>
          [...words.spellings.values()].flatMap((spellings) => findUnmarked(spellings, plainLetters)),
        ),
    };
  },
};

/** Of one language. */
interface Words {
  /** By the spelling without any of the letters in question. */
  readonly spellings: Map<string, Spellings>;
  /** By the number of a run: most are there already, and small letters cost far more than a look at a list. */
  readonly ofRun: Spelling[];
  /** By the UTF-16 unit of a letter, the one that is typed in its place. */
  readonly plainLetters: ReadonlyMap<number, string>;
}

interface Spelling {
  /** In lower case. */
  readonly word: string;
  readonly isCapital: boolean;
  readonly among: Spellings;
  readonly number: { count: number };
}

interface Spellings {
  /** How often each spelling stands, in lower case; terms of the glossary count as many. */
  readonly counts: Map<string, { count: number }>;
  /** The first places of spellings without any of the letters in question, or with fewer. */
  readonly uses: { readonly place: Place; readonly run: KnownRun; readonly word: string }[];
}

/** Shorter words are too often other words: ҳам and хам, всё and все. */
const shortest = 4;
const mostUses = 5;
const ofGlossary = 1000;

function addTerms(words: Words, { glossary: { concepts }, targetLanguage }: CheckContext): void {
  for (const concept of concepts) {
    for (const { text } of termsIn(concept, targetLanguage)) {
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
        spellingOf(words, word).number.count += ofGlossary;
    }
  }
}

function gather(words: Words, run: KnownRun, { plainTarget }: CheckContext, place: Place): void {
  if (run.text.length < shortest) return;
  const known = words.ofRun[run.letters.number] ?? spellingOf(words, run.text);
  words.ofRun[run.letters.number] = known;
  const { word, isCapital, among, number } = known;
  // Names come from other languages, and are spelled in more ways than words (`names/spelled-two-ways`).
  if (isCapital && /[\p{Ll},]\s*$/u.test(plainTarget.slice(Math.max(0, run.start - 3), run.start))) return;
  // Before another word a final и may be an ezafe: дӯсти ман, дӯстӣ.
  const isTied =
    word.endsWith('и') && /^[\s\u00a0]+[\p{L}\p{N}«“"(]/u.test(plainTarget.slice(run.end, run.end + 4));
  if (isTied) return;
  number.count++;
  if (among.uses.length < mostUses) among.uses.push({ place, run, word });
}

function spellingOf(words: Words, text: string): Spelling {
  const word = text.toLowerCase();
  const folded = foldLetters(word, words.plainLetters);
  const among = words.spellings.get(folded) ?? { counts: new Map(), uses: [] };
  words.spellings.set(folded, among);
  const number = among.counts.get(word) ?? { count: 0 };
  among.counts.set(word, number);
  return { word, isCapital: text !== word, among, number };
}

function unitsOf(plain: Readonly<Record<string, string>>): ReadonlyMap<number, string> {
  return new Map(Object.entries(plain).map(([letter, other]) => [letter.charCodeAt(0), other]));
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
function findUnmarked({ counts, uses }: Spellings, plain: Readonly<Record<string, string>>): PlacedFault[] {
  if (counts.size < 2) return [];
  return uses.flatMap(({ place, run, word }): PlacedFault[] => {
    const own = counts.get(word)?.count ?? 0;
    for (const [other, { count: times }] of counts) {
      if (times < 3 * own || times < 3 || !isMarkedMore(other, word, plain)) continue;
      return [
        {
          place,
          fault: {
            message: `"${run.text}" is written "${other}" elsewhere.`,
            advice: `Write "${other}" if that word is meant.`,
            span: markedSpan(place.pair.target, run),
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
