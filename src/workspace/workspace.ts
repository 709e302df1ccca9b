import path from 'node:path';
import { isPictureName } from '../formats/pictures/picture.ts';
import { findFormat } from '../formats/registry.ts';
import { BarobarError } from '../model/error.ts';
import type { Ledger, TranslationSet } from '../model/translation.ts';
import { readSrx } from '../segmentation/srx/read.ts';
import type { SrxRules } from '../segmentation/srx/rules.ts';
import { decodeUtf8 } from '../text/decode-utf8.ts';
import { decodeXml } from '../xml/decode.ts';
import type { Disk } from './disk.ts';
import { refuseClashes, type SourceFile } from './document-names.ts';
import { likelyIds, parseLedger, parseTranslations, splitEntries } from './files/locale-file.ts';
import { languageFolder } from './language-tags.ts';
import {
  glossaryFolder,
  localeFile,
  localesFolder,
  memoryFolder,
  reservedNames,
  segmentationFile,
  settingsFile,
  sourceFolder,
} from './layout.ts';
import { listFiles } from './list-files.ts';
import type { ThisProcess } from './lock.ts';
import type { MergeRepair } from './merge-repair.ts';
import type { ReadAhead } from './read-ahead.ts';
import { refuseUnmatched } from './settings/override-documents.ts';
import { parseSettings, type Settings } from './settings/settings.ts';
import { isSidecar, refuseStraySidecars, sidecarFile } from './sidecars.ts';
import { type Change, recover, refuseUnfinished } from './transaction.ts';

/** An open workspace: its settings, and access to its files. */
export interface Workspace {
  /** Absolute path. */
  readonly root: string;
  readonly settings: Settings;
  readonly disk: Disk;
  readonly process: ThisProcess;
  /** Receives each document as it is read or rendered, and how many there are, so that a long command can show its progress. */
  readonly progress: (document: string, total?: number) => void;
  /** Files as they will be, by relative path; read in place of those on disk. */
  readonly pending?: ReadonlyMap<string, string | undefined>;
  /** The part of `pending` that repairs duplicate ids after a merge of branches; absent before `withUniqueIds`. */
  readonly repair?: MergeRepair;
  /** Texts of locale files for the next reader; absent if each read must reach the disk, such as one that is recorded. */
  readonly ahead?: ReadAhead;
}

/**
 * Opens the workspace in a folder, and finishes what a killed command had begun to write; for a dry run it refuses to.
 * @throws `workspace-missing`, `settings-syntax`, `settings-value`; `document-name` if overrides name documents;
 *   `workspace-unfinished` for a dry run
 */
export function openWorkspace(
  root: string,
  { disk, process, progress }: Pick<Workspace, 'disk' | 'process' | 'progress'>,
  { isDryRun = false }: { readonly isDryRun?: boolean } = {},
): Workspace {
  const bytes = disk.read(path.join(root, settingsFile));
  if (!bytes) {
    throw new BarobarError(
      'workspace-missing',
      `There is no ${settingsFile} in ${root}.`,
      'Create one with “barobar init”, or name its folder with --workspace.',
      { path: settingsFile },
    );
  }
  if (isDryRun) refuseUnfinished(disk, root, process);
  else recover(disk, root, process);
  const settings = parseSettings(decodeUtf8(bytes, settingsFile), settingsFile);
  const workspace: Workspace = { root, disk, process, progress, settings };
  const { overrides = [] } = settings;
  if (overrides.some(({ documents }) => documents))
    refuseUnmatched(workspace, overrides, listSources(workspace).documents);
  return workspace;
}

/** The text of a file of the workspace; undefined if there is none. */
export function readText(workspace: Workspace, relative: string): string | undefined {
  if (workspace.pending?.has(relative)) return workspace.pending.get(relative);
  const kept = workspace.ahead?.take(relative);
  if (kept !== undefined) return kept;
  const bytes = workspace.disk.read(path.join(workspace.root, relative));
  return bytes && decodeUtf8(bytes, relative);
}

/** The same for a file that will most likely be read once more. */
function readTextAhead(workspace: Workspace, relative: string): string | undefined {
  const text = readText(workspace, relative);
  if (text !== undefined && !workspace.pending?.has(relative)) workspace.ahead?.keep(relative, text);
  return text;
}

/** The bytes of a file; undefined if there is none. */
export function readBytes(workspace: Workspace, relative: string): Uint8Array | undefined {
  return workspace.disk.read(path.join(workspace.root, relative));
}

/**
 * The documents in `source/`, by name, and the files there that no format reads, apart from pictures and sidecars.
 * @throws `document-name` if two files would be one document, a name stands in the way of our own files, or a sidecar is
 *   beside no document; `source-missing`
 */
export function listSources(workspace: Workspace): {
  documents: readonly SourceFile[];
  unread: readonly string[];
} {
  const documents: SourceFile[] = [];
  const sidecars: string[] = [];
  const unread: string[] = [];
  for (const file of listFiles(workspace, sourceFolder)) {
    if (findFormat(file)) documents.push({ path: file, name: documentName(file) });
    else if (isSidecar(file)) sidecars.push(file);
    else if (!isPictureName(file)) unread.push(file);
  }
  if (documents.length === 0) refuseLostSources(workspace);
  refuseClashes(documents);
  refuseStraySidecars(sidecars, documents);
  return { documents: documents.sort((a, b) => (a.name < b.name ? -1 : 1)), unread };
}

/**
 * Refuses a workspace whose source folder is gone while its documents are not: a checkout or a mount failed, and publishing
 * then would take down the whole site. An empty folder is intended.
 */
