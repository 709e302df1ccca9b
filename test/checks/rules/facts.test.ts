import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { find, pairOf, quoted } from '../pairs.ts';

type Row = readonly [code: string, language: string, source: string, target: string];

describe('another fact in place of the right one is found', () => {
  it.each<Row>([
    ['numbers/missing', 'ru', 'Twenty-five ships came.', 'Пришли двадцать шесть кораблей.'],
    // A pronoun is no misspelt numeral.
    [
      'numbers/missing',
      'ru',
      'They met their guests on May 2.',
      'Своих гостей они встретили 1 мая, и своих друзей.',
    ],
    ['numbers/missing', 'be', 'The third session', 'Чацвёртае пасяджэнне'],
    ['numbers/missing', 'tg', 'Five ministers came.', 'Шаш вазир омаданд.'],
    ['numbers/missing', 'be', 'It won 1-0 once more.', 'Яна перамагла яшчэ адзін раз 6:0.'],
    ['numbers/missing', 'ru', 'Two in May and two in June', 'Два в мае и три в июне'],
    ['dates/changed', 'ru', 'the July and June figures', 'цифры за июнь и июньские цифры'],
    ['dates/changed', 'be', 'on 2024-11-15', '15 снежня 2024 года'],
    ['dates/changed', 'tg', 'Monday’s talks', 'музокироти рӯзи сешанбе'],
    ['units/changed', 'ru', 'from 30 to 43 percent', 'от 30 до 43 человек'],
    ['units/changed', 'be', '€5 billion', '5 млрд долараў'],
    ['units/changed', 'tg', '12 hours', '12 рӯз'],
    ['addresses/changed', 'be', 'report_2024.pdf', 'report_2025.pdf'],
    ['addresses/changed', 'tg', 'www.example.org/a', 'www.example.org/b'],
    ['times/changed', 'ru', 'at 6:30 a.m.', 'в 6:30 вечера'],
    ['designations/changed', 'tg', 'Resolution A/59', 'Қатъномаи Б/59'],
    ['designations/changed', 'ru', 'the H7N9 virus', 'вирус H9N7'],
    ['designations/changed', 'be', 'the T-72 tank', 'танк Т-90'],
    ['negation/lost', 'be', 'It is not safe.', 'Гэта бяспечна.'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).not.toEqual([]);
  });
});

describe('the same fact in another form is not', () => {
  it.each<Row>([
    ['numbers/missing', 'ru', 'Two decades ago three ships', 'Двадцать лет назад три корабля'],
    ['numbers/missing', 'be', 'over 24 hours', 'за суткі'],
    ['numbers/missing', 'tg', '142 million and 4', '142 милллион ва ҷаҳор'],
    ['numbers/added', 'ru', 'at noon, half a million of both', 'в 12:00, 500 тысяч из 2'],
    ['numbers/added', 'be', 'press2@example.org', 'прэс-служба: press2@example.org'],
    ['dates/changed', 'ru', 'on Saturday in December', 'в декабрьскую субботу'],
    [
      'dates/changed',
      'be',
      'Theresa May met Mr March in April 2018.',
      'Тэрэза Мэй сустрэла г-на Марча ў красавіку 2018 года.',
    ],
    ['dates/changed', 'tg', 'in Dushanbe on Friday', 'дар Душанбе рӯзи ҷумъа'],
    ['units/changed', 'ru', 'A 7.1-magnitude quake, 5 days', 'Пятидневное землетрясение магнитудой 7,1'],
    ['units/changed', 'be', '16 percent in 2016', '16 працэнтаў у 2016 годзе'],
    ['addresses/changed', 'ru', 'http://www.example.org/en/a/', 'https://example.org/ru/a'],
    ['addresses/changed', 'tg', '+992 37 2214567', '+992 (37) 221-45-67'],
    ['times/changed', 'be', 'at 11 p.m.', 'а 11 гадзіне ночы'],
    ['designations/changed', 'ru', 'the S-400 and a C-130', 'С-400 и С-130'],
    ['designations/changed', 'be', 'T-72 and T-90 tanks', 'танкі Т-90 і Т-72'],
    ['numbers/missing', 'ru', 'They lost in the last 16.', 'Они проиграли в одной восьмой финала.'],
    ['numbers/missing', 'be', 'It opens in Q3/27.', 'Адкрыецца ў трэцім квартале 2027 года.'],
    [
      'numbers/missing',
      'ru',
      'In May 2026 118,500 people came.',
      'В мае 2026 года пришли 118,5 тыс. человек.',
    ],
    ['numbers/missing', 'ru', 'From the western quadrant, 4 metres per second', 'Западной четверти, 4 м/с'],
    [
      'ranks/changed',
      'be',
      'Special counsel Lee spoke of justice.',
      'Спецыяльны пракурор Лі казаў пра правасуддзе.',
    ],
    ['negation/lost', 'tg', 'He did not go.', 'Ӯ нарафт.'],
    ['negation/lost', 'ru', 'No. 5 was the last.', '№ 5 был последним.'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).toEqual([]);
  });
});

