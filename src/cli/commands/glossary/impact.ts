import { openGlossary } from '../../../workflows/quality/open-glossary.ts';
import { type Touched, termImpact } from '../../../workflows/quality/term-impact.ts';
import type { Desk } from '../../desk.ts';
import type { ExitCode } from '../../exit-code.ts';
import { count, printable } from '../../report-text.ts';

export interface GlossaryImpact {
  readonly json?: true;
}

export async function showImpact(desk: Desk, term: string, { json }: GlossaryImpact): Promise<ExitCode> {
  const workspace = desk.workspace();
  const touched = termImpact(workspace, openGlossary(workspace), term);
  if (json) desk.json(touched);
  else desk.result(touched.map((row) => touchedText(row, workspace.settings.source)).join(''));
  const sentences = new Set(touched.map(({ segment }) => segment)).size;
  const documents = new Set(touched.map(({ document }) => document)).size;
  desk.remark(`${count(sentences, 'sentence')} in ${count(documents, 'document')}.`);
  return 0;
}

function touchedText({ document, segment, language, text, progress, uses }: Touched, source: string): string {
  const indent = language === source ? '' : '  ';
  const state = progress === 'complete' ? '' : ` (${progress})`;
  const lines = [`${indent}${document} ${segment} ${language}${state}: ${text || '—'}`];
  for (const { explanation, status } of uses) lines.push(`${indent}  ${status}: ${explanation}`);
  if (uses.length === 0 && progress !== 'missing') lines.push(`${indent}  no term of the glossary`);
  return lines.map((line) => `${printable(line)}\n`).join('');
}
