import type { GlossaryContent } from '../../exchange/interchange.ts';
import { chooseFormat, findByName, formatsOf } from '../../exchange/registry.ts';
import { layerGlossaries, mergeGlossaries } from '../../glossary/merge.ts';
import { BarobarError } from '../../model/error.ts';
import { type Glossary, glossaryLimits } from '../../model/glossary.ts';
import { readGlossaryFiles, type Workspace } from '../../workspace/workspace.ts';

/**
 * The terms of one file.
 * @throws `file-format`, `file-encoding`, `glossary-syntax`, `glossary-value`, `xml-…` with the place
 */
export function parseTerms(bytes: Uint8Array, path: string): GlossaryContent {
  return chooseFormat(bytes, path, formatsOf('glossary')).read(bytes, path);
}

/**
 * All glossary files of the workspace as one. Those that the settings name override each other in that order, and all of
 * them the rest.
 * @throws `settings-value`, `file-…`, `glossary-syntax`, `glossary-value`, `xml-…` with the place; `file-too-large` for more
 *   terms than `glossaryLimits` has for all files
 */
export function openGlossary(workspace: Workspace): Glossary {
  const isGlossary = (file: string): boolean => findByName(file, formatsOf('glossary')) !== undefined;
  const { ranked, others } = readGlossaryFiles(workspace, isGlossary);
  let terms = 0;
  const read = ({ path, bytes }: (typeof ranked)[number]): Glossary => {
    const { glossary } = parseTerms(bytes, path);
    for (const concept of glossary.concepts) for (const [, each] of concept.terms) terms += each.length;
    if (terms > glossaryLimits.allTerms) throw tooManyTerms(path);
    return glossary;
  };
  return layerGlossaries([...ranked.map(read), mergeGlossaries(others.map(read))]);
}

/** The file with which a glossary goes beyond `glossaryLimits`. */
function tooManyTerms(path: string): BarobarError {
  return new BarobarError(
    'file-too-large',
    `With this file the glossary has more than ${glossaryLimits.allTerms} terms.`,
    'Keep the terms that these documents need, and move the other files out of glossary/.',
    { path },
  );
}
