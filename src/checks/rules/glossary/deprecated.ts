import type { PairCheck } from '../../engine/check.ts';
import { type StatusData, sayStatus, statusFault, usesOf } from '../../engine/glossary-status.ts';

const glossary = [
  'concept,en,ru,ru:deprecated,be,be:deprecated,tg,tg:deprecated',
  'exercise,exercise,учения,манёвры,вучэнні,манеўры,машқ,манёвр',
].join('\n');

/** A deprecated term for a concept of the source. Elsewhere the same word may mean something else and is left alone. */
export const glossaryDeprecated: PairCheck<StatusData> = {
  code: 'glossary/deprecated',
  severity: 'warning',
  summary: 'The target renders a term of the source by one that the glossary calls deprecated.',
  since: '0.1.0',
  why: 'A deprecated term is understood, and is on its way out: new texts use the one that the glossary prefers.',
  examples: {
    invalid: [
      { source: 'The exercise begins.', target: 'Начались манёвры.', glossary },
      { source: 'The exercise begins.', target: 'Пачаліся манеўры.', language: 'be', glossary },
      { source: 'The exercise begins.', target: 'Манёвр оғоз ёфт.', language: 'tg', glossary },
    ],
    valid: [
      { source: 'The exercise begins.', target: 'Учения начались.', glossary },
      { source: 'The exercise begins.', target: 'Вучэнні пачаліся.', language: 'be', glossary },
      { source: 'A political manoeuvre', target: 'Манёвр дар сиёсат', language: 'tg', glossary },
    ],
  },
  say: sayStatus,
  run: (context) => {
    const concepts = context.sourceFacts.concepts();
    if (concepts.length === 0) return [];
    const meant = new Set(concepts.map(({ concept }) => concept));
    return usesOf(context, 'deprecated')
      .filter(({ concept }) => meant.has(concept))
      .map((use) => statusFault(context, use, 'deprecated'));
  },
};
