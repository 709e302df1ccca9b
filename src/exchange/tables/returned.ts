import type { FindingText } from '../../messages/findings/texts.ts';
import { BarobarError } from '../../model/error.ts';
import type { ReturnedSegment, ReturnedWork } from '../../model/returned-work.ts';
import type { State } from '../../model/translation.ts';
import { normalise } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import { exchangeLimits } from '../limits.ts';
import { digestTarget } from '../sent-digest.ts';
import { type Columns, findColumns, stateOf } from './columns.ts';
import { type Control, digestSource, isControl, parseControl } from './control.ts';
import { typedTarget } from './literal-tags.ts';
import { remarksOnTable } from './remarks.ts';
import { emptyCell, isWork, type ReadRow, readRows } from './rows.ts';
import { sheetCell, type TableFile, tooLarge } from './table-file.ts';

/**
 * The work in a table that came back, whatever was done to its rows and columns. Each row is of the sentence whose id it has,
 * or may be recognised by its source text; `import` decides.
 * @throws BarobarError `table-structure` for a file that is no hand-out
 */
export function returnedWork(file: TableFile): ReturnedWork {
  const { path, format, tables } = file;
  const lines = [
    ...file.paragraphs,
    ...tables.flatMap((rows) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.text ?? ''))),
  ].filter(isControl);
  refuseSeveral(lines, path);
  const control = parseControl(lines);
  let known: Columns | undefined;
  const languages = new Map<'source' | 'target', string>();
  const rows: ReadRow[] = [];
  for (const table of tables) {
    // A table that was cut in two has its header in the first part.
    const columns = findColumns(table, control, path) ?? (known && { ...known, header: -1 });
    if (!columns) continue;
    known ??= columns;
    for (const [side, tag] of columns.languages) if (!languages.has(side)) languages.set(side, tag);
    rows.push(...readRows(table, columns, control));
  }
  if (!known || rows.length === 0) throw noHandOut(path);
  if (rows.length > exchangeLimits.segments) throw tooLarge('rows', path);
  const parts = assignUnits(rows, control);
  const rowOfTarget = control && findMoved(rows, control);
  const segments = parts.flatMap((part) => segmentsOf(part, control, path, rowOfTarget));
  return {
    path,
    format,
    version: '1',
    sourceLanguage: control?.source ?? languages.get('source') ?? '',
    targetLanguage: control?.target ?? languages.get('target'),
    segments: settleDoubles(segments),
    findings: [...file.findings, ...remarksOnTable(file, rows, known, control)],
  };
}

function noHandOut(path: string): BarobarError {
  return new BarobarError(
    'table-structure',
    'The file has no table that was made for translators by “barobar export”.',
    'Send the file that was exported, as it was saved after translation.',
    { path, line: 1, column: 1 },
  );
}

/** Hand-outs of several languages in one file: which row is of which language cannot be known. */
function refuseSeveral(lines: readonly string[], path: string): void {
  const targets = new Set(lines.map((line) => parseControl([line])?.target ?? ''));
  targets.delete('');
  if (targets.size < 2) return;
  throw new BarobarError(
    'table-structure',
    `The file has tables of several target languages: ${[...targets].slice(0, 5).join(', ')}.`,
    'Import each of them as a file of its own.',
    { path, line: 1, column: 1 },
  );
}

/** A row with the id of the sentence that it is a part of, where its row was split. */
interface Part {
  readonly read: ReadRow;
  readonly unit: string | undefined;
  /** The row after it has text in the column for translations and no id or source text: it may be the rest of this one. */
  readonly isContinued: boolean;
}

/** Finds rows that are parts of one sentence: after an id with a part of its source text come others without one, or with the same. */
function assignUnits(rows: readonly ReadRow[], control: Control | undefined): readonly Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < rows.length; ) {
    const [id, ...more] = rows[from]!.ids;
    const isWhole =
      id !== undefined && control?.sent.get(id)?.source === digestSource(rows[from]!.source.text);
    const sources = new Set([normalise(rows[from]!.source.text)]);
    let to = from + 1;
    const goesOn = ({ ids, source }: ReadRow): boolean =>
      (ids.length === 0 || (ids.length === 1 && ids[0] === id)) &&
      source.text.trim() !== '' &&
      !sources.has(normalise(source.text));
    if (id !== undefined && more.length === 0 && !isWhole) {
      for (; to < rows.length && goesOn(rows[to]!); to++) sources.add(normalise(rows[to]!.source.text));
    }
    const unit = to > from + 1 ? id : undefined;
    for (const read of rows.slice(from, to)) parts.push({ read, unit, isContinued: isRest(rows[to]) });
    from = to;
  }
  return parts;
}

function isRest(read: ReadRow | undefined): boolean {
  return read?.ids.length === 0 && read.source.text.trim() === '' && read.target.text.trim() !== '';
}

type RowOfTarget = (id: string, target: string) => string | undefined;

/**
 * Gives the id of the row that a target went out in, where it stands in another row now and one of the two rows shows that it was
 * moved and not copied: it is gone from its own row, or what went out here stands in a third. Then the column of
 * translations was sorted or pasted alone. Undefined for all other targets.
 */
function findMoved(rows: readonly ReadRow[], { sent }: Control): RowOfTarget {
  const now = new Map<string, string>();
  for (const { ids, target } of rows) if (ids.length === 1) now.set(ids[0]!, digestTarget(target.text));
  const home = new Map<string, string>();
  for (const [id, { sentDigest }] of sent)
    if (sentDigest !== '' && !home.has(sentDigest)) home.set(sentDigest, id);
  const isGone = (id: string): boolean => now.has(id) && now.get(id) !== sent.get(id)?.sentDigest;
  const elsewhere = new Set(
    [...now].flatMap(([id, digest]) => (sent.get(id)?.sentDigest === digest ? [] : [digest])),
  );
  return (id, target) => {
    const digest = digestTarget(target);
    const [own, other] = [sent.get(id), home.get(digest)];
    if (!own || other === undefined || own.sentDigest === digest || sent.get(other)!.source === own.source)
      return undefined;
    return isGone(other) || elsewhere.has(own.sentDigest) ? other : undefined;
  };
}

