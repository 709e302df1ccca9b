import path from 'node:path';
import type { Disk } from './disk.ts';
import { isObject, type Manifest, type OutputFile, openOutput, readManifest, staysInside } from './output.ts';
import type { Workspace } from './workspace.ts';

/** A file of `export`, `assemble` or `patch`, and the document it is made of, if of one. */
export interface ListedFile extends OutputFile {
  readonly document?: string;
}

interface Options {
  /** Replace files that no earlier run wrote, too. */
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Whether a file of an earlier run must go, since its document or its language has gone. */
  readonly isGone: (document: string, file: string) => boolean;
}

/** What became of files of earlier runs that had to go: absolute paths. */
export interface Tidied {
  readonly removed: readonly string[];
  /** Changed since they were written, and left where they are. */
  readonly kept: readonly string[];
}

/** Hidden, so that no tool takes it for a file to translate. */
const listName = '.barobar-files.json';

interface Entry {
  readonly digests: readonly string[];
  readonly document?: string;
}

type FileList = ReadonlyMap<string, Entry>;

/**
 * Writes files into a folder, all or none, and lists them there in `.barobar-files.json`. Files of earlier runs whose
 * documents are gone are removed.
 * @throws `output-foreign` where a file would replace what no earlier run wrote; `workspace-changed`
 */
export function writeListed(
  { disk, process }: Pick<Workspace, 'disk' | 'process'>,
  folder: string,
  files: Iterable<ListedFile>,
  { force, dryRun, isGone }: Options,
): Tidied {
  const { list, manifest } = readList(disk, folder);
  const output = openOutput({ disk, process }, folder, manifest, { force, dryRun });
  try {
    const written = new Map<string, Entry>();
    for (const file of files) {
      const { document } = file;
      written.set(file.path, { digests: [output.add(file)], ...(document !== undefined && { document }) });
    }
    for (const [file, { document }] of list)
      if (document !== undefined && !written.has(file) && isGone(document, file)) output.remove(file);
    output.check();
    const gone = new Set([...output.removed, ...output.kept]);
    const after = new Map([...[...list].filter(([file]) => !gone.has(file)), ...written]);
    output.apply(writeList(withBoth(list, written)), writeList(after));
    const absolute = (file: string): string => path.join(folder, file);
    return { removed: output.removed.map(absolute), kept: output.kept.map(absolute) };
  } finally {
    output.close();
  }
}

/** What the files may be while they are put in place: as they were, or as they will be. */
function withBoth(before: FileList, after: FileList): FileList {
  const both = new Map(before);
  for (const [file, { digests, document }] of after) {
    const all = [...new Set([...(before.get(file)?.digests ?? []), ...digests])];
    both.set(file, { digests: all, ...(document !== undefined && { document }) });
  }
  return both;
}

function readList(disk: Disk, folder: string): { readonly list: FileList; readonly manifest: Manifest } {
  const bytes = disk.read(path.join(folder, listName));
  const list = new Map<string, Entry>();
  const { files } = readManifest(bytes);
  for (const [file, entry] of Object.entries(isObject(files) ? files : {})) {
    const { digest, document } = isObject(entry) ? entry : {};
    if (!staysInside(file) || typeof digest !== 'string') continue;
    list.set(file, { digests: digest.split(' '), ...(typeof document === 'string' && { document }) });
  }
  const written = new Map([...list].map(([file, { digests }]) => [file, digests]));
  return { list, manifest: { name: listName, bytes, written } };
}

function writeList(list: FileList): string {
  const lines = [...list]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { digests, document }]) => {
      const entry = { digest: digests.join(' '), ...(document !== undefined && { document }) };
      return `${JSON.stringify(file)}:${JSON.stringify(entry)}`;
    });
  return `{"files":{\n${lines.join(',\n')}\n}}\n`;
}
