import { describe, expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { pick, xliff2, xliff12 } from './wrapped.ts';

/** Source and target of one segment with the given contents. */
function read12(source: string, target?: string): (string | undefined)[] {
  const end = target === undefined ? '' : `<target>${target}</target>`;
  const [segment] = readXliff(
    xliff12(`<trans-unit id="u"><source>${source}</source>${end}</trans-unit>`),
    'p',
  ).segments;
  return [segment!.source, segment!.target];
}
function read2(source: string, target?: string): (string | undefined)[] {
  const end = target === undefined ? '' : `<target>${target}</target>`;
  const unit = `<unit id="u"><segment id="s"><source>${source}</source>${end}</segment></unit>`;
  const [segment] = readXliff(xliff2(unit), 'p').segments;
  return [segment!.source, segment!.target];
}

describe('inline elements of 1.x', () => {
  test.each([
    ['g and x', 'a <g id="1">b</g> <x id="2"/>', 'a <1>b</1> <2/>'],
    [
      'bpt and ept by rid; their native code is left out',
      '<bpt id="1" rid="9">&lt;b></bpt>a<ept id="2" rid="9">&lt;/b></ept>',
      '<1>a</1>',
    ],
    ['bpt and ept by id', '<bpt id="4">*</bpt>a<ept id="4">*</ept>', '<4>a</4>'],
    ['bx and ex that cross', '<bx id="1"/>a<bx id="2"/>b<ex id="1"/>c<ex id="2"/>', '<1>a<2>b</1>c</2>'],
    ['an ex without its bx', 'a<ex id="1"/>', 'a</1>'],
    [
      'ph with native code and a subflow',
      'a<ph id="1">&lt;img alt="<sub>the <g id="5">flag</g></sub>"></ph>b',
      'a<1/>b',
    ],
    ['it', 'a<it id="1" pos="open">&lt;b></it>b', 'a<1/>b'],
    ['mrk is transparent', 'a <mrk mtype="term">cease<g id="1">fire</g></mrk> b', 'a cease<1>fire</1> b'],
    [
      'an element of another tool is transparent',
      'a <t:b xmlns:t="urn:t">c<g id="1">d</g></t:b>',
      'a c<1>d</1>',
    ],
    ['CDATA, comments, instructions', 'a<![CDATA[<1> & ]]>b<!-- c --><?d e?>f', 'a\\<1> & bf'],
    ['what looks like a tag of ours', '&lt;1>a&lt;/1>', '\\<1>a\\</1>'],
    ['our own code for what XML cannot hold', 'a<x id="cp1" ctype="x-cp-0001"/>b', 'a\u0001b'],
    ['the same type for what XML can hold is a code', 'a<x id="1" ctype="x-cp-0041"/>b', 'a<1/>b'],
    ['white space stays', ' a\n  b ', ' a\n  b '],
  ])('%s', (_title, source, expected) => {
    expect(read12(source)[0]).toBe(expected);
  });
});

describe('inline elements of 2.x', () => {
  test.each([
    ['pc and ph', 'a <pc id="1">b</pc> <ph id="2"/>', 'a <1>b</1> <2/>'],
    [
      'sc and ec that cross',
      '<sc id="1"/>a<sc id="2"/>b<ec startRef="1"/>c<ec startRef="2"/>',
      '<1>a<2>b</1>c</2>',
    ],
    ['an isolated ec', 'a<ec id="1" isolated="yes"/>', 'a</1>'],
    ['cp', 'a<cp hex="001A"/><pc id="1"><cp hex="D83D"/></pc>', 'a\u001a<1>\ud83d</1>'],
    ['mrk, sm and em are transparent', 'a <mrk id="m1">b</mrk> <sm id="m2"/>c<em startRef="m2"/>', 'a b c'],
    [
      'ids that begin with the segment',
      '<pc id="s.2">a</pc><ph id="s.1"/><ph id="s.1.2" copyOf="s.1"/>',
      '<2>a</2><1/><1/>',
    ],
  ])('%s', (_title, source, expected) => {
    expect(read2(source)[0]).toBe(expected);
  });
});

describe('numbers of codes', () => {
  test.each([
    ['distinct numbers stay', '<x id="7"/><x id="3"/>', '<x id="3"/><x id="7"/>', '<7/><3/>', '<3/><7/>'],
    [
      'names are numbered by first appearance',
      '<x id="B"/><x id="A"/>',
      '<x id="A"/><x id="B"/>',
      '<1/><2/>',
      '<2/><1/>',
    ],
    ['one that is no number renumbers all', '<x id="7"/><x id="07"/>', '<x id="07"/>', '<1/><2/>', '<2/>'],
    [
      'one id for two codes: first of first, second of second',
      '<g id="3">a</g><g id="3">b</g>',
      '<g id="3">c</g><g id="3">d</g>',
      '<1>a</1><2>b</2>',
      '<1>c</1><2>d</2>',
    ],
    ['a code of the target keeps a free number', '<x id="2"/>', '<x id="2"/><x id="9"/>', '<2/>', '<2/><9/>'],
    [
      'a code of the target without a number gets the next',
      '<x id="2"/>',
      '<x id="new"/><x id="3"/><x id="new"/>',
      '<2/>',
      '<4/><3/><4/>',
    ],
    ['a code used twice in the target', '<x id="1"/>', '<x id="1"/><x id="1"/>', '<1/>', '<1/><1/>'],
    ['ids beyond four digits', '<x id="10000"/>', '<x id="10000"/>', '<1/>', '<1/>'],
    ['names of object members', '<x id="__proto__"/>', '<x id="constructor"/>', '<1/>', '<2/>'],
    ['codes without id', '<x/><x/>', '<x/><x/>', '<1/><2/>', '<1/><2/>'],
  ])('%s', (_title, source, target, ...expected) => {
    expect(read12(source, target)).toEqual(expected);
  });

  test('more codes than numbers are refused', () => {
    const codes = Array.from({ length: 10_000 }, (_, index) => `<x id="n${index}"/>`).join('');
    expect(() => read12(codes)).toThrow(/more than 9999/);
  });
});

describe('targets, states and notes', () => {
  test('no target is undefined, an empty one is empty', () => {
    expect(read12('a')[1]).toBeUndefined();
    expect(read12('a', '')[1]).toBe('');
    expect(read2('a')[1]).toBeUndefined();
    expect(read2('a', '')[1]).toBe('');
  });

  test.each([
    ['', 'state="new"', 'initial'],
    ['', 'state="needs-translation"', 'initial'],
    ['', 'state="needs-l10n"', 'initial'],
    ['', 'state="needs-review-translation"', 'translated'],
    ['', 'state="translated"', 'translated'],
    ['approved="yes"', 'state="translated"', 'translated'],
    ['', 'state="signed-off"', 'reviewed'],
    ['', 'state="final"', 'final'],
    ['approved="yes"', '', 'reviewed'],
    ['approved="no"', '', undefined],
    ['', 'state="x-ours"', undefined],
    ['', 'state="constructor"', undefined],
    ['', '', undefined],
  ])('1.x: %s %s is the state %s', (unit, target, expected) => {
    const text = xliff12(
      `<trans-unit id="u" ${unit}><source>a</source><target ${target}>b</target></trans-unit>`,
    );
    expect(readXliff(text, 'p').segments[0]!.state).toBe(expected);
  });

  test.each([
    ['state="initial"', 'initial'],
    ['state="reviewed"', 'reviewed'],
    ['state="other"', undefined],
    ['', undefined],
  ])('2.x: %s is the state %s', (attribute, expected) => {
    const text = xliff2(`<unit id="u"><segment ${attribute}><source>a</source></segment></unit>`);
    expect(readXliff(text, 'p').segments[0]!.state).toBe(expected);
  });

  test('1.x: notes of the unit come back, ours and those of matches do not', () => {
    const text = xliff12(`<group id="g"><trans-unit id="u"><source>a</source>
      <note from="barobar">ours</note><note>one &amp; <![CDATA[two]]></note>
      <alt-trans><source>x</source><target>y</target><note>no</note></alt-trans></trans-unit></group>`);
    expect(pick(text, 'source', 'target', 'notes')).toEqual([['a', undefined, ['one & two']]]);
  });

  test('2.x: a note goes to the segment its id names, else to the first', () => {
    const text =
      xliff2(`<notes><note>no</note></notes><unit id="u"><notes><note id="s2.n1">two</note><note>one</note>
      <note category="barobar">ours</note></notes>
      <segment id="s1"><source>a</source></segment><segment id="s2"><source>b</source></segment></unit>`);
    expect(pick(text, 'id', 'notes')).toEqual([
      ['s1', ['one']],
      ['s2', ['two']],
    ]);
  });

  test('a note of a group goes to the first unit in it, and to no other', () => {
    const units = (open: (id: string) => string, close: string, notes: (text: string) => string): string =>
      `<group id="g1">${notes('of none')}</group>${open('u1')}${close}
      <group id="g2">${notes('outer')}<group id="g3">${notes('inner')}</group><group id="g4">${notes('of g4')}
      ${open('u2')}${close}${open('u3')}${close}</group></group>${open('u4')}${close}`;
    const expected = [[[]], [['outer', 'of g4']], [[]], [[]]];
    const text12 = xliff12(
      units(
        (id) => `<trans-unit id="${id}"><source>a</source>`,
        '</trans-unit>',
        (text) => `<note from="barobar">ours</note><note>${text}</note>`,
      ),
    );
    expect(pick(text12, 'notes')).toEqual(expected);
    // What tools put around units is no group.
    const around = `<q:r xmlns:q="urn:q"><note>no</note><trans-unit id="u"><source>a</source></trans-unit></q:r>`;
    expect(pick(xliff12(around), 'notes')).toEqual([[[]]]);
    const text20 = xliff2(
      units(
        (id) => `<unit id="${id}"><segment><source>a</source></segment>`,
        '</unit>',
        (text) => `<notes><note category="barobar">ours</note><note>${text}</note></notes>`,
      ),
    );
    expect(pick(text20, 'notes')).toEqual(expected);
  });

  test('2.x: sources and targets of modules are not the segment’s', () => {
    const text =
      xliff2(`<unit id="u"><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s">
      <source>x</source><target>y</target></mtc:match></mtc:matches>
      <segment id="s"><source>a</source></segment></unit>`);
    expect(pick(text, 'source', 'target')).toEqual([['a', undefined]]);
  });

  test('the digest is found under any prefix, re-indented or not, and may be gone', () => {
    const unit =
      '<trans-unit id="u" xmlns:ns0="urn:x-barobar:exchange" ns0:base="abc"><source>a</source></trans-unit>';
    expect(pick(xliff12(unit), 'sentDigest')).toEqual([['abc']]);
    expect(
      pick(xliff12('<trans-unit id="u" base="abc"><source>a</source></trans-unit>'), 'sentDigest'),
    ).toEqual([[undefined]]);
    const meta = (category: string): string =>
      xliff2(`<unit id="u"><m:metadata xmlns:m="urn:oasis:names:tc:xliff:metadata:2.0"><m:metaGroup category="${category}">
        <m:meta type="s">\n abc\n </m:meta></m:metaGroup></m:metadata><segment id="s"><source>a</source></segment></unit>`);
    expect(pick(meta('barobar:base'), 'sentDigest')).toEqual([['abc']]);
    expect(pick(meta('other'), 'sentDigest')).toEqual([[undefined]]);
  });
});

describe('segments of a unit', () => {
  const source = '<source>One. Two.</source>';
  const divided = '<mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk>';
  const unit = (rest: string, attributes = ''): string =>
    xliff12(
      `<trans-unit id="u" ${attributes}>${source}<seg-source>${divided}</seg-source>${rest}</trans-unit>`,
    );
  const keys = ['id', 'source', 'target'] as const;

  test.each([
    [
      'each sentence a tool found is a segment',
      unit('<target><mrk mtype="seg" mid="2">Два.</mrk> <mrk mtype="seg" mid="1">Раз.</mrk></target>'),
      [
        ['u:1', 'One.', 'Раз.'],
        ['u:2', 'Two.', 'Два.'],
      ],
    ],
    [
      'also without a target',
      unit(''),
      [
        ['u:1', 'One.', undefined],
        ['u:2', 'Two.', undefined],
      ],
    ],
    [
      'a sentence only the target has is not lost',
      unit('<target><mrk mtype="seg" mid="1">Раз.</mrk><mrk mtype="seg" mid="3">Три.</mrk></target>'),
      [
        ['u:1', 'One.', 'Раз.'],
        ['u:2', 'Two.', undefined],
        ['u:3', '', 'Три.'],
      ],
    ],
    [
      'a target that was not divided is the unit’s',
      unit('<target>Раз. Два.</target>'),
      [['u', 'One. Two.', 'Раз. Два.']],
    ],
    [
      'a unit of ours stays one',
      unit(`<target>${divided}</target>`, 'xmlns:b="urn:x-barobar:exchange" b:base=""'),
      [['u', 'One. Two.', 'One. Two.']],
    ],
    [
      'sentences with one mid are told apart by their order',
      xliff12(
        `<trans-unit id="u">${source}<seg-source>${divided.replace('"2"', '"1"')}</seg-source><target><mrk mtype="seg" mid="1">Раз.</mrk> <mrk mtype="seg" mid="1">Два.</mrk></target></trans-unit>`,
      ),
      [
        ['u:1', 'One.', 'Раз.'],
        ['u:1#2', 'Two.', 'Два.'],
      ],
    ],
    [
      'units inside of elements the standard does not know are not lost',
      xliff12(
        '<q:part xmlns:q="urn:q"><q:source>x</q:source><trans-unit id="u"><source>a</source></trans-unit></q:part>',
      ),
      [['u', 'a', undefined]],
    ],
    [
      'a unit with one sentence has the unit’s id',
      xliff12(
        `<trans-unit id="u"><source> a</source><seg-source> <mrk mtype="seg" mid="0">a</mrk></seg-source></trans-unit>`,
      ),
      [['u', 'a', undefined]],
    ],
  ])('1.2: %s', (_title, text, expected) => {
    expect(pick(text, ...keys)).toEqual(expected);
  });

  test.each([
    ['one of two parts', '<mrk mtype="seg" mid="1">Раз.</mrk> <mrk mtype="seg" mid="2"/>', true],
    ['one part alone', '<mrk mtype="seg" mid="2">Два.</mrk>', true],
    ['both parts', '<mrk mtype="seg" mid="1">Раз.</mrk> <mrk mtype="seg" mid="2">Два.</mrk>', false],
    ['neither part', '<mrk mtype="seg" mid="1"/> <mrk mtype="seg" mid="2"> </mrk>', false],
    ['the whole', 'Раз. Два.', false],
  ])('1.2: of a unit of ours that a tool cut, %s is translated', (_, target, isPartial) => {
    const text = unit(`<target>${target}</target>`, 'xmlns:b="urn:x-barobar:exchange" b:base=""');
    const [segment, ...others] = readXliff(text, 'p').segments;
    expect(others).toEqual([]);
    expect(segment?.fault).toEqual(
      isPartial ? { text: 'import/quarantined:partial', values: {} } : undefined,
    );
  });

  test('2.x: ids are the segments’ own where they are unique in the file, else with the unit’s', () => {
    const segment = (id: string): string => `<segment ${id}><source>a</source></segment>`;
    const text = xliff2(
      `<unit id="u1">${segment('id="1"')}<ignorable><source> </source></ignorable>${segment('id="x"')}</unit>
       <group id="g"><unit id="u2">${segment('id="1"')}${segment('')}</unit></group><unit id="u3">${segment('')}</unit>`,
    );
    expect(pick(text, 'id').flat()).toEqual(['u1:1', 'x', 'u2:1', 'u2:#2', 'u3']);
  });

  test('2.x: segments come in file order, whatever "order" says', () => {
    const text = xliff2(`<unit id="u"><segment id="a"><source>a</source><target order="2">A</target></segment>
      <segment id="b"><source>b</source><target order="1">B</target></segment></unit>`);
    expect(pick(text, 'target').flat()).toEqual(['A', 'B']);
  });
});

describe('versions', () => {
  test.each(['1.0', '1.1', '1.2'])('%s is read, with its namespace or without', (version) => {
    for (const namespace of ['', ` xmlns="urn:oasis:names:tc:xliff:document:${version}"`]) {
      const text = `<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://www.oasis-open.org/xliff.dtd">
        <xliff version="${version}"${namespace}><file original="a" source-language="en" datatype="x"><body>
        <trans-unit id="u"><source>a</source></trans-unit></body></file></xliff>`;
      const work = readXliff(text, 'p');
      expect([work.version, work.targetLanguage, work.segments.length]).toEqual([version, undefined, 1]);
    }
  });

  test.each(['2.0', '2.1', '2.2'])('%s is read', (version) => {
    const text = xliff2('<unit id="u"><segment><source>a</source></segment></unit>', version);
    expect(readXliff(text, 'p')).toMatchObject({ version, sourceLanguage: 'en', targetLanguage: 'ru' });
  });
});

test('one id in two files of different originals is two segments', () => {
  const file = (original: string): string =>
    `<file original="${original}" source-language="en" datatype="x"><body><trans-unit id="u"><source>a</source></trans-unit></body></file>`;
  const text = `<xliff version="1.2">${file('a')}${file('b')}</xliff>`;
  expect(pick(text, 'original', 'id')).toEqual([
    ['a', 'u'],
    ['b', 'u'],
  ]);
});

test('an end whose start is in another sentence of the unit is a code of its own', () => {
  const file =
    '<xliff version="1.2"><file original="a" source-language="en" target-language="ru" datatype="x"><body><trans-unit id="u"><source>a b</source><seg-source><mrk mtype="seg" mid="1"><bx id="1"/>a</mrk><mrk mtype="seg" mid="2">b<ex id="1"/></mrk></seg-source></trans-unit></body></file></xliff>';
  expect(readXliff(file, 'a').segments.map(({ source }) => source)).toEqual(['<1>a', 'b</1>']);
});

test('two <file> of one name may have the same ids', () => {
  const file = (text: string): string =>
    `<file original="a" source-language="en" datatype="x"><body><trans-unit id="u"><source>${text}</source></trans-unit></body></file>`;
  const work = readXliff(`<xliff version="1.2">${file('a')}${file('b')}</xliff>`, 'a');
  expect(work.segments.map(({ id, source }) => `${id} ${source}`)).toEqual(['u a', 'u b']);
});
