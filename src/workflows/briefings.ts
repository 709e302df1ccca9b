import { renditionOf, sourceRendition } from '../assembly/assemble.ts';
import type { Document } from '../model/document.ts';
import type { Briefing, BriefingSummary } from '../model/edition.ts';
import type { Glossary } from '../model/glossary.ts';
import { isSettled } from '../revision/reconcile.ts';
import type { SourceFile } from '../workspace/document-names.ts';
import type { Change } from '../workspace/transaction.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { makeBriefing } from './briefing.ts';
import { openResolved } from './documents.ts';
import { type Gate, translationsOf, type Verdict } from './gate.ts';
import { recordPublication } from './publication.ts';
import { summaryOf } from './summary.ts';

/** A document with all that its pages are made of. */
interface OpenBriefing {
  readonly file: SourceFile;
  readonly briefing: Briefing;
  readonly summary: BriefingSummary;
  /** To the record of what was published. */
  readonly change: Change | undefined;
  /** Whether the ledger has all its sentences: then its ids depend on nothing but its own files. */
  readonly isSettled: boolean;
}

/** Documents that were looked at, and those to be published. */
export interface GatedBriefings {
  readonly verdicts: readonly Verdict[];
  /** The documents, one by one; to be asked for once. */
  open(): Generator<OpenBriefing>;
}

interface Options {
  readonly glossary: Glossary;
  readonly record?: string | undefined;
}

/**
 * How many characters of source text are kept from the look at the gate until the pages are made. What is beyond is read
 * again, so that memory does not grow with the workspace.
 */
const mostKept = 2_500_000;

/** Looks at the documents named; at none where none are. With `record`, a day, what changes for readers is dated so. */
export function gateBriefings(
  workspace: Workspace,
  gate: Gate,
  names: readonly string[],
  options: Options,
): GatedBriefings {
  const verdicts: Verdict[] = [];
  const kept: Candidate[] = [];
  const dropped: string[] = [];
  let length = 0;
  for (const candidate of openCandidates(workspace, names, options)) {
    const { document } = candidate;
    for (const verdict of gate(document, workspace.settings.targets, candidate.translations))
      verdicts.push(verdict);
    length += document.text.length;
    if (length <= mostKept) kept.push(candidate);
    else dropped.push(document.name);
  }
  return {
    verdicts,
    *open() {
      for (let next = kept.shift(); next; next = kept.shift()) yield next.open();
      for (const candidate of openCandidates(workspace, dropped, options)) yield candidate.open();
    },
  };
}

interface Candidate {
  readonly document: Document;
  readonly translations: ReturnType<typeof translationsOf>;
  open(): OpenBriefing;
}

function* openCandidates(
  workspace: Workspace,
  names: readonly string[],
  { glossary, record }: Options,
): Generator<Candidate> {
  if (names.length === 0) return;
  const { targets } = workspace.settings;
  for (const { file, matching, ...resolved } of openResolved(workspace, names)) {
    if (!file) continue;
    const { ledger } = resolved;
    const document = resolved.document();
    const translations = translationsOf(workspace, document);
    yield {
      document,
      translations,
      open() {
        const sets = targets.map((language) => translations(language).set);
        const renditions = [sourceRendition(document), ...sets.map((set) => renditionOf(document, set))];
        const { publication, change } = recordPublication(workspace, document, ledger, renditions, record);
        const briefing = makeBriefing(document, ledger, renditions, glossary, publication);
        const summary = summaryOf(briefing, sets);
        const complete = [...summary.completeness].filter(([, share]) => share === 1).map(([tag]) => tag);
        return {
          file,
          briefing: { ...briefing, sets, complete },
          summary,
          change,
          isSettled: isSettled(matching),
        };
      },
    };
  }
}
