import { describe, expect, it, test } from 'vitest';
import { languageOf } from '../../../src/languages/registry.ts';
import type { BriefingSummary } from '../../../src/model/edition.ts';
import { isRelated } from '../../../src/site/assets/words.js';
import {
  makeWordIndex,
  searchWords,
  writeLanguage,
  writeSearch,
} from '../../../src/site/search/word-index.ts';

const summaryOf = (name: string): BriefingSummary => ({
  name,
  date: '2026-01-02',
  titles: new Map([['en', name]]),
  completeness: new Map([
    ['en', 1],
    ['ru', 0],
  ]),
});

type Shard = Readonly<Record<string, readonly (number | string)[]>>;

function indexOf(language: string, texts: readonly string[]): Shard {
  const index = makeWordIndex([language]);
  texts.forEach((text, number) => {
    index.add(number, language, text);
  });
  const { files } = writeLanguage(language, index.words.get(language) ?? new Map());
  const file = files.find(({ path }) => path === `search/${language}.json`);
  return JSON.parse(file?.content ?? '') as Shard;
}

describe('the index', () => {
  it.each([
    ['ru', 'Лодка ушла.', 'Десять лодок.', 'лодка'],
    ['be', 'Лодка пайшла.', 'Дзесяць лодак.', 'лодак'],
    ['tg', 'Дар кӯли калон.', 'Кӯлҳои баланд.', 'кӯли'],
    ['en', 'One boat.', 'Ten boats.', 'boats'],
    ['ru', 'Один человек.', 'Сто людей.', 'человек'],
  ])('has for a form the briefings with any form of its word: %s', (language, one, other, form) => {
    expect(indexOf(language, [one, 'Nothing', other])[form]?.slice(0, 2)).toEqual([0, 2]);
  });

  it.each([
    ['ru', 'Стороны подписали договор.', 'Они подпишут его.', 'подписать'],
    ['ru', 'Мы договорились.', 'Они договорятся.', 'договориться'],
    ['be', 'Бакі падпісалі дагавор.', 'Ён падпісаў.', 'падпісаць'],
    ['be', 'Яны сабраліся.', 'Ён сабраўся.', 'сабрацца'],
    ['tg', 'Ӯ гуфт.', 'Ӯ мегӯяд.', 'гуфтан'],
    ['en', 'They agreed.', 'All agree.', 'agree'],
    ['en', 'They met.', 'Meeting again.', 'meet'],
    ['en', 'Families were evacuated.', 'Evacuating took hours.', 'evacuate'],
    ['en', 'They planned it.', 'Planning went on.', 'plan'],
    ['en', 'She carried it.', 'She carries on.', 'carry'],
  ])('has the infinitive of verbs that texts have in other forms: %s', (language, one, other, infinitive) => {
    expect(indexOf(language, [one, 'Nothing', other])[infinitive]?.slice(0, 2)).toEqual([0, 2]);
  });

  it.each([
    ['Hoped for peace', 'hop'],
    ['Seed was sown', 'see'],
    ['One hundred', 'hundr'],
    ['In the evening', 'even'],
    ['A bed', 'b'],
  ])('has no verb for a word that only looks like a form of it: %s', (text, verb) => {
    expect(indexOf('en', [text])[verb]).toBeUndefined();
  });

  it('keeps other words apart', () => {
    expect(indexOf('ru', ['Сила слова', 'Силовой приём'])['сила']).toEqual([0]);
  });

  it('names forms that endings do not tell', () => {
    expect(indexOf('ru', ['лодка', 'лодок'])['лодка']).toEqual([0, 1, 'лодок']);
  });

  it('parts a large language by first letters, each form in one file', () => {
    const index = makeWordIndex(['ru']);
    const letters = [...'абвгежзиклмнопрсту'];
    const forms = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}ъъъъъ`)));
    index.add(0, 'ru', forms.join(' '));
    const { depth, files } = writeLanguage('ru', index.words.get('ru') ?? new Map());
    expect(depth).toBe(1);
    expect(files.length).toBe(letters.length);
    expect(files[0]?.path).toBe('search/ru/430.json');
    expect(files.flatMap(({ content }) => Object.keys(JSON.parse(content))).sort()).toEqual(forms.sort());
  });

  it('has a form in the file of its letters as a foreign keyboard types them', () => {
    const index = makeWordIndex(['tg']);
    const letters = [...'абвгежзиклмнопрсту'];
    const forms = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}ъъъъъ`)));
    index.add(0, 'tg', `${forms.join(' ')} қаиқ ҷаҳон`);
    const { files } = writeLanguage('tg', index.words.get('tg') ?? new Map());
    const pathOf = (form: string) => files.find(({ content }) => form in JSON.parse(content))?.path;
    expect(pathOf('қаиқ')).toBe('search/tg/43a.json');
    expect(pathOf('ҷаҳон')).toBe('search/tg/447.json');
  });

  it('is the same in whatever order briefings come', () => {
    const make = (order: readonly number[]): string => {
      const index = makeWordIndex(['en']);
      for (const number of order) index.add(number, 'en', `word${number} lake`);
      return JSON.stringify(writeLanguage('en', index.words.get('en') ?? new Map()));
    };
    expect(make([1, 0])).toBe(make([0, 1]));
  });

  it('lists titles, and languages with anything in them', () => {
    const file = writeSearch(new Map([['en', 0]]), [summaryOf('a')]).find(
      ({ path }) => path === 'search/documents-0.json',
    );
    expect(JSON.parse(file?.content ?? '')).toEqual([
      { name: 'a', date: '2026-01-02', titles: { en: 'a' }, languages: ['en'] },
    ]);
  });
});

test.each([
  ['Аб’ект і «Ёлка»', ["аб'ект", 'і', 'елка']],
  ['ў 2026 г.', ['у', '2026', 'г']],
  ['Тоҷикистон\u00adи НАТО-ро', ['тоҷикистони', 'нато', 'ро']],
  ['', []],
])('words are folded: %s', (text, words) => {
  expect(searchWords(text.replace('\u00ad', ''))).toEqual(words);
});

test.each([
  ['ru', 'безопасность', 'безопасности', true],
  ['ru', 'военный', 'военной', true],
  ['ru', 'сила', 'силовой', false],
  ['be', 'бяспека', 'бяспекі', true],
  ['tg', 'кишвар', 'кишварҳои', true],
  ['tg', 'кор', 'коргар', false],
  ['en', 'treaty', 'treaties', true],
  ['en', 'state', 'stately', false],
  ['ru', 'он', 'она', false],
])('a form no text has is known by its ending: %s %s %s', (language, a, b, related) => {
  expect(isRelated(a, b, new Set(languageOf(language).forms.endings))).toBe(related);
});
