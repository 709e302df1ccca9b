import { expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { xliff2, xliff12 } from './wrapped.ts';

const tu = (id: string): string => `<trans-unit id="${id}"><source>a</source></trans-unit>`;
test.each([
  ['not XLIFF', '<html/>', 'xliff-version 1:1'],
  ['XLIFF by name only', '<xliff xmlns="urn:other" version="1.2"/>', 'xliff-version 1:1'],
  ['no version', '\n<xliff/>', 'xliff-version 2:1'],
  ['an unknown version', '<xliff version="3.0"/>', 'xliff-version 1:1'],
  [
    'a version and a namespace that disagree',
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
    'xliff-version 1:1',
  ],
  ['2.x without namespace', '<xliff version="2.0" srcLang="en"/>', 'xliff-version 1:1'],
  [
    '2.x without source language',
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
    'xliff-structure 1:1',
  ],
  ['no file', '<xliff version="1.2"> </xliff>', 'xliff-structure 1:1'],
  [
    'two targets',
    xliff12('\n<trans-unit id="u"><source/><target/><target/></trans-unit>'),
    'xliff-structure 2:1',
  ],
  ['2.x unit without id', xliff2('\n<unit/>'), 'xliff-structure 2:1'],
  ['2.x unit without segment', xliff2('\n<unit id="u"/>'), 'xliff-structure 2:1'],
  [
    '2.x segment with two sources',
    xliff2('<unit id="u">\n<segment><source/><source/></segment></unit>'),
    'xliff-structure 2:1',
  ],
  ['an id twice', xliff12(`\n${tu('u')}\n ${tu('u')}`), 'xliff-duplicate 3:2'],
  [
    'an id twice in two groups',
    xliff12(`<group>${tu('u')}</group>\n<group>${tu('u')}</group>`),
    'xliff-duplicate 2:8',
  ],
  [
    '2.x: an id twice in a unit',
    xliff2('<unit id="u"><segment id="s"><source/></segment>\n<segment id="s"><source/></segment></unit>'),
    'xliff-duplicate 2:1',
  ],
  [
    '2.x: a unit twice',
    xliff2(
      '<unit id="u"><segment><source/></segment></unit>\n<unit id="u"><segment><source/></segment></unit>',
    ),
    'xliff-duplicate 2:14',
  ],
  [
    'a second pair of languages',
    '<xliff version="1.2"><file source-language="en" target-language="ru"/>\n<file source-language="en" target-language="be"/></xliff>',
    'xliff-structure 2:1',
  ],
  ['an internal subset', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff version="1.2"/>', 'xml-doctype 1:1'],
  ['an id of 300 characters', xliff12(tu('u'.repeat(300))), 'xml-limit 1:'],
  ['XML that breaks off', xliff12(tu('u')).slice(0, -3), 'xml-syntax 1:'],
])('%s is refused with its place', (_title, text, expected) => {
  try {
    readXliff(text, 'p.xlf');
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    const { path, line, column } = error.location;
    expect(path).toBe('p.xlf');
    expect(`${error.code} ${line}:${column}`).toContain(expected);
  }
});

test('the fault of a duplicate names both places', () => {
  expect(() => readXliff(xliff12(`\n${tu('u')}\n ${tu('u')}`), 'p')).toThrow('the one at 2:1');
});
