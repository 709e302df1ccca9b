import { type DateKind, monthsInDigits, type NamedDate } from '../../../facts/dates.ts';
import { looseValues } from '../../../facts/numbers/answers.ts';
import type { Quantity } from '../../../facts/numbers/quantity.ts';
import { conversionsOf, firstInRanges } from '../../../facts/numbers/units.ts';
import type { StatedFacts } from '../../../facts/stated.ts';
import type { Span } from '../../../model/location.ts';
import type { CheckContext, Example, Fault, Place, PlacedFault, SeriesCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';
import { datesChanged } from '../dates/changed.ts';
import { numbersMissing } from '../numbers/missing.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly source: string;
  /** The other languages, which agree. */ readonly languages: readonly string[];
  readonly isLeftOut: boolean;
}

/**
 * Compares the translations of one sentence with each other. Where the source leaves a choice (a number in words, a
 * weekday, miles, 11/5), one language alone may choose wrongly or leave the fact out, and nothing in its own pair shows it:
 * the agreement of two others does. Reported once, on the language that differs from the others.
 */
export const factsParity: SeriesCheck<Data, Rendition> = {
  code: 'facts/parity',
  severity: 'warning',
  mild: { severity: 'note', where: 'the target only leaves it out' },
  summary: 'The target states a number or date otherwise than the targets in the other languages.',
  since: '0.1.0',
  why: 'Where all other languages of a document agree, the one that does not is probably wrong.',
  examples: {
    invalid: [
      parity('He left on 11/5/2024 for talks.', 'Он уехал на переговоры 11 мая 2024 года.', 'ru', [
        ['be', 'Ён паехаў на перамовы 5 лістапада 2024 года.'],
        ['tg', 'Ӯ 5 ноябри соли 2024 ба музокирот рафт.'],
      ]),
      parity('The camp is 10 miles away.', 'Лагер за 18 км адсюль.', 'be', [
        ['ru', 'Лагерь в 16 км отсюда.'],
        ['tg', 'Урдугоҳ дар масофаи 16 км аст.'],
      ]),
      parity('The three presidents met on Friday.', 'Президентҳо рӯзи ҷумъа вохӯрданд.', 'tg', [
        ['ru', 'Три президента встретились в пятницу.'],
        ['be', 'Тры прэзідэнты сустрэліся ў пятніцу.'],
      ]),
    ],
    valid: [
      parity('The camp is 10 miles away.', 'Лагерь в 10 милях отсюда.', 'ru', [
        ['be', 'Лагер за 16 км адсюль.'],
        ['tg', 'Урдугоҳ дар масофаи 16 км аст.'],
      ]),
      parity('The three presidents met on Friday.', 'Тры прэзідэнты сустрэліся ў пятніцу.', 'be', [
        ['ru', 'Президенты встретились.'],
        ['tg', 'Президентҳо вохӯрданд.'],
      ]),
      parity('The two presidents met.', 'Ҳарду президент вохӯрданд.', 'tg', [
        ['ru', 'Оба президента встретились.'],
        ['be', 'Абодва прэзідэнты сустрэліся.'],
      ]),
    ],
  },
  say: ({ source, languages, isLeftOut }) => ({
    text: isLeftOut ? 'facts/parity:left-out' : 'facts/parity',
    values: { source, languages },
  }),
  observe: (context) => {
    const facts = factsOf(context.sourceFacts);
    if (facts.length === 0) return undefined;
    const choices = choicesOf(context, facts);
    return {
      facts: facts.map(({ kind, start, end }) => ({ kind, start, end })),
      choices: choices.includes(0) ? withoutTold(context, facts, choices) : choices,
    };
  },
  begin: () => {
    const sentences: Sentences = new Map();
    return {
      see: (place, observed) => {
        if (observed) gather(sentences, observed, place);
      },
      end: () => [...sentences.values()].flatMap((places) => [...places.values()].flatMap(findAlone)),
    };
  },
};

function parity(
  source: string,
  target: string,
  language: string,
  besides: readonly (readonly [language: string, target: string])[],
): Example {
  return {
    source,
    target,
    language,
    besides: besides.map(([tag, text]) => ({ language: tag, target: text })),
  };
}

/** How one language renders the facts of a sentence that leave a choice, in their order. */
interface Rendition {
  /** The spans of the facts in the source, the same for all languages. */
  readonly facts: readonly FactPlace[];
  /** The state of each fact in the target: missing, kept, or replaced by another value. */
  readonly choices: readonly Choice[];
}

interface Rendering extends Rendition {
  readonly place: Place;
}

interface FactPlace extends Span {
  readonly kind: 'number' | 'month' | 'weekday' | 'measure' | 'date';
}

interface Fact extends FactPlace {
  readonly values: readonly number[];
}

/** `0`: not there; `true`: there as the source has it; otherwise the value chosen, which is finite. */
type Choice = 0 | true | number;

/** By the source, whose hash is known already, and by its place. */
type Sentences = Map<string, Map<string, Rendering[]>>;

function gather(sentences: Sentences, { facts, choices }: Rendition, place: Place): void {
  const { source, document, segment, targetLanguage } = place.pair;
  const places = sentences.get(source) ?? new Map<string, Rendering[]>();
  sentences.set(source, places);
  const key = `${document}\n${segment}`;
  const known = places.get(key) ?? [];
  places.set(key, known);
  if (known.some((other) => other.place.pair.targetLanguage === targetLanguage)) return;
  known.push({ place, facts: known[0]?.facts ?? facts, choices });
}

