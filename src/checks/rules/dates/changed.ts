import { type DateKind, monthsInDigits, type NamedDate } from '../../../facts/dates.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly kind: DateKind;
  readonly source?: string;
}

/**
 * A month or day of the week of the source that the target replaces by another, or does not name. Dates in digits answer
 * names of months. Words that are something else too (May, среда, Душанбе) count only where they are sure to be a date.
 */
export const datesChanged: PairCheck<Data> = {
  code: 'dates/changed',
  severity: 'error',
  summary: 'A month or day of the week of the source is another one in the target.',
  since: '0.1.0',
  why: 'Another month or day of the week sends readers to the event at the wrong time.',
  examples: {
    invalid: [
      { source: 'The session is on 15 May.', target: 'Заседание состоится 15 марта.' },
      { source: 'They met on Monday.', target: 'Яны сустрэліся ў аўторак.', language: 'be' },
      { source: 'In September the Council met.', target: 'Шӯро моҳи октябр ҷамъ омад.', language: 'tg' },
    ],
    valid: [
      { source: 'Mrs May met him on Sept. 15.', target: 'Г-жа Мэй встретилась с ним 15.09.' },
      {
        source: 'The ministers will meet on Wednesday.',
        target: 'Міністры сустрэнуцца ў сераду.',
        language: 'be',
      },
      {
        source: 'They arrive in Dushanbe on Monday.',
        target: 'Онҳо рӯзи душанбе ба Душанбе меоянд.',
        language: 'tg',
      },
    ],
  },
  say: ({ found, kind, source }) =>
    source === undefined
      ? { text: `dates/changed:${kind}-of-date`, values: { found } }
      : { text: `dates/changed:${kind}`, values: { found, source } },
  run: (context) => {
    const sources = context.sourceFacts.dates();
    const inDigits = monthsInDigits(context.plainSource);
    if (sources.length === 0 && inDigits.length === 0) return [];
    const targets = context.targetFacts.dates();
    if (targets.length === 0) return [];
    return (['month', 'weekday'] as const).flatMap((kind) =>
      compare(context, kind, sources, targets, inDigits),
    );
  },
};

function compare(
  context: CheckContext,
  kind: DateKind,
  sources: readonly NamedDate[],
  targets: readonly NamedDate[],
  inDigits: readonly number[],
): readonly Fault<Data>[] {
  const said = targets.filter((each) => each.kind === kind);
  if (said.length === 0) return [];
  const stated = sources.filter((each) => each.kind === kind);
  const inSource = new Set(kind === 'month' ? inDigits : []);
  const inTarget = new Set(kind === 'month' ? monthsInDigits(context.plainTarget) : []);
  const [statedTimes, saidTimes] = [countsOf(stated), countsOf(said)];
  const isMissing = ({ value, isSure }: NamedDate): boolean =>
    isSure && (saidTimes.get(value) ?? 0) === 0 && !inTarget.has(value);
  const strangers = said.filter(
    ({ value, isSure }) => isSure && (statedTimes.get(value) ?? 0) === 0 && !inSource.has(value),
  );
  // July and June became June twice; or Sunday, twice in the source, became Sunday and Monday.
  const instead =
    strangers.length > 0
      ? strangers
      : said.filter(({ value }) => (saidTimes.get(value) ?? 0) > (statedTimes.get(value) ?? 0));
  const missing = stated.filter(
    (each) =>
      isMissing(each) ||
      (each.isSure &&
        strangers.length > 0 &&
        (statedTimes.get(each.value) ?? 0) > (saidTimes.get(each.value) ?? 0)),
  );
  if (instead.length === 0) return [];
  if (missing.length > 0) {
    const pairs = missing.slice(0, strangers.length > 0 ? strangers.length : 1);
    return pairs.map((each, at) => faultOf(context, each, instead[at] as NamedDate));
  }
  // In digits the source says which months are possible: none of them is said.
  const [stranger] = strangers;
  if (
    kind === 'month' &&
    stated.length === 0 &&
    inDigits.length > 0 &&
    stranger &&
    !inDigits.some((each) => (saidTimes.get(each) ?? 0) > 0 || inTarget.has(each))
  )
    return [faultOf(context, undefined, stranger)];
  return [];
}

function countsOf(dates: readonly NamedDate[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { value } of dates) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function faultOf(
  { plainSource, plainTarget, source, target }: CheckContext,
  stated: NamedDate | undefined,
  instead: NamedDate,
): Fault<Data> {
  const text = plainTarget.slice(instead.start, instead.end);
  return {
    data: {
      found: text,
      kind: instead.kind,
      ...(stated && { source: plainSource.slice(stated.start, stated.end) }),
    },
    span: markedSpan(target, instead),
    ...(stated && { sourceSpan: markedSpan(source, stated) }),
  };
}