describe('translations that disagree', () => {
  const three = (source: string, ru: string, be: string, tg: string) =>
    runChecks([pairOf(source, ru, 'ru'), pairOf(source, be, 'be'), pairOf(source, tg, 'tg')]).filter(
      ({ code }) => code === 'facts/parity' || code === 'dates/changed',
    );

  it('are reported once, on the language that differs from the others', () => {
    const found = three(
      'They met on Friday.',
      'Они встретились.',
      'Яны сустрэліся ў пятніцу.',
      'Онҳо рӯзи ҷумъа вохӯрданд.',
    );
    expect(found.map(({ code, language }) => [code, language])).toEqual([['facts/parity', 'ru']]);
    expect(found[0]?.message).toBe('The target leaves out "Friday", which is in be and tg.');
  });

  it('are not reported again if a check of the pair reports the fault', () => {
    const found = three(
      'They met on Friday.',
      'Они встретились в среду.',
      'Яны сустрэліся ў пятніцу.',
      'Онҳо рӯзи ҷумъа вохӯрданд.',
    );
    expect(found.map(({ code, language }) => [code, language])).toEqual([['dates/changed', 'ru']]);
  });

  it('are not judged if there are only two', () => {
    const source = 'They met on Friday.';
    const pairs = [
      pairOf(source, 'Они встретились.', 'ru'),
      pairOf(source, 'Яны сустрэліся ў пятніцу.', 'be'),
    ];
    expect(runChecks(pairs)).toEqual([]);
  });
});

it('a finding marks the fact on both sides, among codes', () => {
  const [found] = find('dates/changed', 'ru', 'It is on <1>5 May</1>.', 'Это <1>5 марта</1>.');
  expect(quoted(found ? [found] : [])).toEqual(['марта']);
  expect(found?.source?.slice(found.sourceSpan?.start, found.sourceSpan?.end)).toBe('May');
});

describe('numbers with other words and endings are the same', () => {
  it.each<Row>([
    ['numbers/missing', 'ru', 'a fine of 100 thousand', 'до 100-тысячного штрафа'],
    ['numbers/missing', 'be', 'a fine of 80 thousand', '80-тысячны штраф'],
    ['numbers/missing', 'ru', 'more than 2 million people', 'более 2-х миллионов человек'],
    ['numbers/missing', 'ru', '320 millions and 800 thou. tonnes', '320 млн и 800 тыс. тонн'],
    ['numbers/missing', 'ru', 'eight-and-a-half tons', 'восемь с половиной тонн'],
    ['numbers/missing', 'ru', 'for two centuries', 'в течение двухсот лет'],
    ['numbers/missing', 'be', 'for three centuries', 'трохсотгадовы перыяд'],
    ['numbers/missing', 'ru', 'since the 1800s', 'с начала 19 века'],
    ['letters/look-alike', 'ru', 'We in IMB think so.', 'Мы в IBM так думаем.'],
    ['letters/look-alike', 'ru', 'a user of the Class A drug', 'употреблял наркотик класса A'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).toEqual([]);
  });

  it.each<Row>([
    ['numbers/missing', 'ru', 'a fine of 100 thousand', 'до 200-тысячного штрафа'],
    ['numbers/missing', 'ru', 'more than 2 million people', 'более 3-х миллионов человек'],
    ['numbers/missing', 'ru', 'In 2010 thousands came.', 'В 2011 году пришли тысячи.'],
    ['numbers/missing', 'ru', 'since the 1800s', 'с начала 18 века'],
    ['letters/look-alike', 'ru', 'A user and heir', 'CCCP и класс A'],
  ])('another number is found: %s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).not.toEqual([]);
  });
});

