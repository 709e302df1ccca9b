import { formatsOf } from '../exchange/registry.ts';
import { findXliffProfile, xliffProfiles } from '../exchange/xliff/profiles.ts';
import { BarobarError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { State } from '../model/translation.ts';
import { type ExportPlan, planExport as planBilingual } from '../workflows/import-export/export.ts';
import { planMemoryExport } from '../workflows/import-export/export-memory.ts';
import { type ImportCounts, planImport as planAccepted } from '../workflows/import-export/import.ts';
import type { Propagation } from '../workflows/import-export/propagate.ts';
import type { ReturnedFile } from '../workflows/import-export/returned-package.ts';
import { leverage } from '../workflows/memory/leverage.ts';
import { openGlossary } from '../workflows/quality/open-glossary.ts';
import type { Side } from '../workspace/files/quarantine-file.ts';
import type { Plan } from '../workspace/plan.ts';
import { readVersion } from '../workspace/version.ts';
import { enter, inside, type OpenWorkspace, type Selection, selection, workspaceShape } from './open.ts';
import { makePlan, type WorkspacePlan } from './plan.ts';
import { type ReaderOptions, readerShapes, wordFor } from './readers.ts';
import { bytes, checked, flag, list, object, oneOf, options, text } from './shapes.ts';

/** How files for translators are written. */
export interface ExportOptions extends Selection {
  /** `xliff-1.2`, `xliff-2.0`, `docx`, `xlsx`, `po` or `tmx`; the XLIFF of the profile, or `xliff-1.2`, when left out. */
  readonly format?: string;
  /** The tool the files are for, such as `omegat` (`xliffProfiles`). */
  readonly profile?: string;
  /** Which segments; all when left out. */
  readonly only?: readonly ('missing' | 'stale')[];
  /** Folder for the files; `out/` of the workspace when left out. */
  readonly folder?: string;
  /** Replace files that no earlier run wrote. */
  readonly force?: boolean;
}

/** What was written, and what of earlier runs had to go. */
export type Exported = ExportPlan extends Plan<infer Result> ? Result : never;

/**
 * Plans files for translators, such as `<folder>/<language>/<document>.xlf`, or finished work as TMX. What the translation memory has is filled
 * in or offered, and terms of the glossary go along as notes.
 */
export const planExport: (
  workspace: OpenWorkspace,
  options?: ExportOptions,
) => Promise<WorkspacePlan<Exported>> = checked(
  'planExport',
  {
    workspace: workspaceShape,
    options: options({
      ...selection,
      format: oneOf(formatsOf('bilingual', 'memory').map(({ name }) => name)),
      profile: oneOf(xliffProfiles.map(({ name }) => name)),
      only: list(oneOf(['missing', 'stale'])),
      folder: text,
      force: flag,
    }),
  },
  async (workspace: OpenWorkspace, given: ExportOptions = {}) => {
    const { documents = [], languages = [], force = false } = given;
    if (given.profile !== undefined && !(given.format ?? 'xliff').startsWith('xliff'))
      throw new BarobarError(
        'usage',
        `planExport: options.profile is of XLIFF, not of ${given.format}.`,
        'Leave out the profile, or write XLIFF.',
      );
    const destination = { folder: workspace[inside].access.resolveOutput(given.folder), force };
    const open = enter(workspace);
    const shared = { documents, languages, destination };
    if (given.format === 'tmx')
      return makePlan(open, planMemoryExport(open, { ...shared, creator: readVersion() }), {});
    const profile = given.profile === undefined ? undefined : findXliffProfile(given.profile);
    const plan = planBilingual(open, openGlossary(open), {
      ...shared,
      format: given.format ?? `xliff-${profile?.version ?? '1.2'}`,
      profile,
      only: given.only ?? ['all'],
      memory: await leverage(open, documents, languages),
    });
    return makePlan(open, plan, {});
  },
);

/** What returned files are taken for. */
export interface ImportOptions extends ReaderOptions {
  /** State to give what is accepted; `translated` when left out, or what the file claims and `import.trust` allows. */
  readonly state?: Exclude<State, 'initial'>;
  /** Name of the translator. */
  readonly by?: string;
  /** Which form to take in a conflict; conflicts are quarantined when left out. */
  readonly resolve?: Side;
  /** Give accepted translations to identical sentences of the workspace that have none. */
  readonly propagates?: boolean;
}

/** What importing files comes to. */
export interface Import extends Propagation {
  /** Each file and language with its counts. */
  readonly files: readonly ImportCounts[];
  /** Paths of files in packages that are not imported. */
  readonly skipped: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Plans to accept returned files: XLIFF of any version, every other format that `planExport` writes, and ZIP packages of them. What does not match uniquely is quarantined.
 * One unusable file refuses all of them; the error has the further ones as `others`.
 */
export const planImport: (
  workspace: OpenWorkspace,
  files: readonly ReturnedFile[],
  options?: ImportOptions,
) => WorkspacePlan<undefined> & Import = checked(
  'planImport',
  {
    workspace: workspaceShape,
    files: list(object({ path: text, bytes }, 'an object with path and bytes')),
    options: options({
      state: oneOf(['translated', 'reviewed', 'final']),
      by: text,
      resolve: oneOf(['ours', 'theirs']),
      propagates: flag,
      ...readerShapes,
    }),
  },
  (workspace: OpenWorkspace, files: readonly ReturnedFile[], given: ImportOptions = {}) => {
    const open = enter(workspace);
    const { propagates = false, language: _, ...policy } = given;
    const plan = planAccepted(open, files, policy, { propagates });
    const { skipped, propagated, undecided } = plan;
    const findings = wordFor(given, plan.findings);
    return makePlan(open, plan, { files: plan.files, skipped, findings, propagated, undecided });
  },
);
