import type { Segment } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import type { SourceReport, Translation } from '../../model/translation.ts';
import { isCosmetic } from '../../text/fold.ts';
import { formatTranslations } from '../../workspace/files/locale-file.ts';
import { localeFile } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { type EditPlan, openSheet, refuseChanged, type SegmentPlace, versionOf } from '../sentences/edit.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { openReportBook } from './source-reports.ts';

/** What a translator wrote about a segment, or somebody about its source text, with what was answered. */
export interface Note {
  readonly document: string;
  /** The source language for a report on the source text. */
  readonly language: string;
  readonly segment: string;
  /** Of a report: the source text that it is about. */
  readonly source: string;
  /** Absent of a report. */
  readonly target?: string;
  /** Of a report: the language of the translator who made it, if one did. */
  readonly from?: string;
  /** Who translated the segment or made the report, if that is known. */
  readonly by?: string;
  readonly text: string;
  /** Absent while nobody has answered. */
  readonly answer?: string;
  /** Of a report: the source text has changed since. */
  readonly isChanged?: true;
}

/** An answer is a note of its own after those that it answers, so that it goes out with them. */
const answerPrefix = 'Answer: ';

/** Whether nobody has answered a note, and no new source text has settled it. */
export function isOpen({ answer, isChanged }: Pick<Note, 'answer' | 'isChanged'>): boolean {
  return answer === undefined && !isChanged;
}

/**
 * The reports on the source texts and the notes of translators on current segments, by document, language and reading order. `asked`
 * are languages, the source language for the reports; all when empty.
 */
export function listNotes(
  workspace: Workspace,
  names: readonly string[],
  asked: readonly string[],
): readonly Note[] {
  const { source: sourceLanguage } = workspace.settings;
  const targets = asked.filter((language) => language !== sourceLanguage);
  const languages = asked.length > 0 && targets.length === 0 ? [] : targetLanguages(workspace, targets);
  const found: Note[] = [];
  for (const document of openDocuments(workspace, names)) {
    const segments = document.units.flatMap((unit) => unit.segments);
    if (asked.length === 0 || targets.length < asked.length) {
      for (const segment of segments)
        for (const report of reportsOn(segment))
          found.push({ document: document.name, language: sourceLanguage, segment: segment.id, ...report });
    }
    for (const language of languages) {
      const { set } = openTranslations(workspace, language, document.name);
      for (const { id, source } of segments) {
        const translation = set.entries.get(id);
        if (!translation?.note) continue;
        const place = { document: document.name, language, segment: id, source, target: translation.target };
        const { by } = translation;
        for (const note of notesIn(translation))
          found.push({ ...place, ...(by !== undefined && { by }), ...note });
      }
    }
  }
  return found;
}

/** The notes of a translation, each with the first answer after it. */
export function notesIn({ note = [] }: Translation): readonly Pick<Note, 'text' | 'answer'>[] {
  return note.flatMap((text, index) => {
    if (text.startsWith(answerPrefix)) return [];
    const answer = note.slice(index + 1).find((each) => each.startsWith(answerPrefix));
    return [{ text, ...(answer !== undefined && { answer: answer.slice(answerPrefix.length) }) }];
  });
}

/** The reports on the source text of a segment. */
export function reportsOn({
  source,
  reports = [],
}: Segment): readonly Pick<Note, 'source' | 'from' | 'by' | 'text' | 'answer' | 'isChanged'>[] {
  return reports.map(({ text, on, language, by, answer }) => ({
    source: on,
    ...(language !== undefined && { from: language }),
    ...(by !== undefined && { by }),
    text,
    ...(answer !== undefined && { answer }),
    ...(!isCosmetic(on, source) && { isChanged: true }),
  }));
}

/** A plan with the notes that it is about. */
type NotesPlan = Plan & { readonly notes: readonly Note[] };

/**
 * What answering the open notes of a segment would change: the answer becomes a note of the segment, or of the report on its source
 * text, which the next export has. `names` are documents that may have the segment; all when empty.
 * @throws `usage` for a segment without an open note, or with open notes in several languages that were asked for, or an empty
 * answer
 */
