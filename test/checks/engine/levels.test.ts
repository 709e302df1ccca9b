import { describe, expect, it } from 'vitest';
import { levelOf, namesAny } from '../../../src/checks/engine/levels.ts';
import { runChecks } from '../../../src/checks/engine/run.ts';
import type { Levels } from '../../../src/model/policy.ts';
import { pairOf } from '../pairs.ts';

describe('the level of a check', () => {
  it.each<[string, string, readonly Levels[]]>([
    ['is its own where nothing is said', 'error', []],
    ['is its own where others are meant', 'error', [{ 'spacing/ends': 'off', 'terms/*': 'off' }]],
    ['is that of its code', 'note', [{ 'numbers/missing': 'note' }]],
    ['is that of its area', 'warning', [{ 'numbers/*': 'warning' }]],
    ['is that of all', 'off', [{ '*': 'off' }]],
    ['is the most exact one', 'note', [{ 'numbers/missing': 'note', 'numbers/*': 'off', '*': 'warning' }]],
    ['is the last one', 'warning', [{ 'numbers/missing': 'note' }, { '*': 'warning' }]],
  ])('%s', (_, level, layers) => {
    expect(levelOf({ code: 'numbers/missing', severity: 'error' }, layers)).toBe(level);
  });

  it.each<[string, string, readonly Levels[]]>([
    ['is off until it is named', 'off', []],
    ['is off where only its area is named', 'off', [{ 'terms/*': 'error', '*': 'error' }]],
    ['is what its name has', 'note', [{ 'terms/house': 'note', '*': 'error' }]],
    ['is off again with all', 'off', [{ 'terms/house': 'note' }, { '*': 'off' }]],
  ])('on request %s', (_, level, layers) => {
    expect(levelOf({ code: 'terms/house', severity: 'error', onRequest: true }, layers)).toBe(level);
  });

  it('is given by keys that stand for something', () => {
    const codes = ['numbers/missing', 'terms/inconsistent'];
    expect(['*', 'numbers/*', 'numbers/missing'].map((key) => namesAny(key, codes))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['number/*', 'numbers/extra', 'num/*'].map((key) => namesAny(key, codes))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('checks run at the levels given', () => {
  const pairs = [
    pairOf('5 days.', 'Пяць  дзён', 'be', { document: 'a' }),
    pairOf('5 days.', '6  дней', 'ru', { document: 'a' }),
    pairOf('5 days.', '6  дней', 'ru', { document: 'b' }),
  ];

  it('by document and language', () => {
    const found = runChecks(pairs, {
      levelOf: ({ code, severity }, document, language) => {
        if (code === 'spacing/doubled') return language === 'be' ? 'error' : 'off';
        if (code === 'punctuation/end') return 'off';
        return document === 'b' ? 'note' : severity;
      },
    });
    expect(
      found.map(({ document, language, code, severity }) => [document, language, code, severity]),
    ).toEqual([
      ['a', 'be', 'spacing/doubled', 'error'],
      ['a', 'ru', 'numbers/missing', 'error'],
      ['b', 'ru', 'numbers/missing', 'note'],
    ]);
  });

  it('also where pairs are compared with each other', () => {
    const series = ['Он встретил Жапарова.', 'Он позвонил Жапарову.', 'Он позвонил Джапарову.'].map(
      (target) => pairOf('He met Zhaparov.', target, 'ru'),
    );
    const of = (level: 'note' | 'off') =>
      runChecks(series, { levelOf: () => level }).map(({ code, severity }) => [code, severity]);
    expect(of('note')).toContainEqual(['names/spelled-two-ways', 'note']);
    expect(of('off')).toEqual([]);
  });
});
