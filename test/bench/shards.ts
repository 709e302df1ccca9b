import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeFinishedWorkspace } from './finished-workspace.ts';
import { measure, print, printHead } from './measure.ts';

/**
 * Times one run of `check`, `export` and `publish`, one part of four of it and the merge, as whole processes on a made-up workspace
 * of finished briefings; and `export` of briefings without translations: without a memory, with one that has all sentences, and with one
 * that has each with another name and number. `npm run bench:shards -- 1000` names the number of briefings; with `export` behind it,
 * only that is timed.
 */
const bin = path.resolve(import.meta.dirname, '../../build/cli/bin.js');
const size = Number(process.argv[2] ?? 1000);
const parts = 4;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const clean = (): void => {
  for (const name of ['out', 'dist', '.barobar/tmp'])
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
};
makeFinishedWorkspace(folder, size);
printHead();
console.log(`\n${size} briefings in four languages, ${size * 21} sentences`);
if (process.argv[3] !== 'export') timeShards();

// Another office with the same texts: its memory knows every sentence of the first language.
clean();
measure([bin, '--quiet', 'memory', 'export', '--to', 'ru', '-o', 'old'], folder, 1);
fs.rmSync(path.join(folder, 'locales/ru'), { recursive: true });
fs.rmSync(path.join(folder, 'locales/be'), { recursive: true });
const send = [bin, '--quiet', 'export', '--to', 'ru'];
const empty = (): void => fs.rmSync(path.join(folder, 'out'), { recursive: true, force: true });
print('export, without a memory', measure(send, folder, 3, empty));
fs.mkdirSync(path.join(folder, 'tm'));
fs.renameSync(path.join(folder, 'old/ru.tmx'), path.join(folder, 'tm/ru.tmx'));
const index = [bin, '--quiet', 'memory', 'stats', '--to', 'ru'];
measure(index, folder, 1);
print('export, with all sentences known', measure(send, folder, 3, empty));
const memory = path.join(folder, 'tm/ru.tmx');
const known = fs.readFileSync(memory, 'utf8');
fs.writeFileSync(memory, known.replace(/– (\S+) (\d+)\.<\/seg>/g, '– $1ся 7$2.</seg>'));
measure(index, folder, 1);
print('export, with all sentences alike', measure(send, folder, 3, empty));

/** Times whole runs, parts and merges. */
function timeShards(): void {
  for (const [command, ...options] of [['check'], ['export'], ['publish', '--ready']] as const) {
    const run = [bin, '--quiet', command as string, ...options];
    clean();
    print(`${command}, one run`, measure(run, folder, 1));
    clean();
    for (let index = 1; index < parts; index++) measure([...run, '--shard', `${index}/${parts}`], folder, 1);
    fs.rmSync(path.join(folder, '.barobar/tmp'), { recursive: true, force: true });
    print(`${command}, part 4 of 4`, measure([...run, '--shard', `${parts}/${parts}`], folder, 1));
    fs.rmSync(path.join(folder, '.barobar/tmp'), { recursive: true, force: true });
    print(`${command}, merge`, measure([bin, '--quiet', 'merge-shards'], folder, 1));
  }
}
