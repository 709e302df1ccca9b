import type { PairCheck } from '../../engine/check.ts';

/** Anything a reader can see: neither white space nor a control or format character such as U+200B or U+FEFF. */
const visible = /[^\s\p{Cc}\p{Cf}]/u;

/** Whether nothing of the text can be seen. */
function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** A target without any text. A source that is codes only needs no text in its target, but does need its codes. */
export const targetEmpty: PairCheck<undefined> = {
  code: 'target/empty',
  severity: 'error',
  summary: 'The target has no text although the source has some.',
  since: '0.1.0',
  why: 'A finished sentence without a text leaves a hole in the published document.',
  examples: {
    invalid: [
      { source: 'The session is open.', target: '' },
      { source: 'The session is open.', target: ' \u00a0', language: 'be' },
      { source: '<1>The session</1> is open.', target: '<1></1>\u200b', language: 'tg' },
    ],
    valid: [
      { source: 'The session is open.', target: 'Заседание открыто.' },
      { source: '—', target: '—', language: 'be' },
      { source: '<1/>', target: '<1/>', language: 'tg' },
    ],
  },
  say: () => ({ text: 'target/empty', values: {} }),
  run: ({ source, target, sourceFacts, targetFacts }) => {
    if (!isBlank(targetFacts.written) || isBlank(source)) return [];
    if (isBlank(sourceFacts.written) && !isBlank(target)) return [];
    return [
      {
        data: undefined,
        span: { start: 0, end: target.length },
      },
    ];
  },
};
