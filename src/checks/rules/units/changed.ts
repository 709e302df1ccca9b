import type { Measured } from '../../../facts/measured.ts';
import type { Measure } from '../../../languages/engine/measures.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly source: string;
  readonly hasMeasure: boolean;
}

/**
 * A number that counts something else in the target: weeks for days, euros for dollars, or no longer per cent. Units that
 * are converted change the number, so that they are none of these.
 */
export const unitsChanged: PairCheck<Data> = {
  code: 'units/changed',
  severity: 'error',
  mild: { severity: 'warning', where: 'the target has the number without a unit' },
  summary: 'A number of the source has another unit or currency in the target.',
  since: '0.1.0',
  why: 'The right number of the wrong thing is as wrong as another number: dollars for euros, days for weeks.',
  examples: {
    invalid: [
      { source: 'The talks lasted 5 days.', target: 'Переговоры длились 5 недель.' },
      { source: 'It costs $2.5 million.', target: 'Гэта каштуе 2,5 млн еўра.', language: 'be' },
      { source: 'Prices rose by 7 per cent.', target: 'Нархҳо 7 баробар гарон шуданд.', language: 'tg' },
    ],
    valid: [
      { source: 'From 30 to 43 per cent voted.', target: 'Проголосовало от 30 до 43 %.' },
      {
        source: 'It costs $2.5 million a year.',
        target: 'Гэта каштуе 2,5 млн долараў у год.',
        language: 'be',
      },
      {
        source: 'The 5-day exercise is 10 miles away.',
        target: 'Машқи 5-рӯза дар масофаи 16 км аст.',
        language: 'tg',
      },
    ],
  },
  say: ({ found, source, hasMeasure }) => ({
    text: hasMeasure ? 'units/changed' : 'units/changed:percent',
    values: { found, source },
  }),
  run: (context) => {
    const { sourceFacts, targetFacts } = context;
    const sources = sourceFacts.measured();
    if (!sources.some(({ measure }) => measure)) return [];
    const targets = targetFacts.measured();
    if (targets.length === 0) return [];
    const answers = byValue(targets);
    const stated = byValue(sources);
    const isPercentSaid = sources.some(({ measure }) => measure === 'percent') && saysPercent(context);
    return sources.flatMap((each) => compare(context, each, stated, answers, isPercentSaid) ?? []);
  },
};

/** What a value counts in a text, by the value: the first of each measure. */
type Index = ReadonlyMap<number, ReadonlyMap<Measure | undefined, Measured>>;

function byValue(all: readonly Measured[]): Index {
  const index = new Map<number, Map<Measure | undefined, Measured>>();
  for (const each of all) {
    for (const value of each.values) {
      const measures = index.get(value) ?? new Map<Measure | undefined, Measured>();
      index.set(value, measures);
      if (!measures.has(each.measure)) measures.set(each.measure, each);
    }
  }
  return index;
}

function ofValues(index: Index, values: readonly number[]): readonly Measured[] {
  const found = new Set<Measured>();
  for (const value of values) for (const each of index.get(value)?.values() ?? []) found.add(each);
  return [...found];
}

function saysPercent({ targetFacts }: CheckContext): boolean {
  return (
    targetFacts.words().some(({ word }) => word.measure === 'percent') ||
    targetFacts.measured().some(({ measure }) => measure === 'percent')
  );
}

function compare(
  context: CheckContext,
  source: Measured,
  sources: Index,
  targets: Index,
  isPercentSaid: boolean,
): Fault<Data> | undefined {
  const { measure, values, isInherited } = source;
  // What two numbers share is compared by the second: citizens over 65 and 20 %.
  if (measure === undefined || isInherited) return undefined;
  const answers = ofValues(targets, values);
  if (answers.length === 0 || answers.some((each) => each.measure === measure)) return undefined;
  const meant = new Set(ofValues(sources, values).map((each) => each.measure));
  const other = answers.find((each) => each.measure !== undefined && !meant.has(each.measure));
  if (other) return faultOf(context, source, other);
  const bare = answers.find((each) => each.measure === undefined);
  // Only a percentage must say what it is each time; of other units the target may speak in another place.
  return bare && measure === 'percent' && (answers.length === 1 || !isPercentSaid)
    ? { ...faultOf(context, source, bare), isMild: true }
    : undefined;
}

function faultOf(
  { plainSource, plainTarget, source, target }: CheckContext,
  stated: Measured,
  instead: Measured,
): Fault<Data> {
  const text = plainTarget.slice(instead.start, instead.end);
  const wanted = plainSource.slice(stated.start, stated.end);
  return {
    data: { found: text, source: wanted, hasMeasure: instead.measure !== undefined },
    span: markedSpan(target, instead),
    sourceSpan: markedSpan(source, stated),
  };
}
