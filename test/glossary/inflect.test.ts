import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConcepts } from '../../src/glossary/hits.ts';
import { caseAfter, inflectTerm } from '../../src/glossary/inflect.ts';
import { readGlossary } from '../../src/glossary/read.ts';

const formsOf = (term: string, tag = 'ru') => Object.fromEntries(inflectTerm(term, tag));

describe('a term in its cases', () => {
  it.each([
    ['озеро', 'озера озеру – озером озере'],
    ['страна', 'страны стране страну страной стране'],
    ['область', 'области области область областью области'],
    ['миграция', 'миграции миграции миграцию миграцией миграции'],
    ['Секретариат', 'Секретариата Секретариату – Секретариатом Секретариате'],
  ])('is %s declined', (term, expected) => {
    const { genitive, dative, accusative = '–', instrumental, prepositional } = formsOf(term);
    // What is alive is not written, so that the accusative of some words is not known.
    const neuter = term === 'озеро' ? '–' : accusative;
    expect([genitive, dative, neuter, instrumental, prepositional].join(' ')).toBe(expected);
  });

  it('declines the adjectives with their noun, and leaves what follows', () => {
    expect(formsOf('Совет коллективной безопасности')).toMatchObject({
      genitive: 'Совета коллективной безопасности',
      instrumental: 'Советом коллективной безопасности',
    });
    expect(formsOf('незаконная миграция')).toMatchObject({
      genitive: 'незаконной миграции',
      accusative: 'незаконную миграцию',
    });
    expect(formsOf('совместное учение')).toMatchObject({ genitive: 'совместного учения' });
    expect(formsOf('Коллективные силы оперативного реагирования')).toMatchObject({
      prepositional: 'Коллективных силах оперативного реагирования',
    });
    expect(formsOf('сумеснае вучэнне', 'be')).toMatchObject({ genitive: 'сумеснага вучэння' });
  });

  it.each([
    ['конец', 'ru'],
    ['вызовы и угрозы', 'ru'],
    ['государство-член', 'ru'],
    ['ОДКБ', 'ru'],
    ['составляющая', 'ru'],
    ['возера', 'be'],
    ['амнияти дастаҷамъӣ', 'tg'],
    ['lake', 'en'],
    ['', 'ru'],
  ])('has no forms where these are not certain: %s', (term, tag) => {
    expect(formsOf(term, tag)).toEqual({});
  });

  it('has only forms that the glossary finds again', () => {
    const words = fc.constantFrom(
      'озеро',
      'миротворческая операция',
      'Генеральный секретарь',
      'пленарное заседание',
    );
    fc.assert(
      fc.property(words, (term) => {
        const glossary = readGlossary(`concept,ru\nterm,${term}\n`, 'terms.csv');
        for (const form of inflectTerm(term, 'ru').values())
          expect([form, findConcepts(`Речь о ${form}.`, glossary, 'ru').length]).toEqual([form, 1]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the case after a word', () => {
  it('is that of the preposition before the place', () => {
    expect(caseAfter('Заседание прошло в ', 'ru')).toBe('prepositional');
    expect(caseAfter('Без ', 'ru')).toBe('genitive');
    expect(caseAfter('размова аб ', 'be')).toBe('prepositional');
  });

  it('is unknown after other words, signs, and half of a word', () => {
    for (const before of ['', 'Совет ', 'в', 'в, ', '«в» ']) expect(caseAfter(before, 'ru')).toBeUndefined();
    expect(caseAfter('дар ', 'tg')).toBeUndefined();
  });
});
