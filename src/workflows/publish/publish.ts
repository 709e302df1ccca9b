import path from 'node:path';
import type { BriefingSummary } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import { articlePath, pagePath } from '../../site/kit/addresses.ts';
import {
  isSameNeighbours,
  makeNeighbours,
  replaceNeighbours,
  writeNeighbours,
} from '../../site/kit/neighbours.ts';
import { searchTextsOf, searchTextsPath, writeSearchTexts } from '../../site/search/search-texts.ts';
import { digest } from '../../text/digest.ts';
import { digestContent } from '../../workspace/content-digest.ts';
import type { OutputFile, WrittenFiles } from '../../workspace/output.ts';
import type { Filled, OutputPlan, Plan, Tidied } from '../../workspace/plan.ts';
import type { Shard } from '../../workspace/shard-part.ts';
import {
  formatSiteManifest,
  type PublishedBriefing,
  type SiteManifest,
  writtenFiles,
} from '../../workspace/site-manifest.ts';
import type { Change } from '../../workspace/transaction.ts';
import { listSources } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import type { AllowedEdition } from '../quality/verdict.ts';
import { selectDocuments } from '../sentences/reconcile-workspace.ts';
import { shardNames } from '../shards/select.ts';
import {
  type BuildStep,
  type DocumentLanguages,
  type OpenPlan,
  type PartBriefing,
  type PublishPlan,
  type PublishRequest,
  planPublish,
  publicLanguages,
  type StillPublic,
} from './publish-plan.ts';
import { type PrintedBriefings, printBriefings } from './publish-print.ts';
import { renderBriefing, renderNotices, renderShared } from './publish-render.ts';
import type { Publishing } from './publishing.ts';
import { refuseOverlap, refuseOverlaps } from './site.ts';
import { openSitePictures, type SitePictures, type Unpainted } from './site-pictures.ts';
import { makeSiteSearch } from './site-search.ts';
import { liftWithdrawals, readWithdrawals, recordWithdrawals } from './withdrawals.ts';

/** What `publish` is asked for. */
export interface PublishOptions
  extends Pick<PublishRequest, 'isReady' | 'folder' | 'record' | 'allowed' | 'parts' | 'printer'> {
  /** Names or paths; all documents when empty. Those named are published again where they were taken down. */
  readonly documents: readonly string[];
  /** All targets of the settings when empty. */
  readonly languages: readonly string[];
  /** Replace files that no earlier run wrote. */
  readonly force: boolean;
  /** Render the documents of this shard alone, so that the parts can be merged. */
  readonly shard?: Shard | undefined;
}

/** What is to become of a site. */
export interface Publication {
  /** What to render and write; undefined if the gate is closed. */
  readonly plan: Plan<Rendered> | undefined;
  /** The documents to render, and the requested ones whose pages are up to date. */
  readonly build: readonly DocumentLanguages[];
  readonly unchanged: readonly string[];
  readonly findings: readonly Finding[];
  /** The faults that the pages contain because they were allowed. */
  readonly released: readonly AllowedEdition[];
  readonly skipped: readonly DocumentLanguages[];
  readonly stillPublic: readonly StillPublic[];
  /** Absolute path of the site. */
  readonly folder: string;
}

/** What became of a site. */
export type Published = Publication & Rendered;

/** The files that a run rendered; paths are relative to the site. */
export interface Rendered extends Tidied {
  /** The pages of the briefings asked for. */
  readonly pages: readonly string[];
  /** All files of these briefings and those all share. */
  readonly files: readonly string[];
  /** How many briefings were rendered. */
  readonly rebuilt: number;
  /** Records of what was published, relative to the workspace, that are new or changed. */
  readonly recorded: readonly string[];
  /** Cards that are missing because no face has some of their letters. */
  readonly unpainted: readonly Unpainted[];
}

/**
 * Plans to publish documents: to render what has changed, and to put all in place. Where the gate is closed for one of them
 * there is nothing to write, unless only what is ready is asked for.
 * @throws what planning throws
 */
