import type { Candidate } from '../../../glossary/candidates.ts';
import { writeCandidates } from '../../../glossary/rows.ts';
import { openGlossary } from '../../../workflows/quality/open-glossary.ts';
import { termCandidates } from '../../../workflows/quality/term-candidates.ts';
import type { Desk } from '../../desk.ts';
import type { ExitCode } from '../../exit-code.ts';
import { count, printable } from '../../report-text.ts';

export interface GlossaryExtract {
  readonly min?: number;
  readonly json?: true;
  readonly csv?: true;
}

export async function extractTerms(
  desk: Desk,
  names: readonly string[],
  { min, json, csv }: GlossaryExtract,
): Promise<ExitCode> {
  const workspace = desk.workspace();
  const candidates = termCandidates(workspace, openGlossary(workspace), names, { min });
  const { source, targets } = workspace.settings;
  if (json) desk.json(candidates);
  else if (csv) desk.result(writeCandidates(candidates, source, targets));
  else desk.result(candidates.map(candidateText).join(''));
  desk.remark(`${count(candidates.length, 'candidate')}.`);
  return 0;
}

function candidateText({ term, kind, count: times, abbreviation, sentences }: Candidate): string {
  const [first] = sentences;
  const short = abbreviation === undefined ? '' : ` (${abbreviation})`;
  const lines = [`${times} × ${term}${short}, ${kind}`];
  if (first) lines.push(`    ${first.document} ${first.segment}: ${first.text}`);
  return lines.map((line) => `${printable(line)}\n`).join('');
}
