import {
  type Answers,
  answererOf,
  answersTo,
  looseValues,
  strangersIn,
} from '../../../facts/numbers/answers.ts';
import { equivalentsOf } from '../../../facts/numbers/equivalents.ts';
import { readMisspelt } from '../../../facts/numbers/misspelt.ts';
import type { SpelledNumber } from '../../../facts/numbers/numerals.ts';
import type { Quantity } from '../../../facts/numbers/quantity.ts';
import { languageOf } from '../../../languages/registry.ts';
import type { Span } from '../../../model/location.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly source: string;
  /** The number that the target has in its place. */ readonly found?: string;
}

/**
 * A number that the source has in digits and the target in no form: not in digits with its own separators, not with a
 * scale word, not spelled out, not on the 24-hour clock, not as a Roman numeral, not converted to metric units. Another
 * number in its place misleads the reader; one that is only left out does not.
 */
export const numbersMissing: PairCheck<Data> = {
  code: 'numbers/missing',
  severity: 'error',
  mild: { severity: 'warning', where: 'the target has no other number in its place' },
  summary: 'A number of the source is not in the target.',
  since: '0.1.0',
  why: 'Numbers are what readers quote. Another number in the place of the right one misleads them; one that is left out is a lesser loss.',
  examples: {
    invalid: [
      { source: 'On 15 November 12,500 people came.', target: '15 ноября пришли 12 300 человек.' },
      { source: 'The exercise lasts 5 days.', target: 'Вучэнні доўжацца шэсць дзён.', language: 'be' },
      { source: 'It costs $2.5 billion.', target: 'Арзиши он 2,5 миллион доллар аст.', language: 'tg' },
    ],
    valid: [
      {
        source: 'On 15 November 12,500 people came at 3 p.m.',
        target: '15 ноября в 15:00 пришли 12,5 тыс. человек.',
      },
      {
        source: 'The 5-day exercise covers 10 miles.',
        target: 'Пяцідзённыя вучэнні на 16 км.',
        language: 'be',
      },
      {
        source: 'On the 15th, 25 of the 40 seats in the 21st century',
        target: '15-уми моҳ бисту панҷ аз чил курсӣ дар асри XXI',
        language: 'tg',
      },
    ],
  },
  say: ({ source, found }) =>
    found === undefined
      ? { text: 'numbers/missing', values: { source } }
      : { text: 'numbers/missing:replaced', values: { source, found } },
  run: (context) => {
    const { sourceFacts, targetFacts } = context;
    const sources = sourceFacts.numbers();
    const otherWords = findOtherWords(context);
    if (sources.length === 0 && otherWords.length === 0) return [];
    const answers = answersTo(sourceFacts, targetFacts);
    const missing = findMissing(context, sources, answers);
    const inDigits = missing.length > 0 ? missing : findConverted(context, sources, answers);
    if (inDigits.length > 0) {
      const strangers = strangersFor(context, sources, inDigits);
      const isAnswered = strangers.length === inDigits.length;
      // A name may well be left out or said in other words: the coronavirus for COVID-19, a Kalashnikov for an AK-47.
      const told =
        strangers.length > 0 ? inDigits : inDigits.filter((each) => !isInName(context.plainSource, each));
      return told.map((quantity, index): Fault<Data> => {
        const fault = faultOf(context, quantity, isAnswered ? strangers[index] : undefined);
        return strangers.length === 0 ? { ...fault, isMild: true } : fault;
      });
    }
    // Whatever has a number may be said otherwise; only another number in its place is a fault.
    const inWords = findOnlyInWords(sources, answers);
    const onlyInWords = inWords.length === 0 ? inWords : unsaid(context, inWords);
    if (onlyInWords.length === 0 && otherWords.length === 0) return [];
    const unknown = strangersIn(context.sourceFacts, context.targetFacts);
    const strangers = unknown.length > 0 || otherWords.length === 0 ? unknown : surplusIn(context);
    if (strangers.length === 0) return [];
    const hasDigits = strangers.some((stranger) => 'answers' in stranger);
    const misspelt = readMisspelt(
      context.plainTarget,
      languageOf(context.targetLanguage),
      targetFacts.numbers(),
    );
    const changed = [
      ...(hasDigits ? onlyInWords.filter((source) => !answers.has(source, misspelt)) : []),
      ...otherWords,
    ];
    return changed.map((number, index) =>
      faultOf(context, number, strangers[Math.min(index, strangers.length - 1)]),
    );
  },
};

