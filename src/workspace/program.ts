import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assetNames, type PageProgram, type SiteAssets, schemaNames } from '../model/edition.ts';
import { decodeUtf8 } from '../text/decode-utf8.ts';
import { digestContent } from './content-digest.ts';
import type { Disk } from './disk.ts';
import { programFolder } from './machine.ts';

/** The folder of the program's code, with a separator at its end. */
const codeFolder: string = fileURLToPath(new URL('..', import.meta.url));
/** Whether the program runs from its sources, which are not bundled. */
const runsFromSources: boolean = codeFolder.endsWith(`${path.sep}src${path.sep}`);

/** What cards are painted with: beside the code, or, where the program runs from its sources, in the packages it is from. */
export const paintEngine: URL = pathToFileURL(
  runsFromSources
    ? path.join(programFolder, 'node_modules/canvaskit-wasm/bin/canvaskit.js')
    : path.join(codeFolder, 'cards/canvaskit.cjs'),
);

/** The module of the threads that paint cards: a file of the package, or, where the program runs from its sources, made of them by the build. */
export async function findPaintWorker(): Promise<URL> {
  if (!runsFromSources) return pathToFileURL(path.join(codeFolder, 'cards/paint-worker.js'));
  const { bundlePaintWorker } = await import(
    pathToFileURL(path.join(programFolder, '.build/bundle-paint-worker.mjs')).href
  );
  return new URL(`data:text/javascript,${encodeURIComponent(await bundlePaintWorker())}`);
}

/** The folder of the program's faces for cards. */
export const faceFolder: string = runsFromSources
  ? path.join(programFolder, 'node_modules/@fontsource/source-serif-4/files')
  : path.join(codeFolder, 'cards');

/** Digest of the program that runs: its code, its UI strings, its version and those of the packages it uses. */
export function digestOfProgram(disk: Disk): string {
  const files = [
    ...filesBelow(disk, codeFolder).filter((file) => /(?<!\.d)\.(?:js|ts|css)$/.test(file)),
    ...filesBelow(disk, path.join(programFolder, 'locales')).filter(
      (file) => path.basename(file) === 'edition.json',
    ),
    ...schemaNames.map(schemaFile),
    path.join(programFolder, 'package.json'),
  ];
  const parts = files.map((file) => {
    const name = path.relative(programFolder, file).split(path.sep).join('/');
    return `${name} ${digestContent(disk.read(file) ?? '')}`;
  });
  return digestContent(parts.join('\n'));
}

/** A text file that lies beside the program's code, by its path below it. */
export function readProgramFile(disk: Disk, name: string): string {
  return readOwn(disk, path.join(codeFolder, name));
}

/**
 * The style sheets, scripts and schemas of sites. What pages are made from names them with the program. The script of words comes
 * as those of the offline page do.
 */
export async function readSiteAssets(disk: Disk): Promise<SiteAssets> {
  const texts = [
    ...assetNames.map((name) => [name, readProgramFile(disk, `site/assets/${name}`)]),
    ...schemaNames.map((name) => [name, readOwn(disk, schemaFile(name))]),
  ];
  const words = runsFromSources
    ? (await import(pathToFileURL(path.join(programFolder, '.build/bundle-words.mjs')).href)).bundleWords()
    : readProgramFile(disk, 'site/assets/words.js');
  return { ...Object.fromEntries(texts), 'words.js': await words };
}

/** The build puts the schemas of `docs/` beside the style sheets. */
function schemaFile(name: string): string {
  return runsFromSources
    ? path.join(programFolder, 'docs', name)
    : path.join(codeFolder, 'site/assets', name);
}

/** A text file of the program, by its absolute path. */
function readOwn(disk: Disk, file: string): string {
  const bytes = disk.read(file);
  const name = path.relative(programFolder, file);
  if (!bytes) throw new Error(`The program is incomplete: it lacks ${name}.`);
  return decodeUtf8(bytes, name);
}

/**
 * The scripts of the offline page: files of the package, or, where the program runs from its sources, made of them by the
 * build.
 */
export async function readPageProgram(disk: Disk): Promise<PageProgram> {
  const style = readProgramFile(disk, 'offline/browser/page.css');
  if (!runsFromSources)
    return { style, ...JSON.parse(readProgramFile(disk, 'offline/browser/program.json')) };
  const { bundlePage } = await import(pathToFileURL(path.join(programFolder, '.build/bundle-page.mjs')).href);
  return { style, ...(await bundlePage()) };
}

/** The script and the style sheet of the desk's pages, found as those of the offline page are. */
export async function readDeskFiles(
  disk: Disk,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  if (!runsFromSources)
    return ['desk.js', 'desk.css'].map((name) => ({ name, text: readProgramFile(disk, `desk/${name}`) }));
  const { bundleDesk } = await import(pathToFileURL(path.join(programFolder, '.build/bundle-desk.mjs')).href);
  return bundleDesk();
}

function filesBelow(disk: Disk, folder: string): readonly string[] {
  return disk.list(folder).flatMap(({ name, kind }) => {
    const inside = path.join(folder, name);
    return kind === 'folder' ? filesBelow(disk, inside) : kind === 'file' ? [inside] : [];
  });
}
