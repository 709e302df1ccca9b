import { describe, expect, it } from 'vitest';
import { describeWith } from '../needs.ts';
import { commitAll, git } from './repository.ts';
import { type Session, startSession, translateFile } from './session.ts';

const lines = ['The council met.', 'The dam is 40 m high.', 'Boats were counted.', 'Snow fell.'];

interface Entry {
  readonly source: string;
  readonly retired?: boolean;
  readonly earlier?: readonly string[];
}

const read = (session: Session, file: string): Record<string, Entry> => JSON.parse(session.read(file));

/** A translated document that lost a sentence, had another reworded, and a conflict decided. */
async function start(isRepository: boolean): Promise<{ session: Session; ids: readonly string[] }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,be');
  if (isRepository) git(session, ['init', '-q']);
  session.write('source/dam.txt', `${lines.join('\n\n')}\n`);
  await session.run('update');
  await session.run('export');
  const back = (language: string, word: string): void =>
    session.write(
      'back.xlf',
      translateFile(session.read(`out/${language}/dam.xlf`), (source) => `${word} ${source}`),
    );
  for (const language of ['ru', 'be']) {
    back(language, language);
    await session.run('import', 'back.xlf');
  }
  const ids = Object.keys(read(session, 'locales/en/dam.json'));
  back('ru', 'Иначе');
  await session.run('import', 'back.xlf');
  await session.run('import', '--resolve', 'ours', ids[0]!);
  session.write(
    'source/dam.txt',
    `${lines.join('\n\n').replace(`${lines[2]}\n\n`, '').replace('40', '45')}\n`,
  );
  await session.run('update');
  return { session, ids };
}

describe('gc of everything', () => {
  it('removes tombstones with their translations, earlier wordings and what was decided, and says so', async () => {
    const { session, ids } = await start(false);
    const before = session.snapshot();
    const dry = await session.run('gc', '--older-than', '0d', '--dry-run');
    expect(session.snapshot()).toEqual(before);
    expect(dry.err).toBe('Dry run: nothing is changed. Without --dry-run:\n3 entries removed.\n');
    expect(await session.run('gc', '--older-than', '0d')).toEqual({
      code: 0,
      out: `locales/en/dam.json: ${ids[2]} retired, with its translations (be, ru): Boats were counted.
locales/en/dam.json: ${ids[1]} earlier wording: The dam is 40 m high.
.barobar/quarantine/ru/dam.json: ${ids[0]} settled conflict, form not taken: Иначе The council met.
`,
      err: '3 entries removed.\n',
    });
    const left = [ids[0], ids[1], ids[3]];
    for (const language of ['en', 'ru', 'be'])
      expect(Object.keys(read(session, `locales/${language}/dam.json`))).toEqual(left);
    expect(Object.values(read(session, 'locales/en/dam.json')).every(({ earlier }) => !earlier)).toBe(true);
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    expect(await session.run('gc', '--older-than', '0d')).toMatchObject({
      code: 0,
      out: '',
      err: 'There is nothing to remove.\n',
    });
  });

  it('leaves alone what belongs to a living sentence, stale translations too, and what is open', async () => {
    const { session, ids } = await start(false);
    await session.run('gc', '--older-than', '0d');
    const locale = read(session, 'locales/ru/dam.json');
    expect(locale[ids[1]!]).toMatchObject({
      source: 'The dam is 40 m high.',
      target: 'ru The dam is 40 m high.',
    });
    const kept = Object.values(read(session, '.barobar/quarantine/ru/dam.json'));
    expect(kept).toHaveLength(3);
    for (const entry of kept) expect(entry).not.toHaveProperty('resolved');
  });

  it('removes the files of a document that is gone for good', async () => {
    const { session } = await start(false);
    session.remove('source/dam.txt');
    await session.run('update');
    expect(session.exists('locales/en/dam.json')).toBe(true);
    await session.run('gc', '--older-than', '0d');
    for (const language of ['en', 'ru', 'be'])
      expect(session.exists(`locales/${language}/dam.json`)).toBe(false);
  });

  it('refuses while a sentence may be about to come back', async () => {
    const { session } = await start(false);
    session.write('source/new.txt', `${lines[2]}\n`);
    const before = session.snapshot();
    expect(await session.run('gc', '--older-than', '0d')).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('Run “barobar update” first. [ledger-outdated]'),
    });
    expect(session.snapshot()).toEqual(before);
    await session.run('update');
    await session.run('gc', '--older-than', '0d');
    expect(Object.values(read(session, 'locales/ru/new.json'))).toMatchObject([
      { target: 'ru Boats were counted.' },
    ]);
  });

  it('is the only command that removes anything', async () => {
    const { session, ids } = await start(false);
    for (const argv of [
      ['update'],
      ['export', '--only', 'missing,stale'],
      ['status'],
      ['check'],
      ['publish', '--allow-incomplete'],
      ['assemble', '--allow-incomplete'],
    ])
      await session.run(...argv);
    for (const language of ['en', 'ru', 'be'])
      expect(Object.keys(read(session, `locales/${language}/dam.json`))).toEqual(ids);
  });

  it.each([['soon'], ['5h'], ['-1d'], ['51y'], ['']])(
    'exits 2 for %j, which is no duration',
    async (text) => {
      const { session } = await start(false);
      expect(await session.run('gc', `--older-than=${text}`)).toMatchObject({ code: 2, out: '' });
    },
  );

  it('exits 2 without a duration', async () => {
    expect(await startSession().run('gc')).toMatchObject({ code: 2, out: '' });
  });
});

