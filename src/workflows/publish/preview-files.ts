import type { Briefing, BriefingSummary, Site, SiteAssets } from '../../model/edition.ts';
import type { Glossary } from '../../model/glossary.ts';
import { picturePath } from '../../site/kit/addresses.ts';
import { editions } from '../../site/pages/editions.ts';
import { searchTextsOf, writeSearchTexts } from '../../site/search/search-texts.ts';
import { writeLanguage, writeSearch } from '../../site/search/word-index.ts';
import type { OutputFile } from '../../workspace/output.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { openReconciled, type ReconciledDocument } from '../sentences/reconcile-workspace.ts';
import { openPublishable } from './publishable.ts';
import { makeSite } from './site.ts';
import { openSiteLook } from './site-look.ts';
import { makeSiteSearch } from './site-search.ts';

/**
 * The site as it would be with these documents alone, in the source language and one other, whatever the gate says: for those
 * who work on them. Without downloads. Untranslated sentences are shown in the source language.
 */
export function renderPreview(
  workspace: Workspace,
  glossary: Glossary,
  documents: readonly string[],
  language: string,
  assets: SiteAssets,
): readonly OutputFile[] {
  const look = openSiteLook(workspace);
  const site = {
    ...makeSite(workspace, glossary, assets, look.look),
    languages: [workspace.settings.source, language],
  };
  const shown = { languages: [language], glossary, record: undefined, withdrawn: [] };
  const open = (reconciled: ReconciledDocument): ShownBriefing =>
    openPublishable(workspace, reconciled).open(shown);
  return [...renderAlone(workspace, site, documents, open), ...look.files];
}

/** A briefing, and what indexes say of it. */
export interface ShownBriefing {
  readonly briefing: Briefing;
  readonly summary: BriefingSummary;
}

/** The pages of a site with these documents alone, and what they share; `open` makes briefings of documents. */
export function renderAlone(
  workspace: Workspace,
  site: Site,
  documents: readonly string[],
  open: (reconciled: ReconciledDocument) => ShownBriefing,
): readonly OutputFile[] {
  const search = makeSiteSearch(site.languages, documents);
  const summaries: BriefingSummary[] = [];
  const files: OutputFile[] = [];
  for (const reconciled of openReconciled(workspace, documents)) {
    const { briefing, summary } = open(reconciled);
    const texts = searchTextsOf(briefing);
    search.addBriefing(summary.name, texts);
    files.push(writeSearchTexts(summary.name, texts));
    summaries.push(summary);
    for (const [file, content] of briefing.pictures ?? [])
      files.push({ path: picturePath(summary.name, file), content });
    for (const edition of editions) files.push(...edition.page(briefing, site));
  }
  const indexes = new Map([...search.take()].map(([tag, forms]) => [tag, writeLanguage(tag, forms)]));
  for (const index of indexes.values()) files.push(...index.files);
  files.push(...writeSearch(indexes, summaries));
  for (const edition of editions) files.push(...edition.index(summaries, site));
  return files;
}
