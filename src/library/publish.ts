import type { Finding } from '../model/finding.ts';
import { type Assembly, planAssembly } from '../workflows/publish/assemble.ts';
import { type Publication, planPublication, type Rendered } from '../workflows/publish/publish.ts';
import { openPublishing } from '../workflows/publish/publishing.ts';
import { openGate } from '../workflows/quality/gate.ts';
import { targetLanguages } from '../workflows/quality/languages.ts';
import type { AllowedEdition } from '../workflows/quality/verdict.ts';
import { localDayOf } from '../workspace/machine.ts';
import type { Plan } from '../workspace/plan.ts';
import { enter, inside, type OpenWorkspace, type Selection, selection, workspaceShape } from './open.ts';
import { makePlan, type WorkspacePlan } from './plan.ts';
import { type ReaderOptions, readerShapes, wordFor } from './readers.ts';
import { checked, flag, instant, options, type Shape, text } from './shapes.ts';

/** What goes out, and what may although the gate is closed for it. */
interface OutputOptions extends Selection, ReaderOptions {
  /** Folder for the files; below `dist/` of the workspace when left out. */
  readonly folder?: string;
  /** Include errors and other findings that the gate blocks, except errors of inline codes. */
  readonly allowFindings?: boolean;
  /** Include gaps, and mark each of them. */
  readonly allowIncomplete?: boolean;
  /** Replace files that no earlier run wrote. */
  readonly force?: boolean;
  /** The time by which embargoes and waivers end; now when left out. */
  readonly now?: Date;
}

const outputShapes: Readonly<Record<string, Shape>> = {
  ...selection,
  ...readerShapes,
  folder: text,
  allowFindings: flag,
  allowIncomplete: flag,
  force: flag,
  now: instant,
};

/** How translated documents are written. */
export type AssembleOptions = OutputOptions;

/** What the gate says of what goes out. */
export interface GateReport {
  /** What blocks documents, and what readers will see although nothing does. */
  readonly findings: readonly Finding[];
  /** What goes out although the gate is closed for it. */
  readonly released: readonly AllowedEdition[];
}

/** The translated documents that were written, and what of earlier runs had to go. */
export type Assembled = NonNullable<Assembly['plan']> extends Plan<infer Result> ? Result : never;

const allowedBy = ({ allowFindings = false, allowIncomplete = false }: OutputOptions) => ({
  findings: allowFindings,
  gaps: allowIncomplete,
});

/** Plans the translated documents, `<folder>/<language>/<path below source/>`. Refused if the gate is closed for one of them. */
export const assemble: (
  workspace: OpenWorkspace,
  options?: AssembleOptions,
) => Promise<WorkspacePlan<Assembled> & GateReport> = checked(
  'assemble',
  { workspace: workspaceShape, options: options(outputShapes) },
  async (workspace: OpenWorkspace, given: AssembleOptions = {}) => {
    const { access, machine } = workspace[inside];
    const folder = access.resolveOutput(given.folder);
    const open = enter(workspace);
    const { plan, findings, released } = planAssembly(
      open,
      await openGate(open, given.now ?? machine.now()),
      {
        documents: given.documents ?? [],
        languages: targetLanguages(open, given.languages ?? []),
        folder,
        allowed: allowedBy(given),
        force: given.force ?? false,
      },
    );
    return makePlan(open, plan, { findings: wordFor(given, findings), released });
  },
);

/** How the site is rendered. */
export interface PublishOptions extends OutputOptions {
  /** Publish each document in each language that passes the gate, and leave the others out. */
  readonly ready?: boolean;
  /** Record this publication, and date the corrections made since the previous one. */
  readonly record?: boolean;
}

/** What publishing comes to. */
export interface PublishReport extends GateReport, Pick<Publication, 'stillPublic' | 'folder'> {
  /** What was asked for and does not pass the gate. */
  readonly skipped: Publication['skipped'];
}

/** Plans the side-by-side editions: renders what has changed, and puts all in place. Refused if the gate is closed. */
export const planPublish: (
  workspace: OpenWorkspace,
  options?: PublishOptions,
) => Promise<WorkspacePlan<Rendered> & PublishReport> = checked(
  'planPublish',
  { workspace: workspaceShape, options: options({ ...outputShapes, ready: flag, record: flag }) },
  async (workspace: OpenWorkspace, given: PublishOptions = {}) => {
    const { access, machine } = workspace[inside];
    const now = given.now ?? machine.now();
    const folder = access.resolveOutput(given.folder);
    const publishing = await openPublishing(
      workspace.root,
      access.disk(),
      (disk) => enter(workspace, disk),
      now,
    );
    const { plan, findings, released, skipped, ...rest } = await planPublication(publishing, {
      documents: given.documents ?? [],
      languages: given.languages ?? [],
      isReady: given.ready ?? false,
      folder,
      record: given.record ? localDayOf(now) : undefined,
      allowed: allowedBy(given),
      force: given.force ?? false,
    });
    const { stillPublic } = rest;
    const report = {
      findings: wordFor(given, findings),
      released,
      skipped,
      stillPublic,
      folder: rest.folder,
    };
    return makePlan(publishing.workspace, plan, report);
  },
);
