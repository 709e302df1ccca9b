import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../../src/text/digest.ts';
import { digestContent } from '../../src/workspace/content-digest.ts';
import { openSession, type Session, translateFile } from './session.ts';

/** Is in every file of the neighbour, and must be in nothing that a command writes or prints. */
export const canary = 'quay-nine';

/** What a stranger did to a workspace, and which commands refuse it. */
export interface Hostile {
  /** Changes the folder `press`, beside which there is a folder `neighbour`. */
  make(press: Session): void;
  /** The code of the refusal; any where it is left out. */
  readonly code?: string;
  /** Names of commands that end with 3 and one line. The others may do so. */
  readonly refusedBy: readonly string[];
}

/** A command line, and what makes sure that it has something to do. */
interface Attempt {
  readonly argv: readonly string[];
  prepare?(press: Session): void;
}

/** Every command, by a name for tests. */
export const attempts: Readonly<Record<string, Attempt>> = {
  status: { argv: ['status'] },
  update: {
    argv: ['update'],
    prepare(press) {
      if (isFolder(press, 'source')) press.write('source/new.md', 'A new briefing of Friday.\n');
    },
  },
  gc: { argv: ['gc', '--older-than', '0d'] },
  segment: { argv: ['segment', 'source/lake.md'] },
  split: { argv: ['split', 'dam', 'The dam was built', '--after', 'dam'] },
  breaks: { argv: ['breaks', 'list'] },
  diff: { argv: ['diff'] },
  export: { argv: ['export'] },
  'export --ui': { argv: ['export', '--ui'] },
  'export --format tmx': { argv: ['export', '--format', 'tmx'] },
  import: { argv: ['import', 'back.xlf'] },
  'import FILE LINK': { argv: ['import', 'link.xlf'] },
  patch: { argv: ['patch', 'back.xlf'] },
  'patch -o': { argv: ['patch', 'back.xlf', '-o', 'out/ru'] },
  validate: { argv: ['validate', 'back.xlf', 'link.xlf'] },
  check: { argv: ['check'] },
  'check FILE': { argv: ['check', 'link.xlf'] },
  'check --report': {
    argv: ['check', '--report', 'dist/lake.html', '--write-baseline', 'dist/package.json'],
  },
  'check --gate': { argv: ['check', '--gate'] },
  waivers: { argv: ['waivers', 'list'] },
  'glossary list': { argv: ['glossary', 'list'] },
  'glossary extract': { argv: ['glossary', 'extract'] },
  'glossary names': { argv: ['glossary', 'names', '--add', 'Lake', '--by', 'Anna'] },
  'glossary convert': { argv: ['glossary', 'convert', 'glossary/terms.csv', '-o', 'dist/terms.tbx'] },
  assemble: { argv: ['assemble', '--allow-incomplete'] },
  publish: { argv: ['publish', '--allow-incomplete'] },
  'publish --record': { argv: ['publish', '--allow-incomplete', '--record'] },
  init: { argv: ['init', '.'] },
};

/** Names of the commands that open the workspace. */
const opening = Object.keys(attempts).filter(
  (name) => !['segment', 'validate', 'glossary convert', 'init'].includes(name),
);

