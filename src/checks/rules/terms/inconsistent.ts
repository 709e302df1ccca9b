import { isUsable, termsIn } from '../../../glossary/hits.ts';
import { unitsOf } from '../../../glossary/units.ts';
import { languageOf } from '../../../languages/registry.ts';
import type { Concept, Term } from '../../../model/glossary.ts';
import type { Span } from '../../../model/location.ts';
import { isAcronym } from '../../../text/word-key.ts';
import type { CheckContext, Place, PlacedFault, SeriesCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

const glossary = [
  'concept,en,ru,ru:admitted,be,be:admitted,tg,tg:admitted',
  'member,member state,государство-член,государство – член | страна-участница,дзяржава-член,краіна-ўдзельніца,давлати аъзо,кишвари аъзо',
].join('\n');

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly source: string;
  readonly usual: string;
  /** Other sentences that have the usual term. */ readonly count: number;
}

/**
 * A term of the source that one translation renders so and another otherwise, by terms that are right each by itself.
 * What does not count: acronyms beside their full forms, a short form beside a longer one that holds its words (Рахмон,
 * Эмомали Рахмон), hyphens and dashes. Reported at the rarer translation.
 */
export const termsInconsistent: SeriesCheck<Data, readonly TermUse[]> = {
  code: 'terms/inconsistent',
  severity: 'warning',
  summary: 'The target renders a term otherwise than most sentences that are checked with it.',
  since: '0.1.0',
  why: 'Two terms for one thing in one document read as two things.',
  examples: {
    invalid: [
      {
        before: [{ source: 'Every member state agreed.', target: 'Все государства-члены согласились.' }],
        source: 'A member state left.',
        target: 'Одна из стран-участниц ушла.',
        glossary,
      },
      {
        before: [{ source: 'Every member state agreed.', target: 'Усе дзяржавы-члены згадзіліся.' }],
        source: 'A member state left.',
        target: 'Адна з краін-удзельніц пайшла.',
        language: 'be',
        glossary,
      },
      {
        before: [{ source: 'Every member state agreed.', target: 'Ҳамаи давлатҳои аъзо розӣ шуданд.' }],
        source: 'A member state left.',
        target: 'Як кишвари аъзо рафт.',
        language: 'tg',
        glossary,
      },
    ],
    valid: [
      {
        before: [{ source: 'Every member state agreed.', target: 'Все государства-члены согласились.' }],
        source: 'A member state left.',
        target: 'Главы государств – членов ушли.',
        glossary,
      },
      {
        before: [{ source: 'Every member state agreed.', target: 'Усе дзяржавы-члены згадзіліся.' }],
        source: 'The member state left.',
        target: 'З дзяржавай-членам развіталіся.',
        language: 'be',
        glossary,
      },
      {
        before: [{ source: 'Every member state agreed.', target: 'Ҳамаи давлатҳои аъзо розӣ шуданд.' }],
        source: 'A country left.',
        target: 'Як кишвар рафт.',
        language: 'tg',
        glossary,
      },
    ],
  },
  say: ({ found, source, usual, count }) => ({
    text: 'terms/inconsistent',
    values: { found, source, usual, count },
  }),
  observe: (context) => {
    const uses = usesIn(context);
    return uses.length > 0 ? uses : undefined;
  },
  begin: () => {
    const topics = new Map<string, Topic>();
    return {
      see: (place, observed = []) => {
        for (const use of observed) gather(topics, use, place);
      },
      end: () => [...topics.values()].flatMap(findRarer),
    };
  },
};

/** How one term of the source is rendered into one language. */
interface Topic {
  readonly english: string;
  /** By the number of the first term of those that do not differ. */
  readonly renderings: Map<number, Rendering>;
}

interface Rendering {
  readonly usual: Pick<Term, 'text' | 'status'>;
  count: number;
  /** The first ones only, so that memory stays within bounds. */
  readonly uses: { readonly place: Place; readonly span: Span }[];
}

const mostUses = 100;