describe('numbers that change places are found', () => {
  it.each<Row>([
    ['numbers/exchanged', 'ru', '36 of the 116 athletes', '116 из 36 спортсменов'],
    ['numbers/exchanged', 'ru', 'born in 1965, he died in 2021', 'родился в 2021, умер в 1965'],
    ['numbers/exchanged', 'ru', 'It passed 45 to 12.', 'Принято 12 голосами против 45.'],
    ['numbers/exchanged', 'be', '50 kilometres (31 miles)', '31 кіламетр (50 міль)'],
    ['numbers/exchanged', 'tg', 'between 150 and 200 copies', 'аз 200 то 150 нусха'],
    // The scale of a range stands once.
    ['numbers/exchanged', 'be', '$20 million to $30 million', 'ад 30 да 20 млн долараў'],
    ['numbers/exchanged', 'tg', '36 of the 116 boats sank.', 'Аз 36 қаиқ 116-тоаш ғарқ шуд.'],
    ['numbers/exchanged', 'be', '12 of the total 40 boats', 'з 12 лодак 40'],
    ['numbers/exchanged', 'ru', 'from 7 to 5 percent on 12 March', '12 марта с 5 до 7 процентов'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).not.toEqual([]);
  });

  it.each<Row>([
    ['numbers/exchanged', 'ru', '36 of the 116 athletes', 'из 116 спортсменов 36'],
    ['numbers/exchanged', 'ru', 'It fell to 26 aircraft, from 83.', 'Упало с 83 до 26 самолётов.'],
    ['numbers/exchanged', 'ru', '1,400 died on August 21.', '21 августа погибли 1400 человек.'],
    ['numbers/exchanged', 'ru', '1,200 men on 10–12 March', '10–12 марта 1200 человек'],
    ['numbers/exchanged', 'be', '15 boats from 10 to 12 March', 'з 10 па 12 сакавіка 15 лодак'],
    ['numbers/exchanged', 'tg', '1,200 men, March 10-12, 2026', '10–12 марти соли 2026, 1200 кас'],
    ['numbers/exchanged', 'ru', 'a 10-abreast A350', 'A350 с 10 местами'],
    ['numbers/exchanged', 'be', '100 feet (30 metres)', '30 метраў (100 футаў)'],
    ['numbers/exchanged', 'tg', '36 of the 116 boats sank.', 'Аз 116 қаиқ 36-тоаш ғарқ шуд.'],
    ['numbers/exchanged', 'ru', '$20 million to $30 million', 'от 20 до 30 млн долларов'],
    ['numbers/exchanged', 'be', 'It grew by 8 per cent since 2008.', 'З 2008 года вырасла на 8 %.'],
    ['numbers/exchanged', 'tg', '3 of 4 in 2020', 'соли 2020 аз 4 3'],
    // Three in another order: a clause has moved.
    ['numbers/exchanged', 'ru', '10 ships, 20 tanks, 30 men', '30 человек, 10 кораблей, 20 танков'],
  ])('but not where none is: %s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).toEqual([]);
  });
});

