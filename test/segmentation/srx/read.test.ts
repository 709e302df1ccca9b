import { describe, expect, test } from 'vitest';
import { readSrx } from '../../../src/segmentation/srx/read.ts';
import { validateSrx } from '../../../src/segmentation/srx/validate.ts';
import { makeSrx } from './files.ts';

const read = (text: string) => readSrx(text, 'a.srx');

describe('files as tools write them', () => {
  const body = `<languagerules><languagerule languagerulename="L"><rule><beforebreak>\\.</beforebreak></rule></languagerule></languagerules>`;
  const map = `<languagemap languagepattern="en" languagerulename="L"/>`;

  test.each([
    [
      'SRX 2.0',
      `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/>`,
    ],
    [
      'a prefix',
      `<srx xmlns:o="urn:other" version="2.0"><header cascade="no"><o:any><o:thing/></o:any></header>`,
    ],
    [
      'SRX 1.0',
      `<srx version="1.0"><header segmentsubflows="yes"><formathandle type="start" include="no"/></header>`,
    ],
    ['no header', `<srx xmlns="http://www.lisa.org/srx">`],
  ])('%s', (_title, head) => {
    const maps = head.includes('1.0') ? `<maprule maprulename="M">${map}</maprule>` : map;
    const rules = read(`${head}<body>${body}<maprules>${maps}</maprules></body></srx>`);
    expect(rules.cascade).toBe(false);
    expect(rules.extends).toBe(false);
    expect(rules.maps.map(({ pattern, list }) => [pattern.source, list])).toEqual([['en', 'L']]);
    expect(rules.lists.get('L')).toMatchObject([{ break: true, before: { source: '\\.' }, number: 1 }]);
    expect(rules.lists.get('L')![0]).not.toHaveProperty('after');
  });

  test.each([
    ['SRX 2.0', '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes"/>', true],
    ['SRX 2.0 without a header', '<srx xmlns="http://www.lisa.org/srx20" version="2.0">', true],
    ['no namespace', '<srx version="2.0"><header/>', true],
    ['SRX 1.0', '<srx version="1.0"><header segmentsubflows="yes"/>', false],
    ['the namespace of SRX 1.0', '<srx xmlns="http://www.lisa.org/srx"><header/>', false],
    ['SRX 2.0 that says no', '<srx version="2.0"><header cascade="no"/>', false],
  ])('%s: whether it cascades', (_title, head, cascade) => {
    const maps = head.includes('1.0') ? `<maprule maprulename="M">${map}</maprule>` : map;
    expect(read(`${head}<body>${body}<maprules>${maps}</maprules></body></srx>`).cascade).toBe(cascade);
  });

  test('white space, references and CDATA in expressions stay, comments go', () => {
    const rules = read(
      makeSrx({ L: [['no', 'XX', '']] }).replace('XX', ' a&amp;&#x43E;<!-- no --><![CDATA[<b]]>\n'),
    );
    expect(rules.lists.get('L')![0]!.before!.source).toBe(' a&о<b\n');
  });
});

test.each([
  ['<tmx/>', 1, 'The root is <tmx>, not <srx>.'],
  ['<srx>\n<rule/></srx>', 2, '<rule> is not allowed in <srx>.'],
  [
    '<srx><body><languagerules><languagerule languagerulename="L"><rule>\n<beforbreak/></rule></languagerule></languagerules></body></srx>',
    2,
    '<beforbreak> is not allowed in <rule>.',
  ],
  [
    '<srx><body><languagerules><languagerule/></languagerules></body></srx>',
    1,
    '<languagerule> has no attribute “languagerulename”.',
  ],
  ['<srx><header cascade="maybe"/></srx>', 1, 'The attribute “cascade” is “maybe”; it can be “yes” or “no”.'],
  [
    makeSrx({ L: [['no', 'a', 'b']] }).replace('break="no"', 'break="No"'),
    6,
    'The attribute “break” is “No”; it can be “yes” or “no”.',
  ],
  [makeSrx({ L: [] }, { maps: [['en', 'M']] }), 9, 'The map names a list of rules “M”, which there is not.'],
  [
    makeSrx({ L: [['no', 'a', 'b']] }).replace('<afterbreak>b</afterbreak>', '<beforebreak>b</beforebreak>'),
    6,
    'A rule has two <beforebreak>.',
  ],
  [
    makeSrx({ L: [] }).replace('</languagerules>', '<languagerule languagerulename="L"/></languagerules>'),
    8,
    'There are two lists of rules named “L”.',
  ],
  [
    makeSrx({ L: [] }, { header: '<x:extends xmlns:x="urn:barobar:srx">all</x:extends>' }),
    3,
    'Only “built-in” rules can be extended.',
  ],
])('what is no SRX is refused with its place: %#', (text, line, message) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ code: 'srx-structure', message, location: expect.objectContaining({ line }) }),
  );
});

