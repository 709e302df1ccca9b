import { describe, expect, it } from 'vitest';
import { proposeNames } from '../../src/glossary/aligned-names.ts';
import { readGlossary } from '../../src/glossary/read.ts';

type Row = readonly [source: string, target: string];

function propose(language: string, rows: readonly Row[], table = 'concept,en\n'): readonly string[] {
  const sentences = rows.map(([text, target], at) => ({
    ...{ document: 'd', segment: `s${at}`, text, target, language },
  }));
  return proposeNames(sentences, readGlossary(table, 'g.csv'), 'en').map(
    ({ name, kind, count, renderings }) =>
      `${count} ${name} ${kind}: ${(renderings.get(language) ?? []).map(({ text }) => text).join(' | ')}`,
  );
}

describe('names that a source and its translation share', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    [
      'ru',
      [['He met Sadyr Japarov.', 'Он встретился с Садыром Жапаровым.']],
      ['1 Sadyr Japarov person: Садыр Жапаров'],
    ],
    [
      'be',
      [['He met Jack Layton.', 'Ён сустрэўся з Джэкам Лейтанам.']],
      ['1 Jack Layton person: Джэк Лейтан'],
    ],
    [
      'tg',
      [['They saw Sadyr Japarov.', 'Онҳо Садир Ҷапаровро диданд.']],
      ['1 Sadyr Japarov person: Садир Ҷапаров'],
    ],
    ['ru', [['He lives in Tula.', 'Он живёт в Туле.']], ['1 Tula place: Тула']],
    // A surname alone counts for the full name, and each spelling is shown.
    [
      'ru',
      [
        ['Sadyr Japarov spoke.', 'Садыр Жапаров выступил.'],
        ['They thanked Japarov’s wife.', 'Благодарили жену Жапарова.'],
        ['Sadyr Japarov left.', 'Садыр Джапаров уехал.'],
      ],
      ['3 Sadyr Japarov person: Садыр Жапаров | Садыр Джапаров'],
    ],
  ])('are proposed in their dictionary form: %s %j', (language, rows, expected) => {
    expect(propose(language, rows)).toEqual(expected);
  });

  it.each<[string, Row]>([
    ['a country', ['Armenia agreed.', 'Армения согласилась.']],
    ['a title', ['The President spoke.', 'Президент выступил.']],
    ['a month', ['In March they met.', 'В Марте встретились.']],
    ['what is translated', ['The White House agreed.', 'Белый дом согласился.']],
    ['what keeps its letters', ['He uses Twitter.', 'Он пишет в Twitter.']],
    ['an adjective', ['The Donetsk region', 'Донецкая область']],
  ])('are not: %s', (_, row) => {
    expect(propose('ru', [row])).toEqual([]);
  });

  it('leaves out what the glossary has, and words that are rather written without a capital', () => {
    const table = 'concept,kind,en,ru\na,person,Sadyr Japarov,Садыр Жапаров\n';
    expect(propose('ru', [['Sadyr Japarov spoke.', 'Садыр Жапаров выступил.']], table)).toEqual([]);
    const rows: readonly Row[] = [
      ['The Centre opened.', 'Центр открылся.'],
      ['The centre opened.', 'Центр открылся.'],
    ];
    expect(propose('ru', rows)).toEqual([]);
  });
});
