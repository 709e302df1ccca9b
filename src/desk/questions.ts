import { isOpen, listNotes } from '../workflows/exchange/notes.ts';
import type { Questions } from './contract.ts';
import type { Desk } from './desk.ts';
import { readOverview } from './overview.ts';

/** What translators asked and reported, and nobody has answered, in all documents that were read so far. */
export function readQuestions(desk: Desk): Questions {
  const { rows, left } = readOverview(desk);
  const names = rows
    .filter(({ reports, cells }) => reports + cells.reduce((sum, { openNotes }) => sum + openNotes, 0) > 0)
    .map(({ document }) => document);
  const notes = names.length > 0 ? listNotes(desk.snapshot().workspace, names, []) : [];
  return { questions: notes.filter(isOpen), left };
}
