import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWith, python } from '../needs.ts';
import { type Session, startSession, translateFile } from './session.ts';

const english = {
  page: { skip: 'Skip to the text', left: 'Left: {{name}}' },
  n_one: '{{count}} sentence',
  n_other: '{{count}} sentences',
  each_other: 'each other',
};

async function startWords(own: Readonly<Record<string, unknown>> = {}): Promise<Session> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru","tg"]}');
  session.write('source/dam.txt', 'Dam opens\n');
  session.write('locales/en/edition.json', JSON.stringify(english));
  for (const [language, words] of Object.entries({ ru: {}, tg: {}, ...own })) {
    session.write(`locales/${language}/edition.json`, JSON.stringify(words));
  }
  return session;
}

const wordsIn = (session: Session, language: string): unknown =>
  JSON.parse(session.read(`locales/${language}/edition.json`));

describe.each(['1.2', '2.0'])('UI strings through XLIFF %s', (version) => {
  it('go out in the plural forms of the language and come back as its resources', async () => {
    const session = await startWords();
    expect(await session.run('export', '--ui', '--xliff', version)).toEqual({
      code: 0,
      out: 'out/ru/edition.xlf\nout/tg/edition.xlf\n',
      err: '2 files with 12 UI strings written.\n',
    });
    for (const language of ['ru', 'tg']) {
      const file = translateFile(session.read(`out/${language}/edition.xlf`), (source) => `Т ${source}`);
      session.write(`${language}.xlf`, file);
    }
    expect(await session.run('import', 'ru.xlf', 'tg.xlf')).toEqual({
      code: 0,
      out: 'ru.xlf (ru): 7 accepted\ntg.xlf (tg): 5 accepted\n',
      err: '',
    });
    expect(wordsIn(session, 'ru')).toEqual({
      page: { skip: 'Т Skip to the text', left: 'Т Left: {{name}}' },
      n_one: 'Т {{count}} sentence',
      n_few: 'Т {{count}} sentences',
      n_many: 'Т {{count}} sentences',
      n_other: 'Т {{count}} sentences',
      each_other: 'Т each other',
    });
    expect(Object.keys(wordsIn(session, 'tg') as object)).toEqual(['page', 'n_one', 'n_other', 'each_other']);
    expect((await session.run('import', 'ru.xlf')).out).toBe('ru.xlf (ru): 7 unchanged\n');
  });

  it('keep the other members of the language, and their order', async () => {
    const session = await startWords({ ru: { old: 'Старое', page: { left: 'Осталось: {{name}}' } } });
    const before = session.read('locales/ru/edition.json');
    await session.run('export', '--ui', '--to', 'ru', '--only', 'missing', '--xliff', version);
    const file = session.read('out/ru/edition.xlf');
    expect(file).not.toContain('page.left');
    session.write(
      'ru.xlf',
      translateFile(file, (source) => source.replace('Skip', 'К')),
    );
    expect((await session.run('import', 'ru.xlf', '--dry-run')).out).toBe('ru.xlf (ru): 6 accepted\n');
    expect(session.read('locales/ru/edition.json')).toBe(before);
    await session.run('import', 'ru.xlf');
    expect(wordsIn(session, 'ru')).toEqual(
      expect.objectContaining({ old: 'Старое', page: { left: 'Осталось: {{name}}', skip: 'К to the text' } }),
    );
  });

  it('are not taken where values are missing or made up; they are listed, and resolved by command', async () => {
    const session = await startWords();
    await session.run('export', '--ui', '--to', 'ru', '--xliff', version);
    const broken = translateFile(session.read('out/ru/edition.xlf'), (source) =>
      source.replace(/^Left.*/, 'Осталось').replace('each other', 'друг {{name}}'),
    );
    session.write('ru.xlf', broken);
    const outcome = await session.run('import', 'ru.xlf');
    expect(outcome.code).toBe(1);
    expect(outcome.out).toBe('ru.xlf (ru): 5 accepted, 2 quarantined\n');
    expect(outcome.err).toContain('“page.left” was returned as “Осталось”. It lacks {{name}}.');
    expect(outcome.err).toContain('It has {{name}}, but the source has none.');
    const status = await session.run('status');
    expect(status.out + status.err).toContain('page.left');
    expect(await session.run('import', '--resolve', 'theirs', 'page.left')).toMatchObject({ code: 2 });
    expect(await session.run('import', '--resolve', 'ours', 'page.left', 'each_other')).toMatchObject({
      code: 0,
    });
    expect(wordsIn(session, 'ru')).not.toHaveProperty('each_other');
    expect((await session.run('status')).err).not.toContain('page.left');
  });

  it('are not overwritten where they changed after the export, nor taken from another source text', async () => {
    const session = await startWords({ ru: { page: { skip: 'К тексту' } } });
    await session.run('export', '--ui', '--to', 'ru', '--xliff', version);
    session.write(
      'ru.xlf',
      translateFile(session.read('out/ru/edition.xlf'), (source) => `Т ${source}`),
    );
    session.write('locales/ru/edition.json', '{"page":{"skip":"Перейти к тексту"}}');
    session.write('locales/en/edition.json', JSON.stringify({ ...english, each_other: 'one another' }));
    const outcome = await session.run('import', 'ru.xlf');
    expect(outcome).toMatchObject({ code: 1, out: 'ru.xlf (ru): 5 accepted, 1 conflict, 1 quarantined\n' });
    expect(outcome.err).toContain('“each_other” is “one another”');
    expect(wordsIn(session, 'ru')).toMatchObject({ page: { skip: 'Перейти к тексту' } });
    expect(await session.run('import', '--resolve', 'theirs', 'page.skip')).toMatchObject({
      code: 0,
      out: 'edition ru page.skip: theirs\n',
    });
    expect(wordsIn(session, 'ru')).toMatchObject({ page: { skip: 'Т Skip to the text' } });
  });

  it('that come back as copies are not translated', async () => {
    const session = await startWords();
    await session.run('export', '--ui', '--to', 'ru', '--xliff', version, '--profile', 'omegat');
    const outcome = await session.run('import', 'out/ru/edition.xlf');
    expect(outcome).toMatchObject({ out: 'out/ru/edition.xlf (ru): 7 missing\n' });
  });

  it('have a translator’s note reported, since no file keeps it', async () => {
    const session = await startWords();
    await session.run('export', '--ui', '--to', 'ru', '--xliff', version);
    const file = translateFile(session.read('out/ru/edition.xlf'), (source) => `Т ${source}`);
    session.write('ru.xlf', file.replace('Barobar: page.skip.', 'Which text?'));
    const outcome = await session.run('import', 'ru.xlf');
    expect(outcome).toMatchObject({ code: 0, out: 'ru.xlf (ru): 7 accepted\n' });
    expect(outcome.err).toContain('The translator says of “page.skip”: “Which text?”.');
  });
});

