import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Prints CPU seconds and peak memory of the built program for each hostile input, in a process of its own. Exits 1 where one
 * takes more than a second or 200 MB, or prints a line that nobody can read.
 */
const most = { seconds: 1, megabytes: 200, line: 3_000, lines: 100 };

interface Hostile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly argv: readonly string[];
}

const update = ['update', '--dry-run'];
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const markdown = (name: string, text: string): Hostile => ({ name, file: 'source/a.md', text, argv: update });
const table = (name: string, text: string): Hostile => ({
  name,
  file: 'glossary/a.csv',
  text,
  argv: ['check'],
});
const xliff = (body: string): string =>
  `<xliff version="1.2"><file original="a" source-language="en" target-language="ru" datatype="plaintext"><body>${body}</body></file></xliff>`;
const units = xliff(
  many(200_000, (at) => `<trans-unit id="u${at}"><source>a</source><target>b</target></trans-unit>`),
);
const memory = (count: number): string =>
  `<tmx version="1.4"><header srclang="en"/><body>${many(count, (at) => `<tu><tuv xml:lang="en"><seg>a ${at}</seg></tuv><tuv xml:lang="ru"><seg>b ${at}</seg></tuv></tu>`)}</body></tmx>`;
const rules = (before: string, after: string): string =>
  `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/><body><languagerules><languagerule languagerulename="d"><rule break="yes"><beforebreak>${before}</beforebreak><afterbreak>${after}</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="d"/></maprules></body></srx>`;

const inputs: readonly Hostile[] = [
  {
    name: 'locale, 700,000 entries',
    file: 'locales/ru/a.json',
    text: `{${many(700_000, (at) => `${at > 0 ? ',' : ''}"s${at}":{"source":"a","target":"b"}`)}}`,
    argv: ['status'],
  },
  {
    name: 'locale, canonical',
    file: 'locales/ru/a.json',
    text: `{\n${many(160_000, (at) => `${at > 0 ? ',\n' : ''}  "s${at}": {\n    "source": "a",\n    "target": "b"\n  }`)}\n}\n`,
    argv: ['status'],
  },
  {
    name: 'locale, one long text',
    file: 'locales/ru/a.json',
    text: `{"s1":{"source":"${'x'.repeat(19_000_000)}","target":"b"}}`,
    argv: ['status'],
  },
  {
    name: 'locale, bad byte at the end',
    file: 'locales/ru/a.json',
    text: `{"s1":"${'текст '.repeat(1_700_000)}\u0000"}`,
    argv: ['status'],
  },
  {
    name: 'settings, 99,000 targets',
    file: 'barobar.json',
    text: `{"targets":[${many(99_000, (at) => `${at > 0 ? ',' : ''}"a${at % 10}b"`)}]}`,
    argv: ['status'],
  },
  {
    name: 'quarantine, 12,000 entries',
    file: '.barobar/quarantine/ru/a.json',
    text: `{${many(12_000, (at) => `${at > 0 ? ',' : ''}"q${at}":{"id":"s${at}","source":"a","target":"b","reason":"c"}`)}}`,
    argv: ['check'],
  },
  {
    name: 'breaks, 25 MB',
    file: '.barobar/breaks/a.json',
    text: `[${many(250_000, (at) => `${at > 0 ? ',' : ''}{"type":"split","before":"some words before ${at}","after":"some words after it ${at}"}`)}]`,
    argv: update,
  },
  {
    name: 'waivers, 25 MB',
    file: '.barobar/waivers/a.json',
    text: `[${many(180_000, (at) => `${at > 0 ? ',' : ''}{"language":"ru","segment":"s${at}","code":"numbers/missing","pair":"x","reason":"some reason that is rather long to read"}`)}]`,
    argv: ['check'],
  },
  { name: 'import, 200,000 units', file: 'a.xlf', text: units, argv: ['import', 'a.xlf'] },
  { name: 'check, 200,000 units', file: 'a.xlf', text: units, argv: ['check', 'a.xlf'] },
  { name: 'validate, 200,000 units', file: 'a.xlf', text: units, argv: ['validate', 'a.xlf'] },
  {
    name: 'validate, name of 20 MB',
    file: 'a.xlf',
    text: xliff(`<${'a'.repeat(20_000_000)}/>`),
    argv: ['validate', 'a.xlf'],
  },
  {
    name: 'memory, 69,000 units',
    file: 'tm/a.tmx',
    text: memory(69_000),
    argv: ['export', '--to', 'ru', '--dry-run'],
  },
  {
    name: 'memory, 300,000 units',
    file: 'tm/a.tmx',
    text: memory(300_000),
    argv: ['export', '--to', 'ru', '--dry-run'],
  },
  {
    name: 'TBX, 100,000 entries',
    file: 'glossary/a.tbx',
    text: `<tbx><text><body>${many(100_000, (at) => `<conceptEntry id="c${at}"><langSec xml:lang="en"><termSec><term>dam ${at}</term></termSec></langSec></conceptEntry>`)}</body></text></tbx>`,
    argv: ['check'],
  },
  table('table, cell of 30 MB', `concept,en,ru\na,${'x'.repeat(30_000_000)},y\n`),
  table('table, 100,000 rows', `concept,en,ru\n${many(100_000, (at) => `c${at},dam ${at},слово ${at}\n`)}`),
  table('table, 29,000 terms', `concept,en,ru\n${many(14_500, (at) => `c${at},dam ${at},слово ${at}\n`)}`),
  table('table, a million columns', `concept,en${',x'.repeat(1_000_000)}\n`),
  table('table, blank lines', `concept,en\n${'\n'.repeat(20_000_000)}`),
  table('table, term of 100 kB', `concept,en\na,${'x '.repeat(9_000)}\n`),
  markdown('emphasis', `${'*a **b '.repeat(50_000)}${'c** d*'.repeat(50_000)}\n`),
  markdown('emphasis at the limit', `${'*a **b '.repeat(9_900)}${'c** d*'.repeat(9_900)}\n`),
  markdown(
    'definitions',
    many(50_000, (at) => `[l${at}]: http://example.org/${at}\n`),
  ),
  markdown('links at the limit', '[a](b) '.repeat(29_000)),
  markdown('brackets', '['.repeat(1_000_000)),
  markdown('backticks', '`a'.repeat(500_000)),
  markdown('columns', `${'|a'.repeat(100_000)}|\n${'|-'.repeat(100_000)}|\n`),
  markdown(
    'footnotes',
    many(50_000, (at) => `[^${at}]: note\n\n`),
  ),
  markdown('items', '- a\n'.repeat(1_000_000)),
  markdown('items at the limit', '- a\n'.repeat(19_900)),
  markdown('lists in lists', `${'- '.repeat(99)}a\n`.repeat(50_000)),
  markdown('quotations in quotations', `${'> '.repeat(99)}a\n`.repeat(50_000)),
  markdown('tags', '<b>a'.repeat(500_000)),
  markdown('sentences', 'A b. '.repeat(400_000)),
  markdown('sentences at the limit', `${'A b. '.repeat(5_000)}\n\n`.repeat(9)),
  markdown('paragraphs at the limit', 'a\n\n'.repeat(29_900)),
  { name: 'text, a million paragraphs', file: 'source/a.txt', text: 'a\n\n'.repeat(1_000_000), argv: update },
  {
    name: 'rules that look around',
    file: 'segmentation.srx',
    text: rules('(?=[a-z]+ )\\w+(?&lt;=h)', '\\s(?!Q)'),
    argv: update,
  },
  { name: 'rules that recall', file: 'segmentation.srx', text: rules('(\\w)\\w*\\1', '\\s'), argv: update },
];