/** Facts that the checks of the pair report are not reported again: they count as found. */
function withoutTold(
  context: CheckContext,
  facts: readonly Fact[],
  choices: readonly Choice[],
): readonly Choice[] {
  const told: readonly Fault[] = [
    ...datesChanged.run(context, undefined),
    ...numbersMissing.run(context, undefined),
  ];
  if (told.length === 0) return choices;
  const places = new Set(told.map(({ sourceSpan }) => sourceSpan?.start));
  return choices.map((choice, at) =>
    choice === 0 && places.has(markedSpan(context.source, facts[at] as Fact).start) ? true : choice,
  );
}

/** The facts of a source that leave a choice. */
function factsOf(source: StatedFacts): readonly Fact[] {
  const facts: Fact[] = [];
  for (const { value, start, end } of source.spelled())
    if (value > 2) facts.push({ kind: 'number', values: [value], start, end });
  for (const { kind, value, isSure, start, end } of source.dates())
    if (isSure) facts.push({ kind, values: [value], start, end });
  for (const { unit, readings, start, end } of source.numbers()) {
    const value = readings[0]?.[0];
    if (unit !== undefined && value !== undefined)
      facts.push({ kind: 'measure', values: [value], start, end });
    const months = new Set(monthsInDigits(source.plain.slice(start, end)));
    if (months.size > 1) facts.push({ kind: 'date', values: [...months], start, end });
  }
  return facts;
}

function choicesOf(context: CheckContext, facts: readonly Fact[]): readonly Choice[] {
  const { plainTarget, sourceFacts, targetFacts } = context;
  // Each when a fact of its kind has been met, and once for all of them.
  let said: ReadonlySet<number> | undefined;
  let ascending: readonly number[] | undefined;
  let months: ReadonlySet<number> | undefined;
  let weekdays: ReadonlySet<number> | undefined;
  let inDigits: ReadonlySet<number> | undefined;
  let byStart: ReadonlyMap<number, Quantity> | undefined;
  return facts.map(({ kind, values: [value = 0], values, start }): Choice => {
    if (kind === 'number' || kind === 'measure') {
      said ??= valuesIn(targetFacts);
      if (said.has(value)) return true;
      if (kind === 'number') return 0;
      byStart ??= new Map(sourceFacts.numbers().map((number) => [number.start, number]));
      const source = byStart.get(start);
      if (!source) return 0;
      ascending ??= ascendingIn(targetFacts);
      const converted = firstInRanges(conversionsOf(source), ascending) ?? 0;
      // JSON has no infinity, which hundreds of digits give; it contradicts no other conversion.
      return Number.isFinite(converted) ? converted : true;
    }
    if (kind === 'weekday') {
      weekdays ??= valuesOf(targetFacts.dates(), 'weekday');
      return weekdays.has(value) || 0;
    }
    months ??= valuesOf(targetFacts.dates(), 'month');
    if (kind === 'date') return values.find((month) => months?.has(month)) ?? 0;
    if (months.has(value)) return true;
    inDigits ??= new Set(monthsInDigits(plainTarget));
    return inDigits.has(value) || 0;
  });
}

/** Whatever the numbers of a text may say, in digits and words. */
function valuesIn(facts: StatedFacts): ReadonlySet<number> {
  const values = new Set<number>();
  for (const { answers } of facts.numbers()) for (const value of answers) values.add(value);
  for (const { value } of facts.spelled()) values.add(value);
  for (const value of looseValues(facts)) values.add(value);
  return values;
}

function ascendingIn(facts: StatedFacts): readonly number[] {
  const values = facts.numbers().flatMap(({ answers }) => answers);
  return values.sort((a, b) => a - b);
}

function valuesOf(dates: readonly NamedDate[], kind: DateKind): ReadonlySet<number> {
  const values = new Set<number>();
  for (const date of dates) if (date.kind === kind) values.add(date.value);
  return values;
}

/** Translators round: 16 and 16.1 km are one distance, 16 and 18 are not. */
const rounding = 0.05;

function findAlone(renderings: readonly Rendering[]): readonly PlacedFault<Data>[] {
  const [first] = renderings;
  if (!first || renderings.length < 3) return [];
  return first.facts.flatMap((fact, at) => {
    const alone = renderings.filter((each) =>
      renderings.every(
        (other) => other === each || differ(fact, each.choices[at] ?? 0, other.choices[at] ?? 0),
      ),
    );
    const [each] = alone;
    const others = renderings.filter((other) => other !== each);
    const agree = others.every((a) =>
      others.every((b) => !differ(fact, a.choices[at] ?? 0, b.choices[at] ?? 0)),
    );
    // If all differ, or most leave it out, no language differs from the others.
    if (alone.length !== 1 || !each || !agree || others[0]?.choices[at] === 0) return [];
    return [{ place: each.place, fault: faultOf(each, fact, each.choices[at] ?? 0, others) }];
  });
}

function differ({ kind }: FactPlace, a: Choice, b: Choice): boolean {
  if (kind !== 'measure') return a !== b;
  // A value in miles may be kept or converted; only two conversions can contradict each other.
  if (typeof a !== 'number' || typeof b !== 'number' || a === 0 || b === 0) return false;
  return Math.abs(a - b) > rounding * Math.max(a, b);
}

function faultOf(
  { place: { pair } }: Rendering,
  fact: FactPlace,
  choice: Choice,
  others: readonly Rendering[],
): Fault<Data> {
  const sourceSpan = markedSpan(pair.source, fact);
  const text = pair.source.slice(sourceSpan.start, sourceSpan.end);
  const languages = others.flatMap(({ place }, at) =>
    at === 0 ? [place.pair.targetLanguage] : ['and', place.pair.targetLanguage],
  );
  return {
    data: { source: text, languages, isLeftOut: choice === 0 },
    sourceSpan,
    ...(choice === 0 && { isMild: true }),
  };
}
