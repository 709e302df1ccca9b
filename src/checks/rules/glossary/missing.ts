import { isNamed, isProposed, termsIn } from '../../../glossary/hits.ts';
import type { Concept } from '../../../model/glossary.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { findInstead, findNearMiss } from '../../engine/glossary-near-miss.ts';
import { markedSpan } from '../../engine/marked.ts';

const glossary = [
  'concept,en,en:admitted,ru,ru:admitted,ru:deprecated,be,be:admitted,tg,tg:admitted',
  'csto,Collective Security Treaty Organization,CSTO,Организация Договора о коллективной безопасности,ОДКБ,Ташкентский договор,Арганізацыя Дагавора аб калектыўнай бяспецы,АДКБ,Созмони Аҳдномаи амнияти дастҷамъӣ,СААД',
  'chair,chairmanship,,председательство,,,старшынства,,раисӣ,',
].join('\n');

/** What is at fault, for `say`. */
interface Data {
  readonly source: string;
  readonly term: string;
  /** What seems to stand for it in the target. */ readonly found?: string;
  /** Whether the concept is rendered elsewhere in the target. */ readonly isTwin?: true;
}

/**
 * A concept of the source whose term the target has in no inflected form. One rendering serves however often the source
 * names the concept, since languages repeat names less or more; but where one is lacking, what is nearly a term of it is
 * told. A deprecated or forbidden term in its place is told by
 * `glossary/deprecated` and `glossary/forbidden`.
 */
export const glossaryMissing: PairCheck<Data> = {
  code: 'glossary/missing',
  severity: 'error',
  summary: 'The source has a term of the glossary, and the target has no translation of it.',
  since: '0.1.0',
  why: 'The glossary holds the terms that the office has agreed on; another word for one of them reads as another thing.',
  examples: {
    invalid: [
      { source: 'The chairmanship begins.', target: 'Начинается руководство.', glossary },
      { source: 'The CSTO met.', target: 'Саюз сабраўся.', language: 'be', glossary },
      {
        source: 'Tajikistan took the chairmanship.',
        target: 'Тоҷикистон роҳбариро гирифт.',
        language: 'tg',
        glossary,
      },
      {
        source: 'The Collective Security Treaty Organization (CSTO) met.',
        target: 'Прошла сессия Организации Договора о коллективной безопасности (ОДКВ).',
        glossary,
      },
    ],
    valid: [
      { source: 'The CSTO and the CSTO chairmanship.', target: 'О председательстве в ОДКБ.', glossary },
      {
        source: 'The CSTO met.',
        target: 'Сесія Арганізацыі Дагавора аб калектыўнай бяспецы.',
        language: 'be',
        glossary,
      },
      {
        source: 'Tajikistan took the chairmanship.',
        target: 'Тоҷикистон раисиро қабул кард.',
        language: 'tg',
        glossary,
      },
    ],
  },
  say: ({ source, term, found, isTwin }) =>
    found === undefined
      ? { text: 'glossary/missing', values: { source, term } }
      : {
          text: isTwin ? 'glossary/missing:twin' : 'glossary/missing:found',
          values: { source, term, found },
        },
  run: (context) => {
    const { targetLanguage, sourceFacts } = context;
    const concepts = sourceFacts.concepts();
    if (concepts.length === 0) return [];
    const told = new Set<string>();
    return concepts.flatMap(({ concept, hit }): Fault<Data>[] => {
      const [preferred] = termsIn(concept, targetLanguage);
      // Names have checks of their own.
      if (!preferred || concept.kind || told.has(concept.id) || isProposed(concept, targetLanguage))
        return [];
      const english = context.plainSource.slice(hit.start, hit.end);
      told.add(concept.id);
      if (isRendered(context, hit.start, hit.end)) return findBadTwin(context, concept, english);
      const instead = findInstead(context, concept);
      const found = instead && context.plainTarget.slice(instead.start, instead.end);
      return [
        {
          data: { source: english, term: preferred.text, ...(found !== undefined && { found }) },
          ...(instead && { span: markedSpan(context.target, instead) }),
          sourceSpan: markedSpan(context.source, hit),
        },
      ];
    });
  },
};

/** Where the source names a concept twice and the target once, what stands for it the other time, if it is nearly its term. */
function findBadTwin(context: CheckContext, concept: Concept, english: string): Fault<Data>[] {
  const { sourceFacts, targetLanguage, plainTarget, target } = context;
  const isMeant = (use: { readonly concept: Concept }): boolean => use.concept === concept;
  const named = sourceFacts.concepts().filter(isMeant);
  const [, second] = named;
  if (!second || context.targetConcepts().filter(isMeant).length >= named.length) return [];
  const span = findNearMiss(context, concept);
  if (!span) return [];
  return [
    {
      data: {
        source: english,
        term: `${termsIn(concept, targetLanguage)[0]?.text}`,
        found: plainTarget.slice(span.start, span.end),
        isTwin: true,
      },
      span: markedSpan(target, span),
      sourceSpan: markedSpan(context.source, second.hit),
    },
  ];
}

/** Whether any of the concepts that the source may mean at this place is in the target, under whatever term. */
function isRendered(context: CheckContext, start: number, end: number): boolean {
  const { sourceFacts, targetLanguage, plainTarget } = context;
  const meanings = sourceFacts
    .concepts()
    .filter(({ hit }) => hit.start === start && hit.end === end)
    .map(({ concept }) => concept);
  // Not those of `targetConcepts`, where a longer term of another concept hides this one.
  return isNamed(plainTarget, context.glossary, targetLanguage, (concept) => meanings.includes(concept));
}
