import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { describeWith, sharedPath } from '../../needs.ts';
import { validateText } from '../validate-text.ts';

const header =
  '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/>';
const file = (units: string, head = header, version = '1.4'): string =>
  `<tmx version="${version}">${head}<body>${units}</body></tmx>`;
const unit = (seg: string, variant = 'xml:lang="en"'): string =>
  `<tu><tuv ${variant}><seg>${seg}</seg></tuv></tu>`;

/** Codes of the findings, warnings in brackets. */
const codes = (text: string): string[] =>
  validateText(text, 'a.tmx').findings.map(({ code, severity }) =>
    severity === 'warning' ? `(${code})` : code,
  );

const valid: readonly [string, string][] = [
  ['nothing', file('')],
  [
    'a unit in two languages',
    file(
      '<tu tuid="1" creationdate="20240229T235959Z" usagecount="3"><note>n</note><prop type="x-a">p</prop><tuv xml:lang="en-GB"><seg>a</seg></tuv><tuv xml:lang="tg" changedate="20260101T000000Z"><prop type="x">y</prop><seg>б</seg></tuv></tu>',
    ),
  ],
  [
    'codes',
    file(
      unit(
        '<bpt i="1" x="1">&lt;b></bpt>a<hi type="x"><bpt i="2">x</bpt></hi><ept i="1">&lt;/b></ept><ept i="2"/><ph x="2" assoc="p">x<sub>t<bpt i="1"/>u<ept i="1"/></sub></ph><it pos="begin">x</it><ut>u</ut>',
      ),
    ),
  ],
  ['any source', file(unit('a', 'xml:lang="be"'), header.replace('srclang="en"', 'srclang="*all*"'))],
  [
    'an encoding',
    file(
      '',
      `${header.slice(0, -2)}><ude name="x" base="y"><map unicode="#xF8FF" code="#xF0" ent="e"/></ude></header>`,
    ),
  ],
];

/** What is wrong, the file, the finding, and whether the DTD sees it too. */
const invalid: readonly [string, string, string, boolean][] = [
  [
    'a header without a tool',
    file('', header.replace('creationtool="x"', '')),
    'tmx/attribute-missing',
    true,
  ],
  ['no header', '<tmx version="1.4"><body/></tmx>', 'tmx/element-missing', true],
  [
    'an unknown kind of segments',
    file('', header.replace('"sentence"', '"line"')),
    'tmx/attribute-value',
    true,
  ],
  ['a unit without variants', file('<tu/>'), 'tmx/element-missing', true],
  [
    'a note behind a variant',
    file('<tu><tuv xml:lang="en"><seg/></tuv><note/></tu>'),
    'tmx/element-order',
    true,
  ],
  ['a variant without text', file('<tu><tuv xml:lang="en"/></tu>'), 'tmx/element-missing', true],
  ['text between units', file('x'), 'tmx/text-misplaced', true],
  ['a code without a number', file(unit('<bpt>x</bpt>')), 'tmx/attribute-missing', true],
  ['half of a pair without its side', file(unit('<it>x</it>')), 'tmx/attribute-missing', true],
  ['an element of HTML', file(unit('<b>x</b>')), 'tmx/element-unknown', true],
  ['a variant without language', file(unit('a', '')), 'tmx/language-missing', true],
  ['a language that is none', file(unit('a', 'xml:lang="english language"')), 'tmx/language-value', false],
  [
    'a date in another form',
    file('<tu creationdate="2026-01-18"><tuv xml:lang="en"><seg/></tuv></tu>'),
    'tmx/date-value',
    false,
  ],
  [
    'a day that never was',
    file('<tu creationdate="20260229T000000Z"><tuv xml:lang="en"><seg/></tuv></tu>'),
    'tmx/date-value',
    false,
  ],
  ['a start without an end', file(unit('<bpt i="1">x</bpt>a')), 'tmx/pair-missing', false],
  ['an end before its start', file(unit('<ept i="1">x</ept><bpt i="1">x</bpt>')), 'tmx/pair-missing', false],
  [
    'two starts of one number',
    file(unit('<bpt i="1"/><ept i="1"/><bpt i="1"/><ept i="1"/>')),
    'tmx/id-repeated',
    false,
  ],
  [
    'codes without their encoding',
    file('', `${header.slice(0, -2)}><ude name="x"><map unicode="#xF8FF" code="#xF0"/></ude></header>`),
    'tmx/attribute-missing',
    false,
  ],
  [
    'an id with a space',
    file('<tu tuid="a b"><tuv xml:lang="en"><seg/></tuv></tu>'),
    'tmx/attribute-value',
    false,
  ],
];

describe('TMX', () => {
  test.each(valid)('%s: valid', (_title, text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each(invalid)('%s: invalid', (_title, text, code) => {
    expect(codes(text)).toContain(code);
    const [finding] = validateText(text, 'a.tmx').findings;
    expect(finding!.advice).toMatch(/\(TMX 1\.4b, .+\)\.$/);
  });

  test('files before 1.4 say the language in "lang"', () => {
    expect(codes(file(unit('a', 'lang="EN"'), header, '1.1'))).toEqual([]);
    expect(codes(file(unit('a', 'lang="EN"')))).toEqual(['(tmx/language-missing)']);
  });

  test('a unit without its source language is reported', () => {
    expect(codes(file(unit('a', 'xml:lang="ru"')))).toEqual(['(tmx/source-missing)']);
    expect(codes(file(unit('a', 'xml:lang="EN-us"')))).toEqual([]);
  });

  test('what is not well-formed is the one finding', () => {
    expect(codes(`${file('').slice(0, -2)}`)).toEqual(['xml/syntax']);
  });

  test('a DOCTYPE may name its DTD, and is never followed', () => {
    expect(codes(`<!DOCTYPE tmx SYSTEM "tmx14.dtd">${file('')}`)).toEqual([]);
  });
});

const dtd = sharedPath('data/schemas/tmx/tmx14.dtd');

describeWith({ programs: ['xmllint'], files: [dtd] }, 'the DTD agrees', () => {
  const isValid = (text: string): boolean =>
    spawnSync('xmllint', ['--nonet', '--noout', '--dtdvalid', dtd, '-'], { input: text }).status === 0;
  test.each(valid)('%s', (_title, text) => {
    expect(isValid(text)).toBe(true);
  });
  test.each(invalid.filter(([, , , isSeen]) => isSeen))('%s', (_title, text) => {
    expect(isValid(text)).toBe(false);
  });
  test.each(invalid.filter(([, , , isSeen]) => !isSeen))('and does not see %s', (_title, text) => {
    expect(isValid(text)).toBe(true);
  });
});

test('a memory of many units is checked', () => {
  expect(codes(file(unit('a').repeat(60_000)))).toEqual([]);
});
