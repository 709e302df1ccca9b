import path from 'node:path';
import { completenessOf, progressOf, segmentsOf } from '../assembly/completeness.ts';
import type { Document } from '../model/document.ts';
import { parseDate } from '../text/calendar.ts';
import { readableText } from '../text/markup.ts';
import { compareTexts } from '../text/order.ts';
import { sourceTitleOf } from '../text/title.ts';
import { countWords } from '../text/words.ts';
import { isOpen, notesIn, reportsOn } from '../workflows/import-export/notes.ts';
import { openDocuments } from '../workflows/sentences/reconcile-workspace.ts';
import { listQuarantined } from '../workspace/files/quarantine-file.ts';
import { listDeliveries, openDeliveries } from '../workspace/files/sent-file.ts';
import {
  breaksFolder,
  localeFile,
  quarantineFolder,
  segmentationFile,
  sentFile,
  settingsFile,
} from '../workspace/layout.ts';
import { sidecarFile } from '../workspace/sidecars.ts';
import { listSources, openTranslations, type Workspace } from '../workspace/workspace.ts';
import type { OverviewCell, OverviewRow } from './contract.ts';

/** The rows of the overview. Documents are read once, and again where one of their files changed. */
export interface RowReader {
  /**
   * Reads documents until the time is over, and gives the rows that are known, by name, with the number of documents that are
   * left for the next call. Some documents are read however short the time is.
   */
  read(
    workspace: Workspace,
    isOver: () => boolean,
  ): { readonly rows: readonly OverviewRow[]; readonly left: number };
  /** Notes that files changed, by their paths relative to the workspace; any of them if none is named. */
  forget(files?: readonly string[]): void;
}

/** So that each call comes further. */
const leastDocuments = 1;

/** Documents that are being read. */
interface Reading {
  readonly workspace: Workspace;
  readonly documents: Iterator<Document>;
  /** By document that is left: the state of its files before they were read. */
  readonly left: Map<string, string>;
  /** `language/document` of which something was sent. */
  readonly sent: ReadonlySet<string>;
}

/** Has read nothing yet. */
export function createRowReader(): RowReader {
  const known = new Map<string, { readonly stamp: string; readonly row: OverviewRow }>();
  /** Documents whose files may have changed. */
  let doubtful: Set<string> | undefined;
  let shared: string | undefined;
  let reading: Reading | undefined;
  let waiting: { readonly stamp: string; readonly counts: ReadonlyMap<string, number> } | undefined;

  const begin = (workspace: Workspace): void => {
    const { source, targets } = workspace.settings;
    // What decides about sentences: where it changed, every row may have.
    const present = stampOf(workspace, [settingsFile, segmentationFile, breaksFolder]);
    if (present !== shared) known.clear();
    shared = present;
    const files = listSources(workspace).documents;
    const names = new Set(files.map(({ name }) => name));
    for (const name of known.keys()) if (!names.has(name)) known.delete(name);
    if (reading?.workspace !== workspace) reading = undefined;
    const left = new Map<string, string>();
    for (const { name, path: file } of files) {
      const isDoubtful = !doubtful || doubtful.has(name);
      if (!isDoubtful && (known.has(name) || reading?.left.has(name))) continue;
      const locales = [source, ...targets].map((language) => localeFile(language, name));
      const sent = targets.map((language) => sentFile(language, name));
      const stamp = stampOf(workspace, [file, sidecarFile(name), ...locales, ...sent]);
      if (known.get(name)?.stamp !== stamp && reading?.left.get(name) !== stamp) left.set(name, stamp);
    }
    doubtful = new Set();
    if (left.size === 0) return;
    for (const [name, stamp] of reading?.left ?? []) if (!left.has(name)) left.set(name, stamp);
    const documents = openDocuments(workspace, left.size < files.length ? [...left.keys()] : []);
    const sent = new Set(
      listDeliveries(workspace).map(({ language, document }) => `${language}/${document}`),
    );
    reading = { workspace, documents, left, sent };
  };
  const countWaiting = (workspace: Workspace): ReadonlyMap<string, number> => {
    const stamp = stampOf(workspace, [quarantineFolder]);
    if (waiting?.stamp !== stamp) waiting = { stamp, counts: countQuarantined(workspace) };
    return waiting.counts;
  };
  return {
    read(workspace, isOver) {
      begin(workspace);
      try {
        for (let count = 0; reading && (count < leastDocuments || !isOver()); count++) {
          const next = reading.documents.next();
          const stamp = next.done ? undefined : reading.left.get(next.value.name);
          if (next.done) reading = undefined;
          else if (stamp !== undefined) {
            known.set(next.value.name, { stamp, row: createRow(workspace, next.value, reading.sent) });
            reading.left.delete(next.value.name);
          }
        }
      } catch (error) {
        reading = undefined;
        throw error;
      }
      const counts = countWaiting(workspace);
      const rows = [...known.values()].map(({ row }) => withQuarantined(row, counts));
      rows.sort((a, b) => compareTexts(a.document, b.document));
      return { rows, left: reading?.left.size ?? 0 };
    },
    forget(files) {
      if (!files?.every(isOfDocument)) doubtful = undefined;
      else
        for (const file of files) {
          const name = workOf(file);
          if (name !== undefined) doubtful?.add(name);
        }
    },
  };
}

