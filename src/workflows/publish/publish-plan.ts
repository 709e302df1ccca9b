import path from 'node:path';
import type { BriefingSummary } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';
import { compareTexts } from '../../text/order.ts';
import type { PdfPrinter } from '../../workspace/chromium.ts';
import type { SourceFile } from '../../workspace/document-names.ts';
import type { Withdrawal } from '../../workspace/files/published-file.ts';
import { makeInputCheck } from '../../workspace/inputs.ts';
import { outputFolders } from '../../workspace/layout.ts';
import type { Manifest } from '../../workspace/output.ts';
import {
  type Made,
  type PublishedBriefing,
  readSiteManifest,
  type SiteManifest,
} from '../../workspace/site-manifest.ts';
import { listSources } from '../../workspace/workspace.ts';
import { type Allowed, type AllowedEdition, findingsOf, isClosed, listAllowed } from '../quality/verdict.ts';
import { selectDocuments } from '../sentences/reconcile-workspace.ts';
import { type GatedDocument, gateDocuments } from './gate-documents.ts';
import type { Publishable } from './publishable.ts';
import type { Publishing } from './publishing.ts';
import { refuseNames } from './site.ts';
import { type Withdrawals, withdrawnOn } from './withdrawals.ts';

/** Which documents and languages are published, where to, and which faults are allowed in them. */
export interface PublishRequest {
  /** All documents where absent; then pages of documents whose source is gone go too. */
  readonly documents?: readonly string[] | undefined;
  /** Target languages to publish beside those that are public already. */
  readonly languages: readonly string[];
  /** Publish the languages that pass the gate, and leave out the others. */
  readonly isReady: boolean;
  /** What is taken down once the run is done. */
  readonly withdrawals: Withdrawals;
  /** Absolute; `dist/site/` of the workspace when absent. */
  readonly folder?: string | undefined;
  /** The day (ISO) on which readers are given this: what changes for them is recorded. Without one nothing is. */
  readonly record?: string | undefined;
  readonly allowed: Allowed;
  /** Briefings that parts of this run have rendered, by name. */
  readonly parts?: PartBriefings | undefined;
  /** Prints a PDF file of each finished language of what is rendered; none if absent. */
  readonly printer?: PdfPrinter | undefined;
}

/** A briefing that a part of a run rendered. */
export interface PartBriefing {
  /** Of the site that the part made, absolute. */
  readonly folder: string;
  readonly published: PublishedBriefing;
}

/** What a part of a sharded run knows of each briefing, by document name. */
export type PartBriefings = ReadonlyMap<string, PartBriefing>;

/** A document and some of its target languages. */
export interface DocumentLanguages {
  readonly document: string;
  readonly languages: readonly string[];
}

/** The public languages of a document that would not be published now. */
export interface StillPublic extends DocumentLanguages {
  /** What is gone: the languages from the targets, or the source of the document. The gate is closed where absent. */
  readonly gone?: 'language' | 'source';
}

/** A document whose pages are rendered, with the target languages that they show. */
export interface BuildStep extends DocumentLanguages {
  /** What stays taken down. */
  readonly withdrawn: readonly Withdrawal[];
  /** What pages of other briefings say of it. */
  readonly card: BriefingSummary;
  /** None if the gate has to be asked again on the next run. */
  readonly made: Made | undefined;
}

