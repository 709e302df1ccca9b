/**
 * Builds the program into a folder, `build` when none is named: the modules of the library as the compiler writes them, and
 * the command line as few files, since Node takes a third of a millisecond for each module it loads. What no entry of the
 * package reaches is left out.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleDesk } from './bundle-desk.mjs';
import { bundlePage } from './bundle-page.mjs';
import { bundlePaintWorker } from './bundle-paint-worker.mjs';
import { bundleWords } from './bundle-words.mjs';

const root = path.resolve(import.meta.dirname, '..');
const target = path.resolve(process.argv[2] ?? path.join(root, 'build'));
fs.rmSync(target, { recursive: true, force: true });

const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', root, '--outDir', target], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);
const compiled = listFiles(target);
// Beside the folders of the library, so that the code finds the package by the same relative paths.
for (const { name, parentPath } of listFiles(path.join(root, 'src'))) {
  // What the desk shows is bundled.
  if (!/\.(?:css|js)$/.test(name) || parentPath.endsWith('client')) continue;
  const file = path.join(target, path.relative(path.join(root, 'src'), parentPath), name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.copyFileSync(path.join(parentPath, name), file);
}

fs.writeFileSync(path.join(target, 'offline/browser/program.json'), JSON.stringify(await bundlePage()));
fs.writeFileSync(path.join(target, 'site/assets/words.js'), await bundleWords());

const { exports: entries } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const kept = new Set(
  Object.values(entries)
    .flatMap((entry) => (typeof entry === 'object' ? Object.values(entry) : []))
    .map((file) => path.join(target, path.relative('build', file))),
);
// A set gives what is added meanwhile.
for (const file of kept) {
  const code = fs.readFileSync(file, 'utf8');
  for (const [, specifier] of code.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)\.[jt]s["']/g))
    kept.add(path.resolve(path.dirname(file), specifier) + (file.endsWith('.d.ts') ? '.d.ts' : '.js'));
}
for (const { name, parentPath } of compiled)
  if (!kept.has(path.join(parentPath, name))) fs.rmSync(path.join(parentPath, name));

const commandLine = path.join(target, 'cli');
const { metafile } = await build({
  entryPoints: [path.join(root, 'src/cli/bin.ts')],
  absWorkingDir: root,
  outdir: commandLine,
  bundle: true,
  splitting: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  external: ['node-sqlite3-wasm'],
  // As the compiler writes it: for a version of Node, esbuild makes every literal with \p a call of RegExp.
  target: 'es2023',
  chunkNames: '[name]-[hash]',
  // Packages in CommonJS ask for modules of Node by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
fs.mkdirSync(path.join(target, 'desk'), { recursive: true });
for (const { name, text } of await bundleDesk()) fs.writeFileSync(path.join(target, 'desk', name), text);

// The schemas of the data of sites.
for (const name of ['briefing.schema.json', 'index.schema.json'])
  fs.copyFileSync(path.join(root, 'docs', name), path.join(target, 'site/assets', name));

// What cards are painted with: a few files of large packages, so that users need not install those.
const painting = path.join(target, 'cards');
fs.mkdirSync(painting);
fs.writeFileSync(path.join(painting, 'paint-worker.js'), await bundlePaintWorker());
const { faceFiles } = await import(path.join(target, 'site/cards/faces.js'));
const faces = '@fontsource/source-serif-4';
for (const [from, to] of [
  ['canvaskit-wasm/bin/canvaskit.js', 'canvaskit.cjs'],
  ['canvaskit-wasm/bin/canvaskit.wasm', 'canvaskit.wasm'],
  ...faceFiles.map(({ name }) => [`${faces}/files/${name}`, name]),
])
  fs.copyFileSync(path.join(root, 'node_modules', from), path.join(painting, to));

fs.chmodSync(path.join(commandLine, 'bin.js'), 0o755);

const packages = new Set([
  ...Object.keys(metafile.inputs).flatMap(
    (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
  ),
  'canvaskit-wasm',
  faces,
]);
const notices = [...packages].sort().map((name) => {
  const folder = path.join(root, 'node_modules', name);
  const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = fs.readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const words = texts.map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...words].join('\n\n');
});
fs.writeFileSync(path.join(commandLine, 'NOTICES.txt'), `${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);

for (const { name, parentPath } of fs
  .readdirSync(target, { recursive: true, withFileTypes: true })
  .reverse()) {
  const entry = path.join(parentPath, name);
  if (fs.statSync(entry).isDirectory() && fs.readdirSync(entry).length === 0) fs.rmdirSync(entry);
}

function listFiles(folder) {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
}
