import type { MarkedText } from '../../../model/content.ts';
import type { Span } from '../../../model/location.ts';
import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** A space before a mark that closes up, or none after a comma; `: )` and `12:30` and `1,5` are no such places. */
const misplaced =
  /(?<=[\p{L}\p{N}»”)])[ \u00a0]+(?=[,;!?](?:[\s»”)]|$)|[.:](?:[\s»”]|$)|[)»])|(?<=[(«„])[ \u00a0]+(?=\p{L})|(?<=\p{L}[,;])(?=\p{L})/gu;
const hasPlace = /[ \u00a0][,;!?.:)»]|[(«„][ \u00a0]|[,;]\p{L}/u;

/** What is at fault, for `say`. */
interface Data {
  readonly around: string;
  /** Whether a space is missing, not one too many. */ readonly isMissing: boolean;
}

/** Spaces before commas and stops, within brackets and quotation marks, or missing after a comma. */
export const spacingPunctuation: PairCheck<Data> = {
  code: 'spacing/punctuation',
  severity: 'warning',
  onRequest: true,
  summary: 'The target has a space too many or too few at a punctuation mark.',
  since: '0.1.0',
  why: 'A space on the wrong side of a mark is a misprint, and lets a line begin with the mark.',
  examples: {
    invalid: [
      { source: 'He came, and they met.', target: 'Он приехал , и они встретились.' },
      { source: 'He came (on Tuesday).', target: 'Ён прыехаў ( у аўторак).', language: 'be' },
      { source: 'He came, and they met.', target: 'Ӯ омад,онҳо вохӯрданд.', language: 'tg' },
    ],
    valid: [
      { source: 'He came, and they met.', target: 'Он приехал, и они встретились.' },
      { source: 'At 12:30 it was 1.5 °C.', target: 'У 12:30 было 1,5 °C.', language: 'be' },
      { source: 'It ended 3 : 1 …', target: 'Бозӣ 3 : 1 анҷом ёфт …', language: 'tg' },
    ],
  },
  say: ({ around, isMissing }) => ({
    text: isMissing ? 'spacing/punctuation:missing' : 'spacing/punctuation',
    values: { around },
  }),
  fix: ({ isMissing }, found) => (isMissing ? `${found} ` : ''),
  run: ({ target, plainTarget, targetProfile }) => {
    if (targetProfile.script !== 'Cyrl' || !hasPlace.test(plainTarget)) return [];
    return (
      [...plainTarget.matchAll(misplaced)]
        // A score or a ratio: 3 : 1.
        .filter(
          ({ 0: gap, index }) =>
            !/\d/.test(plainTarget.charAt(index - 1)) || plainTarget.charAt(index + gap.length) !== ':',
        )
        .slice(0, mostFaults)
        .map(({ 0: gap, index: start }): Fault<Data> => {
          const around = plainTarget.slice(Math.max(0, start - 8), start + gap.length + 4);
          return {
            data: { around: around.trim(), isMissing: gap === '' },
            span: markedSpan(target, { start: gap === '' ? start - 1 : start, end: start + gap.length }),
          };
        })
        // Readers see something in place of a code there.
        .filter(({ span }) => span && !isAtCode(target, span))
    );
  },
};

/** Whether a code without content is directly at a span of a marked target. */
function isAtCode(target: MarkedText, { start, end }: Span): boolean {
  return (
    /<[1-9]\d{0,3}\/>$/.test(target.slice(Math.max(0, start - 7), start)) ||
    /^<[1-9]\d{0,3}\/>/.test(target.slice(end, end + 7))
  );
}
