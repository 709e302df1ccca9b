/** The pages of the desk as browsers load them: `desk.js` and `desk.css`, with the licences of the packages inside. */
import path from 'node:path';
import { build } from 'esbuild';
import { noticesOf } from './notices.mjs';

const root = path.resolve(import.meta.dirname, '..');

export async function bundleDesk() {
  const { outputFiles, metafile } = await build({
    entryPoints: { desk: path.join(root, 'src/desk/client/main.tsx') },
    absWorkingDir: root,
    outdir: root,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return outputFiles.map((file) => {
    const name = path.basename(file.path);
    return { name, text: name.endsWith('.js') ? noticesOf(metafile) + file.text : file.text };
  });
}