test('hostile XML is refused', () => {
  expect(() => read('<!DOCTYPE srx [<!ENTITY a "b">]><srx/>')).toThrow(
    expect.objectContaining({ code: 'xml-doctype' }),
  );
  expect(() => read('<srx><body>')).toThrow(expect.objectContaining({ code: 'xml-syntax' }));
});

test('validation lists all expressions that cannot be used, and lists that no language has', () => {
  const file = makeSrx(
    { A: [['no', '[', 'b']], B: [['yes', 'a', '(?>a|b)(a+)+']], C: [['yes', '\\.', '\\s']] },
    {
      maps: [
        ['en', 'A'],
        ['*', 'B'],
      ],
    },
  );
  expect(validateSrx(file, 'a.srx').map(({ code, line }) => [code, line])).toEqual([
    ['srx/expression', 6],
    ['srx/expression', 9],
    ['srx/unmapped', 12],
    ['srx/expression', 16],
  ]);
  expect(validateSrx(makeSrx({ A: [['no', 'a', 'b']] }), 'a.srx')).toEqual([]);
});

const good = makeSrx({ A: [['no', 'a', 'b']] });

test.each([
  ['<header segmentsubflows="yes" cascade="no">', '<header cascade="no">', 3, 'no "segmentsubflows"'],
  [' cascade="no"', ' cascade="maybe"', 3, '"cascade" of <header> is "maybe".'],
  [' version="2.0"', '', 2, 'no "version"'],
  [' xmlns="http://www.lisa.org/srx20"', '', 2, 'namespace'],
  [/<header.*<\/header>/, '', 2, 'no <header>'],
  ['</header>', '<formathandle type="start"/></header>', 3, 'no "include"'],
  [
    '</header>',
    '<x:y xmlns:x="urn:x"/><formathandle type="end" include="no"/></header>',
    3,
    '<formathandle> comes too late in <header>.',
  ],
  [/<languagemap.*\/>/, '', 8, 'no <languagemap>'],
  [/<rule .*<\/rule>/, '', 5, 'no <rule>'],
  ['<afterbreak>b</afterbreak>', '<afterbreak>b</afterbreak><afterbreak/>', 6, 'a second <afterbreak>'],
  [
    '<beforebreak>a</beforebreak><afterbreak>b</afterbreak>',
    '<afterbreak>b</afterbreak><beforebreak>a</beforebreak>',
    6,
    '<beforebreak> comes too late in <rule>.',
  ],
  ['</body>', '<maprules/></body>', 10, 'a second <maprules>'],
  ['<body>', '<body>text', 4, '<body> has text directly in it.'],
  [
    '</header>',
    `${'<formathandle type="start" include="no"/>'.repeat(4)}</header>`,
    3,
    'more than 3 <formathandle>',
  ],
  ['languagerulename="A"/>', 'languagerulename="B"/>', 9, 'list of rules “B”'],
  ['</srx>', '', 11, 'srx'],
])('what the standard forbids is a finding: %#', (from, to, line, message) => {
  const [finding, ...others] = validateSrx(good.replace(from, to), 'a.srx').filter(
    ({ code }) => code !== 'srx/unmapped',
  );
  expect(finding).toMatchObject({ path: 'a.srx', line, severity: 'error' });
  expect(finding?.message).toContain(message);
  expect(others.filter((one) => one.line !== line)).toEqual([]);
});

test.each([
  ['elements of other tools in the header', '</header>', '<x:y xmlns:x="urn:x"><x:z/></x:y></header>'],
  ['a rule without either expression', /<beforebreak>.*<\/afterbreak>/, ''],
  ['all format handles', '</header>', `${'<formathandle type="start" include="no"/>'.repeat(3)}</header>`],
])('what the standard allows is none: %s', (_, from, to) => {
  expect(validateSrx(good.replace(from, to), 'a.srx')).toEqual([]);
});

test('another format is no invalid SRX, it is refused', () => {
  expect(() => validateSrx('<tmx/>', 'a.tmx')).toThrow(expect.objectContaining({ code: 'srx-structure' }));
});