describe('UI strings', () => {
  it('that come with the program become the workspace’s own where they are changed', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'be');
    await session.run('export', '--ui');
    const file = session.read('out/be/edition.xlf');
    session.write('same.xlf', file);
    expect((await session.run('import', 'same.xlf')).out).toMatch(/^same.xlf \(be\): \d+ unchanged\n$/);
    expect(session.exists('locales/be/edition.json')).toBe(false);
    const [, target = ''] = /<target>([^<]+)<\/target>/.exec(file) ?? [];
    session.write('be.xlf', file.replace(`<target>${target}<`, `<target>${target} нашы<`));
    expect((await session.run('import', 'be.xlf')).out).toMatch(/1 accepted/);
    const count = (file.match(/<trans-unit /g) ?? []).length;
    const leaves = JSON.stringify(wordsIn(session, 'be')).match(/":"/g) ?? [];
    expect(leaves).toHaveLength(count);
  });

  it.each([
    [['export', '--ui', 'dam'], 'cannot be used with --ui'],
    [['export', '--ui', '--only', 'stale'], 'do not go stale'],
    [['export', '--ui', '--format', 'tmx'], 'cannot be written as TMX'],
    [['export', '--ui', '--to', 'fr'], 'not a target language'],
  ])('%j is wrong use', async (argv, message) => {
    const session = await startWords();
    const outcome = await session.run(...argv);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.err).toContain(message);
    expect(session.exists('out')).toBe(false);
  });

  it('that XLIFF could not bring back are refused by name', async () => {
    const session = await startWords();
    session.write('locales/en/edition.json', '{"ok":"Yes","no":"a &amp; b"}');
    const outcome = await session.run('export', '--ui', '--to', 'ru');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toContain('locales/en/edition.json: “no” would not come back');
    expect(session.exists('out')).toBe(false);
  });
});

describeWith({ programs: ['translate-toolkit'] }, 'Translate Toolkit', () => {
  const script = `
import sys
from translate.storage.xliff import xlifffile
from translate.storage.placeables import StringElem
store = xlifffile.parsefile(sys.argv[1])
for unit in store.units:
    unit.rich_target = [StringElem(["Т "] + list(unit.rich_source[0].sub))]
store.savefile(sys.argv[2])
`;

  it('brings the words back, values whole', async () => {
    const session = await startWords();
    await session.run('export', '--ui', '--to', 'ru');
    const files = ['out/ru/edition.xlf', 'back.xlf'].map((file) => path.join(session.folder, file));
    expect(spawnSync(python, ['-c', script, ...files]).status).toBe(0);
    expect(await session.run('import', 'back.xlf')).toEqual({
      code: 0,
      out: 'back.xlf (ru): 7 accepted\n',
      err: '',
    });
    expect(wordsIn(session, 'ru')).toMatchObject({ n_few: 'Т {{count}} sentences' });
  });
});
