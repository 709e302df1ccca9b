import { describe, expect, it, test } from 'vitest';
import { find, quoted } from '../pairs.ts';

const terms = [
  'concept,en,en:admitted,ru,ru:admitted,ru:deprecated,ru:forbidden,be,be:admitted,be:forbidden,tg,tg:admitted,tg:deprecated',
  'council,Collective Security Council,,Совет коллективной безопасности,СКБ,Совет безопасности ОДКБ,,Савет калектыўнай бяспекі,СКБ,,Шӯрои амнияти дастҷамъӣ,ШАД,',
  'security,collective security,,коллективная безопасность,,,,калектыўная бяспека,,,амнияти дастҷамъӣ,,',
  'belarus,Belarus,,Беларусь,,,Белоруссия,Беларусь,,Беларусія,Беларус,,Белоруссия',
  'exercise,exercise,drill,учения,,манёвры,,вучэнні,,,машқ,,манёвр',
  'state,state,,государство,,,,дзяржава,,,давлат,,',
  'condition,state,,состояние,,,,стан,,,ҳолат,,',
  'manoeuvre,manoeuvre,,манёвр,,,,манеўр,,,манёвр,,',
  'rare,only English,,,,,,,,,,,',
].join('\n');

describe('a term of the source', () => {
  it.each([
    ['ru', 'The exercise is over.', 'Работа завершена.', '"exercise"', '"учения"'],
    [
      'be',
      'The Collective Security Council met.',
      'Савет сабраўся.',
      '"Collective Security Council"',
      '"Савет калектыўнай бяспекі"',
    ],
    [
      'tg',
      'They spoke of collective security.',
      'Дар бораи сулҳ сухан гуфтанд.',
      '"collective security"',
      '"амнияти дастҷамъӣ"',
    ],
    ['ru', 'The drill is over.', 'Тревога закончилась.', '"drill"', '"учения"'],
  ])('is missing: %s: %s | %s', (language, source, target, english, preferred) => {
    const [found, ...more] = find('glossary/missing', language, source, target, terms);
    expect(found?.message).toContain(english);
    expect(found?.advice).toContain(preferred);
    expect(more).toEqual([]);
  });

  it.each([
    ['ru', 'The exercise and the drill', 'На учениях'],
    ['be', 'The Collective Security Council met.', 'На Савеце калектыўнай бяспекі'],
    ['be', 'The Collective Security Council met.', 'СКБ сабраўся.'],
    ['tg', 'They spoke of collective security.', 'Дар бораи амнияти дастҷамъии мо'],
    // The longest term counts: "collective security" is inside the Council's name on both sides.
    ['tg', 'The Collective Security Council met.', 'ШАД ҷамъ омад.'],
    // Either meaning of the English word.
    ['ru', 'the state', 'состояния'],
    ['be', 'the state', 'дзяржавы'],
    // Twice in the source, once in the target.
    ['tg', 'The exercise began. The exercise ended.', 'Машқ оғоз ёфт ва ба охир расид.'],
    // No term in the target language.
    ['ru', 'only English', 'что угодно'],
    // Told by glossary/deprecated and glossary/forbidden.
    ['ru', 'The exercise', 'Манёвры'],
    ['be', 'Belarus', 'Беларусія'],
    // A language that the glossary lacks.
    ['kk', 'The exercise', 'жаттығу'],
  ])('is rendered: %s: %s | %s', (language, source, target) => {
    expect(find('glossary/missing', language, source, target, terms)).toEqual([]);
  });
});

it('a term that is only proposed need not be used', () => {
  const table = (status: string): string => `concept,en,tg,tg:status\nx,exercise,машқ,${status}`;
  expect(find('glossary/missing', 'tg', 'The exercise', 'Тамрин', table('proposed'))).toEqual([]);
  expect(find('glossary/missing', 'tg-TJ', 'The exercise', 'Тамрин', table('proposed'))).toEqual([]);
  expect(find('glossary/missing', 'tg', 'The exercise', 'Тамрин', table('approved'))).toHaveLength(1);
});

it('a form of a forbidden term is named', () => {
  const [found] = find(
    'glossary/forbidden',
    'be',
    'x',
    'пра новыя войскі',
    'concept,be,be:forbidden\nx,сілы,новае войска',
  );
  expect(found?.message).toBe(
    '"новыя войскі", the nominative or accusative plural of "новае войска", is forbidden.',
  );
});

describe('what stands in place of a missing term is shown', () => {
  const found = (language: string, source: string, target: string, table: string): string =>
    quoted(find('glossary/missing', language, source, target, table)).join('; ');

  it.each([
    [
      'most of its words',
      'ru',
      'en,ru\nx,response forces,Коллективные силы оперативного реагирования',
      'О <1>Коллективных силах быстрого реагирования</1> сказано.',
      'Коллективных силах быстрого реагирования',
    ],
    ['its head', 'be', 'en,be\nx,response forces,міратворчыя сілы', 'У вайсковых сілах.', 'вайсковых сілах'],
    [
      'its head, in Tajik',
      'tg',
      'en,tg\nx,response forces,қувваҳои сулҳпарвар',
      'Ба қувваҳои ҳарбӣ.',
      'қувваҳои ҳарбӣ',
    ],
    [
      'an acronym with a wrong letter',
      'ru',
      'en,ru,ru:admitted\nx,response forces,силы,КСОР',
      'Учение КСОГ.',
      'КСОГ',
    ],
    [
      'the acronym of another language',
      'be',
      'en,ru,be\nx,response forces,КСОР,КСАР',
      'Вучэнне КСОР.',
      'КСОР',
    ],
    [
      'a word of the same root',
      'ru',
      'en,ru\nx,response forces,реагирование',
      'Он быстро реагировал.',
      'реагировал',
    ],
    ['nothing like it', 'ru', 'en,ru\nx,response forces,миротворческие силы', 'Войска пришли.', ''],
    ['no chance likeness', 'tg', 'en,tg\nx,response forces,давлат', 'Давом дорад.', ''],
    [
      'nothing that is another term',
      'ru',
      'en,ru\nx,response forces,силы мира\ny,war forces,силы войны',
      'О силах войны.',
      '',
    ],
  ])('%s: %s', (_rule, language, table, target, expected) => {
    expect(found(language, 'The response forces', target, `concept,${table.replaceAll('\\n', '\n')}`)).toBe(
      expected,
    );
  });
});

