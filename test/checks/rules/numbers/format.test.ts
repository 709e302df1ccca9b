import { describe, expect, it } from 'vitest';
import { find, quoted } from '../../pairs.ts';

type Row = readonly [language: string, source: string, target: string];
const found = ([language, source, target]: Row): readonly string[] =>
  quoted(find('numbers/format', language, source, target));

describe('numbers with the signs of the source language', () => {
  it.each<readonly [...Row, string[]]>([
    ['ru', '1,500 soldiers', '1,500 военных', ['1,500']],
    ['be', '1,234,567 people', '1,234,567 чалавек', ['1,234,567']],
    ['tg', '1,234.5 km', '1,234.5 км', ['1,234.5']],
    ['uk', '30,000 users', '30,000 користувачів', ['30,000']],
    ['ru', '12.1 million people', '12.1 миллиона человек', ['12.1']],
    ['be', '0.125 metres', '0.125 метра', ['0.125']],
    ['tg', '$2.5 and 7.5 per cent', '2.5 доллар ва 7.5 фоиз', ['2.5', '7.5']],
  ])('%s: %s | %s', (language, source, target, expected) => {
    expect(found([language, source, target])).toEqual(expected);
  });

  it.each<Row>([
    ['ru', '1,500 soldiers', '1 500 военных'],
    ['ru', '1,500 soldiers', '1500 военных'],
    ['be', '12.1 million people', '12,1 мільёна чалавек'],
    // Of another number, which is numbers/missing.
    ['ru', '1,500 soldiers', '1,6 тысячи военных'],
    ['tg', '12.1 million people', '12.2 миллион нафар'],
    // Versions, times, paragraphs and dates.
    ['ru', 'Version 12.1 is out.', 'Вышла версия 12.1.'],
    ['be', 'It starts at 7.30.', 'Пачатак у 7.30.'],
    ['tg', 'Article 5.2 says so.', 'Моддаи 5.2 чунин мегӯяд.'],
    ['ru', 'See 192.168.0.1', 'См. 192.168.0.1'],
    // For programs.
    ['ru', 'Use 500ms, 1s or 2.5m', 'Например, 500ms, 1s или 2.5m'],
    ['be', 'at most 24.20:31:23 hours', 'не больш за 24.20:31:23 гадзін'],
    // A group that the author wrote as in another language.
    ['ru', '5.000 dollars', '5.000 долларов'],
    // A language with the same signs, and one whose signs are not known.
    ['en', '1,500 soldiers', '1,500 soldiers'],
    ['mn', '1,500 soldiers', '1,500 цэрэг'],
  ])('not %s: %s | %s', (...row) => {
    expect(found(row)).toEqual([]);
  });

  it('are reported with the right form', () => {
    const advice = (row: Row): readonly string[] => find('numbers/format', ...row).map((each) => each.advice);
    expect(advice(['ru', '1,500 soldiers', '1,500 военных'])).toEqual(['Write "1500".']);
    expect(advice(['tg', '1,234.5 km', '1,234.5 км'])).toEqual(['Write "1234,5".']);
    expect(advice(['ru', '12,500 soldiers', '12,500 военных'])).toEqual(['Write "12\u00a0500".']);
    expect(advice(['be', '1,234,567.5 km', '1,234,567.5 км'])).toEqual(['Write "1\u00a0234\u00a0567,5".']);
    expect(advice(['be', '2.5 million', '2.5 мільёна'])).toEqual(['Write "2,5".']);
  });
});
