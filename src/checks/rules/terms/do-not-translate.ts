import { isUsable, termsIn } from '../../../glossary/hits.ts';
import { findTerm } from '../../../glossary/match.ts';
import type { Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

const glossary = 'concept,flags,en\nguard,dnt,LakeGuard | LakeGuard Pro\n';

/** What is at fault, for `say`. */
interface Data {
  readonly term: string;
  readonly found?: string;
}

/** A name that the glossary keeps in its own letters. Endings after a hyphen may follow, as Tajik writes them. */
export const termsDoNotTranslate: PairCheck<Data> = {
  code: 'terms/do-not-translate',
  severity: 'error',
  summary: 'The target lacks a name of the source that must stay in its own letters.',
  since: '0.1.0',
  why: 'Some names are marked in the glossary as not to be translated: brands, ships and programs are known by their letters.',
  examples: {
    invalid: [
      { source: 'LakeGuard is ready.', target: 'Система «Озёрный страж» готова.', glossary },
      { source: 'LakeGuard is ready.', target: 'Сістэма Lakeguard гатовая.', language: 'be', glossary },
      { source: 'LakeGuard is ready.', target: 'ЛейкГард омода аст.', language: 'tg', glossary },
    ],
    valid: [
      { source: 'LakeGuard’s sirens are ready.', target: 'Сирены системы LakeGuard готовы.', glossary },
      { source: 'The guard is ready.', target: 'Варта гатовая.', language: 'be', glossary },
      {
        source: 'They switched LakeGuard on.',
        target: 'LakeGuard-ро ба кор андохтанд.',
        language: 'tg',
        glossary,
      },
    ],
  },
  say: ({ term, found }) =>
    found === undefined
      ? { text: 'terms/do-not-translate', values: { term } }
      : { text: 'terms/do-not-translate:replaced', values: { term, found } },
  run: (context) => {
    const { plainTarget, target, sourceLanguage, targetLanguage, sourceFacts } = context;
    const concepts = sourceFacts.concepts();
    if (concepts.length === 0) return [];
    const told = new Set<string>();
    return concepts.flatMap(({ concept, term, hit }): Fault<Data>[] => {
      if (!concept.doNotTranslate || told.has(term.text)) return [];
      told.add(term.text);
      const isKept = termsIn(concept, sourceLanguage)
        .filter(isUsable)
        .some(({ text }) => findTerm(plainTarget, `=${text}`, targetLanguage).length > 0);
      if (isKept) return [];
      const at = plainTarget.toLowerCase().indexOf(term.text.toLowerCase());
      const span = at === -1 ? undefined : { start: at, end: at + term.text.length };
      const found = span && plainTarget.slice(span.start, span.end);
      return [
        {
          data: { term: term.text, ...(found !== undefined && { found }) },
          ...(span && { span: markedSpan(target, span) }),
          sourceSpan: markedSpan(context.source, hit),
        },
      ];
    });
  },
};
