import { describe, expect, it } from 'vitest';
import { find, quoted } from '../../pairs.ts';

type Row = readonly [language: string, source: string, target: string];

function expectFound(rows: readonly Row[]): void {
  it.each(rows)('%s: %s | %s', (language, source, target) => {
    expect(find('numbers/missing', language, source, target)).not.toEqual([]);
  });
}

function expectNone(rows: readonly Row[]): void {
  it.each(rows)('%s: %s | %s', (language, source, target) => {
    expect(find('numbers/missing', language, source, target)).toEqual([]);
  });
}

describe('separators are those of the language', () => {
  expectNone([
    ['ru', '15,000 troops', '15 000 военных'],
    ['ru', '15,000 troops', '15\u00a0000 военных'],
    ['be', '1,234,567 people', '1 234 567 чалавек'],
    ['be', '1,234,567 people', '1234567 чалавек'],
    ['tg', '15,000 people', '15.000 нафар'],
    ['tg', '2.5 per cent', '2,5 фоиз'],
    ['ru', '1,234.5 km', '1 234,5 км'],
    ['ru', 'the 2,5 rule', 'правило 2,5'],
    ['be', '10.0%', '10%'],
    ['tg', 'account 30101810400000000225', 'ҳисоби 30101810400000000225'],
  ]);
  expectFound([
    ['ru', '15,000 troops', '15 100 военных'],
    ['ru', '15,000 troops', '150 000 военных'],
    ['be', '1,234,567 people', '1 234 568 чалавек'],
    ['tg', '2.5 per cent', '2,6 фоиз'],
    ['tg', 'account 30101810400000000225', 'ҳисоби 30101810400000000226'],
    ['be', '40%', '44%'],
  ]);
});

describe('scale words and their abbreviations multiply', () => {
  expectNone([
    ['ru', '10,000 people', '10 тысяч человек'],
    ['ru', '$2.5 billion', '2,5 млрд долларов'],
    ['ru', '£125m', '125 миллионов фунтов'],
    ['ru', '15,300 people', '15 тысяч 300 человек'],
    ['ru', '10.5 million', '10 с половиной миллионов'],
    ['ru', '1.5 million', 'полтора миллиона'],
    ['ru', '1 million', 'миллион'],
    ['be', '2.5 million', '2,5 мільёна'],
    ['be', '1.5 million', '1500 тысяч'],
    ['be', '10 to 11 billion', 'ад 10 да 11 мільярдаў'],
    ['tg', '100,000 people', '100 ҳазор нафар'],
    ['tg', '11 million', '11 миллиони'],
    ['tg', '5 thousand', 'панҷ ҳазор'],
    // Metres, not millions.
    ['be', 'the 100m race', 'забег на 100 м'],
  ]);
  expectFound([
    ['ru', '$2.5 billion', '2,5 млн долларов'],
    ['ru', '10,000 people', '100 тысяч человек'],
    ['be', '2.5 million', '2,5 тысячы'],
    ['tg', '11 million', '11 ҳазор'],
    ['tg', '11 billion', '11 доллар'],
  ]);
});

describe('the groups of digits of another number are not the number', () => {
  it.each([
    ['ru', 'They paid 77,240 dollars.', 'Они заплатили 240 долларов.'],
    ['ru', 'They paid 240 dollars.', 'Они заплатили 77 240 долларов.'],
    ['be', 'Some 5,300 came.', 'Прыйшлі 12 300 чалавек.'],
    ['tg', 'Some 5,300 came.', 'Тақрибан 12 300 нафар омаданд.'],
    ['ru', 'It grew 2.5 per cent.', 'Рост составил 3,5 процента.'],
    ['ru', 'It costs 1,240 million.', 'Это стоит 77 240 млн.'],
  ])('%s: %s | %s', (language, source, target) => {
    expect(find('numbers/missing', language, source, target)).toMatchObject([{ severity: 'error' }]);
  });
  expectNone([
    ['ru', 'Some 400.000 cards are in use.', 'В обращении 400.000 карт.'],
    ['be', 'At 12.30 they met.', 'Яны сустрэліся а 12:30.'],
    ['tg', 'Some 400.000 came.', '400.000 нафар омаданд.'],
    ['ru', '$7.5 million win', '$7,5-миллионный выигрыш'],
    ['be', '$7.5 million win', '$7,5-мільённы выйгрыш'],
    ['uk', '$7.5 million win', '$7,5-мільйонний виграш'],
  ]);
});

