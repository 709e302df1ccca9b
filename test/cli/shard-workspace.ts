import path from 'node:path';
import { expect } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const texts = [
  'The Council met in Minsk on Monday.\n\nIt spoke of 40 states.\n',
  'The **dam** opened.\n\nThe ministers of the six states will meet again in May.\n',
  '# Report\n\nThe ministers of the six states will meet again in May.\n\n- One\n- Two\n',
  'Nothing was decided.\n\nThe Council met in Brest on Tuesday.\n',
  '---\ndate: 2026-03-04\ntitle: The talks\n---\n\nThe talks began.\n',
  'The ministers of the six states will meet again in May.\n',
];

/** Five documents of six, translated, with faults in them and between them; the sixth is not. */
async function makeFiles(session: Session): Promise<Readonly<Record<string, string>>> {
  session.write('barobar.json', '{"targets":["ru","tg"]}');
  for (const [at, text] of texts.entries()) session.write(`source/2026/d${at}.md`, text);
  session.write('glossary/a.csv', 'concept,en,ru\ncouncil,council,совет\n');
  await session.run('update');
  await session.run('export', '-o', 'work');
  for (const language of ['ru', 'tg'])
    for (const at of [0, 1, 2, 3, 4]) {
      const file = `work/${language}/2026/d${at}.xlf`;
      const translated = translateFile(
        session.read(file),
        (source) => `${at} ${source.replace('40', '45')} тест`,
      );
      session.write(file, translated);
    }
  const files = Object.keys(session.snapshot('work')).filter((file) => file.endsWith('.xlf'));
  await session.run(
    'import',
    ...files.filter((file) => !file.endsWith('d5.xlf')).map((file) => `work/${file}`),
  );
  const made = Object.entries(session.snapshot());
  return Object.fromEntries(
    made.filter(([file]) => !file.startsWith('work') && !file.startsWith('.barobar')),
  );
}

/** Made once for the tests of a file, and never changed. */
let made: Readonly<Record<string, string>> | undefined;

/** A session with these files. */
export async function startWorkspace(): Promise<Session> {
  made ??= await makeFiles(startSession());
  const session = startSession();
  for (const [file, text] of Object.entries(made)) session.write(file, text);
  return session;
}

/** Runs all parts of a command, the last one first. */
export async function runParts(session: Session, count: number, ...argv: readonly string[]): Promise<void> {
  for (let index = count; index >= 1; index--) {
    const outcome = await session.run(...argv, '--shard', `${index}/${count}`);
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.out).toBe(`${path.join('out/shards', `${argv[0]}-${index}-of-${count}`)}\n`);
  }
}

/** A copy of a session's files as one run and its parts both find them. */
export async function inTwo(session: Session): Promise<Session> {
  const copy = startSession();
  for (const [file, text] of Object.entries(session.snapshot())) copy.write(file, text);
  return copy;
}

/** Expects that the parts of a check, merged, print what one run prints. */
export async function expectSameCheck(count: number, ...options: readonly string[]): Promise<void> {
  const session = await startWorkspace();
  const whole = await session.run('check', ...options);
  expect(whole.code).toBe(1);
  const parts = await inTwo(session);
  await runParts(parts, count, 'check');
  expect(await parts.run('merge-shards', ...options)).toEqual(whole);
}

/** Expects that the parts of an export, merged, print and write what one run does. */
export async function expectSameExport(count: number, ...options: readonly string[]): Promise<void> {
  const session = await startWorkspace();
  const parts = await inTwo(session);
  const whole = await session.run('export', ...options);
  await runParts(parts, count, 'export', ...options);
  expect(await parts.run('merge-shards')).toEqual(whole);
  const files = Object.entries(parts.snapshot('out')).filter(([file]) => !file.startsWith('shards'));
  expect(Object.fromEntries(files)).toEqual(session.snapshot('out'));
}

/** Expects that the parts of a publication, merged, write what one run writes, and leave nothing to do. */
export async function expectSamePublication(count: number, ...options: readonly string[]): Promise<void> {
  const session = await startWorkspace();
  const parts = await inTwo(session);
  const whole = await session.run('publish', ...options);
  expect(whole.code).toBe(0);
  await runParts(parts, count, 'publish', ...options);
  const merged = await parts.run('merge-shards');
  expect({ code: merged.code, out: merged.out }).toEqual({ code: whole.code, out: whole.out });
  expect(parts.snapshot('dist')).toEqual(session.snapshot('dist'));
  expect((await parts.run('publish', ...options)).err).toContain('0 briefings rebuilt');
}
