import type { ConceptHit } from '../../glossary/hits.ts';
import type { Language, QuotationShapes } from '../../languages/pack.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Code, MarkedText } from '../../model/content.ts';
import type { Severity } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Location, Span } from '../../model/location.ts';
import type { State } from '../../model/translation.ts';
import type { SourceFacts } from './source-facts.ts';
import type { TargetFacts } from './target-facts.ts';

/** A sentence and its translation. */
export interface Pair {
  readonly segment: string;
  readonly document: string;
  readonly source: MarkedText;
  readonly target: MarkedText;
  readonly state: State;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The codes of the source where the document is at hand: `<n>` is `codes[n - 1]`. */
  readonly codes?: readonly Code[];
  /** Names the paragraph that it is a part of, within its document, if that is known. */
  readonly paragraph?: string;
  /** Where the target stands. */
  readonly location: Location;
}

/** The input of a check: a pair, with data that is computed from it once for all checks. */
export interface CheckContext extends Omit<Pair, 'location'> {
  /** Without codes, and with a mark in place of each character of a placeholder: `placeholders/` alone looks into them. */
  readonly plainSource: string;
  readonly plainTarget: string;
  readonly sourceProfile: Language;
  readonly targetProfile: Language;
  readonly glossary: Glossary;
  /** The quotation marks that the target should have; those usual in its language if the settings name no others. */
  readonly quotes: QuotationShapes | undefined;
  /** The facts of the source; shared by all languages of a sentence. */
  readonly sourceFacts: SourceFacts;
  readonly targetFacts: TargetFacts;
  /** Terms of the glossary in the target, of whatever status. */
  targetConcepts(): readonly ConceptHit[];
}

/** The most faults of one kind that are reported for a sentence: a person who fixes so many will see the rest. */
export const mostFaults = 10;

/** A fault of a sentence, as data: from this its check says which text people read (`say`). */
export interface Fault<Data = unknown> {
  /** The values involved. */
  readonly data: Data;
  /** Offsets in the marked target. */
  readonly span?: Span;
  /** Offsets in the marked source, where a part of it is meant. */
  readonly sourceSpan?: Span;
  /** Counts as the `mild` of the check says, not as its `severity`. */
  readonly isMild?: true;
}

/** Sentences of one document before the one in question, in order. */
interface Earlier {
  readonly source: MarkedText;
  readonly target: MarkedText;
}

/** An example for the reference page and the tests; languages default to en and ru. */
export interface Example extends Earlier {
  readonly before?: readonly Earlier[];
  readonly language?: string;
  /** Whether all its sentences are one paragraph. */
  readonly paragraph?: true;
  /** Translations of the sentence into other languages, checked with it. */
  readonly besides?: readonly { readonly language: string; readonly target: MarkedText }[];
  /** Glossary in its CSV form, where the check needs one. */
  readonly glossary?: string;
}

interface CheckFacts<Data> {
  /** `area/fault`. */
  readonly code: string;
  readonly severity: Severity;
  /** What faults that matter less count as, unless a level names the check; and, after "where", which they are. */
  readonly mild?: { readonly severity: Severity; readonly where: string };
  /** A matter of house style, which even careful translators do not agree on: runs only where it is asked for. */
  readonly onRequest?: true;
  /** The target languages that it has anything to say of, where not all. */
  readonly only?: readonly string[];
  /** What the check finds, one sentence. */
  readonly summary: string;
  /** The version that first had the check. */
  readonly since: string;
  /** Why it matters to readers, one paragraph. */
  readonly why: string;
  readonly examples: { readonly invalid: readonly Example[]; readonly valid: readonly Example[] };
  /** The message of a fault, as the name of a text and the values in it. */
  say(data: Data): FindingText;
  /**
   * The text to put in the place of the fault's span, which is `found` in the marked target; nothing if that is not certain.
   * Only corrections that need no judgement: `check --fix` writes them.
   */
  fix?(data: Data, found: string): string | undefined;
}

/** Looks at each pair by itself. */
export interface PairCheck<Data = unknown, Options = unknown> extends CheckFacts<Data> {
  /** Matters of house style, with the values that hold if nothing else is said. */
  readonly options?: Options;
  run(context: CheckContext, options: Options): readonly Fault<Data>[];
}

/** Compares pairs with each other, within a document or across all that are checked together. */
export interface SeriesCheck<Data = unknown, Observation = unknown> extends CheckFacts<Data> {
  /**
   * What the series has to know of a pair beside its texts, undefined for nothing: a value that JSON can hold. It is kept for
   * later runs, so it depends on nothing but the context.
   */
  observe?(context: CheckContext): Observation | undefined;
  /** Begins a series: what it sees is forgotten with it. The glossary is that of the observations. */
  begin(glossary: Glossary): Series<Data, Observation>;
}

/** Pairs as they come: by document and language, each in reading order. */
export interface Series<Data = unknown, Observation = unknown> {
  see(place: Place, observed: Observation | undefined): void;
  /** What was found, when all pairs have been seen. */
  end(): readonly PlacedFault<Data>[];
}

/** A pair and its number in the series. */
export interface Place {
  readonly pair: Pair;
  readonly number: number;
}

/** A fault that a comparison of pairs found, with the pair that it is reported at. */
export interface PlacedFault<Data = unknown> {
  readonly place: Place;
  readonly fault: Fault<Data>;
}

/** A check of either kind: a pair check runs on each pair alone, a series check on all pairs of a run together. */
export type Check = PairCheck | SeriesCheck;

/** Whether a check compares pairs. */
export function isSeries(check: Check): check is SeriesCheck {
  return 'begin' in check;
}
