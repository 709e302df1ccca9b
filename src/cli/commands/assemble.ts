import { assembleDocuments } from '../../workflows/assemble.ts';
import { targetLanguages } from '../../workflows/languages.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
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
  const { findings, files } = assembleDocuments(workspace, {
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
  const isRefused = findings.length > 0 && options.allowIncomplete !== true;
  if (isRefused) {
    desk.remark(
      `Nothing was assembled: ${count(new Set(findings.map(({ segment, language }) => `${language} ${segment}`)).size, 'sentence')} not ready. Name finished documents or languages, or use --allow-incomplete.`,
    );
  } else desk.remark(`${count(files.length, 'document')} ${options.dryRun ? 'to write' : 'written'}.`);
  return isRefused ? 1 : 0;
}
