import type { NumberFacts, Unit } from '../../languages/engine/numbers.ts';
import { foldNumeral } from '../../languages/engine/word-sets.ts';
import { languageOf } from '../../languages/registry.ts';
import type { Span } from '../../model/location.ts';
import { foldDigits } from '../../text/digits.ts';
import { matchesOf } from '../../text/matches.ts';
import { isYear } from '../dates.ts';
import { digitToken, type Groups, readDigits } from './digits.ts';

/** A number written in digits, with the scale word after it. */
export interface Quantity extends Span {
  readonly text: string;
  /** What it may say: alternatives, each a list of values that are all meant (`12:55` is 12 and 55). */
  readonly readings: readonly (readonly number[])[];
  /** Every value that it can match if it is in a translation. */
  readonly answers: readonly number[];
  /** The one number that it is in its own language, with its scale; undefined if that is open (`5m`, `12:55`, `1/2`). */
  readonly value: number | undefined;
  readonly groups: Groups | undefined;
  /** The half of the day of an hour of a 12-hour clock. */
  readonly half: 'morning' | 'afternoon' | undefined;
  /** What it counts, if readers elsewhere count otherwise: translators convert it. */
  readonly unit: Unit | undefined;
}

interface Draft {
  readonly start: number;
  end: number;
  strict: (readonly number[])[];
  loose: number[];
  value: number | undefined;
  groups: Groups | undefined;
  scale: number | undefined;
  /** Of the day, for an hour of a 12-hour clock. */
  half: 'morning' | 'afternoon' | undefined;
  unit: Unit | undefined;
}

/** The numbers in digits of a plain text in the language `tag`, in order, except those in `addresses`. Linear time. */
export function readQuantities(given: string, tag: string, addresses: readonly Span[]): readonly Quantity[] {
  const { text, original } = foldDigits(given);
  const drafts: Draft[] = [];
  const facts = languageOf(tag).numbers;
  const sign = facts.decimal;
  let address = 0;
  for (const { 0: token, index: start } of matchesOf(digitToken, text)) {
    if (facts.idioms.has(token)) continue;
    while ((addresses[address]?.end ?? Infinity) <= original(start)) address++;
    if ((addresses[address]?.start ?? Infinity) <= original(start)) continue;
    const { strict, loose, value, groups } = readDigits(token, sign);
    const draft: Draft = {
      start,
      end: start + token.length,
      strict: [...strict],
      loose: [...loose],
      value,
      groups,
      scale: undefined,
      half: undefined,
      unit: undefined,
    };
    const previous = drafts[drafts.length - 1];
    readBefore(text, draft, previous);
    readAfter(text, draft, facts, previous);
    if (!joinInches(text, previous, draft)) drafts.push(draft);
  }
  inherit(text, drafts);
  return drafts.map((draft) => quantityOf(given, draft, original));
}

function quantityOf(
  text: string,
  { start: from, end: to, strict, loose, value, groups, half, unit }: Draft,
  original: (offset: number) => number,
): Quantity {
  const [start, end] = [original(from), original(to)];
  const readings = strict.map(exact);
  return {
    start,
    end,
    text: text.slice(start, end),
    readings,
    answers: exact(isOne(strict, loose) ? loose : loose.concat(...strict)),
    value: value === undefined ? undefined : exact([value])[0],
    groups: value === undefined || groups === undefined ? undefined : withReadings(groups, readings),
    half,
    unit,
  };
}

/** What follows the digits adds wholes to them: 15.5 for `15,000с половиной`. */
function withReadings({ parts, wholes }: Groups, readings: Quantity['readings']): Groups {
  return { parts, wholes: [...wholes, ...readings.filter(({ length }) => length === 1).flat()] };
}

/** Whether a number has one value in every reading, as most have. */
function isOne(strict: readonly (readonly number[])[], loose: readonly number[]): boolean {
  return strict.length === 1 && strict[0]?.length === 1 && loose.length === 1 && strict[0][0] === loose[0];
}

/** Rounding errors must not separate 2.8 × 10⁹ from 2 800 000 000. */
function exact(values: readonly number[]): readonly number[] {
  if (values.every(Number.isInteger)) return values;
  return values.map((value) => (Number.isInteger(value) ? value : Number(value.toPrecision(15))));
}

