import type { PairCheck } from '../../engine/check.ts';
import { faultsAt } from '../../engine/places.ts';

/** A plain space before a dash, after № and §, and between a number and what it counts. */
const breakable =
  /(?<=\S) (?=—)|(?<=[№§]) (?=\d)|(?<=\d) (?=(?:%|°C|км|м|кг|тыс|млн|млрд|трлн|руб|гг?\.|фунт|доллар)(?![\p{L}\p{N}]))/gu;

/** What is at fault, for `say`. */
interface Data {
  readonly around: string;
}

/** Places where a line must not break: a dash does not begin a line, and a number stays with its unit. */
export const spacingNoBreak: PairCheck<Data> = {
  code: 'spacing/no-break',
  severity: 'warning',
  onRequest: true,
  summary: 'The target has a plain space where a line must not break.',
  since: '0.1.0',
  why: 'House style: a number stays on one line with its unit, and a dash with the word before it.',
  examples: {
    invalid: [
      { source: 'Minsk is the capital.', target: 'Минск — столица.' },
      { source: 'The distance is 8 km.', target: 'Адлегласць — 8 км.', language: 'be' },
      { source: 'Resolution No. 59', target: 'Қатъномаи № 59', language: 'tg' },
    ],
    valid: [
      { source: 'Minsk is the capital.', target: 'Минск\u00a0— столица.' },
      { source: 'The distance is 8 km.', target: 'Адлегласць\u00a0— 8\u00a0км.', language: 'be' },
      { source: 'Resolution No. 59', target: 'Қатъномаи №\u00a059', language: 'tg' },
    ],
  },
  say: ({ around }) => ({ text: 'spacing/no-break', values: { around } }),
  fix: () => '\u00a0',
  run: (context) => {
    const { plainTarget, targetProfile } = context;
    if (targetProfile.script !== 'Cyrl') return [];
    return faultsAt(context, breakable, (_, start) => ({
      data: { around: plainTarget.slice(Math.max(0, start - 8), start + 8).trim() },
    }));
  },
};