describe('small numbers may be spelled out, in any form', () => {
  expectNone([
    ['ru', '5 states', 'пятью государствами'],
    ['ru', 'the 3rd session', 'третьей сессии'],
    ['ru', '25 people', 'двадцати пяти человек'],
    ['ru', 'a 5-day visit', 'пятидневный визит'],
    ['ru', 'a 25-year-old man', 'двадцатипятилетний мужчина'],
    ['ru', '125 people', 'сто двадцать пять человек'],
    ['ru', 'the G7', '«Большая семёрка»'],
    ['ru', '7 heads', 'семеро глав'],
    ['ru', 'the 200th issue', 'двухсотый выпуск'],
    ['be', 'the 1000th issue', 'тысячны нумар'],
    ['be', '12 heads of state', 'дванаццаці кіраўнікоў'],
    ['be', 'the 2nd day', 'другога дня'],
    ['be', 'a 3-year plan', 'трохгадовы план'],
    ['be', '40 tonnes', 'сарака тон'],
    ['tg', '5 issues', 'панҷ масъала'],
    ['tg', '25 issues', 'бисту панҷ масъала'],
    ['tg', '31 issues', 'сию як масъала'],
    ['tg', 'the 3rd session', 'ҷаласаи сеюм'],
    ['tg', 'a 2-year plan', 'нақшаи дусола'],
    ['tg', '350 people', 'сесаду панҷоҳ нафар'],
    ['tg', 'all 4', 'ҳар чаҳортояш'],
  ]);
  expectFound([
    ['ru', '5 states', 'шестью государствами'],
    ['ru', '5 states', 'двадцатью пятью государствами'],
    ['ru', 'a 7-day visit', 'семинар'],
    ['be', '12 heads of state', 'трынаццаці кіраўнікоў'],
    ['be', 'a 3-year plan', 'двухгадовы план'],
    ['tg', '25 issues', 'бисту шаш масъала'],
    ['tg', '300 people', 'садҳо нафар'],
    ['tg', '5 issues', 'масъалаҳо'],
  ]);
});

describe('times, dates, ordinals, decades and centuries', () => {
  expectNone([
    ['ru', 'at 3 p.m.', 'в 15:00'],
    ['ru', 'at 3 p.m.', 'в 3 часа дня'],
    ['ru', 'at 1 p.m.', 'в час дня'],
    ['ru', 'at 12 a.m.', 'в 00:00'],
    ['ru', 'from 3 to 5 p.m.', 'с 15 до 17 часов'],
    ['tg', '24-hour duty', 'навбатдории шабонарӯзӣ'],
    ['be', 'at 12:55 p.m.', 'а 12.55'],
    ['be', 'at 3:30 pm', 'а 15:30'],
    ['be', 'at 7 in the evening', 'а 19-й'],
    ['tg', 'at 6am', 'соати 6-и саҳар'],
    ['tg', 'at 7 p.m.', 'соати 19:00'],
    ['ru', 'the 15th meeting', '15-е заседание'],
    ['be', 'the 15th meeting', '15-га пасяджэння'],
    ['tg', 'the 15th meeting', 'ҷаласаи 15-уми'],
    ['ru', 'in the 1980s', 'в 80-х годах'],
    ['be', 'in the 1980s', 'у 1980-я'],
    ['tg', 'in the 80s', 'дар солҳои 1980-ум'],
    ['ru', 'the 21st century', 'XXI век'],
    ['be', 'the 21st century', 'ХХІ стагоддзе'],
    ['tg', 'the 19th century', 'асри XIX'],
    ['ru', '15/11/2024', '15 ноября 2024 года'],
    ['be', '2024-11-15', '15 лістапада 2024 года'],
    ['tg', 'in 1950-53', 'солҳои 1950-1953'],
    ['ru', 'in 2024/25', 'в 2024–2025 годах'],
    ['ru', 'available 24/7', 'круглосуточно'],
    ['be', 'a 2/3 majority', 'дзве трэці галасоў'],
  ]);
  expectFound([
    ['ru', 'at 3 p.m.', 'в 16:00'],
    ['ru', 'from 3 to 5 p.m.', 'с 16 до 17 часов'],
    ['be', 'at 12:55 p.m.', 'а 12:57'],
    ['be', 'at 10:15', 'а 20:15'],
    ['tg', 'at 6 a.m.', 'соати 18:00'],
    ['tg', 'the 15th meeting', 'ҷаласаи 16-уми'],
    ['ru', 'the 21st century', 'XX век'],
    ['be', 'in the 1980s', 'у 1970-я'],
    ['ru', '15/11/2024', '16 ноября 2024 года'],
    ['tg', 'in 1950-53', 'солҳои 1950-1954'],
  ]);
});

