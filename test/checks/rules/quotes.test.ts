import { describe, expect, it } from 'vitest';
import type { Pair } from '../../../src/checks/engine/check.ts';
import { checks } from '../../../src/checks/engine/registry.ts';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { matchQuotationMarks, readQuotationMarks } from '../../../src/text/quotation.ts';
import { expectLinear } from '../../linear.ts';
import { find, pairOf, quoted } from '../pairs.ts';

describe('quotation marks', () => {
  it.each([
    ['«Открыто», — сказал он.', '<>'],
    ['“It is open,” he said.', '<>'],
    ['"It is open," he said. "Really."', '<><>'],
    ['„Адкрыта“, — сказаў ён.', '<>'],
    ['«Гурт „Песняры“ прыехаў»', '<<>>'],
    ['He said ("yes").', '<>'],
    ['кӯли “Ором”-ро', '<>'],
    ['a 20" pipe', ''],
    ['a coup d"état', ''],
    ['No marks, it’s true', ''],
    ['“ Waters” office', '<>'],
    ['худ“бемаънӣ” гуфт', '<>'],
    ['гурт „Песняры“аў', '<>'],
    ['he said it.”', '>'],
    ['"', '>'],
  ])('%s: %s', (text, directions) => {
    const marks = readQuotationMarks(text).map(({ opens }) => (opens ? '<' : '>'));
    expect(marks.join('')).toBe(directions);
  });

  it('are matched with the last that is open', () => {
    const matched = matchQuotationMarks(readQuotationMarks('«а» «б «в», » г»'));
    expect(matched).toEqual({
      pairs: [
        [0, 1],
        [3, 4],
        [2, 5],
      ],
      opening: [],
      closing: [6],
      closesBoth: false,
    });
  });

  it('are read in time that grows with the text only', () => {
    for (const piece of ['"', '« ', 'a"b', '”“', '" ']) {
      expectLinear(50_000, (size) => matchQuotationMarks(readQuotationMarks(piece.repeat(size))));
    }
  });
});

describe('quotation marks that are missing', () => {
  it.each([
    ['ru', 'The “actions” began.', 'Начались действия.'],
    ['be', '"It is <1>open</1>," he said.', 'Яно <1>адкрыта</1>, сказаў ён.'],
    ['tg', 'The so-called “casualties”', 'Осебдидагон'],
    // One of two that are quoted.
    [
      'ru',
      'He was “honoured to take part in the parade” and added “we shall meet again next year.”',
      'Он сказал, что «рад участвовать», и добавил, что мы ещё встретимся в следующем году.',
    ],
  ])('%s: %s | %s', (language, source, target) => {
    expect(quoted(find('quotes/missing', language, source, target))).toEqual([target]);
  });

  it.each([
    ['ru', 'The “actions” began.', 'Начались "действия".'],
    ['be', 'The “actions” began.', 'Пачаліся ‘дзеянні’.'],
    ['tg', 'It is open,” he said.', 'Кушода аст, гуфт ӯ.'],
    ['ru', 'The “Molliwood” pair', 'Пара Molliwood'],
    ['ru', 'Lakers" coach and Waters" office', 'Тренер'],
  ])('are not: %s: %s | %s', (language, source, target) => {
    expect(find('quotes/missing', language, source, target)).toEqual([]);
  });
});

/** What is found in sentences of one paragraph, or of one each. */
function inParagraph(
  code: string,
  pairs: readonly (readonly [string, string])[],
  paragraphs: readonly string[],
) {
  const all = pairs.map(
    ([source, target], at): Pair => ({
      ...pairOf(source, target, 'be'),
      segment: `s${at}`,
      ...(paragraphs[at] !== undefined && { paragraph: paragraphs[at] }),
    }),
  );
  return runChecks(all, { checks: checks.filter((check) => check.code === code) }).map(
    ({ segment, span }) => `${segment} ${span?.start}`,
  );
}

