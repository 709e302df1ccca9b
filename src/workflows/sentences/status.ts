import {
  type Completeness,
  completenessOf,
  isEmpty,
  progressOf,
  segmentsOf,
  wordsOf,
} from '../../assembly/completeness.ts';
import { append } from '../../text/multimap.ts';
import { compareTexts } from '../../text/order.ts';
import {
  listQuarantined,
  type QuarantineEntry,
  type QuarantinePlace,
} from '../../workspace/files/quarantine-file.ts';
import type { Delivery } from '../../workspace/files/sent-file.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { sentIn } from '../import-export/deliveries.ts';
import { isOpen, notesIn, reportsOn } from '../import-export/notes.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openDocuments } from './reconcile-workspace.ts';

/** How far a document is in one language. */
export interface StatusRow extends Completeness {
  /** There is nothing to publish: the document is not complete in any language. */
  readonly empty: boolean;
  /** Words of the source; of these, those in segments that are missing or stale. */
  readonly words: number;
  readonly wordsToDo: number;
  /** Quarantined segments that are not settled; of these, conflicts. */
  readonly quarantined: number;
  readonly conflicts: number;
  /** What was sent to whom, the oldest first. */
  readonly sent: readonly Delivery[];
}

/** The rows of one language, or of all, in sum. */
export type StatusTotal = Omit<StatusRow, 'document' | 'language' | 'empty' | 'sent'> & {
  /** Undefined of the sum of all languages. */
  readonly language: string | undefined;
  readonly documents: number;
  /** Documents that are complete. */
  readonly completeDocuments: number;
};

/** How far the documents are in each language. */
export interface Status {
  /** By document, then in the settings' order of languages. */
  readonly rows: readonly StatusRow[];
  /** The quarantined segments of these documents or, if all are asked for, of none; each with the document its sentence is in now. */
  readonly quarantined: readonly Kept[];
  /** Notes of translators on current segments that nobody has answered. */
  readonly openNotes: number;
  /** Current source sentences that are reported as wrong, and have no answer. */
  readonly reported: number;
}

type Kept = QuarantineEntry & QuarantinePlace;

/** How far the languages, all if empty, have come with every document, or with those named. */
export function status(
  workspace: Workspace,
  names: readonly string[],
  asked: readonly string[] = [],
): Status {
  const languages = targetLanguages(workspace, asked);
  const rows: Omit<StatusRow, 'quarantined' | 'conflicts' | 'sent'>[] = [];
  let openNotes = 0;
  let reported = 0;
  const all = listQuarantined(workspace).filter(
    ({ language }) => asked.length === 0 || asked.includes(language),
  );
  const wanted = new Set(all.map(({ id }) => id));
  const homes = new Map<string, string>();
  for (const document of openDocuments(workspace, names)) {
    const segments = segmentsOf(document);
    const wordsIn = segments.map(wordsOf);
    const words = wordsIn.reduce((sum, count) => sum + count, 0);
    const empty = isEmpty(document);
    reported += segments.filter((segment) => reportsOn(segment).some(isOpen)).length;
    for (const language of languages) {
      const { set } = openTranslations(workspace, language, document.name);
      let wordsToDo = 0;
      for (const [at, segment] of segments.entries()) {
        const translation = set.entries.get(segment.id);
        if (progressOf(segment, translation) !== 'complete') wordsToDo += wordsIn[at] as number;
        if (translation?.note) openNotes += notesIn(translation).filter(isOpen).length;
      }
      rows.push({ ...completenessOf(document, set, segments), empty, words, wordsToDo });
    }
    for (const { id } of wanted.size > 0 ? segments : []) if (wanted.has(id)) homes.set(id, document.name);
  }
  // Documents are renamed, and sentences move: the file a form is kept in tells only where its sentence was.
  const here = new Set<string | undefined>(rows.map(({ document }) => document));
  const quarantined = all
    .map((kept): Kept => ({ ...kept, document: homes.get(kept.id) ?? kept.document }))
    .filter(({ document }) => names.length === 0 || here.has(document));
  const kept = new Map<string, Kept[]>();
  for (const each of quarantined) append(kept, `${each.language}/${each.document}`, each);
  const sent = sentIn(workspace);
  const counted = rows.map((row): StatusRow => {
    const mine = kept.get(`${row.language}/${row.document}`) ?? [];
    const conflicts = mine.filter(({ outcome }) => outcome === 'conflict').length;
    const deliveries = sent.get(`${row.document} ${row.language}`) ?? [];
    return { ...row, quarantined: mine.length, conflicts, sent: deliveries };
  });
  // The sort is stable: languages stay in the settings' order.
  counted.sort((a, b) => compareTexts(a.document, b.document));
  return { rows: counted, quarantined, openNotes, reported };
}

/** The sum of each language, in their order, and that of all. */
export function sumStatus(rows: readonly StatusRow[]): {
  readonly languages: readonly StatusTotal[];
  readonly total: StatusTotal;
} {
  const languages = [...new Set(rows.map(({ language }) => language))];
  return {
    languages: languages.map((language) =>
      sumRows(
        rows.filter((row) => row.language === language),
        language,
      ),
    ),
    total: sumRows(rows, undefined),
  };
}

function sumRows(rows: readonly StatusRow[], language: string | undefined): StatusTotal {
  const sum = (of: (row: StatusRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return {
    language,
    documents: new Set(rows.map(({ document }) => document)).size,
    completeDocuments: rows.filter(isComplete).length,
    segments: sum(({ segments }) => segments),
    words: sum(({ words }) => words),
    wordsToDo: sum(({ wordsToDo }) => wordsToDo),
    missing: sum(({ missing }) => missing),
    stale: sum(({ stale }) => stale),
    translated: sum(({ translated }) => translated),
    reviewed: sum(({ reviewed }) => reviewed),
    final: sum(({ final }) => final),
    quarantined: sum(({ quarantined }) => quarantined),
    conflicts: sum(({ conflicts }) => conflicts),
  };
}

/** Whether a document has a translation of every segment in a language. */
export function isComplete({ empty, missing, stale }: StatusRow): boolean {
  return !empty && missing + stale === 0;
}
