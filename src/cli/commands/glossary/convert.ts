import { chooseFormat, findByName, formatsOf } from '../../../exchange/registry.ts';
import { BarobarError } from '../../../model/error.ts';
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
  const bytes = desk.read(file);
  const formats = formatsOf('glossary');
  const [table] = formats;
  const from = chooseFormat(bytes, file, formats);
  const { glossary, findings } = from.read(bytes, file);
  const to = output === undefined ? formats.find((format) => format !== from) : findByName(output, formats);
  if (output !== undefined && desk.resolve(output) === desk.resolve(file)) {
    throw new BarobarError('usage', 'The output is the file itself.', 'Name another file with -o.', {
      path: file,
    });
  }
  const written = (to ?? table!).write(glossary, { language: lang, tbx });
  if (output === undefined) desk.result(new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.bytes));
  else writeOutput(desk.disk(), desk.resolve(output), written.bytes);
  desk.findings([...findings, ...written.findings]);
  desk.remark(`${count(glossary.concepts.length, 'concept')}.`);
  return 0;
}