/** What a run will do to a site. */
export interface PublishPlan {
  /** Absolute path of the site. */
  readonly folder: string;
  /** What earlier runs made there. */
  readonly before: SiteManifest;
  readonly manifest: Manifest;
  /** The gate is closed: nothing may be written. */
  readonly isRefused: boolean;
  readonly build: readonly BuildStep[];
  /** Documents asked for whose pages are as they should be. */
  readonly unchanged: readonly string[];
  /** Documents whose pages come from a part of this run. */
  readonly fromParts: PartBriefings;
  /** Documents that are taken down, and the day (ISO). */
  readonly notices: ReadonlyMap<string, string>;
  /** The requested languages that do not pass the gate; none of them is public. */
  readonly skipped: readonly DocumentLanguages[];
  /** The public languages that stay as they were published, although they would not be published now. */
  readonly stillPublic: readonly StillPublic[];
  /** Names of all briefings that the site lists, those of earlier runs among them, sorted. */
  readonly listed: readonly string[];
  /** Documents of earlier runs whose pages go, since their sources are gone. */
  readonly gone: readonly string[];
  readonly findings: readonly Finding[];
  /** The faults that the pages of the requested documents contain because they were allowed. */
  readonly released: readonly AllowedEdition[];
}

/** A plan, and what opens the documents to render; in no promised order. */
export interface OpenPlan {
  readonly plan: PublishPlan;
  open(): Iterable<Publishable>;
}

/**
 * Decides what a run does to a site. The gate is asked about a document, and the document is rendered, only where something
 * that it was made from has changed, or the time has come from which the gate may say something else. Reads, never writes.
 * @throws `usage` for a name that is no document; `document-name`; what reading the documents throws
 */
export function planPublish(publishing: Publishing, request: PublishRequest): OpenPlan {
  const { workspace } = publishing;
  const { documents, isReady, withdrawals } = request;
  const { targets } = workspace.settings;
  const folder = request.folder ?? path.join(workspace.root, outputFolders.site);
  const sources = listSources(workspace).documents;
  refuseNames(sources, workspace);
  const { before, manifest } = readSiteManifest(workspace.disk, folder);
  const asked: SiteState['asked'] = (name) =>
    languagesAsked(targets, request, name, before.documents.get(name));
  const state: SiteState = { folder, before, targets, asked };
  const selected = documents?.length === 0 ? [] : selectDocuments(sources, documents ?? []);
  const shown = selected.filter(({ name }) => withdrawnOn(withdrawals, name) === undefined);
  // The gate is asked about target languages: without any there is nothing that could pass it.
  const wanted = shown.filter(({ name }) => asked(name).length > 0);
  const { unchanged, fromParts, changed } = findChanged(publishing, request, state, wanted);
  const gated = gateDocuments(publishing, changed, asked);
  const { build, skipped, lost } = decideBuild(publishing, request, state, gated.documents);
  const stillPublic = [
    ...shown.filter(({ name }) => asked(name).length === 0).flatMap(({ name }) => untargeted(state, name)),
    ...lost,
  ];
  const isAnyBlocked = skipped.length + stillPublic.length > 0;
  const isRefused = isAnyBlocked && !(isReady && build.length + unchanged.length + fromParts.size > 0);
  const notices = new Map(
    [...withdrawals.keys()].flatMap((name): [string, string][] => {
      const date = withdrawnOn(withdrawals, name);
      return date === undefined ? [] : [[name, date]];
    }),
  );
  const present = new Set(sources.map(({ name }) => name));
  const gone = documents
    ? []
    : [...before.documents.keys()].filter((name) => !present.has(name) && !notices.has(name));
  const stillGone = (isRefused ? gone : []).map((document): StillPublic => {
    return { document, languages: publicLanguages(before.documents.get(document)), gone: 'source' };
  });
  const built = new Map(build.map((step) => [step.document, new Set(step.languages)]));
  const isListed = (name: string): boolean =>
    built.has(name) ||
    fromParts.has(name) ||
    (!notices.has(name) && before.documents.get(name)?.summary !== undefined);
  const verdicts = gated.documents.flatMap((each) => each.verdicts);
  const plan: PublishPlan = {
    ...{ folder, before, manifest, isRefused, build, unchanged, fromParts, notices, skipped, gone },
    stillPublic: [...stillPublic, ...stillGone],
    listed: sources.map(({ name }) => name).filter(isListed),
    findings: findingsOf(verdicts),
    released: [
      ...unchanged.flatMap((name) => allowedEarlier(name, before.documents.get(name))),
      ...[...fromParts].flatMap(([name, { published }]) => allowedEarlier(name, published)),
      ...listAllowed(verdicts.filter(({ document, language }) => built.get(document)?.has(language))),
    ].sort((a, b) => compareTexts(a.document, b.document)),
  };
  return { plan, open: () => gated.open(build.map(({ document }) => document)) };
}

