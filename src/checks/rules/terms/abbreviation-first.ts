import { isUsable, termsIn } from '../../../glossary/hits.ts';
import type { Concept, Glossary, Term } from '../../../model/glossary.ts';
import type { Span } from '../../../model/location.ts';
import { bareWord, isAcronym } from '../../../text/word-key.ts';
import type { CheckContext, Place, PlacedFault, SeriesCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

const glossary = [
  'concept,en,en:admitted,ru,ru:admitted,be,be:admitted,tg,tg:admitted',
  'cis,Commonwealth of Independent States,CIS,Содружество Независимых Государств,СНГ,Садружнасць Незалежных Дзяржаў,СНД,Иттиҳоди Давлатҳои Мустақил,ИДМ',
].join('\n');

/** What is at fault, for `say`. */
interface Data {
  readonly abbreviation: string;
  readonly full: string;
  /** Whether the target has the full form later. */ readonly hasFull: boolean;
}

/**
 * An abbreviation that readers meet in running text before its full form, or instead of it if the source has the full
 * form. Concepts whose preferred term is itself an abbreviation need no full form; nor do headings, which have no
 * final punctuation.
 */
export const termsAbbreviationFirst: SeriesCheck<Data, NamedConcepts> = {
  code: 'terms/abbreviation-first',
  severity: 'warning',
  summary: 'The target uses an abbreviation before its full form.',
  since: '0.1.0',
  why: 'Readers who do not know an abbreviation need its full form where they first meet it.',
  examples: {
    invalid: [
      {
        source: 'The Commonwealth of Independent States (CIS) met.',
        target: 'Прошло заседание СНГ.',
        glossary,
      },
      {
        before: [{ source: 'The session is open.', target: 'Пасяджэнне адкрыта.' }],
        source: 'The Commonwealth of Independent States met.',
        target: 'СНД сабралася.',
        language: 'be',
        glossary,
      },
      {
        source: 'The Commonwealth of Independent States met.',
        target: 'ИДМ ҷамъ омад.',
        language: 'tg',
        glossary,
      },
    ],
    valid: [
      {
        source: 'The Commonwealth of Independent States (CIS) met.',
        target: 'Прошло заседание Содружества Независимых Государств (СНГ).',
        glossary,
      },
      {
        before: [{ source: 'CIS meets', target: 'Пасяджэнне СНД' }],
        source: 'The Commonwealth of Independent States met.',
        target: 'Садружнасць Незалежных Дзяржаў сабралася.',
        language: 'be',
        glossary,
      },
      { source: 'The CIS met.', target: 'ИДМ ҷамъ омад.', language: 'tg', glossary },
    ],
  },
  say: ({ abbreviation, full, hasFull }) => ({
    text: hasFull ? 'terms/abbreviation-first:later' : 'terms/abbreviation-first',
    values: { abbreviation, full },
  }),
  observe: readTerms,
  begin: () => {
    const editions = new Map<string, Map<string, Reading>>();
    return {
      see: (place, observed) => {
        if (observed) gather(editions, observed, place);
      },
      end: () => [...editions.values()].flatMap((concepts) => [...concepts.values()].flatMap(findEarly)),
    };
  },
};

/** What the readers of one edition have seen of a concept. */
interface Reading {
  early?: { readonly place: Place; readonly span: Span; readonly full: string };
  hasFull: boolean;
  sourceHasFull: boolean;
}

/** The concepts that a sentence names, by their ids. */
interface NamedConcepts {
  /** By their full forms. */
  readonly inSource: readonly string[];
  readonly inTarget: readonly string[];
  /** By any term, where the target is running text. */
  readonly uses: readonly {
    readonly concept: string;
    /** In the marked target. */
    readonly span: Span;
    readonly full: string;
  }[];
}

function readTerms(context: CheckContext): NamedConcepts | undefined {
  const { targetLanguage, plainTarget, target, glossary } = context;
  const concepts = shortenedConcepts(glossary, targetLanguage);
  if (concepts.size === 0) return undefined;
  const inSource = context.sourceFacts
    .concepts()
    .filter(({ concept, term }) => concepts.has(concept) && !isAbbreviation(term));
  const uses = context
    .targetConcepts()
    .filter(({ concept, term }) => isUsable(term) && concepts.has(concept));
  if (uses.length === 0 && inSource.length === 0) return undefined;
  return {
    inSource: inSource.map(({ concept }) => concept.id),
    inTarget: uses.filter(({ term }) => !isAbbreviation(term)).map(({ concept }) => concept.id),
    uses: (isRunningText(plainTarget) ? uses : []).map(({ concept, hit }) => ({
      concept: concept.id,
      span: markedSpan(target, hit),
      full: `${termsIn(concept, targetLanguage)[0]?.text}`,
    })),
  };
}

function gather(
  editions: Map<string, Map<string, Reading>>,
  { inSource, inTarget, uses }: NamedConcepts,
  place: Place,
): void {
  const key = `${place.pair.document}\n${place.pair.targetLanguage}`;
  const concepts = editions.get(key) ?? new Map<string, Reading>();
  editions.set(key, concepts);
  const readingOf = (concept: string): Reading => {
    const reading = concepts.get(concept) ?? { hasFull: false, sourceHasFull: false };
    concepts.set(concept, reading);
    return reading;
  };
  for (const concept of inSource) readingOf(concept).sourceHasFull = true;
  for (const concept of inTarget) readingOf(concept).hasFull = true;
  for (const { concept, span, full } of uses) {
    const reading = readingOf(concept);
    // Whatever the order within one sentence, its readers have both.
    if (!reading.hasFull) reading.early ??= { place, span, full };
  }
}

function findEarly({ early, hasFull, sourceHasFull }: Reading): PlacedFault<Data>[] {
  if (!early || !(hasFull || sourceHasFull)) return [];
  const { place, span, full } = early;
  const abbreviation = place.pair.target.slice(span.start, span.end);
  return [
    {
      place,
      fault: {
        data: { abbreviation, full, hasFull },
        span,
      },
    },
  ];
}

// Made once for each glossary and language. Both are values that never change, so this cannot be seen from outside.
const shortened = new WeakMap<Glossary, Map<string, ReadonlySet<Concept>>>();

/** The concepts that have both a full form, which is preferred, and an abbreviation. */
function shortenedConcepts(glossary: Glossary, tag: string): ReadonlySet<Concept> {
  const known = shortened.get(glossary) ?? new Map<string, ReadonlySet<Concept>>();
  shortened.set(glossary, known);
  const concepts =
    known.get(tag) ?? new Set(glossary.concepts.filter((concept) => isShortened(termsIn(concept, tag))));
  known.set(tag, concepts);
  return concepts;
}

function isShortened([preferred, ...others]: readonly Term[]): boolean {
  return (
    preferred !== undefined &&
    !isAbbreviation(preferred) &&
    others.some((term) => isUsable(term) && isAbbreviation(term))
  );
}

function isAbbreviation({ text }: Term): boolean {
  return isAcronym(bareWord(text));
}

function isRunningText(text: string): boolean {
  return /[.!?…:;][\s»”"')\]]*$/.test(text);
}
