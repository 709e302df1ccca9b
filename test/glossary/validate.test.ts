import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../src/glossary/read.ts';
import { validateGlossary } from '../../src/glossary/validate.ts';

function faults(table: string): string[] {
  return validateGlossary(readGlossary(table, 'g.csv')).map(
    ({ code, line, column, language }) => `${line}:${column} ${language} ${code}`,
  );
}

describe('a glossary', () => {
  test.each([
    ['a term of two concepts', 'concept,ru\na,совет\nb,Совет\n', ['3:3 ru glossary/ambiguous']],
    [
      'also where one admits it',
      'concept,be,be:admitted\na,рада,\nb,савет,рада\n',
      ['3:9 be glossary/ambiguous'],
    ],
    ['also with ё for е', 'concept,ru\na,учёт\nb,учет\n', ['3:3 ru glossary/ambiguous']],
    ['one domain for both', 'concept,domain,tg\na,x,мақом\nb,x,мақом\n', ['3:5 tg glossary/ambiguous']],
    ['preferred and forbidden', 'concept,ru,ru:forbidden\na,б,в|б\n', ['2:7 ru glossary/contradictory']],
    [
      'admitted and deprecated',
      'concept,be,be:admitted,be:deprecated\na,б,в,в\n',
      ['2:7 be glossary/contradictory'],
    ],
    [
      'not to be translated, and translated',
      'concept,flags,en,tg\na,dnt,Barobar,Баробар\n',
      ['2:15 tg glossary/contradictory'],
    ],
    ['the same term twice', 'concept,ru,ru:admitted\na,б,б\n', ['2:5 ru glossary/duplicate']],
    ['a mark inside a word', 'concept,ru\na,сил*а\n', ['2:3 ru glossary/unreachable']],
    ['a mark apart', 'concept,tg\na,давлат *\n', ['2:3 tg glossary/unreachable']],
    ['a Russian letter in Belarusian', 'concept,be\na,миравы\n', ['2:3 be glossary/alphabet']],
    ['a Latin letter in Russian', 'concept,ru\na,cовет\n', ['2:3 ru glossary/alphabet']],
    [
      'a letter of another orthography in Tajik',
      'concept,tg\na,Точикистони ⱪ\n',
      ['2:3 tg glossary/alphabet'],
    ],
  ])('%s', (_fault, table, expected) => {
    expect(faults(table)).toEqual(expected);
  });

  test.each([
    ['two concepts with terms of their own', 'concept,ru\na,совет\nb,рада\n'],
    ['the same letters in two languages', 'concept,ru,be\na,банк,\nb,,банк\n'],
    ['homonyms of two domains', 'concept,domain,tg\na,x,мақом\nb,y,мақом\n'],
    [
      'preferred here, forbidden for another concept',
      'concept,ru,ru:forbidden\na,учения,манёвры\nb,манёвры,\n',
    ],
    ['acronyms that differ', 'concept,ru\na,СМО\nb,СМИ\n'],
    [
      'a term and its twin in another case',
      'concept,ru,ru:forbidden\na,Совет безопасности,Совет Безопасности\n',
    ],
    ['a misspelt forbidden term', 'concept,be,be:forbidden\na,Беларусь,Белоруссия\n'],
    ['a Latin acronym', 'concept,tg\na,саммити G20 ва NATO\n'],
    ['Latin letters that are meant', 'concept,ru\na,=Barobar\n'],
    ['what stays in its letters', 'concept,flags,en,ru\na,dnt,Barobar,Barobar\n'],
    ['a name with an accent in English', 'concept,en\na,Türkiye\n'],
    ['a stress mark', 'concept,ru\na,о́рган\n'],
    ['marks in their places', 'concept,ru,ru:admitted\na,Совет ~мира,=СБ | мир*\n'],
    ['a language without a profile', 'concept,de\na,Straße\n'],
  ])('is sound with %s', (_rule, table) => {
    expect(faults(table)).toEqual([]);
  });

  test('tells where the other place is, and what to do', () => {
    expect(validateGlossary(readGlossary('concept,tg\na,шӯро\nb,шӯро\n', 'g.csv'))).toMatchObject([
      {
        code: 'glossary/ambiguous',
        severity: 'warning',
        message: '"шӯро" is a term of "b" and of "a" at g.csv:2:3.',
        advice: 'Take it out of one of the two, or give them different domains to say that both are meant.',
        path: 'g.csv',
        line: 3,
        column: 3,
        language: 'tg',
      },
    ]);
  });
});
