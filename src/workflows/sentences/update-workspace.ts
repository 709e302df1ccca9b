import type { Finding } from '../../model/finding.ts';
import { type ClassedChange, classChange } from '../../revision/changes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { openGlossary } from '../quality/open-glossary.ts';
import { changeFacts } from './change-facts.ts';
import { findUnsupportedLanguages } from './language-support.ts';
import { type DocumentUpdate, planUpdate, type UpdatePlan } from './update.ts';

/** What `update` found in one document, each change with its classes. */
export type ClassedUpdate = Omit<DocumentUpdate, 'changes'> & { readonly changes: readonly ClassedChange[] };

/** A plan of an update that says of each edit what it changed. */
export interface ClassedPlan extends Omit<UpdatePlan, 'documents'> {
  readonly documents: readonly ClassedUpdate[];
}

/** A plan with the classes of its changes. Reads the glossary only if the source text of a sentence changed. */
export function classPlan(workspace: Workspace, plan: UpdatePlan): ClassedPlan {
  const { documents } = plan;
  const isEdited = documents.some(({ changes }) => changes.some(({ before, after }) => before && after));
  const glossary = isEdited ? openGlossary(workspace) : { concepts: [] };
  const facts = changeFacts(workspace.settings.source, glossary);
  return {
    ...plan,
    documents: documents.map((document) => ({
      ...document,
      changes: document.changes.map((change) => classChange(change, facts)),
    })),
  };
}

/** Plans to bring the ledgers of the documents named, or of all, up to date with the sources. */
export function planWorkspaceUpdate(workspace: Workspace, names: readonly string[]): ClassedPlan {
  const plan = planUpdate(workspace, names);
  const findings: readonly Finding[] = [...findUnsupportedLanguages(workspace), ...plan.findings];
  return { ...classPlan(workspace, plan), findings };
}
