/** The module of the threads that paint the cards of a site. */
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
let bundled;

export function bundlePaintWorker() {
  bundled ??= build({
    entryPoints: [path.join(root, 'src/workflows/publish/paint-worker.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    charset: 'utf8',
  }).then(({ outputFiles }) => outputFiles[0].text);
  return bundled;
}
