import { describe, expect, test } from 'vitest';
import { explain, explainHit } from '../../src/glossary/explain.ts';
import { findTerm } from '../../src/glossary/match.ts';

function explained(tag: string, term: string, text: string): string[] {
  return findTerm(text, term, tag).map((hit) => explain(term, text.slice(hit.start, hit.end), hit, tag));
}

function nameOf(tag: string, term: string, text: string): string | undefined {
  const [hit] = findTerm(text, term, tag);
  return hit && explainHit(term, hit, tag).name;
}

test.each([
  [
    'ru',
    'Коллективные силы оперативного реагирования',
    'Коллективных сил оперативного реагирования',
    'genitive plural',
  ],
  ['ru', 'совместное учение', 'на совместных полевых учениях', 'prepositional plural'],
  ['ru', 'таджикско-афганская граница', 'таджикско-афганской границе', 'dative or prepositional singular'],
  ['ru', 'Генеральная Ассамблея ООН', 'Генеральную Ассамблею ООН', 'accusative singular'],
  ['ru', 'государство-член', 'государствами-членами', 'instrumental plural'],
  ['ru', '~Совет безопасности', 'Совету безопасности', 'dative singular'],
  ['ru', 'конец', 'концов', 'genitive plural'],
  ['ru', 'город', 'города', 'genitive singular or nominative or accusative plural'],
  ['be', 'Калектыўныя сілы', 'Калектыўных сіл', 'genitive plural'],
  ['be', 'новы дагавор', 'новага дагавора', 'genitive singular'],
  ['be', 'рука', 'у руцэ', 'dative or prepositional singular'],
  ['be', 'Савет бяспекі', 'Савеце бяспекі', 'prepositional singular'],
])('%s: %s: %s is the %s', (tag, term, text, name) => {
  expect(nameOf(tag, term, text)).toBe(name);
});

test.each([
  ['the term itself', 'ru', 'силы', 'силы'],
  ['an irregular form', 'ru', 'человек', 'людей'],
  ['a language without cases', 'tg', 'давлати аъзо', 'давлатҳои аъзо'],
  ['English', 'en', 'member state', 'member states'],
])('nothing is named for %s', (_rule, tag, term, text) => {
  expect(nameOf(tag, term, text)).toBeUndefined();
});

describe('an explanation', () => {
  test.each([
    ['ru', 'силы', 'О силах', '«силах» is the prepositional plural of “силы”: силы → силах.'],
    [
      'tg',
      'давлати аъзо',
      'давлатҳои аъзо',
      '«давлатҳои аъзо» is a form of “давлати аъзо”: давлати → давлатҳои.',
    ],
    ['be', 'СКБ', 'СКБ', '«СКБ» is the term as it stands.'],
    ['be', 'сілы', 'Сілы', '«Сілы» is “сілы”, written so.'],
    ['ru', '=сил', 'сил', '«сил» is the term as it stands.'],
  ])('%s: %s in "%s"', (tag, term, text, expected) => {
    expect(explained(tag, term, text)).toEqual([expected]);
  });

  test('of a form given by hand says no more than that it is one', () => {
    expect(explain('Кіт', 'кот і сабака', { forms: ['кот', 'і', 'сабака'] }, 'be')).toBe(
      '«кот і сабака» is “Кіт”, written so.',
    );
  });
});
