/** The script that knows the forms of words, for the search of a site: `words.js`. */
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
let bundled;

export function bundleWords() {
  bundled ??= build({
    entryPoints: [path.join(root, 'src/site/search/browser.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    // As the style sheets of a site ask for.
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  }).then(({ outputFiles }) => outputFiles[0].text);
  return bundled;
}
