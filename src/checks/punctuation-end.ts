import type { BreakFacts } from '../languages/breaks/facts.ts';
import { findBreaks } from '../languages/breaks/registry.ts';
import type { Check } from './check.ts';
import { markedSpan } from './marked.ts';

/** Marks that end a sentence, by class. A class also accepts what the languages write for it. */
const classes: readonly { readonly name: string; readonly marks: string; readonly accepted: string }[] = [
  { name: 'a full stop', marks: '.', accepted: '.…!' },
  { name: 'a question mark', marks: '?', accepted: '?' },
  { name: 'an exclamation mark', marks: '!', accepted: '!.…' },
  { name: 'an ellipsis', marks: '…', accepted: '….!?' },
  { name: 'a colon', marks: ':', accepted: ':' },
];

/** Closing quotation marks, brackets and spaces, in either order with the mark: `.”` in English, `».` in Russian. */
const closers = new Set('"\'”’»“›‹)]} \t\u00a0\u202f\n\r');

/** A sentence end of the source that the target has lost. */
export const punctuationEnd: Check = {
  code: 'punctuation/end',
  severity: 'warning',
  summary:
    'The source ends in a full stop, question mark, exclamation mark, ellipsis or colon and the target does not.',
  examples: {
    invalid: [
      { source: 'He said: “The session is open.”', target: 'Он сказал: «Заседание открыто»' },
      { source: 'Is the session open?', target: 'Ці адкрыта пасяджэнне.', language: 'be' },
      { source: 'The ministers agreed:', target: 'Вазирон ба мувофиқа расиданд', language: 'tg' },
    ],
    valid: [
      { source: 'He said: “The session is open.”', target: 'Он сказал: «Заседание открыто».' },
      { source: 'Who won?', target: '(Хто перамог?!)', language: 'be' },
      // The full stop belongs to the abbreviation: a heading has none of its own.
      { source: 'Talks with the U.S.', target: 'Музокирот бо ИМА', language: 'tg' },
    ],
  },
  run: ({ target, plainSource, plainTarget, sourceLanguage }) => {
    const sourceEnd = endOf(plainSource);
    const wanted = classes.find(({ marks }) => marks === markAt(plainSource, sourceEnd));
    if (!wanted || endsInAbbreviation(plainSource, sourceEnd, findBreaks(sourceLanguage))) return [];
    const end = endOf(plainTarget);
    if (end === 0 || hasMark(plainTarget, end, wanted.accepted)) return [];
    return [
      {
        message: `The target ends in "${lastCharacter(plainTarget, end)}" where the source ends in ${wanted.name}.`,
        advice: 'End it as the source ends.',
        span: markedSpan(target, { start: end - lastCharacter(plainTarget, end).length, end }),
      },
    ];
  },
};

/** Offset after the last character that is not a closer, 0 if there is none. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && closers.has(text[end - 1]!)) end--;
  return end;
}

/** The class mark before an offset; `...` and `?..` count as what they mean. */
function markAt(text: string, end: number): string | undefined {
  const last = text[end - 1];
  if (last === '.' && text[end - 2] === '.') return text[end - 3] === '?' ? '?' : '…';
  if (last === '!' && text[end - 2] === '?') return '?';
  return last;
}

/** Whether one of the marks is among those the text ends in (`?!`, `?..`, `.)`). */
function hasMark(text: string, end: number, accepted: string): boolean {
  for (let at = end - 1; at >= 0 && '.…!?:'.includes(text[at]!); at--) {
    if (accepted.includes(text[at]!)) return true;
  }
  return false;
}

/** `U.S.`, `p.m.`, `Inc.`, `J.`: whether a full stop also ends the sentence cannot be seen. */
function endsInAbbreviation(text: string, end: number, breaks: BreakFacts): boolean {
  if (text[end - 1] !== '.') return false;
  let start = end - 1;
  while (start > 0 && /[\p{L}\p{M}.]/u.test(text[start - 1]!)) start--;
  const word = text.slice(start, end - 1);
  if (word.endsWith('.')) return false;
  if (/^\p{L}$|\./u.test(word)) return true;
  const forms = [word, word.toLowerCase()];
  return forms.some((form) => breaks.neverEnds.has(form) || breaks.mayEnd.has(form));
}

function lastCharacter(text: string, end: number): string {
  return /[\uDC00-\uDFFF]/.test(text[end - 1]!) ? text.slice(end - 2, end) : text[end - 1]!;
}
