import { isDayPart } from '../../../facts/words.ts';
import { languageOf } from '../../../languages/registry.ts';
import type { Span } from '../../../model/location.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly source: string;
  readonly half: string;
  /** Of a time by the 24-hour clock: the right one. */
  readonly right?: string;
}

/**
 * An hour before noon that the target has after noon, or the other way round. Numbers alone do not show it: 6 is the hour
 * of 6 a.m. and of 6 вечера. Night (ночи, шаб) belongs to both halves of the day. A time with minutes and without a part of the
 * day is one of the 24-hour clock: 7:00 is in the morning.
 */
export const timesChanged: PairCheck<Data> = {
  code: 'times/changed',
  severity: 'error',
  summary: 'An hour of the source is in the other half of the day in the target.',
  since: '0.1.0',
  why: 'Twelve hours are between the morning and the evening: who relies on the translation misses the event.',
  examples: {
    invalid: [
      { source: 'It begins at 6 a.m.', target: 'Начало в 6 часов вечера.' },
      { source: 'It begins at 9 p.m.', target: 'Пачатак у 9 гадзін раніцы.', language: 'be' },
      { source: 'It begins at 6 a.m.', target: 'Он соати 6-и бегоҳ сар мешавад.', language: 'tg' },
      { source: 'It starts at 7 p.m.', target: 'Они начинаются в 7:00.' },
    ],
    valid: [
      { source: 'It begins at 6 p.m.', target: 'Начало в 6 часов вечера.' },
      { source: 'It begins at 2 a.m.', target: 'Пачатак у 2 гадзіны ночы.', language: 'be' },
      { source: 'From 9 a.m. to 6 p.m.', target: 'Аз 9-и субҳ то 6-и бегоҳ.', language: 'tg' },
      { source: 'It starts at 7 p.m.', target: 'Они начинаются в 19:00.' },
      { source: 'It starts at 5:30 p.m.', target: 'Они начинаются в 5:30 после полудня.' },
    ],
  },
  say: ({ found, source, half, right }) =>
    right === undefined
      ? { text: 'times/changed', values: { found, source, half } }
      : { text: 'times/changed:clock', values: { found, source, right } },
  run: (context) => {
    // Few targets name a part of the day.
    if ((context.targetFacts.traits() & isDayPart) === 0) return wrongOnClock(context);
    const hours = hoursOf(context);
    if (hours.length === 0) return [];
    const said = new Map<number, Map<Hour['half'], Hour>>();
    for (const hour of saidIn(context)) {
      const halves = said.get(hour.value) ?? new Map<Hour['half'], Hour>();
      said.set(hour.value, halves);
      halves.set(hour.half, hour);
    }
    return hours.flatMap((hour): readonly Fault<Data>[] => {
      const halves = said.get(hour.value);
      const wrong = halves?.get(hour.half === 'morning' ? 'afternoon' : 'morning');
      return wrong && !halves?.has(hour.half) ? [faultOf(context, hour, wrong)] : [];
    });
  },
};

/** Times of the target by the clock that are those of the source twelve hours off: 7:00 for 7 p.m., 12:00 for 12 a.m. */
function wrongOnClock(context: CheckContext): readonly Fault<Data>[] {
  const { sourceFacts, targetFacts } = context;
  const times = targetFacts.numbers().flatMap(({ start, end, text }) => {
    const [, hour, minute] = clock.exec(text) ?? [];
    return hour === undefined ? [] : [{ start, end, text, hour: Number(hour), minute: Number(minute) }];
  });
  if (times.length === 0) return [];
  const has = (hour: number, minute: number): boolean =>
    times.some((time) => time.hour % 24 === hour && time.minute === minute);
  return sourceFacts.numbers().flatMap((source): readonly Fault<Data>[] => {
    if (!source.half) return [];
    const [, written = '', minutes = '0'] = twelveHours.exec(source.text) ?? [];
    const [hour, minute] = [Number(written), Number(minutes)];
    const right = (hour % 12) + (source.half === 'afternoon' ? 12 : 0);
    const wrong = times.find((time) => time.hour === hour && time.minute === minute);
    if (written === '' || !wrong || right === hour || has(right, minute)) return [];
    const named = partAfter(context, source.end, source.half);
    const fault = faultOf(
      context,
      { start: source.start, end: source.end + named, half: source.half },
      wrong,
    );
    return [{ ...fault, data: { ...fault.data, right: `${right}:${String(minute).padStart(2, '0')}` } }];
  });
}

