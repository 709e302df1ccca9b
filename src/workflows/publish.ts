import path from 'node:path';
import { renditionOf, sourceRendition } from '../assembly/assemble.ts';
import { completenessOf } from '../assembly/completeness.ts';
import { editions } from '../editions/registry.ts';
import { titleOf } from '../editions/title.ts';
import { makeMessages } from '../messages/messages.ts';
import type { Document } from '../model/document.ts';
import type { BriefingSummary, OutputFile, Site } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import type { Messages } from '../model/messages.ts';
import type { TranslationSet } from '../model/translation.ts';
import { outputFolders } from '../workspace/layout.ts';
import { openTranslations, readEditionWords, type Workspace, writeOutput } from '../workspace/workspace.ts';
import { inOrder } from './assemble.ts';
import { openDocuments } from './documents.ts';
import { gateFindings } from './gate.ts';

export interface PublishOptions {
  readonly documents: readonly string[];
  /** Absolute; `dist/site/` of the workspace when absent. */
  readonly folder?: string | undefined;
  readonly allowIncomplete: boolean;
  readonly dryRun: boolean;
}

export interface Publication {
  readonly findings: readonly Finding[];
  /** Absolute path of the site. */
  readonly folder: string;
  /** Relative to it. */
  readonly files: readonly string[];
}

/**
 * The side-by-side editions. Where the gate does not hold for one document and language, nothing is written, unless
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
  if (all.length > 0 && !options.allowIncomplete) return { findings: all, folder, files: [] };
  const site = makeSite(workspace);
  const files: string[] = [];
  const put = ({ path: relative, content }: OutputFile): void => {
    if (!options.dryRun) writeOutput(workspace.disk, path.join(folder, relative), content);
    files.push(relative);
  };
  for (const edition of editions) {
    const summaries: BriefingSummary[] = [];
    for (const document of openDocuments(workspace, options.documents)) {
      const sets = workspace.settings.targets.map(
        (language) => openTranslations(workspace, language, document.name).set,
      );
      const renditions = [sourceRendition(document), ...sets.map((set) => renditionOf(document, set))];
      edition.page({ document, renditions }, site).forEach(put);
      summaries.push(summaryOf(document, sets));
    }
    summaries.sort((a, b) => (a.name < b.name ? -1 : 1));
    edition.index(summaries, site).forEach(put);
  }
  return { findings: all, folder, files: files.sort() };
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
