import { describe, expect, it } from 'vitest';
import { find, quoted } from '../../pairs.ts';

const register = [
  'concept,kind,gender,en,en:admitted,ru,be,tg',
  'lukashenko,person,masculine,Aleksandr Lukashenko,Alexander Lukashenko,Александр Лукашенко,Аляксандр Лукашэнка,Александр Лукашенко',
  'tokayev,person,masculine,Kassym-Jomart Tokayev,,Касым-Жомарт Токаев,Касым-Жамарт Такаеў,Қосим-Ҷомарт Тоқаев',
  'merkel,person,feminine,Angela Merkel,,Ангела Меркель,Ангела Меркель,Ангела Меркел',
  'bush,person,masculine,George Bush,,Джордж Буш,Джордж Буш,Ҷорҷ Буш',
  'osce,organisation,,Organization for Security and Co-operation in Europe,OSCE,ОБСЕ,АБСЕ,САҲА',
  'bishkek,place,,Bishkek,,Бишкек,Бішкек,Бишкек',
].join('\n');

const codes = ['names/changed', 'names/misspelt', 'names/missing'];
const found = (language: string, source: string, target: string): readonly string[] =>
  codes.filter((code) => find(code, language, source, target, register).length > 0);

describe('another name of the register in the place of one', () => {
  it.each([
    ['ru', 'Tokayev spoke.', 'Выступил Лукашенко.', 'Лукашенко'],
    ['ru', 'He met Angela Merkel.', 'Он встретился с Касым-Жомартом Токаевым.', 'Касым-Жомартом Токаевым'],
    ['be', 'Tokayev spoke.', 'Выступіў Лукашэнка.', 'Лукашэнка'],
    ['be', 'They thanked Lukashenko.', 'Яны падзякавалі Такаеву.', 'Такаеву'],
    ['tg', 'Tokayev spoke.', 'Лукашенко сухан гуфт.', 'Лукашенко'],
    ['tg', 'They thanked Lukashenko.', 'Онҳо ба Тоқаев миннатдорӣ баён карданд.', 'Тоқаев'],
  ])('is an error once: %s: %s | %s', (language, source, target, wrong) => {
    const findings = find('names/changed', language, source, target, register);
    expect(quoted(findings)).toEqual([wrong]);
    expect(found(language, source, target)).toEqual(['names/changed']);
  });
});

describe('a misspelt name of the register', () => {
  it.each([
    ['ru', 'Lukashenko spoke.', 'Выступил Лукашенка.', 'Лукашенка'],
    ['ru', 'He thanked Tokayev.', 'Он поблагодарил Такаева.', 'Такаева'],
    ['be', 'He thanked Lukashenko.', 'Ён падзякаваў Лукашенку.', 'Лукашенку'],
    ['tg', 'He thanked Tokayev.', 'Ӯ ба Токаев ташаккур гуфт.', 'Токаев'],
    // A woman's surname with a consonant at its end has one form.
    ['ru', 'He thanked Merkel.', 'Он поблагодарил Меркеля.', 'Меркеля'],
  ])('is told once: %s: %s | %s', (language, source, target, wrong) => {
    expect(quoted(find('names/misspelt', language, source, target, register))).toEqual([wrong]);
    expect(found(language, source, target)).toEqual(['names/misspelt']);
  });

  it.each([
    ['ru', 'Aleksandr Lukashenko spoke.', 'Выступил Александр Лукашенка.', 'error'],
    ['be', 'Aleksandr Lukashenko spoke.', 'Выступіў Аляксандр Лукашенка.', 'error'],
    ['tg', 'They left Bishkek.', 'Онҳо аз Бишкак рафтанд.', 'error'],
    // Another Tokayev may be meant.
    ['ru', 'He thanked Tokayev.', 'Он поблагодарил Такаева.', 'warning'],
    // A given name is no surname.
    ['be', 'Bush Miller spoke.', 'Выступіў Бушэ Мілер.', undefined],
  ])('is an error but for a surname alone: %s: %s | %s', (language, source, target, severity) => {
    expect(find('names/misspelt', language, source, target, register)[0]?.severity).toBe(severity);
  });
});

