import { type ClassedChange, classChange } from '../../revision/changes.ts';
import { openGlossary } from '../../workflows/quality/open-glossary.ts';
import { changeFacts } from '../../workflows/sentences/change-facts.ts';
import { findUnsupportedLanguages } from '../../workflows/sentences/language-support.ts';
import {
  applyUpdate,
  type DocumentUpdate,
  planUpdate,
  type UpdatePlan,
} from '../../workflows/sentences/update.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { explainChange, formatChange, formatDouble } from '../report-changes.ts';
import { count, printable } from '../report-text.ts';

export interface Update {
  readonly dryRun?: true;
  readonly frozen?: true;
  readonly explain?: true;
  readonly json?: true;
}

/** Files that are named as skipped; a folder full of others would hide what happened to the documents. */
const mostSkipped = 20;

export async function update(desk: Desk, names: readonly string[], options: Update): Promise<ExitCode> {
  const workspace = desk.workspaceToUpdate();
  const plan = planUpdate(workspace, names);
  const changes = await classChanges(workspace, plan);
  const findings = [...findUnsupportedLanguages(workspace), ...plan.findings];
  const writes = !options.dryRun && !options.frozen;
  if (writes) applyUpdate(workspace, plan);
  if (options.json)
    desk.json({
      documents: plan.documents.map((document) => ({ ...document, changes: changes.get(document) ?? [] })),
      written: writes ? plan.changes.map(({ path }) => path) : [],
      doubles: plan.doubles,
      findings,
    });
  else reportUpdate(desk, plan, options.explain ? explain : summarise, changes);
  desk.findings(findings);
  for (const file of plan.unread.slice(0, mostSkipped))
    desk.remark(`${printable(file)}: left alone, no format reads it; .md and .txt are read.`);
  const more = plan.unread.length - mostSkipped;
  if (more > 0) desk.remark(`${count(more, 'more file')} left alone.`);
  if (plan.documents.length === 0) desk.remark('There is no document in source/ yet.');
  else if (plan.changes.length === 0)
    desk.remark(`${count(plan.documents.length, 'document')}: every ledger is up to date.`);
  else if (writes) desk.remark(`${count(plan.changes.length, 'file')} written.`);
  else desk.remark(`${count(plan.changes.length, 'file')} to write; run “barobar update”.`);
  return options.frozen && plan.changes.length > 0 ? 1 : 0;
}

/** What changed in each document, and in its sentences. */
export async function reportPlan(desk: Desk, workspace: Workspace, plan: UpdatePlan): Promise<void> {
  reportUpdate(desk, plan, summarise, await classChanges(workspace, plan));
  desk.findings(plan.findings);
}

function reportUpdate(
  desk: Desk,
  plan: UpdatePlan,
  report: (changes: readonly ClassedChange[]) => readonly string[],
  changes: Awaited<ReturnType<typeof classChanges>>,
): void {
  const changed = plan.documents.filter((document) => document.changed);
  const lines = changed.flatMap((document) => [
    `${nameOf(document)}: ${describe(document)}`,
    ...report(changes.get(document) ?? []),
  ]);
  const doubles = plan.doubles.map(formatDouble);
  desk.result([...doubles, ...lines].map((line) => `${line}\n`).join(''));
}

/** The glossary is read only where the English of a sentence changed. */
async function classChanges(
  workspace: Workspace,
  { documents }: UpdatePlan,
): Promise<ReadonlyMap<DocumentUpdate, readonly ClassedChange[]>> {
  const isEdited = documents.some(({ changes }) => changes.some(({ before, after }) => before && after));
  const glossary = isEdited ? openGlossary(workspace) : { concepts: [] };
  const facts = changeFacts(workspace.settings.source, glossary);
  return new Map(
    documents.map((document) => [document, document.changes.map((change) => classChange(change, facts))]),
  );
}

/** So many lines of one document can be taken in at a glance. */
const mostLines = 20;
/** What needs a translator, or is gone; all else keeps its translations. */
const notable: readonly string[] = ['edited', 'moved-edited', 'split', 'merged', 'retired', 'revived'];

function summarise(changes: readonly ClassedChange[]): readonly string[] {
  const shown = changes.filter(({ rule, became }) => notable.includes(rule) && !became);
  const lines = shown.slice(0, mostLines).map((change) => `  ${formatChange(change)}`);
  const left = shown.length - lines.length;
  return left > 0 ? [...lines, `  … and ${left} more; --explain shows all`] : lines;
}

function explain(changes: readonly ClassedChange[]): readonly string[] {
  return changes.flatMap((change) => [`  ${formatChange(change)}`, `    ${explainChange(change)}`]);
}

const order = [
  'kept',
  'cosmetic',
  'edited',
  'moved-edited',
  'split',
  'merged',
  'moved',
  'arrived',
  'revived',
  'new',
  'retired',
] as const;

/** `opening (was dam)` of a document that was renamed. */
function nameOf({ document, formerly }: DocumentUpdate): string {
  return printable(formerly ? `${document} (was ${formerly.join(', ')})` : document);
}

function describe(document: DocumentUpdate): string {
  const parts = order
    .filter((rule) => document[rule] > 0)
    .map((rule) => `${document[rule]} ${rule === 'moved-edited' ? 'moved and edited' : rule}`);
  return parts.length > 0 ? parts.join(', ') : 'no sentences left';
}
