import path from 'node:path';
import { sourceRendition } from '../../assembly/assemble.ts';
import { pseudoRenditionOf, pseudoSetOf } from '../../assembly/pseudo.ts';
import { languageOf } from '../../languages/registry.ts';
import { BarobarError } from '../../model/error.ts';
import type { Glossary } from '../../model/glossary.ts';
import { pseudoFolder } from '../../workspace/layout.ts';
import { type ListedFile, type ListedPlan, planFolder } from '../../workspace/output-folder.ts';
import { readSiteAssets } from '../../workspace/program.ts';
import { manifestName } from '../../workspace/site-manifest.ts';
import { listSources, type Workspace } from '../../workspace/workspace.ts';
import { filesOf, openPictures, placePictures } from '../sentences/embedded.ts';
import { type ReconciledDocument, selectDocuments } from '../sentences/reconcile-workspace.ts';
import { makeBriefing } from './edition-input.ts';
import { renderAlone, type ShownBriefing } from './preview-files.ts';
import { makeSite, refuseNames } from './site.ts';
import { openSiteLook } from './site-look.ts';
import { summaryOf } from './summary.ts';

/** Which documents and languages the test site has, and where it is written. */
export interface PseudoSiteOptions {
  readonly documents: readonly string[];
  readonly languages: readonly string[];
  /** Absolute; `dist/` of the workspace when absent. */
  readonly folder?: string | undefined;
  /** Replace files that no earlier run wrote. */
  readonly force: boolean;
}

/**
 * Plans a site of pseudo-translations, to test its layout, in `<folder>/pseudo/site/`; it replaces the one before. No gate is asked, and
 * nothing is recorded. The site has no address, so no feeds and no sitemap; each page asks search engines to leave it out; and
 * `publish` never writes to its folder.
 */
export async function planPseudoSite(
  workspace: Workspace,
  glossary: Glossary,
  { documents, languages, folder = path.join(workspace.root, 'dist'), force }: PseudoSiteOptions,
): Promise<ListedPlan<ListedFile>> {
  if (workspace.disk.has(path.join(folder, manifestName)))
    throw new BarobarError(
      'usage',
      'Pseudo-translations cannot be in the folder of a published site.',
      'Name another folder with --output.',
    );
  const sources = listSources(workspace).documents;
  refuseNames(sources, workspace);
  const names = selectDocuments(sources, documents).map(({ name }) => name);
  const look = openSiteLook(workspace);
  const { url: _, ...site } = makeSite(workspace, glossary, await readSiteAssets(workspace.disk), look.look);
  const shown = { ...site, languages: [workspace.settings.source, ...languages], isUnlisted: true };
  const open = (reconciled: ReconciledDocument): ShownBriefing =>
    openPseudo(workspace, glossary, reconciled, languages);
  const render = function* (): Generator<ListedFile> {
    const files = [...renderAlone(workspace, shown, names, open), ...look.files];
    // Each is removed by the run that no longer makes it.
    for (const file of files) yield { ...file, document: file.path };
  };
  return planFolder(workspace.disk, path.join(folder, pseudoFolder, 'site'), render, {
    force,
    isGone: () => true,
  });
}

/** A document as a briefing that is complete in all languages. */
function openPseudo(
  workspace: Workspace,
  glossary: Glossary,
  reconciled: ReconciledDocument,
  languages: readonly string[],
): ShownBriefing {
  const document = reconciled.document();
  const alphabetOf = (language: string): string => languageOf(language).letters.alphabet;
  const renditions = languages.map((each) => pseudoRenditionOf(document, each, alphabetOf(each)));
  const sets = languages.map((each) => pseudoSetOf(document, each, alphabetOf(each)));
  const pictures = openPictures(workspace, document);
  const shown = placePictures(document, pictures);
  const all = [sourceRendition(document), ...renditions];
  const briefing = makeBriefing(shown, reconciled.ledger, all, glossary, undefined);
  const complete = [document.language, ...languages];
  return {
    briefing: { ...briefing, sets, complete, pictures: filesOf(pictures) },
    summary: { ...summaryOf(briefing, sets), completeness: new Map(complete.map((tag) => [tag, 1])) },
  };
}
