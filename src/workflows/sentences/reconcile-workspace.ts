import type { Document, PictureReference } from '../../model/document.ts';
import { BarobarError, mapCollectingErrors } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Ledger } from '../../model/translation.ts';
import type { Matching } from '../../revision/claim.ts';
import { reconciledLedger } from '../../revision/ledger.ts';
import { isSettled, matchDocument } from '../../revision/reconcile.ts';
import { inheritRetired, type Leaver, settle, tombstonesOf } from '../../revision/settle.ts';
import { append } from '../../text/multimap.ts';
import { askWhetherMeant } from '../../text/nearest.ts';
import type { SourceFile } from '../../workspace/document-names.ts';
import { placesOf } from '../../workspace/files/locale-file.ts';
import { localeFile } from '../../workspace/layout.ts';
import { findMeantDocument } from '../../workspace/settings/override-documents.ts';
import {
  listLocales,
  listSources,
  openLedger,
  openTranslations,
  type Workspace,
} from '../../workspace/workspace.ts';
import { contentOf, type DocumentContent } from './document-content.ts';
import { type HeldBreak, makeParser } from './parse.ts';

/** A document as it was read and matched with its ledger. */
interface MatchedDocument {
  readonly matching: Matching;
  /** Decisions about its sentence breaks; none if there is no file. */
  readonly breaks: readonly HeldBreak[];
  /** Faults of the document as it was read. */
  readonly faults: readonly Finding[];
  readonly pictures: readonly PictureReference[];
  /** None if its format does not say what it leaves out. */
  readonly content: DocumentContent | undefined;
  /** The ledger file as it is now. */
  readonly ledgerText: string | undefined;
}

/** A document reconciled with its ledger, in memory. */
export interface ReconciledDocument extends MatchedDocument {
  readonly name: string;
  /** None if the source file is gone and only the ledger is left. */
  readonly file: SourceFile | undefined;
  /** The ledger as it should be. */
  readonly ledger: Ledger;
  /** Whether the document was given before: only its ledger changed, since a retired id of it was restored elsewhere. */
  readonly isAgain: boolean;
  /** Whether its ledger has all its sentences and no others: then its ids depend on nothing but its own files. */
  readonly isSettled: boolean;
  /** The document, segmented, with ids. Not kept: a workspace may hold thousands. */
  document(): Document;
}

/** The documents of the workspace, or those named, segmented and with ids. In no promised order. */
export function* openDocuments(workspace: Workspace, names: readonly string[] = []): Generator<Document> {
  for (const reconciled of openReconciled(workspace, names)) yield reconciled.document();
}

/** The same with their ledgers: only documents whose source is there, only those named, each once. */
export function* openReconciled(
  workspace: Workspace,
  names: readonly string[] = [],
): Generator<ReconciledDocument> {
  const files = new Set(selectDocuments(listSources(workspace).documents, names).map((file) => file.name));
  for (const reconciled of reconcileDocuments(workspace, names))
    if (files.has(reconciled.name) && !reconciled.isAgain) yield reconciled;
}

/**
 * Every document of the workspace, or those named, with the permanent ids of its sentences; what no ledger knows yet is
 * minted, as `update` would. Documents with nothing open come first, one by one, so that memory does not grow with the
 * workspace; documents whose source is gone come last and only if none are named. A document of the first kind is
 * given once more if another one restores a retired id of it.
 * @throws `usage` for a name that is no document
 */
