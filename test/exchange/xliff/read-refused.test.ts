import { expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { xliff12 } from './wrapped.ts';

const tu = (id: string): string => `<trans-unit id="${id}"><source>a</source></trans-unit>`;
test.each([
  ['not XLIFF', '<html/>', 'xliff-version 1:1'],
  ['XLIFF by name only', '<xliff xmlns="urn:other" version="1.2"/>', 'xliff-version 1:1'],
  ['an unknown version', '<xliff version="3.0"/>', 'xliff-version 1:1'],
  [
    'a version and a namespace that disagree',
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
    'xliff-version 1:1',
  ],
  ['an unknown namespace', '<xliff xmlns="urn:oasis:names:tc:xliff:document:3.0"/>', 'xliff-version 1:1'],
  ['no file', '<xliff version="1.2"> </xliff>', 'xliff-structure 1:1'],
  ['an internal subset', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff version="1.2"/>', 'xml-doctype 1:1'],
  ['an id of 65,537 characters', xliff12(tu('u'.repeat(65_537))), 'xml-limit 1:'],
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
