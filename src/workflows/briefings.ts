import { renditionOf, sourceRendition } from '../assembly/assemble.ts';
import type { Briefing, BriefingSummary } from '../model/edition.ts';
import type { Glossary } from '../model/glossary.ts';
import { isSettled } from '../revision/reconcile.ts';
import type { SourceFile } from '../workspace/document-names.ts';
import type { Change } from '../workspace/transaction.ts';
import { openTranslations, type Workspace } from '../workspace/workspace.ts';
import { makeBriefing } from './briefing.ts';
import { openResolved } from './documents.ts';
import { recordPublication } from './publication.ts';
import { summaryOf } from './summary.ts';

/** A document with all that its pages are made of. */
export interface OpenBriefing {
  readonly file: SourceFile;
  readonly briefing: Briefing;
  readonly summary: BriefingSummary;
  /** To the record of what was published. */
  readonly change: Change | undefined;
  /** Whether the ledger has all its sentences: then its ids depend on nothing but its own files. */
  readonly isSettled: boolean;
}

/** The documents named, one by one; none where none are. With `record`, a day, what changes for readers is dated so. */
export function* openBriefings(
  workspace: Workspace,
  names: readonly string[],
  { glossary, record }: { readonly glossary: Glossary; readonly record?: string | undefined },
): Generator<OpenBriefing> {
  if (names.length === 0) return;
  for (const { file, ledger, matching, ...resolved } of openResolved(workspace, names)) {
    if (!file) continue;
    const document = resolved.document();
    const sets = workspace.settings.targets.map(
      (language) => openTranslations(workspace, language, document.name).set,
    );
    const renditions = [sourceRendition(document), ...sets.map((set) => renditionOf(document, set))];
    const { publication, change } = recordPublication(workspace, document, ledger, renditions, record);
    const briefing = makeBriefing(document, ledger, renditions, glossary, publication);
    const summary = summaryOf(briefing, sets);
    const complete = [...summary.completeness].filter(([, share]) => share === 1).map(([tag]) => tag);
    yield {
      file,
      briefing: { ...briefing, sets, complete },
      summary,
      change,
      isSettled: isSettled(matching),
    };
  }
}
