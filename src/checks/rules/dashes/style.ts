import type { PhraseFacts } from '../../../languages/pack.ts';
import { matchesOf } from '../../../text/matches.ts';
import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** Between spaces: a hyphen, two of them, or an en dash, but not between numbers (2 - 1). */
const poorDash = /(?<=[^\s\d][ \u00a0])(?:--?|–)(?=[ \u00a0])/gu;

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  /** The word that a hyphen without spaces forms; undefined if a dash is meant. */
  readonly word?: string;
}

/**
 * A hyphen or an English dash where Russian, Belarusian and Tajik write a long dash between spaces; and spaces around the hyphen of
 * a word.
 */
export const dashesStyle: PairCheck<Data> = {
  code: 'dashes/style',
  severity: 'warning',
  onRequest: true,
  summary: 'The target has a hyphen or a short dash in place of a long dash, or spaces around a hyphen.',
  since: '0.1.0',
  why: 'House style: Cyrillic text has a long dash between spaces where a hyphen or a short dash is typed. A hyphen joins the parts of one word.',
  examples: {
    invalid: [
      { source: 'Minsk is the capital.', target: 'Минск - столица.' },
      { source: 'Minsk is the capital.', target: 'Мінск – сталіца.', language: 'be' },
      { source: 'Minsk is the capital.', target: 'Минск -- пойтахт аст.', language: 'tg' },
      { source: 'Someone came.', target: 'Кто - то пришёл.' },
    ],
    valid: [
      { source: 'Minsk is the capital.', target: 'Минск\u00a0— столица.' },
      { source: 'It ended 3 - 1.', target: 'Матч скончыўся 3 - 1.', language: 'be' },
      { source: 'The Minsk–Moscow line', target: 'Хати Минск–Москва', language: 'tg' },
    ],
  },
  say: ({ found, word }) =>
    word === undefined
      ? { text: 'dashes/style', values: { found } }
      : { text: 'dashes/style:hyphen', values: { found, word } },
  fix: ({ word }) => word ?? '—',
  run: ({ target, plainTarget, targetProfile: { script, phrases } }) => {
    if (script !== 'Cyrl' || !/[ \u00a0][-–]/.test(plainTarget)) return [];
    return matchesOf(poorDash, plainTarget)
      .slice(0, mostFaults)
      .map(({ 0: dash, index }): Fault<Data> => {
        const whole = hyphenedAt(plainTarget, index, index + dash.length, phrases);
        return whole
          ? { data: { found: whole.found, word: whole.word }, span: markedSpan(target, whole) }
          : { data: { found: dash }, span: markedSpan(target, { start: index, end: index + dash.length }) };
      });
  },
};

/** No word is longer; the limit keeps hostile texts linear. */
const longest = 30;

/** The word that a dash between spaces divides, where its language writes it with a hyphen: `кто - то`, `чуть - чуть`. */
function hyphenedAt(text: string, from: number, to: number, { hyphened }: PhraseFacts) {
  const [before] = /[\p{L}\p{M}]+$/u.exec(text.slice(Math.max(0, from - 1 - longest), from - 1)) ?? [];
  const [after, mark] = /^([\p{L}\p{M}]+)(,?)/u.exec(text.slice(to + 1, to + 1 + longest))?.slice(1) ?? [];
  if (before === undefined || after === undefined) return undefined;
  const word = `${before}-${after}`;
  const isDoubled = before.toLowerCase() === after && before.length > 2;
  // «Важно, кто - то, что …»: a comma separates a pronoun from its clause.
  const isClause = mark === ',' && after === 'то';
  if (isClause || !(isDoubled || hyphened?.test(word.toLowerCase()))) return undefined;
  const start = from - 1 - before.length;
  const end = to + 1 + after.length;
  return { start, end, word, found: text.slice(start, end) };
}
