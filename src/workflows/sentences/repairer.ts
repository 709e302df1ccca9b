import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { localeFile, reservedNames } from '../../workspace/layout.ts';
import { noRepair } from '../../workspace/merge-repair.ts';
import { listLanguages, listLocaleIds, listLocales, type Workspace } from '../../workspace/workspace.ts';
import { withUniqueIds } from './duplicate-ids.ts';

/** `withUniqueIds` for a program that opens one workspace again and again: a locale file is read again only where it changed. */
export interface Repairer {
  /** As `withUniqueIds`. */
  open(workspace: Workspace): Workspace;
  /** Whether a workspace that was opened earlier still needs no repair. */
  isSound(workspace: Workspace): boolean;
  /** Notes that files changed, by their paths relative to the workspace; any of them if none is named. */
  forget(files?: readonly string[]): void;
}

/** What was read of a locale file. */
interface Seen {
  readonly stamp: string | undefined;
  /** The ids of a ledger; of translations nothing but whether one is there twice matters. */
  readonly ids: readonly string[];
}

/** Knows nothing of the workspace yet. */
export function makeRepairer(): Repairer {
  const files = new Map<string, Seen>();
  /** How many ledgers have an id. */
  const holders = new Map<string, number>();
  const shared = new Set<string>();
  const repeated = new Set<string>();
  let changed: Set<string> | undefined;
  let source: string | undefined;

  const count = (id: string, by: 1 | -1): void => {
    const number = (holders.get(id) ?? 0) + by;
    if (number > 0) holders.set(id, number);
    else holders.delete(id);
    if (number > 1) shared.add(id);
    else shared.delete(id);
  };
  const look = (workspace: Workspace, file: string): void => {
    const [, language, document] = /^locales\/([^/]+)\/(.+)\.json$/.exec(file) ?? [];
    if (language === undefined || document === undefined || reservedNames.has(document)) return;
    const known = files.get(file);
    const stamp = workspace.disk.stamp(path.join(workspace.root, file));
    if (known && known.stamp === stamp) return;
    const all = stamp === undefined ? [] : [...listLocaleIds(workspace, language, document)];
    const distinct = new Set(all);
    for (const id of known?.ids ?? []) count(id, -1);
    if (distinct.size < all.length) repeated.add(file);
    else repeated.delete(file);
    const ids = language === workspace.settings.source ? [...distinct] : [];
    for (const id of ids) count(id, 1);
    if (stamp === undefined) files.delete(file);
    else files.set(file, { stamp, ids });
  };
  /** Reads what changed; gives whether each id is in one ledger, and in each file, once. */
  const isClear = (workspace: Workspace): boolean => {
    if (source !== workspace.settings.source) {
      for (const each of [files, holders, shared, repeated]) each.clear();
      source = workspace.settings.source;
      changed = undefined;
    }
    const present = (language: string): readonly string[] =>
      listLocales(workspace, language).map((document) => localeFile(language, document));
    const doubtful = changed ?? [...files.keys(), ...[source, ...listLanguages(workspace)].flatMap(present)];
    for (const file of new Set(doubtful)) look(workspace, file);
    changed = new Set();
    return shared.size + repeated.size === 0;
  };
  return {
    open: (workspace) => (isClear(workspace) ? { ...workspace, repair: noRepair } : withUniqueIds(workspace)),
    isSound(workspace) {
      try {
        return workspace.repair === noRepair && isClear(workspace);
      } catch (error) {
        // The next command that opens the workspace reports it.
        if (error instanceof BarobarError) return false;
        throw error;
      }
    },
    forget(named) {
      if (!named) changed = undefined;
      else for (const file of named) changed?.add(file);
    },
  };
}
