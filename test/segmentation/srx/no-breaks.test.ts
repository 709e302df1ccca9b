import { describe, expect, test } from 'vitest';
import { validateSrx } from '../../../src/segmentation/srx/validate.ts';
import { makeSrx } from './files.ts';

const uncut = (text: string): readonly string[] =>
  validateSrx(text, 'a.srx')
    .filter(({ code }) => code === 'srx/no-break')
    .map(({ message, line }) => `${line} ${message}`);
const lists = {
  Exceptions: [['no', 'Dr\\.', '\\s']],
  Breaks: [['yes', '\\.', '\\s']],
} as const;
const maps = [
  ['(EN|en).*', 'Exceptions'],
  ['.*', 'Breaks'],
] as const;

describe('a file whose rules for a language can end no sentence', () => {
  test('is warned about: the first map has exceptions alone, and the file does not cascade', () => {
    expect(uncut(makeSrx(lists, { maps, cascade: 'no' }))).toEqual([
      expect.stringMatching(/^\d+ No rule for en can end a sentence: every paragraph is one\.$/),
    ]);
  });

  test('not if it cascades, or does not say whether it does', () => {
    const text = makeSrx(lists, { maps, cascade: 'yes' });
    expect(uncut(text)).toEqual([]);
    expect(uncut(text.replace(' cascade="yes"', ''))).toEqual([]);
  });

  test('is warned about: an exception before all breaks matches everywhere', () => {
    const all = [
      ['no', '', ''],
      ['yes', '\\.', '\\s'],
    ] as const;
    expect(uncut(makeSrx({ L: all }, { maps: [['ru', 'L']] }))).toHaveLength(1);
    expect(uncut(makeSrx({ L: [...all].reverse() }, { maps: [['ru', 'L']] }))).toEqual([]);
  });

  test('not if it is added to the built-in rules', () => {
    const header = '<x:extends xmlns:x="urn:barobar:srx">built-in</x:extends>';
    expect(uncut(makeSrx(lists, { maps, cascade: 'no', header }))).toEqual([]);
  });
});
