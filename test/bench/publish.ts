import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeFinishedWorkspace } from './finished-workspace.ts';
import { measure, print, printHead } from './measure.ts';

/**
 * Times `barobar publish` as a whole process on made-up workspaces in four languages, all finished, with the glossary of
 * this repository: all new, without cards and with them, unchanged, one briefing edited, and with publications recorded. `npm run bench:publish -- 1000
 * 10000` names the sizes; `--keep` says where the workspace is and leaves it there.
 */
const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'build/cli/bin.js');

const args = process.argv.slice(2);
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
printHead();
for (const size of sizes.length > 0 ? sizes : [1000]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-bench-'));
  try {
    makeFinishedWorkspace(folder, size);
    console.log(`\n${size} briefings in four languages, ${size * 21} sentences`);
    const runs = size > 2000 ? 1 : 3;
    const publish = [bin, '--quiet', 'publish'];
    let sites = 0;
    // Moved, not removed: for some seconds file systems such as ext4 look past every file just removed before each new one.
    const clean = (): void => {
      const site = path.join(folder, 'dist');
      if (fs.existsSync(site)) fs.renameSync(site, `${site}-${++sites}`);
    };
    const settings = path.join(folder, 'barobar.json');
    const plain = fs.readFileSync(settings, 'utf8');
    fs.writeFileSync(settings, plain.replace(', "cards": false', ''));
    print('publish, all new, with cards', measure(publish, folder, 1, clean));
    fs.writeFileSync(settings, plain);
    print('publish, all new', measure(publish, folder, runs, clean));
    print('publish, unchanged', measure(publish, folder, runs));
    let edits = 0;
    const edit = (): void => {
      const file = path.join(folder, 'locales/ru/session-1.json');
      fs.writeFileSync(
        file,
        fs.readFileSync(file, 'utf8').replace(/("target": .*?)\d+\."/, `$1${++edits}."`),
      );
    };
    print('publish, one edited', measure(publish, folder, runs, edit));
    print('publish --date, recorded anew', measure([...publish, '--date', '2026-11-23'], folder, 1, clean));
    print('publish --date, the next day', measure([...publish, '--date', '2026-11-24'], folder, runs));
  } finally {
    if (args.includes('--keep')) console.log(folder);
    else fs.rmSync(folder, { recursive: true, force: true });
  }
}
