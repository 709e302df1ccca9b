import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { makeMessages } from '../../src/messages/messages.ts';
import { resourcesOf } from '../site/site.ts';

const counts = [0, 1, 2, 5, 11, 21, 1.5];
const expected: Readonly<Record<string, readonly string[]>> = {
  en: [
    '0 sentences',
    '1 sentence',
    '2 sentences',
    '5 sentences',
    '11 sentences',
    '21 sentences',
    '1.5 sentences',
  ],
  ru: [
    '0 предложений',
    '1 предложение',
    '2 предложения',
    '5 предложений',
    '11 предложений',
    '21 предложение',
    '1,5 предложения',
  ],
  be: ['0 сказаў', '1 сказ', '2 сказы', '5 сказаў', '11 сказаў', '21 сказ', '1,5 сказа'],
  kk: ['0 сөйлем', '1 сөйлем', '2 сөйлем', '5 сөйлем', '11 сөйлем', '21 сөйлем', '1,5 сөйлем'],
  uk: ['0 речень', '1 речення', '2 речення', '5 речень', '11 речень', '21 речення', '1,5 речення'],
  tg: ['0 ҷумла', '1 ҷумла', '2 ҷумла', '5 ҷумла', '11 ҷумла', '21 ҷумла', '1,5 ҷумла'],
};

const sentencesIn = (language: string): string[] => {
  const messages = makeMessages(language, resourcesOf(language));
  return counts.map((count) => messages.text('edition.sentences', { count }));
};

describe('plural forms', () => {
  test.each(Object.keys(expected))('%s chooses by its own rule', (language) => {
    expect(sentencesIn(language)).toEqual(expected[language]);
  });

  test.each(['C', 'ru_RU.UTF-8', 'en_US.UTF-8'])('Tajik has its own rule on a host in %s', (locale) => {
    const module = new URL('../../src/messages/messages.ts', import.meta.url).href;
    // Under Russian rules 21 would be `one`; Tajik has that form for 1 alone.
    const program = `
      const { makeMessages } = await import(${JSON.stringify(module)});
      const { text } = makeMessages('tg', { n_one: 'one', n_few: 'few', n_many: 'many', n_other: 'other' });
      console.log([0, 1, 2, 5, 21, 1.5].map((count) => text('n', { count })).join());`;
    const output = execFileSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', program],
      {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env: { ...process.env, LC_ALL: locale, LANG: locale },
        encoding: 'utf8',
      },
    );
    expect(output.trim()).toBe('other,one,other,other,other,other');
  });

  test('Intl is never asked, so it cannot decide', () => {
    const rules = vi.spyOn(Intl, 'PluralRules').mockImplementation(() => {
      throw new Error('asked');
    });
    try {
      expect(sentencesIn('ru')).toEqual(expected['ru']);
    } finally {
      rules.mockRestore();
    }
  });

  test('a text without plural forms takes a count as any other value', () => {
    expect(makeMessages('ru', { left: 'осталось: {{count}}' }).text('left', { count: 3 })).toBe(
      'осталось: 3',
    );
  });

  test('a form that is missing is an error, not the form of another number', () => {
    const messages = makeMessages('ru', { n_one: 'одно', n_other: 'доли' });
    expect(() => messages.text('n', { count: 5 })).toThrow('n_many');
  });

  test('a language without a profile has one form', () => {
    const messages = makeMessages('xx', { n_other: '{{count}}!' });
    expect(messages.text('n', { count: 1 })).toBe('1!');
  });
});

describe('values', () => {
  const messages = makeMessages('en', { hello: 'Hello, {{name}}.', a: { deep: 'word' } });

  test('stand as they are: not escaped, and never read as templates', () => {
    const name = '<b>&"\' $t(a.deep) {{name}}';
    expect(messages.text('hello', { name })).toBe(`Hello, ${name}.`);
  });

  test('may have the names of i18next options', () => {
    const { text } = makeMessages('en', { odd: '{{lng}} {{ns}} {{defaultValue}}' });
    expect(text('odd', { lng: 'a', ns: 'b', defaultValue: 'c' })).toBe('a b c');
  });

  test('a missing one is an error that names the language', () => {
    expect(() => messages.text('hello')).toThrow('The UI strings in "en" lack a value for "name"');
  });
});

describe('words for values', () => {
  const { text } = makeMessages('ru', {
    marks: { stop: 'точкой', or: 'или', colon: 'двоеточием' },
    ends: 'Заканчивается {{mark, marks}}.',
    told: 'Сказано: $t(ends)',
  });

  test('stand in an area, by the value', () => {
    expect(text('ends', { mark: 'stop' })).toBe('Заканчивается точкой.');
    expect(text('ends', { mark: ['stop', 'or', 'colon'] })).toBe('Заканчивается точкой или двоеточием.');
  });

  test.each(['dash', '', 'stop.x', '{{mark}}'])('%j has none and is unchanged', (mark) => {
    expect(text('ends', { mark })).toBe(`Заканчивается ${mark}.`);
  });

  test('are put into a text that another one holds', () => {
    expect(text('told', { mark: 'colon' })).toBe('Сказано: Заканчивается двоеточием.');
  });

  test('a value that is missing is an error', () => {
    expect(() => text('ends', { marks: 'stop' })).toThrow('a value for "mark"');
  });
});

describe('keys', () => {
  const messages = makeMessages('tg', { page: { skip: 'Гузаштан' } });

  test('are paths into the resources', () => {
    expect(messages.text('page.skip')).toBe('Гузаштан');
  });

  test.each(['page.none', 'none', 'page', 'page.skip.deeper', 'constructor', ''])(
    '%j is an error that names key and language',
    (key) => {
      expect(() => messages.text(key)).toThrow(`The UI strings in "tg" lack "${key}".`);
    },
  );
});

test('two languages do not touch each other', () => {
  const ru = makeMessages('ru', { word: 'слово' });
  const tg = makeMessages('tg', { word: 'калима' });
  expect([ru.text('word'), tg.text('word'), ru.language, tg.language]).toEqual([
    'слово',
    'калима',
    'ru',
    'tg',
  ]);
});
