import { cyrillic, type LetterRun, latin, scriptOf } from '../../text/letters.ts';
import type { Language } from '../pack.ts';
import type { LetterFacts } from './letters.ts';

/** A letter that the alphabet of a language does not have, and the word that it stands in. */
export interface ForeignLetter {
  readonly letter: string;
  readonly run: LetterRun;
  /** Offset in the text. */
  readonly start: number;
}

interface Letters {
  /** By UTF-16 unit from U+0400 on: 1 where the alphabet has the letter. */
  readonly own: Uint8Array;
  /** Letters of other scripts that are typed in place of Cyrillic ones. */
  readonly mistyped: ReadonlySet<number>;
}

const firstCyrillic = 0x400;
const known = new WeakMap<LetterFacts, Letters>();

function lettersOf(facts: LetterFacts): Letters {
  const made = known.get(facts);
  if (made) return made;
  const own = new Uint8Array(0x130);
  for (const letter of facts.alphabet + facts.alphabet.toUpperCase())
    own[letter.charCodeAt(0) - firstCyrillic] = 1;
  const typed = Object.keys(facts.mistypedLetters).flatMap((letter) => [letter, letter.toUpperCase()]);
  const mistyped = new Set(
    typed.map((letter) => letter.charCodeAt(0)).filter((unit) => scriptOf(unit) !== cyrillic),
  );
  const letters = { own, mistyped };
  known.set(facts, letters);
  return letters;
}

/**
 * Cyrillic letters, and others typed in their place, that a Cyrillic alphabet does not have, in order. A letter and a mark
 * that are one letter of the alphabet (и and U+0306) count as that letter.
 */
export function foreignLetters(
  runs: readonly LetterRun[],
  language: Pick<Language, 'letters' | 'script'>,
): readonly ForeignLetter[] {
  if (language.script !== 'Cyrl' || language.letters.alphabet === '') return [];
  const letters = lettersOf(language.letters);
  const found: ForeignLetter[] = [];
  for (const run of runs) {
    if (run.scripts === latin && letters.mistyped.size === 0) continue;
    const text = run.marked ? run.text.normalize('NFC') : run.text;
    for (let at = 0; at < text.length; at++) {
      if (!isForeign(text.charCodeAt(at), letters, run.scripts)) continue;
      const letter = text.charAt(at);
      const place = text === run.text ? at : Math.max(0, run.text.indexOf(letter, at));
      found.push({ letter, run, start: run.start + place });
    }
  }
  return found;
}

function isForeign(unit: number, { own, mistyped }: Letters, scripts: number): boolean {
  // Latin ə in a Cyrillic word is typed in place of Cyrillic ә; in a Latin name it is right.
  if (unit < firstCyrillic) return scripts !== latin && mistyped.has(unit);
  if (unit < firstCyrillic + own.length)
    return own[unit - firstCyrillic] === 0 && scriptOf(unit) === cyrillic;
  return mistyped.has(unit) || scriptOf(unit) === cyrillic;
}
