import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** Two workspaces next to each other, `a` and `b`, with a document each. */
async function startTwo(): Promise<Session> {
  const session = startSession();
  for (const [name, text] of [
    ['a', 'The lake is calm.'],
    ['b', 'The pond is deep.'],
  ] as const) {
    await session.run('init', name, '--targets', 'ru');
    session.write(`${name}/source/${name}.txt`, `${text}\n`);
    await session.run('--workspace', name, 'update');
  }
  return session;
}

it.each([
  ['export', [], 'xlf'],
  ['assemble', ['--allow-incomplete'], 'txt'],
] as const)('%s into a folder keeps what another workspace wrote there', async (command, options, ending) => {
  const session = await startTwo();
  const run = (name: string) =>
    session.run('--workspace', name, '--quiet', command, ...options, '-o', 'shared');
  for (const name of ['a', 'b', 'a']) {
    const { code, err } = await run(name);
    expect({ code, removed: /removed|source is gone/i.test(err) }).toEqual({ code: 0, removed: false });
  }
  expect(session.exists(`shared/ru/a.${ending}`)).toBe(true);
  expect(session.exists(`shared/ru/b.${ending}`)).toBe(true);
  // Its own files still go with their documents.
  session.remove('a/source/a.txt');
  await session.run('--workspace', 'a', 'update');
  await run('a');
  expect(session.exists(`shared/ru/a.${ending}`)).toBe(false);
  expect(session.exists(`shared/ru/b.${ending}`)).toBe(true);
});

it('a site of another workspace is refused, and replaced with --force', async () => {
  const session = await startTwo();
  const run = (name: string, ...options: string[]) =>
    session.run('--workspace', name, '--quiet', ...options, '-o', 'site');
  const publish = ['publish', '--allow-incomplete'];
  expect(await run('a', ...publish)).toMatchObject({ code: 0 });
  const before = session.snapshot('site');
  const { code, out, err } = await run('b', ...publish);
  expect({ code, out, err }).toEqual({
    code: 3,
    out: '',
    err: `${session.folder}/site: Another workspace published the site in this folder. Name another folder with -o, or replace the site with --force. [output-foreign]\n`,
  });
  expect(await run('b', 'unpublish', 'a')).toMatchObject({ code: 3, out: '' });
  expect(session.snapshot('site')).toEqual(before);
  expect(await run('a', ...publish)).toMatchObject({ code: 0 });
  expect(await run('b', ...publish, '--force')).toMatchObject({ code: 0 });
  expect(session.exists('site/a/index.html')).toBe(false);
  expect(session.exists('site/b/index.html')).toBe(true);
});

it('a site is replaced by another clone of its workspace, wherever the clone is', async () => {
  const session = await startTwo();
  const run = (name: string, ...options: string[]) =>
    session.run('--workspace', name, '--quiet', ...options, '-o', 'site');
  expect(await run('a', 'publish', '--allow-incomplete')).toMatchObject({ code: 0 });
  fs.cpSync(path.join(session.folder, 'a'), path.join(session.folder, 'runners/7/a'), { recursive: true });
  session.write('runners/7/a/source/new.txt', 'The road is open.\n');
  await session.run('--workspace', 'runners/7/a', 'update');
  expect(await run('runners/7/a', 'publish', '--allow-incomplete')).toMatchObject({ code: 0 });
  expect(session.exists('site/new/index.html')).toBe(true);
});

it.each([
  ['a/dist', '..'],
  ['a/out/site', '../..'],
])('the site in %s names its workspace as %s', async (folder, name) => {
  const session = await startTwo();
  await session.run('--workspace', 'a', 'publish', '--allow-incomplete', '-o', folder);
  expect(JSON.parse(session.read(`${folder}/.barobar-site.json`)).workspace).toBe(name);
});

it('a site outside its workspace names no folder of the machine', async () => {
  const session = await startTwo();
  await session.run('--workspace', 'a', 'publish', '--allow-incomplete', '-o', 'site');
  expect(JSON.parse(session.read('site/.barobar-site.json')).workspace).toMatch(/^[0-9a-z]{26}$/);
});
