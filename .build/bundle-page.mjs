/**
 * The scripts of the offline page for translators: `boot`, and the program that it starts, deflated and in base 64 as
 * `packed`, with the SHA-256 of its text. The build writes them into the package; from the sources, the command line asks for
 * them when it writes a page.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';
import { deflateSync } from 'fflate';
import { noticesOf } from './notices.mjs';

const root = path.resolve(import.meta.dirname, '..');
let bundled;

export function bundlePage() {
  bundled ??= Promise.all(['boot', 'main'].map(bundle)).then(([boot, program]) => ({
    boot,
    packed: Buffer.from(deflateSync(Buffer.from(program), { level: 9 })).toString('base64'),
    digest: createHash('sha256').update(program).digest('base64'),
  }));
  return bundled;
}

async function bundle(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(root, `src/offline/browser/${entry}.ts`)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    // What has DecompressionStream knows all of this.
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  return noticesOf(metafile) + outputFiles[0].text;
}
