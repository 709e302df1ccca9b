import { isYear, type NamedDate } from '../../../facts/dates.ts';
import type { Measured } from '../../../facts/measured.ts';
import { readDigits } from '../../../facts/numbers/digits.ts';
import type { Quantity } from '../../../facts/numbers/quantity.ts';
import type { NumberFacts } from '../../../languages/engine/numbers.ts';
import { languageOf } from '../../../languages/registry.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly first: string;
  readonly second: string;
}

/** A number in digits of the source, and its place in the target. */
interface Match {
  readonly source: Measured;
  readonly target: Measured;
}

/**
 * Two numbers in digits that change places while all others keep theirs: from 7 to 5 and from 5 to 7. Not where each takes
 * along what it counts (30 км (19 миль) for 19 miles (30 km)), or the word before it (36 of 116, из 116 36), and not a year
 * and an amount, which clauses order as they like.
 */
export const numbersExchanged: PairCheck<Data> = {
  code: 'numbers/exchanged',
  severity: 'warning',
  summary: 'Two numbers of the source have changed places in the target.',
  since: '0.1.0',
  why: 'Every number is there, and still both statements are wrong: a rise becomes a fall, and 20 tanks a thousand.',
  examples: {
    invalid: [
      { source: 'The rate fell from 7 to 5 percent.', target: 'Ставка снизилась с 5 до 7 процентов.' },
      { source: '1,000 soldiers and 20 tanks', target: '20 салдат і 1000 танкаў', language: 'be' },
      {
        source: 'The talks took 150 to 200 hours.',
        target: 'Музокирот аз 200 то 150 соат давом кард.',
        language: 'tg',
      },
    ],
    valid: [
      { source: '36 of the 116 athletes finished.', target: 'Из 116 спортсменов финишировали 36.' },
      {
        source: 'It earned 20 billion euros in 2015.',
        target: 'У 2015 годзе ён зарабіў 20 мільярдаў еўра.',
        language: 'be',
      },
      { source: 'It is 19 miles (30 km) long.', target: 'Он 30 км (19 мил) дароз аст.', language: 'tg' },
    ],
  },
  say: ({ first, second }) => ({ text: 'numbers/exchanged', values: { first, second } }),
  run: (context) => {
    const sources = context.sourceFacts.measured();
    if (sources.length < 2) return [];
    const targets = context.targetFacts.measured();
    if (targets.length < 2) return [];
    const whole = findPartOfWhole(context, sources, targets);
    if (whole) return [whole];
    const matches = matchNumbers(context, sources, targets);
    const moved = movedOf(matches);
    // One exchange puts two numbers out of order; a clause that moves reorders several.
    if (moved.length !== 2) return [];
    const [first, second] = moved as [Match, Match];
    if (isYearAlone(first) !== isYearAlone(second) || takesAlong(first, second)) return [];
    if (keepsPlace(context, first) || keepsPlace(context, second)) return [];
    const { plainSource, source, target } = context;
    const textOf = ({ number: { start, end } }: Measured): string => plainSource.slice(start, end);
    return [
      {
        data: { first: textOf(first.source), second: textOf(second.source) },
        span: markedSpan(target, { start: second.target.start, end: first.target.end }),
        sourceSpan: markedSpan(source, { start: first.source.start, end: second.source.end }),
      },
    ];
  },
};

/** The numbers that both sides have once, in the order of the source. Linear in the numbers. */
function matchNumbers(
  { plainSource, plainTarget, sourceFacts, targetFacts }: CheckContext,
  sources: readonly Measured[],
  targets: readonly Measured[],
): readonly Match[] {
  const pair = (keyOf: KeyOf, known: readonly Match[]): readonly Match[] => {
    const inSource = byKey(sources, sourceFacts.numbers(), keyOf(sourceFacts.language));
    const inTarget = byKey(targets, targetFacts.numbers(), keyOf(targetFacts.language));
    return [...inSource].flatMap(([value, source]) => {
      const target = inTarget.get(value);
      if (!source || !target) return [];
      if (known.some((each) => each.source === source || each.target === target)) return [];
      if (!isPlainNumber(plainSource, source) || !isPlainNumber(plainTarget, target)) return [];
      if (isDay(plainSource, source, sourceFacts.dates())) return [];
      return [{ source, target }];
    });
  };
  const byValue = pair(wholeOf, []);
  const found = [...byValue, ...pair(writtenOf, byValue)];
  return found.sort((a, b) => a.source.start - b.source.start);
}

/** By what numbers of a language count as the same. */
type KeyOf = (tag: string) => (quantity: Quantity) => number | undefined;

const wholeOf: KeyOf =
  () =>
  ({ value }) =>
    value;

/** Without the scale, which in ranges occurs once: from 325 to 340 million. */
const writtenOf: KeyOf = (tag) => {
  const { decimal } = languageOf(tag).numbers;
  return ({ text }) => readDigits(/^[\p{Nd}.,\s]*\p{Nd}/u.exec(text)?.[0] ?? '', decimal).value;
};

