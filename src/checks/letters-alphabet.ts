import type { LanguageProfile } from '../languages/profile.ts';
import { codePoint } from '../text/code-point.ts';
import { cyrillic, type LetterRun, scriptOf } from '../text/letters.ts';
import type { Fault, PairCheck } from './check.ts';
import { markedSpan } from './marked.ts';

/** Cyrillic letters, and Latin ones typed in their place, that the language of the target does not have. */
export const lettersAlphabet: PairCheck = {
  code: 'letters/alphabet',
  severity: 'error',
  summary: 'The target has a letter that is not in the alphabet of its language.',
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
  run: ({ target, targetProfile, targetFacts }) => {
    if (targetProfile?.script !== 'Cyrl') return [];
    const letters = lettersOf(targetProfile);
    const found = new Map<string, Place>();
    for (const run of targetFacts.letterRuns()) {
      // Of a letter and a mark that are one letter of the alphabet (и and U+0306), `letters/composition` tells.
      const text = run.marked ? run.text.normalize('NFC') : run.text;
      for (let at = 0; at < text.length; at++) {
        if (!isForeign(text.charCodeAt(at), letters)) continue;
        const written = text.charAt(at);
        const place = found.get(written.toLowerCase());
        if (place) place.count++;
        else found.set(written.toLowerCase(), { run, written, at: run.text.indexOf(written, at), count: 1 });
      }
    }
    if (found.size === 0) return [];
    return [...found.values()].map(({ run, written, at, count }): Fault => {
      const start = run.start + Math.max(at, 0);
      return {
        message: `"${run.text}" has "${written}" (${codePoint(written)}), which is no letter of ${targetProfile.name}${count > 1 ? `; the target has it ${count} times` : ''}.`,
        advice: adviceFor(run, targetProfile),
        span: markedSpan(target, { start, end: start + 1 }),
      };
    });
  },
};

/** Where a letter stands first, and how often it stands in the target. */
interface Place {
  readonly run: LetterRun;
  readonly written: string;
  readonly at: number;
  count: number;
}

interface Letters {
  /** By UTF-16 unit from U+0400 on: 1 where the alphabet has the letter. */
  readonly own: Uint8Array;
  /** Latin letters that stand for others. */
  readonly mistyped: ReadonlySet<number>;
}

const firstCyrillic = 0x400;
const known = new WeakMap<LanguageProfile, Letters>();

function lettersOf(profile: LanguageProfile): Letters {
  const made = known.get(profile);
  if (made) return made;
  const own = new Uint8Array(0x130);
  for (const letter of profile.alphabet + profile.alphabet.toUpperCase())
    own[letter.charCodeAt(0) - firstCyrillic] = 1;
  const typed = Object.keys(profile.mistypedLetters).flatMap((letter) => [letter, letter.toUpperCase()]);
  const mistyped = new Set(
    typed.map((letter) => letter.charCodeAt(0)).filter((unit) => scriptOf(unit) !== cyrillic),
  );
  const letters = { own, mistyped };
  known.set(profile, letters);
  return letters;
}

function isForeign(unit: number, { own, mistyped }: Letters): boolean {
  if (unit < firstCyrillic) return false;
  if (unit < firstCyrillic + own.length)
    return own[unit - firstCyrillic] === 0 && scriptOf(unit) === cyrillic;
  return mistyped.has(unit) || scriptOf(unit) === cyrillic;
}

/** The word with all its mistyped letters put right. */
function adviceFor({ text }: LetterRun, { mistypedLetters, alphabet }: LanguageProfile): string {
  let right = '';
  for (const letter of text.normalize('NFC')) {
    const lower = letter.toLowerCase();
    const meant = mistypedLetters[lower];
    if (meant === undefined && !alphabet.includes(lower)) return 'Write the word in letters of the language.';
    if (meant === undefined) right += letter;
    else right += letter === lower ? meant : meant.charAt(0).toUpperCase() + meant.slice(1);
  }
  return `Write "${right}".`;
}
