import { layerGlossaries, mergeGlossaries } from '../glossary/merge.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import { decodeUtf8 } from '../text/decode-utf8.ts';
import { readGlossaryFiles, type Workspace } from '../workspace/workspace.ts';
import { decodeXml } from '../xml/decode.ts';

/** A glossary file, and what of it the model has no place for. */
export interface ReadTerms {
  readonly glossary: Glossary;
  readonly findings: readonly Finding[];
}

/**
 * The terms of one file: TBX where its name says so, else a table.
 * @throws `file-encoding`, `glossary-syntax`, `glossary-value`, `xml-…` with the place
 */
export function readTerms(bytes: Uint8Array, path: string): Promise<ReadTerms> {
  return readText(isTbx(path) ? decodeXml(bytes, path) : decodeUtf8(bytes, path), path);
}

/** The readers are loaded where there is something to read. */
async function readText(text: string, path: string): Promise<ReadTerms> {
  if (isTbx(path)) return (await import('../exchange/tbx/read.ts')).readTbx(text, path);
  const { readGlossary } = await import('../glossary/read.ts');
  return { glossary: readGlossary(text, path), findings: [] };
}

export function isTbx(path: string): boolean {
  return path.toLowerCase().endsWith('.tbx');
}

/**
 * All glossary files of the workspace as one. Those that the settings name override each other in that order, and all of
 * them the rest.
 * @throws `settings-value`, `file-…`, `glossary-syntax`, `glossary-value`, `xml-…` with the place
 */
export async function openGlossary(workspace: Workspace): Promise<Glossary> {
  const { ranked, others } = readGlossaryFiles(workspace);
  const read = async ({ path, text }: (typeof ranked)[number]): Promise<Glossary> =>
    (await readText(text, path)).glossary;
  const rest = mergeGlossaries(await Promise.all(others.map(read)));
  return layerGlossaries([...(await Promise.all(ranked.map(read))), rest]);
}
