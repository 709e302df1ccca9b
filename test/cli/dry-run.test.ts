import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandGroups } from '../../src/cli/command-registry.ts';
import type { Io } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/run.ts';
import { nodeDisk } from '../../src/workspace/disk.ts';
import { dyingDisk } from '../workspace/memory-disk.ts';
import { openSession, type Session, startSession, translateFile } from './session.ts';

const heading = 'Dry run: nothing is changed. Without --dry-run:\n';

/** A digest of all names, kinds, bytes and times in a folder: a file that is written again with the same bytes counts too. */
function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const name of entries.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
    const stat = fs.lstatSync(name, { bigint: true });
    hash.update(`${name}\0${stat.mode}\0${stat.mtimeNs}\0${stat.ino}\0`);
    if (stat.isFile()) hash.update(fs.readFileSync(name));
  }
  return hash.digest('hex');
}

/** A workspace whose two briefings are translated into Russian, and one of them into Tajik. */
async function fillTranslated(session: Session): Promise<void> {
  await session.run('init', '--targets', 'ru,tg');
  session.write('source/lake.txt', 'The lake is 40 m deep.\n\nThe lake is calm.\n');
  session.write('source/pond.txt', 'The pond is shallow.\n');
  await session.run('update');
  await session.run('export');
  const rules = { ru: 'Озеро глубиной 40 м.', tg: 'Кӯли чуқурии 40 м.' };
  for (const [language, target] of Object.entries(rules)) {
    for (const name of ['lake', 'pond']) {
      if (`${language}/${name}` === 'tg/pond') continue;
      const file = `out/${language}/${name}.xlf`;
      session.write(
        file,
        translateFile(session.read(file), (source) =>
          /40/.test(source) ? target : `${target.replace(' 40 м', '')}`,
        ),
      );
      await session.run('import', file);
      session.remove(file);
    }
  }
}

let template: string;

beforeAll(async () => {
  template = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-test-'));
  await fillTranslated(openSession(template));
});

afterAll(() => fs.rmSync(template, { recursive: true, force: true }));

async function startCase({ argv, prepare }: Case): Promise<{ session: Session; argv: readonly string[] }> {
  const session = startSession();
  fs.cpSync(template, session.folder, { recursive: true });
  await prepare?.(session);
  return { session, argv: argv.map((word) => (word === 'ID' ? idOf(session, '40') : word)) };
}

interface Case {
  readonly title: string;
  readonly argv: readonly string[];
  readonly prepare?: (session: Session) => Promise<unknown> | undefined;
  /** The exit code; 0 when absent. */
  readonly code?: number;
  /** Whether the real run leaves all as it is: it is refused, or there is nothing to do. */
  readonly isIdle?: true;
}

const idOf = (session: Session, text: string): string => {
  const ledger = JSON.parse(session.read('locales/en/lake.json')) as Record<string, { source: string }>;
  return Object.keys(ledger).find((id) => ledger[id]?.source.includes(text)) as string;
};

const edit = (session: Session): undefined => {
  session.write('source/lake.txt', 'The lake is 45 m deep.\n\nIt is new.\n');
  session.write('source/photo.gif', 'GIF89a');
  return undefined;
};

const publish = ['publish', '--allow-incomplete', '--allow-findings'];

