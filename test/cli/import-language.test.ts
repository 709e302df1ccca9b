import { describe, expect, it } from 'vitest';
import { shorten } from '../../src/text/shorten.ts';
import { type Session, startSession, translateFile } from './session.ts';

/** A workspace for Russian and Belarusian, and a file that came back without its target language. */
async function startReturn(): Promise<Session> {
  const session = startSession();
  await session.run('--quiet', 'init', '--targets', 'ru,be');
  session.write('source/dam.txt', 'The dam held.\n');
  await session.run('--quiet', 'update');
  await session.run('--quiet', 'export', '--to', 'ru');
  const file = translateFile(session.read('out/ru/dam.xlf'), () => 'Плотина выдержала.');
  session.write('named.xlf', file);
  session.write('nameless.xlf', file.replace(/ target-language="ru"/g, ''));
  return session;
}

describe('a returned file that names no target language', () => {
  it('is refused with the way out', async () => {
    const session = await startReturn();
    expect(await session.run('import', 'nameless.xlf')).toMatchObject({
      code: 3,
      err: 'nameless.xlf:1:1: The file names no target language. Name it with “--lang”. Targets: ru, be. [import-language]\n',
    });
  });

  it('is in the language of --lang', async () => {
    const session = await startReturn();
    const { code, out } = await session.run('import', 'nameless.xlf', '--lang', 'be');
    expect({ code, out }).toEqual({ code: 0, out: 'nameless.xlf (be): 1 accepted\n' });
    session.write('empty.xlf', session.read('named.xlf').replace('="ru"', '=""'));
    expect(await session.run('import', 'empty.xlf', '--lang', 'ru')).toMatchObject({ code: 0 });
  });

  it('is refused where --lang names several, or none of the workspace', async () => {
    const session = await startReturn();
    expect((await session.run('import', 'nameless.xlf', '--lang', 'be,ru')).code).toBe(3);
    const unknown = await session.run('import', 'nameless.xlf', '--lang', 'by');
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean “be”?') });
  });
});

describe('a returned file that names its language', () => {
  it('is refused where --lang names another, and nothing is changed', async () => {
    const session = await startReturn();
    const before = session.snapshot();
    expect(await session.run('import', 'named.xlf', '--lang', 'be')).toEqual({
      code: 3,
      out: '',
      err: 'named.xlf:1:1: The file is a translation into “ru”, and “--lang” names “be”. Leave out “--lang”, or give the file that was meant. [import-language]\n',
    });
    expect((await session.run('patch', 'named.xlf', '--lang', 'be')).code).toBe(3);
    expect(session.snapshot()).toEqual(before);
  });

  it.each(['ru', 'be,ru'])('is imported where --lang names it: %s', async (tags) => {
    const session = await startReturn();
    const { out } = await session.run('import', 'named.xlf', '--lang', tags);
    expect(out).toBe('named.xlf (ru): 1 accepted\n');
  });

  it('is refused with the others where --lang names the language of these alone', async () => {
    const session = await startReturn();
    const { code, err } = await session.run('import', 'nameless.xlf', 'named.xlf', '--lang', 'be');
    expect(code).toBe(3);
    expect(err).toMatch(/^named\.xlf:1:1: /);
  });
});

describe('a returned file that names its language in another way', () => {
  const importAs = async (tag: string, ...options: string[]) => {
    const session = await startReturn();
    session.write(
      'back.xlf',
      session.read('named.xlf').replace('target-language="ru"', `target-language="${tag}"`),
    );
    return session.run('import', 'back.xlf', ...options);
  };

  it.each(['rus', 'RUS-RU', 'ru_RU', 'ru-Cyrl'])('is in the language that %s is', async (tag) => {
    expect(await importAs(tag)).toMatchObject({ code: 0, out: 'back.xlf (ru): 1 accepted\n' });
  });

  it.each([
    ['Russian', 'ru'],
    ['be-tarask', 'be'],
  ])('is refused for %s, until --lang says what is meant', async (tag, meant) => {
    expect(await importAs(tag)).toMatchObject({
      code: 3,
      err: `back.xlf:1:1: “${tag}” is not a target language here. If the file is in “${meant}”, say so with “--lang ${meant}”. Targets: ru, be. [import-language]\n`,
    });
    expect(await importAs(tag, '--lang', meant)).toMatchObject({
      code: 0,
      out: `back.xlf (${meant}): 1 accepted\n`,
    });
    expect((await importAs(tag, '--lang', meant === 'ru' ? 'be' : 'ru')).code).toBe(3);
  });

  it('is refused for a language that is none of ours, whatever --lang says', async () => {
    expect(await importAs('fr', '--lang', 'ru')).toMatchObject({
      code: 3,
      err: 'back.xlf:1:1: “fr” is not a target language here. Targets: ru, be. [import-language]\n',
    });
  });
});

