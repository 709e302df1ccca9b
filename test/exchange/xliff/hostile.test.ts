import { expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { makeDocument, makeSet } from './briefing.ts';

const xliff12 = (unit: string): string =>
  `<xliff version="1.2"><file original="a" source-language="en" datatype="x"><body>${unit}</body></file></xliff>`;
const inside = (content: string): string =>
  xliff12(`<trans-unit id="u"><source>${content}</source></trans-unit>`);
const xliff2 = (unit: string): string =>
  `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><file id="f">${unit}</file></xliff>`;
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('');

test.each([
  ['starts without ends', inside('<bx id="1"/>'.repeat(100_000))],
  ['ends without starts', inside('<ex id="1"/>'.repeat(100_000))],
  [
    'pairs that all cross',
    inside(times(50_000, (n) => `<bx id="${n}"/>`) + times(50_000, (n) => `<ex id="${n}"/>`)),
  ],
  [
    'sentences in one unit',
    xliff12(
      `<trans-unit id="u"><source/><seg-source>${times(50_000, (n) => `<mrk mtype="seg" mid="${n}"/>`)}</seg-source></trans-unit>`,
    ),
  ],
  [
    'sentences inside one another',
    inside('<mrk mtype="seg" mid="1">'.repeat(240) + 'a'.repeat(900_000) + '</mrk>'.repeat(240)),
  ],
  ['text that looks like tags', inside('\\&lt;1>'.repeat(100_000))],
  ['backslashes', inside('\\'.repeat(900_000))],
  [
    'notes and segments of one unit',
    xliff2(
      `<unit id="u"><notes>${times(50_000, (n) => `<note id="s${n}.n1"/>`)}</notes>${times(50_000, (n) => `<segment id="s${n}"><source/></segment>`)}</unit>`,
    ),
  ],
  [
    'ids of object members',
    xliff12(
      times(1000, (n) => `<trans-unit id="__proto__${n}"><source><x id="__proto__"/></source></trans-unit>`),
    ),
  ],
])('reading is linear: %s', (_title, text) => {
  const start = performance.now();
  try {
    readXliff(text, 'a.xlf');
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
  }
  expect(performance.now() - start).toBeLessThan(3000);
});

test.each([
  ['pairs that all cross', times(9000, (n) => `<${n + 1}>`) + times(9000, (n) => `</${n + 1}>`)],
  ['starts without ends', '<1>'.repeat(100_000)],
  ['one code over and over', '<1/>'.repeat(100_000)],
  ['control characters', '\u0001'.repeat(100_000)],
])('writing is linear: %s', (_title, source) => {
  const document = makeDocument([{ sentences: [{ id: 's1', source }] }]);
  const start = performance.now();
  for (const version of ['1.2', '2.0'] as const) writeXliff(document, makeSet('ru'), { version });
  expect(performance.now() - start).toBeLessThan(3000);
});
