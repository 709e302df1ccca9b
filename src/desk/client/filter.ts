import type { DeskDocument, DeskFinding, DeskSegment } from '../contract.ts';
import { stateOf, textOf } from './segment-row.tsx';

/** Which sentences of a document are shown. */
export interface Filter {
  readonly which: string;
  readonly by: string;
  readonly text: string;
}

/** The filter that shows every sentence. */
export const noFilter: Filter = { which: 'all', by: '', text: '' };

/** What a person can ask for, in the order of the list. */
export const filters = ['all', 'todo', 'review', 'reviewed', 'findings', 'notes', 'machine'] as const;

/** The segments that are to be translated. */
export function translatable(document: DeskDocument): readonly DeskSegment[] {
  return document.units.flatMap(({ segments }) => segments.filter(({ isTranslatable }) => isTranslatable));
}

/** Whether a segment is shown. */
export function isShown(
  { which, by, text }: Filter,
  document: DeskDocument,
  language: string,
  segment: DeskSegment,
  findings: readonly DeskFinding[],
): boolean {
  const entry = document.languages[language]?.entries[segment.id];
  if (!entry) return false;
  if (by !== '' && entry.by !== by) return false;
  const wanted = text.trim().toLowerCase();
  if (wanted !== '' && !`${segment.source}\n${textOf(entry)}`.toLowerCase().includes(wanted)) return false;
  const state = stateOf(entry);
  switch (which) {
    case 'todo':
      return ['missing', 'stale', 'draft'].includes(state);
    case 'review':
      return state === 'translated' || state === 'machine';
    case 'reviewed':
      return state === 'reviewed' || state === 'final';
    case 'findings':
      return findings.length > 0;
    case 'notes':
      return entry.notes.some(({ answer }) => answer === undefined);
    case 'machine':
      return entry.origin !== undefined;
    default:
      return true;
  }
}
