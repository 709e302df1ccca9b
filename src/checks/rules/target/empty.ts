import type { PairCheck } from '../../engine/check.ts';

/**
 * Anything a reader can see: neither white space nor a control or format character such as U+200B or U+FEFF, nor a mark without its
 * letter, nor one of the letters that are blank (fillers of Hangul, the empty pattern of Braille).
 */
const visible = /[^\s\p{Cc}\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Words from which on a source is no label, whose translation may be a dash. */
const leastWords = 3;

/** Whether nothing of the text can be seen. */
function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** Whether a sentence of some words has nothing but punctuation for its translation, as people type to skip it. */
function isSkipped(source: string, target: string): boolean {
  if (/[\p{L}\p{N}]/u.test(target)) return false;
  return source.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= leastWords;
}

/** A target without any text. A source that is codes only needs no text in its target, but does need its codes. */
export const targetEmpty: PairCheck<{ readonly left?: string }> = {
  code: 'target/empty',
  severity: 'error',
  summary: 'The target has no text, or only punctuation, although the source has words.',
  since: '0.1.0',
  why: 'A finished sentence without a text leaves a hole in the published document.',
  examples: {
    invalid: [
      { source: 'The session is open.', target: '' },
      { source: 'The session is open.', target: ' \u00a0', language: 'be' },
      { source: '<1>The session</1> is open.', target: '<1></1>\u200b', language: 'tg' },
      { source: 'The session is open.', target: '…' },
    ],
    valid: [
      { source: 'The session is open.', target: 'Заседание открыто.' },
      { source: '—', target: '—', language: 'be' },
      { source: 'Data pending', target: '—' },
      { source: '<1/>', target: '<1/>', language: 'tg' },
    ],
  },
  say: ({ left }) =>
    left === undefined
      ? { text: 'target/empty', values: {} }
      : { text: 'target/empty:punctuation', values: { left } },
  run: ({ source, target, sourceFacts, targetFacts }) => {
    const { written } = targetFacts;
    const span = { start: 0, end: target.length };
    if (!isBlank(written))
      return isSkipped(sourceFacts.written, written) ? [{ data: { left: written.trim() }, span }] : [];
    if (isBlank(source) || (isBlank(sourceFacts.written) && !isBlank(target))) return [];
    return [{ data: {}, span }];
  },
};
