import type { Document } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import { isSameDecision, isSamePlace, type Override } from '../../segmentation/override.ts';
import { proposeJoin, proposeSplit } from '../../segmentation/propose.ts';
import { compareTexts } from '../../text/order.ts';
import { formatBreaks, openBreaks } from '../../workspace/files/breaks-file.ts';
import type { Change } from '../../workspace/transaction.ts';
import { listSources, type Workspace, withChange } from '../../workspace/workspace.ts';
import { type HeldBreak, type KeptBreak, makeParser, orphanBreaks } from './parse.ts';
import { openDocuments, selectDocuments } from './reconcile-workspace.ts';
import { planUpdate, type UpdatePlan } from './update.ts';

/** A decision of the coordinator about a sentence: that it ends after some of its words, or goes on with the next one. */
export type Wish = { readonly type: 'split'; readonly after: string } | { readonly type: 'join' };

/**
 * Plans to store a decision about a sentence and to bring the ledger up to date. A decision that undoes an earlier one at
 * the same place takes it back instead of being stored.
 * @throws `usage` for an unknown document or sentence, or words that do not fit
 */
export function planBreakDecision(workspace: Workspace, name: string, id: string, wish: Wish): UpdatePlan {
  const [document] = openDocuments(workspace, [name]);
  const override =
    wish.type === 'join' ? proposeJoin(document!, id) : proposeSplit(document!, id, wish.after);
  const change = planStore(workspace, document!.name, override);
  const plan = planAfter(workspace, document!.name, change);
  const [decided] = openDocuments(withChange(workspace, change), [name]);
  if (countSegments(decided!) === countSegments(document!)) {
    throw new BarobarError(
      'usage',
      'The sentence cannot be split there: the place is inside markup that must stay together.',
      'Choose another place, or edit the source.',
    );
  }
  return plan;
}

/** A decision, where it is kept, and in how many places of its document it holds. */
export interface ListedBreak extends Override {
  readonly document: string;
  /** Which of the document's decisions, from 1. */
  readonly number: number;
  readonly places: number;
}

/** The decisions about all documents, or those named, gone ones included; by document, then in the order of their file. */
export function listDecisions(workspace: Workspace, names: readonly string[]): readonly ListedBreak[] {
  const parse = makeParser(workspace);
  const files = selectDocuments(listSources(workspace).documents, names);
  const held = files.flatMap((file) => parse(file).breaks);
  const gone = names.length > 0 ? [] : orphanBreaks(workspace);
  const adopted = held.filter(({ home }) => gone.some((one) => one.home === home));
  const isAdopted = (one: KeptBreak): boolean =>
    adopted.some(({ home, stored }) => home === one.home && stored.number === one.stored.number);
  const listed = [...held, ...gone.filter((one) => !isAdopted(one))].map((one) => listedBreak(one));
  return listed.sort((a, b) => compareTexts(a.document, b.document) || a.number - b.number);
}

function listedBreak(one: KeptBreak & Partial<HeldBreak>): ListedBreak {
  const { override, number } = one.stored;
  return { document: one.home, number, ...override, places: one.placement?.places.length ?? 0 };
}

/**
 * Plans to remove decisions of a document by their numbers in its file, from 1, and to bring the ledger up to date.
 * @throws `usage` for a number that none of them has
 */
export function planBreakRemoval(workspace: Workspace, name: string, numbers: readonly number[]): UpdatePlan {
  const { decisions, text, path } = openBreaks(workspace, name);
  const unknown = numbers.find((number) => !decisions[number - 1]);
  if (unknown !== undefined) {
    throw new BarobarError(
      'usage',
      `There is no decision ${unknown} about “${name}”.`,
      'See “barobar breaks list”.',
    );
  }
  const kept = decisions.filter((_, index) => !numbers.includes(index + 1));
  return planAfter(workspace, name, { path, before: text, after: formatBreaks(kept) });
}

/** The plan for a change of a document's decisions, including the change itself. */
function planAfter(workspace: Workspace, name: string, change: Change): UpdatePlan {
  const changed = withChange(workspace, change);
  const isGone = !listSources(workspace).documents.some((document) => document.name === name);
  const plan: UpdatePlan = isGone
    ? { documents: [], changes: [], unread: [], findings: [], duplicates: [] }
    : planUpdate(changed, [name]);
  // A plan from the new state of the file replaces it.
  const again = plan.changes.find(({ path }) => path === change.path);
  const others = plan.changes.filter((one) => one !== again);
  const own = { ...change, after: again ? again.after : change.after };
  return { ...plan, changes: own.after === own.before ? others : [own, ...others] };
}

function planStore(workspace: Workspace, document: string, override: Override): Change {
  const { decisions, text, path } = openBreaks(workspace, document);
  const others = decisions.filter((other) => !isSamePlace(other.override, override));
  const undone = decisions.some(
    (other) => isSamePlace(other.override, override) && !isSameDecision(other.override, override),
  );
  return { path, before: text, after: formatBreaks(undone ? others : [...others, { override }]) };
}

function countSegments(document: Document): number {
  return document.units.reduce((sum, unit) => sum + unit.segments.length, 0);
}