export function* reconcileDocuments(
  workspace: Workspace,
  names: readonly string[] = [],
): Generator<ReconciledDocument> {
  const files = listSources(workspace).documents;
  const selected = selectDocuments(files, names);
  const isSelected = new Set(selected);
  const others = files.filter((file) => !isSelected.has(file));
  const parse = makeParser(workspace);
  const match = makeMatcher(workspace, parse);
  const homes = new Map<string, string>();
  const open: Open[] = [];
  const resting: Leaver[] = [];
  for (const [at, file] of selected.entries()) {
    const { document, ...state } = readOrNameAll(file, selected.slice(at + 1), (each) =>
      match(each, selected.length),
    );
    register(workspace, state, homes);
    if (isSettled(state.matching)) {
      for (const leaver of tombstonesOf(state.matching)) resting.push(leaver);
      yield reconciled(file, state, () => document, noEntry, { isSettled: true });
    } else open.push({ file, ...state });
  }
  const orphans = orphanLedgers(workspace, files);
  if (open.length > 0 || (names.length === 0 && orphans.length > 0)) {
    // Only now do the other documents matter: sentences may have come from them or gone there, and new ids must differ
    // from all.
    for (const file of others) {
      const { document: _, ...state } = readBeside(selected, () => match(file, files.length));
      register(workspace, state, homes);
      if (isSettled(state.matching)) {
        for (const leaver of tombstonesOf(state.matching)) resting.push(leaver);
      } else open.push({ file, ...state });
    }
    for (const orphan of orphans) {
      register(workspace, orphan, homes);
      open.push(orphan);
    }
    open.sort((a, b) => (a.matching.document < b.matching.document ? -1 : 1));
    const matchings = open.map(({ matching }) => matching);
    settle(matchings, new Set(homes.keys()), { resting, workOf: makeWorkCounter(workspace) });
    inheritRetired(
      orphans.map(({ matching }) => matching),
      matchings,
    );
  }
  const ledgers = new Map(open.map(({ matching }) => [matching.document, matching.ledger]));
  const wanted = names.length === 0 ? undefined : connectedTo(selected, open, homes);
  const given = open.filter(({ matching }) => !wanted || wanted.has(matching.document));
  const restored = restoredIn(given, ledgers);
  for (const name of restored.keys()) ledgers.set(name, openLedger(workspace, name).ledger);
  const findEntry: FindEntry = (document, id) => ledgers.get(document)?.entries.get(id);
  for (const { file, ...state } of given) {
    const document = (): Document => withIds(parse(file as SourceFile).document, state.matching);
    yield reconciled(file, state, document, findEntry);
  }
  for (const file of files.filter(({ name }) => restored.has(name))) {
    const { document, ...state } = match(file);
    for (const id of restored.get(file.name) ?? []) state.matching.movedOut.add(id);
    yield reconciled(file, state, () => document, noEntry, { isAgain: true });
  }
}

/**
 * Notes the ids of a ledger with its document.
 * @throws `locale-value` for an id that another ledger has: `withUniqueIds` gives a workspace without such ids
 */
function register(
  workspace: Workspace,
  { matching, ledgerText }: MatchedDocument,
  homes: Map<string, string>,
): void {
  const { document, ledger } = matching;
  for (const id of ledger.entries.keys()) {
    const other = homes.get(id);
    if (other !== undefined && other !== document) {
      const { source } = workspace.settings;
      throw new BarobarError(
        'locale-value',
        `Segment ${id} is both here and in ${localeFile(source, other)}.`,
        'Run “barobar update” to keep it in one.',
        { path: localeFile(source, document), ...placesOf(ledgerText ?? '').get(id) },
      );
    }
    homes.set(id, document);
  }
}

/** Counts in how many languages an id of a document has a translation, whatever its state. Each document is read once. */
function makeWorkCounter(workspace: Workspace): (document: string, id: string) => number {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  const count = (document: string): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const language of workspace.settings.targets) {
      for (const [id, { target }] of openTranslations(workspace, language, document).set.entries)
        if (target.trim() !== '') found.set(id, (found.get(id) ?? 0) + 1);
    }
    counts.set(document, found);
    return found;
  };
  return (document, id) => (counts.get(document) ?? count(document)).get(id) ?? 0;
}

/** Retired ids that open documents restored, by the documents that they were retired in, if the ledgers of these are not open. */
function restoredIn(
  open: readonly Open[],
  ledgers: ReadonlyMap<string, Ledger>,
): ReadonlyMap<string, readonly string[]> {
  const restored = new Map<string, string[]>();
  for (const { matching } of open) {
    for (const claim of matching.claims) {
      if (claim?.from !== undefined && !ledgers.has(claim.from)) append(restored, claim.from, claim.id);
    }
  }
  return restored;
}

/**
 * Names of the documents chosen and of all that exchanged sentences with them, directly or through others: their ledgers
 * must be written together, or an id would be lost between two of them or stand in both.
 */
function connectedTo(
  selected: readonly SourceFile[],
  open: readonly Open[],
  homes: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const links = new Map<string, string[]>();
  const link = (a: string, b: string): void => {
    links.set(a, [...(links.get(a) ?? []), b]);
  };
  for (const { matching } of open) {
    for (const claim of matching.claims) {
      const olds = claim?.of?.map((id) => homes.get(id)) ?? [];
      for (const other of new Set([claim?.from, ...olds])) {
        if (other === undefined || other === matching.document) continue;
        link(matching.document, other);
        link(other, matching.document);
      }
    }
  }
  const names = new Set<string>();
  const waiting = selected.map((file) => file.name);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    waiting.push(...(links.get(name) ?? []));
  }
  return names;
}

