import { isMixed } from '../../../facts/letters.ts';
import { codePoint, cyrillic, type LetterRun, latin, scriptOf } from '../../../text/letters.ts';
import { asCyrillic, asLatin } from '../../../text/look-alikes.ts';
import { type CheckContext, type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly word: string;
  readonly letter: string;
  readonly script: string;
  /** The word in one script, if that can be. */ readonly whole?: string;
  readonly wholeScript?: string;
}

/**
 * Letters of two scripts in one word: no search finds it, no spelling program knows it, and a screen reader spells it. A
 * Tajik ending on a word in Latin letters is none (`ISISро`), nor is what a hyphen or an apostrophe joins.
 */
export const lettersMixedScript: PairCheck<Data> = {
  code: 'letters/mixed-script',
  severity: 'error',
  summary: 'A word of the target mixes letters of two scripts.',
  since: '0.1.0',
  why: 'A Latin letter in a Cyrillic word looks right and is not: searches, spelling checkers and screen readers fail at it, and addresses can deceive.',
  examples: {
    invalid: [
      { source: 'The President came.', target: 'Президeнт приехал.' },
      { source: 'The EU agreed.', target: 'ЕC згадзіўся.', language: 'be' },
      { source: 'He came in August.', target: 'Вай моҳи авгуcт омад.', language: 'tg' },
    ],
    valid: [
      { source: 'The FBI agent came.', target: 'Приехал FBI-агент.' },
      { source: 'The EU agreed.', target: 'ЕС згадзіўся.', language: 'be' },
      { source: 'The ISIS flag', target: 'Парчами ISISро диданд', language: 'tg' },
    ],
  },
  say: ({ word, letter, script, whole, wholeScript }) => {
    const values = { word, letter, code: codePoint(letter), script };
    return whole === undefined || wholeScript === undefined
      ? { text: 'letters/mixed-script', values }
      : { text: 'letters/mixed-script:whole', values: { ...values, whole, wholeScript } };
  },
  // A letter at a time: the next one is found when this one is right.
  fix: ({ whole, wholeScript }, found) => {
    if (whole === undefined) return undefined;
    return wholeScript === 'Latin' ? asLatin(found) : asCyrillic(found);
  },
  run: (context) => {
    const letters = context.targetFacts.letters();
    if ((letters.traits & isMixed) === 0) return [];
    const faults: Fault<Data>[] = [];
    for (const run of letters.runs()) {
      if ((run.scripts & (run.scripts - 1)) === 0 || isJustified(run, context)) continue;
      faults.push(faultOf(run, context));
      if (faults.length === mostFaults) break;
    }
    return faults;
  },
};

/** Latin letters that the alphabet check has an answer for (ⱪ for қ), and endings on Latin words. */
function isJustified({ text }: LetterRun, { targetProfile, sourceFacts }: CheckContext): boolean {
  const { mistypedLetters, endingsOnLatin = [] } = targetProfile.letters;
  const others = [...text].filter((letter) => scriptOf(letter.charCodeAt(0)) === latin);
  if (others.length > 0 && others.every((letter) => letter.toLowerCase() in mistypedLetters)) return true;
  const [, word = '', ending = ''] = /^(\p{Script=Latin}{2,})(\p{Script=Cyrillic}+)$/u.exec(text) ?? [];
  if (!endingsOnLatin.includes(ending)) return false;
  return asCyrillic(word) === undefined || sourceFacts.plain.includes(word);
}

function faultOf(run: LetterRun, { target, targetProfile }: CheckContext): Fault<Data> {
  const letters = [...run.text];
  const ofLatin = letters.filter((letter) => scriptOf(letter.charCodeAt(0)) === latin);
  const ofCyrillic = letters.filter((letter) => scriptOf(letter.charCodeAt(0)) === cyrillic);
  const isMostlyLatin = ofLatin.length > ofCyrillic.length || targetProfile.script === 'Latn';
  // A third script (Greek) is foreign to both.
  const strange = letters.find((letter) => ![0, latin, cyrillic].includes(scriptOf(letter.charCodeAt(0))));
  const odd = strange ?? (isMostlyLatin ? ofCyrillic[0] : ofLatin[0]) ?? run.text;
  const whole = isMostlyLatin
    ? (asLatin(run.text) ?? asCyrillic(run.text))
    : (asCyrillic(run.text) ?? asLatin(run.text));
  const script = strange ? 'other' : isMostlyLatin ? 'Cyrillic' : 'Latin';
  const first = run.start + run.text.indexOf(odd);
  return {
    data: {
      word: run.text,
      letter: odd,
      script,
      ...(whole !== undefined &&
        whole !== run.text && { whole, wholeScript: whole === asLatin(run.text) ? 'Latin' : 'Cyrillic' }),
    },
    span: markedSpan(target, { start: first, end: first + odd.length }),
  };
}
