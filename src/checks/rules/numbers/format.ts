import type { Quantity } from '../../../facts/numbers/quantity.ts';
import type { StatedFacts } from '../../../facts/stated.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  /** The same number as the target language writes it. */
  readonly right: string;
  /** Whether readers of the target language take it for another number. */
  readonly isOther: boolean;
}

/**
 * A number that the target has as the source writes it, with the signs of the source language: `1,500` for one thousand five
 * hundred, `12.1 миллиона`. A decimal counts only where something is measured or counted with it: versions, paragraphs and
 * times (8.1, 7.30) have points in every language.
 */
export const numbersFormat: PairCheck<Data> = {
  code: 'numbers/format',
  severity: 'warning',
  summary: 'A number of the target is written with the signs of the source language.',
  since: '0.1.0',
  why: 'Where the comma is the decimal sign, “1,500” is one and a half. A point before decimals looks like a mistake.',
  examples: {
    invalid: [
      { source: 'It brought together 1,500 soldiers.', target: 'В учениях участвуют 1,500 военных.' },
      { source: 'Some 12.1 million people follow it.', target: 'За ними следят 12.1 миллиона человек.' },
      { source: 'It costs $2.5.', target: 'Гэта каштуе 2.5 долара.', language: 'be' },
      { source: 'Prices rose by 7.5 per cent.', target: 'Нархҳо 7.5 фоиз боло рафтанд.', language: 'tg' },
    ],
    valid: [
      { source: 'Some 12.1 million people follow it.', target: 'За ними следят 12,1 миллиона человек.' },
      { source: 'Version 8.1 starts at 7.30.', target: 'Версия 8.1 начинается в 7.30.' },
      { source: 'There are 1,500 of them.', target: 'Іх 1 500.', language: 'be' },
      { source: 'It is 1.5 km away.', target: 'Он 1,5 км дур аст.', language: 'tg' },
      { source: 'It costs 5.000 dollars.', target: 'Это стоит 5.000 долларов.' },
    ],
  },
  say: ({ found, right, isOther }) =>
    isOther
      ? { text: 'numbers/format', values: { found, right } }
      : { text: 'numbers/format:decimal', values: { found, right } },
  fix: ({ right }) => right,
  run: (context) => {
    const sign = context.sourceProfile.numbers.decimal;
    const own = context.targetProfile.numbers.decimal;
    if (sign === undefined || own === undefined || sign === own) return [];
    const targets = context.targetFacts.numbers().filter(({ text }) => /\d[.,]\d/.test(text));
    if (targets.length === 0) return [];
    const sources = new Map(context.sourceFacts.numbers().map((each) => [digitsOf(each), each]));
    return targets.flatMap((target): readonly Fault<Data>[] => {
      const found = digitsOf(target);
      const source = sources.get(found);
      if (!source || isInCode(context.plainTarget, target, found)) return [];
      const isOther = shapes[sign].grouped.test(found);
      if (!isOther && !(shapes[sign].decimal.test(found) && isCounted(context, source, target))) return [];
      const span = { start: target.start, end: target.start + found.length };
      return [
        {
          data: { found, right: rewrite(found, sign, own), isOther },
          span: markedSpan(context.target, span),
          sourceSpan: markedSpan(context.source, { start: source.start, end: source.start + found.length }),
        },
      ];
    });
  },
};

/** Numbers by the decimal sign of their language. Three decimals may be a group of digits that the author wrote wrong: `5.000 dollars`. */
const shapes = {
  '.': { grouped: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, decimal: /^(?:\d+\.(?!\d{3}$)|0\.)\d+$/ },
  ',': { grouped: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, decimal: /^(?:\d+,(?!\d{3}$)|0,)\d+$/ },
} as const;

/** A number without the scale word after it. */
function digitsOf({ text }: Quantity): string {
  return /^[\d.,]*\d/.exec(text)?.[0] ?? text;
}

/** `2.5m`, `24.20:31:23`, `v1,500`: what belongs together with letters or signs is for programs. */
function isInCode(text: string, { start }: Quantity, digits: string): boolean {
  return /[A-Za-z:/_]/.test(text.charAt(start + digits.length)) || /[A-Za-z_:/]/.test(text.charAt(start - 1));
}

/** Whether a scale word, a unit, a currency or a per cent sign is beside a number, in one of the texts. */
function isCounted(context: CheckContext, source: Quantity, target: Quantity): boolean {
  if (digitsOf(source) !== source.text || digitsOf(target) !== target.text) return true;
  const isMeasured = (facts: StatedFacts, { start }: Quantity): boolean =>
    facts.measured().some(({ number, measure }) => number.start === start && measure !== undefined);
  return isMeasured(context.sourceFacts, source) || isMeasured(context.targetFacts, target);
}

/**
 * With commas between groups where the point is the decimal sign. Elsewhere groups have spaces that keep a number on one line, and
 * four digits stay whole (А. Мильчин, Л. Чельцова, Справочник издателя и автора, 7.2.1).
 */
function rewrite(digits: string, sign: '.' | ',', own: '.' | ','): string {
  if (own === ',' && /^\d,\d{3}(?!,)/.test(digits)) return digits.replace(',', '').replace(sign, own);
  return [...digits]
    .map((each) => (each === sign ? own : /\d/.test(each) ? each : own === ',' ? '\u00a0' : ','))
    .join('');
}
