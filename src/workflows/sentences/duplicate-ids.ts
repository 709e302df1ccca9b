import type { MarkedText } from '../../model/content.ts';
import { type Ledger, type LedgerEntry, states } from '../../model/translation.ts';
import { mintId } from '../../revision/mint.ts';
import { isCosmetic } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import type { Disk } from '../../workspace/disk.ts';
import { formatLedger } from '../../workspace/files/locale-file.ts';
import { localeFile } from '../../workspace/layout.ts';
import { compose, type DuplicateId, type MergeRepair, noRepair } from '../../workspace/merge-repair.ts';
import type { Change } from '../../workspace/transaction.ts';
import {
  listLanguages,
  listLocaleIds,
  listLocales,
  listSources,
  openLedger,
  openTranslations,
  type Workspace,
} from '../../workspace/workspace.ts';
import { type LocaleMoves, openLocaleMoves } from './locale-moves.ts';
import { makeParser } from './parse.ts';
import { makeMatcher } from './reconcile-workspace.ts';
import { planUnrepeated, type Unrepeated } from './repeats.ts';

/**
 * The workspace with each id in one ledger only. Where a merge of branches left an id in several, one document keeps it; a
 * segment that is in another document too gets an id of its own there, and both have the translation. Only the view
 * changes: `update` writes it down. The workspace itself if nothing is to be repaired. Reads every ledger once.
 */
export function withUniqueIds(workspace: Workspace): Workspace {
  if (workspace.repair) return workspace;
  const repair = planRepair(workspace);
  if (repair.changes.length === 0) return { ...workspace, repair };
  return { ...withChanges(workspace, repair.changes), repair };
}

/** The workspace as another disk has it, such as a revision of git. */
export function withUniqueIdsOn(
  disk: Disk,
  { pending: _, repair: __, ahead: ___, ...workspace }: Workspace,
): Workspace {
  return withUniqueIds({ ...workspace, disk });
}

/** A document whose ledger has an id that another ledger has too. */
interface Holder {
  readonly document: string;
  readonly ledger: Ledger;
  readonly ledgerText: string | undefined;
  /** Ids that sentences of its source file have by their text. */
  readonly present: ReadonlySet<string>;
  /** Whether a sentence of it has no id yet: an edited one may be there. */
  readonly isOpen: boolean;
}

function planRepair(given: Workspace): MergeRepair {
  const { shared, all, repeated } = findShared(given);
  const taken = new Set(all);
  const unrepeated = planUnrepeated(given, taken, repeated);
  if (shared.size === 0 && unrepeated.changes.length === 0) return noRepair;
  const workspace = withChanges(given, unrepeated.changes);
  const moves = openLocaleMoves(workspace);
  const again = giveRepeated(workspace, moves, unrepeated);
  const holders = openHolders(workspace, new Set([...shared.values()].flatMap((names) => [...names])));
  const ledgers = new Map(holders.map((holder) => [holder, new Map<string, Fate>()]));
  const duplicates = [...shared.keys()].sort().flatMap((id): DuplicateId[] => {
    const of = holders.filter(({ ledger }) => ledger.entries.has(id));
    if (of.length < 2) return [];
    const [keeper, ...others] = rank(workspace, of, id) as [Holder, ...Holder[]];
    const entry = entryOf(keeper, id);
    const leaving: Holder[] = [];
    const renamed: { readonly holder: Holder; readonly id: string }[] = [];
    for (const holder of others) {
      const isThere = holder.present.has(id) || (holder.isOpen && !entryOf(holder, id).retired);
      if (isThere) renamed.push({ holder, id: mintFor(holder, id, taken) });
      else leaving.push(holder);
    }
    for (const { holder, id: now } of renamed) ledgers.get(holder)?.set(id, { id: now });
    for (const holder of leaving) ledgers.get(holder)?.set(id, {});
    ledgers.get(keeper)?.set(id, {
      id,
      entry: joinEntries(
        entry,
        leaving.map((each) => entryOf(each, id)),
      ),
    });
    for (const language of listLanguages(workspace)) moveWork(moves, language, id, keeper, leaving, renamed);
    const places = others.map((holder) => {
      const now = renamed.find((each) => each.holder === holder)?.id;
      return { document: holder.document, ...(now !== undefined && { id: now }) };
    });
    return [{ id, source: entry.source, document: keeper.document, others: places }];
  });
  const changes = [...ledgers].flatMap(([{ ledger, ledgerText, document }, fates]) => {
    const after = rewrite(ledger, fates);
    const path = localeFile(workspace.settings.source, document);
    return after === ledgerText ? [] : [{ path, before: ledgerText, after }];
  });
  return {
    duplicates: [...again, ...duplicates],
    changes: compose(unrepeated.changes, [...changes, ...moves.changes()]),
    findings: moves.findings(),
  };
}

