import { describe, expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { pick, xliff2, xliff12 } from './wrapped.ts';

describe('what a tool left out against the standard', () => {
  test.each<[string, string, unknown[]]>([
    ['an id', '<trans-unit><source>a</source></trans-unit>', [['#1', 'a', undefined]]],
    [
      'ids of all but name',
      '<trans-unit resname="k"><source>a</source></trans-unit><trans-unit id="" resname="l"><source>b</source></trans-unit>',
      [
        ['k', 'a', undefined],
        ['l', 'b', undefined],
      ],
    ],
    [
      'ids, of names that are the same',
      '<trans-unit resname="k"><source>a</source></trans-unit><trans-unit resname="k"><source>b</source></trans-unit>',
      [
        ['#1', 'a', undefined],
        ['#2', 'b', undefined],
      ],
    ],
    ['a source', '<trans-unit id="u"><target>b</target></trans-unit>', [['u', '', 'b']]],
  ])('%s', (_, body, expected) => {
    expect(pick(xliff12(body), 'id', 'source', 'target')).toEqual(expected);
  });

  test('a source of 2.x', () => {
    const text = xliff2('<unit id="u"><segment id="s"><target>b</target></segment></unit>');
    expect(pick(text, 'id', 'source', 'target')).toEqual([['s', '', 'b']]);
  });

  test('the source language', () => {
    const text = xliff12('<trans-unit id="u"><source>a</source></trans-unit>').replace(
      'source-language="en" ',
      '',
    );
    expect(readXliff(text, 'p')).toMatchObject({ sourceLanguage: '', targetLanguage: 'ru' });
  });
});

describe('what tools write otherwise than the standard', () => {
  test('1.x: units are read where a tool left <body> out', () => {
    const unit = '<trans-unit id="u"><source>a</source></trans-unit>';
    const found = [['u', 'a']];
    for (const body of [unit, `<group>${unit}</group>`, `<q:r xmlns:q="urn:q">${unit}</q:r>`]) {
      const text = xliff12(body).replace('<body>', '').replace('</body>', '');
      expect(pick(text, 'id', 'source')).toEqual(found);
    }
  });

  test('an empty note is none', () => {
    const text12 = xliff12('<trans-unit id="u"><source>a</source><note/><note> </note></trans-unit>');
    expect(pick(text12, 'notes')).toEqual([[[]]]);
    const text20 = xliff2('<unit id="u"><notes><note/></notes><segment><source>a</source></segment></unit>');
    expect(pick(text20, 'notes')).toEqual([[[]]]);
  });

  test.each([
    ['no namespace', 'xmlns=""'],
    ['the namespace of another version', 'xmlns="urn:oasis:names:tc:xliff:document:1.1"'],
  ])('elements that a tool added with %s are those of XLIFF', (_title, xmlns) => {
    const unit = '<source>a <g id="1">b</g></source>';
    const found = [['a <1>b</1>', 'в <1>г</1>']];
    const target = `<target ${xmlns}>в <g id="1">г</g></target>`;
    const added12 = xliff12(`<trans-unit id="u">${unit}${target}</trans-unit>`);
    expect(pick(added12, 'source', 'target')).toEqual(found);
    const whole12 = xliff12(
      `<trans-unit id="u" ${xmlns}>${unit}<target>в <g id="1">г</g></target></trans-unit>`,
    );
    expect(pick(whole12, 'source', 'target')).toEqual(found);
    const added20 = xliff2(
      `<unit id="u"><segment><source>a</source><target ${xmlns}>б</target></segment></unit>`,
    );
    expect(pick(added20, 'source', 'target')).toEqual([['a', 'б']]);
    // An extension of the same name is none.
    const foreign = xliff12(
      `<trans-unit id="u"><source>a</source><target xmlns="urn:b">б</target></trans-unit>`,
    );
    expect(pick(foreign, 'source', 'target')).toEqual([['a', undefined]]);
  });

  test('an empty language is none', () => {
    const text12 = xliff12('<trans-unit id="u"><source>a</source></trans-unit>');
    const noTarget = text12.replace('target-language="ru"', 'target-language=""');
    expect(readXliff(noTarget, 'p').targetLanguage).toBeUndefined();
    const both = text12.replace('</xliff>', `${/<file.*<\/file>/.exec(noTarget)![0]}</xliff>`);
    expect(readXliff(both, 'p').targetLanguage).toBe('ru');
    const text20 = xliff2('<unit id="u"><segment><source>a</source></segment></unit>');
    expect(readXliff(text20.replace('trgLang="ru"', 'trgLang=""'), 'p').targetLanguage).toBeUndefined();
  });
});

describe('codes that a tool gave one id', () => {
  const target = (source: string, text: string): string | undefined => {
    const file = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ru"><file id="f"><unit id="u"><segment><source>${source}</source><target>${text}</target></segment></unit></file></xliff>`;
    const segment = readXliff(file, 'a').segments[0]!;
    return `${segment.target}${segment.hasRepairedCodes ? ' repaired' : ''}`;
  };
  const three = '<pc id="1">a</pc> <pc id="2">b</pc> <pc id="3">c</pc>';
  test.each([
    [
      'take the missing ids in order',
      three,
      '<pc id="1">а</pc> <pc id="3">б</pc> <pc id="3">в</pc>',
      '<1>а</1> <2>б</2> <3>в</3> repaired',
    ],
    [
      'also where all have one',
      three,
      '<pc id="2">а</pc><pc id="2">б</pc><pc id="2">в</pc>',
      '<1>а</1><2>б</2><3>в</3> repaired',
    ],
    [
      'by their kinds',
      '<ph id="1" type="fmt"/><ph id="2" type="link"/>',
      '<ph id="2" type="link"/><ph id="2" type="fmt"/>',
      '<2/><1/> repaired',
    ],
    [
      'not where kinds differ',
      '<ph id="1" type="fmt"/><ph id="2" type="link"/>',
      '<ph id="2" type="link"/><ph id="2" type="link"/>',
      '<2/><2/>',
    ],
    ['not where a code was left out', three, '<pc id="3">б</pc> <pc id="3">в</pc>', '<3>б</3> <3>в</3>'],
    [
      'not where one is the translator’s own',
      three,
      '<pc id="1">а</pc><pc id="9">б</pc><pc id="9">в</pc>',
      '<1>а</1><9>б</9><9>в</9>',
    ],
    [
      'not where one is said to be a copy',
      '<ph id="1"/><ph id="2"/>',
      '<ph id="1"/><ph id="3" copyOf="1"/>',
      '<1/><1/>',
    ],
    [
      'a new order needs no repair',
      three,
      '<pc id="3">а</pc><pc id="1">б</pc><pc id="2">в</pc>',
      '<3>а</3><1>б</1><2>в</2>',
    ],
  ])('%s', (_title, source, text, expected) => {
    expect(target(source, text)).toBe(expected);
  });
});
