import path from 'node:path';
import { compareTexts } from '../text/order.ts';
import type { Disk } from './disk.ts';
import { isObject, type Manifest, type OutputFile, parseManifest, staysInside } from './output.ts';
import type { OutputPlan, Plan, Tidied } from './plan.ts';

/** A file of `export`, `assemble` or `patch`, and the document it is made of, if of one. */
export interface ListedFile extends OutputFile {
  readonly document?: string;
}

/** How a workspace tells its own files in a folder from those of another one. */
export interface Ownership {
  /** Whether a file of an earlier run must go, since its document or its language has gone. `mark` is what `markOf` gave then. */
  readonly isGone: (document: string, file: string, mark: string | undefined) => boolean;
  /** Gives a mark by which a document is known again, whatever its name is then; undefined for none. */
  readonly markOf?: (document: string) => string | undefined;
}

interface Options extends Ownership {
  /** Replace files that no earlier run wrote, too. */
  readonly force: boolean;
}

/** What went into a folder: absolute paths. */
export interface Listed<File> extends Tidied {
  /** In order of their paths. */
  readonly files: readonly (Omit<File, 'path' | 'content'> & { readonly file: string })[];
}

/** Files to write into a folder. */
export interface ListedPlan<File extends ListedFile> extends Plan<Listed<File>> {
  /** The files; each is rendered when it is its turn, and again whenever they are gone through. */
  readonly rendered: Iterable<File>;
}

/** Hidden, so that no tool takes it for a file to translate. */
const listName = '.barobar-files.json';

interface Entry {
  readonly digests: readonly string[];
  readonly document?: string;
  /** Of its document, as the run that wrote it knew it. */
  readonly mark?: string;
}

type FileList = ReadonlyMap<string, Entry>;

/**
 * Plans to write files into a folder, and to list them there in `.barobar-files.json`. Files of earlier runs whose
 * documents are gone are removed.
 * @param render gives the files, one at a time
 */
export function planFolder<File extends ListedFile>(
  disk: Disk,
  folder: string,
  render: () => Iterator<File>,
  { force, isGone, markOf }: Options,
): ListedPlan<File> {
  const { list, manifest } = readList(disk, folder);
  const rendered = { [Symbol.iterator]: render };
  const fill: OutputPlan<Listed<File>>['fill'] = (output) => {
    const written = new Map<string, Entry>();
    const files: Listed<File>['files'][number][] = [];
    for (const file of rendered) {
      const { document } = file;
      const mark = document === undefined ? undefined : markOf?.(document);
      written.set(file.path, makeEntry([output.add(file)], document, mark));
      const { path: inside, content: _, ...about } = file;
      files.push({ ...about, file: path.join(folder, inside) });
    }
    const after = new Map([...list, ...written]);
    for (const [file, { document, mark }] of list) {
      if (document === undefined || written.has(file) || !isGone(document, file, mark)) continue;
      output.remove(file);
      after.delete(file);
    }
    return {
      during: formatList(withBoth(list, written)),
      after: formatList(after),
      report: ({ removed, kept }) => {
        const absolute = (file: string): string => path.join(folder, file);
        return {
          files: files.sort((a, b) => compareTexts(a.file, b.file)),
          removed: removed.map(absolute),
          kept: kept.map(absolute),
        };
      },
    };
  };
  return { rendered, output: { folder, manifest, force, fill } };
}

/** What the files may be while they are put in place: as they were, or as they will be. */
function withBoth(before: FileList, after: FileList): FileList {
  const both = new Map(before);
  for (const [file, { digests, document, mark }] of after) {
    const all = [...new Set([...(before.get(file)?.digests ?? []), ...digests])];
    both.set(file, makeEntry(all, document, mark));
  }
  return both;
}

function makeEntry(digests: readonly string[], document: unknown, mark: unknown): Entry {
  return {
    digests,
    ...(typeof document === 'string' && { document }),
    ...(typeof mark === 'string' && { mark }),
  };
}

function readList(disk: Disk, folder: string): { readonly list: FileList; readonly manifest: Manifest } {
  const bytes = disk.read(path.join(folder, listName));
  const list = new Map<string, Entry>();
  const { files } = parseManifest(bytes);
  for (const [file, entry] of Object.entries(isObject(files) ? files : {})) {
    const { digest, document, mark } = isObject(entry) ? entry : {};
    if (!staysInside(file) || typeof digest !== 'string') continue;
    list.set(file, makeEntry(digest.split(' '), document, mark));
  }
  const written = new Map([...list].map(([file, { digests }]) => [file, digests]));
  return { list, manifest: { name: listName, bytes, written } };
}

function formatList(list: FileList): string {
  const lines = [...list]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { digests, ...rest }]) => {
      return `${JSON.stringify(file)}:${JSON.stringify({ digest: digests.join(' '), ...rest })}`;
    });
  return `{"files":{\n${lines.join(',\n')}\n}}\n`;
}
