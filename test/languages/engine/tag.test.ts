import { describe, expect, it } from 'vitest';
import { isRightToLeft, parseTag } from '../../../src/languages/engine/tag.ts';

describe('the subtags of a tag', () => {
  it.each([
    ['ru', { language: 'ru', script: undefined, region: undefined, rest: '' }],
    ['TG_cyrl_tj', { language: 'tg', script: 'Cyrl', region: 'tj', rest: '' }],
    ['es-419', { language: 'es', script: undefined, region: '419', rest: '' }],
    ['be-tarask', { language: 'be', script: undefined, region: undefined, rest: '-tarask' }],
    ['zh-Hant-HK-x-press', { language: 'zh', script: 'Hant', region: 'hk', rest: '-x-press' }],
    ['ru_RU.UTF-8', { language: 'ru', script: undefined, region: undefined, rest: '' }],
  ])('%s', (tag, parts) => {
    expect(parseTag(tag)).toEqual(parts);
  });
});

describe('written from right to left', () => {
  it.each(['ar', 'ar-EG', 'fa', 'he', 'ur-PK', 'ckb', 'yi', 'dv', 'kk-Arab', 'uz-AF', 'ff-Adlm', 'AR'])(
    '%s',
    (tag) => {
      expect(isRightToLeft(tag)).toBe(true);
    },
  );

  it.each(['en', 'ru', 'kk', 'uz', 'ar-Latn', 'ku', 'pa', 'pa-IN', 'tg-Cyrl-TJ', '', 'art'])(
    'not %s',
    (tag) => {
      expect(isRightToLeft(tag)).toBe(false);
    },
  );
});
