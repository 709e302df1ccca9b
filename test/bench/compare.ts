import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Files, makeWorkspace } from './made-up-workspaces.ts';

/**
 * Runs two builds of the program on the same generated workspaces, and prints by kind how their outputs differ:
 * `tsx test/bench/compare.ts BUILD_A BUILD_B [SEEDS] [FORMATS]`, with the folders that hold `cli/bin.js`, the numbers of the
 * workspaces (`100` or `42-100`), and the formats of briefings that both programs read (`md,txt`; all when left out). A new
 * kind of difference is printed when it is found, and at the end all kinds are counted. Exit code 1 where they differ.
 */
const [first, second, seeds = '100', formats = 'txt,md,html,docx,odt'] = process.argv.slice(2);
if (first === undefined || second === undefined) throw new Error('Name two build folders.');
const [firstSeed, lastSeed = firstSeed] = seeds.includes('-')
  ? seeds.split('-').map(Number)
  : [1, Number(seeds)];
const programs = [first, second].map((folder) => path.resolve(folder, 'cli/bin.js'));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-compare-'));

/** What one program did with a workspace: the output of each command, and all files at the end. */
interface Run {
  readonly outputs: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, Buffer>;
}

function runAll(program: string, place: string, seed: number): Run {
  const { files, edited } = makeWorkspace(seed, formats.split(','));
  const outputs = new Map<string, string>();
  const run = (...args: string[]): number => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--no-color', ...args], {
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, XDG_STATE_HOME: path.join(folder, 'state') },
    });
    const name = args.filter((arg) => !arg.includes('returned/')).join(' ');
    outputs.set(`${name}${outputs.has(name) ? ', again' : ''}`, `exit ${status}\n${stdout}${stderr}`);
    return status ?? -1;
  };
  writeFiles(place, files);
  writeUiStrings(place);
  run('update');
  translate(place, seed);
  run('check');
  run('check', '--format', 'json', '--fail-on', 'never');
  run('status', '--json');
  run('export', '-o', 'out');
  run('export', '--format', 'xliff', '--xliff', '2.0', '-o', 'out2');
  run('export', '--format', 'tmx', '-o', 'out3');
  writeFiles(place, edited);
  run('update');
  run('export', '--only', 'missing,stale', '-o', 'out4');
  run('import', ...fillExport(place, 'out4'));
  run('check', '--format', 'json', '--fail-on', 'never');
  run('status');
  for (const command of ['assemble', 'publish']) {
    // At first one option suspended the gate, and the first versions had no gate.
    if (run(command, '--allow-findings', '--allow-incomplete') !== 2) continue;
    if (run(command, '--allow-incomplete') === 2) run(command);
  }
  return { outputs, files: readFiles(place) };
}

function writeFiles(place: string, files: Files): void {
  for (const [name, content] of files) {
    fs.mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    fs.writeFileSync(path.join(place, name), content);
  }
}

/** Gives the workspace all UI strings that either program asks for: of the second, or else of the first, or else its English ones. */
function writeUiStrings(place: string): void {
  const [older = '', newer = ''] = [first, second].map((folder) => path.resolve(folder!, '../locales'));
  for (const language of fs.readdirSync(path.join(place, 'locales'))) {
    const strings = [path.join(older, 'en'), path.join(older, language), path.join(newer, language)]
      .map((below) => path.join(below, 'edition.json'))
      .filter((file) => fs.existsSync(file))
      .map((file) => JSON.parse(fs.readFileSync(file, 'utf8')) as Strings);
    const merged = JSON.stringify(strings.reduce(merge, {}), null, 2);
    fs.writeFileSync(path.join(place, 'locales', language, 'edition.json'), `${merged}\n`);
  }
}

/** UI strings by key, in groups. */
interface Strings {
  readonly [key: string]: string | Strings;
}

/** All strings of both, the later where both have a key. */
function merge(earlier: Strings, later: Strings): Strings {
  const merged: Record<string, string | Strings> = { ...earlier };
  for (const [key, value] of Object.entries(later)) {
    const known = earlier[key];
    merged[key] = typeof value === 'object' && typeof known === 'object' ? merge(known, value) : value;
  }
  return merged;
}

/** Every file but what is derived and may be deleted. */
function readFiles(place: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of fs.readdirSync(place, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(place, file);
    if (entry.isFile() && !name.startsWith('.barobar/tmp')) files.set(name, fs.readFileSync(file));
  }
  return files;
}

