import { writeTbx } from '../../../exchange/tbx/write.ts';
import { writeGlossary } from '../../../glossary/write.ts';
import { BarobarError } from '../../../model/error.ts';
import { isTbx, readTerms } from '../../../workflows/terms.ts';
import { writeOutput } from '../../../workspace/workspace.ts';
import type { Desk } from '../../desk.ts';
import type { ExitCode } from '../../exit-code.ts';
import { count } from '../../report-text.ts';

export interface GlossaryConvert {
  readonly output?: string;
  readonly tbx: '3' | '2';
  readonly lang: string;
}

/** A table becomes TBX and TBX a table; what the other cannot hold is told. */
export async function convertTerms(
  desk: Desk,
  file: string,
  { output, tbx, lang }: GlossaryConvert,
): Promise<ExitCode> {
  const { glossary, findings } = await readTerms(desk.read(file), file);
  const toTbx = output === undefined ? !isTbx(file) : isTbx(output);
  if (output !== undefined && desk.resolve(output) === desk.resolve(file)) {
    throw new BarobarError('usage', 'The output is the file itself.', 'Name another file with -o.', {
      path: file,
    });
  }
  const written = toTbx ? { text: writeTbx(glossary, lang, tbx), findings: [] } : writeGlossary(glossary);
  if (output === undefined) desk.result(written.text);
  else writeOutput(desk.disk(), desk.resolve(output), written.text);
  desk.findings([...findings, ...written.findings]);
  desk.remark(`${count(glossary.concepts.length, 'concept')}.`);
  return 0;
}
