import type { BreakFacts } from '../languages/engine/breaks.ts';
import type { DateFacts, NegationFacts } from '../languages/engine/fact-words.ts';
import type { NumberFacts } from '../languages/engine/numbers.ts';
import { foldNumeral } from '../languages/engine/word-sets.ts';
import { languageOf } from '../languages/registry.ts';
import type { Span } from '../model/location.ts';
import { foldDigits } from '../text/digits.ts';

/** What in a sentence is critical: a change of it changes what is stated, however few letters it takes. */
export type StatementKind = 'negation' | 'number' | 'date' | 'weekday' | 'name';

export interface Statement extends Span {
  readonly kind: StatementKind;
  /** Alike where two texts state the same: `15` for `fifteen`, `not` for `n't`. */
  readonly value: string;
}

/** Numbers token by token: a sign, a currency, digits, a percent sign. */
const number = [
  String.raw`\d{4}-\d{2}-\d{2}(?!\d)`, // 2026-09-15
  String.raw`(?<![\p{L}\p{N}])-(?=[$€£¥₽]?\d)`, // the sign of -5 and -$5, not the hyphen of 5-7
  String.raw`\d{1,3}(?: \d{3}(?!\d))+(?:[.,]\d+)?`, // 15 000
  String.raw`\d+(?:[.,:/]\d+)*`, // 15, 15,000.50, 10:30, 15/9
  String.raw`[$€£¥₽%‰°\p{No}]`, // ½, the square of m²
].join('|');
const word = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{Nd}\p{Nl}]*(?:'[\p{L}\p{M}]+)*`;
const token = new RegExp(`(${number})|${word}`, 'gu');

/**
 * The numbers, dates, weekdays, negations and names of a folded plain text in the language `tag`, in order of reading
 * within each kind. A year and digits beside a month are both number and date. The first word is a name only where
 * capitals show it: an acronym, an inner capital, another name behind it. Marks must be folded (`foldMarks`). Linear time.
 */
export function readStatements(given: string, tag: string): readonly Statement[] {
  const { text, original } = foldDigits(given);
  const { dates, negation, numbers, breaks } = languageOf(tag);
  const found: Statement[] = [];
  const tokens = [...text.matchAll(token)];
  tokens.forEach((match, at) => {
    const [all] = match;
    const span = { start: match.index, end: match.index + all.length };
    const place = { start: original(span.start), end: original(span.end) };
    const add = (kind: StatementKind, value: string): void => void found.push({ ...place, kind, value });
    if (match[1] !== undefined) {
      add('number', amount(all));
      if (isDate(all)) add('date', all);
      const half = /\d/.test(all) ? halfOfDay(text.slice(span.end, span.end + 24), numbers) : undefined;
      if (half) add('date', half);
      return;
    }
    const form = foldNumeral(all);
    if (isDenial(form, negation) && !isLabel(form, text.slice(span.end, span.end + 3), breaks))
      add('negation', denial(form, negation));
    // `Monday's` and `today's` tell a day as `Monday` does.
    const bare = form.replace(/'s$/, '');
    const value = bare.length > 1 ? (numbers.words.get(bare) ?? numbers.scales.get(bare)) : undefined;
    if (value !== undefined) add('number', String(value));
    else if (numbers.quantities.has(bare)) add('number', bare);
    const isWritten = !dates.datesHaveCapitals || /^\p{Lu}/u.test(all);
    const month = isWritten ? dates.months.get(bare) : undefined;
    if (month !== undefined)
      add('date', [digitsBeside(tokens, at, -1), month, digitsBeside(tokens, at, 1)].join('/'));
    const weekday = isWritten ? dates.weekdays.get(bare) : undefined;
    if (weekday !== undefined) add('weekday', String(weekday));
    if (dates.times.has(bare) || isPointing(tokens, at, dates)) add('date', bare);
    if (month !== undefined || weekday !== undefined) return;
    if (!/\p{Lu}/u.test(all) || form.split("'", 1)[0] === breaks.lowerPronoun) return;
    const isStarter = breaks.starters.has(form);
    const position = placeOf(text, span.start);
    const isNamed =
      /.\p{Lu}|\p{Lu}\p{N}/u.test(all) ||
      position === 'inside' ||
      (!isStarter && (position === 'quoted' || isCapitalNext(text, span.end, tokens[at + 1])));
    if (isNamed) add('name', all.replace(/'s$/, ''));
  });
  return found;
}

/** A number without the signs that part its groups: `15 000`, `15,000` and `15000` are one. */
function amount(digits: string): string {
  return /^\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replace(/[ ,]/g, '') : digits;
}

/** A year, `2026-09-15`, `15.09.2026`, `15/9`, `10:30`. */
function isDate(digits: string): boolean {
  return /^(?:1[5-9]|20|21)\d\d$|^\d{4}-\d\d-\d\d$|^\d{1,4}[./]\d{1,2}[./]\d{1,4}$|^\d{1,2}[/:]\d{1,2}$/.test(
    digits,
  );
}

function halfOfDay(after: string, facts: NumberFacts): 'am' | 'pm' | undefined {
  if (facts.morning?.test(after)) return 'am';
  return facts.afternoon?.test(after) ? 'pm' : undefined;
}

function isDenial(form: string, facts: NegationFacts): boolean {
  return facts.negations.has(form) || facts.negativeEndings.some((ending) => form.endsWith(ending));
}

/** The word that says the same: `cannot`, `can't` and `not` deny alike. */
function denial(form: string, { contractions, negativeEndings, endingsMean }: NegationFacts): string {
  if (negativeEndings.some((ending) => form.endsWith(ending))) return endingsMean;
  return contractions.get(form) ?? form;
}

/** `No. 5` counts and denies nothing. */
function isLabel(form: string, after: string, { beforeNumber }: BreakFacts): boolean {
  return beforeNumber.has(form) && /^\. ?\d/.test(after);
}

/** The digits directly before (-1) or after (1) a token: the day or the year of a month. */
function digitsBeside(tokens: readonly RegExpExecArray[], at: number, step: -1 | 1): string {
  const beside = tokens[at + step];
  if (beside?.[1] === undefined) return '';
  const here = tokens[at] as RegExpExecArray;
  const [first, second] = step < 0 ? [beside, here] : [here, beside];
  return second.index - first.index - first[0].length <= 2 ? beside[0] : '';
}

/** Whether a word tells which day, month or other period is meant: `next week`, `the last two years`, `соли гузашта`. */
function isPointing(tokens: readonly RegExpExecArray[], at: number, facts: DateFacts): boolean {
  if (!facts.pointers.has(foldNumeral(tokens[at]?.[0] ?? ''))) return false;
  return [-2, -1, 1, 2].some((step) => {
    const [word = ''] = tokens[at + step] ?? [];
    const form = foldNumeral(word).replace(/'s$/, '');
    const isWritten = !facts.datesHaveCapitals || /^\p{Lu}/u.test(word);
    return facts.periods.has(form) || (isWritten && (facts.weekdays.has(form) || facts.months.has(form)));
  });
}

/** Whether a word opens the sentence, or a quotation or clause inside it: there a capital may say nothing. */
function placeOf(text: string, start: number): 'first' | 'quoted' | 'inside' {
  if (start <= 8 && /^["'([{— -]*$/.test(text.slice(0, start))) return 'first';
  return /[ (]"$|[.!?…:]"? ?"?$/.test(text.slice(Math.max(0, start - 4), start)) ? 'quoted' : 'inside';
}

/** Whether a capitalised word follows with only a space between: the two can be one name. */
function isCapitalNext(text: string, end: number, next: RegExpExecArray | undefined): boolean {
  return next !== undefined && text.slice(end, next.index) === ' ' && /^\p{Lu}/u.test(next[0]);
}