describe('units that other readers do not use may be converted', () => {
  expectNone([
    ['ru', '10 miles', '16 км'],
    ['ru', '1 to 4 inches', 'от 2,5 до 10 см'],
    ['be', '80 degrees', '27 градусаў'],
    ['be', '85 mph', '137 км/г'],
    ['tg', '550 pounds', '250 кило'],
    ['tg', '10 miles', '10 мил'],
  ]);
  expectFound([
    ['ru', '10 miles', '26 км'],
    ['be', '80 degrees', '37 градусаў'],
    ['tg', '10 kilometres', '16 километр'],
  ]);
});

describe('the finding', () => {
  it('points at the number that replaces it', () => {
    const [found] = find('numbers/missing', 'tg', 'In <1>2014</1>, 15 people', 'Соли <1>2010</1> 15 нафар');
    expect(found?.message).toBe('The target has "2010" where the source has "2014".');
    expect(quoted([found!])).toEqual(['2010']);
  });

  it('has no span if no number replaces it', () => {
    const [found] = find('numbers/missing', 'be', 'It lasts 5 days.', 'Яно доўжыцца.');
    expect(found).toMatchObject({ message: 'The target lacks the number "5".' });
    expect(found).not.toHaveProperty('span');
  });

  it('quotes the scale with the number', () => {
    const [found] = find('numbers/missing', 'ru', 'It costs $2.5 billion.', 'Цена — 2,5 млн долларов.');
    expect(found?.message).toBe('The target has "2,5 млн" where the source has "2.5 billion".');
  });
});

describe('equal numbers', () => {
  it('may be said once', () => {
    expect(find('numbers/missing', 'be', 'In 2024 and again in 2024', 'У 2024 годзе двойчы')).toEqual([]);
  });

  it('are not both matched by one if another number replaces the second', () => {
    expect(
      quoted(find('numbers/missing', 'ru', '5 ships and 5 aircraft', '5 кораблей и 6 самолётов')),
    ).toEqual(['6']);
  });
});

describe('of a language without facts', () => {
  it('digits are compared', () => {
    expect(find('numbers/missing', 'tt', '15,000 people', '15 000 адам')).toEqual([]);
    expect(find('numbers/missing', 'tt', '15,000 people', '16 000 адам')).not.toEqual([]);
  });
});

describe('digits of every script are digits', () => {
  expectNone([
    ['ar', 'The dam is 40 m high.', 'يبلغ ارتفاع السد ٤٠ مترا.'],
    ['fa', '1,500 people and 2.5%', '۱٬۵۰۰ نفر و ۲٫۵٪'],
    ['hi', '15 May 2026', '१५ मई २०२६'],
    ['ff-Adlm', '40 m', '𞥔𞥐 m'],
  ]);
  expectFound([
    ['ar', 'The dam is 40 m high.', 'يبلغ ارتفاع السد ٤١ مترا.'],
    ['fa', '1,500 people', '۱٬۶۰۰ نفر'],
    ['hi', '15 May 2026', '१६ मई २०२६'],
    ['ff-Adlm', '40 m', '𞥕𞥐 m'],
  ]);

  it('the finding points at them', () => {
    expect(quoted(find('numbers/missing', 'ff-Adlm', '40 m', '😀 𞥕𞥐 m'))).toEqual(['𞥕𞥐']);
  });
});