/**
 * Measures that the target both converts and gives as another number: 45 miles, of which it makes 54 miles (72 km). Only
 * where it has numbers that nothing in the source accounts for.
 */
function findConverted(
  context: CheckContext,
  sources: readonly Quantity[],
  { values }: Answers,
): readonly Quantity[] {
  const measured = sources.filter(
    ({ unit, readings }) =>
      unit !== undefined && !readings.some((reading) => reading.every((value) => values.has(value))),
  );
  if (measured.length === 0) return [];
  return strangersFor(context, sources, measured).length === measured.length ? measured : [];
}

/** The numbers that the target may have in place of missing ones: in digits or, if there are none, in words. */
function strangersFor(
  context: CheckContext,
  sources: readonly Quantity[],
  missing: readonly Quantity[],
): readonly Span[] {
  const isAnswer = answererOf(context.sourceFacts);
  // With its scale word misspelt a number is still there: "142 милллион".
  const lost = new Set(missing);
  const written = new Set(sources.filter((each) => !lost.has(each)).map(leadingDigits));
  const strangers = strangersIn(context.sourceFacts, context.targetFacts);
  const inDigits = strangers.filter(
    (each): each is Quantity => 'answers' in each && !isAnswer(each) && !written.has(leadingDigits(each)),
  );
  return inDigits.length > 0 ? inDigits : strangers.filter((each) => 'words' in each && isCounting(each));
}

/** Words for one, two and many are said without counting: еще раз, дубора, сотни людей. */
function isCounting({ value, words }: SpelledNumber): boolean {
  return value > 2 && words.some((word) => word.value !== undefined);
}

/** AK-47, and 2FA: capitals that no unit has. */
function isInName(text: string, { start, end, unit }: Quantity): boolean {
  if (/\p{L}[-‐‑]$/u.test(text.slice(Math.max(0, start - 3), start))) return true;
  return (
    unit === undefined &&
    /^\p{Lu}\p{Lu}(?!\p{Ll})/u.test(text.slice(end, end + 3)) &&
    !sized.test(text.slice(end, end + 2))
  );
}

/** Bytes, watts, volts and the like. */
const sized = /^[KMGT]?[BWV]|^[KMG]H|^[KCM]M|^[AP]M|^DB/;

function leadingDigits({ text }: Quantity): string {
  return /^\d+/.exec(text)?.[0] ?? text;
}

/**
 * Numbers in digits that the target has only in words: of 1:0, "one more" where the target has 6:0. They count only where
 * it has other digits.
 */
function findOnlyInWords(sources: readonly Quantity[], answers: Answers): readonly Quantity[] {
  return sources.filter(
    (source) =>
      !source.readings.some((reading) => reading.some((value) => answers.values.has(value))) &&
      !answers.has(source),
  );
}

/** The numbers that the target does not say by another one that comes to the same. */
function unsaid(
  { sourceFacts, targetFacts }: CheckContext,
  sources: readonly Quantity[],
): readonly Quantity[] {
  const isSaid = equivalentsOf(sourceFacts, targetFacts);
  return sources.filter((source) => !isSaid(source));
}

