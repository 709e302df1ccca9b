import path from 'node:path';
import { mergeGlossaries } from '../../glossary/merge.ts';
import { readGlossary } from '../../glossary/read.ts';
import { validateGlossary } from '../../glossary/validate.ts';
import type { Finding } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import { checkDocuments, checkFile } from '../../workflows/check.ts';
import { targetLanguages } from '../../workflows/languages.ts';
import { openGlossary } from '../../workflows/terms.ts';
import { decodeUtf8 } from '../../workspace/decode.ts';
import { settingsFile } from '../../workspace/layout.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { count } from '../report-text.ts';

export interface Check {
  readonly lang: readonly string[];
  readonly glossary: readonly string[];
  readonly format: 'text' | 'json';
  readonly failOn: 'error' | 'warning' | 'never';
}

const bilingual = /\.(?:xlf|xliff|sdlxliff|mqxliff|mxliff)$/i;

export async function check(desk: Desk, targets: readonly string[], options: Check): Promise<ExitCode> {
  const files = targets.filter((target) => bilingual.test(target));
  const names = targets.filter((target) => !bilingual.test(target));
  const given = options.glossary.map((file) => readGlossary(decodeUtf8(desk.read(file), file), file));
  // By list, not one by one as arguments: a workspace may have more findings than a call takes.
  const found: (readonly Finding[])[] = [];
  if (names.length > 0 || files.length === 0) {
    const workspace = desk.workspace();
    const glossary = mergeGlossaries([await openGlossary(workspace), ...given]);
    found.push(validateGlossary(glossary));
    found.push(checkDocuments(workspace, glossary, names, targetLanguages(workspace, options.lang)));
  }
  if (files.length > 0) {
    const glossary = mergeGlossaries([...(await glossaryAround(desk)), ...given]);
    // With documents it has been done.
    if (names.length === 0) found.push(validateGlossary(glossary));
    for (const file of files) found.push(checkFile(desk.io.disk, desk.resolve(file), file, glossary));
  }
  const findings = found.flat();
  if (options.format === 'json') desk.json(findings);
  else desk.findings(findings);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  const summary =
    findings.length === 0 ? 'No faults found.' : `${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
  if (options.format === 'text') desk.result(`${summary}\n`);
  if (options.failOn === 'never') return 0;
  return errors > 0 || (options.failOn === 'warning' && warnings > 0) ? 1 : 0;
}

/** A file is checked against the workspace's terms where there is a workspace; it needs none. */
async function glossaryAround(desk: Desk): Promise<readonly Glossary[]> {
  const isWorkspace = desk.io.disk.read(path.join(desk.root, settingsFile)) !== undefined;
  return isWorkspace ? [await openGlossary(desk.workspace())] : [];
}
