import type { Finding } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import { compareTexts } from '../../text/order.ts';
import { openGate } from '../../workflows/quality/gate.ts';
import { targetLanguages } from '../../workflows/quality/languages.ts';
import { findingsOf, type Verdict } from '../../workflows/quality/verdict.ts';
import { openDocuments } from '../../workflows/sentences/reconcile-workspace.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Desk } from '../desk.ts';
import { formatVerdicts } from '../report-gate.ts';

/** What the gate says of the documents named, all when none is: as findings, and rule by rule as a table. */
export async function showGate(
  desk: Desk,
  workspace: Workspace,
  glossary: Glossary,
  names: readonly string[] | undefined,
  asked: readonly string[],
): Promise<{ readonly findings: readonly Finding[]; readonly table: string }> {
  if (!names) return { findings: [], table: '' };
  const gate = await openGate(workspace, desk.io.now(), glossary);
  const languages = targetLanguages(workspace, asked);
  const verdicts: Verdict[] = [];
  for (const document of openDocuments(workspace, names))
    for (const verdict of gate(document, languages)) verdicts.push(verdict);
  verdicts.sort((a, b) => compareTexts(a.document, b.document));
  // What the checks found has been said by them.
  const findings = findingsOf(verdicts).filter(({ code }) => code.startsWith('gate/'));
  return { findings, table: formatVerdicts(verdicts) };
}
