import { hasOtherSpace } from '../../../text/kinds.ts';
import type { PairCheck } from '../../engine/check.ts';
import { codeWithoutContent, markedSpan } from '../../engine/marked.ts';

/** Spaces of any width; line ends are layout. */
const doubled = /[ \t\u00a0\u2000-\u200a\u202f]{2,}/gu;

/** What is at fault, for `say`. */
interface Data {
  readonly length: number;
}

/**
 * Spaces in a row that a word taken out or a search and replace leaves. A note: web pages and Markdown show one
 * space for several, and one in eighty sentences of professional Russian news has some.
 */
export const spacingDoubled: PairCheck<Data> = {
  code: 'spacing/doubled',
  severity: 'note',
  summary: 'The target has two or more spaces in a row where the source has single ones.',
  since: '0.1.0',
  why: 'Doubled spaces are left over from editing and show in print.',
  examples: {
    invalid: [
      { source: 'The session is open.', target: 'Заседание  открыто.' },
      { source: 'The <1>session</1> is open.', target: 'Пасяджэнне <1> адкрыта</1>.', language: 'be' },
      { source: 'The session is open.', target: 'Ҷаласа \u00a0кушода шуд.', language: 'tg' },
    ],
    valid: [
      { source: 'The session is open.', target: 'Заседание открыто.' },
      // An image or a literal is between the two.
      { source: 'The session <1/> is open.', target: 'Пасяджэнне <1/> адкрыта.', language: 'be' },
      { source: 'Name:  Rustam', target: 'Ном:  Рустам', language: 'tg' },
    ],
  },
  say: ({ length }) => ({ text: 'spacing/doubled', values: { count: length } }),
  fix: () => ' ',
  run: ({ target, plainTarget, plainSource, targetFacts }) => {
    if ((targetFacts.kinds & hasOtherSpace) === 0 && !plainTarget.includes('  ')) return [];
    const runs = [...plainTarget.matchAll(doubled)];
    if (runs.length === 0 || plainSource.search(doubled) !== -1) return [];
    return runs
      .map(({ 0: run, index }) => markedSpan(target, { start: index, end: index + run.length }))
      .filter(({ start, end }) => !codeWithoutContent.test(target.slice(start, end)))
      .map((span) => ({
        data: { length: target.slice(span.start, span.end).length },
        span,
      }));
  },
};