type Open = MatchedDocument & { readonly file: SourceFile | undefined };

/** The entry of another ledger for an id that moved from there. */
type FindEntry = Parameters<typeof reconciledLedger>[1];

const noEntry: FindEntry = () => undefined;

function reconciled(
  file: SourceFile | undefined,
  matched: MatchedDocument,
  document: () => Document,
  findEntry: FindEntry,
  { isAgain = false, isSettled = false } = {},
): ReconciledDocument {
  const { matching } = matched;
  return {
    ...matched,
    isAgain,
    isSettled,
    name: matching.document,
    file,
    get ledger() {
      return reconciledLedger(matching, findEntry);
    },
    document,
  };
}

/**
 * The files of the documents named; all when none is.
 * @throws `usage` for a name that is no document
 */
export function selectDocuments(
  files: readonly SourceFile[],
  names: readonly string[],
): readonly SourceFile[] {
  if (names.length === 0) return files;
  const byName = new Map(files.flatMap((file) => [[file.path, file] as const, [file.name, file] as const]));
  const chosen = names.map((name) => {
    const file = byName.get(name) ?? byName.get(name.replace(/^(?:\.\/)+/, ''));
    if (file) return file;
    throw new BarobarError(
      'usage',
      `There is no document “${name}”.`,
      files.length > 0
        ? `${askWhetherMeant(findMeantDocument(name, files))}Documents here: ${listNames(files)}.`
        : 'Put one into source/.',
    );
  });
  const wanted = new Set(chosen);
  return files.filter((file) => wanted.has(file));
}

/** Reads a file. If it cannot be used, the error also names those of the files after it that cannot be used. */
function readOrNameAll<T>(file: SourceFile, after: readonly SourceFile[], read: (file: SourceFile) => T): T {
  try {
    return read(file);
  } catch (error) {
    mapCollectingErrors([file, ...after], (each) => void read(each));
    throw error;
  }
}

/**
 * What reading a document that is not asked for gives, beside those that are.
 * @throws what it throws, with the reason why it is read
 */
function readBeside<T>(asked: readonly SourceFile[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    const { code, message, advice, location } = error;
    const why = `It is read because sentences of ${listNames(asked)} may have come from it.`;
    throw new BarobarError(code, `${message} ${why}`, advice, location);
  }
}

function listNames(files: readonly SourceFile[]): string {
  const shown = files.slice(0, 10).map((file) => file.name);
  return files.length > 10 ? `${shown.join(', ')} and ${files.length - 10} more` : shown.join(', ');
}

/** Matches source files with their ledgers, one by one; `total` of them, as progress shows it. */
export function makeMatcher(
  workspace: Workspace,
  parse: ReturnType<typeof makeParser>,
): (file: SourceFile, total?: number) => MatchedDocument & { document: Document } {
  return (file, total) => {
    workspace.progress(file.name, total);
    const { document, breaks } = parse(file);
    const sources = document.units.flatMap((unit) => unit.segments.map((segment) => segment.source));
    const { ledger, text } = openLedger(workspace, file.name);
    const matching = matchDocument(ledger, sources);
    return {
      matching,
      breaks,
      faults: document.faults ?? [],
      pictures: document.pictures ?? [],
      content: contentOf(document),
      ledgerText: text,
      document: isSettled(matching) ? withIds(document, matching) : document,
    };
  };
}

function withIds(document: Document, matching: Matching): Document {
  let at = 0;
  return {
    ...document,
    units: document.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => {
        const id = matching.claims[at++]?.id ?? '';
        const reports = matching.ledger.entries.get(id)?.reports;
        return { ...segment, id, ...(reports && { reports }) };
      }),
    })),
  };
}

const noFile = { file: undefined, breaks: [], faults: [], pictures: [], content: undefined } as const;

/** Ledgers whose document is gone: all their sentences may have moved. */
function orphanLedgers(workspace: Workspace, files: readonly SourceFile[]): Open[] {
  const known = new Set(files.map((file) => file.name));
  return listLocales(workspace, workspace.settings.source)
    .filter((name) => !known.has(name))
    .map((name) => {
      const { ledger, text } = openLedger(workspace, name);
      const matching = matchDocument(ledger, []);
      return { ...noFile, ledgerText: text, matching };
    });
}