function withChanges(workspace: Workspace, changes: readonly Change[]): Workspace {
  if (changes.length === 0) return workspace;
  return { ...workspace, pending: new Map([...(workspace.pending ?? []), ...changes.map(afterOf)]) };
}

function afterOf({ path, after }: Change): readonly [string, string | undefined] {
  return [path, after];
}

/** Of the translations in one file, the best stays; a segment that is in a ledger again has it under its new id. */
function giveRepeated(
  workspace: Workspace,
  moves: LocaleMoves,
  { renamed, further }: Unrepeated,
): readonly DuplicateId[] {
  for (const { language, document, id, translation } of further) {
    const { source } = openLedger(workspace, document).ledger.entries.get(id) ?? {};
    moves.add(language, translation, { document, id, source }, 'there');
  }
  return renamed.map(({ document, id, now, source }): DuplicateId => {
    for (const language of listLanguages(workspace)) {
      const translation = moves.translations(language, document).get(id);
      if (translation) moves.copy(language, translation, { document, id: now, source });
    }
    return { id, source, document, others: [{ document, id: now }] };
  });
}

/** Ids that may be in several ledgers, with the names of their documents; all ids; documents that may have one twice. */
function findShared(workspace: Workspace): {
  readonly shared: ReadonlyMap<string, ReadonlySet<string>>;
  readonly all: Iterable<string>;
  readonly repeated: readonly string[];
} {
  const { source } = workspace.settings;
  const homes = new Map<string, string>();
  const shared = new Map<string, Set<string>>();
  const repeated: string[] = [];
  for (const document of listLocales(workspace, source)) {
    const ids = [...listLocaleIds(workspace, source, document)];
    if (new Set(ids).size < ids.length) repeated.push(document);
    for (const id of ids) {
      const home = homes.get(id) ?? document;
      homes.set(id, home);
      if (home !== document) shared.set(id, (shared.get(id) ?? new Set([home])).add(document));
    }
  }
  return { shared, all: homes.keys(), repeated };
}

function openHolders(workspace: Workspace, names: ReadonlySet<string>): readonly Holder[] {
  const files = new Map(listSources(workspace).documents.map((file) => [file.name, file]));
  const match = makeMatcher(workspace, makeParser(workspace));
  return [...names].sort().map((document): Holder => {
    const { ledger, text: ledgerText } = openLedger(workspace, document);
    const file = files.get(document);
    const claims = file ? match(file).matching.claims : [];
    return {
      ...{ document, ledger, ledgerText },
      present: new Set(claims.flatMap((claim) => (claim ? [claim.id] : []))),
      isOpen: claims.includes(undefined),
    };
  });
}

function entryOf({ ledger }: Holder, id: string): LedgerEntry {
  return ledger.entries.get(id) as LedgerEntry;
}

/**
 * Holders of an id, the one to keep it first: the sentence is in its source file; it is not retired; the id was made for
 * this document; its translations are more and further; its name is first.
 */
function rank(workspace: Workspace, holders: readonly Holder[], id: string): readonly Holder[] {
  const ranked = holders.map((holder) => {
    const entry = entryOf(holder, id);
    const ranks = [
      Number(holder.present.has(id)),
      Number(!entry.retired),
      Number(isBornIn(holder.document, id, entry)),
      workOn(workspace, holder.document, id, entry.source),
    ];
    return { holder, ranks };
  });
  ranked.sort((a, b) => {
    const at = a.ranks.findIndex((value, index) => value !== b.ranks[index]);
    return at < 0 ? (a.holder.document < b.holder.document ? -1 : 1) : b.ranks[at]! - a.ranks[at]!;
  });
  return ranked.map(({ holder }) => holder);
}

