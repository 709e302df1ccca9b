import type { Finding } from '../../model/finding.ts';
import { shorten } from '../../text/shorten.ts';
import { type Columns, idsIn, stateOf } from './columns.ts';
import { type Control, digestBand } from './control.ts';
import { isWork, type ReadRow } from './rows.ts';
import type { TableFile } from './table-file.ts';

/** Ids that one finding names. */
const mostNamed = 20;

/** What is to be known of a returned table beside its translations: rows that are gone, tracked changes, text that has no place. */
export function remarksOnTable(
  file: TableFile,
  rows: readonly ReadRow[],
  { header }: Columns,
  control: Control | undefined,
): readonly Finding[] {
  const { path } = file;
  const findings: Finding[] = [];
  const warn = (code: string, line: number, message: string, advice: string): void => {
    findings.push({ code: `table/${code}`, severity: 'warning', message, advice, path, line, column: 1 });
  };
  const lose = (code: string, line: number, message: string): void => {
    const advice = 'Read it now: it is not stored.';
    findings.push({ code: `table/${code}`, severity: 'error', message, advice, path, line, column: 1 });
  };
  const quote = (text: string): string => `“${shorten(text.trim(), 60)}”`;
  for (const read of rows) {
    const { row, note, state, others } = read;
    const where = read.ids.length > 0 ? `row ${row.line} (${read.ids.join(' ')})` : `row ${row.line}`;
    const cells = row.cells.filter((cell) => cell !== undefined);
    const [inserted, deleted] = (['inserted', 'deleted'] as const).map((kind) =>
      cells.map((cell) => cell[kind].trim()).filter((text) => text !== ''),
    );
    if (inserted!.length + deleted!.length > 0) {
      const parts = [
        ...(inserted!.length > 0 ? [`the insertion ${inserted!.map(quote).join(', ')} was taken`] : []),
        ...(deleted!.length > 0 ? [`the deletion of ${deleted!.map(quote).join(', ')} was carried out`] : []),
      ];
      warn(
        'tracked-changes',
        row.line,
        `Changes were tracked in ${where}: ${parts.join(', and ')}.`,
        'Check the translation; have changes accepted or rejected before a file is sent back.',
      );
    }
    if (cells.some(({ hasObject }) => hasObject)) {
      warn(
        'object',
        row.line,
        `In ${where} there is a picture, a footnote or another object beside the text.`,
        'Its text was taken without the object.',
      );
    }
    if (note.fault !== undefined) {
      lose(
        'text',
        row.line,
        `The note in ${where} is a number, date or formula, and not the text that was typed: ${quote(note.text)}.`,
      );
    }
    if (isWork(read) && stateOf(state.text) === undefined) {
      warn(
        'state',
        row.line,
        `The state ${quote(state.text)} in ${where} is not one of those to choose from.`,
        'The row was read as if it had none.',
      );
    }
    const loose = isWork(read) ? others : cells.map(({ text }) => text);
    if (loose.some((text) => text.trim() !== '')) {
      lose(
        'text',
        row.line,
        `In ${where} there is text outside of the columns for translations, notes and states: ${quote(loose.join(' '))}.`,
      );
    }
    const comments = isWork(read) ? [] : cells.flatMap((cell) => cell.comments);
    for (const comment of comments)
      lose('comment', row.line, `A comment belongs to no sentence: ${quote(comment)}.`);
  }
  const bands = file.tables.flat().filter(({ isBand }) => isBand);
  for (const { cells, line } of control ? bands : []) {
    const text = cells.find((cell) => cell !== undefined)?.text ?? '';
    const isRow = idsIn(text, control).length > 0;
    if (text.trim() !== '' && !isRow && !control?.bands.has(digestBand(text)))
      lose('text', line, `Somebody typed in row ${line}, which is no row of a sentence: ${quote(text)}.`);
  }
  const comments = [
    ...file.comments,
    ...bands.flatMap(({ cells }) => cells.flatMap((cell) => cell?.comments ?? [])),
  ];
  for (const comment of comments) lose('comment', 1, `A comment belongs to no sentence: ${quote(comment)}.`);
  const here = new Set(rows.flatMap(({ ids }) => ids));
  const gone = [...(control?.sent.keys() ?? [])].filter((id) => !here.has(id));
  if (gone.length > 0) {
    const more = gone.length > mostNamed ? ` and ${gone.length - mostNamed} more` : '';
    warn(
      'rows-missing',
      Math.max(header, 0) + 1,
      `The file has no row with the id of ${gone.length === 1 ? 'a sentence' : `${gone.length} sentences`} that went out: ${gone.slice(0, mostNamed).join(', ')}${more}.`,
      'What the workspace has for them is not changed.',
    );
  }
  return findings;
}