export function planPublication(
  publishing: Publishing,
  { documents, languages, force, shard, ...options }: PublishOptions,
): Promise<Publication> {
  const { workspace } = publishing;
  const known = readWithdrawals(workspace);
  const names = selectDocuments(listSources(workspace).documents, documents).map(({ name }) => name);
  const isNamed = documents.length > 0;
  const request: PublishRequest = {
    ...options,
    documents: shard ? shardNames(workspace, documents, shard) : isNamed ? names : undefined,
    languages: targetLanguages(workspace, languages),
    withdrawals: isNamed ? liftWithdrawals(known, names, languages) : known,
  };
  return planRendering(publishing, planPublish(publishing, request), request, force);
}

/** Plans to render what was decided about a site, and to put it in place. */
export async function planRendering(
  publishing: Publishing,
  open: OpenPlan,
  request: PublishRequest,
  force: boolean,
): Promise<Publication> {
  const { isRefused, findings, released, skipped, stillPublic, folder, manifest, unchanged } = open.plan;
  const build = open.plan.build.map(({ document, languages }) => ({ document, languages }));
  const about = { findings, skipped, stillPublic, folder, build, unchanged };
  publishing.gate.save();
  if (isRefused) return { plan: undefined, released: [], ...about };
  const pictures = await openSitePictures(publishing, open.plan);
  const printed = await printBriefings(publishing, open, request);
  const fill: OutputPlan<Rendered>['fill'] = (output) => {
    try {
      return fillSite(publishing, open, request, { output, pictures, printed });
    } finally {
      pictures.close();
    }
  };
  return { plan: { output: { folder, manifest, force, fill } }, released, ...about };
}

function fillSite(
  publishing: Publishing,
  open: OpenPlan,
  request: PublishRequest,
  making: Making,
): Filled<Rendered> {
  const { plan } = open;
  const { output, pictures } = making;
  const { after, changes } = render(publishing, open, request, making);
  refuseOverlaps(after, publishing.workspace);
  const written = writtenFiles(after);
  // What was taken down must not stay because somebody edited it.
  for (const [name, { files }] of plan.before.documents)
    for (const file of files.keys())
      if (!written.has(file)) output.remove(file, (request.withdrawals.get(name)?.length ?? 0) > 0);
  for (const file of plan.before.shared.keys()) if (!written.has(file)) output.remove(file);
  const names = [...plan.unchanged, ...plan.fromParts.keys(), ...plan.build.map(({ document }) => document)];
  const made = names.flatMap((name) => [...(after.documents.get(name)?.files.keys() ?? [])]);
  return {
    during: formatSiteManifest(withBoth(plan, after)),
    after: formatSiteManifest(after),
    changes,
    report: (tidied) => ({
      pages: ['index.html', ...names.map((name) => `${name}/index.html`)].sort(),
      files: [...made, ...after.shared.keys()].sort(),
      rebuilt: plan.build.length + plan.fromParts.size,
      recorded: changes.map(({ path }) => path).sort(),
      unpainted: pictures.unpainted,
      ...tidied,
    }),
  };
}

type SiteOutput = Parameters<OutputPlan<Rendered>['fill']>[0];

/** Where files go, and what is painted and printed for them. */
interface Making {
  readonly output: SiteOutput;
  readonly pictures: SitePictures;
  readonly printed: PrintedBriefings;
}

