import { layerGlossaries } from '../../../glossary/merge.ts';
import { validateGlossary } from '../../../glossary/validate.ts';
import { openGlossary, readTerms } from '../../../workflows/quality/open-glossary.ts';
import type { Desk } from '../../desk.ts';
import type { ExitCode } from '../../exit-code.ts';
import { count } from '../../report-text.ts';

export interface GlossaryValidate {
  readonly json?: true;
}

/** Each file by itself, or all of the workspace together. */
export async function validateTerms(
  desk: Desk,
  files: readonly string[],
  { json }: GlossaryValidate,
): Promise<ExitCode> {
  const read = files.map((file) => readTerms(desk.read(file), file));
  const glossaries =
    files.length === 0 ? [openGlossary(desk.workspaceAsIs())] : read.map((each) => each.glossary);
  const findings = glossaries.flatMap((glossary) => [...validateGlossary(glossary)]);
  if (json) desk.json(findings);
  else desk.findings(findings);
  const { concepts } = layerGlossaries(glossaries);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
  desk.remark(`${count(concepts.length, 'concept')}: ${findings.length === 0 ? 'nothing wrong' : summary}.`);
  return errors > 0 ? 1 : 0;
}
