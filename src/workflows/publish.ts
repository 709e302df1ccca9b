import path from 'node:path';
import { renditionOf, sourceRendition } from '../assembly/assemble.ts';
import { completenessOf } from '../assembly/completeness.ts';
import { editions } from '../editions/registry.ts';
import { titleOf } from '../editions/title.ts';
import { makeMessages } from '../messages/messages.ts';
import type { Document } from '../model/document.ts';
import type { BriefingSummary, OutputFile, Site } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Messages } from '../model/messages.ts';
import type { TranslationSet } from '../model/translation.ts';
import { outputFolders } from '../workspace/layout.ts';
import {
  readSiteManifest,
  removeSiteFile,
  type SiteManifest,
  writeSiteManifest,
} from '../workspace/site-manifest.ts';
import type { Change } from '../workspace/transaction.ts';
import {
  applyChanges,
  listSources,
  openTranslations,
  readEditionWords,
  type Workspace,
  writeOutput,
} from '../workspace/workspace.ts';
import { inOrder } from './assemble.ts';
import { makeBriefing } from './briefing.ts';
import { openDocuments, openResolved } from './documents.ts';
import { gateFindings } from './gate.ts';
import { recordPublication } from './publication.ts';

export interface PublishOptions {
  readonly documents: readonly string[];
  /** Absolute; `dist/site/` of the workspace when absent. */
  readonly folder?: string | undefined;
  /** Its terms are marked in the text. */
  readonly glossary: Glossary;
  /** The day (ISO) on which readers are given this: what changes for them is recorded. Without one nothing is. */
  readonly record?: string | undefined;
  readonly allowIncomplete: boolean;
  readonly dryRun: boolean;
}

export interface Publication {
  readonly findings: readonly Finding[];
  /** Absolute path of the site. */
  readonly folder: string;
  /** Relative to it, those made now. */
  readonly files: readonly string[];
  /** Relative to it: made by an earlier run, and gone now because no briefing has them any more. */
  readonly removed: readonly string[];
  /** Records of what was published, relative to the workspace, that are new or changed. */
  readonly recorded: readonly string[];
}

/**
 * The side-by-side editions. Of the files in the folder, only those an earlier run made are ever removed, and only when
 * every briefing is published. Where the gate does not hold for one document and language, nothing is written, unless
 * incomplete work is allowed: then the pages say what is not translated.
 */
export function publishDocuments(workspace: Workspace, options: PublishOptions): Publication {
  const folder = options.folder ?? path.join(workspace.root, outputFolders.site);
  const findings = new Map<string, readonly Finding[]>();
  for (const document of openDocuments(workspace, options.documents)) {
    findings.set(
      document.name,
      workspace.settings.targets.flatMap((language) =>
        gateFindings(workspace, document, openTranslations(workspace, language, document.name)),
      ),
    );
  }
  const all = inOrder(findings);
  if (all.length > 0 && !options.allowIncomplete)
    return { findings: all, folder, files: [], removed: [], recorded: [] };
  const site = makeSite(workspace);
  const before = readSiteManifest(workspace.disk, folder);
  const named = new Set(options.documents);
  const listed = named.size === 0 ? [] : [...named, ...publishedOf(workspace, before)];
  const documents = new Map<string, string[]>();
  const shared: string[] = [];
  const files: string[] = [];
  const changes = new Map<string, Change>();
  const put = ({ path: relative, content }: OutputFile): string => {
    if (!options.dryRun) writeOutput(workspace.disk, path.join(folder, relative), content);
    files.push(relative);
    return relative;
  };
  for (const edition of editions) {
    const summaries: BriefingSummary[] = [];
    // The index lists what the site holds: the briefings of this run and those published before.
    for (const resolved of openResolved(workspace, listed)) {
      const document = resolved.document();
      const sets = workspace.settings.targets.map(
        (language) => openTranslations(workspace, language, document.name).set,
      );
      summaries.push(summaryOf(document, sets));
      if (named.size > 0 && !named.has(document.name)) continue;
      const renditions = [sourceRendition(document), ...sets.map((set) => renditionOf(document, set))];
      const { ledger } = resolved;
      const recorded = recordPublication(workspace, document, ledger, renditions, options.record);
      if (recorded.change) changes.set(recorded.change.path, recorded.change);
      const briefing = makeBriefing(document, ledger, renditions, options.glossary, recorded.publication);
      const pages = edition.page(briefing, site).map(put);
      documents.set(document.name, [...(documents.get(document.name) ?? []), ...pages]);
    }
    summaries.sort((a, b) => (a.name < b.name ? -1 : 1));
    shared.push(...edition.index(summaries, site).map(put));
  }
  const kept = named.size === 0 ? documents : new Map([...before.documents, ...documents]);
  const removed = leftOver(before, { documents: kept, shared });
  if (!options.dryRun) {
    applyChanges(workspace, [...changes.values()]);
    for (const file of removed) removeSiteFile(workspace.disk, folder, file);
    const manifest = writeSiteManifest({ documents: kept, shared });
    writeOutput(workspace.disk, path.join(folder, manifest.path), manifest.content);
  }
  return { findings: all, folder, files: files.sort(), removed, recorded: [...changes.keys()].sort() };
}

/** Documents an earlier run published, and that are still there. */
function publishedOf(workspace: Workspace, { documents }: SiteManifest): readonly string[] {
  return listSources(workspace)
    .documents.map(({ name }) => name)
    .filter((name) => documents.has(name));
}

/** Files an earlier run made and the site no longer has. */
function leftOver(before: SiteManifest, now: SiteManifest): readonly string[] {
  const current = new Set([...now.documents.values(), now.shared].flat());
  return [...before.documents.values(), before.shared]
    .flat()
    .filter((file) => !current.has(file))
    .sort();
}

function makeSite(workspace: Workspace): Site {
  const { source, targets } = workspace.settings;
  const languages = [source, ...targets];
  const messages = languages.map((language): [string, Messages] => {
    const words = readEditionWords(workspace, language);
    // A language without words of its own has them in English, plurals too.
    return [
      language,
      words ? makeMessages(language, words) : makeMessages('en', readEditionWords(workspace, 'en') ?? {}),
    ];
  });
  return { languages, messages: new Map(messages) };
}

function summaryOf(document: Document, sets: readonly TranslationSet[]): BriefingSummary {
  const titles = new Map([[document.language, titleOf(document, sourceRendition(document))]]);
  const completeness = new Map([[document.language, 1]]);
  for (const set of sets) {
    titles.set(set.language, titleOf(document, renditionOf(document, set)));
    const { segments, missing, stale } = completenessOf(document, set);
    completeness.set(set.language, segments === 0 ? 1 : (segments - missing - stale) / segments);
  }
  return { name: document.name, titles, date: document.meta.get('date'), completeness };
}
