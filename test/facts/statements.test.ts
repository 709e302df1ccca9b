import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNamedDates } from '../../src/facts/dates.ts';
import { readStatements, type StatementKind } from '../../src/facts/statements.ts';
import { readWordFacts } from '../../src/facts/words.ts';
import { languageOf } from '../../src/languages/registry.ts';
import { foldMarks } from '../../src/text/fold.ts';
import { expectLinear } from '../linear.ts';

const kinds = ['number', 'date', 'weekday', 'negation', 'name'] as const;

/** What a text states, kind by kind. */
function stated(text: string, language = 'en'): Readonly<Record<StatementKind, string>> {
  const all = readStatements(foldMarks(text), language);
  const of = (kind: StatementKind) =>
    all
      .filter((each) => each.kind === kind)
      .map(({ value }) => value)
      .join(' | ');
  return {
    number: of('number'),
    date: of('date'),
    weekday: of('weekday'),
    negation: of('negation'),
    name: of('name'),
  };
}

/** The kinds in which two texts do not state the same. */
const changed = (before: string, after: string, language = 'en'): readonly StatementKind[] => {
  const [old, now] = [stated(before, language), stated(after, language)];
  return kinds.filter((kind) => old[kind] !== now[kind]);
};

describe('a language has its own', () => {
  it('possessive', () => {
    expect(stated("It met on Monday's margins with Lee's team.")).toMatchObject({
      weekday: '1',
      name: 'Lee',
    });
    expect(stated("Он встретил O'Neill's в Минске.", 'ru').name).toContain("O'Neill's");
  });

  it('words for a range', () => {
    expect(stated('5 to 7 days').number).toBe('5 day | 7 day');
    expect(stated('5 до 7 days').number).not.toBe('5 day | 7 day');
    expect(stated('от 5 до 7 дней', 'ru').number).toBe('5 day | 7 day');
  });

  it('word for a percentage, and for thousands in a compound', () => {
    expect(stated('аз 30 то 43 дар сад', 'tg').number).toContain('30 percent | 43 percent');
    expect(stated('30 per cent').number).toBe('30 percent');
    expect(stated('30 per cent', 'tg').number).toBe('30');
    expect(stated('двотисячний загін', 'uk').number).toBe('2000');
    expect(stated('двухтысячный отряд', 'ru').number).toBe('2000');
  });

  it('doubtful names of months and days', () => {
    const sure = (text: string, language: string) =>
      readNamedDates(text, readWordFacts(text, language), [], languageOf(language).dates).map(
        ({ isSure }) => isSure,
      );
    expect(sure('It met in May, said May', 'en')).toEqual([true, false]);
    expect(sure('рӯзи душанбе дар Душанбе', 'tg')).toEqual([true, false]);
    expect(sure('Духоўная люты', 'be')).toEqual([false]);
    expect(sure('Окружающая среда, в среду', 'ru')).toEqual([false, true]);
  });
});

describe('texts that state the same', () => {
  it.each([
    ['en', 'It has twenty-five members.', 'It has 25 members.'],
    ['en', 'One hundred and five men came.', '105 men came.'],
    ['en', 'It cost $2.5 million.', 'It cost 2.5 million dollars.'],
    ['en', 'Two and a half million people', '2,500,000 people'],
    ['en', 'some 15 000 people', 'some 15,000 people'],
    ['en', 'It grew 5%.', 'It grew five per cent.'],
    ['en', 'a five-day visit', 'a 5-day visit'],
    ['en', 'the fifteenth session', 'the 15th session'],
    ['en', 'It met on 15 November 2026.', 'It met on November 15, 2026.'],
    ['en', 'It met on 2026-11-15.', 'It met on 15 Nov. 2026.'],
    ['en', 'It met on Mon.', 'It met on Monday.'],
    ['en', 'They cannot come.', "They can't come."],
    ['ru', 'Прибыли двадцать пять министров.', 'Прибыли 25 министров.'],
    ['ru', 'сто пять человек', '105 человек'],
    ['ru', 'в 2,5 млн рублей', 'в два с половиной миллиона рублей'],
    ['ru', '15 сентября 2026 года', '15.09.2026'],
    ['ru', '15-го ноября', '15 ноября'],
    ['be', 'дваццаць пяць чалавек', '25 чалавек'],
    ['tg', 'бисту панҷ масъала', '25 масъала'],
    ['kk', 'он бес адам', '15 адам'],
    ['uk', 'двадцять п’ять осіб', '25 осіб'],
    ['uk', 'від 30 до 43 відсотків', 'від 30 % до 43 %'],
    ['ar', 'ارتفاع ٤٠ مترا', 'ارتفاع 40 مترا'],
  ])('in %s: %s = %s', (language, before, after) => {
    expect(changed(before, after, language)).toEqual([]);
  });
});

