import { renditionOf, sourceRendition } from '../../assembly/assemble.ts';
import type { Document } from '../../model/document.ts';
import type { Briefing, BriefingSummary } from '../../model/edition.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Withdrawal } from '../../workspace/files/published-file.ts';
import { gateRules } from '../../workspace/settings/policy.ts';
import type { Change } from '../../workspace/transaction.ts';
import type { openTranslations, Workspace } from '../../workspace/workspace.ts';
import { translationsOf } from '../quality/gate.ts';
import { filesOf, openPictures, placePictures } from '../sentences/embedded.ts';
import type { ReconciledDocument } from '../sentences/reconcile-workspace.ts';
import { recordPublication } from './correction-record.ts';
import { makeBriefing } from './edition-input.ts';
import { summaryOf } from './summary.ts';

/** A document with all that its pages are made of. */
interface OpenBriefing {
  readonly briefing: Briefing;
  readonly summary: BriefingSummary;
  /** To the record of what was published. */
  readonly change: Change | undefined;
}

/** A document that may become a briefing. Its translations are open in all target languages. */
export interface Publishable {
  readonly name: string;
  readonly document: Document;
  readonly translations: (language: string) => ReturnType<typeof openTranslations>;
  open(options: OpenOptions): OpenBriefing;
}

interface OpenOptions {
  /** The target languages that its pages show. */
  readonly languages: readonly string[];
  readonly glossary: Glossary;
  /** The day (ISO) on which what changes for readers is dated. */
  readonly record: string | undefined;
  /** What stays taken down. */
  readonly withdrawn: readonly Withdrawal[];
}

/** The parts of the document that the gate reads are kept for its pages. */
export function openPublishable(workspace: Workspace, reconciled: ReconciledDocument): Publishable {
  const { ledger } = reconciled;
  const document = reconciled.document();
  const translations = translationsOf(workspace, document);
  for (const language of workspace.settings.targets) translations(language);
  return {
    name: document.name,
    document,
    translations,
    open({ languages, glossary, record, withdrawn }) {
      const sets = languages.map((language) => translations(language).set);
      const renditions = [sourceRendition(document), ...sets.map((set) => renditionOf(document, set))];
      const recorded = recordPublication(workspace, document, ledger, renditions, {
        date: record,
        withdrawn,
      });
      const pictures = openPictures(workspace, document);
      const shown = placePictures(document, pictures);
      const briefing = makeBriefing(shown, ledger, renditions, glossary, recorded.publication);
      const summary = summaryOf(briefing, sets);
      const complete = [...summary.completeness].filter(([, share]) => share === 1).map(([tag]) => tag);
      const files = pictures.size > 0 && { pictures: filesOf(pictures) };
      const promised = new Map(
        languages.map((tag) => [tag, gateRules(workspace.settings, document.name, tag).state]),
      );
      return {
        briefing: { ...briefing, sets, complete, promised, ...files },
        summary,
        change: recorded.change,
      };
    },
  };
}