describe('a returned file whose translations are in another language than it says', () => {
  const russian = [
    'Плотина выдержала паводок.',
    'Переговоры продолжались два дня, и стороны подписали соглашение.',
  ];
  const belarusian = [
    'Плаціна вытрымала паводку.',
    'Перамовы працягваліся два дні, і бакі падпісалі пагадненне.',
  ];
  const tajik = ['Сарбанд тоб овард.', 'Музокирот ду рӯз идома ёфт ва тарафҳо созишнома имзо карданд.'];

  /** A file for a language with translations, and where it is imported. */
  async function startWith(language: string, translations: readonly string[]): Promise<Session> {
    const session = startSession();
    await session.run('--quiet', 'init', '--targets', 'ru,be,tg');
    session.write('source/dam.txt', 'The dam held.\n\nThe talks went on for two days.\n');
    await session.run('--quiet', 'update');
    await session.run('--quiet', 'export', '--to', language);
    let at = 0;
    session.write(
      'back.xlf',
      translateFile(session.read(`out/${language}/dam.xlf`), () => translations[at++]!),
    );
    return session;
  }

  it.each([
    ['be', 'ru', russian],
    ['tg', 'ru', russian],
    ['ru', 'be', belarusian],
    ['ru', 'tg', tajik],
    ['be', 'tg', tajik],
  ])('is imported with a warning: a file for %s in %s', async (language, is, translations) => {
    const session = await startWith(language, translations);
    const { code, out, err } = await session.run('import', 'back.xlf');
    expect({ code, out }).toEqual({ code: 0, out: `back.xlf (${language}): 2 accepted\n` });
    const names = new Intl.DisplayNames('en', { type: 'language' });
    expect(err).toBe(
      `back.xlf:1:1: The translations of the file are ${names.of(is)}, not ${names.of(language)}: “${shorten(translations.join(' ').slice(0, -1), 60)}”. Check that it is the right file. [import/language]\n`,
    );
  });

  it.each([
    ['ru', russian],
    ['be', belarusian],
    ['tg', tajik],
  ])('is none in its own language: %s', async (language, translations) => {
    const session = await startWith(language, translations);
    expect(await session.run('import', 'back.xlf')).toMatchObject({ code: 0, err: '' });
  });

  it('is named as another one where Barobar does not know the language', async () => {
    const session = await startWith('ru', [
      'Ամբարտակը դիմացավ ջրհեղեղին ամբողջ օրը։',
      'Բանակցությունները շարունակվեցին երկու օր։',
    ]);
    const { code, err } = await session.run('import', 'back.xlf');
    expect(code).toBe(0);
    expect(err).toContain('The translations of the file are not Russian: “Ամ');
  });

  it('is left to “check” where its text is short, or where half of it is right', async () => {
    for (const translations of [
      ['Плотина.', 'Переговоры.'],
      ['Переговоры продолжались.', belarusian[1]!],
      ['Ок', ''],
    ]) {
      const session = await startWith('be', translations);
      const { out, err } = await session.run('import', 'back.xlf');
      expect(out).toContain('accepted');
      expect(err).not.toContain('import/language');
    }
  });

  it('is the matter of other messages where it came back in the source language', async () => {
    const session = await startWith('ru', [
      'The dam held all day.',
      'The talks went on for two days and more.',
    ]);
    expect((await session.run('import', 'back.xlf')).err).not.toContain('[import/language]');
  });
});
