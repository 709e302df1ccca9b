import path from 'node:path';
import type { BriefingSummary } from '../model/edition.ts';
import type { Disk } from './disk.ts';

/** A briefing as an earlier run published it. */
export interface PublishedBriefing {
  /** Digest of all that its files were made from; none where they have to be made anew in any case. */
  readonly key?: string;
  /** Whether the record of what was published says all that these files do. */
  readonly isRecorded?: boolean;
  /** Files made from it, relative to the site's folder. */
  readonly files: readonly string[];
  /** What indexes say of it; none where the manifest does not tell. */
  readonly summary?: BriefingSummary;
}

/** The files we made in a folder, relative with `/`: what may be replaced and removed there, and nothing else. */
export interface SiteManifest {
  /** Digest of what the shared files were made from; none where they have to be made anew in any case. */
  readonly key?: string;
  /** By document name. */
  readonly documents: ReadonlyMap<string, PublishedBriefing>;
  /** Those all documents share. */
  readonly shared: readonly string[];
}

/** Hidden, so that no web server offers it. */
const manifestFile = '.barobar-site.json';

/** What an earlier run made in a site's folder; nothing where no run did, or the file is not as we write it. */
export function readSiteManifest(disk: Disk, folder: string): SiteManifest {
  const bytes = disk.read(path.join(folder, manifestFile));
  const data = bytes && parse(Buffer.from(bytes).toString('utf8'));
  const { key, documents, shared } = isObject(data) ? data : {};
  return {
    ...(typeof key === 'string' && { key }),
    documents: new Map(
      isObject(documents)
        ? Object.entries(documents).map(([name, value]) => [name, readBriefing(name, value)])
        : [],
    ),
    shared: pathsIn(shared),
  };
}

/**
 * A manifest, a line a document, and its path below the site's folder. In bytes line by line: as one text that of many
 * briefings would take a hundred megabytes more.
 */
export function writeSiteManifest({ key, documents, shared }: SiteManifest): {
  path: string;
  content: Uint8Array;
} {
  const byName = [...documents].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = byName.map(([name, { key, isRecorded, files, summary }], at) => {
    const briefing = {
      ...(key !== undefined && { key }),
      ...(isRecorded && { recorded: true }),
      ...(summary && {
        ...(summary.date !== undefined && { date: summary.date }),
        titles: Object.fromEntries(summary.titles),
        descriptions: Object.fromEntries(summary.descriptions ?? []),
        completeness: Object.fromEntries(summary.completeness),
      }),
      files: [...files].sort(),
    };
    return Buffer.from(`${at === 0 ? '' : ',\n'}${JSON.stringify(name)}:${JSON.stringify(briefing)}`);
  });
  const about = JSON.stringify({ ...(key !== undefined && { key }), shared: [...shared].sort() });
  return {
    path: manifestFile,
    content: Buffer.concat([
      Buffer.from(`${about.slice(0, -1)},"documents":{\n`),
      ...lines,
      Buffer.from('\n}}\n'),
    ]),
  };
}

/** Removes a file of a site, and the folders it leaves empty. */
export function removeSiteFile(disk: Disk, folder: string, relative: string): void {
  disk.remove(path.join(folder, relative));
  for (let above = path.dirname(relative); above !== '.'; above = path.dirname(above)) {
    if (disk.list(path.join(folder, above)).length > 0) return;
    disk.removeFolder(path.join(folder, above));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What does not read as a summary makes the briefing one that is made anew. */
function readBriefing(name: string, value: unknown): PublishedBriefing {
  if (!isObject(value)) return { files: pathsIn(value) };
  const files = pathsIn(value['files']);
  const { key, date } = value;
  const titles = mapOf(value['titles'], 'string');
  const descriptions = mapOf(value['descriptions'], 'string');
  const completeness = mapOf(value['completeness'], 'number');
  if (!titles || !descriptions || !completeness) return { files };
  const summary = {
    name,
    titles,
    descriptions,
    completeness,
    date: typeof date === 'string' ? date : undefined,
  };
  return { ...(typeof key === 'string' && { key }), isRecorded: value['recorded'] === true, files, summary };
}

function mapOf(value: unknown, type: 'string'): ReadonlyMap<string, string> | undefined;
function mapOf(value: unknown, type: 'number'): ReadonlyMap<string, number> | undefined;
function mapOf(value: unknown, type: string): ReadonlyMap<string, unknown> | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  return entries.every(([, each]) => typeof each === type) ? new Map(entries) : undefined;
}

/** Only paths that stay in the folder: a manifest may come from anywhere. */
function pathsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(isInside) : [];
}

function isInside(value: unknown): value is string {
  if (typeof value !== 'string' || /[\\:\0]/.test(value)) return false;
  return value.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
