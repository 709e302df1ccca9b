import path from 'node:path';
import { downloadPath } from '../editions/addresses.ts';
import { editions } from '../editions/registry.ts';
import { writeSearch } from '../editions/search/index.ts';
import type { BriefingSummary, Site } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import { compareTexts } from '../text/order.ts';
import {
  type PublishedBriefing,
  removeSiteFile,
  type SiteManifest,
  writeSiteManifest,
} from '../workspace/site-manifest.ts';
import type { Change } from '../workspace/transaction.ts';
import { applyChanges, type Workspace } from '../workspace/workspace.ts';
import { openResolved } from './documents.ts';
import type { Gate } from './gate.ts';
import { makePress, makePut, type Press, type SiteFile } from './press.ts';
import { type PublicationPlan, planPublication } from './publish-plan.ts';
import { makeSite } from './site.ts';
import { makeSiteSearch, type SiteSearch } from './site-search.ts';
import { type Allowed, findingsOf, isClosed, type LetOut, letOut } from './verdict.ts';

export interface PublishOptions {
  readonly documents: readonly string[];
  /** Absolute; `dist/site/` of the workspace when absent. */
  readonly folder?: string | undefined;
  /** Its terms are marked in the text. */
  readonly glossary: Glossary;
  /** The day (ISO) on which readers are given this: what changes for them is recorded. Without one nothing is. */
  readonly record?: string | undefined;
  readonly allowed: Allowed;
  readonly dryRun: boolean;
}

export interface Publication {
  /** The gate is closed: nothing was written. */
  readonly isRefused: boolean;
  readonly findings: readonly Finding[];
  /** What the pages show although the gate is closed for it. */
  readonly letOut: readonly LetOut[];
  /** Absolute path of the site. */
  readonly folder: string;
  /** Relative to it: the pages of the briefings asked for, as they are now. */
  readonly pages: readonly string[];
  /** Relative to it: all files of these briefings and those all share. */
  readonly files: readonly string[];
  /** How many of the briefings had to be made anew. */
  readonly renewed: number;
  /** Relative to it: made by an earlier run, and gone now because no briefing has them any more. */
  readonly removed: readonly string[];
  /** Records of what was published, relative to the workspace, that are new or changed. */
  readonly recorded: readonly string[];
}

/** Characters: what is read from them takes a hundred megabytes or so. */
const mostKept = 2_400_000;

/**
 * The site: every briefing in all its editions, with what readers may take away. A briefing is made anew only where
 * something it is made from has changed. Of the files in the folder, only those an earlier run made are ever removed,
 * and only when every briefing is published. Where the gate is closed for one document and language, nothing is written,
 * unless what closes it is allowed; the pages say what is not translated.
 */
export function publishDocuments(workspace: Workspace, gate: Gate, options: PublishOptions): Publication {
  const { glossary, record, dryRun } = options;
  const plan = planPublication(workspace, options);
  const { folder, before, selected, changed, listed, keys, look } = plan;
  const site = makeSite(workspace, glossary, look.look);
  const search = makeSiteSearch(site.languages, listed);
  const job = { folder, glossary, look: look.look, record, dryRun, mostKept };
  const press = makePress(workspace, gate, job, search, (names) => openResolved(workspace, names));
  const verdicts = [...press.look(changed.map(({ name }) => name))].flatMap((seen) => seen.verdicts);
  const findings = findingsOf(verdicts);
  if (isClosed(verdicts, options.allowed)) {
    const nothing = { letOut: [], pages: [], files: [], renewed: 0, removed: [], recorded: [] };
    return { isRefused: true, findings, folder, ...nothing };
  }
  const unready = new Set(
    verdicts.flatMap(({ document, blocking }) => (blocking.length > 0 ? [document] : [])),
  );
  const put = makePut(workspace, job);
  // A run that is killed has made what the keys of an earlier one do not tell, also where all is as it was then again.
  const begin = (): void => {
    const doubtful = withoutKeys(before, changed);
    if (doubtful) put(writeSiteManifest(doubtful));
  };
  const documents = new Map(plan.remaining);
  const changes: Change[] = [];
  for (const { name, files, summary, change, isSettled } of press.print(begin)) {
    if (change) changes.push(change);
    const digests = keys.of.get(name);
    const key = change?.after === undefined ? digests?.now : digests?.withRecord(change.after);
    // What is not ready, or has ids that no ledger holds yet, is looked at again the next time.
    const isLasting = key !== undefined && isSettled && !unready.has(name);
    documents.set(name, { ...(isLasting && { key }), isRecorded: record !== undefined, files, summary });
  }
  const isSame =
    changed.length === 0 &&
    before.key === keys.shared &&
    before.documents.size === documents.size &&
    before.shared.every((file) => workspace.disk.has(path.join(folder, file)));
  const summaries = listed.flatMap((name) => documents.get(name)?.summary ?? []);
  const shared = isSame
    ? before.shared
    : Array.from(makeShared(workspace, plan, press, search, site, summaries), put);
  const manifest = { key: keys.shared, documents, shared };
  const removed = leftOver(before, manifest);
  if (!dryRun) {
    applyChanges(
      workspace,
      changes.sort((a, b) => compareTexts(a.path, b.path)),
    );
    for (const file of removed) removeSiteFile(workspace.disk, folder, file);
    put(writeSiteManifest(manifest));
  }
  const made = selected.flatMap(({ name }) => documents.get(name)?.files ?? []);
  return {
    isRefused: false,
    findings,
    letOut: letOut(verdicts),
    folder,
    pages: ['index.html', ...selected.map(({ name }) => `${name}/index.html`)].sort(),
    files: [...made, ...shared].sort(),
    renewed: changed.length,
    removed,
    recorded: changes.map((change) => change.path).sort(),
  };
}

/**
 * The files that all briefings share, one after the other, since those of many briefings are large. Words of briefings
 * that are not made now come from the files made of them.
 */
function* makeShared(
  { disk }: Workspace,
  { folder, changed, listed, look }: PublicationPlan,
  press: Press,
  search: SiteSearch,
  site: Site,
  summaries: readonly BriefingSummary[],
): Generator<SiteFile> {
  const renewed = new Set(changed.map(({ name }) => name));
  for (const name of listed)
    if (!renewed.has(name))
      search.addPublished(name, disk.read(path.join(folder, downloadPath(name, '.json'))));
  const depths = new Map(site.languages.map((language) => [language, 0]));
  for (const { language, depth, files } of press.index(search.take())) {
    depths.set(language, depth);
    yield* files;
  }
  yield* writeSearch(depths, summaries);
  for (const edition of editions) yield* edition.index(summaries, site);
  yield* look.files;
}

/** What an earlier run made, without the keys of what this one makes anew; nothing where these have none. */
function withoutKeys(
  { documents, shared }: SiteManifest,
  changed: PublicationPlan['changed'],
): SiteManifest | undefined {
  const known = changed.filter(({ name }) => documents.get(name)?.key !== undefined);
  if (known.length === 0) return undefined;
  const left = new Map(documents);
  for (const { name } of known) {
    const { key: _, ...rest } = documents.get(name) as PublishedBriefing;
    left.set(name, rest);
  }
  return { documents: left, shared };
}

/** Files an earlier run made and the site no longer has. */
function leftOver(before: SiteManifest, now: SiteManifest): readonly string[] {
  const filesOf = ({ documents, shared }: SiteManifest): readonly string[] => [
    ...[...documents.values()].flatMap(({ files }) => files),
    ...shared,
  ];
  const current = new Set(filesOf(now));
  return filesOf(before)
    .filter((file) => !current.has(file))
    .sort();
}