/** A term of the source and the one by which the target renders it. */
interface TermUse {
  readonly concept: string;
  readonly english: string;
  /** The number of the first term that does not differ, among those of the concept in the language. */
  readonly family: number;
  readonly usual: Pick<Term, 'text' | 'status'>;
  /** In the marked target. */
  readonly span: Span;
}

function usesIn(context: CheckContext): readonly TermUse[] {
  const found: TermUse[] = [];
  const meant = context.sourceFacts.concepts();
  for (const { concept, term } of meant) {
    const families = familiesOf(concept, context.targetLanguage);
    // If a sentence names the concept by two terms, its translation may do so too.
    if (families.size === 0 || meant.some((other) => other.concept === concept && other.term !== term))
      continue;
    const uses = context.targetConcepts().filter((use) => use.concept === concept && families.has(use.term));
    const [first] = uses;
    if (!first || new Set(uses.map((use) => families.get(use.term))).size > 1) continue;
    const usual = families.get(first.term) as Term;
    const family = termsIn(concept, context.targetLanguage).indexOf(usual);
    const { text, status } = usual;
    found.push({
      ...{ concept: concept.id, english: term.text, family, usual: { text, status } },
      span: markedSpan(context.target, first.hit),
    });
  }
  return found;
}

function gather(
  topics: Map<string, Topic>,
  { concept, english, family, usual, span }: TermUse,
  place: Place,
): void {
  const key = `${place.pair.targetLanguage}\n${concept}\n${english}`;
  const topic = topics.get(key) ?? { english, renderings: new Map() };
  topics.set(key, topic);
  const rendering = topic.renderings.get(family) ?? { usual, count: 0, uses: [] };
  topic.renderings.set(family, rendering);
  if (rendering.uses.at(-1)?.place === place) return;
  rendering.count++;
  if (rendering.uses.length < mostUses) rendering.uses.push({ place, span });
}

/** Of renderings that are as frequent, the one that the glossary names first is the usual one. */
function findRarer({ english, renderings }: Topic): PlacedFault<Data>[] {
  if (renderings.size < 2) return [];
  const ranked = [...renderings.values()].sort(
    (a, b) => b.count - a.count || rankOf(a.usual) - rankOf(b.usual),
  );
  const { usual, count } = ranked[0] as Rendering;
  return ranked.slice(1).flatMap(({ uses }) =>
    uses.map(({ place, span }) => ({
      place,
      fault: {
        data: {
          found: place.pair.target.slice(span.start, span.end),
          source: english,
          usual: usual.text,
          count,
        },
        span,
      },
    })),
  );
}

function rankOf({ status }: Pick<Term, 'status'>): number {
  return status === 'preferred' ? 0 : 1;
}

// Made once for each concept: a value that never changes, so this cannot be seen from outside.
const known = new WeakMap<Concept, Map<string, ReadonlyMap<Term, Term>>>();
const none: ReadonlyMap<Term, Term> = new Map();

/** The terms of a concept that can be told apart, each with the first one that does not differ from it; none for one family. */
function familiesOf(concept: Concept, tag: string): ReadonlyMap<Term, Term> {
  const byTag = known.get(concept) ?? new Map<string, ReadonlyMap<Term, Term>>();
  known.set(concept, byTag);
  const found = byTag.get(tag) ?? makeFamilies(termsIn(concept, tag), tag);
  byTag.set(tag, found);
  return found;
}

function makeFamilies(terms: readonly Term[], tag: string): ReadonlyMap<Term, Term> {
  const facts = languageOf(tag).forms;
  const entries = terms.filter(isUsable).flatMap((term) => {
    const units = unitsOf(term.text);
    // An acronym says the same as its words, alone or inside a term.
    if (units.some(({ text }) => isAcronym(text))) return [];
    return [{ term, words: new Set(units.map(({ key }) => facts.spell(key))) }];
  });
  const families = new Map<Term, Term>();
  for (const { term, words } of entries) {
    const twin = entries.find((other) => holds(other.words, words) || holds(words, other.words));
    families.set(term, twin?.term ?? term);
  }
  return new Set(families.values()).size > 1 ? families : none;
}

function holds(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...others].every((word) => words.has(word));
}
