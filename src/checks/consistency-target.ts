import { fold } from '../text/fold.ts';
import type { Check, CheckContext, Place, PlacedFault } from './check.ts';

/**
 * A sentence that was translated otherwise before. Differences of quotation marks, dashes, spaces and the like do not count.
 * A few words alone (a heading, a cell) may mean another thing elsewhere: they must agree only after the same sentence, where
 * a memory would give an in-context exact match.
 */
export const consistencyTarget: Check = {
  code: 'consistency/target',
  severity: 'warning',
  summary: 'The same source sentence has another target elsewhere.',
  examples: {
    invalid: [
      {
        before: [{ source: 'The council will meet again.', target: 'Совет соберётся вновь.' }],
        source: 'The council will meet again.',
        target: 'Состоится новое заседание совета.',
      },
      {
        before: [{ source: 'The council will meet again.', target: 'Савет збярэцца зноў.' }],
        source: 'The council will meet again.',
        target: 'Савет правядзе новае пасяджэнне.',
        language: 'be',
      },
      {
        before: [{ source: 'The council will meet again.', target: 'Шӯро боз ҷамъ меояд.' }],
        source: 'The council will meet again.',
        target: 'Шӯро ҷаласаи нав мегузаронад.',
        language: 'tg',
      },
    ],
    valid: [
      {
        before: [{ source: 'The council will meet again.', target: 'Совет соберётся вновь.' }],
        source: 'The council will meet again.',
        target: 'Совет\u00a0соберётся вновь.',
      },
      { before: [{ source: 'Open', target: 'Адкрыць' }], source: 'Open', target: 'Адкрыта', language: 'be' },
      {
        before: [{ source: 'The council will meet again.', target: 'Шӯро боз ҷамъ меояд.' }],
        source: 'The council will meet.',
        target: 'Шӯро ҷамъ меояд.',
        language: 'tg',
      },
    ],
  },
  begin: () => {
    const first = new Map<string, string>();
    const faults: PlacedFault[] = [];
    let before = '';
    return {
      see: (context, place) => {
        const fault = compare(first, before, context, place);
        if (fault) faults.push(fault);
        before = `${context.targetLanguage}\n${context.document}\n${context.plainSource}`;
      },
      end: () => faults,
    };
  },
};

/** Letters up to which a text is a heading or a label rather than a sentence. */
const shortest = 20;

function compare(
  first: Map<string, string>,
  before: string,
  { plainSource, plainTarget, targetLanguage, target }: CheckContext,
  place: Place,
): PlacedFault | undefined {
  const context = plainSource.length < shortest ? `${before}\n` : '';
  const key = `${targetLanguage}\n${context}${plainSource}`;
  const known = first.get(key);
  if (known === undefined) first.set(key, plainTarget);
  if (known === undefined || known === plainTarget || fold(known) === fold(plainTarget)) return undefined;
  return {
    place,
    fault: {
      message: `The same source was translated as "${shorten(known)}" before.`,
      advice: 'Use one translation, unless the context asks for two.',
      span: { start: 0, end: target.length },
    },
  };
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