describe('quotation marks without a partner', () => {
  it.each([
    ['ru', 'The “new stage” began.', 'Начался «новый этап.', ['«']],
    ['tg', 'The “new <1>stage</1>” began.', '“Марҳилаи <1>нав</1> оғоз ёфт.', ['“']],
    ['ru', '“Yes, “Peppa”.”', '«Да, “Пеппа”.', ['«']],
  ])('%s: %s | %s', (language, source, target, marks) => {
    expect(quoted(find('quotes/unpaired', language, source, target))).toEqual(marks);
  });

  it.each([
    ['ru', 'She is “hysterical,”” she said.', '«Она «истеричка», — сказала она.'],
    ['be', '“The new stage began.', '«Пачаўся новы этап.'],
    ['tg', 'He said: ‘It is open.', 'Ӯ гуфт: “Кушода аст.'],
    ['ru', 'It is over.', '«Всё кончено.'],
  ])('are none: %s: %s | %s', (language, source, target) => {
    expect(find('quotes/unpaired', language, source, target)).toEqual([]);
  });

  it('may have it in another sentence of the paragraph', () => {
    const pairs = [
      ['“One. ', '«Адзін.'],
      ['Two.', 'Два.'],
      ['Three.”', 'Тры».'],
    ] as const;
    expect(inParagraph('quotes/unpaired', pairs, ['1', '1', '1'])).toEqual([]);
  });

  it('must have it in the paragraph', () => {
    const pairs = [
      ['“One. ', '«Адзін.'],
      ['Two.”', 'Два.'],
      ['“Three.”', '«Тры».'],
    ] as const;
    expect(inParagraph('quotes/unpaired', pairs, ['1', '1', '2'])).toEqual(['s0 0']);
    expect(inParagraph('quotes/unpaired', pairs, [])).toEqual([]);
    expect(inParagraph('quotes/unpaired', [['The “stage”', 'Этап»']], ['1'])).toEqual(['s0 4']);
  });

  it('is not opened again in each paragraph of a quotation, as in English', () => {
    const pairs = [
      ['“One.', '«Адзін.'],
      ['Two.', 'Два.'],
      ['“Three.”', 'Тры».'],
      ['Four “five”.', 'Чатыры пяць».'],
    ] as const;
    expect(inParagraph('quotes/unpaired', pairs, ['1', '1', '2', '3'])).toEqual(['s3 11']);
  });
});

describe('brackets without a partner', () => {
  it.each([
    ['ru', 'The CSTO (1992) met.', 'ОДКБ (1992 собралась.', ['(']],
    ['be', 'The CSTO [1992] met.', 'АДКБ 1992] сабралася.', [']']],
    ['tg', '(a)', '(а]', [']', '(']],
    ['ru', 'The CSTO (1992) met.', 'ОДКБ (1992) собралась.', []],
    ['be', 'a) one', 'а) адзін', []],
    ['tg', '(one', '(як', []],
    ['ru', 'one', '(один', ['(']],
  ])('%s: %s | %s', (language, source, target, marks) => {
    expect(quoted(find('brackets/unpaired', language, source, target))).toEqual(marks);
  });

  it('may have it in another sentence of the paragraph', () => {
    const pairs = [
      ['One (two.', 'Адзін (два.'],
      ['Three).', 'Тры).'],
    ] as const;
    expect(inParagraph('brackets/unpaired', pairs, ['1', '1'])).toEqual([]);
    expect(inParagraph('brackets/unpaired', pairs, ['1', '2'])).toEqual([]);
    expect(
      inParagraph(
        'brackets/unpaired',
        [
          ['One (two).', 'Адзін (два.'],
          ['Three', 'Тры).'],
        ],
        ['1', '2'],
      ),
    ).toEqual(['s0 6', 's1 3']);
  });
});

describe('a word twice in a row', () => {
  it.each([
    ['ru', 'Но мы мы приложим', 'мы мы'],
    ['be', 'Прывозіць <1>прывозіць</1> целы', 'Прывозіць <1>прывозіць'],
    ['tg', 'ки ки дар ин', 'ки ки'],
    ['ru', 'в  в доме', 'в  в'],
  ])('%s: %s', (language, target, words) => {
    expect(quoted(find('words/doubled', language, 'x', target))).toEqual([words]);
  });

  it.each([
    ['ru', 'x', 'да, да — да'],
    ['be', 'Roa Roa', 'Гатэль Роа Роа'],
    ['tg', 'x', 'тез-тез, зуд зуд, рӯ ба рӯ'],
    ['ru', 'x', 'то-то то, кто-кто кто-то'],
    ['be', 'x', 'а. а'],
    ['be', 'It ended 15 15.', 'Скончылася 15 15.'],
    ['tg', '500,500 people', '500 500 нафар'],
    ['ru', 'x', '1, 1; 2.2 2.2; 3 3,5; 10 100'],
  ])('is meant: %s: %s | %s', (language, source, target) => {
    expect(find('words/doubled', language, source, target)).toEqual([]);
  });
});

describe('the shape that the settings ask for', () => {
  const style = checks.filter(({ code }) => code === 'quotes/style');
  const quotes = { tg: { primary: ['“', '”'] as const, secondary: ['‘', '’'] as const } };

  it.each([
    ['tg', '“Марҳилаи нав” оғоз ёфт.', []],
    ['tg-TJ', '«Марҳилаи нав» оғоз ёфт.', ['«Марҳилаи нав»']],
    ['ru', 'Начался «новый этап».', []],
  ])('%s: %s', (language, target, spans) => {
    const found = runChecks([pairOf('The “new stage” began.', target, language)], { checks: style, quotes });
    expect(quoted(found)).toEqual(spans);
  });
});
