import { layerGlossaries, mergeGlossaries } from '../glossary/merge.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import { decodeUtf8 } from '../workspace/decode.ts';
import { readGlossaryFiles, type Workspace } from '../workspace/workspace.ts';

/** A glossary file, and what of it the model has no place for. */
export interface ReadTerms {
  readonly glossary: Glossary;
  readonly findings: readonly Finding[];
}

/**
 * The terms of one file: TBX where its name says so, else a table.
 * @throws `glossary-syntax`, `glossary-value`, `xml-…` with the place
 */
export async function readTerms(bytes: Uint8Array, path: string): Promise<ReadTerms> {
  if (isTbx(path)) {
    const { readTbx } = await import('../exchange/tbx/read.ts');
    const { decodeXml } = await import('../xml/decode.ts');
    return readTbx(decodeXml(bytes, path), path);
  }
  const { readGlossary } = await import('../glossary/read.ts');
  return { glossary: readGlossary(decodeUtf8(bytes, path), path), findings: [] };
}

export function isTbx(path: string): boolean {
  return path.toLowerCase().endsWith('.tbx');
}

/**
 * All glossary files of the workspace as one. Those that the settings name override each other in that order, and all of
 * them the rest. The readers are loaded where there is something to read.
 * @throws `settings-value`, `glossary-syntax`, `glossary-value`, `xml-…` with the place
 */
export async function openGlossary(workspace: Workspace): Promise<Glossary> {
  const { ranked, others } = readGlossaryFiles(workspace);
  const read = async ({ path, bytes }: { path: string; bytes: Uint8Array }): Promise<Glossary> =>
    (await readTerms(bytes, path)).glossary;
  const rest = mergeGlossaries(await Promise.all(others.map(read)));
  return layerGlossaries([...(await Promise.all(ranked.map(read))), rest]);
}