function refuseLostSources(workspace: Workspace): void {
  const { disk, root, settings } = workspace;
  if (disk.has(path.join(root, sourceFolder))) return;
  const isLive = (document: string): boolean =>
    [...openLedger(workspace, document).ledger.entries.values()].some(({ retired }) => retired !== true);
  if (!listLocales(workspace, settings.source).some(isLive)) return;
  throw new BarobarError(
    'source-missing',
    `There is no folder ${sourceFolder}/, and the documents of the workspace were in it.`,
    'Restore it; if all of them are to go, create the folder again and leave it empty.',
    { path: sourceFolder },
  );
}

/** A document's name: its path below `source/` without the extension. */
export function documentName(file: string): string {
  return file.slice(sourceFolder.length + 1).replace(/\.[^./]+$/, '');
}

/** The text of the sidecar of a document, with its path; undefined if there is none. */
export function openSidecar(
  workspace: Workspace,
  document: string,
): { text: string; path: string } | undefined {
  const path = sidecarFile(document);
  const text = readText(workspace, path);
  return text === undefined ? undefined : { text, path };
}

/** Names of the documents a language has a locale file for. */
export function listLocales(workspace: Workspace, language: string): readonly string[] {
  const folder = `locales/${language}`;
  return listFiles(workspace, folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(folder.length + 1, -'.json'.length))
    .filter((name) => !reservedNames.has(name));
}

/** What may be ids in a locale file, in file order: all ids are among them. Reads no entry. */
export function listLocaleIds(workspace: Workspace, language: string, document: string): Iterable<string> {
  return likelyIds(readTextAhead(workspace, localeFile(language, document)) ?? '');
}

/**
 * The entries of a locale file in which an id is there several times, each as the text of a file of its own. Nothing for a
 * file without such ids, or in a form that only a person can put right.
 */
export function splitRepeated(
  workspace: Workspace,
  language: string,
  document: string,
): { parts: readonly { id: string; text: string }[]; text: string; path: string } | undefined {
  const path = localeFile(language, document);
  const text = readTextAhead(workspace, path) ?? '';
  const ids = [...likelyIds(text)];
  const parts = new Set(ids).size < ids.length ? splitEntries(text) : undefined;
  return parts && new Set(parts.map(({ id }) => id)).size < parts.length ? { parts, text, path } : undefined;
}

/** Languages there is a folder of translations for, whether the settings name them or not. */
export function listLanguages(workspace: Workspace): readonly string[] {
  const { disk, root, settings } = workspace;
  const folder = path.join(root, localesFolder);
  return disk
    .list(folder)
    .filter(({ name }) => languageFolder.test(name) && name !== settings.source)
    .filter(
      ({ name, kind }) => kind === 'folder' || (kind === 'other' && disk.isFolder(path.join(folder, name))),
    )
    .map(({ name }) => name);
}

/** The ledger of a document, empty if there is none yet, with the file's text. */
export function openLedger(
  workspace: Workspace,
  document: string,
): { ledger: Ledger; text: string | undefined } {
  const file = localeFile(workspace.settings.source, document);
  const text = readText(workspace, file);
  return {
    text,
    ledger: text === undefined ? { document, entries: new Map() } : parseLedger(text, file, document),
  };
}

/** The translations of a document into a language, none if there is no file yet, with the file's text. */
export function openTranslations(
  workspace: Workspace,
  language: string,
  document: string,
): { set: TranslationSet; text: string | undefined; path: string } {
  const file = localeFile(language, document);
  const text = readText(workspace, file);
  const set =
    text === undefined
      ? { document, language, entries: new Map() }
      : parseTranslations(text, file, document, language);
  return { set, text, path: file };
}

/** The workspace's own break rules; none if there is no such file. */
export function openRules(workspace: Workspace): SrxRules | undefined {
  const bytes = workspace.disk.read(path.join(workspace.root, segmentationFile));
  return bytes && readSrx(decodeXml(bytes, segmentationFile), segmentationFile);
}

/** Names of the JSON files below a folder, those to be written included. */
export function listNames(workspace: Workspace, folder: string): readonly string[] {
  const files = new Set(listFiles(workspace, folder));
  for (const [file, text] of workspace.pending ?? []) {
    if (text === undefined) files.delete(file);
    else if (file.startsWith(`${folder}/`)) files.add(file);
  }
  return [...files]
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(folder.length + 1, -'.json'.length))
    .sort();
}

/** Files of translation memories, in order of their names: paths relative to the workspace. */
export function listMemories(workspace: Workspace): readonly string[] {
  return listFiles(workspace, memoryFolder);
}

interface GlossaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The glossary files of the workspace: those that the settings name, in their order, and the others by name.
 * @throws `settings-value` if the settings name a file that is not there
 */
export function readGlossaryFiles(
  workspace: Workspace,
  isGlossary: (file: string) => boolean,
): {
  readonly ranked: readonly GlossaryFile[];
  readonly others: readonly GlossaryFile[];
} {
  const { glossary = [] } = workspace.settings;
  const order = glossary.map((name) => `${glossaryFolder}/${name}`);
  const files = listFiles(workspace, glossaryFolder).filter(isGlossary);
  const missing = order.find((file) => !files.includes(file));
  if (missing !== undefined) {
    throw new BarobarError(
      'settings-value',
      `The settings name ${missing}, but there is no such file.`,
      'Add the file, or take it out of “glossary”.',
      { path: settingsFile },
    );
  }
  const read = (file: string): GlossaryFile => ({
    path: file,
    bytes: readBytes(workspace, file) ?? new Uint8Array(),
  });
  return { ranked: order.map(read), others: files.filter((file) => !order.includes(file)).map(read) };
}

/** The workspace as it will be after a change, for reading. */
export function withChange(workspace: Workspace, { path: file, after }: Change): Workspace {
  return { ...workspace, pending: new Map([...(workspace.pending ?? []), [file, after]]) };
}
