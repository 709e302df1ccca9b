import { numberFacts } from '../languages/numbers/registry.ts';
import type { Check, CheckContext, Fault } from './check.ts';
import { markedSpan } from './marked.ts';
import { readNumerals } from './numbers/numerals.ts';
import { type Quantity, readQuantities } from './numbers/quantity.ts';
import { isConverted } from './numbers/units.ts';
import { once } from './source-facts.ts';

/**
 * A number that the source has in digits and the target in no form: not in digits with its own separators, not with a
 * scale word, not spelled out, not on the 24-hour clock, not as a Roman numeral, not converted to metric units.
 */
export const numbersMissing: Check = {
  code: 'numbers/missing',
  severity: 'error',
  summary: 'A number of the source is not in the target.',
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
  run: (context) => {
    const sources = context.sourceFacts.numbers();
    if (sources.length === 0) return [];
    const targets = readQuantities(context.plainTarget, context.targetLanguage);
    const missing = findMissing(context, sources, targets);
    const strangers = missing.length === 0 ? [] : targets.filter((target) => !isAnswer(target, sources));
    return missing.map((quantity, index) =>
      faultOf(context, quantity, strangers.length === missing.length ? strangers[index] : undefined),
    );
  },
};

function findMissing(
  { plainTarget, targetLanguage }: CheckContext,
  sources: readonly Quantity[],
  targets: readonly Quantity[],
): readonly Quantity[] {
  const inDigits = new Set(targets.flatMap(({ answers }) => answers));
  const said = targets.flatMap(({ readings }) => readings.flat());
  const inWords = once(() => readNumerals(plainTarget, numberFacts(targetLanguage), targets));
  const missing = sources.filter(
    (source) =>
      !source.readings.some((values) => values.every((value) => inDigits.has(value))) &&
      !isConvertedIn(source, said) &&
      !source.readings.some((values) => values.every((value) => inDigits.has(value) || inWords().has(value))),
  );
  return missing.length > 0 ? missing : findShort(sources, targets);
}

/**
 * Numbers that the source has more often than the target, where the target has a number of its own instead: one of two
 * equal numbers was changed. A number said less often is no fault by itself, since a pronoun may stand for it.
 */
function findShort(sources: readonly Quantity[], targets: readonly Quantity[]): readonly Quantity[] {
  if (targets.length < 2 || targets.every((target) => isAnswer(target, sources))) return [];
  const seen = new Map<number, number>();
  return sources.filter(({ readings }) => {
    const value = readings.length === 1 && readings[0]!.length === 1 ? readings[0]![0]! : undefined;
    if (value === undefined) return false;
    seen.set(value, (seen.get(value) ?? 0) + 1);
    const answered = targets.filter(({ answers }) => answers.includes(value)).length;
    return answered > 0 && seen.get(value)! > answered;
  });
}

function isConvertedIn({ unit, readings }: Quantity, values: readonly number[]): boolean {
  const value = readings[0]![0]!;
  return unit !== undefined && values.some((each) => isConverted(value, unit, each));
}

/** Whether a number of the target answers any of the source. */
function isAnswer(target: Quantity, sources: readonly Quantity[]): boolean {
  return sources.some(
    (source) =>
      source.readings.some((values) => values.some((value) => target.answers.includes(value))) ||
      isConvertedIn(source, target.readings.flat()),
  );
}

function faultOf({ target }: CheckContext, source: Quantity, instead: Quantity | undefined): Fault {
  if (!instead) {
    return {
      message: `The target lacks the number "${source.text}".`,
      advice: 'Add it, in digits or in words.',
    };
  }
  return {
    message: `The target has "${instead.text}" where the source has "${source.text}".`,
    advice: 'Correct the number.',
    span: markedSpan(target, instead),
  };
}