/** How many equal sentences before it an id is looked for with. */
const likelyOccurrences = 4;

/** Whether an id was minted for a document: then that is where the sentence was before any branch moved it. */
function isBornIn(document: string, id: string, { source, earlier = [] }: LedgerEntry): boolean {
  return [...earlier, source].some((text) =>
    Array.from({ length: likelyOccurrences }, (_, at) => at).some(
      (occurrence) => mintId(document, text, occurrence, new Set()) === id,
    ),
  );
}

function workOn(workspace: Workspace, document: string, id: string, source: MarkedText): number {
  let work = 0;
  for (const language of workspace.settings.targets) {
    const translation = openTranslations(workspace, language, document).set.entries.get(id);
    if (!translation || translation.target.trim() === '') continue;
    const isCurrent = isCosmetic(translation.source, source);
    work += 1 + states.indexOf(translation.state) + (isCurrent ? states.length : 0);
  }
  return work;
}

function mintFor({ document, ledger }: Holder, id: string, taken: Set<string>): string {
  const key = normalise((ledger.entries.get(id) as LedgerEntry).source);
  let occurrence = 0;
  for (const [other, { source, retired }] of ledger.entries) {
    if (other === id) break;
    if (!retired && normalise(source) === key) occurrence++;
  }
  return mintId(document, key, occurrence, taken);
}

/** The entry of the document that keeps an id, with all that the sentence said if it is no longer: work may come back. */
function joinEntries(entry: LedgerEntry, others: readonly LedgerEntry[]): LedgerEntry {
  const texts = [
    ...others.flatMap(({ earlier = [], source }) => [...earlier, source]),
    ...(entry.earlier ?? []),
  ];
  const past = new Map(texts.map((text) => [normalise(text), text]));
  past.delete(normalise(entry.source));
  const earlier = [...past.values()];
  const reports = [entry, ...others].flatMap((each) => each.reports ?? []);
  const distinct = [...new Map(reports.map((report) => [JSON.stringify(report), report])).values()];
  return {
    ...entry,
    ...(earlier.length > 0 && { earlier }),
    ...(distinct.length > 0 && { reports: distinct }),
  };
}

/** Each document that has the sentence has its translation; what only one document had is copied to the others. */
function moveWork(
  moves: LocaleMoves,
  language: string,
  id: string,
  keeper: Holder,
  leaving: readonly Holder[],
  renamed: readonly { readonly holder: Holder; readonly id: string }[],
): void {
  const { source } = entryOf(keeper, id);
  const home = { document: keeper.document, id, source };
  for (const { document } of leaving) moves.move(language, { document, id }, home, 'there');
  const places = renamed.map(({ holder, id: now }) => {
    const to = { document: holder.document, id: now, source: entryOf(holder, id).source };
    moves.move(language, { document: holder.document, id }, to, 'there');
    return to;
  });
  const all = [home, ...places];
  const translationOf = (place: typeof home) => {
    const translation = moves.translations(language, place.document).get(place.id);
    return translation && translation.target.trim() !== '' ? translation : undefined;
  };
  const offered = all.map(translationOf).find((translation) => translation !== undefined);
  for (const place of all) if (offered && !translationOf(place)) moves.copy(language, offered, place);
}

/** The new id of an entry in a ledger; undefined if the entry is removed. */
interface Fate {
  readonly id?: string;
  readonly entry?: LedgerEntry;
}

function rewrite(ledger: Ledger, fates: ReadonlyMap<string, Fate>): string | undefined {
  const idNow = (id: string): string => fates.get(id)?.id ?? id;
  const entries = [...ledger.entries].flatMap(([id, old]): [string, LedgerEntry][] => {
    const fate = fates.get(id);
    if (fate && fate.id === undefined) return [];
    const { became, ...entry } = fate?.entry ?? old;
    return [[idNow(id), { ...entry, ...(became && { became: became.map(idNow) }) }]];
  });
  return entries.length > 0 ? formatLedger({ ...ledger, entries: new Map(entries) }) : undefined;
}
