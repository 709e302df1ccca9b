import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../src/checks/engine/check.ts';
import { runChecks } from '../../../../src/checks/engine/run.ts';
import { targetTooLong } from '../../../../src/checks/rules/target/too-long.ts';
import { targetTruncated } from '../../../../src/checks/rules/target/truncated.ts';
import { find, pairOf, quoted } from '../../pairs.ts';

const source =
  'The ministers of the six states met in the capital and signed a declaration on joint exercises and on the supply of equipment.';

describe('a target that is cut off', () => {
  it.each([
    ['ru', 'Министры шести государств встретились в столице.', 'столице'],
    ['be', 'Міністры шасці дзяржаў сустрэліся ў <1>сталіцы</1>.', 'сталіцы'],
    ['tg', 'Вазирони шаш кишвар дар пойтахт вохӯрданд.', 'вохӯрданд'],
    // Longer, but a preposition, an adjective and an ezafe want something after them.
    [
      'ru',
      'Министры шести государств встретились в столице и подписали декларацию о совместных учениях и о.',
      'о',
    ],
    ['be', 'Міністры шасці дзяржаў сустрэліся ў сталіцы і падпісалі дэкларацыю аб сумесных.', 'сумесных'],
    ['tg', 'Вазирони шаш кишвар дар пойтахти мамлакат вохӯрданд ва эъломия оид ба машқҳои.', 'машқҳои'],
  ])('%s: %s', (language, target, last) => {
    expect(quoted(find('target/truncated', language, source, target))).toEqual([last]);
  });

  it.each([
    [
      'ru',
      source,
      'Министры шести государств встретились в столице и подписали декларацию о совместных учениях и поставках.',
    ],
    ['be', 'He said it was the end of it all.', 'Ён адмовіўся.'],
    [
      'ru',
      'Sales of food and drink in the pubs of the country rose last month by no less than 5 %.',
      'Продажи еды и напитков в пабах страны за прошлый месяц выросли на 5 %.',
    ],
    // The end of a unit is no preposition.
    [
      'ru',
      '“We trained at −5 °C and in wind of up to 20 m/s.',
      'Мы тренировались при −5 °C и ветре до 20 м/с.',
    ],
    ['be', 'We trained at minus five and in wind of up to 20 m/s.', 'Мы трэніраваліся пры −5 °C і 20 м/с.'],
    // Acronyms for what the source spells out.
    [
      'be',
      'The Ministry of Emergency Situations and the Ministry of Internal Affairs are looking for two people lost on the lake.',
      'МНС і МУС шукаюць двух чалавек, якія ўчора ўвечары зніклі на возеры.',
    ],
    ['tt', source, 'Ескерту.'],
    ['tg', source, '—'],
  ])('is not: %s: %s | %s', (language, english, target) => {
    expect(find('target/truncated', language, english, target)).toEqual([]);
  });
});

describe('a target with too much in it', () => {
  it.each([
    ['ru', 'Министры встретились в столице. '.repeat(5), 1],
    ['be', 'Міністры сустрэліся ў сталіцы. '.repeat(5), 1],
    ['tg', 'Вазирон дар пойтахт вохӯрданд. '.repeat(5), 1],
    ['ru', 'Министры встретились в столице во вторник утром.', 0],
    ['tt', 'а '.repeat(300), 0],
  ])('%s: %s', (language, target, times) => {
    expect(
      find('target/too-long', language, 'The ministers met in the capital on Tuesday.', target),
    ).toHaveLength(times);
  });
});

describe('the lengths that are told of', () => {
  const source = 'The ministers met in the capital on Tuesday, and they signed a declaration there.';
  const target = 'Министры встретились во вторник в столице и подписали там декларацию.';
  const found = (check: Check): number =>
    runChecks([pairOf(source, target, 'ru')], { checks: [check] }).length;

  it('are options of the check', () => {
    expect(found(targetTooLong)).toBe(0);
    expect(found({ ...targetTooLong, options: { most: 0.5, mostShort: 0.5 } })).toBe(1);
    expect(found(targetTruncated)).toBe(0);
    const strict = { leastTied: 2, least: 2, leastMedium: 2, leastShort: 2 };
    expect(found({ ...targetTruncated, options: strict })).toBe(1);
  });
});
