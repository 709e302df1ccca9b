import type { GlossaryContent } from '../../exchange/interchange.ts';
import { chooseFormat, findByName, formatsOf } from '../../exchange/registry.ts';
import { layerGlossaries, mergeGlossaries } from '../../glossary/merge.ts';
import type { Glossary } from '../../model/glossary.ts';
import { readGlossaryFiles, type Workspace } from '../../workspace/workspace.ts';

/**
 * The terms of one file.
 * @throws `file-format`, `file-encoding`, `glossary-syntax`, `glossary-value`, `xml-…` with the place
 */
export function readTerms(bytes: Uint8Array, path: string): GlossaryContent {
  return chooseFormat(bytes, path, formatsOf('glossary')).read(bytes, path);
}

/**
 * All glossary files of the workspace as one. Those that the settings name override each other in that order, and all of
 * them the rest.
 * @throws `settings-value`, `file-…`, `glossary-syntax`, `glossary-value`, `xml-…` with the place
 */
export function openGlossary(workspace: Workspace): Glossary {
  const isGlossary = (file: string): boolean => findByName(file, formatsOf('glossary')) !== undefined;
  const { ranked, others } = readGlossaryFiles(workspace, isGlossary);
  const read = ({ path, bytes }: (typeof ranked)[number]): Glossary => readTerms(bytes, path).glossary;
  return layerGlossaries([...ranked.map(read), mergeGlossaries(others.map(read))]);
}
