import type { FindingText } from '../../../messages/findings/texts.ts';
import type { Tag } from '../../../model/content.ts';
import { formatTag } from '../../../text/markup.ts';
import type { Fault, PairCheck } from '../../engine/check.ts';
import { type Located, locateTags } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly written: string;
  readonly fault: 'unknown' | 'repeated' | 'alone' | 'crossed';
  readonly partner?: string;
}

/**
 * Codes that both sides have but the target has wrongly: half a pair, a pair if the source has a single code, the same
 * tag more often than in the source, or pairs that close in the wrong order. What the source itself does is no fault.
 */
export const markupBroken: PairCheck<Data> = {
  code: 'markup/broken',
  severity: 'error',
  summary: 'A code of the target is unpaired, doubled, of the wrong kind or wrongly nested.',
  since: '0.1.0',
  why: 'Codes in the wrong order, doubled or without their partner give broken markup when the document is written.',
  examples: {
    invalid: [
      { source: 'The <1>Council</1> met.', target: 'Состоялось заседание <1>Совета.' },
      { source: '<1>Minsk</1> is the host.', target: '<1>Мінск</1> <1>прымае</1> гасцей.', language: 'be' },
      { source: 'The <1><2>Council</2></1> met.', target: '<1><2>Шӯро</1></2> ҷамъ омад.', language: 'tg' },
    ],
    valid: [
      { source: 'The <1>Council</1> met.', target: 'Состоялось заседание <1>Совета</1>.' },
      // The source opens what another sentence closes.
      { source: '<1>Minsk is the host.', target: '<1>Мінск прымае гасцей.', language: 'be' },
      {
        source: '{n, plural, one {<1/> day} other {<2/> days}}',
        target: '{n, plural, one {<1/> день} few {<2/> дня} many {<2/> дней} other {<2/> дня}}',
      },
      { source: '<1>The</1> <2>Council</2> met.', target: '<2>Шӯро</2> <1>ҷамъ омад</1>.', language: 'tg' },
    ],
  },
  say: sayBroken,
  run: ({ source, target, sourceFacts: { tags, placeholders } }) => {
    if (source === target || tags.length === 0) return [];
    // A language has as many branches as plural forms, each with the codes of one of the source's.
    if (placeholders.some(({ kind }) => kind === 'message')) return nesting(locateTags(target));
    const wanted = count(tags);
    const codes = new Set(tags.map(({ code }) => code));
    const found = locateTags(target).filter(({ part }) => codes.has(part.code));
    const counted = count(found.map(({ part }) => part));
    const faults = [...surplus(found, wanted), ...halves(found, wanted, counted)];
    return faults.length > 0 || firstWrong(tags) !== -1 ? faults : nesting(found);
  },
};

function count(tags: readonly Tag[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(formatTag(tag), (counts.get(formatTag(tag)) ?? 0) + 1);
  return counts;
}

/** Tags beyond as many as the source has. */
function surplus(found: readonly Located<Tag>[], wanted: ReadonlyMap<string, number>): Fault<Data>[] {
  const seen = new Map<string, number>();
  const faults: Fault<Data>[] = [];
  for (const { part, start, end } of found) {
    const written = formatTag(part);
    const allowed = wanted.get(written) ?? 0;
    seen.set(written, (seen.get(written) ?? 0) + 1);
    if (seen.get(written)! <= allowed) continue;
    faults.push({
      data: { written, fault: allowed === 0 ? 'unknown' : 'repeated' },
      span: { start, end },
    });
  }
  return faults;
}

/** Tags that are not in the target while their partner is. */
function halves(
  found: readonly Located<Tag>[],
  wanted: ReadonlyMap<string, number>,
  counted: ReadonlyMap<string, number>,
): Fault<Data>[] {
  const places = new Map(found.map((located) => [located.part.code, located]));
  const faults: Fault<Data>[] = [];
  for (const [written, times] of wanted) {
    const place = places.get(Number(/\d+/.exec(written)![0]));
    if (!place || (counted.get(written) ?? 0) >= times || !wanted.has(formatTag(place.part))) continue;
    faults.push({
      data: { written, fault: 'alone', partner: formatTag(place.part) },
      span: { start: place.start, end: place.end },
    });
  }
  return faults;
}

/** The first tag that closes a code which is not the one opened last. */
function nesting(found: readonly Located<Tag>[]): Fault<Data>[] {
  const wrong = found[firstWrong(found.map(({ part }) => part))];
  if (!wrong) return [];
  return [
    {
      data: { written: formatTag(wrong.part), fault: 'crossed' },
      span: { start: wrong.start, end: wrong.end },
    },
  ];
}

/** Index of the first closing tag out of order, -1 where all is in order. Tags without a partner are left out. */
function firstWrong(tags: readonly Tag[]): number {
  const opened = new Set(tags.filter(({ type }) => type === 'open').map(({ code }) => code));
  const closed = new Set(tags.filter(({ type }) => type === 'close').map(({ code }) => code));
  const stack: number[] = [];
  for (const [index, { type, code }] of tags.entries()) {
    if (type === 'open' && closed.has(code)) stack.push(code);
    if (type === 'close' && opened.has(code) && stack.pop() !== code) return index;
  }
  return -1;
}

function sayBroken({ fault, written, partner = '' }: Data): FindingText {
  return fault === 'alone'
    ? { text: 'markup/broken:alone', values: { written, partner } }
    : { text: `markup/broken:${fault}`, values: { written } };
}