/** What earlier runs made of a site, and which languages this one is asked for. */
interface SiteState {
  /** Absolute. */
  readonly folder: string;
  readonly before: SiteManifest;
  readonly targets: readonly string[];
  /** The target languages that the pages of a document are to show, if they pass the gate. */
  readonly asked: (name: string) => readonly string[];
}

/** Which documents have pages that are as a run would make them, by earlier runs or by parts of this one, and which have not. */
function findChanged(
  publishing: Publishing,
  request: PublishRequest,
  { folder, before, asked }: SiteState,
  wanted: readonly SourceFile[],
): {
  readonly unchanged: readonly string[];
  readonly fromParts: PartBriefings;
  readonly changed: readonly string[];
} {
  const isUnchanged = makeIsUnchanged(publishing, request);
  const unchanged: string[] = [];
  const fromParts = new Map<string, PartBriefing>();
  const changed: string[] = [];
  for (const file of wanted) {
    const { name } = file;
    const languages = asked(name);
    const part = request.parts?.get(name);
    if (isUnchanged(file, languages, before.documents.get(name), folder)) unchanged.push(name);
    else if (part && isUnchanged(file, languages, part.published, part.folder)) fromParts.set(name, part);
    else changed.push(name);
  }
  return { unchanged, fromParts, changed };
}

/**
 * What the gate decides about the documents that have changed: which are rendered, with which languages, and which languages
 * stay unpublished (`skipped`) or as they were published (`lost`).
 */
function decideBuild(
  publishing: Publishing,
  request: PublishRequest,
  state: SiteState,
  gated: readonly GatedDocument[],
): {
  readonly build: readonly BuildStep[];
  readonly skipped: readonly DocumentLanguages[];
  readonly lost: readonly StillPublic[];
} {
  const { isReady, withdrawals, allowed } = request;
  const build: BuildStep[] = [];
  const skipped: DocumentLanguages[] = [];
  const lost: StillPublic[] = [];
  for (const each of [...gated].sort((a, b) => compareTexts(a.name, b.name))) {
    const { name, verdicts } = each;
    const asked = state.asked(name);
    const published = publicLanguages(state.before.documents.get(name));
    const closed = verdicts.filter((verdict) => isClosed([verdict], allowed)).map(({ language }) => language);
    const languages = asked.filter((language) => !closed.includes(language));
    const closedPublic = closed.filter((language) => published.includes(language));
    const closedNew = closed.filter((language) => !published.includes(language));
    if (closedPublic.length > 0) lost.push({ document: name, languages: closedPublic });
    if (closedNew.length > 0) skipped.push({ document: name, languages: closedNew });
    if (closedPublic.length > 0 || (closed.length > 0 && (!isReady || languages.length === 0))) {
      lost.push(...untargeted(state, name));
      continue;
    }
    build.push({
      document: name,
      languages,
      withdrawn: withdrawals.get(name) ?? [],
      card: limitTo(each.card, languages),
      made: madeOf(each, languages, publishing, request, asked),
    });
  }
  return { build, skipped, lost };
}

/** The public languages of a document that are no targets any more; none, or one entry. */
function untargeted({ before, targets }: SiteState, document: string): readonly StillPublic[] {
  const shown = publicLanguages(before.documents.get(document));
  const languages = shown.filter((language) => !targets.includes(language));
  return languages.length > 0 ? [{ document, languages, gone: 'language' }] : [];
}