/** `6-foot-6`, `5 ft 10 in`, `5'10"`: one measure. */
function joinInches(text: string, feet: Draft | undefined, inches: Draft): boolean {
  if (!feet || inches.strict[0]?.[0] === undefined || inches.strict[0][0] >= 12) return false;
  const gap = text.slice(feet.end, inches.start);
  if (gap.length > 12 || !/^(?:[\s-]?(?:foot|feet|ft\.?)[\s,-]*(?:and\s)?|['′’])$/u.test(gap)) return false;
  const [mark] = /^(?:[\s-]?(?:inch(?:es)?|in)\b|["”″])/u.exec(text.slice(inches.end, inches.end + 8)) ?? [];
  if (mark === undefined && !gap.includes('-')) return false;
  const [whole = 0] = feet.strict[0] ?? [];
  feet.strict = [[whole + inches.strict[0][0] / 12], [whole, ...inches.strict[0]]];
  feet.loose.push(...inches.loose);
  feet.value = undefined;
  feet.end = inches.end;
  feet.unit = 'foot';
  return true;
}

const halfBefore = /\b(?:mid[\s-]|half past )$/i;

/** `.5`, the second year of `1950–53`, and English `mid-20s` and `half past 7`. */
function readBefore(text: string, draft: Draft, previous: Draft | undefined): void {
  const digits = text.slice(draft.start, draft.end);
  const [, quarter, short] = /^(\d)\/(\d{2})$/.exec(digits) ?? [];
  // Q1/15 and H2/14: a quarter or half of a year.
  if (short !== undefined && /[QH]/.test(text.charAt(draft.start - 1)))
    draft.strict.push([2000 + Number(short)], [Number(quarter), 2000 + Number(short)]);
  if (/\D/.test(digits)) return;
  const value = Number(digits);
  const [word] = halfBefore.exec(text.slice(Math.max(0, draft.start - 11), draft.start)) ?? [];
  if (word !== undefined && /^mid/i.test(word)) draft.strict.push([value + 5]);
  // "В половине восьмого" names the hour that comes.
  else if (word !== undefined && value <= 12) draft.strict.push(...halfHours(value));
  if (text[draft.start - 1] === '.' && !/[\p{L}\p{N}.]/u.test(text[draft.start - 2] ?? ' ')) {
    draft.strict.push([Number(`.${digits}`)]);
    draft.value = Number(`.${digits}`);
  }
  const year =
    previous && previous.end - previous.start === 4 ? Number(text.slice(previous.start, previous.end)) : 0;
  if (year >= 1000 && digits.length === 2 && /^[-–—‑]$/u.test(text.slice(previous!.end, draft.start))) {
    draft.strict.push([year - (year % 100) + Number(digits)]);
  }
}

/** Endings of numerals in digits, before another word. */
const digitEnding = /^[-‑](?!\p{Lu})\p{Script=Cyrillic}{1,3}(?=[\s\u00a0]\p{L})/u;
const nextWord = /^[\s-]?(?:square |sq\.? |cubic |nautical )?°?([\p{L}\p{M}]+)/u;
/** `1200 GMT`: hours and minutes without a sign between them. */
const ofDay = /^[\s\u00a0]?(?:GMT|UTC|BST|CET|EST|EDT|ET|hrs|hours|local)\b/;
const fourDigits = /^([01]\d|2[0-3])([0-5]\d)$/;
/** `1 in 4`, `1 out of 10`: every fourth, every tenth. */
const oneIn = /^ (?:in|out of) (?:every )?\d/;
const decade = /^['’]?s(?!\p{L})/u;

/** Scale, half, unit, decade and half of the day: what follows the digits. */
function readAfter(text: string, draft: Draft, facts: NumberFacts, previous: Draft | undefined): void {
  const after = text.slice(draft.end, draft.end + 40);
  const first = draft.strict[0]!;
  const value = first.length === 1 ? first[0] : undefined;
  if (mayBeHour(draft)) readHour(draft, halfOf(after, facts));
  const hour = first[0] ?? 0;
  if (first.length === 2 && first[1] === 30 && hour <= 24) draft.strict.push(...halfHours(hour));
  if (value === undefined) return;
  const digits = draft.end - draft.start === 4 ? text.slice(draft.start, draft.end) : '';
  const [, hours, rest] = fourDigits.exec(digits) ?? [];
  if (hours !== undefined && ofDay.test(after))
    draft.strict.push(rest === '00' ? [Number(hours)] : [Number(hours), Number(rest)]);
  // Nothing need stand for it.
  if (value === 1 && oneIn.test(after)) draft.strict.push([]);
  if (value % 10 === 0 && decade.test(after)) {
    // The 1980s are the 80s; the 1800s the 19th century.
    draft.strict.push(
      ...(value < 100
        ? [[1900 + value], [2000 + value]]
        : [[value % 100 === 0 ? value / 100 + 1 : value % 100]]),
    );
    return;
  }
  const phrase = after.trimStart();
  const half = facts.halves.find((each) => phrase.startsWith(each));
  const beyond = half ? phrase.slice(half.length) : after;
  if (half) {
    draft.strict = draft.strict.map((values) => values.map((each) => each + 0.5));
    if (draft.value !== undefined) draft.value += 0.5;
  }
  // Inflections after digits have no meaning: `2-х миллионов`.
  const ending = digitEnding.exec(beyond)?.[0] ?? '';
  const [next = '', word = ''] = nextWord.exec(beyond.slice(ending.length)) ?? [];
  const found = next === '' ? '' : ending + next;
  const scale = word === '' ? undefined : scaleOf(word, beyond.slice(found.length), value, facts);
  if (scale === undefined) {
    if (previous?.scale && value < previous.scale && /^\s$/u.test(text.slice(previous.end, draft.start))) {
      draft.loose.push(...previous.strict.flat().map((each) => each + value));
    }
    draft.unit = unitOf(word, found, facts);
    return;
  }
  // A single letter may be a unit too: 100m is a hundred million or a hundred metres.
  if (word.length === 1 && found.length > 1) return;
  scaleBy(draft, scale, word.length === 1);
  draft.end += after.length - beyond.length + found.length;
  const [unit = '', name = ''] = nextWord.exec(beyond.slice(found.length)) ?? [];
  draft.unit = unitOf(name, unit, facts);
}

/** What a word multiplies the digits before it by; `2010 thousands` and `20 millions of` are no number. */
function scaleOf(
  word: string,
  after: string,
  value: number,
  { scales, pluralScales }: NumberFacts,
): number | undefined {
  const plural = pluralScales?.get(word);
  if (plural !== undefined && !isYear(value) && !/^[\s\u00a0]of\b/.test(after)) return plural;
  return scales.get(word) ?? scales.get(foldNumeral(word));
}

function unitOf(word: string, found: string, facts: NumberFacts): Unit | undefined {
  if (word === 'F') return 'degree';
  const unit = facts.units.size === 0 ? undefined : facts.units.get(word.toLowerCase());
  const isSquare = unit !== undefined && /^[\s-]?sq/.test(found);
  if (isSquare && unit === 'foot') return 'square foot';
  return isSquare && unit === 'mile' ? 'square mile' : unit;
}

/** 7:30 as seven and a half, or as half of the eighth hour. */
function halfHours(hour: number): (readonly number[])[] {
  return [[hour + 0.5], [(hour % 12) + 1, 2]];
}

function scaleBy(draft: Draft, scale: number, doubtful: boolean): void {
  const scaled = draft.strict.map((values) => values.map((value) => value * scale));
  draft.loose = [...(doubtful ? draft.loose : []), ...draft.loose.map((value) => value * scale)];
  draft.strict = doubtful ? [...scaled, ...draft.strict] : scaled;
  if (doubtful) draft.value = undefined;
  else if (draft.value !== undefined) {
    draft.value *= scale;
    if (draft.groups) {
      const scaled = (values: readonly number[]) => exact(values.map((each) => each * scale));
      draft.groups = { parts: scaled(draft.groups.parts), wholes: scaled(draft.groups.wholes) };
    }
  }
  draft.scale = scale;
}

/** Whether a number can be an hour of a 12-hour clock, with or without its minutes. */
function mayBeHour({ strict }: Draft): boolean {
  const reading = strict.at(-1)!;
  return reading.length < 3 && (reading[0] ?? 0) <= 12;
}

/** `3 p.m.` is 3 or 15; `12 a.m.` is 12, 0 or 24. Hours with minutes keep them. */
function readHour(draft: Draft, half: Draft['half']): void {
  if (half === undefined || !mayBeHour(draft)) return;
  const [hour = 0, ...minutes] = draft.strict.at(-1)!;
  draft.half = half;
  const others = half === 'morning' ? (hour === 12 ? [0, 24] : []) : hour === 12 ? [] : [hour + 12];
  draft.strict.push(...others.map((other) => [other, ...minutes]));
}

/** Which half of the day the words after an hour name. */
function halfOf(after: string, facts: NumberFacts): Draft['half'] {
  if (facts.morning?.test(after)) return 'morning';
  return facts.afternoon?.test(after) ? 'afternoon' : undefined;
}

/** In `10 to 11 billion`, `1–4 inches` and `3 to 5 p.m.` the first number has the scale, unit and half of the second. */
function inherit(text: string, drafts: readonly Draft[]): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const draft = drafts[index]!;
    const next = drafts[index + 1]!;
    if (draft.scale !== undefined || draft.unit !== undefined) continue;
    const gap = text.slice(draft.end, next.start);
    if (gap.length > 5 || /[.;!?()\n]/.test(gap)) continue;
    if (next.scale !== undefined) scaleBy(draft, next.scale, true);
    draft.unit = next.unit;
    if (draft.half === undefined) readHour(draft, next.half);
  }
}