/** The only number in digits of each value, in order; `undefined` for a value that several have. */
function byKey(
  all: readonly Measured[],
  quantities: readonly Quantity[],
  keyOf: (quantity: Quantity) => number | undefined,
): ReadonlyMap<number, Measured | undefined> {
  const measured = new Map(all.map((each) => [each.number.start, each]));
  const only = new Map<number, Measured | undefined>();
  for (const quantity of quantities) {
    const key = keyOf(quantity);
    if (key !== undefined) only.set(key, only.has(key) ? undefined : measured.get(quantity.start));
  }
  return only;
}

/** Up to four words between two numbers: ` of the total `. */
const ofWhole = /^ (\p{L}+(?: \p{L}+){0,3}) \p{Sc}?$/u;

/** A part and its whole: 45 of the 117, and in the target 117 of 45. */
function findPartOfWhole(
  context: CheckContext,
  sources: readonly Measured[],
  targets: readonly Measured[],
): Fault<Data> | undefined {
  const { plainSource, plainTarget, source, target, sourceProfile, targetProfile } = context;
  const at = sources.findIndex((part, index) => {
    const whole = sources[index + 1];
    const [, gap] = (whole && ofWhole.exec(plainSource.slice(part.end, whole.start))) ?? [];
    const words = gap?.split(' ').slice(0, 2) ?? [];
    return words.some((word) => sourceProfile.numbers.origins?.has(word));
  });
  const [part, whole] = [sources[at], sources[at + 1]];
  if (!part || !whole) return undefined;
  const matches = matchNumbers(context, [part, whole], targets);
  const [first, second] = matches;
  if (!first || !second || matches.length > 2) return undefined;
  const { origins } = targetProfile.numbers;
  if (!origins || origins.size === 0 || !sourceProfile.numbers.origins) return undefined;
  if (!followsOrigin(plainTarget, first.target, targetProfile.numbers)) return undefined;
  if (followsOrigin(plainTarget, second.target, targetProfile.numbers)) return undefined;
  const textOf = ({ number: { start, end } }: Measured): string => plainSource.slice(start, end);
  return {
    data: { first: textOf(part), second: textOf(whole) },
    span: markedSpan(target, { start: first.target.start, end: first.target.end }),
    sourceSpan: markedSpan(source, { start: part.start, end: whole.end }),
  };
}

/** A number in digits that stands alone: no `A350`, `F/589`, `16th`, `57/1` and `16-й`, which are names and order. */
function isPlainNumber(text: string, { number: { start, end } }: Measured): boolean {
  return (
    /^\p{Nd}/u.test(text.slice(start, start + 1)) &&
    !/[\p{L}\p{Nd}/№#]$|\p{L}[-‑]$|№ ?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^(?:st|nd|rd|th|[-‑]\p{Ll}{1,3}(?!\p{L})|\/)/u.test(text.slice(end, end + 5))
  );
}

/** A day of a month, or one end of several, which clauses order as they like: 10–12 March, March 10 to 12. */
function isDay(text: string, { number: { start, end } }: Measured, dates: readonly NamedDate[]): boolean {
  const before = firstDays.exec(text.slice(Math.max(0, start - longestDays), start))?.[0] ?? '';
  const after = lastDays.exec(text.slice(end, end + longestDays))?.[0] ?? '';
  return dates.some(
    (date) =>
      date.kind === 'month' &&
      (date.end === start - before.length - 1 || date.start === end + after.length + 1),
  );
}

/** Characters of the other days of a month, with what is between. */
const longestDays = 10;
const firstDays = /(?<!\p{Nd})\p{Nd}{1,2} ?(?:[-‑–—]|\p{L}{1,4}) ?$/u;
const lastDays = /^ ?(?:[-‑–—]|\p{L}{1,4}) ?\p{Nd}{1,2}(?!\p{Nd})/u;

/** The matches whose place in the target is not the one that their place in the source gives them. */
function movedOf(matches: readonly Match[]): readonly Match[] {
  const inOrder = [...matches].sort((a, b) => a.target.start - b.target.start);
  return matches.filter((match, at) => match !== inOrder[at]);
}

function isYearAlone({ source: { values, measure } }: Match): boolean {
  return measure === undefined && values.some(isYear);
}

/** Whether each number has what it counts beside it in the target too, and not what the other one counts. */
function takesAlong(first: Match, second: Match): boolean {
  const [a, b] = [first.source.measure, second.source.measure];
  if (a === b) return false;
  return (b === undefined || first.target.measure !== b) && (a === undefined || second.target.measure !== a);
}

/** Whether a number follows a word for `of` or `from` on both sides: it has moved with its part of the sentence. */
function keepsPlace(
  { plainSource, plainTarget, sourceProfile, targetProfile }: CheckContext,
  match: Match,
): boolean {
  return (
    followsOrigin(plainSource, match.source, sourceProfile.numbers) &&
    followsOrigin(plainTarget, match.target, targetProfile.numbers)
  );
}

function followsOrigin(text: string, { start }: Measured, { origins }: NumberFacts): boolean {
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
  // Words before another number are not its own: 36 of the 116.
  const own = before.split(/\p{Nd}/u).at(-1) ?? '';
  const [last = '', previous = ''] = (own.match(/\p{L}+/gu) ?? []).reverse();
  return origins !== undefined && (origins.has(last) || origins.has(previous));
}
