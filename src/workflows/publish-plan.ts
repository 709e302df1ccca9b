import path from 'node:path';
import { picturePath } from '../editions/addresses.ts';
import type { SourceFile } from '../workspace/document-names.ts';
import { outputFolders, sourceFolder } from '../workspace/layout.ts';
import { type BriefingKey, makeSiteKeys } from '../workspace/site-inputs.ts';
import { openSiteLook } from '../workspace/site-look.ts';
import { type PublishedBriefing, readSiteManifest, type SiteManifest } from '../workspace/site-manifest.ts';
import { listSources, type Workspace } from '../workspace/workspace.ts';
import { selectDocuments } from './documents.ts';
import { refuseNames } from './site.ts';

/** What a run has to publish. */
export interface PublicationPlan {
  /** Absolute path of the site. */
  readonly folder: string;
  /** What an earlier run made there. */
  readonly before: SiteManifest;
  /** Of that, what this run leaves alone unless it is made anew. */
  readonly remaining: ReadonlyMap<string, PublishedBriefing>;
  /** The documents asked for, and those of them that have to be made anew. */
  readonly selected: readonly SourceFile[];
  readonly changed: readonly SourceFile[];
  /** Names of all briefings that indexes list: those of this run and those published before, as long as they are there. */
  readonly listed: readonly string[];
  /** Digests of what all files are made from, and of what each document is. */
  readonly keys: { readonly shared: string; readonly of: ReadonlyMap<string, BriefingKey> };
  readonly look: ReturnType<typeof openSiteLook>;
}

interface PlanOptions {
  readonly documents: readonly string[];
  readonly folder?: string | undefined;
  readonly record?: string | undefined;
}

export function planPublication(
  workspace: Workspace,
  { documents, record, ...options }: PlanOptions,
): PublicationPlan {
  const { disk } = workspace;
  const folder = options.folder ?? path.join(workspace.root, outputFolders.site);
  const sources = listSources(workspace).documents;
  refuseNames(sources, workspace);
  const selected = selectDocuments(sources, documents);
  const before = readSiteManifest(disk, folder);
  const look = openSiteLook(workspace);
  const { shared, keyOf } = makeSiteKeys(workspace, look.sources);
  const keys = { shared, of: new Map(selected.map((file) => [file.name, keyOf(file)])) };
  /** Which pictures a text has its digest tells; whether they are still the same, only their files. */
  const isCurrent = (name: string, file: string): boolean => {
    const pictures = picturePath(name, '');
    if (!file.startsWith(pictures)) return true;
    const source = disk.read(path.join(workspace.root, sourceFolder, file.slice(pictures.length)));
    const made = disk.read(path.join(folder, file));
    return source !== undefined && made !== undefined && Buffer.compare(source, made) === 0;
  };
  const isUnchanged = ({ name }: SourceFile): boolean => {
    const last = before.documents.get(name);
    if (last?.key === undefined || last.key !== keys.of.get(name)?.now) return false;
    // Whether a record would change only a look at the whole text tells.
    if (record !== undefined && !last.isRecorded) return false;
    return last.files.every((file) => disk.has(path.join(folder, file)) && isCurrent(name, file));
  };
  const changed = selected.filter((file) => !isUnchanged(file));
  const renewed = new Set(changed.map(({ name }) => name));
  const listed = sources
    .map(({ name }) => name)
    .filter((name) => renewed.has(name) || before.documents.get(name)?.summary);
  const remaining = remainingOf(before, sources, documents);
  return { folder, before, remaining, selected, changed, listed, keys, look };
}

/** Briefings that are gone remain only where others are named. */
function remainingOf(
  { documents }: SiteManifest,
  sources: readonly SourceFile[],
  named: readonly string[],
): ReadonlyMap<string, PublishedBriefing> {
  const present = new Set(sources.map(({ name }) => name));
  return new Map([...documents].filter(([name]) => named.length > 0 || present.has(name)));
}
