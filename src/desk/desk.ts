import type { Document } from '../model/document.ts';
import type { Glossary } from '../model/glossary.ts';
import { openLevels, type WorkspaceLevels } from '../workflows/quality/levels.ts';
import { openGlossary } from '../workflows/quality/open-glossary.ts';
import { openDocuments } from '../workflows/sentences/reconcile-workspace.ts';
import type { Disk } from '../workspace/disk.ts';
import type { Git } from '../workspace/git.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Workspace } from '../workspace/workspace.ts';

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
export function openDesk(way: Omit<Desk, 'snapshot' | 'forget'>): Desk {
  let known: Snapshot | undefined;
  return {
    ...way,
    apply(workspace, plan) {
      known = undefined;
      return way.apply(workspace, plan);
    },
    snapshot() {
      known ??= readSnapshot(way.open());
      return known;
    },
    forget() {
      known = undefined;
    },
  };
}

function readSnapshot(workspace: Workspace): Snapshot {
  let glossary: Glossary | undefined;
  let levels: WorkspaceLevels | undefined;
  const documents = new Map<string, Document>();
  return {
    workspace,
    glossary: () => {
      glossary ??= openGlossary(workspace);
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
