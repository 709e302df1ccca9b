import { describe, expect, test } from 'vitest';
import { findConcepts, renderings, termsIn } from '../../src/glossary/hits.ts';
import { readGlossary } from '../../src/glossary/read.ts';
import type { Concept } from '../../src/model/glossary.ts';

const glossary = readGlossary(
  `concept,en,en:forbidden,ru,ru:admitted,ru:forbidden,tg
rapid-forces,collective rapid response forces,CRRF,Коллективные силы оперативного реагирования,КСОР,силы быстрого реагирования,
forces,forces,,силы,,войска,қувваҳо
response,response,,реагирование,,,
peace-forces,peacekeeping force,,миротворческие силы,,,
exercise,joint exercise,,совместное учение,,,
staff-exercise,staff exercise,,штабное учение,,,
bank-money,bank,,банк,,,
bank-river,bank,,берег,,,
belarus,Belarus,Belorussia,Беларусь,,Белоруссия,Беларус
`,
  'g.csv',
);

function concept(id: string): Concept {
  return glossary.concepts.find((each) => each.id === id) as Concept;
}

test.each([
  [
    'the longest wins',
    'The collective rapid response forces met.',
    ['rapid-forces:collective rapid response forces'],
  ],
  ['apart, each counts', 'The forces gave a response.', ['forces:forces', 'response:response']],
  ['a longer one that ends alike', 'a peacekeeping force', ['peace-forces:peacekeeping force']],
  [
    'overlapping, both count',
    'a joint staff exercise',
    ['exercise:joint staff exercise', 'staff-exercise:staff exercise'],
  ],
  [
    'a word in the gap of another',
    'joint forces exercise',
    ['exercise:joint forces exercise', 'forces:forces'],
  ],
  ['one word, two concepts', 'the bank', ['bank-money:bank', 'bank-river:bank']],
  ['a forbidden word denotes its concept', 'In Belorussia', ['belarus:Belorussia']],
  ['nothing', 'Nobody came.', []],
])('concepts of a text: %s', (_rule, text, expected) => {
  const found = findConcepts(text, glossary, 'en');
  expect(found.map(({ concept, hit }) => `${concept.id}:${text.slice(hit.start, hit.end)}`)).toEqual(
    expected,
  );
});

describe('renderings of a concept', () => {
  test.each([
    ['preferred', 'rapid-forces', 'ru', 'в Коллективных силах оперативного реагирования', ['preferred']],
    ['admitted', 'rapid-forces', 'ru', 'учение КСОР', ['admitted']],
    ['forbidden', 'rapid-forces', 'ru', 'сил быстрого реагирования', ['forbidden']],
    ['forbidden and preferred', 'forces', 'ru', 'Силы и войска', ['preferred', 'forbidden']],
    ['in Tajik', 'belarus', 'tg', 'дар Беларус', ['preferred']],
    ['none', 'rapid-forces', 'ru', 'миротворческие силы', []],
    ['none in a language without terms', 'rapid-forces', 'be', 'КСОР', []],
  ])('%s', (_rule, id, tag, text, statuses) => {
    expect(renderings(text, concept(id), tag).map(({ term }) => term.status)).toEqual(statuses);
  });

  test('a term that differs from another only in case is found as written', () => {
    const [council] = readGlossary(
      'concept,ru,ru:forbidden\na,Совет безопасности,Совет Безопасности\n',
      'g.csv',
    ).concepts;
    const statuses = (text: string): string[] =>
      renderings(text, council as Concept, 'ru').map(({ term }) => term.status);
    expect(statuses('Совет Безопасности')).toEqual(['forbidden']);
    expect(statuses('Совет безопасности')).toEqual(['preferred']);
  });

  test.each([
    ['Беларусь', 'Белорусь', 'у Беларусі', 'preferred'],
    ['Беларусь', 'Белорусь', 'у Белорусі', 'forbidden'],
    ['Рахмон', 'Рахмонаў', 'для Рахмона', 'preferred'],
    ['Рахмон', 'Рахмонаў', 'для Рахмонава', 'forbidden'],
  ])('of %s and %s the one that is spelled as %s', (right, wrong, text, status) => {
    const [only] = readGlossary(`concept,be,be:forbidden\na,${right},${wrong}\n`, 'g.csv').concepts;
    expect(renderings(text, only as Concept, 'be').map(({ term }) => term.status)).toEqual([status]);
  });
});

test.each([
  ['ru-BY', 2],
  ['RU', 2],
  ['ru_RU', 2],
  ['r', 0],
])('terms for the tag %s: %i', (tag, count) => {
  expect(termsIn(concept('forces'), tag)).toHaveLength(count);
});
