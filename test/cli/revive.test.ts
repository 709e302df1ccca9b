import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const lines = [
  'The council met in Dushanbe.',
  'Twelve members took part.',
  'The water is rising.',
  'Boats were counted.',
];

/** A workspace with one document, all of it translated. */
async function startDone(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/lake.txt', `${lines.join('\n\n')}\n`);
  session.write('source/road.txt', 'The road is open.\n');
  await session.run('update');
  await session.run('export');
  for (const name of ['lake', 'road']) {
    const text = translateFile(session.read(`out/ru/${name}.xlf`), (source) => `Р ${source}`);
    session.write(`${name}.xlf`, text);
  }
  expect(await session.run('import', 'lake.xlf', 'road.xlf')).toMatchObject({ code: 0 });
  return session;
}

interface Entry {
  readonly source: string;
  readonly target?: string;
  readonly retired?: boolean;
}

function entries(session: Session, file: string): Record<string, Entry> {
  return session.exists(file) ? JSON.parse(session.read(file)) : {};
}

async function rows(session: Session): Promise<{ document: string; missing: number; stale: number }[]> {
  return JSON.parse((await session.run('status', '--json')).out);
}

function drop(session: Session, document: string, line: string): void {
  const file = `source/${document}.txt`;
  session.write(file, session.read(file).replace(line, ''));
}

function add(session: Session, document: string, line: string): void {
  const file = `source/${document}.txt`;
  session.write(file, `${session.read(file)}\n${line}\n`);
}

describe('a sentence that left its document', () => {
  it('has its translation again when it comes back in another document', async () => {
    const session = await startDone();
    const [id] = Object.entries(entries(session, 'locales/en/lake.json')).find(
      ([, { source }]) => source === lines[2],
    )!;
    drop(session, 'lake', lines[2]!);
    await session.run('update');
    expect(entries(session, 'locales/en/lake.json')[id]).toMatchObject({ retired: true });
    add(session, 'road', lines[2]!);
    expect((await session.run('update')).out).toContain('road: 1 kept, 1 restored');
    expect(entries(session, 'locales/en/road.json')[id]).toEqual({ source: lines[2] });
    expect(entries(session, 'locales/en/lake.json')[id]).toBeUndefined();
    expect(entries(session, 'locales/ru/road.json')[id]).toMatchObject({ target: `Р ${lines[2]}` });
    expect(entries(session, 'locales/ru/lake.json')[id]).toBeUndefined();
    for (const row of await rows(session)) expect(row).toMatchObject({ missing: 0, stale: 0 });
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
  });

  it('does so if only the other document is named', async () => {
    const session = await startDone();
    drop(session, 'lake', lines[2]!);
    await session.run('update');
    add(session, 'road', lines[2]!);
    await session.run('update', 'road');
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    for (const row of await rows(session)) expect(row).toMatchObject({ missing: 0, stale: 0 });
  });

  it('rests with its document when that is renamed, and comes back there', async () => {
    const session = await startDone();
    drop(session, 'lake', lines[2]!);
    await session.run('update');
    const before = entries(session, 'locales/en/lake.json');
    fs.renameSync(
      path.join(session.folder, 'source/lake.txt'),
      path.join(session.folder, 'source/water.txt'),
    );
    await session.run('update');
    expect(entries(session, 'locales/en/water.json')).toEqual(before);
    expect(Object.keys(entries(session, 'locales/ru/water.json')).sort()).toEqual(Object.keys(before).sort());
    expect(session.exists('locales/en/lake.json')).toBe(false);
    expect(session.exists('locales/ru/lake.json')).toBe(false);
    add(session, 'water', lines[2]!);
    expect((await session.run('update')).out).toContain('1 restored');
    for (const row of await rows(session)) expect(row).toMatchObject({ missing: 0, stale: 0 });
  });

  it('keeps its translation if its whole document is gone', async () => {
    const session = await startDone();
    session.remove('source/lake.txt');
    await session.run('update');
    expect(Object.values(entries(session, 'locales/en/lake.json')).every(({ retired }) => retired)).toBe(
      true,
    );
    session.write('source/other.txt', `${lines[3]}\n\n${lines[0]}\n`);
    expect((await session.run('update')).out).toContain('other: 2 restored');
    for (const row of await rows(session)) expect(row).toMatchObject({ missing: 0, stale: 0 });
    session.write('source/lake.txt', `${lines[1]}\n\n${lines[2]}\n`);
    expect((await session.run('update')).out).toContain('lake: 2 restored');
    for (const row of await rows(session)) expect(row).toMatchObject({ missing: 0, stale: 0 });
  });
});

describe('an id that is retired in a second ledger', () => {
  it('goes from there, and the segment stays as it was', async () => {
    const session = await startDone();
    const before = session.snapshot();
    const lake = JSON.parse(session.read('locales/en/lake.json')) as Record<string, Entry>;
    const road = JSON.parse(session.read('locales/en/road.json')) as Record<string, Entry>;
    const [id, entry] = Object.entries(lake)[1]!;
    session.write(
      'locales/en/road.json',
      `${JSON.stringify({ ...road, [id]: { ...entry, retired: true } }, null, 2)}\n`,
    );
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 1 });
    expect(await session.run('update')).toMatchObject({
      code: 0,
      out: `${id} is in lake and road: lake keeps the id, road, where the segment is no longer, drops it.\n`,
    });
    expect(session.snapshot()).toEqual(before);
  });
});