/** Renders all files that a plan asks for into an output; gives what the site holds then, and the changes to records. */
function render(
  publishing: Publishing,
  { plan, open }: OpenPlan,
  { record, withdrawals }: PublishRequest,
  { output, pictures, printed }: Making,
): { readonly after: SiteManifest; readonly changes: readonly Change[] } {
  const { workspace, glossary, shared, site } = publishing;
  const { before, build, notices, listed, gone, folder, fromParts } = plan;
  const documents = new Map(before.documents);
  for (const name of gone) documents.delete(name);
  const changes: Change[] = [];
  const search = makeSiteSearch(site.languages, listed);
  const steps = new Map(build.map((step) => [step.document, step]));
  const around = makeNeighbours(
    listed.flatMap(
      (name) =>
        steps.get(name)?.card ??
        (fromParts.get(name)?.published ?? before.documents.get(name))?.summary ??
        [],
    ),
  );
  for (const publishable of open()) {
    workspace.progress(publishable.name, steps.size);
    const step = steps.get(publishable.name) as BuildStep;
    const { languages, withdrawn } = step;
    const { briefing, summary, change } = publishable.open({ languages, glossary, record, withdrawn });
    if (change) changes.push(change);
    const texts = searchTextsOf(briefing);
    search.addBriefing(publishable.name, texts);
    const shown = { ...briefing, neighbours: (language?: string) => around(publishable.name, language) };
    const files = function* (): Generator<OutputFile> {
      yield* renderBriefing(shown, site, pictures, printed.get(publishable.name));
      yield writeSearchTexts(publishable.name, texts);
      yield* renderNotices(publishable.name, withdrawn, site);
    };
    const written = addAll(output, files(), (file) => refuseOverlap(publishable.name, file, workspace));
    documents.set(publishable.name, { ...madeWith(step, change), files: written, summary });
  }
  for (const [name, part] of fromParts)
    documents.set(name, copyFromPart(name, part, { workspace, site, around, output }));
  // A run that was killed leaves no record of the files that pages name.
  const earlier =
    before.key === undefined
      ? undefined
      : makeNeighbours([...before.documents.values()].flatMap(({ summary }) => summary ?? []));
  for (const name of listed) {
    const published = documents.get(name);
    if (steps.has(name) || fromParts.has(name) || !published) continue;
    documents.set(name, updateNeighbours(published, { workspace, site, folder, earlier, around, output }));
  }
  for (const [name, date] of notices) {
    documents.set(name, { files: addAll(output, renderNotices(name, [{ date }], site)) });
    const change = recordWithdrawals(workspace, name, withdrawals);
    if (change) changes.push(change);
  }
  const summaries = listed.flatMap((name) => documents.get(name)?.summary ?? []);
  const own = { ...site, languages: shownLanguages(site.languages, listed, documents) };
  const key = digest(
    [shared, own.languages.join(), ...summaries.map((summary) => describeListed(summary, documents))],
    26,
  );
  const isSame = before.key === key && output.hasAll(before.shared.keys());
  const files = renderShared(publishing, own, search, {
    icons: pictures.icons,
    folderOf: (name) => fromParts.get(name)?.folder ?? folder,
    summaries,
    rendered: new Set(steps.keys()),
  });
  return { after: { key, documents, shared: isSame ? before.shared : addAll(output, files) }, changes };
}

interface Neighbourhood {
  readonly workspace: Publishing['workspace'];
  readonly site: Publishing['site'];
  readonly folder: string;
  /** As the pages name them; unknown where absent. */
  readonly earlier: ReturnType<typeof makeNeighbours> | undefined;
  readonly around: ReturnType<typeof makeNeighbours>;
  readonly output: SiteOutput;
}

/** Pages that stay as they were published, except the briefings that they name: those may have come, changed or gone. */
function updateNeighbours(
  published: PublishedBriefing,
  { workspace, site, folder, earlier, around, output }: Neighbourhood,
): PublishedBriefing {
  const { summary } = published;
  if (!summary) return published;
  const { name } = summary;
  const pages = pagesOf(summary);
  const files = new Map(published.files);
  for (const page of pages) {
    if (earlier && isSameNeighbours(earlier(name, page.language), around(name, page.language))) continue;
    const bytes = workspace.disk.read(path.join(folder, page.path));
    // Files that somebody else put there are not changed.
    if (!bytes || files.get(page.path)?.includes(digestContent(bytes)) !== true) continue;
    const text = new TextDecoder().decode(bytes);
    const part = writeNeighbours(around(name, page.language), page, site);
    const content = replaceNeighbours(text, part);
    if (content === undefined || content === text) continue;
    files.set(page.path, [output.add({ path: page.path, content })]);
  }
  return { ...published, files };
}

