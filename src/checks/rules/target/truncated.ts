import type { PhraseFacts } from '../../../languages/pack.ts';
import type { LetterRun } from '../../../text/letters.ts';
import { matchesOf } from '../../../text/matches.ts';
import { placeholderMark } from '../../../text/placeholders.ts';
import type { CheckContext, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** Shares of the usual length from which a target is credible. */
interface Options {
  /** For a target that ends with a word which something should follow. */
  readonly leastTied: number;
  readonly least: number;
  /** For a source of fewer than 80 characters. */
  readonly leastMedium: number;
  /** For a source of fewer than 60 characters. */
  readonly leastShort: number;
}

/** What is at fault, for `say`. */
interface Data {
  /** The word after which something should follow. */ readonly last?: string;
  /** Of the usual length. */ readonly percent: number;
}

/**
 * A target that is much shorter than translations of such a sentence are, or rather short and stops at a word that
 * something must follow: a preposition, an adjective, an ezafe. Short sentences vary too much to be judged by their length.
 */
export const targetTruncated: PairCheck<Data, Options> = {
  code: 'target/truncated',
  severity: 'warning',
  mild: {
    severity: 'note',
    where:
      'it has half the usual length or more (60 % for a long sentence), and stops at no word that never ends a sentence',
  },
  summary: 'The target is too short for its source, or stops in the middle.',
  since: '0.1.0',
  why: 'A translation that is much shorter than usual has often lost its end: a cell that was cut, or a line that was missed.',
  examples: {
    invalid: [
      {
        source:
          'The ministers of the six member states met in the capital and signed a declaration on joint exercises.',
        target: 'Министры шести государств-членов встретились.',
      },
      {
        source:
          'The ministers met in the capital on Tuesday and spoke of their common plans for the next two years.',
        target: 'Міністры сустрэліся ў сталіцы ў аўторак і гаварылі аб агульных планах на.',
        language: 'be',
      },
      {
        source:
          'The ministers met in the capital on Tuesday and spoke of their common plans with General Zhaparov.',
        target: 'Вазирон рӯзи сешанбе дар пойтахти кишвар вохӯрданд ва дар бораи нақшаҳои.',
        language: 'tg',
      },
    ],
    valid: [
      {
        source:
          'The ministers of the six member states met in the capital and signed a declaration on joint exercises.',
        target:
          'Министры шести государств-членов встретились в столице и подписали декларацию о совместных учениях.',
      },
      { source: 'He said no, and that was the end of it all.', target: 'Ён адмовіўся.', language: 'be' },
      {
        source:
          'The ministers met in the capital on Tuesday and spoke of their common plans with General Zhaparov.',
        target: 'Вазирон сешанбе дар пойтахт бо генерал Жапаров дар бораи нақшаҳо сухан гуфтанд.',
        language: 'tg',
      },
    ],
  },
  say: ({ last, percent }) =>
    last === undefined
      ? { text: 'target/truncated', values: { percent } }
      : { text: 'target/truncated:open', values: { last, percent } },
  options: { leastTied: 0.85, least: 0.7, leastMedium: 0.66, leastShort: 0.55 },
  run: (context, options) => {
    const { target, plainSource, plainTarget, sourceProfile, targetProfile, targetFacts } = context;
    const { expansion: ofSource } = sourceProfile.phrases;
    const { expansion: ofTarget } = targetProfile.phrases;
    if (plainSource.length < shortest || ofSource === undefined || ofTarget === undefined) return [];
    const usual = (plainSource.length * ofTarget) / ofSource;
    const share = (plainTarget.length + spelledOut(plainSource, plainTarget)) / usual;
    if (share > options.leastTied) return [];
    const last = targetFacts.letters().last();
    if (!last) return [];
    const tied = isTied(plainTarget, last, share, targetProfile.phrases);
    if (!tied && share > shortFrom(plainSource.length, options)) return [];
    const percent = Math.round(share * 100);
    // Some sentences do end in an adjective; few end in a preposition.
    const isMild = tied !== 'always' && share > surelyShort(plainSource.length);
    if (isMild && hasLastTerms(context)) return [];
    return [
      {
        data: { percent, ...(tied && { last: last.text }) },
        span: markedSpan(target, last),
        ...(isMild && { isMild }),
      },
    ];
  },
};

/** The expansion of an acronym is longer by so many characters. */
const perAcronym = 15;

/** Characters that the source needs more if the target has acronyms for what it spells out: МВД, ГСЧС, Госдума. */
function spelledOut(source: string, target: string): number {
  if (target.length >= source.length) return 0;
  const count = (text: string): number => matchesOf(acronym, text).length;
  return perAcronym * Math.max(0, count(target) - count(source));
}

const acronym = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;

/** Shorter sentences have translations of any length. */
const shortest = 45;

/** The share of the usual length that one careful translation in a thousand has. */
function surelyShort(length: number): number {
  return length < 80 ? 0.5 : 0.6;
}

/** The share of the usual length from which a translation is credible. The longer the sentence, the surer. */
function shortFrom(length: number, { least, leastMedium, leastShort }: Options): number {
  if (length < 60) return leastShort;
  return length < 80 ? leastMedium : least;
}

/** Whether the terms of the second half of the source are all in the target: official names differ much in length. */
function hasLastTerms(context: CheckContext): boolean {
  const middle = context.plainSource.length / 2;
  const last = context.sourceFacts.concepts().filter(({ hit }) => hit.start > middle);
  if (last.length === 0) return false;
  const said = new Set(context.targetConcepts().map(({ concept }) => concept));
  return last.every(({ concept }) => said.has(concept));
}

/** Whether the last word ties itself to another one that does not follow: always, as a preposition, or by its ending. */
function isTied(
  text: string,
  last: LetterRun,
  share: number,
  phrases: PhraseFacts,
): 'always' | 'often' | undefined {
  // The end of a unit: м/с, км/ч.
  if (text[last.start - 1] === '/') return undefined;
  // A number or a value of the program follows.
  if (/\p{N}/u.test(text.slice(last.end)) || text.includes(placeholderMark, last.end)) return undefined;
  if (phrases.neverLast.has(last.text.toLowerCase())) return 'always';
  return share < 0.77 && phrases.tyingEnding?.test(last.text) ? 'often' : undefined;
}