describe('units that keep the number of another unit are found', () => {
  it.each<Row>([
    ['units/changed', 'ru', 'six miles', 'шесть километров'],
    ['units/changed', 'ru', '90 degrees Fahrenheit', '90 градусов по Цельсию'],
    ['units/changed', 'ru', '3,850 km²', '3850 м²'],
    ['units/changed', 'be', '200 pounds', '200 кілаграмаў'],
    ['units/changed', 'be', '5 square miles', '5 квадратных кіламетраў'],
    ['units/changed', 'tg', '500 yards', '500 метр'],
    ['units/changed', 'ru', 'by 12 percent', 'на 12 процентных пунктов'],
    ['units/changed', 'be', 'by 12 percentage points', 'на 12 працэнтаў'],
    ['units/changed', 'tg', 'by 8 %', '8 банди фоизӣ'],
    ['units/changed', 'ru', 'by 3 %', 'на 3 п. п.'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).not.toEqual([]);
  });

  it.each<Row>([
    [
      'units/changed',
      'ru',
      'In 2010, 20 percent of cases went to trial.',
      'В 2010 году 20 процентов дел дошли до суда.',
    ],
    ['units/changed', 'ru', 'from 21.9% in 2015 to 30.8%', 'с 21,9% в 2015 году до 30,8%'],
    ['units/changed', 'ru', 'In 2011, 1.8 billion yuan', 'В 2011 году 1,8 миллиарда юаней'],
    ['units/changed', 'ru', 'citizens over 65 and 20%', 'граждане старше 65 лет и 20%'],
    ['units/changed', 'ru', 'a hundred percent, 100%', 'стопроцентная, стопроцентно'],
    ['units/changed', 'be', 'six miles (10 km), £5', 'шэсць міль (10 км), 5 фунтаў'],
    ['units/changed', 'be', '70 km/h and 40 mph', '70 км/г і 40 міль/г'],
    ['units/changed', 'tg', '29 per cent', '29 фисади мардум'],
    ['units/changed', 'tg', '3 sq km', '3 километри мураббаъ'],
  ])('but not where none is: %s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).toEqual([]);
  });
});

describe('negations of the statement that are added are found', () => {
  it.each<Row>([
    ['negation/added', 'ru', 'All four were arrested.', 'Все четверо не были арестованы.'],
    ['negation/added', 'ru', 'The bank can lend it.', 'Банк не сможет это одолжить.'],
    ['negation/added', 'be', 'The lake has two islands.', 'Возера не мае двух астравоў.'],
    ['negation/added', 'tg', 'They gave the land.', 'Онҳо заминро надоданд.'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).not.toEqual([]);
  });

  it.each<Row>([
    ['negation/added', 'ru', 'Unlike others, he can.', 'Другие так не могут, а он может.'],
    ['negation/added', 'ru', 'He will come.', 'Он приедет, а не брат.'],
    ['negation/added', 'be', 'the landlocked state', 'краіна, якая не мае выхаду да мора'],
    ['negation/added', 'tg', 'It is unclear.', 'Аниқ нест.'],
    ['negation/lost', 'ru', 'Without a doubt it will help.', 'Это точно поможет.'],
    ['negation/lost', 'ru', 'Things could not be better.', 'Всё складывается удачно.'],
    ['negation/lost', 'be', 'by light and nothing else', 'толькі святлом'],
  ])('but not where none is: %s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).toEqual([]);
  });
});

