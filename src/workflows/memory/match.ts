import { contextOf, findMatches, type MemoryMatch } from '../../memory/match.ts';
import { normalise } from '../../text/normalise.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openMemory } from './open-memory.ts';

/** What the memory has for one text. */
export interface TextMatches {
  readonly text: string;
  /** How long the search took, in milliseconds. */
  readonly ms: number;
  readonly matches: readonly MemoryMatch[];
}

/**
 * Finds matches for texts in their order: the ones before and after a text are its neighbours. They are plain text or marked text as
 * it is in locale files.
 * @throws `usage` for a language the settings do not name
 */
export async function* matchTexts(
  workspace: Workspace,
  texts: readonly string[],
  { language, least, most, now }: { language: string; least: number; most: number; now: () => number },
): AsyncGenerator<TextMatches> {
  targetLanguages(workspace, [language]);
  const memory = await openMemory(workspace, language, texts.length);
  try {
    for (const [at, text] of texts.entries()) {
      const start = now();
      const context = contextOf(texts[at - 1], texts[at + 1]);
      const matches = await findMatches(memory, { text: normalise(text), context }, { least, most });
      yield { text, ms: now() - start, matches };
    }
  } finally {
    await memory.store.close();
  }
}
