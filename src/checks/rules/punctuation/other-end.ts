import type { PairCheck } from '../../engine/check.ts';
import { type EndData, faultAt, hasMark, isDoubtful, readEnds, sayEnd } from './end.ts';

/** A sentence that ends otherwise than its source: a question put as a statement, a statement as a question. */
export const punctuationOtherEnd: PairCheck<EndData> = {
  code: 'punctuation/other-end',
  severity: 'warning',
  onRequest: true,
  summary: 'The target ends in another mark than the source.',
  since: '0.1.0',
  why: 'A question that becomes a statement, or the other way round, says something else.',
  examples: {
    invalid: [
      { source: 'Who won?', target: 'Все хотят знать, кто победил.' },
      { source: 'Is the session open?', target: 'Ці адкрыта пасяджэнне.', language: 'be' },
      { source: 'The council met.', target: 'Шӯро ҷамъ омад?', language: 'tg' },
    ],
    valid: [
      { source: 'Who won?', target: 'Кто победил?' },
      { source: 'Really!', target: 'Сапраўды.', language: 'be' },
      { source: 'The council met...', target: 'Шӯро ҷамъ омад.', language: 'tg' },
    ],
  },
  say: sayEnd,
  run: (context) => {
    const ends = readEnds(context);
    if (!ends || hasMark(context.plainTarget, ends.end, ends.wanted.accepted)) return [];
    // That there is no mark at all is another fault.
    return hasMark(context.plainTarget, ends.end, '.…!?:') && !isDoubtful(context, ends)
      ? [faultAt(context, ends)]
      : [];
  },
};