describe('opposites are found', () => {
  it.each<Row>([
    ['directions/changed', 'ru', 'Prices are down 5 percent.', 'Цены поднялись на 5 процентов.'],
    ['directions/changed', 'ru', 'He was born in 1965.', 'Он умер в 1965 году.'],
    ['directions/changed', 'be', 'It has over 1,000 members.', 'У ёй менш за 1000 членаў.'],
    ['directions/changed', 'be', 'The largest lake', 'Найменшае возера'],
    ['directions/changed', 'tg', 'in eastern Moldova', 'дар ғарби Молдова'],
    ['directions/changed', 'tg', 'They won the match.', 'Онҳо бозиро бохтанд.'],
    ['directions/changed', 'be', 'After this the lake froze.', 'Да гэтага возера замерзла.'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).not.toEqual([]);
  });

  it.each<Row>([
    ['directions/changed', 'ru', 'over the past year, prices', 'за последний год цены, меньше'],
    ['directions/changed', 'ru', 'no more than five', 'не менее пяти'],
    ['directions/changed', 'ru', 'How did you end up here?', 'Как вы начали здесь?'],
    ['directions/changed', 'be', 'prices rise and fall', 'цэны падаюць'],
    ['directions/changed', 'be', 'the late singer', 'раней вядомы спявак'],
    ['directions/changed', 'tg', 'north and south', 'ҷануб ва шимол'],
    ['directions/changed', 'ru', 'a lucrative departure', 'прибыльный уход'],
    ['directions/changed', 'ru', 'They ate before they left.', 'Они поели, после чего ушли.'],
    ['directions/changed', 'be', 'They ate before they left.', 'Яны паелі, пасля чаго пайшлі.'],
    ['directions/changed', 'tg', 'They ate before they left.', 'Онҳо хӯрок хӯрданд ва баъд аз он рафтанд.'],
  ])('but not where none is: %s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).toEqual([]);
  });
});

describe('titles that are lowered or raised are found', () => {
  it.each<Row>([
    ['ranks/changed', 'ru', 'The head of the Council spoke.', 'Выступил замглавы Совета.'],
    ['ranks/changed', 'ru', 'The premier resigned.', 'Исполняющий обязанности премьера ушёл.'],
    ['ranks/changed', 'be', 'A colonel reported.', 'Далажыў генерал.'],
    ['ranks/changed', 'be', 'the former president', 'прэзідэнт'],
    ['ranks/changed', 'tg', 'The minister spoke.', 'Муовини вазир сухан гуфт.'],
    ['ranks/changed', 'tg', 'President Smith', 'Собиқ президент Смит'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).not.toEqual([]);
  });

  it.each<Row>([
    ['ranks/changed', 'ru', 'a Deputy Mayor', 'заммэра'],
    ['ranks/changed', 'ru', 'the prime minister', 'премьер-министр'],
    ['ranks/changed', 'ru', 'She was our leader in May.', 'Она, бывшая в мае лидером'],
    ['ranks/changed', 'ru', 'the leader of the deputies', 'лидер депутатов'],
    ['ranks/changed', 'be', 'an aid to teachers', 'гэта памочнік, які дапамагае'],
    ['ranks/changed', 'be', 'following the rules', 'выконваючы правілы'],
    ['ranks/changed', 'tg', 'vice versa', 'ва баръакс'],
    ['ranks/changed', 'ru', 'after the general came', 'после прибытия генерала'],
  ])('but not where none is: %s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).toEqual([]);
  });
});

describe('countries that are exchanged are found', () => {
  it.each<Row>([
    ['countries/changed', 'ru', 'The Armenian leader came.', 'Прибыл азербайджанский лидер.'],
    ['countries/changed', 'be', 'It borders on Poland.', 'Яна мяжуе з Латвіяй.'],
    ['countries/changed', 'tg', 'Chinese experts arrived.', 'Мутахассисони япон омаданд.'],
    // The same country is named once more: a warning.
    ['countries/changed', 'ru', 'China’s stand on China', 'Позиция Израиля по Китаю'],
    ['countries/changed', 'ru', 'Georgia agreed.', 'Армения согласилась.'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).not.toEqual([]);
  });

  it.each<Row>([
    // Only added, or only left out.
    ['countries/changed', 'ru', 'It costs $14.', 'Это стоит 14 долларов США.'],
    ['countries/changed', 'be', 'The Russian gas has arrived.', 'Газ прыбыў.'],
    ['countries/changed', 'tg', 'Atlanta, Georgia, and Germany', 'Атланта, Ҷорҷия ва Олмон'],
    ['countries/changed', 'ru', 'Bank of America in Rome', 'Bank of America в итальянской столице'],
    ['countries/changed', 'ru', 'South American countries and Britain', 'Южноамериканские страны и Англия'],
    ['countries/changed', 'be', 'Michael Jordan came to France.', 'Майкл Джордан прыехаў да французаў.'],
  ])('but not where nothing is: %s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).toEqual([]);
  });
});