/** A card without the languages that are not shown; the first one is the source. */
function limitTo(card: BriefingSummary, languages: readonly string[]): BriefingSummary {
  const [source] = card.completeness.keys();
  const isShown = ([language]: readonly [string, unknown]): boolean =>
    language === source || languages.includes(language);
  return {
    ...card,
    titles: new Map([...card.titles].filter(isShown)),
    completeness: new Map([...card.completeness].filter(isShown)),
  };
}

/** The target languages that an earlier run published of a document. */
export function publicLanguages(published: PublishedBriefing | undefined): readonly string[] {
  // The first one is the source.
  return [...(published?.summary?.completeness.keys() ?? [])].slice(1);
}

/** The languages that a document's pages are to show, if they pass the gate: those asked for and those that are public. */
function languagesAsked(
  targets: readonly string[],
  { languages, withdrawals }: PublishRequest,
  name: string,
  published: PublishedBriefing | undefined,
): readonly string[] {
  const wanted = new Set([...languages, ...publicLanguages(published)]);
  for (const { language } of withdrawals.get(name) ?? []) if (language !== undefined) wanted.delete(language);
  return targets.filter((language) => wanted.has(language));
}

/** Makes what says whether a document's pages are what a run would make, so that the gate need not be asked. */
function makeIsUnchanged(
  { workspace, shared, now }: Publishing,
  { isReady, record, allowed }: PublishRequest,
): (
  file: SourceFile,
  asked: readonly string[],
  published: PublishedBriefing | undefined,
  folder: string,
) => published is PublishedBriefing {
  const { disk, root } = workspace;
  const isCurrent = makeInputCheck(disk, root);
  const isAlike = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
  return (file, asked, published, folder): published is PublishedBriefing => {
    const { made, files } = published ?? {};
    if (!made || !files || made.shared !== shared || !isAlike(made.asked, asked)) return false;
    // What did not pass has to be named again.
    if (!isReady && !isAlike(publicLanguages(published), asked)) return false;
    if (made.until !== undefined && made.until <= now.toISOString()) return false;
    if (made.allowed !== undefined && made.allowed !== describeAllowed(allowed)) return false;
    // Only the complete text shows whether a record would change.
    if (record !== undefined && !made.isRecorded) return false;
    if (!made.inputs.has(file.path) || !isCurrent(made.inputs)) return false;
    return [...files.keys()].every((each) => disk.has(path.join(folder, each)));
  };
}

function madeOf(
  { inputs, until, verdicts }: GatedDocument,
  languages: readonly string[],
  { shared }: Publishing,
  { allowed, record }: PublishRequest,
  asked: readonly string[],
): Made | undefined {
  if (!inputs) return undefined;
  const shown = verdicts.filter(({ language }) => languages.includes(language));
  const out = listAllowed(shown);
  return {
    ...{ shared, inputs, asked, isRecorded: record !== undefined },
    ...(until !== undefined && { until }),
    ...(out.length > 0 && {
      allowed: describeAllowed(allowed),
      released: new Map(
        out.map(({ language, errors, warnings, notes, gaps }) => [language, [errors, warnings, notes, gaps]]),
      ),
    }),
  };
}

/** The faults that an earlier run allowed in a document whose pages stay. */
function allowedEarlier(
  document: string,
  published: PublishedBriefing | undefined,
): readonly AllowedEdition[] {
  return [...(published?.made?.released ?? [])].map(
    ([language, [errors = 0, warnings = 0, notes = 0, gaps = 0]]) => ({
      ...{ document, language, errors, warnings, notes, gaps },
    }),
  );
}

/** The faults that earlier runs published because they were allowed. */
export function allowedBefore(published: readonly (PublishedBriefing | undefined)[]): Allowed {
  const allowed = new Set(published.flatMap((each) => each?.made?.allowed?.split(',') ?? []));
  return { findings: allowed.has('findings'), gaps: allowed.has('gaps') };
}

function describeAllowed({ findings, gaps }: Allowed): string {
  return [...(findings ? ['findings'] : []), ...(gaps ? ['gaps'] : [])].join();
}
