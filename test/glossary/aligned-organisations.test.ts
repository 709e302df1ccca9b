import { describe, expect, it } from 'vitest';
import { proposeOrganisations } from '../../src/glossary/aligned-organisations.ts';
import { readGlossary } from '../../src/glossary/read.ts';

type Row = readonly [source: string, target: string];

function propose(language: string, rows: readonly Row[], table = 'concept,en\n'): readonly string[] {
  const sentences = rows.map(([text, target], at) => ({
    ...{ document: 'd', segment: `s${at}`, text, target, language },
  }));
  return proposeOrganisations(sentences, readGlossary(table, 'g.csv'), 'en').map(
    ({ name, count, renderings }) =>
      `${count} ${name}: ${(renderings.get(language) ?? []).map(({ text }) => text).join(' | ')}`,
  );
}

const russian: readonly Row[] = [
  ['The Lake Rescue Service was founded in May.', 'Озёрная спасательная служба основана в мае.'],
  ['She thanked the Lake Rescue Service.', 'Она поблагодарила Озёрную спасательную службу.'],
  ['He works for the Lake Rescue Service now.', 'Теперь он работает в Озёрной спасательной службе.'],
  ['The lake is deep.', 'Озеро глубокое.'],
];

describe('organisations that translations render by words', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    ['ru', russian, ['3 Lake Rescue Service: Озёрная спасательная служба']],
    [
      'be',
      [
        ['The Ministry of Forests agreed.', 'Міністэрства лясоў згадзілася.'],
        ['A letter came from the Ministry of Forests.', 'Прыйшоў ліст ад Міністэрства лясоў.'],
        ['Nobody asked the Ministry of Forests.', 'Ніхто не спытаўся ў Міністэрстве лясоў.'],
      ],
      ['3 Ministry of Forests: Міністэрства лясоў'],
    ],
    [
      'tg',
      [
        ['The Committee of Languages met.', 'Кумитаи забон ҷаласа кард.'],
        ['He heads the Committee of Languages.', 'Ӯ ба Кумитаи забон роҳбарӣ мекунад.'],
        ['The Committee of Languages is old.', 'Кумитаи забон кӯҳна аст.'],
      ],
      ['3 Committee of Languages: Кумитаи забон'],
    ],
  ])('are proposed in their dictionary form: %s', (language, rows, expected) => {
    expect(propose(language, rows)).toEqual(expected);
  });

  it.each<[string, readonly Row[], string?]>([
    ['one sentence proves nothing', russian.slice(0, 1)],
    [
      'each sentence has another translation',
      [
        ['The Lake Rescue Service left.', 'Спасатели уехали.'],
        ['The Lake Rescue Service came.', 'Озёрная служба приехала.'],
      ],
    ],
    [
      'the phrase is as frequent without the name',
      [...russian.slice(0, 2), ...russian.map(([, target]): Row => ['It is here.', target])],
    ],
    [
      'no word says that it is an organisation',
      russian.map(([a, b]): Row => [a.replace('Service', 'Star'), b]),
    ],
    ['the glossary has it', russian, 'concept,en,ru\na,Lake Rescue Service,Озёрная спасательная служба\n'],
  ])('are not where %s', (_, rows, table) => {
    expect(propose('ru', rows, table)).toEqual([]);
  });
});
