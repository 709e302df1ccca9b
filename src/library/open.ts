import { withUniqueIds } from '../workflows/sentences/duplicate-ids.ts';
import type { Disk } from '../workspace/disk.ts';
import { type Machine, openAccess, openMachine, type WorkspaceAccess } from '../workspace/machine.ts';
import type { Settings } from '../workspace/settings/settings.ts';
import { openWorkspace as openOn, type Workspace } from '../workspace/workspace.ts';
import { checked, list, type Shape, tag, text } from './shapes.ts';

/** The key of what only this folder may use of a value that it hands out. */
export const inside: unique symbol = Symbol('barobar');

/** What a workspace is opened with. */
interface Inside {
  readonly machine: Machine;
  readonly access: WorkspaceAccess;
}

/** An open workspace. Each function reads its files again, so it may stay open while they change. */
export interface OpenWorkspace {
  /** Absolute path of the folder. */
  readonly root: string;
  /** What `barobar.json` said when the workspace was opened. */
  readonly settings: Settings;
  readonly [inside]: Inside;
}

/**
 * Opens the workspace in a folder; a path that is not absolute is taken from the current folder. Nothing outside the folder is
 * read or written later, except folders for output that the caller names.
 * @throws BarobarError `workspace-missing`, `settings-syntax`, `settings-value`; `usage` for a wrong argument
 */
export const openWorkspace: (folder: string) => OpenWorkspace = checked(
  'openWorkspace',
  { folder: text },
  (folder: string): OpenWorkspace => {
    const machine = openMachine();
    const access = openAccess(machine.disk, machine.cwd, folder);
    const { settings } = open({ machine, access }, access.disk());
    return { root: access.root, settings, [inside]: { machine, access } };
  },
);

/** The workspace as it is now, with what a merge of branches left put right in memory. */
export function enter(workspace: OpenWorkspace, disk: Disk = workspace[inside].access.disk()): Workspace {
  return withUniqueIds(open(workspace[inside], disk));
}

function open({ machine, access }: Inside, disk: Disk): Workspace {
  return openOn(access.root, { disk, process: machine.process, progress: () => {} });
}

/** A workspace that `openWorkspace` gave. */
export const workspaceShape: Shape = (value, path) =>
  typeof value === 'object' && value !== null && inside in value
    ? undefined
    : `${path} must be what openWorkspace returned`;

/** Names of documents and languages, all where left out: members that many options have. */
export const selection: { readonly documents: Shape; readonly languages: Shape } = {
  documents: list(text),
  languages: list(tag),
};

/** Which documents and languages are meant. */
export interface Selection {
  /** Names such as `csto-session`, or paths below `source/`; all when left out. */
  readonly documents?: readonly string[];
  /** Target languages; all of the settings when left out. */
  readonly languages?: readonly string[];
}