const cases: readonly Case[] = [
  { title: 'update', argv: ['update'], prepare: async (session) => edit(session) },
  { title: 'update of nothing', argv: ['update'], isIdle: true },
  { title: 'update, explained', argv: ['update', '--explain'], prepare: async (session) => edit(session) },
  {
    title: 'update with --frozen',
    argv: ['update', '--frozen'],
    prepare: async (session) => edit(session),
    code: 1,
    isIdle: true,
  },
  { title: 'update of an unknown document', argv: ['update', 'sea'], code: 2, isIdle: true },
  { title: 'export', argv: ['export'] },
  { title: 'export of a memory', argv: ['export', '--format', 'tmx'] },
  { title: 'export of UI strings', argv: ['export', '--ui', '--only', 'all'] },
  {
    title: 'export that removes what is gone',
    argv: ['export', '--only', 'all'],
    prepare: async (session) => {
      await session.run('export', '--only', 'all');
      session.remove('source/pond.txt');
      await session.run('update');
    },
  },
  {
    title: 'export onto the file of somebody else',
    argv: ['export', '--only', 'all'],
    prepare: async (session) => void session.write('out/ru/lake.xlf', 'mine'),
    code: 3,
    isIdle: true,
  },
  {
    title: 'import of new work, a conflict and a stranger',
    argv: ['import', 'ru.xlf'],
    prepare: async (session) => {
      await session.run('export', '--to', 'ru', '--only', 'all');
      const text = translateFile(session.read('out/ru/lake.xlf'), (source) => `Иное: ${source}`);
      session.write('ru.xlf', text.replace(idOf(session, 'calm'), 'szzzzzzz'));
      const locale = session.read('locales/ru/lake.json');
      session.write('locales/ru/lake.json', locale.replace('глубиной', 'в глубину'));
    },
    code: 1,
  },
  {
    title: 'import that decides about a conflict',
    argv: ['import', '--resolve', 'theirs', 'ID'],
    prepare: async (session) => {
      await session.run('export', '--to', 'ru', '--only', 'all');
      session.write(
        'ru.xlf',
        translateFile(session.read('out/ru/lake.xlf'), (source) => `Иное: ${source}`),
      );
      const locale = session.read('locales/ru/lake.json');
      session.write('locales/ru/lake.json', locale.replace('глубиной', 'в глубину'));
      await session.run('import', 'ru.xlf');
    },
  },
  {
    title: 'import of what is no file for translators',
    argv: ['import', 'source/lake.txt'],
    code: 3,
    isIdle: true,
  },
  {
    title: 'patch in place',
    argv: ['patch', 'theirs.xlf'],
    prepare: async (session) => {
      await session.run('export', '--to', 'ru', '--only', 'all', '-o', 'far');
      session.write(
        'theirs.xlf',
        session.read('far/ru/lake.xlf').replace(/ *<target[^>]*>[^<]*<\/target>\n/g, ''),
      );
    },
  },
  {
    title: 'patch into a folder',
    argv: ['patch', 'theirs.xlf', '-o', 'patched'],
    prepare: async (session) => {
      await session.run('export', '--to', 'ru', '--only', 'all', '-o', 'far');
      session.write('theirs.xlf', session.read('far/ru/lake.xlf'));
    },
  },
  { title: 'assemble', argv: ['assemble', '--lang', 'ru', '--allow-findings'] },
  { title: 'assemble behind a closed gate', argv: ['assemble'], code: 1, isIdle: true },
  { title: 'publish', argv: publish },
  { title: 'publish behind a closed gate', argv: ['publish'], code: 1, isIdle: true },
  {
    title: 'publish what is ready, with a record',
    argv: ['publish', '--ready', '--record', '--allow-findings'],
  },
  {
    title: 'publish after a change',
    argv: [...publish, '--record'],
    prepare: async (session) => {
      await session.run(...publish, '--record');
      edit(session);
      session.remove('source/pond.txt');
      session.write('dist/site/pond/pond.csv', 'by hand');
      await session.run('update');
    },
  },
  {
    title: 'unpublish',
    argv: ['unpublish', 'lake'],
    prepare: (session) => session.run(...publish, '--record'),
  },
  {
    title: 'unpublish of a language',
    argv: ['unpublish', 'lake', '--lang', 'tg', '--force'],
    prepare: (session) => session.run(...publish),
  },
  {
    title: 'unpublish where there is no site',
    argv: ['unpublish', 'lake'],
    prepare: async (session) => {
      await session.run(...publish, '--record');
      fs.rmSync(path.join(session.folder, 'dist'), { recursive: true });
    },
  },
  { title: 'unpublish of what is not published', argv: ['unpublish', 'lake'], code: 2, isIdle: true },
  {
    title: 'waivers prune',
    argv: ['waivers', 'prune'],
    prepare: async (session) => {
      const locale = session.read('locales/ru/lake.json');
      session.write('locales/ru/lake.json', locale.replace('40 м.', '40 м'));
      const done = await session.run(
        'waive',
        idOf(session, '40'),
        'punctuation/end',
        '--reason',
        'so',
        '--lang',
        'ru',
      );
      expect(done).toMatchObject({ code: 0 });
      session.write('locales/ru/lake.json', locale);
    },
  },
  { title: 'review', argv: ['review', 'lake', '--lang', 'ru', '--approve', 'ID', '--by', 'maria'] },
  {
    title: 'review of what is not translated',
    argv: ['review', 'pond', '--lang', 'tg', '--approve', 'szzzzzzz'],
    code: 2,
    isIdle: true,
  },
  {
    title: 'glossary names with a confirmed name',
    argv: ['glossary', 'names', '--add', 'Tula', '--by', 'Anna'],
    prepare: async (session) => {
      session.write('source/trip.txt', 'He lives in Tula.\n');
      await session.run('update');
      await session.run('export', '--to', 'ru');
      const text = session.read('out/ru/trip.xlf');
      session.write(
        'ru.xlf',
        translateFile(text, () => 'Он живёт в Туле.'),
      );
      await session.run('import', 'ru.xlf');
    },
  },
  {
    title: 'check with --fix',
    argv: ['check', '--fix'],
    prepare: async (session) => {
      const locale = session.read('locales/ru/lake.json');
      session.write('locales/ru/lake.json', locale.replace('глубиной 40', ' глубиной  40'));
    },
  },
  { title: 'check with --fix of nothing', argv: ['check', '--fix', 'pond'], isIdle: true },
  { title: 'waivers prune of nothing', argv: ['waivers', 'prune'], isIdle: true },
  {
    title: 'merge-shards',
    argv: ['merge-shards'],
    prepare: (session) => session.run('export', '--shard', '1/1'),
  },
  { title: 'memory export', argv: ['memory', 'export'], prepare: writeMemory },
  {
    title: 'memory forget',
    argv: ['memory', 'forget', '--author', 'boris'],
    prepare: writeMemory,
  },
  {
    title: 'memory forget --undo',
    argv: ['memory', 'forget', '--undo', '--author', 'boris'],
    prepare: async (session) => {
      writeMemory(session);
      await session.run('memory', 'forget', '--author', 'boris');
    },
  },
  {
    title: 'gc',
    argv: ['gc', '--older-than', '0d'],
    prepare: async (session) => {
      edit(session);
      await session.run('update');
    },
  },
  { title: 'gc of nothing', argv: ['gc', '--older-than', '0d'], isIdle: true },
];

