import type { BreakFacts } from '../../../languages/engine/breaks.ts';
import { languageOf } from '../../../languages/registry.ts';
import type { FindingText } from '../../../messages/findings/texts.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** Marks that end a sentence, by class. */
const classes: readonly EndClass[] = [
  { name: 'fullStop', marks: '.', accepted: '.…!' },
  { name: 'questionMark', marks: '?', accepted: '?' },
  { name: 'exclamationMark', marks: '!', accepted: '!.…' },
  { name: 'ellipsis', marks: '…', accepted: '….!?' },
  { name: 'colon', marks: ':', accepted: ':' },
];

/** A class also accepts what the languages write for it. */
interface EndClass {
  readonly name: string;
  readonly marks: string;
  readonly accepted: string;
}

/** Closing quotation marks, brackets and spaces, in either order with the mark: `.”` in English, `».` in Russian. */
const closers = new Set('"\'”’»“›‹)]} \t\u00a0\u202f\n\r');

/**
 * A sentence end of the source that the target has lost. Any mark that ends a sentence will do, since a question may well be
 * put as a statement: `punctuation/other-end` reports that. A colon announces what follows and must stay one.
 */
export const punctuationEnd: PairCheck<EndData> = {
  code: 'punctuation/end',
  severity: 'warning',
  mild: { severity: 'note', where: 'it is a full stop, without which the sentence says the same' },
  summary: 'The source ends in a mark that ends a sentence and the target does not.',
  since: '0.1.0',
  why: 'A sentence without its final mark looks cut off, and runs into the next one.',
  examples: {
    invalid: [
      { source: 'He said: “The session is open.”', target: 'Он сказал: «Заседание открыто»' },
      { source: 'Is the session open?', target: 'Ці адкрыта пасяджэнне', language: 'be' },
      { source: 'The ministers agreed:', target: 'Вазирон ба мувофиқа расиданд', language: 'tg' },
    ],
    valid: [
      { source: 'He said: “The session is open.”', target: 'Он сказал: «Заседание открыто».' },
      { source: 'Who won?', target: '(Хто перамог?!)', language: 'be' },
      // The full stop belongs to the abbreviation: a heading has none of its own.
      { source: 'Talks with the U.S.', target: 'Музокирот бо ИМА', language: 'tg' },
    ],
  },
  say: sayEnd,
  run: (context) => {
    const ends = readEnds(context);
    if (!ends) return [];
    const accepted = ends.wanted.marks === ':' ? ':' : '.…!?:';
    if (hasMark(context.plainTarget, ends.end, accepted) || isDoubtful(context, ends)) return [];
    const fault = faultAt(context, ends);
    return [ends.wanted.marks === '.' ? { ...fault, isMild: true } : fault];
  },
};

/** Where two sentences end, and in what the source does. */
export interface Ends {
  readonly wanted: EndClass;
  /** Offset in the plain source after its last mark. */
  readonly sourceEnd: number;
  /** Offset in the plain target after its last mark or letter. */
  readonly end: number;
}

/** The ends of a pair; none if the source ends in no mark or the target in nothing. */
export function readEnds({ plainSource, plainTarget }: CheckContext): Ends | undefined {
  const sourceEnd = endOf(plainSource);
  const mark = markAt(plainSource, sourceEnd);
  const wanted = classes.find(({ marks }) => marks === mark);
  const end = endOf(plainTarget);
  return wanted && end > 0 ? { wanted, sourceEnd, end } : undefined;
}

/** Whether the mark of the source may be that of an abbreviation. Asked last, since it is most of the work. */
export function isDoubtful({ plainSource, sourceLanguage }: CheckContext, { sourceEnd }: Ends): boolean {
  return endsInAbbreviation(plainSource, sourceEnd, languageOf(sourceLanguage).breaks);
}

/** How a target and its source end. */
export interface EndData {
  /** The last character of the target. */
  readonly last: string;
  /** Name of the mark that the source ends in. */
  readonly wanted: string;
}

/** What people read of a wrong end. */
export function sayEnd({ last, wanted }: EndData): FindingText {
  return { text: 'punctuation/end', values: { last, wanted } };
}

/** What is wrong with the end of a target. */
export function faultAt({ target, plainTarget }: CheckContext, { wanted, end }: Ends): Fault<EndData> {
  const last = lastCharacter(plainTarget, end);
  return {
    data: { last, wanted: wanted.name },
    span: markedSpan(target, { start: end - last.length, end }),
  };
}

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

/** Whether one of the marks is among those the text ends in before an offset (`?!`, `?..`, `.)`). */
export function hasMark(text: string, end: number, accepted: string): boolean {
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
