import { mergeCounts } from '../../memory/sql.ts';
import { states } from '../../model/translation.ts';
import { compareTexts } from '../../text/order.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openMemory } from './open-memory.ts';

/** What the memory of one language has. */
export interface MemoryStats {
  readonly language: string;
  /** Sentences with a translation. */
  readonly units: number;
  /** Of them, by the file they come from; the largest first. */
  readonly files: readonly { readonly path: string; readonly units: number }[];
  /** Of them, by the state of the workspace's own work; empty for those of memory files. */
  readonly states: Readonly<Record<string, number>>;
}

/** States of units, in the order of code units: the own state of the workspace's work, and none. */
const counted = ['', ...states.filter((state) => state !== 'initial')].sort();

/** How many units each file has, and how many of each state: the rows are grouped in the order of their index. */
const countUnits = `SELECT path, units, ${counted.map((_, at) => `n${at}`).join(', ')}
  FROM (SELECT input AS file, count(*) AS units, ${counted
    .map((state, at) => `sum(CASE WHEN state = '${state}' THEN 1 ELSE 0 END) AS n${at}`)
    .join(', ')} FROM tu GROUP BY input) AS sums JOIN input ON input.id = file`;

/** Counts the memory of languages, of all targets when none is named. */
export async function countMemory(
  workspace: Workspace,
  languages: readonly string[],
): Promise<readonly MemoryStats[]> {
  const all: MemoryStats[] = [];
  for (const language of targetLanguages(workspace, languages)) {
    const { store } = await openMemory(workspace, language);
    try {
      const rows = await store.all(countUnits, [], mergeCounts);
      const files = rows
        .map(([path, units]) => ({ path: path as string, units: Number(units) }))
        .sort((a, b) => b.units - a.units || compareTexts(a.path, b.path));
      const counts = counted.map((_, at) => rows.reduce((sum, row) => sum + Number(row[at + 2]), 0));
      all.push({
        language,
        units: files.reduce((sum, { units }) => sum + units, 0),
        files,
        states: Object.fromEntries(
          counted.map((state, at) => [state, counts[at] as number] as const).filter(([, n]) => n > 0),
        ),
      });
    } finally {
      await store.close();
    }
  }
  return all;
}
