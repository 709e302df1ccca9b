import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTranslations, placesOf } from '../../src/workspace/files/locale-file.ts';
import { targetRegion } from '../../src/workspace/target-region.ts';

function linesOf(target: string): readonly string[] {
  const entries = new Map([
    ['s1', { source: 'A "line".', target, state: 'translated' as const, note: ['"target": "x"'] }],
  ]);
  return formatTranslations({ document: 'lake', language: 'ru', entries }).split('\n');
}

describe('the place of words in a locale file', () => {
  it('is reported in the line of the target', () => {
    expect(targetRegion(linesOf('Высота 45 м.'), 2, 'Высота 45 м.', { start: 7, end: 9 })).toEqual({
      line: 4,
      column: 23,
      endColumn: 25,
    });
  });

  it('is that of the very characters, escapes and all', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', '\\', '\n', '\u0001', 'ӯ', '😀', 'a', '/'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, text, (before, words, after) => {
        const target = before + words + after;
        const lines = linesOf(target);
        const entry = placesOf(lines.join('\n')).get('s1')?.line ?? 0;
        const region = targetRegion(lines, entry, target, {
          start: before.length,
          end: before.length + words.length,
        });
        const raw = lines[(region?.line ?? 0) - 1]?.slice(
          (region?.column ?? 1) - 1,
          (region?.endColumn ?? 1) - 1,
        );
        expect(JSON.parse(`"${raw}"`)).toBe(words);
      }),
    );
  });

  it('is not guessed if the file says something else, or has no line for it', () => {
    expect(targetRegion(linesOf('Иное.'), 2, 'Высота.', { start: 0, end: 1 })).toBeUndefined();
    expect(targetRegion(['{"s1": {"target": "а"}}'], 1, 'а', { start: 0, end: 1 })).toBeUndefined();
    expect(targetRegion([], 1, 'а', { start: 0, end: 1 })).toBeUndefined();
  });
});
