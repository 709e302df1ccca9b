/** The pages of the desk as browsers load them: `desk.js` and `desk.css`, with the licences of the packages inside. */
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

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
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap(
      (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
    ),
  );
  return outputFiles.map((file) => {
    const name = path.basename(file.path);
    return { name, text: name.endsWith('.js') ? noticesOf([...packages].sort()) + file.text : file.text };
  });
}

/** The texts that the licences of packages ask for in every copy. */
function noticesOf(packages) {
  const notices = packages.map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : fs.readFileSync(path.join(folder, file), 'utf8');
    return `${name} ${version} (${license})\n\n${text.trim().replaceAll('*/', '* /')}`;
  });
  return `/*\n${notices.join('\n\n')}\n*/\n`;
}