const bin = path.resolve('build/cli/bin.js');
const meter =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,JSON.stringify(process.resourceUsage())))';

function runIn(folder: string, argv: readonly string[]): SpawnSyncReturns<Buffer> {
  return spawnSync(process.execPath, ['--import', meter, bin, ...argv], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
    timeout: 60_000,
  });
}

function measure({ name, file, text, argv }: Hostile): boolean {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
  try {
    runIn(folder, ['init', '--targets', 'ru']);
    fs.writeFileSync(path.join(folder, 'source/b.txt'), 'The path through the marsh is open. '.repeat(5_000));
    fs.writeFileSync(path.join(folder, 'source/a.txt'), 'The dam opened.\n');
    runIn(folder, ['update']);
    if (file === 'source/a.md') fs.rmSync(path.join(folder, 'source/a.txt'));
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
    const child = runIn(folder, argv);
    const printed = `${child.stdout}${child.stderr}`.split('\n');
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(
      String(child.output[3]) || '{"userCPUTime":1e9,"systemCPUTime":0,"maxRSS":1e9}',
    ) as NodeJS.ResourceUsage;
    const seconds = (userCPUTime + systemCPUTime) / 1e6;
    const megabytes = maxRSS / 1024;
    const longest = Math.max(...printed.map(({ length }) => length));
    const isBug = String(child.stderr).includes('[bug]');
    const isWithin =
      seconds <= most.seconds &&
      megabytes <= most.megabytes &&
      longest <= most.line &&
      printed.length <= most.lines &&
      !isBug;
    const verdict = isWithin ? '' : '  OVER THE LIMITS';
    console.log(
      `${name.padEnd(30)} ${seconds.toFixed(2).padStart(5)} s ${megabytes.toFixed(0).padStart(5)} MB  exit ${child.status}${verdict}`,
    );
    return isWithin;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (!inputs.map(measure).every(Boolean)) process.exitCode = 1;
