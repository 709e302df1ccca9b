import { isProposed, namedConcepts, termsIn } from '../glossary/hits.ts';
import type { Check, CheckContext, Fault } from './check.ts';
import { findInstead } from './found-instead.ts';
import { markedSpan } from './marked.ts';

const glossary = [
  'concept,en,en:admitted,ru,ru:admitted,ru:deprecated,be,be:admitted,tg,tg:admitted',
  'csto,Collective Security Treaty Organization,CSTO,Организация Договора о коллективной безопасности,ОДКБ,Ташкентский договор,Арганізацыя Дагавора аб калектыўнай бяспецы,АДКБ,Созмони Аҳдномаи амнияти дастҷамъӣ,СААД',
  'chair,chairmanship,,председательство,,,старшынства,,раисӣ,',
].join('\n');

/**
 * A concept of the source whose term the target has in no inflected form. One rendering serves however often the source
 * names the concept, since languages repeat names less or more. A deprecated or forbidden term in its place is told by
 * `glossary/deprecated` and `glossary/forbidden`.
 */
export const glossaryMissing: Check = {
  code: 'glossary/missing',
  severity: 'error',
  summary: 'The source has a term of the glossary and the target none of its renderings.',
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
  run: (context) => {
    const { targetLanguage, sourceFacts } = context;
    const told = new Set<string>();
    return sourceFacts.concepts().flatMap(({ concept, hit }): Fault[] => {
      const [preferred] = termsIn(concept, targetLanguage);
      if (!preferred || told.has(concept.id) || isProposed(concept, targetLanguage)) return [];
      if (isRendered(context, hit.start, hit.end)) return [];
      told.add(concept.id);
      const english = context.plainSource.slice(hit.start, hit.end);
      const instead = findInstead(context, concept);
      const found = instead && context.plainTarget.slice(instead.start, instead.end);
      return [
        {
          message:
            found === undefined
              ? `The target has no rendering of "${english}".`
              : `The target has no rendering of "${english}"; "${found}" may stand for it.`,
          advice: `Write "${preferred.text}", inflected as the sentence needs.`,
          ...(instead && { span: markedSpan(context.target, instead) }),
        },
      ];
    });
  },
};

/** Whether any of the concepts that the source may mean at this place is in the target, under whatever term. */
function isRendered(context: CheckContext, start: number, end: number): boolean {
  const { sourceFacts, targetLanguage, plainTarget } = context;
  const meanings = sourceFacts
    .concepts()
    .filter(({ hit }) => hit.start === start && hit.end === end)
    .map(({ concept }) => concept);
  if (context.targetConcepts().some(({ concept }) => meanings.includes(concept))) return true;
  // A longer term of another concept hides this one from the search for all.
  const named = namedConcepts(plainTarget, context.glossary, targetLanguage);
  return meanings.some((concept) => named.has(concept));
}
