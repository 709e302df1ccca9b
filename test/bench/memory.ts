import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countEdits } from '../../src/memory/similarity.ts';
import { comparableWords } from '../../src/text/similarity.ts';
import { sharedPath } from '../needs.ts';
import { makeNumbers } from './briefings.ts';
import { runOnce } from './measure.ts';

/**
 * How quick and how complete the memory is, in fresh processes: `npm run bench:memory [units [compared]]`. Units are recombined
 * sentences of real news with made-up names and numbers, four ninths of them under 30 characters; 300 questions are known
 * sentences, such with one to three words edited, with another number, and unrelated ones. `compared` of them are answered by
 * comparing them with every unit too. Then one unit in a hundred is changed, at one place, and once more all over the file.
 * `BAROBAR_MEMORY` measures servers.
 */
const size = Number(process.argv[2] ?? 200_000);
const compared = Number(process.argv[3] ?? 60);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const program = path.resolve(import.meta.dirname, '../../build/cli/bin.js');
const next = makeNumbers(11);
const pick = <Item>(list: readonly Item[]): Item => list[next(list.length)] as Item;

const files = [2012, 2013, 2014, 2015].map((year) => sharedPath(`data/linguistics2/pairs_news${year}.jsonl`));
const missing = files.find((file) => !fs.existsSync(file));
if (missing !== undefined) {
  console.log(`bench:memory needs news that is not here: ${missing}`);
  process.exit(0);
}
const pairs = files.flatMap((file) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly en: readonly string[]; readonly ru: readonly string[] }),
);
const english = pairs.flatMap(({ en }) => en).map((text) => text.split(' '));
const russian = pairs.flatMap(({ ru }) => ru);
const names = Array.from({ length: 3000 }, () => {
  const syllables = Array.from({ length: 2 + next(3) }, () => pick([...'bdgklmnprst']) + pick([...'aeiou']));
  const name = syllables.join('');
  return name[0]!.toUpperCase() + name.slice(1);
});

function makeUnit(): string {
  const [one, two] = [pick(english), pick(english)];
  if (next(9) < 4) {
    const from = next(one.length);
    return [...one.slice(from, from + 2 + next(3)), ...(next(2) ? [pick(names)] : [])].join(' ');
  }
  const words = [...one.slice(0, next(one.length)), pick(names), ...two.slice(next(two.length))];
  return [...words, ...(next(3) === 0 ? [String(next(5000))] : [])].join(' ');
}

const units = Array.from({ length: size }, makeUnit);

function writeMemory(): void {
  fs.mkdirSync(path.join(folder, 'tm'), { recursive: true });
  const out = fs.openSync(path.join(folder, 'tm/news.tmx'), 'w');
  const write = (text: string): number => fs.writeSync(out, text);
  write('<tmx version="1.4"><header srclang="en" segtype="sentence" datatype="plaintext"/><body>\n');
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  for (let at = 0; at < units.length; at += 1000) {
    const lines = units.slice(at, at + 1000).map((text, index) => {
      const target = russian[(at + index) % russian.length] as string;
      return `<tu tuid="u${at + index}"><tuv xml:lang="en"><seg>${escaped(text)}</seg></tuv><tuv xml:lang="ru"><seg>${escaped(target)}</seg></tuv></tu>\n`;
    });
    write(lines.join(''));
  }
  write('</body></tmx>\n');
  fs.closeSync(out);
}

function makeQuestion(): string {
  const kind = next(30);
  const words = pick(units).split(' ');
  if (kind < 10) return words.join(' ');
  if (kind < 22) {
    for (let edits = 1 + next(3); edits > 0; edits--) {
      const at = next(words.length);
      const change = next(3);
      if (change === 0) words[at] = pick(names);
      else words.splice(at, change === 1 ? 1 : 0, ...(change === 1 ? [] : ['recently']));
    }
    return words.join(' ');
  }
  if (kind < 26) return `${words.join(' ').replace(/\d+/, '77')} 12`;
  return `Qwx rtp ${pick(names)} zzt ${next(1000)} wholly unrelated words`;
}

function run(...argv: string[]): { readonly out: string; readonly seconds: number } {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, '--workspace', folder, ...argv], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return { out: stdout, seconds: (performance.now() - start) / 1000 };
}

fs.writeFileSync(path.join(folder, 'barobar.json'), '{"targets":["ru"]}');
writeMemory();
/** Brings the index up to date, and prints what that costs. */
function index(what: string): void {
  const { cpu, wall, memory } = runOnce([program, '--workspace', folder, 'memory', 'stats'], folder);
  const load = os.loadavg()[0]!.toFixed(1);
  console.log(
    `${what}: ${cpu.toFixed(1)} s of CPU, ${wall.toFixed(1)} s at load ${load}, ${memory.toFixed(0)} MB`,
  );
}

index(`${size} units indexed`);
const questions = Array.from({ length: 300 }, makeQuestion).filter((text) => text.trim() !== '');
const list = path.join(folder, 'questions.txt');
fs.writeFileSync(list, `${questions.join('\n')}\n`);
const asked = run('memory', 'match', '--to', 'ru', '--json', list);
const answers = asked.out
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { ms: number; matches: { source: string; score: number }[] });
const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
const percentile = (share: number): string => times[Math.floor(times.length * share)]!.toFixed(2);
console.log(
  `${answers.length} questions in ${asked.seconds.toFixed(1)} s: p50 ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms`,
);

const known = units.map((text) => ({ text, words: comparableWords(text) }));
let [wanted, found, wrong] = [0, 0, 0];
for (const [at, question] of questions.slice(0, compared).entries()) {
  const words = comparableWords(question);
  const scores = new Map<string, number>();
  for (const unit of known) {
    const longer = Math.max(words.length, unit.words.length);
    const most = Math.floor((longer * 30) / 100);
    const edits = longer === 0 ? 1 : countEdits(words, unit.words, most);
    if (edits > most) continue;
    const score =
      unit.text === question ? 100 : edits === 0 ? 99 : Math.floor((100 * (longer - edits)) / longer);
    scores.set(unit.text, Math.max(score, scores.get(unit.text) ?? 0));
  }
  const matches = answers[at]!.matches;
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, 5);
  // Of texts with the same score any will do.
  found += best.filter(([, score], rank) => (matches[rank]?.score ?? 0) >= score).length;
  wanted += best.length;
  wrong += matches.filter(({ source, score }) => scores.get(source) !== score).length;
}
console.log(
  `compared with every unit, ${compared} questions: ${found} of ${wanted} among the best five found, ${wrong} wrong`,
);
units.splice(0, size / 100, ...Array.from({ length: size / 100 }, makeUnit));
writeMemory();
index('1 % changed at one place, indexed again');
for (let at = 0; at < size; at += 100) units[at + next(100)] = makeUnit();
writeMemory();
index('1 % changed all over, indexed again');
index('nothing changed');