describe('a forbidden term', () => {
  it.each([
    ['ru', 'in Belarus', 'в <1>Белоруссии</1>', ['Белоруссии']],
    ['be', 'there', 'у Беларусіі', ['Беларусіі']],
    ['tg', 'in Belarus', 'дар Беларус', []],
    ['ru', 'in Belarus', 'в Беларуси', []],
  ])('%s: %s | %s', (language, source, target, expected) => {
    expect(quoted(find('glossary/forbidden', language, source, target, terms))).toEqual(expected);
  });

  it('is reported with the term to use', () => {
    expect(find('glossary/forbidden', 'ru', 'in Belarus', 'в Белоруссии', terms)).toMatchObject([
      {
        message: '"Белоруссии", a form of "Белоруссия", is forbidden for "Belarus".',
        advice: 'Write "Беларусь", inflected as the sentence needs.',
      },
    ]);
  });
});

describe('a deprecated term', () => {
  it.each([
    ['ru', 'The exercise', 'На манёврах', ['манёврах']],
    ['tg', 'The drill', 'Манёвр', ['Манёвр']],
    ['tg', 'in Belarus', 'дар Белоруссия', ['Белоруссия']],
    ['ru', 'A political move', 'Политические манёвры', []],
    ['be', 'The exercise', 'Вучэнні', []],
    // The source has another concept too, whose own term the word is.
    ['ru', 'A manoeuvre in the exercise', 'Манёвр на учениях', []],
  ])('%s: %s | %s', (language, source, target, expected) => {
    expect(quoted(find('glossary/deprecated', language, source, target, terms))).toEqual(expected);
  });
});

describe('a term beside a right rendering', () => {
  const terms = [
    'concept,en,en:admitted,ru,ru:admitted,be,be:admitted,tg,tg:admitted',
    'lgf,Lake Guard Reaction Force,LGRF,Озёрные силы быстрого реагирования,ОСБР,Азёрныя сілы хуткага рэагавання,АСХР,Қувваҳои кӯли вокуниши фаврӣ,ҚКВФ',
  ].join('\n');
  const source = 'The Lake Guard Reaction Force (LGRF) met.';

  test.each([
    ['ru', 'letters swapped', 'Озёрные силы быстрого реагирования (ОБСР) собрались.', ['ОБСР']],
    ['ru', 'another letter', 'Озёрные силы быстрого реагирования (ОСБК) собрались.', ['ОСБК']],
    ['be', 'small letters', 'Азёрныя сілы хуткага рэагавання (асхр) сабраліся.', ['асхр']],
    ['tg', 'the acronym of another language', 'Қувваҳои кӯли вокуниши фаврӣ (ОСБР) ҷамъ омаданд.', ['ОСБР']],
    [
      'ru',
      'one wrong word',
      'Сессия Озёрных сил быстрого развёртывания (ОСБР).',
      ['Озёрных сил быстрого развёртывания'],
    ],
    ['be', 'a wrong name', 'Збор Лясных сіл хуткага рэагавання (АСХР).', ['Лясных сіл хуткага рэагавання']],
    ['tg', 'one wrong word', 'Ҷаласаи Қувваҳои кӯли вокуниши тезӣ (ҚКВФ).', ['Қувваҳои кӯли вокуниши тезӣ']],
    ['ru', 'nothing: a short form', 'Прошёл сбор ОСБР; силы быстрого реагирования готовы.', []],
    ['ru', 'nothing: both are right', 'Озёрные силы быстрого реагирования (ОСБР) собрались.', []],
    ['ru', 'nothing: another acronym', 'Озёрные силы быстрого реагирования и МЧС собрались.', []],
    ['be', 'nothing: two words differ', 'Збор Лясных сіл хуткага рэжыму (АСХР).', []],
  ])('%s: %s', (language, _, target, expected) => {
    expect(quoted(find('glossary/missing', language, source, target, terms))).toEqual(expected);
  });

  test('is not looked for if the source names the concept once', () => {
    const target = 'ОСБР и ОБСР собрались.';
    expect(find('glossary/missing', 'ru', 'The LGRF met.', target, terms)).toEqual([]);
  });
});

test.each([
  ['glossary/missing', 'The <1>dam</1> holds.', 'Стена держится.', 'dam'],
  ['glossary/missing', 'The <1>da</1>m holds.', 'Стена держится.', 'da</1>m'],
  ['glossary/forbidden', 'Old <1/>dams hold.', 'Дамбы держатся.', 'dams'],
  ['glossary/forbidden', 'It holds.', 'Дамба держится.', undefined],
])('%s points at the term of the source: %s', (code, source, target, expected) => {
  const [finding] = find(code, 'ru', source, target, 'concept,en,ru,ru:forbidden\na,dam,плотина,дамба\n');
  const span = finding?.sourceSpan;
  expect(span && source.slice(span.start, span.end)).toBe(expected);
});
