import { describe, expect, it } from 'vitest';
import { find, quoted } from '../../pairs.ts';

describe('letters outside the alphabet', () => {
  it.each([
    ['ru', 'Заседаніе', ['і'], 'Write "Заседание".'],
    ['ru', 'ҐРУНТ', ['Ґ'], 'Write "ГРУНТ".'],
    ['be', 'Игры, якія яна любіць', ['И'], 'Write "Ігры".'],
    ['be', 'яшчэ щука', ['щ'], 'Write "шчука".'],
    ['be', 'аб<1>ъява</1>', ['ъ'], 'Write "аб’ява".'],
    ['tg', 'Ў омад', ['Ў'], 'Write "Ӯ".'],
    ['tg', 'даⱪиⱪа', ['ⱪ'], 'Write "дақиқа".'],
    ['tg', 'ваќт ва њол', ['ќ', 'њ'], 'Write "вақт".'],
    ['tg', 'миⱪьёс', ['ⱪ', 'ь'], 'Write "миқёс".'],
    ['tg', 'Ѭ', ['Ѭ'], 'Write the word in letters of the language.'],
  ])('%s: %s', (language, target, letters, advice) => {
    const found = find('letters/alphabet', language, 'x', target);
    expect(quoted(found)).toEqual(letters);
    expect(found[0]?.advice).toBe(advice);
  });

  it.each([
    ['ru', 'Съёмка щенка, 25 °C, Łódź, Αθήνα, за́мок'],
    ['be', 'Аб’ява аб ёй, Łódź, у\u0306'],
    ['tg', 'Ҷумҳурии Тоҷикистон, ғӯзаи қӯҳӣ, маънӣ, café'],
    ['tt', 'Қазақстан и щ ъ ў'],
    ['en', 'Минск'],
  ])('are not in %s: %s', (language, target) => {
    expect(find('letters/alphabet', language, 'x', target)).toEqual([]);
  });
});

describe('two scripts in one word', () => {
  it.each([
    ['ru', 'Президeнт', 'e', 'Type it in one script: Cyrillic "Президент".'],
    ['ru', 'Μосква', 'Μ', 'Retype the word in one script.'],
    ['be', 'цiкава', 'i', 'Type it in one script: Cyrillic "цікава".'],
    ['be', 'Micrоsoft', 'о', 'Type it in one script: Latin "Microsoft".'],
    ['tg', 'авгуcт', 'c', 'Type it in one script: Cyrillic "август".'],
    ['tg', 'шȳро', 'ȳ', 'Type it in one script: Cyrillic "шӯро".'],
    ['tg', 'Tзи', 'T', 'Type it in one script: Cyrillic "Тзи".'],
    ['ru', 'Googleом', 'о', 'Retype the word in one script.'],
  ])('%s: %s', (language, target, letter, advice) => {
    const found = find('letters/mixed-script', language, 'x', target);
    expect(quoted(found)).toEqual([letter]);
    expect(found[0]?.advice).toBe(advice);
  });

  it.each([
    ['ru', 'x', 'FBI-агент, Twitter’а, COVID-19, 5G-сеть'],
    ['be', 'x', 'аб\u02bcём, web-сайт'],
    ['tg', 'the BBC', 'BBCро ва Facebookи'],
    ['tg', 'x', 'тасдиⱪ'],
  ])('are none in %s: %s | %s', (language, source, target) => {
    expect(find('letters/mixed-script', language, source, target)).toEqual([]);
  });

  it('are found if Cyrillic letters typed as Latin ones have a Tajik ending', () => {
    expect(quoted(find('letters/mixed-script', 'tg', 'the USSR', 'CCCPро'))).toEqual(['р']);
  });
});