function findMissing(
  context: CheckContext,
  sources: readonly Quantity[],
  answers: Answers,
): readonly Quantity[] {
  const { targetFacts, plainTarget, targetLanguage } = context;
  const targets = targetFacts.numbers();
  const unanswered = sources.filter((source) => !answers.has(source));
  if (unanswered.length === 0) return findShort(context);
  const inWords = new Set([...targetFacts.spelled().map(({ value }) => value), ...looseValues(targetFacts)]);
  const notInWords = unanswered.filter((source) => !answers.has(source, inWords));
  if (notInWords.length === 0) return findShort(context);
  const missing = unsaid(context, notInWords);
  const misspelt = readMisspelt(plainTarget, languageOf(targetLanguage), targets);
  return missing.filter((source) => !answers.has(source, misspelt));
}

/**
 * Numbers that the source has more often than the target, if the target has a number of its own instead: one of two
 * equal numbers was changed. A number said less often is no fault by itself, since a pronoun may be meant for it.
 */
function findShort({ sourceFacts, targetFacts }: CheckContext): readonly Quantity[] {
  const targets = targetFacts.numbers();
  if (targets.length < 2 || targets.every(answererOf(sourceFacts))) return [];
  const answered = new Map<number, number>();
  for (const { answers } of targets)
    for (const value of new Set(answers)) answered.set(value, (answered.get(value) ?? 0) + 1);
  const seen = new Map<number, number>();
  return sourceFacts.numbers().filter(({ readings }) => {
    const value = readings.length === 1 && readings[0]!.length === 1 ? readings[0]![0]! : undefined;
    if (value === undefined) return false;
    seen.set(value, (seen.get(value) ?? 0) + 1);
    const times = answered.get(value) ?? 0;
    return times > 0 && seen.get(value)! > times;
  });
}

/**
 * Numbers that the source spells out, and more often than the target has them in words or digits. A translator may well
 * say them otherwise (both, a pair, the trio), so that they count only if the target has another number instead.
 */
function findOtherWords({ sourceFacts, targetFacts }: CheckContext): readonly SpelledNumber[] {
  const spelled = sourceFacts.spelled().filter(({ value }) => value >= 2);
  if (spelled.length === 0) return [];
  const counts = new Map<number, number>();
  const count = (value: number, by: number): void => void counts.set(value, (counts.get(value) ?? 0) + by);
  for (const { value } of targetFacts.spelled()) count(value, 1);
  for (const value of looseValues(targetFacts)) count(value, 1);
  for (const { answers } of targetFacts.numbers()) for (const value of new Set(answers)) count(value, 1);
  for (const { readings } of sourceFacts.numbers()) for (const value of readings[0] ?? []) count(value, -1);
  return spelled.filter(({ value }) => {
    count(value, -1);
    return (counts.get(value) ?? 0) < 0;
  });
}

/** Numbers in words that the target has more often than the source has them in any form: "ten of ten" for "eight of ten". */
function surplusIn({ sourceFacts, targetFacts }: CheckContext): readonly SpelledNumber[] {
  const room = new Map<number, number>();
  const count = (value: number): void => void room.set(value, (room.get(value) ?? 0) + 1);
  for (const { value } of sourceFacts.spelled()) count(value);
  for (const { answers } of sourceFacts.numbers()) for (const value of new Set(answers)) count(value);
  for (const value of looseValues(sourceFacts)) count(value);
  for (const { answers } of targetFacts.numbers())
    for (const value of new Set(answers)) room.set(value, (room.get(value) ?? 0) - 1);
  return targetFacts.spelled().filter((each) => {
    const left = (room.get(each.value) ?? 0) - 1;
    room.set(each.value, left);
    return left < 0 && isCounting(each);
  });
}

function faultOf(
  { plainSource, plainTarget, source, target }: CheckContext,
  number: Span,
  instead: Span | undefined,
): Fault<Data> {
  const text = plainSource.slice(number.start, number.end);
  const sourceSpan = markedSpan(source, number);
  if (!instead) {
    return {
      data: { source: text },
      sourceSpan,
    };
  }
  return {
    data: { source: text, found: plainTarget.slice(instead.start, instead.end) },
    span: markedSpan(target, instead),
    sourceSpan,
  };
}