function segmentsOf(
  { read, unit, isContinued }: Part,
  control: Control | undefined,
  path: string,
  rowOfTarget: RowOfTarget | undefined,
): readonly ReturnedSegment[] {
  const { row, ids, source, target, state } = read;
  if (!isWork(read)) return [];
  const split = splitMerged(read);
  if (split)
    return split.flatMap((each) =>
      segmentsOf({ read: each, unit: undefined, isContinued }, control, path, rowOfTarget),
    );
  const claimed = stateOf(state.text);
  // Merged rows are known by all their ids: no sentence has them together.
  const id = ids.length > 0 ? ids.join(' ') : `#${row.line}`;
  const fault = faultOf(read, isContinued, rowOfTarget?.(id, target.text));
  const sent = control?.sent.get(id);
  const segment: ReturnedSegment = {
    id,
    original: control?.document ?? '',
    source: source.text,
    ...(target.text !== '' && { target: typedTarget(target.text, source.text) }),
    ...(unit !== undefined && { unit }),
    ...stateClaim(claimed),
    notes: notesOf(read),
    ...(sent && { sentDigest: sent.sentDigest }),
    ...(fault && { fault }),
    isRetyped: true,
    location: { path, line: row.line, column: 1 },
  };
  return [segment];
}

function stateClaim(state: State | 'new' | undefined): Pick<ReturnedSegment, 'state' | 'isDraft'> {
  if (state === undefined || state === 'new') return {};
  return { state, ...(state === 'initial' && { isDraft: true }) };
}

/** The lines of the column for notes, then comments on any cell of the row. */
function notesOf({ row, note }: ReadRow): readonly string[] {
  const lines = (note.fault === undefined ? note.text : '').split('\n').filter((line) => line.trim() !== '');
  return [...lines, ...new Set(row.cells.flatMap((cell) => cell?.comments ?? []))];
}

/** Why the translation of a row is not what was typed there. */
function faultOf(
  { row, ids, source, target }: ReadRow,
  isContinued: boolean,
  moved: string | undefined,
): FindingText | undefined {
  const [id] = ids;
  const [other] = target.tags;
  if (ids.length === 1 && other !== undefined && !target.tags.includes(id!)) {
    const values = { row: row.line, other: shorten(other, 20), id: `${id}` };
    return { text: 'import/quarantined:other-cell', values };
  }
  if (isContinued && ids.length > 0 && target.text.trim() !== '') {
    return { text: 'import/quarantined:continued', values: { row: row.line } };
  }
  if (moved !== undefined) {
    return { text: 'import/quarantined:moved', values: { row: row.line, id: moved } };
  }
  // The source text may be such a text itself: “=SUM of all things”, “#N/A”. A true formula shows what it comes to.
  const isLikeSource = target.fault === source.fault && sheetCell(target.text).fault === source.fault;
  const isOfSource = isLikeSource || (target.fault === 'number' && target.text === source.text);
  if (target.fault === undefined || isOfSource) return undefined;
  const values = { row: row.line, what: target.fault, text: shorten(target.text, 40) };
  return { text: 'import/quarantined:no-text', values };
}

/** Rows that were merged into one, where each of their cells has a paragraph for each of them. */
function splitMerged(read: ReadRow): readonly ReadRow[] | undefined {
  const { ids, source, target } = read;
  if (ids.length < 2) return undefined;
  const [sources, targets] = [source, target].map(({ text }) => text.split('\n'));
  if (sources!.length !== ids.length || targets!.length !== ids.length) return undefined;
  return ids.map((id, at) => ({
    ...read,
    ids: [id],
    source: { ...source, text: sources![at]! },
    target: { ...target, text: targets![at]!, tags: [] },
    // A state or note of several rows: the first has them, so that none is lost and none is doubled.
    ...(at > 0 && { note: emptyCell, state: emptyCell, row: { ...read.row, cells: [] } }),
  }));
}

/** Rows of one sentence and one source text: with one translation they are one, with several it cannot be known which is meant. */
function settleDoubles(segments: readonly ReturnedSegment[]): readonly ReturnedSegment[] {
  const groups = new Map<string, ReturnedSegment[]>();
  for (const segment of segments) {
    if (segment.unit !== undefined || segment.id.startsWith('#')) continue;
    const key = `${segment.id} ${normalise(segment.source)}`;
    const group = groups.get(key);
    if (group) group.push(segment);
    else groups.set(key, [segment]);
  }
  const settled = new Map<ReturnedSegment, ReturnedSegment | undefined>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const filled = group.filter(({ target = '' }) => target.trim() !== '');
    const isOne =
      new Set(filled.map(({ target, fault }) => `${JSON.stringify(fault) ?? ''}\n${target}`)).size < 2;
    const [first = group[0]!] = filled;
    for (const each of group) {
      if (!isOne) settled.set(each, filled.includes(each) ? { ...each, isAmbiguous: true } : undefined);
      else if (each === first) {
        settled.set(each, { ...each, notes: [...new Set(group.flatMap(({ notes }) => notes))] });
      } else settled.set(each, undefined);
    }
  }
  return segments.flatMap((segment) => (settled.has(segment) ? (settled.get(segment) ?? []) : [segment]));
}