/** A made-up translation in Cyrillic letters, with the numbers and inline codes of the source, and here and there a fault. */
function pseudo(source: string, at: number): string {
  const letters = 'абвгдежзийклмнопрстуфхцчшщ';
  const parts = source.split(/(<[^>]*>|\d[\d,.]*)/);
  const words = parts.map((part, index) =>
    index % 2 === 1
      ? part
      : part.replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97] ?? letter),
  );
  const text = words.join('');
  if (at % 7 === 3) return text.replace(/\d+/, '77');
  return at % 11 === 5 ? text.replace(/ /, '  ') : text;
}

/** Translates most sentences of the ledgers that the program wrote. */
function translate(place: string, seed: number): void {
  const { targets } = JSON.parse(fs.readFileSync(path.join(place, 'barobar.json'), 'utf8')) as {
    targets: string[];
  };
  const below = path.join(place, 'locales/en');
  for (const name of fs.readdirSync(below, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json') || name === 'edition.json') continue;
    const ledger = JSON.parse(fs.readFileSync(path.join(below, name), 'utf8')) as Record<
      string,
      { source: string; state?: string }
    >;
    for (const language of targets) {
      const entries = Object.entries(ledger)
        .filter((_, at) => (at + seed) % 9 !== 0)
        .map(([id, { source }], at) => {
          const state = at % 5 === 0 ? 'reviewed' : 'translated';
          return [id, { source, target: pseudo(source, at + seed), state, by: 'anna@example.org' }];
        });
      const file = path.join(place, 'locales', language, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
    }
  }
}

/** Fills the XLIFF 1.2 files of an export as a translator would; gives their paths. */
function fillExport(place: string, below: string): readonly string[] {
  const from = path.join(place, below);
  if (!fs.existsSync(from)) return ['returned/none.xlf'];
  const names = fs
    .readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlf'));
  return names.sort().map((name) => {
    const text = fs.readFileSync(path.join(from, name), 'utf8');
    // By the text of each unit, so that one that the program fills in changes no other.
    const filled = text.replace(
      /(<source[^>]*>)((?:(?!<\/source>)[\s\S])*)(<\/source>)(?!\s*<target)/g,
      (all, _, inner: string) =>
        inner.length % 6 === 4 ? all : `${all}<target>${pseudo(inner, inner.length)}</target>`,
    );
    const target = `returned/${name.replaceAll('/', '-')}`;
    writeFiles(place, new Map([[target, filled]]));
    return target;
  });
}

/** How often differences of one kind were found, and in which workspaces. */
interface Kind {
  times: number;
  readonly seeds: Set<number>;
}

const kinds = new Map<string, Kind>();

function add(kind: string, seed: number, example: string): void {
  let known = kinds.get(kind);
  if (!known) {
    known = { times: 0, seeds: new Set() };
    kinds.set(kind, known);
    console.log(`${kind}, in workspace ${seed}:\n    ${example}`);
  }
  known.times++;
  known.seeds.add(seed);
}

function compare(seed: number, [a, b]: readonly [Run, Run]): void {
  for (const [name, output] of a.outputs) {
    const other = b.outputs.get(name);
    if (other !== output) add(`output of “${name}”`, seed, firstDifference(output, other ?? ''));
  }
  for (const name of new Set([...a.files.keys(), ...b.files.keys()])) {
    const [one, other] = [a.files.get(name), b.files.get(name)];
    const kind = `${name.split('/')[0]}/…${path.extname(name)}`;
    if (!one || !other) add(`${kind}: only of the ${one ? 'first' : 'second'}`, seed, name);
    else if (!one.equals(other)) {
      const isText = !/\.(?:docx|odt|epub|xlsx|png)$/.test(name);
      add(
        `${kind}: differs`,
        seed,
        isText ? `${name}: ${firstDifference(String(one), String(other))}` : name,
      );
    }
  }
}

/** The first place where two texts differ, with what is around it. */
function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const show = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 30), at + 90));
  return `${show(a)} | ${show(b)}`;
}

try {
  for (let seed = firstSeed!; seed <= lastSeed!; seed++) {
    const runs = programs.map((program, at) => {
      const place = path.join(folder, `${'ab'[at]}${seed}`, 'workspace');
      fs.mkdirSync(place, { recursive: true });
      const run = runAll(program, place, seed);
      fs.rmSync(path.dirname(place), { recursive: true });
      return run;
    });
    compare(seed, runs as [Run, Run]);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log('');
const sorted = [...kinds].sort(([, a], [, b]) => b.seeds.size - a.seeds.size);
for (const [kind, { times, seeds }] of sorted) console.log(`${kind}: ${times} in ${seeds.size} workspaces`);
console.log(
  `Workspaces ${seeds}: ${kinds.size === 0 ? 'no differences' : `${kinds.size} kinds of differences`}.`,
);
process.exitCode = kinds.size === 0 ? 0 : 1;
