import { mergeCounts } from '../../memory/sql.ts';
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

/** Counts the memory of languages, of all targets when none is named. */
export async function countMemory(
  workspace: Workspace,
  languages: readonly string[],
): Promise<readonly MemoryStats[]> {
  const all: MemoryStats[] = [];
  for (const language of targetLanguages(workspace, languages)) {
    const { store } = await openMemory(workspace, language);
    try {
      const byFile = 'SELECT path, count(*) AS n FROM tu JOIN input ON input.id = tu.input GROUP BY path';
      const files = [...(await store.all(byFile, [], mergeCounts))].sort(
        ([a, n], [b, m]) => Number(m) - Number(n) || compareTexts(String(a), String(b)),
      );
      const byState = 'SELECT state, count(*) FROM tu GROUP BY state';
      const states = [...(await store.all(byState, [], mergeCounts))].sort(([a], [b]) =>
        compareTexts(String(a), String(b)),
      );
      all.push({
        language,
        units: files.reduce((sum, [, n]) => sum + Number(n), 0),
        files: files.map(([path, n]) => ({ path: path as string, units: Number(n) })),
        states: Object.fromEntries(states.map(([state, n]) => [state as string, Number(n)])),
      });
    } finally {
      await store.close();
    }
  }
  return all;
}
