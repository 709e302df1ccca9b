import { describe, expect, it, test } from 'vitest';
import { inflectLike } from './seeds.ts';
import { measureTermErrors } from './term-errors.ts';

describe('the example workspace', () => {
  const { alarms, outcomes } = measureTermErrors(4);

  it('has no false alarm', () => {
    expect(alarms).toEqual([]);
  });

  it('has each seeded error of a term found on its sentence', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(200);
    expect(outcomes.filter(({ found }) => !found).map(({ seed }) => seed)).toEqual([]);
  });

  it('has errors of every kind in every language', () => {
    const kinds = new Set(outcomes.map(({ seed }) => `${seed.language} ${seed.kind}`));
    expect(kinds.size).toBe(15);
  });
});

test.each([
  ['ru', 'отряд', 'совет', 'Советов', 'Отрядов'],
  ['ru', 'быстрый', 'военный', 'военными', 'быстрыми'],
  ['be', 'ахова', 'мова', 'мовай', 'аховай'],
  ['tg', 'гурӯҳ', 'давлат', 'давлатҳои', 'гурӯҳҳои'],
  ['ru', 'группа', 'совет', 'совета', undefined],
  ['tg', 'дарё', 'давлат', 'давлатон', undefined],
])('%s: %s in the form of %s, %s', (tag, other, citation, form, expected) => {
  expect(inflectLike(other, citation, form, tag)).toBe(expected);
});
