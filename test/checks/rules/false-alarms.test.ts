import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { find, pairOf } from '../pairs.ts';

/** Correct translations of programs and headings that gave findings. */
describe('right on real files', () => {
  it.each([
    ['language/wrong', 'ru', 'Western Sahara', 'Западная Сахара'],
    ['language/wrong', 'ru', 'Loading data', 'Загрузка данных'],
    ['language/wrong', 'ru', 'Target database', 'Целевая база данных'],
    ['language/wrong', 'ru', 'Frankfurt am Main', 'Франкфурт-на-Майне'],
    ['language/wrong', 'ru', 'Route map', 'Карта маршрута'],
    ['language/wrong', 'be', 'Token not found', 'Токен не знойдзен'],
    ['language/wrong', 'be', 'Bank card', 'Банкаўская картка'],
    ['language/wrong', 'tg', 'Data table', 'Ҷадвали маълумот'],
    ['letters/look-alike', 'ru', 'Use the APIs of the site.', 'Используйте API сайта.'],
    ['letters/look-alike', 'be', 'Cookie settings', 'Налады cookie сайта'],
    ['letters/look-alike', 'tg', 'Save it as a .txt file.', 'Онро ҳамчун TXT нигоҳ доред.'],
    ['letters/look-alike', 'ru', 'Letters from a to z are allowed.', 'Разрешены буквы от a до я.'],
    ['negation/lost', 'ru', 'The talks were not held.', 'The talks were not held.'],
    ['negation/lost', 'ru', 'Entry is at no cost.', 'Вход бесплатный.'],
    ['negation/lost', 'ru', 'The field cannot be empty.', 'Поле обязательно для заполнения.'],
    ['negation/lost', 'be', 'The letter was not read.', 'Ліст ня прачытаны.'],
    ['negation/lost', 'be', 'Do not allow comments.', 'Адключыць каментарыі.'],
    ['negation/lost', 'tg', 'Entry is at no cost.', 'Даромад ройгон аст.'],
    ['numbers/missing', 'ru', 'The page reloads in 60 seconds.', 'Страница обновится через 1 минуту.'],
    ['numbers/missing', 'be', 'It takes 7 days.', 'Гэта займае 1 тыдзень.'],
    ['numbers/missing', 'ru', 'Turn on 2FA now.', 'Включите двухфакторную аутентификацию.'],
    ['words/doubled', 'ru', 'Settings\nSettings of the page', 'Настройки\nНастройки страницы'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).toEqual([]);
  });

  it.each([
    [
      'quotes of a name that begins with a full stop',
      'The “.en-US.resources” file',
      'Файл ".en-US.resources" и "другой"',
    ],
    ['quotes after a forgotten space', 'The file “Name”', 'Файл."Name"'],
  ])('quotes/unpaired: %s', (_, source, target) => {
    expect(runChecks([pairOf(source, target, 'ru')]).map(({ code }) => code)).not.toContain(
      'quotes/unpaired',
    );
  });
});

describe('wrong all the same', () => {
  it.each([
    ['language/wrong', 'ru', 'Loading data', 'Загрузка даных у сістэму'],
    ['language/wrong', 'be', 'Loading data', 'Загрузка данных и таблиц'],
    ['language/wrong', 'tg', 'Loading data', 'Загрузка данных из таблицы'],
    ['letters/look-alike', 'ru', 'The Soviet Union', 'Страна CCCP была'],
    ['letters/look-alike', 'ru', 'Ask the PHP team.', 'Спросите команду РНР.'],
    ['negation/lost', 'ru', 'The talks were not held.', 'Переговоры состоялись.'],
    ['negation/lost', 'be', 'The letter was not read.', 'Ліст прачытаны.'],
    ['negation/lost', 'tg', 'The talks will not take place.', 'Музокирот баргузор мешавад.'],
    ['numbers/missing', 'ru', 'The page reloads in 60 seconds.', 'Страница обновится через 2 минуты.'],
    ['numbers/missing', 'be', 'It has 20MB of text.', 'Тэкст займае 30MB.'],
    ['words/doubled', 'ru', 'Settings of the page', 'Настройки настройки страницы'],
  ])('%s, %s: %s | %s', (code, language, source, target) => {
    expect(find(code, language, source, target)).not.toEqual([]);
  });

  it('quotes/unpaired: a straight mark without a partner', () => {
    const target = 'Файл "Name и ещё один';
    expect(
      runChecks([pairOf('The file “Name” and one more', target, 'ru')]).map(({ code }) => code),
    ).toContain('quotes/unpaired');
  });
});
