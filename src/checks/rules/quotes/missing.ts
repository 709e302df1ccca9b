import { hasWords } from '../../../text/markup.ts';
import { maskPlaceholders, readPlaceholders } from '../../../text/placeholders.ts';
import { matchQuotationMarks, type QuotationMark } from '../../../text/quotation.ts';
import { shorten } from '../../../text/shorten.ts';
import type { PairCheck } from '../../engine/check.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly quoted: string;
  /** Whether the target has any quotation marks. */ readonly hasMarks: boolean;
}

/**
 * Words that the source quotes, and the target gives as its own. Single marks in the target are marks as well. A word or
 * two in marks may be irony or a way of speaking, which a translator puts in other words; more are what somebody said.
 */
export const quotesMissing: PairCheck<Data> = {
  code: 'quotes/missing',
  severity: 'warning',
  mild: { severity: 'note', where: 'the source quotes no more than three words that are no sentence' },
  summary: 'The source has words in quotation marks and the target does not quote them.',
  since: '0.1.0',
  why: 'Without quotation marks the words of a speaker become those of the office that publishes them.',
  examples: {
    invalid: [
      { source: 'He spoke of a “new stage” of work.', target: 'Он говорил о новом этапе работы.' },
      { source: '"It is open," he said.', target: 'Яно адкрыта, сказаў ён.', language: 'be' },
      { source: 'The exercise “High Water” began.', target: 'Машқи Оби баланд оғоз ёфт.', language: 'tg' },
      {
        source: '“The airport of the capital has been open since Monday,” the company Avia said.',
        target: 'Аэропорт столицы открыт с понедельника, — сообщила компания «Авиа».',
      },
    ],
    valid: [
      { source: 'He spoke of a “new stage” of work.', target: 'Он говорил о «новом этапе» работы.' },
      // The quotation goes on in another sentence.
      { source: '“It is open.', target: 'Яно адкрыта.', language: 'be' },
      { source: 'A 20" pipe and a 5" pipe', target: 'Қубури 20 дюйм ва қубури 5 дюйм', language: 'tg' },
    ],
  },
  say: ({ quoted, hasMarks }) => ({
    text: hasMarks ? 'quotes/missing' : 'quotes/missing:unmarked',
    values: { quoted: shorten(quoted, 60) },
  }),
  run: ({ target, sourceFacts, targetFacts }) => {
    const source = sourceFacts.quotations();
    if (source.length < 2) return [];
    const quoted = quotationsOf(sourceFacts.written, source);
    const { written } = targetFacts;
    const hasMarks = anyMark.test(written);
    const lost = hasMarks
      ? lostAmong(quoted, written, targetFacts.quotations())
      : // A name that keeps its Latin letters needs no marks among Cyrillic ones.
        quoted.filter((words) => !written.includes(words.replace(/[,.;]$/, '')));
    // A value of the program may be shown in any form.
    const [first] = lost.filter((words) => hasWords(maskPlaceholders(words, readPlaceholders(words))));
    if (first === undefined) return [];
    return [
      {
        data: { quoted: first, hasMarks },
        span: { start: 0, end: target.length },
        ...(lost.every(isPhrase) && { isMild: true }),
      },
    ];
  },
};

/** A text of nothing but quotations need not be compared in all of them. */
const mostPairs = 20;

/** What is between matched marks. */
function quotationsOf(text: string, marks: readonly QuotationMark[]): readonly string[] {
  return matchQuotationMarks(marks)
    .pairs.slice(0, mostPairs)
    .map(([from, to]) => text.slice((marks[from]?.at ?? 0) + 1, marks[to]?.at));
}

/**
 * Quotations that a target with marks does not quote: it has fewer of them, and what it quotes is much shorter; or all that it
 * quotes are names, as it seems, if the source has what somebody said. Single marks may quote as well, and a mark without
 * a partner is another fault.
 */
function lostAmong(
  quoted: readonly string[],
  text: string,
  marks: readonly QuotationMark[],
): readonly string[] {
  const long = quoted.filter((words) => words.length >= 20);
  const length = long.join('').length;
  if (length < 40 || marks.length === 0 || marks.length % 2 > 0 || single.test(text)) return [];
  const pairs = quotationsOf(text, marks);
  if (2 * pairs.length !== marks.length) return [];
  const said = pairs.join('').length;
  if (pairs.length < quoted.length && said < 0.6 * length) return long.slice(0, quoted.length - pairs.length);
  return quoted.filter((words) => isSpeech(words) && 3 * said < words.length);
}

/** A sentence or clause that somebody said, and not the title of something. */
function isSpeech(words: string): boolean {
  return words.length >= 40 && /[,.!?…]$/.test(words);
}

/** American English puts the full stop of its own sentence before the mark: a “trigger.” */
function isPhrase(words: string): boolean {
  return words.split(/[\s\u00a0]+/u, 4).length < 4 && !/^\p{Lu}.*[.,!?…]$/u.test(words);
}

const anyMark = /["«»“”„‟‹›‘‚]|``|''|(?<![\p{L}\p{N}])['’]|['’](?![\p{L}\p{N}])/u;
const single = /[‹›‘‚]|``|''|(?<![\p{L}\p{N}])['’]|['’](?![\p{L}\p{N}])/u;
