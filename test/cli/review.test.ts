import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

const gate = { state: 'reviewed', reviewer: 'other', findings: 'off' };

describe('review', () => {
  let session: Session;
  let ids: readonly string[];

  const locale = (): Record<string, Record<string, unknown>> =>
    JSON.parse(session.read('locales/ru/lake.json'));

  beforeEach(async () => {
    session = startSession();
    await session.run('init', '--targets', 'ru,tg');
    session.write('source/lake.txt', 'The lake is calm.\n\nThe lake is deep.\n\nThe lake is cold.\n');
    await session.run('update');
    ids = Object.keys(JSON.parse(session.read('locales/en/lake.json')));
    const [calm, deep] = ids as [string, string];
    session.write(
      'locales/ru/lake.json',
      JSON.stringify({
        [calm]: {
          source: 'The lake is calm.',
          target: 'Озеро спокойно.',
          state: 'translated',
          by: 'anna',
          note: ['?'],
        },
        [deep]: { source: 'The lake is deep.', target: 'Озеро глубоко.', state: 'translated' },
      }),
    );
  });

  it('lists the current translations below the state, with who translated them', async () => {
    const { code, out } = await session.run('review', 'lake', '--lang', 'ru');
    expect(code).toBe(0);
    expect(out).toBe(
      `${ids[0]} translated (anna): “The lake is calm.” → “Озеро спокойно.”\n${ids[1]} translated: “The lake is deep.” → “Озеро глубоко.”\n`,
    );
  });

  it('approves the segments named, names the reviewer, and keeps all else', async () => {
    const done = await session.run(
      'review',
      'lake',
      '--lang',
      'ru',
      '--approve',
      ids[0] as string,
      '--by',
      'maria',
    );
    expect(done).toMatchObject({ code: 0, out: `${ids[0]}\n` });
    expect(locale()[ids[0] as string]).toEqual({
      source: 'The lake is calm.',
      target: 'Озеро спокойно.',
      state: 'reviewed',
      by: 'anna',
      reviewer: 'maria',
      note: ['?'],
    });
    expect(locale()[ids[1] as string]).toMatchObject({ state: 'translated' });
  });

  it('approves all with --all, and raises reviewed work to final', async () => {
    await session.run('review', 'lake', '--lang', 'ru', '--all', '--by', 'maria');
    const { out } = await session.run(
      'review',
      'lake',
      '--lang',
      'ru',
      '--all',
      '--state',
      'final',
      '--json',
    );
    expect(JSON.parse(out)).toEqual({ approved: ids.slice(0, 2) });
    expect(locale()[ids[0] as string]).toMatchObject({ state: 'final', by: 'anna', reviewer: 'maria' });
  });

  it('does not lower a state', async () => {
    await session.run('review', 'lake', '--lang', 'ru', '--all', '--state', 'final');
    const before = session.read('locales/ru/lake.json');
    await session.run('review', 'lake', '--lang', 'ru', '--approve', ids[0] as string);
    expect(session.read('locales/ru/lake.json')).toBe(before);
  });

  it('refuses the translator, a nameless one and unknown work if the gate asks for another reviewer', async () => {
    session.write('barobar.json', JSON.stringify({ source: 'en', targets: ['ru', 'tg'], gate }));
    const before = session.snapshot();
    for (const argv of [
      ['--approve', ids[0] as string, '--by', 'Anna'],
      ['--approve', ids[0] as string],
      ['--approve', ids[1] as string, '--by', 'maria'],
    ]) {
      const { code, err } = await session.run('review', 'lake', '--lang', 'ru', ...argv);
      expect(code).toBe(3);
      expect(err).toContain('[reviewer-same]');
    }
    expect(session.snapshot()).toEqual(before);
    const other = await session.run(
      'review',
      'lake',
      '--lang',
      'ru',
      '--approve',
      ids[0] as string,
      '--by',
      'maria',
    );
    expect(other.code).toBe(0);
  });

  it('approves nothing if one of the segments has no current translation', async () => {
    const before = session.snapshot();
    const missing = await session.run('review', 'lake', '--lang', 'ru', '--approve', ...ids);
    expect(missing).toMatchObject({ code: 3 });
    expect(missing.err).toContain('[segment-unfinished]');
    const unknown = await session.run(
      'review',
      'lake',
      '--lang',
      'ru',
      '--approve',
      ids[0] as string,
      'szzzzzzz',
    );
    expect(unknown).toMatchObject({ code: 2 });
    const both = await session.run('review', 'lake', '--lang', 'ru', '--all', '--approve', ids[0] as string);
    expect(both).toMatchObject({ code: 2 });
    expect(session.snapshot()).toEqual(before);
  });

  it('refuses a document whose ledger is behind its source', async () => {
    session.write('source/lake.txt', 'The lake is very calm.\n\nThe lake is deep.\n');
    const { code, err } = await session.run('review', 'lake', '--lang', 'ru', '--all');
    expect(code).toBe(3);
    expect(err).toContain('[ledger-outdated]');
  });
});
