import type { MarkedText } from '../../model/content.ts';
import type { Said } from '../../model/finding.ts';
import { targetEmpty } from '../rules/target/empty.ts';
import type { Check, CheckContext, Fault, Pair } from './check.ts';
import type { Plan } from './plan.ts';

/** A fault that a check found, with what it says of it. */
export interface PairFault extends Pick<Fault, 'span' | 'sourceSpan' | 'isMild'> {
  /** Of the check in the list. */
  readonly order: number;
  readonly said: Said;
  /** The replacement of the span, if it is certain. */
  readonly fix?: string;
}

/** All that checks find in a pair by itself, and what series have to know of it: what JSON can hold. */
export interface PairResult {
  /** The target is missing: nothing else is said of the pair. */
  readonly isEmpty?: true;
  readonly faults: readonly PairFault[];
  /** Observations by the order of their check; those that are undefined are left out. */
  readonly observed: readonly (readonly [order: number, observation: unknown])[];
}

/** Keeps what was found in the pairs of a document and language from one run to the next. */
export interface ResultStore {
  /** The results that were kept last, if they were kept for the same content. */
  read(document: string, language: string, content: string): string | undefined;
  keep(document: string, language: string, content: string, results: string): void;
}

/**
 * The results of pairs of one document and language that come together: those that `store` has of the same pairs, checks
 * and `shared`, or else those that `look` gives. `shared` is all that they depend on beside pairs and checks. Each pair is
 * looked at when its result is asked for, so that its words are still at hand (`wordsOf`) for the series that see it next;
 * results are kept when all of them have been asked for.
 */
export function* resultsOf(
  pairs: readonly Pair[],
  plan: Plan,
  {
    store,
    shared,
    look,
  }: {
    readonly store: ResultStore | undefined;
    readonly shared: () => string;
    readonly look: (pair: Pair) => PairResult;
  },
): Generator<PairResult, void> {
  const [first] = pairs;
  if (!store || !first) {
    for (const pair of pairs) yield look(pair);
    return;
  }
  const { document, targetLanguage } = first;
  const content = describe(pairs, plan, shared());
  const kept = store.read(document, targetLanguage, content);
  if (kept !== undefined) {
    for (const each of JSON.parse(kept) as readonly (PairResult | 0)[]) yield each || none;
    return;
  }
  const results: (PairResult | 0)[] = [];
  for (const pair of pairs) {
    const result = look(pair);
    results.push(shorten(result));
    yield result;
  }
  store.keep(document, targetLanguage, content, JSON.stringify(results));
}

/** All that results depend on: not where a target stands, which is asked for only where something is found. */
function describe(pairs: readonly Pair[], { running }: Plan, shared: string): string {
  const parts = pairs.map(
    ({ segment, document, source, target, state, sourceLanguage, targetLanguage, codes, paragraph }) => [
      ...[segment, document, source, target, state, sourceLanguage, targetLanguage],
      codes ?? null,
      paragraph ?? null,
    ],
  );
  return JSON.stringify([shared, running, parts]);
}

const none: PairResult = { faults: [], observed: [] };

/** In most pairs there is nothing. */
function shorten(result: PairResult): PairResult | 0 {
  return result.isEmpty || result.faults.length > 0 || result.observed.length > 0 ? result : 0;
}

/** The findings and observations of the checks of a plan on a pair. */
export function lookAtPair(context: CheckContext, { ofPairs, series, ofEmpty }: Plan): PairResult {
  const empty = targetEmpty.run(context, undefined);
  if (empty.length > 0)
    return {
      isEmpty: true,
      faults: ofEmpty
        ? empty.map((fault) => sayFault(ofEmpty.check, ofEmpty.order, fault, context.target))
        : [],
      observed: [],
    };
  const faults: PairFault[] = [];
  for (const { check, order, run, options } of ofPairs) {
    const found = run(context, options);
    // Nearly every check finds nothing.
    if (found.length === 0) continue;
    for (const fault of firstOfEach(found)) faults.push(sayFault(check, order, fault, context.target));
  }
  const observed: (readonly [number, unknown])[] = [];
  for (const { check, order } of series) {
    const observation = check.observe?.(context);
    if (observation !== undefined) observed.push([order, observation]);
  }
  return faults.length === 0 && observed.length === 0 ? none : { faults, observed };
}

/** A fault of a marked target with what its check says of it. */
export function sayFault(
  check: Check,
  order: number,
  { data, span, sourceSpan, isMild }: Fault,
  target: MarkedText,
): PairFault {
  const found = span && target.slice(span.start, span.end);
  const fix = found === undefined ? undefined : check.fix?.(data, found);
  return {
    ...{ order, said: check.say(data) },
    ...(span && { span }),
    ...(sourceSpan && { sourceSpan }),
    ...(isMild && { isMild }),
    // A fix must not lose a code among the letters.
    ...(found !== undefined &&
      fix !== undefined &&
      fix !== found &&
      tagsOf(fix) === tagsOf(found) && { fix }),
  };
}

function tagsOf(marked: string): string {
  return (marked.match(/<\/?[1-9]\d{0,3}\/?>/g) ?? []).join('');
}

/**
 * Faults of one check and severity that are reported for a pair. A text of 100,000 numbers has a fault at each, and every
 * finding carries the text. A waiver or level means all of them, so those left out change no gate.
 */
const mostAlike = 100;

function firstOfEach(faults: readonly Fault[]): readonly Fault[] {
  if (faults.length <= mostAlike) return faults;
  let [mild, full] = [0, 0];
  return faults.filter(({ isMild }) => (isMild ? ++mild : ++full) <= mostAlike);
}
