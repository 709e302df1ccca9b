import { describe, expect, it } from 'vitest';
import { find } from '../../pairs.ts';

type Row = readonly [language: string, source: string, target: string];

describe('a time by the 24-hour clock', () => {
  it.each<Row>([
    ['ru', 'It starts at 7 p.m.', 'Начало в 7:00.'],
    ['ru', 'It starts at 7:30 pm', 'Начало в 07:30.'],
    ['be', 'It starts at 12 a.m.', 'Пачатак у 12:00.'],
    ['tg', 'From 7 to 9 p.m.', 'Аз 7:00 то 9:00.'],
    ['ru', 'At 9 a.m. and at 7 p.m.', 'В 9:00 и в 7:00.'],
    ['be', 'at 7 in the evening', 'у 7:00'],
  ])('is twelve hours off in %s: %s | %s', (language, source, target) => {
    expect(find('times/changed', language, source, target)).not.toEqual([]);
  });

  it.each<Row>([
    ['ru', 'It starts at 7 p.m.', 'Начало в 19:00.'],
    ['ru', 'It starts at 7 a.m.', 'Начало в 7:00.'],
    ['be', 'It starts at 12 p.m.', 'Пачатак у 12:00.'],
    ['tg', 'It starts at 12 a.m.', 'Оғоз соати 0:00.'],
    ['tg', 'It starts at 12 a.m.', 'Оғоз соати 24:00.'],
    ['ru', 'It starts at 7 p.m.', 'Начало в 7:00 вечера.'],
    ['ru', 'It starts at 5:30 p.m.', 'Начало в 5:30 после полудня.'],
    ['ru', 'It starts at 7 p.m.', 'Вечером, в 7:00.'],
    ['ru', 'At 7 a.m. and at 7 p.m.', 'В 7:00 и в 19:00.'],
    // Without minutes it may be said of either half of the day, and 7.00 may be a price.
    ['ru', 'It starts at 7 p.m.', 'Начало в 7 часов.'],
    ['ru', 'It costs 7.00 at 7 p.m.', 'Цена 7.00 в 19 часов.'],
    ['ru', 'It starts at 7:00.', 'Начало в 7:00.'],
  ])('is right in %s: %s | %s', (language, source, target) => {
    expect(find('times/changed', language, source, target)).toEqual([]);
  });

  it('is reported with the right one', () => {
    const [finding] = find('times/changed', 'ru', 'It starts at 7:30 p.m. sharp.', 'Ровно в 7:30.');
    expect(finding).toMatchObject({
      message: 'The target has "7:30" where the source has "7:30 p.m".',
      advice: 'Write "19:30", or name the part of the day.',
    });
  });
});