export function planAnswer(
  workspace: Workspace,
  segment: string,
  answer: string,
  asked: readonly string[],
  names: readonly string[] = [],
): NotesPlan {
  const said = oneLine(answer);
  if (said === '')
    throw new BarobarError('usage', 'The answer has no text.', 'Say what whoever asked should know.');
  const open = listNotes(workspace, names, asked).filter((note) => note.segment === segment && isOpen(note));
  const languages = [...new Set(open.map(({ language }) => language))];
  const [first] = open;
  if (!first || languages.length > 1)
    throw new BarobarError(
      'usage',
      first
        ? `“${segment}” has open notes in several languages: ${languages.join(', ')}.`
        : `“${segment}” has no open note.`,
      first ? 'Name the language with --lang.' : 'Run “barobar notes” to see the open notes.',
    );
  const { document, language } = first;
  if (language === workspace.settings.source) {
    const book = openReportBook(workspace);
    const { reports = [] } = book.entry(document, segment)!;
    const texts = new Set(open.map((note) => note.text));
    book.set(
      document,
      segment,
      reports.map((report) =>
        report.answer === undefined && texts.has(report.text) ? { ...report, answer: said } : report,
      ),
    );
    return { notes: open, changes: book.changes() };
  }
  const { set, text: before } = openTranslations(workspace, language, document);
  const entries = new Map(set.entries);
  const translation = entries.get(segment)!;
  entries.set(segment, { ...translation, note: [...(translation.note ?? []), `${answerPrefix}${said}`] });
  const after = formatTranslations({ document, language, entries });
  return { notes: open, changes: [{ path: localeFile(language, document), before, after }] };
}

/**
 * What reporting that a source text is wrong would change: the sentence of the ledger has the report until somebody answers or
 * the source text changes.
 * @throws `usage` for a segment that no ledger has, or an empty text; nothing changes where the report is known
 */
export function planReport(
  workspace: Workspace,
  segment: string,
  text: string,
  by: string | undefined,
): NotesPlan {
  const said = oneLine(text);
  if (said === '') throw new BarobarError('usage', 'The report has no text.', 'Say what is wrong.');
  for (const document of openDocuments(workspace)) {
    const found = document.units.flatMap((unit) => unit.segments).find(({ id }) => id === segment);
    if (!found) continue;
    const book = openReportBook(workspace);
    const entry = book.entry(document.name, segment);
    if (!entry) break;
    const { reports = [] } = entry;
    const report: SourceReport = { text: said, on: found.source, ...(by !== undefined && { by }) };
    const isKnown = reports.some((each) => each.text === said && each.language === undefined);
    if (!isKnown) book.set(document.name, segment, [...reports, report]);
    const { source: language } = workspace.settings;
    const note = { document: document.name, language, segment, source: found.source, text: said };
    return { notes: [note], changes: book.changes() };
  }
  throw new BarobarError(
    'usage',
    `No ledger has the sentence “${segment}”.`,
    'Run “barobar update”, and take an id that “barobar find” or a file in locales/ has.',
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Longest note that an editor may save, in UTF-16 units. */
const longestNote = 10_000;

/**
 * Plans to add a note to a segment, as a translator would who returns a file with it.
 * @throws `segment-changed`; `usage` for an empty or endless note; as `openSheet`
 */
export function planNote(
  workspace: Workspace,
  {
    document,
    language,
    segment,
    base,
    text,
  }: SegmentPlace & { readonly base: string; readonly text: string },
): EditPlan {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '' || line.length > longestNote)
    throw new BarobarError(
      'usage',
      line === '' ? 'The note is empty.' : `The note has more than ${longestNote} characters.`,
      'Write the note in a few words.',
    );
  // An answer belongs to a note before it.
  const note = line.startsWith(answerPrefix) ? `“${line}”` : line;
  const sheet = openSheet(workspace, document, language);
  const { source, translation } = sheet.get(segment);
  refuseChanged(segment, base, versionOf(source, translation));
  const known = translation ?? { source, target: '', state: 'initial' as const };
  return sheet.plan(new Map([[segment, { ...known, note: [...(known.note ?? []), note] }]]), segment);
}
