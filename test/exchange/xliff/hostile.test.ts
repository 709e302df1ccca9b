import { test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { expectLinear } from '../../linear.ts';
import { makeDocument, makeSet } from './briefing.ts';

const xliff12 = (unit: string): string =>
  `<xliff version="1.2"><file original="a" source-language="en" datatype="x"><body>${unit}</body></file></xliff>`;
const inside = (content: string): string =>
  xliff12(`<trans-unit id="u"><source>${content}</source></trans-unit>`);
const xliff2 = (unit: string): string =>
  `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><file id="f">${unit}</file></xliff>`;
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('');

test.each<[string, number, (size: number) => string]>([
  ['starts without ends', 100_000, (size) => inside('<bx id="1"/>'.repeat(size))],
  ['ends without starts', 100_000, (size) => inside('<ex id="1"/>'.repeat(size))],
  [
    'pairs that all cross',
    50_000,
    (size) => inside(times(size, (n) => `<bx id="${n}"/>`) + times(size, (n) => `<ex id="${n}"/>`)),
  ],
  [
    'sentences in one unit',
    50_000,
    (size) =>
      xliff12(
        `<trans-unit id="u"><source/><seg-source>${times(size, (n) => `<mrk mtype="seg" mid="${n}"/>`)}</seg-source></trans-unit>`,
      ),
  ],
  [
    'sentences inside one another',
    900_000,
    (size) => inside('<mrk mtype="seg" mid="1">'.repeat(240) + 'a'.repeat(size) + '</mrk>'.repeat(240)),
  ],
  ['text that looks like tags', 100_000, (size) => inside('\\&lt;1>'.repeat(size))],
  ['backslashes', 900_000, (size) => inside('\\'.repeat(size))],
  [
    'notes and segments of one unit',
    50_000,
    (size) =>
      xliff2(
        `<unit id="u"><notes>${times(size, (n) => `<note id="s${n}.n1"/>`)}</notes>${times(size, (n) => `<segment id="s${n}"><source/></segment>`)}</unit>`,
      ),
  ],
  [
    'ids of object members',
    8000,
    (size) =>
      xliff12(
        times(
          size,
          (n) => `<trans-unit id="__proto__${n}"><source><x id="__proto__"/></source></trans-unit>`,
        ),
      ),
  ],
])('reading is linear: %s', (_title, full, make) => {
  expectLinear(full, (size) => {
    try {
      readXliff(make(size), 'a.xlf');
    } catch (error) {
      if (!(error instanceof BarobarError)) throw error;
    }
  });
});

test.each<[string, number, (size: number) => string]>([
  [
    'pairs that all cross',
    9000,
    (size) => times(size, (n) => `<${n + 1}>`) + times(size, (n) => `</${n + 1}>`),
  ],
  ['starts without ends', 100_000, (size) => '<1>'.repeat(size)],
  ['one code over and over', 100_000, (size) => '<1/>'.repeat(size)],
  ['control characters', 100_000, (size) => '\u0001'.repeat(size)],
])('writing is linear: %s', (_title, full, make) => {
  expectLinear(full, (size) => {
    const document = makeDocument([{ sentences: [{ id: 's1', source: make(size) }] }]);
    for (const version of ['1.2', '2.0'] as const) writeXliff(document, makeSet('ru'), { version });
  });
});