describe('texts that state something else', () => {
  it.each([
    ['en', 'number', 'It has twenty-five members.', 'It has 26 members.'],
    ['en', 'number', 'It has twenty-five members.', 'It has 20 members.'],
    ['en', 'number', 'One hundred and five men came.', '150 men came.'],
    ['en', 'number', 'It cost $2.5 million.', 'It cost 2.5 billion dollars.'],
    ['en', 'number', 'It cost $5.', 'It cost 5 euros.'],
    ['en', 'number', 'It is 5 km away.', 'It is 5 miles away.'],
    ['en', 'number', 'It took 5 days.', 'It took 5 weeks.'],
    ['en', 'number', 'It grew 5 per cent.', 'It grew 5.'],
    ['en', 'number', 'It paid 1,240.', 'It paid 77,240.'],
    ['en', 'number', 'a part of .5', 'a part of 5'],
    ['en', 'number date', '1/2 of it', '2 of it'],
    ['en', 'number', 'It weighs 5m.', 'It weighs 5 million.'],
    ['en', 'number', 'It rose 1.5.', 'It rose 1,5.'],
    ['en', 'number date', 'open 24/7', 'open 24/6'],
    ['en', 'number date', 'See https://example.org/2025.', 'See https://example.org/2026.'],
    ['ru', 'number', 'вырос на 1,5', 'вырос на 1.5'],
    ['ru', 'number', 'сто пять человек', 'сто шесть человек'],
    ['ru', 'number date', '15.09.2026', '16 сентября 2026 года'],
    ['en', 'date', 'It met on 15 November.', 'It met on 15 October.'],
    ['en', 'date', 'It met on 2026-11-15.', 'It met on 15 October 2026.'],
    ['en', 'weekday', 'It met on Mon.', 'It met on Tuesday.'],
    ['en', 'negation', 'They cannot come.', 'They can come.'],
    ['en', 'name', 'Then Lavrov came.', 'Then Lavrin came.'],
  ])('in %s, another %s: %s ≠ %s', (language, expected, before, after) => {
    expect(changed(before, after, language).join(' ')).toBe(expected);
  });
});

it('leaves no digit outside a number', () => {
  const piece = fc.constantFrom(
    ...[
      '7',
      '12',
      '2026',
      ' ',
      ' ',
      '.',
      ',',
      ':',
      '/',
      '-',
      '%',
      '$',
      'm',
      'th',
      's',
      'May',
      'million',
      'five',
      'km',
    ],
    ...['24/7', '9/11', '5\'10"', 'p.m.', 'a', '½', '٤', '\n', 'COVID-19', '@x.org', 'http://a.b/'],
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom('en', 'ru', 'tg', 'de'),
      (pieces, language) => {
        const text = foldMarks(pieces.join(''));
        const numbers = readStatements(text, language).filter(({ kind }) => kind === 'number');
        for (const { index } of text.matchAll(/\p{Nd}/gu))
          expect(numbers.some(({ start, end }) => start <= index && index < end)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

it.each(['15 May 2026, ', '5 ', 'five ', '9/11 ', 'last week ', 'No. 5 ', '$5 ', 'half ', '½'])(
  'takes linear time for %j',
  (unit) => {
    expectLinear(30_000, (size) => readStatements(unit.repeat(size), 'en'));
  },
);
