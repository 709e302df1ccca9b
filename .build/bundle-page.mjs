/**
 * The scripts of the offline page for translators: `boot`, and the program that it starts, deflated and in base 64 as
 * `packed`, with the SHA-256 of its text. The build writes them into the package; from the sources, the command line asks for
 * them when it writes a page.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { deflateSync } from 'fflate';

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
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap(
      (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
    ),
  );
  return noticesOf([...packages].sort()) + outputFiles[0].text;
}

/** The lines that the licences of packages ask for in every copy. */
function noticesOf(packages) {
  const lines = packages.map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : fs.readFileSync(path.join(folder, file), 'utf8');
    return `${name} ${version} (${license})\n\n${text.trim().replaceAll('*/', '* /')}`;
  });
  return lines.length === 0 ? '' : `/*\n${lines.join('\n\n')}\n*/\n`;
}
