import { expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** A workspace with one sentence, and a returned file with that and others that nobody knows. */
async function start(unknown: number): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/a.txt', 'The dam opened.\n');
  await session.run('update');
  await session.run('export', '--to', 'ru');
  const units = Array.from(
    { length: unknown },
    (_, at) => `<trans-unit id="u${at}"><source>a</source><target>b ${at}</target></trans-unit>`,
  );
  const text = session.read('out/ru/a.xlf');
  session.write('back.xlf', text.replace(/<\/body>/, `${units.join('')}</body>`));
  return session;
}

it('import names the first sentences that are unknown, and counts the rest', async () => {
  const session = await start(50);
  const { code, out, err } = await session.run('import', 'back.xlf');
  expect(code).toBe(1);
  expect(out).toContain('50 quarantined');
  expect(err.split('\n').filter((line) => line.includes('No sentence here has the id'))).toHaveLength(20);
  expect(err).toContain(
    'back.xlf: 30 more sentences (ru); “import --dry-run --json” lists them. [import/quarantined]\n',
  );
  const { findings } = JSON.parse((await session.run('import', '--dry-run', '--json', 'back.xlf')).out);
  expect(findings.filter((each: { code: string }) => each.code === 'import/quarantined')).toHaveLength(50);
});

it('import names each of a few', async () => {
  const session = await start(21);
  const { err } = await session.run('import', 'back.xlf');
  expect(err.split('\n').filter((line) => line.includes('No sentence here has the id'))).toHaveLength(21);
});

it('import refuses a file with thousands of unknown sentences in one line, and quarantines nothing', async () => {
  const session = await start(2_001);
  const before = session.snapshot();
  expect(await session.run('import', 'back.xlf')).toEqual({
    code: 3,
    out: '',
    err: 'back.xlf:1:1: 2001 sentences of this file do not belong to this workspace; at most 2000 are quarantined. Import it into the workspace it was exported from. [import-stranger]\n',
  });
  expect(session.snapshot()).toEqual(before);
});

it('import refuses a file with more segments than any document has', async () => {
  const session = await start(100_001);
  const { code, err } = await session.run('import', 'back.xlf');
  expect({ code, lines: err.split('\n').length }).toEqual({ code: 3, lines: 2 });
  expect(err).toMatch(
    /^back\.xlf:\d+:\d+: The file has too many segments; at most 100000 are read\. .*\[xml-limit\]\n$/,
  );
});

it('import refuses a memory with more units than are read', async () => {
  const session = await start(0);
  const unit = '<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="ru"><seg>b</seg></tuv></tu>';
  session.write(
    'm.tmx',
    `<tmx version="1.4"><header srclang="en"/><body>${unit.repeat(70_001)}</body></tmx>`,
  );
  const { code, err } = await session.run('import', 'm.tmx');
  expect({ code, lines: err.split('\n').length }).toEqual({ code: 3, lines: 2 });
  expect(err).toContain('too many translation units; at most 70000');
});

it('validate refuses a file with more elements than it can keep', async () => {
  const session = startSession();
  session.write('a.xlf', `<xliff version="1.2">${'<file/>'.repeat(350_001)}</xliff>`);
  expect(await session.run('validate', 'a.xlf')).toMatchObject({
    code: 3,
    err: expect.stringContaining('[xml-limit]'),
  });
});
