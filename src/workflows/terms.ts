import { mergeGlossaries } from '../glossary/merge.ts';
import type { Glossary } from '../model/glossary.ts';
import { readGlossaryTexts, type Workspace } from '../workspace/workspace.ts';

/**
 * All glossary files of the workspace as one. The reader is loaded where there is something to read.
 * @throws `glossary-syntax`, `glossary-value` with the place
 */
export async function openGlossary(workspace: Workspace): Promise<Glossary> {
  const texts = readGlossaryTexts(workspace);
  if (texts.length === 0) return { concepts: [] };
  const { readGlossary } = await import('../glossary/read.ts');
  return mergeGlossaries(texts.map(({ path, text }) => readGlossary(text, path)));
}
