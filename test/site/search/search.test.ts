import { describe, expect, it, test } from 'vitest';
import { defaults } from '../../../src/languages/engine/defaults.ts';
import { languages } from '../../../src/languages/registry.ts';
import type { BriefingSummary } from '../../../src/model/edition.ts';
import { searchForms } from '../../../src/site/search/browser.ts';
import { packWords, suggestWord } from '../../../src/site/search/suggest.ts';
import { makeWordIndex, writeLanguage, writeSearch } from '../../../src/site/search/word-index.ts';
import { searchIn } from './ask.ts';

const summaryOf = (name: string): BriefingSummary => ({
  name,
  date: '2026-01-02',
  titles: new Map([['en', name]]),
  completeness: new Map([
    ['en', 1],
    ['ru', 0],
  ]),
});

describe('the index', () => {
  it.each([
    ['ru', ['Лодка ушла.', 'Nothing', 'Десять лодок.'], 'лодками'],
    ['be', ['Лодка пайшла.', 'Nothing', 'Дзесяць лодак.'], 'лодкамі'],
    ['tg', ['Дар кӯли калон.', 'Nothing', 'Кӯлҳои баланд.'], 'кӯлро'],
    ['en', ['One boat.', 'Nothing', 'Ten boats.'], "boat's"],
    ['ru', ['Один человек.', 'Nothing', 'Сто людей.'], 'людям'],
    ['ru', ['Стороны подписали договор.', 'Nothing', 'Они подпишут его.'], 'подписать'],
    ['be', ['Яны сабраліся.', 'Nothing', 'Ён сабраўся.'], 'сабрацца'],
    ['tg', ['Ӯ гуфт.', 'Nothing', 'Ӯ мегӯяд.'], 'гуфтан'],
    ['en', ['They planned it.', 'Nothing', 'Planning went on.'], 'plan'],
    ['en', ['Two people.', 'Nothing', 'A person.'], 'persons'],
  ])('finds in %s every form of a word by one that no text has', (language, texts, query) => {
    expect(searchIn(language, texts).texts(query)).toEqual([0, 2]);
  });

  it.each([
    ['en', 'Hoped for peace', 'hop'],
    ['en', 'Seed was sown', 'see'],
    ['en', 'One hundred', 'hundr'],
    ['en', 'In the evening', 'even'],
    ['ru', 'Силовой приём', 'сила'],
    ['ru', 'Они ушли', 'она'],
    ['be', 'Салодкі чай', 'сала'],
    ['tg', 'Коргарон омаданд', 'кор'],
  ])('finds in %s nothing where a word only looks like a form of it: %s', (language, text, query) => {
    expect(searchIn(language, [text]).texts(query)).toEqual([]);
  });

  it.each([
    ['tg', 'Дар кӯлҳо', 'кулхо'],
    ['tg', 'Ҷумҳурии Тоҷикистон', 'тоджикистон'],
    ['tg', 'Точикистон', 'тоҷикистон'],
    ['be', 'Ён сказаў пра аб’ект', 'абект'],
    ['be', 'Дзве бочкі', 'бочки'],
    ['ru', 'Озёра', 'озер'],
    ['en', 'A café', 'cafe'],
  ])('finds in %s words that are typed without their letters: %s', (language, text, query) => {
    expect(searchIn(language, [text]).texts(query)).toEqual([0]);
  });

  it.each([
    ['en', 'The organization', 'organisations'],
    ['en', 'Analysed twice', 'analyze'],
    ['en', 'Three colours', 'color'],
    ['en', 'The centre', 'centers'],
    ['en', 'They travelled', 'traveling'],
    ['en', 'A licence', 'licenses'],
    ['ru', 'В Белоруссии', 'Беларусь'],
    ['ru', 'Власти Молдовы', 'Молдавия'],
  ])('finds in %s other spellings and names: %s by %s', (language, text, query) => {
    expect(searchIn(language, [text]).texts(query)).toEqual([0]);
  });

  it.each([
    ['en', 'Four hours', 'fore'],
    ['en', 'A wise man', 'wize'],
    ['en', 'The meter', 'metro'],
    ['ru', 'Белорусский язык', 'Беларусь'],
  ])('keeps other words in %s apart: %s, not %s', (language, text, query) => {
    expect(searchIn(language, [text]).texts(query)).toEqual([]);
  });

  it('parts a large language by first letters', () => {
    const index = makeWordIndex(['ru']);
    const letters = [...'абвгежзиклмнопрсту'];
    const forms = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}ъъъъъ`)));
    index.add(0, 'ru', [forms.join(' ')]);
    const { depth, heads, files } = writeLanguage('ru', index.words.get('ru') ?? new Map());
    expect(depth).toBe(1);
    expect(heads).toBe(letters.sort().join(' '));
    const shards = files.filter(({ path }) => path.startsWith('search/ru/'));
    expect(shards.map(({ path }) => path)).toContain('search/ru/430.json');
    expect(shards.length).toBe(letters.length);
    const written = shards.flatMap(({ content }) =>
      Object.values(JSON.parse(content)).flatMap((group) => Object.keys(group as object)),
    );
    expect([...new Set(written)].sort()).toEqual(forms.sort());
  });

  it('is the same in whatever order briefings come', () => {
    const make = (order: readonly number[]): string => {
      const index = makeWordIndex(['en']);
      for (const number of order) index.add(number, 'en', [`word${number} lake`]);
      return JSON.stringify(writeLanguage('en', index.words.get('en') ?? new Map()));
    };
    expect(make([1, 0])).toBe(make([0, 1]));
  });

  it('lists titles and days as languages write them', () => {
    const file = writeSearch(new Map([['en', { depth: 0, heads: '' }]]), [summaryOf('a')]).find(
      ({ path }) => path === 'search/documents-0.json',
    );
    expect(JSON.parse(file?.content ?? '')).toEqual([
      {
        name: 'a',
        date: '2026-01-02',
        days: { en: '2 January 2026'.replaceAll(' ', '\u00a0') },
        titles: { en: 'a' },
      },
    ]);
  });
});

test('words of a script without spaces are found by their letters', () => {
  const texts = ['湖边的防洪演习。', '理事会在杜尚别开会。', '演出在湖边。'];
  expect(searchIn('zh', texts).texts('演习')).toEqual([0]);
  expect(searchIn('zh', texts).texts('湖边')).toEqual([0, 2]);
  expect(searchIn('zh', texts).texts('会议')).toEqual([]);
});

describe('a suggestion', () => {
  const suggest = (word: string, words: readonly string[], language = 'en'): string | undefined =>
    suggestWord(word, [packWords([...words].sort())], searchForms[language]!)?.word;

  it.each([
    ['en', 'kelmr', ['kelmar', 'helmet', 'camera'], 'kelmar'],
    ['en', 'evacuaton', ['evacuation', 'evaluation'], 'evacuation'],
    ['en', 'orvnae', ['orvane', 'ordinary'], 'orvane'],
    ['ru', 'наводнение', ['наводнение', 'навождение'], 'наводнение'],
    ['ru', 'виртолет', ['вертолёт', 'пистолет'], 'вертолёт'],
    ['be', 'выратавання', ['выратаванне', 'выраблена'], 'выратаванне'],
    ['tg', 'кучонидан', ['кӯчонидан', 'хонондан'], 'кӯчонидан'],
    ['ru', 'jpthj', ['озеро', 'берег'], 'озеро'],
    ['ru', 'ghbrfp', ['приказа', 'прибытие'], 'приказа'],
  ])('is in %s the nearest word: %s', (language, typed, words, meant) => {
    expect(suggest(typed, words, language)).toBe(meant);
  });

  it.each([
    ['kelmar', ['session', 'helicopter']],
    ['hil', ['hill', 'him']],
    ['', ['a']],
  ])('is none where no word is near: %s', (typed, words) => {
    expect(suggest(typed, words)).toBeUndefined();
  });

  it('is the more frequent of two that are as near', () => {
    const packed = [packWords(['boats']), packWords(['bolts'])];
    expect(suggestWord('botts', packed, searchForms['en']!)).toMatchObject({ word: 'boats', rarity: 0 });
    expect(suggestWord('botts', [...packed].reverse(), searchForms['en']!)).toMatchObject({ word: 'bolts' });
  });
});

test('the scripts know every language whose words have forms', () => {
  const known = languages.filter(({ forms }) => forms.analyses !== defaults.forms.analyses);
  expect(Object.keys(searchForms).sort()).toEqual(known.map(({ tag }) => tag).sort());
});