/** How long the words for a half of the day after an hour are: ` p.m.`. Zero if they follow a later hour. */
function partAfter({ plainSource, sourceLanguage }: CheckContext, end: number, half: Hour['half']): number {
  return languageOf(sourceLanguage).numbers[half]?.exec(plainSource.slice(end, end + 24))?.[0].length ?? 0;
}

/** A time by the 24-hour clock. A point may be that of a price or a date. */
const clock = /^([01]?\d|2[0-4]):([0-5]\d)$/;
/** An hour of the 12-hour clock, with minutes or without. */
const twelveHours = /^(1[0-2]|[1-9])(?:[:.]([0-5]\d))?$/;

interface Hour extends Span {
  readonly value: number;
  readonly half: 'morning' | 'afternoon';
}

/** `3 p.m.`, `6:30 in the morning`. */
function hoursOf({ plainSource, sourceFacts, sourceLanguage }: CheckContext): readonly Hour[] {
  const numbers = sourceFacts.numbers();
  if (numbers.length === 0) return [];
  const { morning, afternoon } = languageOf(sourceLanguage).numbers;
  return numbers.flatMap(({ start, end, readings }): readonly Hour[] => {
    const value = readings[0]?.[0] ?? 0;
    if (value < 1 || value > 12) return [];
    const after = plainSource.slice(end, end + 24);
    const half = morning?.test(after) ? 'morning' : afternoon?.test(after) ? 'afternoon' : undefined;
    return half ? [{ start, end, value, half }] : [];
  });
}

/** Up to the word for the part of the day: an ending, and a word or minutes: `-и`, `часов`, `:30`. */
const between = /^(?:[-‐‑]\p{L}{1,3})?(?:[\s\u00a0]+(?:(\p{L}+)|[\d:.]+))?[\s\u00a0]+$/u;

/** `6 часов вечера`, `соати 6-и субҳ`. */
function saidIn({ plainTarget, targetFacts }: CheckContext): readonly Hour[] {
  const words = targetFacts.words();
  const parts = words.filter(({ word }) => word.dayPart && word.dayPart !== 'night');
  if (parts.length === 0) return [];
  const hours = words.filter(({ word }) => word.measure === 'hour');
  const numbers = new Map<number, Omit<Hour, 'half'>>();
  for (const { start, end, readings } of targetFacts.numbers())
    numbers.set(end, { start, end, value: readings[0]?.[0] ?? 0 });
  for (const { start, end, value } of targetFacts.spelled()) numbers.set(end, { start, end, value });
  return parts.flatMap(({ word, start, end }): readonly Hour[] => {
    for (let at = start - 1; at > start - longestGap; at--) {
      const hour = numbers.get(at);
      const gap = hour && between.exec(plainTarget.slice(at, start));
      if (!gap) continue;
      if (gap[1] !== undefined && !hours.some((word) => word.start > at && word.end <= start)) continue;
      return [
        {
          start: hour.start,
          end,
          value: hour.value,
          half: word.dayPart === 'morning' ? 'morning' : 'afternoon',
        },
      ];
    }
    return [];
  });
}

/** `6-уми`, `6 гадзінамі`. */
const longestGap = 20;

function faultOf(
  { plainSource, plainTarget, source, target }: CheckContext,
  hour: Omit<Hour, 'value'>,
  wrong: Span,
): Fault<Data> {
  return {
    data: {
      found: plainTarget.slice(wrong.start, wrong.end),
      source: plainSource.slice(hour.start, hour.end),
      half: hour.half,
    },
    span: markedSpan(target, wrong),
    sourceSpan: markedSpan(source, hour),
  };
}
