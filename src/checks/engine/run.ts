import { type ConceptHit, findConcepts } from '../../glossary/hits.ts';
import type { QuotationShapes } from '../../languages/pack.ts';
import { languageOf } from '../../languages/registry.ts';
import type { Code } from '../../model/content.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import { plainText } from '../../text/markup.ts';
import { targetEmpty } from '../rules/target/empty.ts';
import type { Check, CheckContext, Fault, Pair, Place, Series } from './check.ts';
import { type LevelOf, planner, type StartedCheck } from './plan.ts';
import { checks as allChecks } from './registry.ts';
import { readSourceFacts } from './source-facts.ts';
import { readTargetFacts } from './target-facts.ts';

const standardChecks = allChecks.filter(({ onRequest }) => !onRequest);

export interface CheckOptions {
  readonly glossary?: Glossary;
  /** Default: every check of the registry, but without levels none of those that run on request. */
  readonly checks?: readonly Check[];
  /** What a check counts as for a document and language; as it says itself when absent. */
  readonly levelOf?: LevelOf;
  /** The quotation marks of targets, by language tag; as usual in the language when absent. */
  readonly quotes?: Readonly<Record<string, QuotationShapes>>;
}

/**
 * What the checks find, in the order of the pairs and, for one pair, of the checks. A pair without a target gets
 * `target/empty` and nothing else: every other finding would say the same again. Pairs of one document and language
 * should come together, in reading order.
 */
export function runChecks(pairs: Iterable<Pair>, options: CheckOptions = {}): readonly Finding[] {
  const { glossary = { concepts: [] }, levelOf = ownLevel } = options;
  const { checks = options.levelOf ? allChecks : standardChecks } = options;
  const started = checks.map(
    (check, order): StartedCheck => ({
      check,
      order,
      series: 'begin' in check ? check.begin() : undefined,
    }),
  );
  const contextOf = contextMaker(glossary, options.quotes);
  const planOf = planner(started, levelOf);
  const found: Found[] = [];
  const tell = (check: Check, level: Severity, fault: Fault, place: Place, order: number): void => {
    const { document, targetLanguage } = place.pair;
    // A level that names the check means all its faults.
    const severity =
      fault.isMild && check.mild
        ? levelOf({ ...check, severity: check.mild.severity }, document, targetLanguage)
        : level;
    if (severity !== 'off')
      found.push({ place, order, finding: findingOf(check, severity, fault, place.pair) });
  };
  let number = 0;
  for (const pair of pairs) {
    const place: Place = { pair, number: number++ };
    const context = contextOf(pair);
    const plan = planOf(pair.document, pair.targetLanguage);
    const { ofEmpty, series } = plan;
    const empty = targetEmpty.run(context, undefined);
    if (empty.length > 0) {
      if (ofEmpty) for (const fault of empty) tell(ofEmpty.check, ofEmpty.level, fault, place, ofEmpty.order);
      continue;
    }
    for (const { check, level, order } of plan.ofPairs)
      for (const fault of firstOfEach(check.run(context, check.options)))
        tell(check, level, fault, place, order);
    for (let at = 0; at < series.length; at++) (series[at] as Series).see(context, place);
  }
  for (const { check, order, series } of started) {
    for (const { place, fault } of series?.end() ?? []) {
      const { document, targetLanguage } = place.pair;
      const level = planOf(document, targetLanguage).levels[order];
      if (level !== undefined && level !== 'off') tell(check, level, fault, place, order);
    }
  }
  return found
    .sort((a, b) => a.place.number - b.place.number || a.order - b.order)
    .map(({ finding }) => finding);
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
    const plainTarget = plainText(pair.target);
    // Member by member and without closures: every context has one form, which the checks read without a search.
    const context: KnownContext = {
      segment: pair.segment,
      document: pair.document,
      source: pair.source,
      target: pair.target,
      state: pair.state,
      sourceLanguage: pair.sourceLanguage,
      targetLanguage: pair.targetLanguage,
      location: pair.location,
      plainSource: sourceFacts.plain,
      plainTarget,
      sourceProfile,
      targetProfile,
      glossary,
      quotes: quotes && shapesFor(quotes, pair.targetLanguage),
      sourceFacts,
      targetFacts: readTargetFacts(plainTarget, pair.targetLanguage, targetProfile),
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

function findingOf(check: Check, severity: Severity, fault: Fault, pair: Pair): Finding {
  const { path, line, column } = pair.location;
  const { message, advice } = check.say(fault.data);
  return {
    code: check.code,
    severity,
    message,
    advice,
    path,
    line,
    column,
    document: pair.document,
    segment: pair.segment,
    language: pair.targetLanguage,
    ...(fault.span && { span: fault.span }),
    ...(fault.sourceSpan && { sourceSpan: fault.sourceSpan }),
    source: pair.source,
    target: pair.target,
  };
}
