import type { OverviewCell, OverviewRow } from '../contract.ts';

/** Which documents a person can ask for, in the order of the list. */
export const overviewFilters = ['all', 'todo', 'review', 'notes', 'out', 'due'] as const;

/** Which documents of the overview are shown. */
export interface OverviewFilter {
  /** Part of a title or of a document name, in any case; empty for all. */
  readonly text: string;
  /** One of `overviewFilters`. */
  readonly which: string;
}

/** Whether a document is shown. */
export function isWanted(row: OverviewRow, { text, which }: OverviewFilter): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted !== '' && !`${row.title}\n${row.document}`.toLowerCase().includes(wanted)) return false;
  switch (which) {
    case 'todo':
      return row.cells.some(({ missing, stale }) => missing + stale > 0);
    case 'review':
      return row.cells.some(({ translated }) => translated > 0);
    case 'notes':
      return row.reports > 0 || row.cells.some(({ openNotes, quarantined }) => openNotes + quarantined > 0);
    case 'out':
      return row.cells.some(({ out }) => out.length > 0);
    case 'due':
      return row.due !== undefined;
    default:
      return true;
  }
}

/** The order of the list of what is due: the earliest day first. */
export function byDue(a: OverviewRow, b: OverviewRow): number {
  const [first, second] = [a.due ?? '', b.due ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Whether a document is due and not complete. */
export function isLate({ due, cells }: OverviewRow, today: string): boolean {
  return due !== undefined && due < today && cells.some(({ missing, stale }) => missing + stale > 0);
}

/** The sums of the cells of a language. */
export type Totals = Omit<OverviewCell, 'language' | 'out'>;

/** Everybody who has something to translate. */
export function peopleIn(rows: readonly OverviewRow[]): readonly string[] {
  const names = rows.flatMap(({ cells }) => cells.flatMap(({ out }) => out.map(({ to }) => to)));
  return [...new Set(names)].sort();
}

/** The counts of all rows, by language. */
export function sum(rows: readonly OverviewRow[]): ReadonlyMap<string, Totals> {
  const totals = new Map<string, Record<string, number>>();
  for (const { cells } of rows)
    for (const { language, ...counts } of cells) {
      const total = totals.get(language) ?? {};
      for (const [name, value] of Object.entries(counts))
        if (typeof value === 'number') total[name] = (total[name] ?? 0) + value;
      totals.set(language, total);
    }
  return totals as unknown as ReadonlyMap<string, Totals>;
}
