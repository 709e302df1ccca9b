import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { decodeUtf8 } from '../text/decode-utf8.ts';
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
  /** Writes what is new for later commands. A disk that takes no file is no failure. */
  save(): void;
}

/** Where the cache is in a workspace. */
export const cacheFolder: string = `${scratchFolder}/findings`;

/** Bytes kept for a language: some 5,000 briefings. What does not fit is looked for on every run. */
const mostBytes = 32 * 1024 * 1024;

interface Entry {
  /** Of the content that the results are for. */
  readonly digest: string;
  readonly results: string;
}

/** What is kept for a language, by document name as JSON writes it. */
interface LanguageCache {
  readonly entries: Map<string, Entry>;
  readonly used: Set<string>;
  isChanged: boolean;
}

/**
 * Opens the cache of a workspace: a file for each language, which only a command of this user on this machine, of the same
 * program on the same Node, can have signed. Any other file counts as none.
 */
export function openFindingsCache(workspace: Workspace): FindingsCache {
  const { disk } = workspace;
  const languages = new Map<string, LanguageCache>();
  let program: string | undefined;
  const versions = (): string => {
    program ??= `${digestOfProgram(disk)} ${process.version}`;
    return program;
  };
  const cacheOf = (language: string): LanguageCache => {
    const known = languages.get(language);
    if (known) return known;
    const opened = {
      entries: load(workspace, language, versions),
      used: new Set<string>(),
      isChanged: false,
    };
    languages.set(language, opened);
    return opened;
  };
  return {
    read(document, language, content) {
      const { entries, used } = cacheOf(language);
      const name = JSON.stringify(document);
      const entry = entries.get(name);
      if (entry === undefined || entry.digest !== digestContent(content)) return undefined;
      used.add(name);
      return entry.results;
    },
    keep(document, language, content, results) {
      const cache = cacheOf(language);
      const name = JSON.stringify(document);
      cache.entries.set(name, { digest: digestContent(content), results });
      cache.used.add(name);
      cache.isChanged = true;
    },
    save() {
      const changed = [...languages].filter(([, { isChanged }]) => isChanged);
      if (changed.length === 0) return;
      unlessFaulty(() => {
        const present = new Set(listSources(workspace).documents.map(({ name }) => JSON.stringify(name)));
        for (const [language, cache] of changed) {
          cache.isChanged = false;
          store(workspace, language, versions, linesOf(cache, present));
        }
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

/** The lines of a cache that fit: those used first, then those of other documents that are still there. */
function linesOf({ entries, used }: LanguageCache, present: ReadonlySet<string>): readonly string[] {
  const others = [...entries.keys()].filter((name) => !used.has(name) && present.has(name));
  let left = mostBytes;
  return [...used, ...others].flatMap((name): string[] => {
    const { digest, results } = entries.get(name) as Entry;
    const line = `${name}\t${digest}\t${results}`;
    left -= Buffer.byteLength(line) + 1;
    return left < 0 ? [] : [line];
  });
}

function load(workspace: Workspace, language: string, versions: () => string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const text = unlessFaulty(() => readSigned(workspace, language, versions)) ?? '';
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const [name, digest] = [text.indexOf('\t', start), text.indexOf('\t', text.indexOf('\t', start) + 1)];
    entries.set(text.slice(start, name), {
      digest: text.slice(name + 1, digest),
      results: text.slice(digest + 1, end),
    });
    start = end + 1;
  }
  return entries;
}

/** The lines that a command of ours wrote; undefined where there are none, or anybody else may have written them. */
function readSigned(workspace: Workspace, language: string, versions: () => string): string | undefined {
  const { disk, root, process: table } = workspace;
  if (hasLinks(workspace, language)) return undefined;
  const file = path.join(root, cacheFolder, language);
  const bytes = disk.read(file);
  const place = signedRoot(disk, root);
  const secret = bytes && table.secret.read(place);
  if (!bytes || secret === undefined) return undefined;
  const body = bytes.subarray(signatureLength);
  const signature = Buffer.from(bytes.subarray(0, signatureLength)).toString('latin1');
  if (signature !== `${signCache(secret, place, language, versions(), body)}\n`) return undefined;
  return decodeUtf8(body, file);
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

function store(
  workspace: Workspace,
  language: string,
  versions: () => string,
  lines: readonly string[],
): void {
  const { disk, root, process: table } = workspace;
  if (hasLinks(workspace)) return;
  const place = signedRoot(disk, root);
  const body = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const signature = signCache(table.secret.make(place), place, language, versions(), body);
  // The disk remembers folders that it made, and this one may be deleted at any time.
  disk.makeFolder(path.join(root, cacheFolder));
  disk.replace(path.join(root, cacheFolder, language), Buffer.concat([Buffer.from(`${signature}\n`), body]));
}

/** Whether one of the folders of the cache is a symbolic link, or the file of a language. */
function hasLinks({ disk, root }: Workspace, language?: string): boolean {
  const below = language === undefined ? [] : [`${cacheFolder}/${language}`];
  return [path.dirname(scratchFolder), scratchFolder, cacheFolder, ...below].some(
    (file) => disk.linkTarget(path.join(root, file)) !== undefined,
  );
}
