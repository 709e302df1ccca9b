import { sayIn } from '../messages/findings/all.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import { isoDayOf } from '../text/calendar.ts';
import { checkDocuments as check } from '../workflows/quality/check.ts';
import type { FixedTranslation, UndecidedWords } from '../workflows/quality/fix.ts';
import { planFixes as plan } from '../workflows/quality/fix.ts';
import { openGate } from '../workflows/quality/gate.ts';
import { targetLanguages } from '../workflows/quality/languages.ts';
import { openLevels } from '../workflows/quality/levels.ts';
import { openGlossary as openTerms } from '../workflows/quality/open-glossary.ts';
import { translateVerdicts, type Verdict } from '../workflows/quality/verdict.ts';
import { openDocuments } from '../workflows/sentences/reconcile-workspace.ts';
import { enter, inside, type OpenWorkspace, type Selection, selection, workspaceShape } from './open.ts';
import { makePlan, type WorkspacePlan } from './plan.ts';
import { type ReaderOptions, readerShapes, wordFor } from './readers.ts';
import { checked, instant, options } from './shapes.ts';

/** What is looked at, and when. */
export interface QualityOptions extends Selection, ReaderOptions {
  /** The time by which embargoes and waivers end; now when left out. */
  readonly now?: Date;
}

const qualityShape = options({ ...selection, ...readerShapes, now: instant });

/** What the checks find in the translations, without what waivers suppress. Severities are those of the settings. */
export const checkDocuments: (workspace: OpenWorkspace, options?: QualityOptions) => readonly Finding[] =
  checked(
    'checkDocuments',
    { workspace: workspaceShape, options: qualityShape },
    (workspace: OpenWorkspace, given: QualityOptions = {}) => {
      const open = enter(workspace);
      const { now = workspace[inside].machine.now() } = given;
      const { findings } = check(open, {
        glossary: openTerms(open),
        documents: given.documents ?? [],
        languages: targetLanguages(open, given.languages ?? []),
        levels: openLevels(open),
        today: isoDayOf(now),
      });
      return wordFor(given, findings);
    },
  );

/** What a plan of fixes corrects. */
export interface Fixes {
  /** By document, language and reading order. */
  readonly fixed: readonly FixedTranslation[];
  /** Words typed without the letters of their language that may be two words each: left as they are. */
  readonly undecided: readonly UndecidedWords[];
  /** Findings when all is corrected. */
  readonly findings: readonly Finding[];
}

/** Plans the corrections of translations that need no decision, as `barobar check --fix` does. */
export const planFixes: (
  workspace: OpenWorkspace,
  options?: QualityOptions,
) => WorkspacePlan<undefined> & Fixes = checked(
  'planFixes',
  { workspace: workspaceShape, options: qualityShape },
  (workspace: OpenWorkspace, given: QualityOptions = {}) => {
    const open = enter(workspace);
    const { now = workspace[inside].machine.now() } = given;
    const { changes, fixed, undecided, left } = plan(open, {
      glossary: openTerms(open),
      documents: given.documents ?? [],
      languages: targetLanguages(open, given.languages ?? []),
      levels: openLevels(open),
      today: isoDayOf(now),
    });
    return makePlan(open, { changes: changes ?? [] }, { fixed, undecided, findings: wordFor(given, left) });
  },
);

/** What the gate says of each document in each language: `blocking` is empty if it may be published. */
export const evaluateGate: (
  workspace: OpenWorkspace,
  options?: QualityOptions,
) => Promise<readonly Verdict[]> = checked(
  'evaluateGate',
  { workspace: workspaceShape, options: qualityShape },
  async (workspace: OpenWorkspace, given: QualityOptions = {}) => {
    const open = enter(workspace);
    const languages = targetLanguages(open, given.languages ?? []);
    const gate = await openGate(open, given.now ?? workspace[inside].machine.now());
    const verdicts = [...openDocuments(open, given.documents ?? [])].flatMap((document) =>
      gate.evaluate(document, languages),
    );
    gate.save();
    return translateVerdicts(verdicts, sayIn(given.language)).sort((a, b) =>
      a.document < b.document ? -1 : a.document > b.document ? 1 : 0,
    );
  },
);

/** All glossary files of the workspace as one. */
export const openGlossary: (workspace: OpenWorkspace) => Glossary = checked(
  'openGlossary',
  { workspace: workspaceShape },
  (workspace: OpenWorkspace) => openTerms(enter(workspace)),
);
