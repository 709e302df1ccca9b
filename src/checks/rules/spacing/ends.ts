import type { Span } from '../../../model/location.ts';
import type { Fault, PairCheck } from '../../engine/check.ts';
import { codeWithoutContent, markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly where: 'start' | 'end';
}

/** White space around the target that the source does not have; it would show where sentences are joined. */
export const spacingEnds: PairCheck<Data> = {
  code: 'spacing/ends',
  severity: 'warning',
  summary: 'The target begins or ends with white space where the source does not.',
  since: '0.1.0',
  why: 'White space at the ends of a sentence doubles the space between sentences.',
  examples: {
    invalid: [
      { source: 'The session is open.', target: 'Заседание открыто. ' },
      { source: 'The session is open.', target: '\tПасяджэнне адкрыта.', language: 'be' },
      { source: 'The <1>session</1> is open.', target: '<1> Ҷаласа</1> кушода шуд.', language: 'tg' },
    ],
    valid: [
      { source: 'The session is open.', target: 'Заседание открыто.' },
      { source: 'The session is open. ', target: 'Пасяджэнне адкрыта. ', language: 'be' },
      // Something that can be seen is before the space.
      { source: '<1/> The session is open.', target: '<1/> Ҷаласа кушода шуд.', language: 'tg' },
    ],
  },
  say: ({ where }) => ({ text: `spacing/ends:${where}`, values: {} }),
  fix: () => '',
  run: ({ target, plainTarget, plainSource }) => {
    const length = plainTarget.length;
    const start = length - plainTarget.trimStart().length;
    const end = plainTarget.trimEnd().length;
    if (start === length) return [];
    const faults: Fault<Data>[] = [];
    if (start > 0 && plainSource.trimStart() === plainSource) {
      const span = markedSpan(target, { start: 0, end: start });
      if (!codeWithoutContent.test(target.slice(0, span.start))) faults.push(faultAt(span, 'start'));
    }
    if (end < length && plainSource.trimEnd() === plainSource) {
      const span = markedSpan(target, { start: end, end: length });
      if (!codeWithoutContent.test(target.slice(span.end))) faults.push(faultAt(span, 'end'));
    }
    return faults;
  },
};

function faultAt(span: Span, where: Data['where']): Fault<Data> {
  return { data: { where }, span };
}
