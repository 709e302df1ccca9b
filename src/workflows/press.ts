import path from 'node:path';
import { downloadPath, picturePath } from '../editions/addresses.ts';
import { downloads } from '../editions/downloads/registry.ts';
import { editions } from '../editions/registry.ts';
import { type LanguageIndex, type SearchWords, writeLanguage } from '../editions/search/index.ts';
import type { Briefing, BriefingSummary, DownloadLink, Site, SiteLook } from '../model/edition.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Change } from '../workspace/transaction.ts';
import { type Workspace, writeOutput } from '../workspace/workspace.ts';
import { type Candidate, makeCandidate } from './briefings.ts';
import type { ResolvedDocument } from './documents.ts';
import type { Gate } from './gate.ts';
import { makeSite } from './site.ts';
import type { SiteSearch } from './site-search.ts';
import type { Verdict } from './verdict.ts';

/** What the briefings of one run have in common. */
export interface PressJob {
  /** Absolute path of the site. */
  readonly folder: string;
  readonly glossary: Glossary;
  readonly look: SiteLook;
  /** The day (ISO) on which readers are given this, where that is recorded. */
  readonly record?: string | undefined;
  readonly dryRun: boolean;
  /**
   * How many characters of source text are kept from the look at the gate until the pages are made. What is beyond is
   * read again, so that memory does not grow with the workspace.
   */
  readonly mostKept: number;
}

/** A document the gate has judged. */
interface LookedAt {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
}

/** A briefing whose files stand. */
interface PrintedBriefing {
  readonly name: string;
  /** Relative to the site's folder. */
  readonly files: readonly string[];
  readonly summary: BriefingSummary;
  /** To the record of what was published; not made yet. */
  readonly change: Change | undefined;
  /** Whether the ledger has all its sentences: then its ids depend on nothing but its own files. */
  readonly isSettled: boolean;
}

/** Makes the files of briefings: looks at all of them first, since nothing may stand where the gate is closed for one. */
export interface Press {
  /** Looks at the documents named; at none where none are. In no promised order. */
  look(names: readonly string[]): Iterable<LookedAt>;
  /** Makes the files of all that were looked at, in no promised order; to be asked for once. `begin` comes before the first. */
  print(begin: () => void): Iterable<PrintedBriefing>;
  /**
   * The index of the search for each language of these words, as the last work. Its files are not written: they share
   * folders.
   */
  index(words: SearchWords): Iterable<LanguageIndex>;
}

/** A press that works where it is called. `search` is given the words; `resolve` opens the documents named. */
export function makePress(
  workspace: Workspace,
  gate: Gate,
  job: PressJob,
  search: SiteSearch,
  resolve: (names: readonly string[]) => Iterable<ResolvedDocument>,
): Press {
  const site = makeSite(workspace, job.glossary, job.look);
  const kept: Candidate[] = [];
  const dropped: string[] = [];
  let length = 0;
  const open = function* (names: readonly string[]): Generator<Candidate> {
    if (names.length === 0) return;
    for (const resolved of resolve(names))
      if (resolved.file) yield makeCandidate(workspace, gate, resolved, job);
  };
  const put = makePut(workspace, job);
  let hasBegun = false;
  const print = (candidate: Candidate, begin: () => void): PrintedBriefing => {
    const { briefing, ...rest } = candidate.open();
    if (!hasBegun) begin();
    hasBegun = true;
    search.addBriefing(briefing);
    return { name: candidate.name, files: writeBriefing(briefing, site, put), ...rest };
  };
  return {
    *look(names) {
      for (const candidate of open(names)) {
        length += candidate.length;
        if (length <= job.mostKept) kept.push(candidate);
        else dropped.push(candidate.name);
        yield { name: candidate.name, verdicts: candidate.judge() };
      }
    },
    *print(begin) {
      for (let next = kept.shift(); next; next = kept.shift()) yield print(next, begin);
      for (const candidate of open(dropped)) yield print(candidate, begin);
    },
    *index(words) {
      for (const [language, forms] of words) yield writeLanguage(language, forms);
    },
  };
}

/** A file of a site, as it is put in place. */
export interface SiteFile {
  /** From the site's root. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Puts the files of a site in place, or only tells where they would be; gives their paths from the site's root. */
export function makePut(
  { disk }: Workspace,
  { folder, dryRun }: Pick<PressJob, 'folder' | 'dryRun'>,
): (file: SiteFile) => string {
  return ({ path: relative, content }) => {
    if (!dryRun) writeOutput(disk, path.join(folder, relative), content);
    return relative;
  };
}

/** All files of a briefing: what it offers first, since its pages list it. */
function writeBriefing(briefing: Briefing, site: Site, put: ReturnType<typeof makePut>): readonly string[] {
  const { name } = briefing.document;
  const pictures = [...(briefing.pictures ?? [])].map(([file, content]) =>
    put({ path: picturePath(name, file), content }),
  );
  const links: DownloadLink[] = [];
  for (const { kind, format, mediaType, write } of downloads) {
    for (const { ending, language, content } of write(briefing, site)) {
      links.push({
        kind,
        format,
        mediaType,
        path: put({ path: downloadPath(name, ending), content }),
        bytes: Buffer.byteLength(content),
        ...(language !== undefined && { language }),
      });
    }
  }
  const offering = { ...briefing, downloads: links };
  const pages = editions.flatMap((edition) => edition.page(offering, site));
  return [...links.map((link) => link.path), ...pictures, ...pages.map(put)];
}
