import { assembleDocuments } from '../../workflows/publish/assemble.ts';
import { openGate } from '../../workflows/quality/gate.ts';
import { targetLanguages } from '../../workflows/quality/languages.ts';
import type { Allowed } from '../../workflows/quality/verdict.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { describeLetOut, describeRefusal } from '../report-gate.ts';
import { reportTidied } from '../report-output.ts';
import { count } from '../report-text.ts';

export interface Assemble {
  readonly lang: readonly string[];
  readonly output?: string;
  readonly allowFindings?: true;
  readonly allowIncomplete?: true;
  readonly force?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

/** What the options let out although the gate is closed for it. */
export function allowedBy({
  allowFindings,
  allowIncomplete,
}: Pick<Assemble, 'allowFindings' | 'allowIncomplete'>): Allowed {
  return { findings: allowFindings === true, gaps: allowIncomplete === true };
}

export async function assembleFiles(
  desk: Desk,
  names: readonly string[],
  options: Assemble,
): Promise<ExitCode> {
  const workspace = desk.workspace();
  const gate = await openGate(workspace, desk.io.now());
  const allowed = allowedBy(options);
  const { isRefused, findings, letOut, files, ...tidied } = assembleDocuments(workspace, gate, {
    documents: names,
    languages: targetLanguages(workspace, options.lang),
    folder: desk.resolveOutput(options.output),
    allowed,
    force: options.force === true,
    dryRun: options.dryRun === true,
  });
  const shown = files.map((file) => ({ ...file, file: desk.show(file.file) }));
  if (options.json) desk.json({ files: shown, findings, letOut });
  else desk.result(shown.map(({ file }) => `${file}\n`).join(''));
  desk.findings(findings);
  reportTidied(desk, tidied);
  if (isRefused) {
    const advice = 'Name finished documents or languages';
    desk.remark(`Nothing was assembled: ${describeRefusal(findings, allowed, advice)}`);
    return 1;
  }
  for (const line of describeLetOut(letOut, 'assembled')) desk.lines(`${line}\n`);
  desk.remark(`${count(files.length, 'document')} ${options.dryRun ? 'to write' : 'written'}.`);
  return 0;
}
