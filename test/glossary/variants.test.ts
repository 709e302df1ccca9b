import { describe, expect, it } from 'vitest';
import { escapeMarks, readMarks, variantsOf } from '../../src/glossary/marks.ts';
import { findTerm } from '../../src/glossary/match.ts';
import { readGlossary } from '../../src/glossary/read.ts';

const found = (tag: string, term: string, text: string): readonly string[] =>
  findTerm(text, term, tag).map(({ start, end }) => text.slice(start, end));

describe('nouns in apposition', () => {
  it.each([
    ['ru', 'государство-член', 'Государства — члены встретились.', 'Государства — члены'],
    ['ru', 'государство-член', 'главам государств – членов ОДКБ', 'государств – членов'],
    ['ru', 'государство-член', 'главам государств - членов', 'государств - членов'],
    ['ru', 'государство – член', 'Государства-члены', 'Государства-члены'],
    ['be', 'дзяржава-член', 'Дзяржавы — члены', 'Дзяржавы — члены'],
  ])('are joined by any dash: %s: %s | %s', (tag, term, text, hit) => {
    expect(found(tag, term, text)).toEqual([hit]);
  });

  it.each([
    ['ru', 'государство-член', 'Государство — члены делегации'],
    ['ru', 'государство-член', 'Государства, члены'],
    ['be', 'дзяржава-член', 'Дзяржава — членам'],
  ])('are no two nouns of other cases: %s: %s | %s', (tag, term, text) => {
    expect(found(tag, term, text)).toEqual([]);
  });
});

describe('a term with a verb', () => {
  it.each([
    ['ru', 'принять решение', 'решение было принято', 'решение было принято'],
    ['ru', 'принять решение', 'Решение, принятое Советом', 'Решение, принятое'],
    ['ru', 'принять решение', 'принятые решения', 'принятые решения'],
    ['ru', 'подписать соглашение', 'соглашение подписано', 'соглашение подписано'],
    ['ru', 'утвердить бюджет', 'бюджет утверждён', 'бюджет утверждён'],
    ['ru', 'провести учения', 'учения были проведены', 'учения были проведены'],
    ['be', 'прыняць рашэнне', 'рашэнне было прынята', 'рашэнне было прынята'],
    ['be', 'зацвердзіць бюджэт', 'бюджэт зацверджаны', 'бюджэт зацверджаны'],
    ['tg', 'қабул кардан', 'қарор қабул шуд', 'қабул шуд'],
    ['tg', 'имзо кардан', 'шартнома имзо карда шуд', 'имзо карда'],
  ])('is found in the passive: %s: %s | %s', (tag, term, text, hit) => {
    expect(found(tag, term, text)).toEqual([hit]);
  });

  it.each([
    ['ru', 'принять решение', 'принятие решения'],
    ['ru', 'принять решение', 'приняты меры, решение за нами'],
    ['be', 'прыняць рашэнне', 'прыняцце рашэння'],
    ['tg', 'имзо кардан', 'имзои ӯ'],
  ])('is no verbal noun, and no object of another verb: %s: %s | %s', (tag, term, text) => {
    expect(found(tag, term, text)).toEqual([]);
  });
});

describe('coordinated nouns', () => {
  it.each([
    [
      'ru',
      'коллективные силы оперативного реагирования',
      'Коллективными миротворческими силами и силами оперативного реагирования',
    ],
    ['ru', 'коллективные силы реагирования', 'Коллективные силы и силы реагирования'],
    ['be', 'калектыўныя сілы рэагавання', 'Калектыўныя сілы і сілы рэагавання'],
    ['tg', 'Қувваҳои вокуниш', 'Қувваҳо ва вокуниш'],
  ])('are not the first of them: %s: %s | %s', (tag, term, text) => {
    expect(found(tag, term, text)).toEqual([]);
  });

  it('leave coordinated adjectives to their noun', () => {
    expect(found('ru', 'совместное учение', 'совместные и полевые учения')).toHaveLength(1);
  });
});

it('a Tajik name has its ending after a hyphen, too', () => {
  expect(found('tg', 'Ҷоми Райдер', 'Онҳо Ҷоми Райдер-ро бурданд.')).toEqual(['Ҷоми Райдер-ро']);
  expect(found('tg', 'ҷом', 'Онҳо ҷом-медал бурданд.')).toEqual([]);
});

describe('alternatives', () => {
  const term = '(Қувваҳои/Нерӯҳои/Неруҳои) дастаҷамъии вокуниши (фаврӣ/сареъ/зуд)';

  it('stand for every combination, and the first is what people read', () => {
    expect(variantsOf(term)).toHaveLength(9);
    expect(readMarks(term).text).toBe('Қувваҳои дастаҷамъии вокуниши фаврӣ');
    for (const text of ['Неруҳои дастаҷамъии вокуниши зудро', 'Қувваҳои дастаҷамъии вокуниши сареъ'])
      expect(found('tg', term, text)).toHaveLength(1);
    expect(found('tg', term, 'Артиши дастаҷамъии вокуниши зуд')).toEqual([]);
    const [concept] = readGlossary(`concept,tg\na,${term}\n`, 'g.csv').concepts;
    expect(concept?.terms.get('tg')).toMatchObject([
      { text: 'Қувваҳои дастаҷамъии вокуниши фаврӣ', marked: term },
    ]);
  });

  it.each(['a (b/c) d', 'a (b) c', 'x/y (z)', '(a/b', '(a/)'])(
    'are text in %s once it is escaped',
    (text) => {
      expect(variantsOf(escapeMarks(text))).toEqual([escapeMarks(text)]);
      expect(readMarks(escapeMarks(text)).text).toBe(text);
    },
  );

  it('are refused where they are too many', () => {
    const many = Array.from({ length: 7 }, () => '(а/б)').join(' ');
    expect(() => readGlossary(`concept,ru\nx,${many}\n`, 'g.csv')).toThrow(
      expect.objectContaining({ code: 'glossary-value' }),
    );
  });
});
