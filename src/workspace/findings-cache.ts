import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { digestContent } from './content-digest.ts';
import { scratchFolder, signedRoot } from './lock.ts';
import { sign } from './machine-secret.ts';
import { digestOfProgram } from './program.ts';
import { listSources, type Workspace } from './workspace.ts';

/** What checks found in a workspace, kept from one command to the next. Deleting it costs time only. */
export interface FindingsCache {
  /** The results that were kept last for a document and language, if they were kept for the same content. */
  read(document: string, language: string, content: string): string | undefined;
  /** Takes the place of what was kept for the document and language. `results`: one line. */
  keep(document: string, language: string, content: string, results: string): void;
  /**
   * Writes what is new for later commands, and forgets all: it is read again where it is asked for. A disk that takes no file
   * is no failure.
   */
  save(): void;
}

/** Where the cache is in a workspace. */
export const cacheFolder: string = `${scratchFolder}/findings`;

/** Bytes kept for a language: some 5,000 briefings. What does not fit is looked for on every run. */
const mostBytes = 32 * 1024 * 1024;

/** Results are bytes: as texts, those of thousands of briefings take twice the memory and make its collection slow. */
interface Entry {
  /** Of the content that the results are for. */
  readonly digest: string;
  readonly results: Uint8Array;
}

/** What is kept for a language, by document name as JSON writes it. */
interface LanguageCache {
  readonly entries: Map<string, Entry>;
  readonly used: Set<string>;
  /** Bytes that there is room for beside the entries used; below zero when one did not fit. */
  room: number;
  isChanged: boolean;
}

/**
 * Opens the cache of a workspace: a file for each language, which only a command of this user on this machine, of the same
 * program on the same Node, can have signed. Any other file counts as none. `program`: its digest, from a caller that has it.
 */
export function openFindingsCache(workspace: Workspace, program?: string): FindingsCache {
  const { disk } = workspace;
  const languages = new Map<string, LanguageCache>();
  let known = program;
  const versions = (): string => {
    known ??= digestOfProgram(disk);
    return `${known} ${process.version}`;
  };
  const cacheOf = (language: string): LanguageCache => {
    const known = languages.get(language);
    if (known) return known;
    const entries = load(workspace, language, versions);
    const opened: LanguageCache = { entries, used: new Set(), room: mostBytes, isChanged: false };
    languages.set(language, opened);
    return opened;
  };
  const use = (cache: LanguageCache, name: string, entry: Entry): void => {
    cache.used.add(name);
    cache.room -= sizeOf(name, entry);
    // What is not written is not kept in memory either.
    if (cache.room < 0) cache.entries.delete(name);
  };
  return {
    read(document, language, content) {
      const cache = cacheOf(language);
      const name = JSON.stringify(document);
      const entry = cache.entries.get(name);
      if (entry === undefined || entry.digest !== digestContent(content)) return undefined;
      if (!cache.used.has(name)) use(cache, name, entry);
      return Buffer.from(entry.results).toString();
    },
    keep(document, language, content, results) {
      const cache = cacheOf(language);
      const name = JSON.stringify(document);
      const entry: Entry = { digest: digestContent(content), results: Buffer.from(results) };
      const last = cache.used.has(name) ? cache.entries.get(name) : undefined;
      if (last) cache.room += sizeOf(name, last);
      cache.entries.set(name, entry);
      use(cache, name, entry);
      cache.isChanged = true;
    },
    save() {
      const changed = [...languages].filter(([, { isChanged }]) => isChanged);
      languages.clear();
      if (changed.length === 0) return;
      unlessFaulty(() => {
        const present = new Set(listSources(workspace).documents.map(({ name }) => JSON.stringify(name)));
        for (const [language, cache] of changed)
          store(workspace, language, versions, linesOf(cache, present));
      });
    },
  };
}

/** What `act` gives; undefined on a read-only, full or broken disk: then everything is looked for again. */
function unlessFaulty<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof BarobarError) return undefined;
    throw error;
  }
}

/** The bytes of an entry's line. */
function sizeOf(name: string, { digest, results }: Entry): number {
  return Buffer.byteLength(name) + digest.length + results.length + 3;
}

/** The lines of a cache: those used first, then those of other documents that are still there and fit. */
function linesOf({ entries, used, room }: LanguageCache, present: ReadonlySet<string>): Uint8Array {
  let left = room;
  const others = [...entries].filter(([name, entry]) => {
    if (used.has(name) || !present.has(name)) return false;
    left -= sizeOf(name, entry);
    return left >= 0;
  });
  const written = [...[...used].map((name) => [name, entries.get(name)] as const), ...others];
  return Buffer.concat(
    written.flatMap(([name, entry]) =>
      entry ? [Buffer.from(`${name}\t${entry.digest}\t`), entry.results, lineEnd] : [],
    ),
  );
}

const lineEnd: Uint8Array = Buffer.from('\n');

function load(workspace: Workspace, language: string, versions: () => string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const lines = Buffer.from(unlessFaulty(() => readSigned(workspace, language, versions)) ?? []);
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf('\n', start);
    const name = lines.indexOf('\t', start);
    const digest = lines.indexOf('\t', name + 1);
    entries.set(lines.toString('utf8', start, name), {
      digest: lines.toString('latin1', name + 1, digest),
      results: lines.subarray(digest + 1, end),
    });
    start = end + 1;
  }
  return entries;
}

/** The lines that a command of ours wrote; undefined if there are none, or anybody else may have written them. */
function readSigned(workspace: Workspace, language: string, versions: () => string): Uint8Array | undefined {
  const { disk, root, process } = workspace;
  if (hasLinks(workspace, language)) return undefined;
  const file = path.join(root, cacheFolder, language);
  const bytes = disk.read(file);
  const place = signedRoot(disk, root);
  const secret = bytes && process.secret.read(place);
  if (!bytes || secret === undefined) return undefined;
  const body = bytes.subarray(signatureLength);
  const signature = Buffer.from(bytes.subarray(0, signatureLength)).toString('latin1');
  if (signature !== `${signCache(secret, place, language, versions(), body)}\n`) return undefined;
  return body;
}

/** 64 digits and a line break. */
const signatureLength = 65;

function signCache(
  secret: string,
  place: string,
  language: string,
  versions: string,
  body: Uint8Array,
): string {
  return sign(secret, ['findings', place, language, versions, digestContent(body)]);
}

function store(workspace: Workspace, language: string, versions: () => string, lines: Uint8Array): void {
  const { disk, root, process } = workspace;
  if (hasLinks(workspace)) return;
  const place = signedRoot(disk, root);
  const signature = signCache(process.secret.make(place), place, language, versions(), lines);
  // The disk remembers folders that it made, and this one may be deleted at any time.
  disk.makeFolder(path.join(root, cacheFolder));
  disk.replace(path.join(root, cacheFolder, language), Buffer.concat([Buffer.from(`${signature}\n`), lines]));
}

/** Whether one of the folders of the cache is a symbolic link, or the file of a language. */
function hasLinks({ disk, root }: Workspace, language?: string): boolean {
  const below = language === undefined ? [] : [`${cacheFolder}/${language}`];
  return [path.dirname(scratchFolder), scratchFolder, cacheFolder, ...below].some(
    (file) => disk.linkTarget(path.join(root, file)) !== undefined,
  );
}