describeWith({ programs: ['git'] }, 'gc by age', () => {
  it('removes what version control has had for as long, and nothing younger', async () => {
    const { session, ids } = await start(true);
    commitAll(session, 'one', '2026-01-10T12:00:00Z');
    session.write(
      'source/dam.txt',
      `${session.read('source/dam.txt').replace(`\n${lines[3]}\n`, '').replace('45', '50')}`,
    );
    await session.run('update');
    commitAll(session, 'two', '2026-05-01T12:00:00Z');
    const gc = (now: string, ...more: string[]) =>
      session.runWith({ now }, 'gc', '--older-than', '90d', ...more);
    expect(await gc('2026-03-01T12:00:00Z')).toMatchObject({ code: 0, err: 'There is nothing to remove.\n' });
    const { out } = await gc('2026-06-01T12:00:00Z');
    expect(
      out,
    ).toBe(`locales/en/dam.json: ${ids[2]} retired, with its translations (be, ru): Boats were counted.
locales/en/dam.json: ${ids[1]} earlier wording: The dam is 40 m high.
.barobar/quarantine/ru/dam.json: ${ids[0]} settled conflict, form not taken: Иначе The council met.
`);
    expect(read(session, 'locales/en/dam.json')[ids[3]!]).toMatchObject({ retired: true });
    expect(read(session, 'locales/en/dam.json')[ids[1]!]!.earlier).toEqual(['The dam is 45 m high.']);
    commitAll(session, 'three', '2026-06-01T13:00:00Z');
    const later = JSON.parse((await gc('2026-09-01T12:00:00Z', '--json')).out);
    expect(later.removed).toMatchObject([
      { kind: 'segment', id: ids[3], text: 'Snow fell.', languages: ['be', 'ru'] },
      { kind: 'wording', id: ids[1], text: 'The dam is 45 m high.' },
    ]);
    expect(Object.keys(read(session, 'locales/ru/dam.json'))).toEqual([ids[0], ids[1]]);
  });

  it('keeps what came back since', async () => {
    const { session, ids } = await start(true);
    commitAll(session, 'one', '2026-01-10T12:00:00Z');
    session.write('source/dam.txt', `${session.read('source/dam.txt')}\n${lines[2]}\n`);
    await session.run('update');
    const { out } = await session.runWith({ now: '2026-09-01T12:00:00Z' }, 'gc', '--older-than', '90d');
    expect(out).not.toContain(ids[2]);
    expect(Object.keys(read(session, 'locales/ru/dam.json'))).toEqual(ids);
  });

  it('says so if there is no repository, and removes nothing', async () => {
    const { session } = await start(false);
    const before = session.snapshot();
    expect(await session.run('gc', '--older-than', '1d')).toMatchObject({
      code: 3,
      err: expect.stringContaining('[git-missing]'),
    });
    expect(session.snapshot()).toEqual(before);
  });
});
