import { describe, expect, it } from 'vitest';
import { checks } from '../../../../src/checks/engine/registry.ts';
import { runChecks } from '../../../../src/checks/engine/run.ts';
import { pairOf } from '../../pairs.ts';

const factual = checks.filter(({ code }) => /^(?:numbers|units|times|dates|designations)\//.test(code));

type Row = readonly [language: string, source: string, sound: string, faulty?: string];

/** Every sound target has no finding at all of numbers, units and dates; its twin, where it has one, has. */
function expectTwins(rows: readonly Row[]): void {
  it.each(rows.map(([language, source, sound, faulty]) => [language, source, sound, faulty] as const))(
    '%s: %s | %s | not: %s',
    (language, source, sound, faulty) => {
      const found = (target: string) => runChecks([pairOf(source, target, language)], { checks: factual });
      expect(found(sound)).toEqual([]);
      if (faulty !== undefined) expect(found(faulty)).not.toEqual([]);
    },
  );
}

describe('compounds of numerals', () => {
  expectTwins([
    ['tg', 'a 45-year-old woman', 'зани чилу панҷсола', 'зани чилу шашсола'],
    ['tg', 'a 21-year-old', 'ҷавони бистуяксола', 'ҷавони сиюяксола'],
    ['tg', 'the 75th anniversary', 'ҳафтоду панҷсолагии ташкилот', 'ҳафтодсолагии ташкилот'],
    ['tg', 'in 2019', 'соли дуҳазору нуздаҳум', 'соли дуҳазору ҳаждаҳум'],
    ['tg', '5,000 people', 'панҷҳазор нафар', 'чорҳазор нафар'],
    ['tg', '200 people', 'ду сад нафар', 'се сад нафар'],
    ['tg', '1,999 people', 'як ҳазору нӯҳсаду наваду нӯҳ нафар', 'як ҳазору нӯҳсаду навад нафар'],
    ['tg', '7 of them came', 'ҳафтояшон омаданд', 'ҳаштояшон омаданд'],
    ['tg', '20 of them came', 'бистояшон омаданд', 'ситояшон омаданд'],
    ['tg', 'a 12-storey building', 'бинои дувоздаҳошёна', 'бинои сездаҳошёна'],
    ['tg', 'a 5-star hotel', 'меҳмонхонаи панҷситорадор', 'меҳмонхонаи чорситорадор'],
    ['ru', 'a 5-star hotel', 'пятизвёздочный отель', 'четырёхзвёздочный отель'],
    ['be', 'a 5-star hotel', 'пяцізоркавы гатэль', 'чатырохзоркавы гатэль'],
    ['ru', 'the 2,000-seat hall', 'двухтысячный зал', 'трёхтысячный зал'],
    ['ru', 'a 45-year-old woman', 'сорокапятилетняя женщина', 'сорокашестилетняя женщина'],
    ['be', 'a 45-year-old woman', 'саракапяцігадовая жанчына', 'саракашасцігадовая жанчына'],
  ]);
});

describe('halves', () => {
  expectTwins([
    ['ru', '$2.5 million', 'два с половиной миллиона долларов', 'три с половиной миллиона долларов'],
    ['be', '$2.5 million', 'два з паловай мільёны долараў', 'тры з паловай мільёны долараў'],
    ['tg', '$2.5 million', 'дуюним миллион доллар', 'сеюним миллион доллар'],
    ['tg', 'a magnitude of 7.5', 'бузургии ҳафтуним', 'бузургии ҳаштуним'],
    ['tg', '10.5 hours', 'даҳуним соат', 'нӯҳуним соат'],
    ['tg', 'at 6:30 a.m.', 'соати шашуним', 'соати ҳафтуним'],
    ['ru', 'at half past 7', 'в половине восьмого', 'в половине девятого'],
    ['ru', 'at 12:30 a.m.', 'в половине первого ночи', 'в половине второго ночи'],
    ['be', 'at 6:30 a.m.', 'а палове на сёмую раніцы', 'а палове на восьмую раніцы'],
  ]);
});

describe('another number that comes to the same', () => {
  expectTwins([
    ['ru', 'in 7 days', 'через неделю', 'через месяц'],
    ['be', 'in 14 days', 'праз два тыдні', 'праз тры тыдні'],
    ['tg', 'in 18 months', 'баъди якуним сол', 'баъди дуюним сол'],
    ['ru', 'for 48 hours', 'двое суток', 'трое суток'],
    ['be', 'in 30 minutes', 'праз паўгадзіны', 'праз 20 хвілін'],
    ['ru', 'a 24-hour strike', 'суточная забастовка', 'часовая забастовка'],
    ['be', 'a 24-hour strike', 'сутачная забастоўка', 'забастоўка'],
    ['ru', 'at 1230 GMT', 'в 12:30 по Гринвичу', 'в 12:50 по Гринвичу'],
    ['tg', 'up 5 per cent', '5 дар сад боло рафт', '6 дар сад боло рафт'],
    ['tg', 'for 20 years', 'ду даҳсола', 'се даҳсола'],
    ['tg', 'for 2 decades', 'бист сол', 'сӣ сол'],
    ['ru', '100 years ago', 'век назад', 'год назад'],
    ['ru', '50% of voters', 'половина избирателей', 'треть избирателей'],
    ['be', '25% of voters', 'чвэрць выбаршчыкаў', 'траціна выбаршчыкаў'],
    ['tg', '50% of voters', 'нисфи овоздиҳандагон', 'сеяки овоздиҳандагон'],
    ['tg', '2/3 of voters', 'аз се ду ҳиссаи овоздиҳандагон', 'аз чор се ҳиссаи овоздиҳандагон'],
    ['ru', '1 in 4 came', 'пришёл каждый четвёртый', 'пришёл каждый пятый'],
    ['tg', '1 in 4 came', 'ҳар чорум омад', 'ҳар панҷум омад'],
  ]);
});

describe('measures of other countries', () => {
  expectTwins([
    ['ru', 'the 6-foot-6 forward', 'форвард ростом 198 см', 'форвард ростом 158 см'],
    ['be', 'He is 5 feet 10 inches tall.', 'Яго рост 178 см.', 'Яго рост 218 см.'],
    ['tg', 'He is 5\'10".', 'Қадаш 178 см аст.', 'Қадаш 138 см аст.'],
    ['ru', '50,000 square feet', '4645 кв. м', '6645 кв. м'],
    ['be', '1,000 square miles', '2590 кв. км', '3590 кв. км'],
    ['tg', '5 nautical miles', '9 км', '4 км'],
    ['ru', 'He weighs 30 stone.', 'Он весит 190 кг.', 'Он весит 290 кг.'],
    ['be', 'six meters (20 feet)', 'шэсць метраў'],
    ['tg', '90 F', '32 дараҷа', '52 дараҷа'],
  ]);
});

describe('names and ways of speaking', () => {
  expectTwins([
    ['ru', 'the 9/11 attacks', 'теракты 11 сентября 2001 года', 'теракты 12 сентября'],
    ['be', 'the 9/11 attacks', 'тэракты 11 верасня', 'тэракты 10 верасня'],
    ['tg', 'the 9/11 attacks', 'ҳамлаҳои ёздаҳуми сентябр'],
    ['ru', 'COVID-19 came', 'пришёл коронавирус', 'пришёл COVID-18'],
    ['tg', 'AK-47 rifles', 'автоматҳои Калашников', 'автоматҳои АК-74'],
    ['ru', 'a 0-0 draw', 'нулевая ничья', 'ничья 1:1'],
    ['ru', 'He is in his mid-20s.', 'Ему около 25 лет.', 'Ему около 35 лет.'],
    ['tg', 'G7 and G20', '«Ҳафтгонаи бузург» ва Гурӯҳи 20', '«Ҳаштгонаи бузург» ва Гурӯҳи 20'],
    ['be', 'World War 2', 'Другая сусветная вайна', 'Першая сусветная вайна'],
    ['tg', 'the world No. 1', 'ракеткаи якуми ҷаҳон', 'ракеткаи дуюми ҷаҳон'],
  ]);
});
