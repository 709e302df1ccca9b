import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { python } from '../needs.ts';

/**
 * Reads XLIFF files of about 20 MB with Barobar, xmllint and Translate Toolkit in turn, three times each: the CPU time of the quickest
 * process of each, its start included; for Barobar also that of reading alone, and its peak memory. One file is ours, with notes; the other has short
 * units without them, as programs write. Programs that are not installed are left out. `npm run bench:peers`.
 */
const reader = path.resolve(import.meta.dirname, '../../build/exchange.js');

const programs: readonly (readonly [name: string, command: string, options: readonly string[]])[] = [
  [
    'barobar',
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { readFileSync } from 'node:fs';
import { decodeXml, readXliff } from ${JSON.stringify(reader)};
const start = process.cpuUsage();
const { segments } = readXliff(decodeXml(readFileSync(process.argv[1]), 'long.xlf'), 'long.xlf');
const { user, system } = process.cpuUsage(start);
const { maxRSS } = process.resourceUsage();
console.log((user + system) / 1e6, segments.length, Math.round(maxRSS / 1024));`,
    ],
  ],
  ['xmllint --noout', 'xmllint', ['--noout', '--huge']],
  [
    'Translate Toolkit',
    python,
    [
      '-c',
      'import sys\nfrom translate.storage.xliff import xlifffile\nunits = xlifffile.parsefile(sys.argv[1]).units\nprint(sum(len(unit.source) + len(unit.target) for unit in units))',
    ],
  ],
];

/** Seconds of CPU time of a process and what it printed; undefined where it cannot be run. */
function run(command: string, options: readonly string[]): { seconds: number; out: string } | undefined {
  // "times" prints the CPU time of the shell, then that of what it ran, user and system.
  const script = '"$0" "$@" && times';
  const { status, stdout } = spawnSync('sh', ['-c', script, command, ...options], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const times = [...stdout.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => 60 * Number(minutes) + Number(rest),
  );
  return { seconds: times.slice(-2).reduce((sum, each) => sum + each, 0), out: stdout.split('\n')[0] ?? '' };
}

/** A file as programs write them: short texts, every seventh with a placeholder. */
function makeUnits(bytes: number): string {
  const units: string[] = [];
  for (let size = 0, at = 0; size < bytes; at++) {
    const number = at.toString(36);
    const code = at % 7 === 0 ? '<x id="1" equiv-text="{0}"/> ' : '';
    const source = `${code}The council of district ${number} met & agreed on ${at} points.`.replace(
      '&',
      '&amp;',
    );
    const target = `${code}Совет района ${number} собрался и согласовал ${at} вопросов.`;
    const unit = `<trans-unit id="k.${number}" resname="key.${number}">\n<source>${source}</source>\n<target state="translated">${target}</target>\n</trans-unit>\n`;
    units.push(unit);
    size += Buffer.byteLength(unit);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="en" target-language="ru" datatype="plaintext"><body>
${units.join('')}</body></file></xliff>
`;
}

function measure(title: string, file: string): void {
  const best = new Map<string, { seconds: number; out: string }>();
  for (let turn = 0; turn < 3; turn++) {
    for (const [name, command, options] of programs) {
      const result = run(command, [...options, file]);
      if (result && result.seconds < (best.get(name)?.seconds ?? Number.POSITIVE_INFINITY))
        best.set(name, result);
    }
  }
  const [read = Number.NaN, segments = 0, memory = 0] = (best.get('barobar')?.out ?? '')
    .split(' ')
    .map(Number);
  console.log(`${title}: ${(fs.statSync(file).size / 1e6).toFixed(1)} MB, ${segments} segments`);
  console.log(`  Barobar reads in ${read.toFixed(2)} s, with at most ${memory} MB`);
  for (const [name] of programs) {
    const result = best.get(name);
    const times =
      result && name !== 'barobar' ? `: reading is ${(read / result.seconds).toFixed(2)} × this` : '';
    console.log(
      `  process ${name.padEnd(18)} ${result ? `${result.seconds.toFixed(2)} s${times}` : 'is not here'}`,
    );
  }
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-peers-'));
try {
  const ours = path.join(folder, 'ours.xlf');
  const writer = ['--import', 'tsx', path.resolve(import.meta.dirname, 'exchange.ts'), 'write', '1.2', ours];
  spawnSync(process.execPath, writer, { stdio: 'ignore' });
  measure('with notes', ours);
  const units = path.join(folder, 'units.xlf');
  fs.writeFileSync(units, makeUnits(20e6));
  measure('short units', units);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
