import { renditionOf, sourceRendition } from '../assembly/assemble.ts';
import type { Briefing, BriefingSummary } from '../model/edition.ts';
import type { Glossary } from '../model/glossary.ts';
import { isSettled } from '../revision/reconcile.ts';
import type { Change } from '../workspace/transaction.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { makeBriefing } from './briefing.ts';
import type { ResolvedDocument } from './documents.ts';
import { filesOf, openPictures, placePictures } from './embedded.ts';
import { type Gate, translationsOf } from './gate.ts';
import { recordPublication } from './publication.ts';
import { summaryOf } from './summary.ts';
import type { Verdict } from './verdict.ts';

/** A document with all that its pages are made of. */
interface OpenBriefing {
  readonly briefing: Briefing;
  readonly summary: BriefingSummary;
  /** To the record of what was published. */
  readonly change: Change | undefined;
  /** Whether the ledger has all its sentences: then its ids depend on nothing but its own files. */
  readonly isSettled: boolean;
}

/** A document that may become a briefing. */
export interface Candidate {
  readonly name: string;
  /** Characters of its source text. */
  readonly length: number;
  /** What the gate says of it in every target language. */
  judge(): readonly Verdict[];
  open(): OpenBriefing;
}

interface Options {
  readonly glossary: Glossary;
  /** The day (ISO) on which what changes for readers is dated. */
  readonly record?: string | undefined;
}

/** What was read of the document for the gate is kept for its pages. */
export function makeCandidate(
  workspace: Workspace,
  gate: Gate,
  resolved: ResolvedDocument,
  { glossary, record }: Options,
): Candidate {
  const { targets } = workspace.settings;
  const { ledger } = resolved;
  const document = resolved.document();
  const translations = translationsOf(workspace, document);
  return {
    name: document.name,
    length: document.text.length,
    judge: () => gate(document, targets, translations),
    open() {
      const sets = targets.map((language) => translations(language).set);
      const renditions = [sourceRendition(document), ...sets.map((set) => renditionOf(document, set))];
      const { publication, change } = recordPublication(workspace, document, ledger, renditions, record);
      const pictures = openPictures(workspace, document);
      const shown = placePictures(document, pictures);
      const briefing = makeBriefing(shown, ledger, renditions, glossary, publication);
      const summary = summaryOf(briefing, sets);
      const complete = [...summary.completeness].filter(([, share]) => share === 1).map(([tag]) => tag);
      return {
        briefing: { ...briefing, sets, complete, ...(pictures.size > 0 && { pictures: filesOf(pictures) }) },
        summary,
        change,
        isSettled: isSettled(resolved.matching),
      };
    },
  };
}
