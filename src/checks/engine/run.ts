import { type ConceptHit, findConcepts } from '../../glossary/hits.ts';
import type { QuotationShapes } from '../../languages/pack.ts';
import { languageOf } from '../../languages/registry.ts';
import { sayInEnglish } from '../../messages/findings/say.ts';
import type { Code } from '../../model/content.ts';
import { type Finding, type Severity, said } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import { plainText } from '../../text/markup.ts';
import type { Check, CheckContext, Pair, Place, Series } from './check.ts';
import { digestOfGlossary } from './glossary-digest.ts';
import { lookAtPair, type PairFault, type ResultStore, resultsOf, sayFault } from './pair-results.ts';
import { type LevelOf, planner } from './plan.ts';
import { checks as allChecks } from './registry.ts';
import { readSourceFacts } from './source-facts.ts';
import { readTargetFacts } from './target-facts.ts';

const standardChecks = allChecks.filter(({ onRequest }) => !onRequest);

/** What the checks compare with, and which of them run. Every member may be left out. */
export interface CheckOptions {
  readonly glossary?: Glossary;
  /** Default: every check of the registry, but without levels none of those that run on request. */
  readonly checks?: readonly Check[];
  /** The severity of a check for a document and language; its own severity when absent. */
  readonly levelOf?: LevelOf;
  /** The quotation marks of targets, by language tag; as usual in the language when absent. */
  readonly quotes?: Readonly<Record<string, QuotationShapes>>;
  /** Where results of pairs are kept for later runs. */
  readonly store?: ResultStore;
}

/**
 * What the checks find, in the order of the pairs and, for one pair, of the checks. A pair without a target gets
 * `target/empty` and nothing else: every other finding would say the same again. Pairs of one document and language
 * should come together, in reading order.
 */
export function runChecks(pairs: Iterable<Pair>, options: CheckOptions = {}): readonly Finding[] {
  return makeChecker(options)(pairs);
}

/** `runChecks` with the same options for any number of calls, which have nothing to do with each other. */
export function makeChecker(options: CheckOptions): (pairs: Iterable<Pair>) => readonly Finding[] {
  const { glossary = { concepts: [] }, levelOf = ownLevel } = options;
  const { checks = options.levelOf ? allChecks : standardChecks } = options;
  const contextOf = contextMaker(glossary, options.quotes);
  const planOf = planner(checks, levelOf);
  const shared = (): string => JSON.stringify([digestOfGlossary(glossary), options.quotes]);
  return (pairs) => {
    const found: Found[] = [];
    const report = (fault: PairFault, place: Place): void => {
      const { document, targetLanguage } = place.pair;
      const check = checks[fault.order] as Check;
      const level = planOf(document, targetLanguage).levels[fault.order];
      if (level === undefined || level === 'off') return;
      // A level that names the check means all its faults.
      const severity =
        fault.isMild && check.mild
          ? levelOf({ ...check, severity: check.mild.severity }, document, targetLanguage)
          : level;
      if (severity === 'off') return;
      found.push({ place, order: fault.order, finding: findingOf(check, severity, fault, place.pair) });
    };
    const begun = new Map<number, Series>();
    let number = 0;
    for (const batch of batchesOf(pairs)) {
      const plan = planOf(batch[0].document, batch[0].targetLanguage);
      const results = resultsOf(batch, plan, {
        ...{ store: options.store, shared },
        look: (pair) => lookAtPair(contextOf(pair), plan),
      });
      const series = plan.series.map(({ check, order }): readonly [number, Series] => {
        const known = begun.get(order) ?? check.begin(glossary);
        begun.set(order, known);
        return [order, known];
      });
      let at = 0;
      for (const { faults, observed, isEmpty } of results) {
        const place: Place = { pair: batch[at++] as Pair, number: number++ };
        for (const fault of faults) report(fault, place);
        let next = 0;
        for (const [order, each] of isEmpty ? [] : series)
          each.see(place, observed[next]?.[0] === order ? observed[next++]?.[1] : undefined);
      }
    }
    for (const [order, series] of begun)
      for (const { place, fault } of series.end())
        report(sayFault(checks[order] as Check, order, fault, place.pair.target), place);
    return found
      .sort((a, b) => a.place.number - b.place.number || a.order - b.order)
      .map(({ finding }) => finding);
  };
}

type Batch = readonly [Pair, ...Pair[]];

/** Pairs of one document and language that come together. */
function* batchesOf(pairs: Iterable<Pair>): Generator<Batch> {
  let batch: [Pair, ...Pair[]] | undefined;
  for (const pair of pairs) {
    const [last] = batch ?? [];
    if (batch && last?.document === pair.document && last.targetLanguage === pair.targetLanguage)
      batch.push(pair);
    else {
      if (batch) yield batch;
      batch = [pair];
    }
  }
  if (batch) yield batch;
}

const ownLevel: LevelOf = ({ severity }) => severity;

interface Found {
  readonly place: Place;
  /** Of its check in the list. */
  readonly order: number;
  readonly finding: Finding;
}

/** Makes contexts of pairs. */
function contextMaker(glossary: Glossary, quotes: CheckOptions['quotes']): (pair: Pair) => CheckContext {
  return (pair) => {
    const sourceProfile = languageOf(pair.sourceLanguage);
    const targetProfile = languageOf(pair.targetLanguage);
    const sourceFacts = readSourceFacts(pair.source, pair.sourceLanguage, glossary);
    const targetFacts = readTargetFacts(plainText(pair.target), pair.targetLanguage, targetProfile);
    // Member by member and without closures: every context has one form, which the checks read without a search.
    const context: KnownContext = {
      segment: pair.segment,
      document: pair.document,
      source: pair.source,
      target: pair.target,
      state: pair.state,
      sourceLanguage: pair.sourceLanguage,
      targetLanguage: pair.targetLanguage,
      plainSource: sourceFacts.plain,
      plainTarget: targetFacts.plain,
      sourceProfile,
      targetProfile,
      glossary,
      quotes: quotes && shapesFor(quotes, pair.targetLanguage),
      sourceFacts,
      targetFacts,
      knownConcepts: glossary.concepts.length === 0 ? noConcepts : undefined,
      targetConcepts: conceptsOf,
    };
    if (pair.codes) context.codes = pair.codes;
    if (pair.paragraph !== undefined) context.paragraph = pair.paragraph;
    return context;
  };
}

function shapesFor(quotes: NonNullable<CheckOptions['quotes']>, tag: string): QuotationShapes | undefined {
  return quotes[tag] ?? quotes[tag.replace(/[-_].*/, '')];
}

interface KnownContext extends CheckContext {
  codes?: readonly Code[];
  paragraph?: string;
  /** Once they have been asked for. */
  knownConcepts: readonly ConceptHit[] | undefined;
}

const noConcepts: readonly ConceptHit[] = [];

function conceptsOf(this: KnownContext): readonly ConceptHit[] {
  this.knownConcepts ??= findConcepts(this.plainTarget, this.glossary, this.targetLanguage);
  return this.knownConcepts;
}

function findingOf(check: Check, severity: Severity, fault: PairFault, pair: Pair): Finding {
  const { path, line, column } = pair.location;
  return {
    code: check.code,
    severity,
    ...sayInEnglish(fault.said),
    [said]: fault.said,
    path,
    line,
    column,
    document: pair.document,
    segment: pair.segment,
    language: pair.targetLanguage,
    ...(fault.span && { span: fault.span }),
    ...(fault.sourceSpan && { sourceSpan: fault.sourceSpan }),
    ...(fault.fix !== undefined && { fix: fault.fix }),
    source: pair.source,
    target: pair.target,
  };
}