export const hostile: Readonly<Record<string, Hostile>> = {
  'a scratch folder that is a link': {
    make: (press) => link(press, '.barobar/tmp', '../../neighbour'),
    code: 'workspace-foreign',
    refusedBy: opening,
  },
  'a folder of decisions that is a link': {
    make: (press) => link(press, '.barobar', '../neighbour'),
    code: 'workspace-foreign',
    refusedBy: opening,
  },
  'a lock that is a link': {
    make: (press) => link(press, '.barobar/tmp/lock', '../../../neighbour'),
    code: 'workspace-foreign',
    refusedBy: opening,
  },
  'a journal that makes a file': {
    make(press) {
      link(press, 'locales/be', '../../neighbour/.idea');
      const text = '{"planted":true}';
      plantJournal(press, { path: 'locales/be/new.json', before: '', after: digest([text], 26) }, text);
    },
    code: 'workspace-foreign',
    refusedBy: opening,
  },
  'a journal that removes a file': {
    make(press) {
      link(press, 'locales/be', '../../neighbour');
      const before = digest([fs.readFileSync(beside(press, 'package.json'), 'utf8')], 26);
      plantJournal(press, { path: 'locales/be/package.json', before, after: '' }, '');
    },
    code: 'workspace-foreign',
    refusedBy: opening,
  },
  'a journal whose text is another one': {
    make(press) {
      const before = digest([press.read('locales/ru/lake.json')], 26);
      plantJournal(press, { path: 'locales/ru/lake.json', before, after: digest(['promised'], 26) }, '{}\n');
    },
    code: 'workspace-foreign',
    refusedBy: opening,
  },
  'a lock of a process that always lives': {
    make: (press) => press.write('.barobar/tmp/lock/owner-1-abc', ''),
    code: 'workspace-foreign',
    refusedBy: ['update', 'import', 'publish', 'publish --record'],
  },
  'a manifest that lists files behind a link': {
    make(press) {
      link(press, 'dist/site/x', '../../../neighbour');
      // The stranger knows what is in them.
      const shared = Object.fromEntries(
        ['papers/thesis.docx', '.profile'].map((file) => [
          `x/${file}`,
          digestContent(fs.readFileSync(beside(press, file))),
        ]),
      );
      press.write('dist/site/.barobar-site.json', JSON.stringify({ shared, documents: {} }));
    },
    // Nothing is published there: the files are let alone, and no page is in their way.
    refusedBy: [],
  },
  'a hand-out folder that is a link': {
    make: (press) => link(press, 'out/ru', '../../neighbour'),
    code: 'path-outside',
    refusedBy: ['export', 'export --format tmx', 'patch -o'],
  },
  'a folder of documents that is a link': {
    make: (press) => link(press, 'dist/documents/ru', '../../../neighbour'),
    code: 'path-outside',
    refusedBy: ['assemble'],
  },
  'an output folder that is a link': {
    make: (press) => link(press, 'dist', '../neighbour'),
    code: 'path-outside',
    refusedBy: ['assemble', 'publish', 'publish --record', 'check --report', 'glossary convert'],
  },
  'an output folder that is an absolute link through another': {
    make(press) {
      link(press, 'second', beside(press, ''));
      link(press, 'dist', 'second');
    },
    code: 'path-outside',
    refusedBy: ['assemble', 'publish', 'publish --record', 'check --report'],
  },
  'translations that are a link': {
    make: (press) => link(press, 'locales/ru', '../../neighbour/locale'),
    code: 'path-outside',
    refusedBy: ['status', 'export', 'import', 'patch', 'check', 'check --gate', 'assemble', 'publish'],
  },
  'a translation that is a link': {
    make: (press) => link(press, 'locales/ru/lake.json', '../../../neighbour/locale/lake.json'),
    code: 'path-outside',
    refusedBy: ['status', 'export', 'check', 'assemble', 'publish'],
  },
  'sources that are a link': {
    make: (press) => link(press, 'source', '../neighbour/texts'),
    code: 'path-outside',
    refusedBy: ['status', 'update', 'segment', 'diff', 'export', 'check', 'assemble', 'publish'],
  },
  'a glossary that is a link': {
    make: (press) => link(press, 'glossary', '../neighbour/terms'),
    code: 'path-outside',
    refusedBy: ['check', 'glossary list', 'glossary convert', 'publish'],
  },
  'a style sheet and a logo that are links': {
    make(press) {
      link(press, 'look/house.css', '../../neighbour/keys');
      link(press, 'look/logo.svg', '../../neighbour/logo.svg');
      const site = { style: 'look/house.css', logo: 'look/logo.svg' };
      press.write('barobar.json', JSON.stringify({ targets: ['ru'], site }));
    },
    code: 'path-outside',
    refusedBy: ['publish', 'publish --record'],
  },
  'settings that are a link': {
    make: (press) => link(press, 'barobar.json', '../neighbour/package.json'),
    code: 'path-outside',
    refusedBy: opening.filter((name) => name !== 'check FILE'),
  },
  'a returned file that is a link': {
    make: (press) => link(press, 'link.xlf', '../neighbour/lake.xlf'),
    code: 'path-outside',
    refusedBy: ['import FILE LINK', 'validate', 'check FILE'],
  },
  'files that never end': {
    make(press) {
      link(press, 'locales/ru/lake.json', '/dev/zero');
      link(press, 'segmentation.srx', '/dev/zero');
      link(press, 'link.xlf', '/dev/zero');
    },
    code: 'path-outside',
    refusedBy: ['status', 'update', 'check', 'import FILE LINK', 'check FILE', 'publish'],
  },
  'files that are almost all holes': {
    make(press) {
      for (const file of ['locales/ru/lake.json', 'link.xlf'])
        fs.truncateSync(path.join(press.folder, file), 1_900_000_000);
    },
    code: 'file-too-large',
    refusedBy: ['status', 'check', 'export', 'import FILE LINK', 'check FILE', 'publish'],
  },
  'a ledger that is a pipe': {
    make(press) {
      const file = path.join(press.folder, 'locales/en/lake.json');
      fs.rmSync(file);
      spawnSync('mkfifo', [file]);
    },
    code: 'file-unreadable',
    refusedBy: ['status', 'update', 'check', 'export', 'publish'],
  },
};

