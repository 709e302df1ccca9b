import { assembleDocuments } from '../../workflows/assemble.ts';
import { openGate } from '../../workflows/gate.ts';
import { targetLanguages } from '../../workflows/languages.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { describeRefusal } from '../report-gate.ts';
import { count } from '../report-text.ts';

export interface Assemble {
  readonly lang: readonly string[];
  readonly output?: string;
  readonly allowIncomplete?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export async function assembleFiles(
  desk: Desk,
  names: readonly string[],
  options: Assemble,
): Promise<ExitCode> {
  const workspace = desk.workspace();
  const gate = await openGate(workspace, desk.io.now());
  const { isRefused, findings, files } = assembleDocuments(workspace, gate, {
    documents: names,
    languages: targetLanguages(workspace, options.lang),
    folder: options.output === undefined ? undefined : desk.resolve(options.output),
    allowIncomplete: options.allowIncomplete === true,
    dryRun: options.dryRun === true,
  });
  const shown = files.map((file) => ({ ...file, file: desk.show(file.file) }));
  if (options.json) desk.json({ files: shown, findings });
  else desk.result(shown.map(({ file }) => `${file}\n`).join(''));
  desk.findings(findings);
  if (isRefused) {
    desk.remark(
      `Nothing was assembled: ${describeRefusal(findings, 'Name finished documents or languages')}`,
    );
  } else desk.remark(`${count(files.length, 'document')} ${options.dryRun ? 'to write' : 'written'}.`);
  return isRefused ? 1 : 0;
}
