import path from 'node:path';
import type { Disk } from './disk.ts';
import { formatJson } from './json.ts';

/** The files we made in a folder, relative with `/`: what may be replaced and removed there, and nothing else. */
export interface SiteManifest {
  /** By document name. */
  readonly documents: ReadonlyMap<string, readonly string[]>;
  /** Those all documents share. */
  readonly shared: readonly string[];
}

/** Hidden, so that no web server offers it. */
const manifestFile = '.barobar-site.json';

/** What an earlier run made in a site's folder; nothing where no run did, or the file is not as we write it. */
export function readSiteManifest(disk: Disk, folder: string): SiteManifest {
  const bytes = disk.read(path.join(folder, manifestFile));
  const data = bytes && parse(Buffer.from(bytes).toString('utf8'));
  const { documents, shared } = isObject(data) ? data : {};
  return {
    documents: new Map(
      isObject(documents) ? Object.entries(documents).map(([name, files]) => [name, pathsIn(files)]) : [],
    ),
    shared: pathsIn(shared),
  };
}

/** The text of a manifest and its path below the site's folder. */
export function writeSiteManifest({ documents, shared }: SiteManifest): { path: string; content: string } {
  const byName = [...documents].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    path: manifestFile,
    content: formatJson({ documents: Object.fromEntries(byName), shared: [...shared].sort() }),
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

/** Only paths that stay in the folder: a manifest may come from anywhere. */
function pathsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(isInside) : [];
}

function isInside(value: unknown): value is string {
  if (typeof value !== 'string' || /[\\:\0]/.test(value)) return false;
  return value.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