/** Links that lead to another place in the workspace: they change nothing. */
export const harmless: Readonly<Record<string, (press: Session) => void>> = {
  'sources in another folder': (press) => moveAway(press, 'source', 'texts'),
  'translations in another folder': (press) => moveAway(press, 'locales/ru', 'work/russian'),
  'a translation in another folder': (press) => moveAway(press, 'locales/ru/lake.json', 'work/lake.json'),
  'a glossary in another folder': (press) => moveAway(press, 'glossary', 'terms/ours'),
  'outputs in another folder': (press) => {
    for (const folder of ['build', 'outgoing']) fs.mkdirSync(path.join(press.folder, folder));
    link(press, 'dist', 'build');
    link(press, 'out', 'outgoing');
  },
  'settings and a returned file in another folder': (press) => {
    moveAway(press, 'barobar.json', 'work/settings.json');
    moveAway(press, 'link.xlf', 'work/link.xlf');
  },
};

/** Makes a workspace with finished work in `press`, returned work in `back.xlf` and `link.xlf`, and a folder `neighbour`. */
export async function makeBase(folder: string): Promise<void> {
  fs.mkdirSync(path.join(folder, 'press'), { recursive: true });
  const press = openSession(path.join(folder, 'press'));
  await press.run('init', '.', '--targets', 'ru');
  press.write('source/lake.md', '# The lake is safe\n\nEngineers met on **4 March**.\n');
  press.write('source/dam.md', 'The dam was built in 1974.\n');
  await press.run('update');
  await press.run('export');
  const words: readonly [string, string][] = [
    ['The lake is safe', 'Озеро в безопасности'],
    ['Engineers met on', 'Инженеры собрались'],
    ['4 March', '4 марта'],
    ['The dam was built in 1974.', 'Плотина построена в 1974 году.'],
  ];
  const translate = (text: string): string =>
    translateFile(text, (source) => words.reduce((done, [from, to]) => done.replace(from, to), source));
  press.write('link.xlf', translate(press.read('out/ru/lake.xlf')));
  press.write('back.xlf', translate(press.read('out/ru/dam.xlf')));
  await press.run('import', 'link.xlf');
  for (const made of ['out', '.barobar'])
    fs.rmSync(path.join(press.folder, made), { recursive: true, force: true });

  const neighbour = openSession(path.join(folder, 'neighbour'));
  const files: Readonly<Record<string, string>> = {
    ...{
      '2021-letters/a.txt': '',
      '4242-bills/b.txt': '',
      'papers/thesis.docx': '',
      '.profile': '# ',
      keys: '/* ',
    },
    ...{
      'lake.xlf': '<a>',
      'lake.md': '',
      'dam.md': '',
      'lake.html': '',
      'terms.tbx': '',
      'site/index.html': '',
    },
    ...{ 'documents/ru/lake.md': '', 'texts/lake.md': '# Plans of ', 'texts/dam.md': '' },
    ...{ '.idea/new.txt': '', 'package.json': '', 'tmp/lock/owner-999999-x': '' },
  };
  for (const [file, text] of Object.entries(files)) neighbour.write(file, `${text}${canary}\n`);
  neighbour.write('logo.svg', `<svg xmlns="http://www.w3.org/2000/svg"><title>${canary}</title></svg>\n`);
  neighbour.write('terms/terms.csv', `concept,en,ru\nlake,lake,${canary}\n`);
  const locale = press.read('locales/ru/lake.json').replace('Озеро', canary);
  neighbour.write('locale/lake.json', locale);
}

/** What a folder holds, to the byte: names, modes, links, and the texts of files. */
export function pictureOf(folder: string): string {
  const hash = createHash('sha256');
  const add = (file: string): void => {
    const stat = fs.lstatSync(file);
    hash.update(`${path.relative(folder, file)}\0${stat.mode}\0`);
    if (stat.isSymbolicLink()) hash.update(fs.readlinkSync(file));
    else if (stat.isDirectory()) for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
    else if (stat.isFile()) hash.update(fs.readFileSync(file));
  };
  add(folder);
  return hash.digest('hex');
}

/** Puts a link in place of what is there. */
export function link(press: Session, from: string, to: string): void {
  const file = path.join(press.folder, from);
  fs.rmSync(file, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.symlinkSync(to, file);
}

function moveAway(press: Session, from: string, to: string): void {
  const [old, place] = [path.join(press.folder, from), path.join(press.folder, to)];
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.renameSync(old, place);
  fs.symlinkSync(path.relative(path.dirname(old), place), old);
}

function plantJournal(
  press: Session,
  step: { readonly path: string; readonly before: string; readonly after: string },
  text: string,
): void {
  press.write('.barobar/tmp/lock/owner-999999-x', '');
  press.write('.barobar/tmp/lock/0', text);
  const steps = [{ ...step, staged: '0' }];
  press.write('.barobar/tmp/lock/journal', JSON.stringify({ mac: '0'.repeat(64), steps }));
}

function beside(press: Session, name: string): string {
  return path.join(path.dirname(press.folder), 'neighbour', name);
}

function isFolder(press: Session, name: string): boolean {
  return fs.lstatSync(path.join(press.folder, name)).isDirectory();
}