/** The document whose row a file is part of; undefined for one that has no part in any. */
function workOf(file: string): string | undefined {
  return /^(?:locales|\.barobar\/sent)\/[^/]+\/(.+)\.json$/.exec(file)?.[1];
}

/** Whether it is known which rows a file is part of. */
function isOfDocument(file: string): boolean {
  return (
    workOf(file) !== undefined || /^(?:glossary|\.barobar\/(?:quarantine|waivers|published))\//.test(file)
  );
}

/** Names the state of files, and of all files in folders: it changes when one of them does. */
export function stampOf({ disk, root }: Pick<Workspace, 'disk' | 'root'>, names: readonly string[]): string {
  const stamps = (file: string): readonly string[] => {
    if (!disk.isFolder(file)) return [disk.stamp(file) ?? ''];
    return disk.list(file).flatMap(({ name }) => [name, ...stamps(path.join(file, name))]);
  };
  return names.flatMap((name) => stamps(path.join(root, name))).join('\n');
}

/** Quarantined segments by language and document. */
function countQuarantined(workspace: Workspace): ReadonlyMap<string, number> {
  const waiting = new Map<string, number>();
  for (const { document, language } of listQuarantined(workspace)) {
    const key = `${language}/${document}`;
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  return waiting;
}

function withQuarantined(row: OverviewRow, counts: ReadonlyMap<string, number>): OverviewRow {
  if (counts.size === 0) return row;
  const cells = row.cells.map((cell) => ({
    ...cell,
    quarantined: counts.get(`${cell.language}/${row.document}`) ?? 0,
  }));
  return { ...row, cells };
}

function createRow(workspace: Workspace, document: Document, sent: ReadonlySet<string>): OverviewRow {
  const segments = segmentsOf(document).map((segment) => ({
    segment,
    words: countWords(readableText(segment.source, segment.codes)),
  }));
  const cells = workspace.settings.targets.map((language): OverviewCell => {
    const { set } = openTranslations(workspace, language, document.name);
    let [openNotes, wordsToDo] = [0, 0];
    for (const { segment, words } of segments) {
      const translation = set.entries.get(segment.id);
      if (progressOf(segment, translation) !== 'complete') wordsToDo += words;
      if (translation?.note)
        openNotes += notesIn(translation).filter(({ answer }) => answer === undefined).length;
    }
    const { deliveries } = sent.has(`${language}/${document.name}`)
      ? openDeliveries(workspace, language, document.name)
      : { deliveries: [] };
    const out = deliveries
      .filter(({ open }) => open.length > 0)
      .map(({ to, date, segments: all, open }) => ({ to, date, segments: all, open: open.length }));
    return { ...completenessOf(document, set), wordsToDo, quarantined: 0, openNotes, out };
  });
  const [date, due] = [dayOf(document, 'date'), dayOf(document, 'due')];
  return {
    document: document.name,
    title: sourceTitleOf(document),
    words: segments.reduce((sum, { words }) => sum + words, 0),
    ...(date !== undefined && { date }),
    ...(due !== undefined && { due }),
    reports: segments.filter(({ segment }) => reportsOn(segment).some(isOpen)).length,
    cells,
  };
}

/** A day of the front matter; undefined if there is none, or something else. */
export function dayOf({ meta }: Document, name: 'date' | 'due'): string | undefined {
  const text = meta.get(name)?.slice(0, 10) ?? '';
  return parseDate(text) ? text : undefined;
}
