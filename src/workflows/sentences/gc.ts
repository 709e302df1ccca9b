import { BarobarError } from '../../model/error.ts';
import type { Ledger, LedgerEntry } from '../../model/translation.ts';
import type { Disk } from '../../workspace/disk.ts';
import { formatJson } from '../../workspace/files/json.ts';
import { formatLedger, formatTranslations } from '../../workspace/files/locale-file.ts';
import { listQuarantine, openQuarantineFile } from '../../workspace/files/quarantine-file.ts';
import type { Git } from '../../workspace/git/git.ts';
import { commitBefore, openRevision } from '../../workspace/git/revision.ts';
import { localeFile } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Change } from '../../workspace/transaction.ts';
import {
  listLanguages,
  listLocales,
  openLedger,
  openTranslations,
  type Workspace,
} from '../../workspace/workspace.ts';
import { withUniqueIdsOn } from './duplicate-ids.ts';
import { planUpdate } from './update.ts';

/** Something that `gc` removes. */
export interface Removal {
  /**
   * `segment`: a tombstone, with its translations. `wording`: what a sentence said before. `decided`: the form that was not
   * taken in a conflict.
   */
  readonly kind: 'segment' | 'wording' | 'decided';
  /** The file it is removed from. */
  readonly path: string;
  readonly id: string;
  /** The source text; for a decided conflict, the returned translation. */
  readonly text: string;
  /** Languages whose translations of a sentence go with it. */
  readonly languages?: readonly string[];
}

/** What is to be removed. */
export interface CollectionPlan extends Plan {
  readonly removed: readonly Removal[];
}

/** How old entries have to be to be removed, and where their age is read. */
export interface CollectionOptions {
  /** Remove only what was there this many days ago; all of it if 0. */
  readonly days: number;
  readonly git: Git;
  readonly now: Date;
}

/**
 * Plans to remove what is no longer needed and old enough. How old it is, version control says: nothing in the workspace has
 * a date.
 * @throws as `planCollection`; `git-…` where the history cannot be read
 */
export function planOldCollection(
  workspace: Workspace,
  { days, git, now }: CollectionOptions,
): CollectionPlan {
  if (days === 0) return planCollection(workspace);
  const time = new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
  const commit = commitBefore(git, workspace.root, time.toISOString());
  if (commit === undefined) return { removed: [], changes: [] };
  return planCollection(workspace, openRevision(git, workspace.root, commit));
}

/**
 * Plans to remove what is no longer needed: tombstones with their translations, earlier wordings, and what was decided. `then` is the
 * workspace as it was when all that is to go was there already; everything goes where it is absent. Nothing open, and
 * nothing that belongs to a living sentence, is ever removed. Reads, never writes.
 * @throws `ledger-outdated` where a sentence may be about to come back
 */
export function planCollection(workspace: Workspace, then?: Disk): CollectionPlan {
  if (planUpdate(workspace, []).changes.length > 0) {
    throw new BarobarError(
      'ledger-outdated',
      'The ledgers are not up to date with the sources, so a retired sentence may be about to return.',
      'Run “barobar update” first.',
    );
  }
  const past = then && withUniqueIdsOn(then, workspace);
  const old = past ? readPast(past) : undefined;
  const removed: Removal[] = [];
  const changes: Change[] = [];
  const { source } = workspace.settings;
  for (const name of listLocales(workspace, source)) {
    const { ledger, text } = openLedger(workspace, name);
    const path = localeFile(source, name);
    const gone = [...ledger.entries].flatMap(([id, entry]) =>
      entry.retired && isOld(old, old?.retiredTexts.get(id), entry.source) ? [id] : [],
    );
    const removals = sentenceRemovals(ledger, path, gone);
    changes.push(...withoutTranslations(workspace, name, removals));
    for (const removal of removals.values()) removed.push(removal);
    const entries = new Map<string, LedgerEntry>();
    for (const [id, entry] of ledger.entries) {
      if (removals.has(id)) continue;
      const { earlier = [], ...rest } = entry;
      const kept = earlier.filter((wording) => !isOld(old, old?.wordings.get(id), wording));
      for (const wording of earlier)
        if (!kept.includes(wording)) removed.push({ kind: 'wording', path, id, text: wording });
      entries.set(id, { ...rest, ...(kept.length > 0 && { earlier: kept }) });
    }
    changes.push({
      path,
      before: text,
      after: entries.size > 0 ? formatLedger({ ...ledger, entries }) : undefined,
    });
  }
  for (const file of listQuarantine(workspace)) {
    const { entries, text } = openQuarantineFile(workspace, file);
    const kept = [...entries].filter(([key, { id, target, resolved }]) => {
      if (resolved === undefined || !isOld(old, old?.decided.get(file), key)) return true;
      removed.push({ kind: 'decided', path: file, id, text: target });
      return false;
    });
    const after = kept.length > 0 ? formatJson(Object.fromEntries(kept)) : undefined;
    if (kept.length < entries.size) changes.push({ path: file, before: text, after });
  }
  return { removed, changes: changes.filter(({ before, after }) => before !== after) };
}

function sentenceRemovals(
  ledger: Ledger,
  path: string,
  gone: readonly string[],
): Map<string, Removal & { languages: string[] }> {
  return new Map(
    gone.map((id) => {
      const text = (ledger.entries.get(id) as LedgerEntry).source;
      return [id, { kind: 'segment', path, id, text, languages: [] }];
    }),
  );
}

/** The locale files of a document without what is removed; notes each language in the removal. */
function withoutTranslations(
  workspace: Workspace,
  document: string,
  removals: ReadonlyMap<string, { readonly languages: string[] }>,
): readonly Change[] {
  if (removals.size === 0) return [];
  return listLanguages(workspace).map((language) => {
    const { set, text, path } = openTranslations(workspace, language, document);
    const entries = new Map(set.entries);
    for (const [id, { languages }] of removals) if (entries.delete(id)) languages.push(language);
    return {
      path,
      before: text,
      after: entries.size > 0 ? formatTranslations({ ...set, entries }) : undefined,
    };
  });
}

/** What was there to be removed at another time. */
interface Past {
  /** Texts by id. */
  readonly retiredTexts: ReadonlyMap<string, readonly string[]>;
  readonly wordings: ReadonlyMap<string, readonly string[]>;
  /** Keys by file. */
  readonly decided: ReadonlyMap<string, readonly string[]>;
}

/** Whether something was there at the other time; everything was if there is none. */
function isOld(past: Past | undefined, known: readonly string[] | undefined, text: string): boolean {
  return past === undefined || known?.includes(text) === true;
}

function readPast(past: Workspace): Past {
  const retiredTexts = new Map<string, readonly string[]>();
  const wordings = new Map<string, readonly string[]>();
  for (const name of listLocales(past, past.settings.source)) {
    for (const [id, { source, retired, earlier }] of openLedger(past, name).ledger.entries) {
      if (retired) retiredTexts.set(id, [source]);
      if (earlier) wordings.set(id, earlier);
    }
  }
  const decided = listQuarantine(past).map((file): [string, readonly string[]] => {
    const { entries } = openQuarantineFile(past, file);
    return [file, [...entries].flatMap(([key, { resolved }]) => (resolved === undefined ? [] : [key]))];
  });
  return { retiredTexts, wordings, decided: new Map(decided) };
}