describe('a name of the register that the target lacks', () => {
  it.each([
    ['ru', 'Bush arrived.', 'Куст прибыл.'],
    ['be', 'George Bush arrived.', 'Прыбыў Георг Куст.'],
    ['tg', 'Bush arrived.', 'Бутта омад.'],
    ['ru', 'The OSCE sent observers.', 'Наблюдателей направила ООН.'],
    ['ru', 'They arrived in Bishkek.', 'Они прибыли в Душанбе.'],
  ])('is a warning once: %s: %s | %s', (language, source, target) => {
    expect(found(language, source, target)).toEqual(['names/missing']);
  });
});

describe('a name of the register that the target has', () => {
  it.each([
    ['ru', 'Lukashenko met Tokayev.', 'Лукашенко встретился с Токаевым.'],
    ['ru', 'President Tokayev spoke.', 'Выступил К.-Ж. Токаев.'],
    ['ru', 'He thanked Angela Merkel.', 'Он поблагодарил Ангелу Меркель.'],
    ['ru', 'Aleksandr Lukashenko spoke.', 'Выступил А. Г. Лукашенко.'],
    ['be', 'The OSCE and Lukashenko', 'Пра АБСЕ і Лукашэнку'],
    ['tg', 'They saw Tokayev in Bishkek.', 'Тоқаевро дар Бишкек диданд.'],
    // An adjective made of the name.
    ['ru', 'The Bishkek talks ended.', 'Бишкекские переговоры завершились.'],
    // Another person of the same surname, and another word.
    ['ru', 'Jeb Bush arrived.', 'Прибыл Джеб Буш.'],
    ['ru', 'The bush was green.', 'Куст был зелёным.'],
    // A name that the source does not have: a translator says who "he" is.
    ['ru', 'He spoke.', 'Лукашенко выступил.'],
    // No name in the language.
    ['kk', 'Bush arrived.', 'Ол келді.'],
  ])('is no finding: %s: %s | %s', (language, source, target) => {
    expect(found(language, source, target)).toEqual([]);
    expect(find('glossary/missing', language, source, target, register)).toEqual([]);
  });
});

it('two countries are found by the check of countries alone, and a missing one by that of names', () => {
  const countries = 'concept,kind,en,ru\na,place,Armenia,Армения\nb,place,Azerbaijan,Азербайджан\n';
  const codesOf = (target: string): readonly string[] =>
    [...codes, 'countries/changed'].filter(
      (code) => find(code, 'ru', 'The talks took place in Armenia.', target, countries).length > 0,
    );
  expect(codesOf('Переговоры прошли в Азербайджане.')).toEqual(['countries/changed']);
  expect(codesOf('Переговоры прошли в столице.')).toEqual(['names/missing']);
  expect(codesOf('Переговоры прошли в Армении.')).toEqual([]);
});

describe('the person whom a phrase names', () => {
  const said = (language: string, source: string, target: string): boolean =>
    find('names/speaker', language, source, target, register).length > 0;

  it.each([
    ['ru', 'По словам президента Лукашенко, Токаев приедет.', 'По словам Токаева, Лукашенко приедет.'],
    ['be', 'Паводле слоў Лукашэнкі, Такаеў прыедзе.', 'Паводле слоў Такаева, Лукашэнка прыедзе.'],
    ['tg', 'Ба гуфтаи Лукашенко, Тоқаев меояд.', 'Ба гуфтаи Тоқаев, Лукашенко меояд.'],
    // A verb says the same.
    ['ru', 'Лукашенко сказал, что Токаев приедет.', 'Токаев сказал, что Лукашенко приедет.'],
  ])('is the speaker: %s: %s | %s', (language, right, wrong) => {
    const source = 'According to President Lukashenko, Tokayev will come.';
    expect([right, wrong].map((target) => said(language, source, target))).toEqual([false, true]);
  });
});
