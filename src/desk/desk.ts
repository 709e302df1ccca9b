import path from 'node:path';
import type { Document } from '../model/document.ts';
import type { Glossary } from '../model/glossary.ts';
import { openLevels, type WorkspaceLevels } from '../workflows/quality/levels.ts';
import { openGlossary } from '../workflows/quality/open-glossary.ts';
import { openDocuments } from '../workflows/sentences/reconcile-workspace.ts';
import type { Disk } from '../workspace/disk.ts';
import type { Git } from '../workspace/git/git.ts';
import { glossaryFolder, settingsFile } from '../workspace/layout.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { OverviewRow } from './contract.ts';

/** The workspace as the desk works on it: the same way in as a command has. */
export interface Desk {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Opens a disk, confined to the workspace. */
  disk(): Disk;
  /** Opens the workspace as its files are now. */
  open(on?: Disk): Workspace;
  apply<Result>(workspace: Workspace, plan: Plan<Result>): Result;
  readonly git: Git;
  now(): Date;
  /** What was read of the workspace since it last changed. */
  snapshot(): Snapshot;
  /** Rows of the overview by document, each with the state of the files it was read from. */
  readonly rows: Map<string, { readonly stamp: string; readonly row: OverviewRow }>;
  /** Works after what was asked before has ended: the index of the memory is for one at a time. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Drops the snapshot: files have changed. */
  forget(): void;
}

/** The workspace between two changes, each part of it read once. For reading only: a change opens the workspace itself. */
export interface Snapshot {
  readonly workspace: Workspace;
  glossary(): Glossary;
  levels(): WorkspaceLevels;
  /** @throws `usage` for what is no document */
  document(name: string): Document;
}

/** A desk on a workspace. */
export function openDesk(way: Omit<Desk, 'snapshot' | 'forget' | 'rows' | 'inTurn'>): Desk {
  let known: Snapshot | undefined;
  const readGlossary = createGlossaryReader();
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...way,
    rows: new Map(),
    inTurn(work) {
      const turn = last.then(work);
      last = turn.catch(() => {});
      return turn;
    },
    apply(workspace, plan) {
      known = undefined;
      return way.apply(workspace, plan);
    },
    snapshot() {
      known ??= readSnapshot(way.open(), readGlossary);
      return known;
    },
    forget() {
      known = undefined;
    },
  };
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

/** Names the state of files, and of all files in folders: it changes when one of them does. */
export function stampOf({ disk, root }: Workspace, names: readonly string[]): string {
  const stamps = (file: string): readonly string[] => {
    if (!disk.isFolder(file)) return [disk.stamp(file) ?? ''];
    return disk.list(file).flatMap(({ name }) => [name, ...stamps(path.join(file, name))]);
  };
  return names.flatMap((name) => stamps(path.join(root, name))).join('\n');
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
      const known = documents.get(name);
      if (known) return known;
      const [document] = [...openDocuments(workspace, [name])] as [Document];
      documents.set(name, document);
      return document;
    },
  };
}