function writeMemory(session: Session): undefined {
  session.write(
    'tm/old.tmx',
    '<tmx version="1.4"><header srclang="en"/><body><tu tuid="1"><tuv xml:lang="en"><seg>One.</seg></tuv><tuv xml:lang="ru" changeid="boris"><seg>Один.</seg></tuv></tu></body></tmx>',
  );
}

/** All files but those that only save time, which a command that changes nothing may write. */
function kept(session: Session): Readonly<Record<string, string>> {
  const files = Object.entries(session.snapshot());
  return Object.fromEntries(files.filter(([file]) => !file.startsWith(path.join('.barobar', 'tmp'))));
}

const hasJson = ({ argv: [command] }: Case): boolean => command !== 'waivers';

/** The commands that have the option. */
async function commandsWithDryRun(): Promise<readonly string[]> {
  const entries = commandGroups.flatMap(({ commands }) => commands);
  const names = entries.flatMap((entry) => [
    entry.name,
    ...('commands' in entry ? entry.commands.map(({ name }) => name) : []),
  ]);
  const program = await createProgram(names, { out() {}, err() {} } as unknown as Io, () => {});
  const namesOf = (command: Command, above: readonly string[]): readonly string[] => [
    ...(command.options.some(({ long }) => long === '--dry-run') ? [above.join(' ')] : []),
    ...command.commands.flatMap((each) => namesOf(each, [...above, each.name()])),
  ];
  return namesOf(program, []);
}

describe('a dry run', () => {
  it('is tried here for every command that has one', async () => {
    const names = await commandsWithDryRun();
    expect(names).toContain('waivers prune');
    expect(names.filter((name) => !cases.some(({ title }) => title.startsWith(name)))).toEqual([]);
  });

  it.each(cases)('of $title changes nothing and prints what the command prints', async (tried) => {
    const { session, argv } = await startCase(tried);
    const files = kept(session);
    const before = hashFolder(session.folder);
    const dry = await session.run(...argv, '--dry-run');
    const quiet = await session.run('--quiet', ...argv, '--dry-run');
    const json = hasJson(tried) ? await session.run(...argv, '--json', '--dry-run') : undefined;
    expect(hashFolder(session.folder)).toBe(before);
    const copy = startSession();
    fs.cpSync(session.folder, copy.folder, { recursive: true });
    const real = await session.run(...argv);
    expect(dry).toEqual({ ...real, err: heading + real.err });
    expect(quiet.err).not.toContain(heading);
    expect(real.code).toBe(tried.code ?? 0);
    const now = kept(session);
    if (tried.isIdle) expect(now).toEqual(files);
    else expect(now).not.toEqual(files);
    if (!json) return;
    const realJson = await copy.run(...argv, '--json');
    expect(json).toEqual({ ...realJson, err: heading + realJson.err });
  });

  it('of a workspace that a killed command left half-written changes nothing, and says what finishes it', async () => {
    const { session } = await startCase({ title: '', argv: [], prepare: async (all) => edit(all) });
    const isHalfDone = (): boolean => session.exists('.barobar/tmp/lock/journal');
    for (let n = 1; !isHalfDone(); n++)
      await session.runWith({ disk: dyingDisk(nodeDisk, n) }, 'update').catch(() => {});
    const before = hashFolder(session.folder);
    const { code, err } = await session.run('update', '--dry-run');
    expect(code).toBe(3);
    expect(err).toMatch(
      /^\.barobar\/tmp\/lock\/journal: .* interrupted .* Run “barobar status”.* \[workspace-unfinished\]$/m,
    );
    expect(hashFolder(session.folder)).toBe(before);
    expect(await session.run('status')).toMatchObject({ code: 0 });
    expect(isHalfDone()).toBe(false);
    expect(await session.run('update', '--dry-run')).toMatchObject({ code: 0 });
  });

  it('reads past a lock of a killed command that had decided on nothing', async () => {
    const { session } = await startCase({ title: '', argv: [], prepare: async (all) => edit(all) });
    for (let n = 1; !session.exists('.barobar/tmp/lock'); n++)
      await session.runWith({ disk: dyingDisk(nodeDisk, n) }, 'update').catch(() => {});
    expect(session.exists('.barobar/tmp/lock/journal')).toBe(false);
    const before = hashFolder(session.folder);
    expect(await session.run('update', '--dry-run')).toMatchObject({ code: 0 });
    expect(hashFolder(session.folder)).toBe(before);
  });
});
