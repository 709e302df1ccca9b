import type { Document } from '../model/document.ts';
import type { Glossary } from '../model/glossary.ts';
import { openLevels, type WorkspaceLevels } from '../workflows/quality/levels.ts';
import { openGlossary } from '../workflows/quality/open-glossary.ts';
import { withUniqueIds } from '../workflows/sentences/duplicate-ids.ts';
import { openDocuments } from '../workflows/sentences/reconcile-workspace.ts';
import { makeRepairer } from '../workflows/sentences/repairer.ts';
import type { Disk } from '../workspace/disk.ts';
import type { Git } from '../workspace/git/git.ts';
import { glossaryFolder, localesFolder, settingsFile } from '../workspace/layout.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { createRowReader, type RowReader, stampOf } from './rows.ts';

/** The way to a workspace that a desk is opened with: the same as a command has. */
interface DeskWay {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Opens a disk, confined to the workspace. */
  disk(): Disk;
  /** Opens the workspace as its files are now. */
  open(on: Disk): Workspace;
  apply<Result>(workspace: Workspace, plan: Plan<Result>): Result;
  readonly git: Git;
  now(): Date;
}

/** The workspace as the desk works on it. */
export interface Desk extends Omit<DeskWay, 'open'> {
  /**
   * Opens the workspace as its files are now, with what a merge of branches left put right in memory. On a disk that is given, which
   * may record what is read, all is read from it.
   */
  open(on?: Disk): Workspace;
  /** What was read of the workspace since it last changed. */
  snapshot(): Snapshot;
  readonly rows: RowReader;
  /** Files that were exported since the desk was opened, by their paths relative to the workspace. */
  readonly exported: Set<string>;
  /** Works after what was asked before has ended: the index of the memory is for one at a time. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Drops what was read of files that have changed, by their paths relative to the workspace; of all if none is named. */
  forget(files?: readonly string[]): void;
}

/** The workspace between two changes, each part of it read once. For reading only: a change opens the workspace itself. */
export interface Snapshot {
  readonly workspace: Workspace;
  glossary(): Glossary;
  levels(): WorkspaceLevels;
  /** @throws `usage` for what is no document */
  document(name: string): Document;
}

/** Documents that a snapshot keeps: those that somebody is likely to work on. */
const mostDocuments = 30;

/** A desk on a workspace. */
export function openDesk(way: DeskWay): Desk {
  let known: Snapshot | undefined;
  const readGlossary = createGlossaryReader();
  const repairer = makeRepairer();
  const rows = createRowReader();
  let last: Promise<unknown> = Promise.resolve();
  const open: Desk['open'] = (on) => (on ? withUniqueIds(way.open(on)) : repairer.open(way.open(way.disk())));
  const forget: Desk['forget'] = (files) => {
    repairer.forget(files);
    rows.forget(files);
    const { workspace } = known ?? {};
    if (!workspace) return;
    const { source } = workspace.settings;
    if (!files?.every((file) => isTranslation(file, source)) || !repairer.isSound(workspace))
      known = undefined;
  };
  return {
    ...way,
    open,
    forget,
    rows,
    exported: new Set(),
    inTurn(work) {
      const turn = last.then(work);
      last = turn.catch(() => {});
      return turn;
    },
    apply(workspace, plan) {
      try {
        return way.apply(workspace, plan);
      } finally {
        forget(plan.changes?.map((change) => change.path) ?? []);
      }
    },
    snapshot() {
      known ??= readSnapshot(open(), readGlossary);
      return known;
    },
  };
}

/** Whether a file holds work on sentences, and nothing that decides which sentences there are. */
function isTranslation(file: string, source: string): boolean {
  if (file.startsWith(`${localesFolder}/${source}/`)) return false;
  return /^(?:locales\/[^/]+|\.barobar\/(?:quarantine|sent|waivers|published))\/.+\.json$/.test(file);
}

/** Reads the glossary again only where one of its files or the settings changed: terms are made ready for matching once. */
function createGlossaryReader(): (workspace: Workspace) => Glossary {
  let last: { readonly stamp: string; readonly glossary: Glossary } | undefined;
  return (workspace) => {
    const stamp = stampOf(workspace, [settingsFile, glossaryFolder]);
    if (last?.stamp !== stamp) last = { stamp, glossary: openGlossary(workspace) };
    return last.glossary;
  };
}

function readSnapshot(workspace: Workspace, readGlossary: (workspace: Workspace) => Glossary): Snapshot {
  let glossary: Glossary | undefined;
  let levels: WorkspaceLevels | undefined;
  const documents = new Map<string, Document>();
  return {
    workspace,
    glossary: () => {
      glossary ??= readGlossary(workspace);
      return glossary;
    },
    levels: () => {
      levels ??= openLevels(workspace);
      return levels;
    },
    document(name) {
      const known = documents.get(name) ?? ([...openDocuments(workspace, [name])] as [Document])[0];
      // The one asked for last goes last.
      documents.delete(name);
      documents.set(name, known);
      for (const [first] of documents.size > mostDocuments ? documents : []) {
        documents.delete(first);
        break;
      }
      return known;
    },
  };
}
