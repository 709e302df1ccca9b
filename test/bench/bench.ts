import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeBriefing } from './briefings.ts';
import { measureGrowth } from './growth.ts';
import { isInstalled, measure, measureShell, print, printHead, runOnce } from './measure.ts';

/**
 * Times the commands as whole processes on made-up workspaces, and prints CPU seconds (user and system), wall seconds and
 * peak memory: the median of 3 to 15 runs; then how reconciliation grows with a document. `npm run bench -- 1000 10000`
 * names the sizes; `--md` writes Markdown sources. Where the Translate Toolkit is installed, its chains are timed next to
 * ours: from sources to XLIFF files, and for an import `xliff2po`, then `pomerge` into what was there before.
 */
const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'build/cli/bin.js');

const args = process.argv.slice(2);
const extension = args.includes('--md') ? 'md' : 'txt';
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);

printHead();
const bare = measure(['-e', '0'], root, 15);
print('node -e 0', bare);
for (const flag of ['--version', '--help']) print(`barobar ${flag}`, measure([bin, flag], root, 15));

for (const size of sizes.length > 0 ? sizes : [1000]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-bench-'));
  try {
    const bytes = Array.from({ length: size }, (_, at) => {
      const text = makeBriefing(at + 1);
      const file = path.join(folder, 'source', `session-${at + 1}.${extension}`);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, extension === 'md' ? `# ${text}` : text);
      return text.length;
    }).reduce((sum, length) => sum + length, 0);
    fs.writeFileSync(path.join(folder, 'barobar.json'), '{}\n');
    console.log(
      `\n${size} briefings (.${extension}), ${(bytes / size / 1000).toFixed(1)} kB each, ${size * 21} sentences`,
    );
    const clean = (name: string) => (): void =>
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    print('update, all new', measure([bin, '--quiet', 'update'], folder, 3, clean('locales')));
    print('update, nothing new', measure([bin, '--quiet', 'update'], folder, 5));
    let round = 0;
    // Every tenth sentence has another number in it: two of twenty-one in each briefing.
    const edit = (): void => {
      round++;
      for (const name of fs.readdirSync(path.join(folder, 'source'))) {
        const file = path.join(folder, 'source', name);
        let at = 0;
        const text = fs.readFileSync(file, 'utf8');
        const edited = text.replace(/\d+ documents/g, (same) =>
          at++ % 10 === 0 ? `${round} documents` : same,
        );
        fs.writeFileSync(file, edited);
      }
    };
    print('update, a tenth edited', measure([bin, '--quiet', 'update'], folder, 3, edit));
    print('export --to ru', measure([bin, '--quiet', 'export', '--to', 'ru'], folder, 5, clean('out')));
    const extract = `${extension}2po`;
    if (['posegment', 'po2xliff', extract].every(isInstalled)) {
      const chain = `${extract} source peer-po && posegment peer-po peer-cut && po2xliff peer-cut peer-xliff`;
      print(
        `${extract}, posegment, po2xliff`,
        measureShell(`rm -rf peer-po peer-cut peer-xliff; ${chain}`, folder, 3),
      );
    }
    print('status', measure([bin, '--quiet', 'status'], folder, 5));
    runOnce([bin, '--quiet', 'export', '--to', 'ru'], folder);
    const hasPeer = isInstalled('xliff2po') && isInstalled('pomerge');
    if (hasPeer) measureShell('xliff2po out/ru peer-before', folder, 1);
    const returned = fs
      .readdirSync(path.join(folder, 'out/ru'))
      .map((name) => path.join(folder, 'out/ru', name));
    for (const file of returned) {
      const text = fs.readFileSync(file, 'utf8');
      const translated = text.replace(
        /(<source[^>]*>)(.*?)(<\/source>)/g,
        '$1$2$3<target>Перевод $2</target>',
      );
      fs.writeFileSync(file, translated);
    }
    const [first = ''] = returned;
    print('import, one', measure([bin, '--quiet', 'import', first], folder, 5, clean('locales/ru')));
    if (hasPeer) {
      const chain = 'xliff2po out/ru peer-back && pomerge -t peer-before -i peer-back -o peer-after';
      print('xliff2po, pomerge', measureShell(`rm -rf peer-back peer-after; ${chain}`, folder, 3));
    }
    print('import, all', measure([bin, '--quiet', 'import', ...returned], folder, 3, clean('locales/ru')));
    print('status, one language done', measure([bin, '--quiet', 'status'], folder, 5));
    print(
      'assemble --lang ru',
      measure([bin, '--quiet', 'assemble', '--lang', 'ru', '--allow-findings'], folder, 3, clean('dist')),
    );
    print(
      'check --lang ru',
      measure([bin, '--quiet', 'check', '--lang', 'ru', '--fail-on', 'never'], folder, 3),
    );
    print(
      'publish',
      measure(
        [bin, '--quiet', 'publish', '--allow-incomplete', '--allow-findings'],
        folder,
        3,
        clean('dist'),
      ),
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

console.log('\nOne document, reconciled with its ledger in memory');
measureGrowth([1_000, 10_000, 100_000, 200_000]);