/** @throws what `refuse` gives for a path that is that of another file too, such as “briefing/briefing.json” */
function addAll(
  output: SiteOutput,
  files: Iterable<OutputFile>,
  refuse?: (file: string) => Error,
): WrittenFiles {
  const written = new Map<string, readonly string[]>();
  for (const file of files) {
    if (refuse && written.has(file.path)) throw refuse(file.path);
    written.set(file.path, [output.add(file)]);
  }
  return written;
}

/** A briefing that a part rendered, with the briefings that its pages name here. */
function copyFromPart(
  name: string,
  { folder, published }: PartBriefing,
  { workspace, site, around, output }: Pick<Neighbourhood, 'workspace' | 'site' | 'around' | 'output'>,
): PublishedBriefing {
  const pages = new Map(published.summary ? pagesOf(published.summary).map((page) => [page.path, page]) : []);
  const files = new Map<string, readonly string[]>();
  for (const [file, digests] of published.files) {
    const bytes = workspace.disk.read(path.join(folder, file));
    if (!bytes || !digests.includes(digestContent(bytes)))
      throw new BarobarError(
        'shard-parts',
        'A file of a part is missing or was changed.',
        'Run the part again.',
        {
          path: path.join(folder, file),
        },
      );
    const page = pages.get(file);
    const content =
      page &&
      replaceNeighbours(
        new TextDecoder().decode(bytes),
        writeNeighbours(around(name, page.language), page, site),
      );
    files.set(file, [output.add({ path: file, content: content ?? bytes })]);
  }
  return { ...published, files };
}

/** The pages of a briefing that name others. */
function pagesOf({ name, completeness }: BriefingSummary): readonly {
  readonly path: string;
  readonly language: string | undefined;
  readonly languages: readonly string[];
}[] {
  const languages = [...completeness.keys()];
  return [
    { path: pagePath(name), language: undefined, languages },
    ...languages.map((language) => ({
      ...{ path: articlePath(language, name), language },
      languages: [language],
    })),
  ];
}

/** The inputs of the pages, with the record of publications as this run leaves it. */
function madeWith({ made }: BuildStep, change: Change | undefined): Pick<PublishedBriefing, 'made'> {
  if (!made || !change) return made ? { made } : {};
  const after = change.after === undefined ? '' : digestContent(change.after);
  return { made: { ...made, inputs: new Map([...made.inputs, [change.path, after]]) } };
}

/** The languages of the site: those that any of its briefings is in, and all of them while there are no briefings. */
function shownLanguages(
  languages: readonly string[],
  listed: readonly string[],
  documents: SiteManifest['documents'],
): readonly string[] {
  if (listed.length === 0) return languages;
  const shown = new Set(listed.flatMap((name) => publicLanguages(documents.get(name))));
  return languages.filter((language, at) => at === 0 || shown.has(language));
}

/** The parts of a briefing that shared files contain: its summary, and its words. */
function describeListed({ name, ...summary }: BriefingSummary, documents: SiteManifest['documents']): string {
  const { date, titles, descriptions, completeness, tags, corrections } = summary;
  const words = documents.get(name)?.files.get(searchTextsPath(name));
  const lists = [[...titles], [...(descriptions ?? [])], [...completeness], tags, corrections];
  return JSON.stringify([name, date, ...lists, words]);
}

/** What files may be while they are put in place, and no word of what those were made from that change. */
function withBoth({ before, build, notices, fromParts }: PublishPlan, after: SiteManifest): SiteManifest {
  const join = (a: WrittenFiles, b: WrittenFiles): WrittenFiles => {
    const both = new Map(a);
    for (const [file, digests] of b) both.set(file, [...new Set([...(a.get(file) ?? []), ...digests])]);
    return both;
  };
  const changed = new Set([...build.map(({ document }) => document), ...notices.keys(), ...fromParts.keys()]);
  const documents = new Map(before.documents);
  for (const [name, { files, summary }] of after.documents) {
    if (!changed.has(name)) continue;
    const last = before.documents.get(name);
    const shown = summary ?? last?.summary;
    documents.set(name, { files: join(last?.files ?? new Map(), files), ...(shown && { summary: shown }) });
  }
  return { documents, shared: join(before.shared, after.shared) };
}
