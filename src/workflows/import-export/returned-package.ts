import { findByName, findFormat, formatsOf, openArchive } from '../../exchange/registry.ts';
import { BarobarError, mapCollectingErrors } from '../../model/error.ts';
import { readZipEntry } from '../../packages/zip.ts';
import { shorten } from '../../text/shorten.ts';

/** A file that came back. */
export interface ReturnedFile {
  /** For people. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A folder that came back. */
export interface ReturnedFolder {
  /** For people. */
  readonly path: string;
  readonly files: readonly PackedFile[];
}

/** A file in a folder or a package. */
export interface PackedFile {
  /** Its path there, with `/`. */
  readonly name: string;
  read(): Uint8Array;
}

/** What is read of a file, folder or package that came back. */
export interface OpenedDelivery {
  readonly path: string;
  readonly files: readonly ReturnedFile[];
  /** Paths of the files that are no returned translations: those of a file as `path` has it, in front of their own. */
  readonly skipped: readonly string[];
  /** Whether it is a folder or a package: then a file may be there in several forms. */
  readonly isPackage: boolean;
}

/** What a file in a package may be to an import. */
interface Sorted extends ReturnedFile {
  readonly name: string;
  readonly kind: 'bilingual' | 'memory' | 'other';
}

/**
 * The files to import from what came back: itself, or, of a folder or a ZIP package, the translations in it. Translation
 * memories are among these only where nothing else is; of a project of OmegaT the files that it created are, and its memory
 * where some of them are missing. Hidden files are left out.
 * @throws `file-format` for a folder or package without translations; as `readZip`, also for a package in a package
 */
export function openDelivery(input: ReturnedFile | ReturnedFolder): OpenedDelivery {
  const { path } = input;
  if (!('bytes' in input)) return choose(path, sortFiles(path, input.files, true));
  const zip = openArchive(input.bytes, path);
  if (!zip) return { path, files: [input], skipped: [], isPackage: false };
  return choose(path, sortFiles(path, filesOf(zip), false));
}

type Archive = NonNullable<ReturnType<typeof openArchive>>;

function filesOf(zip: Archive): readonly PackedFile[] {
  return [...zip.entries.keys()]
    .filter((name) => !name.endsWith('/'))
    .map((name) => ({ name, read: () => readZipEntry(zip, name)! }));
}

/** Files of a system or of an office program that has a document open: `.DS_Store`, `__MACOSX/`, `~$dam.docx`. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(part));
}

/** What each file is; of a package in a folder, what is in it. One that is no translation is not kept in memory. */
function sortFiles(path: string, files: readonly PackedFile[], mayHoldPackages: boolean): readonly Sorted[] {
  return mapCollectingErrors(
    files.filter(({ name }) => !isHidden(name)),
    ({ name, read }): readonly Sorted[] => {
      const [bytes, whole] = [read(), `${path}/${name}`];
      const zip = openArchive(bytes, whole);
      if (zip && !mayHoldPackages) throw packageInPackage(whole);
      if (zip)
        return sortFiles(whole, filesOf(zip), false).map((each) => ({
          ...each,
          name: `${name}/${each.name}`,
        }));
      const kind = kindOf(bytes, whole);
      return [{ name, path: whole, kind, bytes: kind === 'other' ? new Uint8Array() : bytes }];
    },
  ).flat();
}

/** By its content or, where no format has that, by its name: then its reader says what is wrong with it. */
function kindOf(bytes: Uint8Array, path: string): Sorted['kind'] {
  const kind = (findFormat(bytes, path) ?? findByName(path, formatsOf('bilingual', 'memory')))?.kind;
  return kind === 'bilingual' || kind === 'memory' ? kind : 'other';
}

function choose(path: string, all: readonly Sorted[]): OpenedDelivery {
  const projects = projectsIn(all);
  const isInProject = ({ name }: Sorted): boolean => projects.some((project) => name.startsWith(project));
  const others = all.filter((file) => !isInProject(file));
  const ofProjects = projects.flatMap((project) => chooseInProject(project, all));
  const bilingual = [...others.filter(({ kind }) => kind === 'bilingual'), ...ofProjects];
  const files = bilingual.length > 0 ? bilingual : others.filter(({ kind }) => kind === 'memory');
  if (files.length === 0) throw noTranslations(path, all, projects.length > 0);
  const taken = new Set(files);
  const skipped = all.filter((file) => !taken.has(file)).map((file) => file.path);
  return { path, files, skipped, isPackage: true };
}

const projectFile = 'omegat.project';

/** The folders of projects of OmegaT, with `/` at the end. */
function projectsIn(all: readonly Sorted[]): readonly string[] {
  return all
    .filter(({ name }) => name === projectFile || name.endsWith(`/${projectFile}`))
    .map(({ name }) => name.slice(0, -projectFile.length));
}

/** OmegaT keeps all that is translated in its memory, and writes `target/` when it is asked to. */
function chooseInProject(project: string, all: readonly Sorted[]): readonly Sorted[] {
  const below = (folder: string): readonly Sorted[] =>
    all.filter(({ name, kind }) => kind === 'bilingual' && name.startsWith(`${project}${folder}/`));
  const created = below('target');
  const names = new Set(created.map(({ name }) => name.slice(`${project}target/`.length)));
  const isComplete = below('source').every(({ name }) => names.has(name.slice(`${project}source/`.length)));
  const isMemory = ({ name }: Sorted): boolean => name === `${project}omegat/project_save.tmx`;
  return created.length > 0 && isComplete ? created : [...created, ...all.filter(isMemory)];
}

/** Names that a message has. */
const mostNamed = 5;

/** The first few of many names. */
export function nameFew(names: readonly string[]): string {
  const few = names.slice(0, mostNamed).map((name) => shorten(name, 80));
  return few.join(', ') + (names.length > mostNamed ? ' …' : '');
}

function noTranslations(path: string, all: readonly Sorted[], hasProject: boolean): BarobarError {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const titles = formatsOf('bilingual', 'memory').map(({ title }) => title);
  const found = all.length === 0 ? 'It is empty.' : `Not read: ${nameFew(all.map((file) => file.name))}.`;
  return new BarobarError(
    'file-format',
    `“${name}” has no translations. ${found}`,
    hasProject
      ? 'In OmegaT, choose “Project > Create Translated Documents”, and send the project again.'
      : `Send files of these: ${titles.join(', ')}.`,
    { path, line: 1, column: 1 },
  );
}

function packageInPackage(path: string): BarobarError {
  return new BarobarError(
    'zip-structure',
    'The package is in another package.',
    'Unpack the outer one, and import its folder.',
    { path, line: 1, column: 1 },
  );
}
