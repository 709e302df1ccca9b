import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Document, Segment } from '../../src/model/document.ts';
import type { XliffVersion } from '../../src/model/outgoing-formats.ts';
import type { Translation, TranslationSet } from '../../src/model/translation.ts';

/**
 * Speed and memory on a file of about 20 MB with codes and Cyrillic: megabytes of the file a second, and the peak memory of
 * the process. Each job runs in a process of its own. `npm run bench:exchange`.
 */
// What users run, not what tsx makes of the sources.
const build = path.resolve(import.meta.dirname, '../../build/index.js');
const { decodeXml, encodeLike, patchXliff, readXliff, validateXliff, writeXliff } = (await import(
  build
)) as typeof import('../../src/index.ts');

const jobs = ['write', 'decode', 'read', 'read and apply', 'patch every target', 'validate'] as const;
type Job = (typeof jobs)[number];

const code = { kind: 'strong' as const, paired: true, open: '**', close: '**' };
const source = 'The <1>ministers</1> met in Dushanbe & agreed on 15 points of the agenda, number ';
const target = '<1>Министры</1> встретились в Душанбе и согласовали 15 вопросов повестки дня, номер ';

function makeDocument(sentences: number): { document: Document; set: TranslationSet } {
  const segments = Array.from({ length: sentences }, (_, at): Segment => {
    const id = `s${at.toString(36).padStart(7, '0')}`;
    return { id, source: `${source}${at}.`, codes: [code], start: at * 2, end: at * 2 + 1 };
  });
  const units = Array.from({ length: Math.ceil(sentences / 4) }, (_, at) => ({
    block: { kind: 'paragraph' as const },
    inlines: [],
    codes: [],
    segments: segments.slice(at * 4, at * 4 + 4),
    start: at * 8,
    end: at * 8 + 8,
  }));
  const entries = new Map(
    segments.map((segment, at): [string, Translation] => [
      segment.id,
      { source: segment.source, target: `${target}${at}.`, state: 'translated' },
    ]),
  );
  const document: Document = {
    path: 'source/long.md',
    name: 'long',
    language: 'en',
    format: 'markdown',
    text: ' '.repeat(sentences * 2 + 8),
    skeleton: { parts: [] },
    meta: new Map(),
    units,
  };
  return { document, set: { document: 'long', language: 'ru', entries } };
}

function write(version: XliffVersion): string {
  const { document, set } = makeDocument(version === '1.2' ? 25_000 : 26_500);
  return time('write', version, () => writeXliff(document, set, { version }));
}

/** Does a job three times and tells the speed of the quickest turn, by CPU time: other programs may be running. */
function time<T extends string | number>(name: Job, version: string, act: () => T, size?: number): T {
  let seconds = Number.POSITIVE_INFINITY;
  let result: T;
  for (let turn = 0; turn < 3; turn++) {
    const start = process.cpuUsage();
    result = act();
    const { user, system } = process.cpuUsage(start);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  const bytes = size ?? Buffer.byteLength(String(result!));
  const memory = process.resourceUsage().maxRSS / 1024;
  const megabytes = (bytes / 1e6).toFixed(1).padStart(6);
  const speed = (bytes / 1e6 / seconds).toFixed(1).padStart(7);
  console.log(
    `${version}  ${name.padEnd(20)} ${megabytes} MB ${speed} MB/s ${memory.toFixed(0).padStart(5)} MB`,
  );
  return result!;
}

/** What a job does with the bytes of a file; a number that depends on all of it. */
const acts: Readonly<Record<Exclude<Job, 'write'>, (bytes: Buffer) => number>> = {
  decode: (bytes) => decodeXml(bytes, 'long.xlf').length,
  read: (bytes) => readXliff(decodeXml(bytes, 'long.xlf'), 'long.xlf').segments.length,
  'read and apply': (bytes) => {
    const entries = new Map<string, { source: string; target: string }>();
    for (const { id, source: english, target: returned } of readXliff(
      decodeXml(bytes, 'long.xlf'),
      'long.xlf',
    ).segments) {
      entries.set(id, { source: english, target: returned ?? '' });
    }
    return JSON.stringify(Object.fromEntries(entries)).length;
  },
  'patch every target': (bytes) => {
    const change = (segment: { target?: string }): { target: string } => ({ target: `${segment.target} Ж` });
    const { text } = patchXliff(decodeXml(bytes, 'long.xlf'), 'long.xlf', change);
    return encodeLike(text, bytes, 'long.xlf').length;
  },
  validate: (bytes) => validateXliff(decodeXml(bytes, 'long.xlf'), 'long.xlf').length,
};

const [job, version, file] = process.argv.slice(2);
if (job === 'write') fs.writeFileSync(file!, write(version as XliffVersion));
else if (job !== undefined) {
  const bytes = fs.readFileSync(file!);
  time(job as Job, version!, () => acts[job as Exclude<Job, 'write'>](bytes), bytes.length);
} else {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-bench-'));
  for (const each of ['1.2', '2.0']) {
    for (const name of jobs) {
      const args = [
        '--import',
        'tsx',
        path.resolve(import.meta.filename),
        name,
        each,
        path.join(folder, `${each}.xlf`),
      ];
      spawnSync(process.execPath, args, { stdio: 'inherit' });
    }
  }
  fs.rmSync(folder, { recursive: true });
}
