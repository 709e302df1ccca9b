import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { find, pairOf, quoted } from '../pairs.ts';

const dollar = '$';
const messages = (code: string, source: string, target: string, language = 'ru'): string[] =>
  find(code, language, source, target).map(({ message, severity }) => `${severity}: ${message}`);
/** Codes of all that the checks find. */
const codes = (source: string, target: string, language = 'ru'): string[] =>
  runChecks([pairOf(source, target, language)]).map(({ code }) => code);

describe('placeholders/missing', () => {
  it.each([
    ['The file {0} was not found in {1}.', 'Файл {0} не найден.', '{1}'],
    ['Welcome, %@, to the press centre!', 'Добро пожаловать в пресс-центр!', '%@'],
    [`Dear ${dollar}{guest}, the session is open.`, 'Дорогой гость, сессия открыта.', `${dollar}{guest}`],
    ['Sent by %1$s to %2$s.', 'Отправлено: %1$s.', '%2$s'],
    ['Run it with --recursive.', 'Запустите с ключом рекурсии.', '--recursive'],
    ['Press <b>Enter</b>.', 'Нажмите <b>Enter<b>.', '</b>'],
    ['{n, plural, one {# day} other {# days}}', 'Дней: {n}', '{n, plural}'],
  ])('finds what is lost: %s', (source, target, lost) => {
    expect(messages('placeholders/missing', source, target)[0]).toBe(
      `error: The target lacks the placeholder "${lost}".`,
    );
  });

  it('says once what replaces a changed one', () => {
    const [finding, ...others] = runChecks([
      pairOf('Write {{ limit }} words or less.', 'Напишите не более {{ лимит }} слов.', 'ru'),
    ]);
    expect(others).toEqual([]);
    expect(finding?.message).toBe('The target has "{{ лимит }}" in place of "{{ limit }}".');
    expect(quoted([finding!])).toEqual(['{{ лимит }}']);
  });

  it.each([
    ['in another order', 'The file {0} was not found in {1}.', 'В {1} не найден файл {0}.'],
    ['with positions', 'Copied %d of %s files.', 'Из %2$s файлов скопировано: %1$d.'],
    ['before a word', 'every %s days', 'каждые %sдней'],
    ['with other spaces', '{{ limit }} words', '{{limit}} слов'],
    ['with another format', 'On {0:d} he came.', 'Он приехал {0:dd.MM.yyyy}.'],
    ['once where the source has it twice', '{name} came, {name} saw.', '{name} пришёл и увидел.'],
    ['without a line break', 'One.<br>Two.', 'Раз. Два.'],
    ['with other attributes', '<a href="/en">News</a>', '<a href="/ru" lang="ru">Новости</a>'],
  ])('is silent where all are kept: %s', (_, source, target) => {
    expect(messages('placeholders/missing', source, target)).toEqual([]);
  });

  it('points into texts with codes', () => {
    const [finding] = find('placeholders/missing', 'ru', '<1>Hi</1> {name}!', '<1>Привет</1> {имя}!');
    expect(finding?.source?.slice(finding.sourceSpan?.start, finding.sourceSpan?.end)).toBe('{name}');
    expect(quoted([finding!])).toEqual(['{имя}']);
  });
});

describe('placeholders/added', () => {
  it('finds a value that the source does not have', () => {
    expect(messages('placeholders/added', 'The file was found.', 'Файл %s найден.')).toEqual([
      'warning: The target has the placeholder "%s", which is not in the source.',
    ]);
  });

  it.each([
    ['a key as the source', 'message_saved', 'Файл %name% сохранён.'],
    ['one word as the source', 'pagination', '%start% из %total%'],
    ['a changed placeholder', 'Hi {name} there', 'Привет {имя}'],
    ['tags', 'Enter the number.', 'Введите <em>номер</em>.'],
    ['the same text', 'Use %s or %d', 'Use %s or %d'],
  ])('is silent for %s', (_, source, target) => {
    expect(messages('placeholders/added', source, target)).toEqual([]);
  });
});

describe('placeholders/plural', () => {
  const source = '{n, plural, one {# day} other {# days}}';
  it.each([
    ['ru', 'one few many other', []],
    ['be', '=1 few many other', []],
    ['tg', 'other', []],
    ['en', 'one other', []],
    // Nothing is known of the language.
    ['xx', 'other', []],
    ['ru', 'one other', ['few', 'many']],
    ['be', 'one few other', ['many']],
  ])('%s: %s', (language, keys, lost) => {
    const target = `{n, plural, ${keys
      .split(' ')
      .map((key) => `${key} {#}`)
      .join(' ')}}`;
    expect(messages('placeholders/plural', source, target, language)).toEqual(
      lost.map((key) => expect.stringMatching(new RegExp(`^warning: .* no branch "${key}", which `))),
    );
  });

  it('needs "other", and the branches of a select', () => {
    expect(messages('placeholders/plural', source, '{n, plural, one {#} few {#} many {#}}')).toEqual([
      'error: The plural of "n" has no branch "other".',
    ]);
    const select = '{a, select, she {x} he {y} other {z}}';
    expect(messages('placeholders/plural', select, '{a, select, she {x} other {z}}')).toEqual([
      'error: The select of "a" has no branch "he".',
    ]);
    expect(messages('placeholders/plural', select, select)).toEqual([]);
  });
});

describe('no other check looks into placeholders', () => {
  it.each([
    [
      'tags',
      'Read the <a href="%s" target="_blank" rel="noreferrer">report</a> first.',
      'Сначала прочитайте <a href="%s" target="_blank" rel="noreferrer">отчёт</a>.',
    ],
    ['sizes', 'The size is {{ width }}x{{ height }}px.', 'Размер: {{ width }}x{{ height }}px.'],
    ['options', 'Run npm install --save-dev first.', 'Сначала выполните npm install --save-dev.'],
    ['numbers', 'Copied %1$d of %2$s files.', 'Из %2$s файлов скопировано: %1$d.'],
    ['the end', 'The total is {1}', 'Итого: {1}'],
    ['calls', 'The date is date()', 'Дата: date()'],
    [
      'plurals',
      '{count, plural, one {<1/> day} other {<2/> days}}',
      '{count, plural, one {<1/> день} few {<2/> дня} many {<2/> дней} other {<2/> дня}}',
    ],
    [
      'plurals with other codes',
      '{n, plural, =1 {<1/> car} other {<2/> cars}}',
      '{n, plural, one {<2/> автомобиль} few {<2/> автомобиля} many {<2/> автомобилей} other {<2/> автомобилей}}',
    ],
  ])('%s', (_, source, target) => {
    expect(codes(source, target)).toEqual([]);
  });

  it('but all of them look at the rest', () => {
    expect(
      codes('{n, plural, other {<1/> days}}', '{n, plural, one {день} few {дня} many {дней} other {дня}}'),
    ).toEqual(['markup/missing']);
    expect(codes('{0} of 5 files', '{0} из 6 файлов')).toEqual(['numbers/missing']);
    expect(codes('<b>The session</b> is open now.', '<b>The session</b> is open now.')).toEqual([
      'target/untranslated',
    ]);
    const [first, second] = [
      pairOf('Copy all the files to {a}', 'Копировать файлы в папку', 'ru'),
      pairOf('Copy all the files to {b}', 'Копировать файлы в папку', 'ru'),
    ];
    expect(runChecks([first, second]).map(({ code }) => code)).toContain('consistency/source');
  });
});
