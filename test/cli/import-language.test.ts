import { describe, expect, it } from 'vitest';
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