describe('whole words of look-alikes', () => {
  it.each([
    ['ru', 'The USSR is gone.', 'Страны CCCP больше нет.', 'CCCP'],
    ['ru', 'With him', 'Он пришёл c ним', 'c'],
    ['ru', 'A man', 'A он пришёл', 'A'],
    ['be', 'In Minsk', 'Жыве y Мінску', 'y'],
    ['be', 'Bread and water', 'Хлеб i вада', 'i'],
    ['tg', 'The USSR', 'Дар CCCP буд', 'CCCP'],
    ['tg', 'The BBC said', 'Инро ВВС гуфт', 'ВВС'],
  ])('%s: %s | %s', (language, source, target, word) => {
    expect(quoted(find('letters/look-alike', language, source, target))).toEqual([word]);
  });

  it.each([
    ['ru', 'Vitamin C', 'Витамин C полезен'],
    ['ru', 'The air force', 'Самолёты ВВС прилетели'],
    // The initials of the words before, which happen to look like those of the source.
    ['be', 'The Ministry of Transport and Trade (MTT)', 'Міністэрства транспарту і таргоўлі (МТТ)'],
    ['be', 'XX century', 'У XX стагоддзі'],
    ['be', 'The MAX trains', 'Поезд MAX спыніўся'],
    ['tg', '20 C of heat', 'Ҳарорат 20 C буд'],
    ['tg', 'Ye sang', 'Он Ye хонд'],
    ['ru', 'To be', 'Песня «Cop at Home» звучит'],
    ['ru', 'A 5', 'Трасса A-5 и e-mail'],
    ['tt', 'x', 'CCCP'],
  ])('are not %s: %s | %s', (language, source, target) => {
    expect(find('letters/look-alike', language, source, target)).toEqual([]);
  });
});

describe('characters that cannot be seen', () => {
  it.each([
    ['ru', 'на \u200b\u200bкарте', '\u200b\u200b'],
    ['be', 'пера\u00adмовы', '\u00ad'],
    ['tg', 'ҷаласа\u202e', '\u202e'],
    ['tg', 'му\u200cзокирот', '\u200c'],
    ['ru', '\ufeffНачало', '\ufeff'],
    ['be', 'сло\ufffdа', '\ufffd'],
    ['tg', 'сулҳ\u0007', '\u0007'],
    ['ru', 'а <1>б\u2060</1>', '\u2060'],
  ])('%s: %j', (language, target, hidden) => {
    expect(quoted(find('letters/invisible', language, 'x', target))).toEqual([hidden]);
  });

  it.each([
    ['ru', 'x', 'а\u00a0б\tв\nг\r\nд\u202fе'],
    ['be', 'x', '👨\u200d👩\u200d👧 ❤️'],
    ['tg', 'x', 'می\u200cخواهم'],
    ['tg', 'soft\u00adhyphen', 'му\u00adзокирот'],
  ])('are none in %s: %j | %j', (language, source, target) => {
    expect(find('letters/invisible', language, source, target)).toEqual([]);
  });
});

describe('letters of two characters', () => {
  it.each([
    ['ru', 'краи\u0306', 'и\u0306', 'U+0439'],
    ['be', 'праў у\u0306се', 'у\u0306', 'U+045E'],
    ['tg', 'сиёси\u0304', 'и\u0304', 'U+04E3'],
    ['tg', 'шу\u0304ро', 'у\u0304', 'U+04EF'],
    ['ru', 'cafe\u0301', 'e\u0301', 'U+00E9'],
  ])('%s: %s', (language, target, letter, one) => {
    const found = find('letters/composition', language, 'x', target);
    expect(quoted(found)).toEqual([letter]);
    expect(found[0]?.advice).toContain(one);
    expect(find('letters/alphabet', language, 'x', target)).toEqual([]);
  });

  it.each([
    ['ru', 'за\u0301мок край'],
    ['be', 'ўсё'],
    ['tg', 'сиёсӣ, шӯро'],
  ])('are none in %s: %s', (language, target) => {
    expect(find('letters/composition', language, 'x', target)).toEqual([]);
  });
});
