import fs from 'node:fs';
import { expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../src/workspace/disk.ts';
import { type Session, startSession } from './session.ts';

/** A workspace with two documents that were exported before. */
async function startExported(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/lake.txt', 'The lake is calm.\n');
  session.write('source/pond.txt', 'The pond is calm.\n');
  await session.run('update');
  await session.run('export', 'pond');
  session.write('source/pond.txt', 'The pond is deep.\n');
  await session.run('update');
  return session;
}

/** A disk on which another command does something each time that a file is made for an output folder. */
function overtakenBy(act: (time: number) => void): Disk {
  let times = 0;
  return {
    ...nodeDisk,
    write(file, content) {
      if (file.includes('.barobar-new')) act(++times);
      nodeDisk.write(file, content);
    },
  };
}

it('a command whose output folder another one changes meanwhile runs again', async () => {
  const session = await startExported();
  const list = 'out/.barobar-files.json';
  const disk = overtakenBy((time) => {
    if (time > 1) return;
    const { files } = JSON.parse(session.read(list));
    files['ru/river.xlf'] = { digest: 'x' };
    session.write(list, JSON.stringify({ files }));
  });
  expect(await session.runWith({ disk }, '--quiet', 'export')).toEqual({
    code: 0,
    out: 'out/ru/lake.xlf\nout/ru/pond.xlf\n',
    err: '',
  });
  expect(session.read('out/ru/pond.xlf')).toContain('The pond is deep.');
  // What the other command has listed is still there.
  expect(Object.keys(JSON.parse(session.read(list)).files)).toEqual([
    'ru/lake.xlf',
    'ru/pond.xlf',
    'ru/river.xlf',
  ]);
  expect(fs.readdirSync(`${session.folder}/out`).sort()).toEqual(['.barobar-files.json', 'ru']);
});

it('a file that the other command has put there is no obstacle', async () => {
  const session = await startExported();
  const list = session.read('out/.barobar-files.json');
  session.remove('out/.barobar-files.json');
  const disk: Disk = {
    ...nodeDisk,
    read(file) {
      const bytes = nodeDisk.read(file);
      // There is no list when the command reads it, and right after that there is one.
      if (file.endsWith('.barobar-files.json') && !bytes) session.write('out/.barobar-files.json', list);
      return bytes;
    },
  };
  expect(await session.runWith({ disk }, '--quiet', 'export', 'pond')).toEqual({
    code: 0,
    out: 'out/ru/pond.xlf\n',
    err: '',
  });
});

it('a command that is overtaken each time is refused at last, and has written nothing', async () => {
  const session = await startExported();
  const list = 'out/.barobar-files.json';
  let times = 0;
  const disk = overtakenBy((time) => {
    times = time;
    session.write(list, `${session.read(list)}\n`);
  });
  const before = session.read('out/ru/pond.xlf');
  const { code, out, err } = await session.runWith({ disk }, 'export', 'pond');
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toBe(
    'out/.barobar-files.json: Another command wrote to this folder while this one ran. Run the command again. [workspace-changed]\n',
  );
  expect(times).toBe(5);
  expect(session.read('out/ru/pond.xlf')).toBe(before);
});

it('a command that changes a file of the workspace runs again if another one did so', async () => {
  const session = await startExported();
  let isDone = false;
  const disk: Disk = {
    ...nodeDisk,
    write(file, content) {
      // The lock is taken after all was read.
      if (!isDone && file.includes('owner-')) session.write('locales/en/lake.json', '{}\n');
      isDone ||= file.includes('owner-');
      nodeDisk.write(file, content);
    },
  };
  session.write('source/lake.txt', 'The lake is deep.\n');
  expect(await session.runWith({ disk }, '--quiet', 'update')).toMatchObject({ code: 0, err: '' });
  expect(session.read('locales/en/lake.json')).toContain('The lake is deep.');
});
