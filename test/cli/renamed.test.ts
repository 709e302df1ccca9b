import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const text = 'The dam opens\n\nThe dam is high. Boats were counted. Nobody was hurt.\n';

const russian: Readonly<Record<string, string>> = {
  'The dam opens': 'Плотина открывается',
  'The dam is high.': 'Плотина высокая.',
  'Boats were counted.': 'Лодки пересчитаны.',
  'Nobody was hurt.': 'Никто не пострадал.',
};

/** A workspace with a finished briefing, `dam`, which is sent to Anna once more. */
async function startDam(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/dam.txt', text);
  await session.run('update');
  await session.run('export');
  const translated = translateFile(session.read('out/ru/dam.xlf'), (source) => russian[source] ?? '');
  session.write('back.xlf', translated);
  await session.run('import', 'back.xlf');
  await session.run('export', '--for', 'anna@example.org', '-o', 'anna');
  return session;
}

function rename(session: Session): void {
  session.remove('source/dam.txt');
  session.write('source/lake.txt', text);
}

const takenDown = 'lake.json:1:1: “lake” is taken down, because “dam” was.';

describe('what was sent of a briefing that is renamed', () => {
  it('is still waited for, and is marked when it comes back', async () => {
    const session = await startDam();
    rename(session);
    await session.run('update');
    const waiting = async () => (await session.run('status')).out.split('\n').at(-2);
    expect(await waiting()).toMatch(
      /^lake ru: 4 segments sent to anna@example\.org on .* nothing has come back$/,
    );
    session.write('partial.xlf', session.read('anna/ru/dam.xlf').replace('Никто не пострадал.', ''));
    await session.run('import', 'partial.xlf', '--by', 'anna@example.org');
    expect(await waiting()).toMatch(/^lake ru: 4 segments sent .*; 3 came back/);
    expect(Object.keys(session.snapshot('.barobar/sent'))).toEqual(['ru/lake.json']);
  });

  it('is divided if a sentence goes to another briefing', async () => {
    const session = await startDam();
    session.write('source/dam.txt', text.replace(' Boats were counted.', ''));
    session.write('source/boats.txt', 'Boats were counted.\n');
    await session.run('update');
    const lines = (await session.run('status')).out.split('\n').filter((line) => line.includes(' sent to '));
    expect(lines).toEqual([
      expect.stringMatching(/^boats ru: 1 segment sent to anna@example\.org/),
      expect.stringMatching(/^dam ru: 3 segments sent to anna@example\.org/),
    ]);
  });
});

describe('what readers were given of a briefing that is renamed', () => {
  it('keeps its first day and its corrections', async () => {
    const session = await startDam();
    await session.run('publish', '--record');
    const before = JSON.parse(session.read('.barobar/published/dam.json'));
    rename(session);
    await session.run('update');
    expect(JSON.parse(session.read('.barobar/published/lake.json'))).toEqual(before);
    session.write('.barobar/published/lake.json', JSON.stringify({ ...before, first: '2026-01-02' }));
    await session.run('publish', '--record');
    expect(JSON.parse(session.read('.barobar/published/lake.json'))).toMatchObject({
      first: '2026-01-02',
      version: 1,
      corrections: [],
    });
  });

  it('is not that of a briefing with a record of its own', async () => {
    const session = await startDam();
    session.write('source/lake.txt', 'The lake is calm.\n');
    await session.run('update');
    await session.run('publish', '--record', '--allow-incomplete');
    const lake = session.read('.barobar/published/lake.json');
    rename(session);
    await session.run('update');
    expect(session.read('.barobar/published/lake.json')).toBe(lake);
  });

  it('stays taken down until it is published by its new name', async () => {
    const session = await startDam();
    await session.run('publish', '--record');
    await session.run('unpublish', 'dam');
    rename(session);
    expect((await session.run('update')).err).toContain(takenDown);
    await session.run('publish');
    expect(session.read('dist/site/lake/index.html')).not.toContain('Boats were counted.');
    expect(session.read('dist/site/index.html')).not.toContain('The dam opens');
    await session.run('publish', 'lake');
    expect(session.read('dist/site/lake/index.html')).toContain('Boats were counted.');
  });

  it('is not taken down where another briefing was', async () => {
    const session = await startDam();
    session.write('source/other.txt', 'The weather is good. The road is closed.\n');
    await session.run('update');
    await session.run('publish', '--allow-incomplete');
    await session.run('unpublish', 'dam');
    session.remove('source/dam.txt');
    expect((await session.run('update')).err).not.toContain('taken down');
    await session.run('publish', '--allow-incomplete');
    expect(session.read('dist/site/other/index.html')).toContain('The road is closed.');
  });
});
