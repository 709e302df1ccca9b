import type { LeftOutKind } from '../../model/document.ts';
import type { ClassedChange } from '../../revision/changes.ts';
import type { DocumentContent } from '../../workflows/sentences/document-content.ts';
import type { UpdatePlan } from '../../workflows/sentences/update.ts';
import {
  type ClassedPlan,
  type ClassedUpdate,
  classPlan,
} from '../../workflows/sentences/update-workspace.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { CommandContext } from '../command-context.ts';
import { count, printable, shortList, summarise } from '../terminal.ts';
import { explainChange, formatChange, formatDuplicate, nameRule } from './changes.ts';

/** Carries out a plan, and prints what changed in each document, and the findings. */
export function applyUpdate(context: CommandContext, workspace: Workspace, plan: UpdatePlan): void {
  const classed = classPlan(workspace, plan);
  context.apply(workspace, plan);
  reportUpdate(context, classed, { isExplained: false });
  context.findings(plan.findings);
}

/** Prints what changed in each document, with its sentences; all of them and why if `isExplained`. */
export function reportUpdate(
  context: CommandContext,
  plan: ClassedPlan,
  { isExplained }: { readonly isExplained: boolean },
): void {
  const changed = plan.documents.filter((document) => document.changed);
  context.list(plan.duplicates.map(formatDuplicate), 'segments');
  const isVerbose = context.isVerbose || isExplained;
  const hasSentences = isVerbose || changed.length <= shortList;
  const sentencesOf = ({ changes }: ClassedUpdate): readonly string[] =>
    isExplained ? explain(changes) : listNotable(changes, isVerbose);
  const lines = summarise(
    changed,
    (document) =>
      [
        `${nameOf(document)}: ${describe(document)}`,
        ...(hasSentences && document.content ? describeContent(document.content, isExplained) : []),
        ...(hasSentences ? sentencesOf(document) : []),
      ].join('\n'),
    { isVerbose, things: 'documents', rest: (others) => describe(sumOf(others)) },
  );
  context.result(lines.map((line) => `${line}\n`).join(''));
}

/** So many lines of one document can be taken in at a glance. */
const mostLines = 20;
/** What needs a translator, or is gone; all else keeps its translations. */
const notable: readonly string[] = ['edited', 'moved-edited', 'split', 'merged', 'retired', 'restored'];

function listNotable(changes: readonly ClassedChange[], isVerbose: boolean): readonly string[] {
  const shown = changes.filter(({ rule, became }) => notable.includes(rule) && !became);
  const lines = (isVerbose ? shown : shown.slice(0, mostLines)).map((change) => `  ${formatChange(change)}`);
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
  'moved-in',
  'restored',
  'new',
  'retired',
] as const;

const takenNames = [
  ['heading', 'heading', 'headings'],
  ['paragraph', 'paragraph', 'paragraphs'],
  ['item', 'list item', 'list items'],
  ['cell', 'table cell', 'table cells'],
  ['footnote', 'note', 'notes'],
  ['title', 'alternative text', 'alternative texts'],
  ['field', 'other text', 'other texts'],
] as const;

/** `text: 3 paragraphs, 1 heading; left as it is: 2 fields`, and each of what is left where it is explained. */
function describeContent({ taken, leftOut }: DocumentContent, isExplained: boolean): readonly string[] {
  const texts = takenNames.flatMap(([kind, one, many]) => {
    const found = taken[kind] ?? 0;
    return found > 0 ? [count(found, one, many)] : [];
  });
  const kinds = [...new Set(leftOut.map(({ kind }) => kind))].sort();
  const left = kinds.map((kind) =>
    count(leftOut.filter((each) => each.kind === kind).length, kind, pluralOf(kind)),
  );
  const summary = [
    `text: ${texts.join(', ') || 'none'}`,
    ...(left.length > 0 ? [`left as it is: ${left.join(', ')}`] : []),
  ];
  const listed = isExplained
    ? leftOut.map(({ kind, text }) => printable(text === '' ? `    ${kind}` : `    ${kind}: ${text}`))
    : [];
  return [`  ${summary.join('; ')}`, ...listed];
}

/** `texts in another language` of `text in another language`. */
function pluralOf(kind: LeftOutKind): string {
  if (kind === 'index') return 'indexes';
  return kind.startsWith('text ') ? kind.replace('text', 'texts') : `${kind}s`;
}

/** `opening (was dam)` of a document that was renamed. */
function nameOf({ document, formerly }: ClassedUpdate): string {
  return printable(formerly ? `${document} (was ${formerly.join(', ')})` : document);
}

type Counts = Readonly<Record<(typeof order)[number], number>>;

function sumOf(documents: readonly ClassedUpdate[]): Counts {
  const sum = (rule: (typeof order)[number]): number => documents.reduce((all, each) => all + each[rule], 0);
  return Object.fromEntries(order.map((rule) => [rule, sum(rule)])) as Counts;
}

function describe(counts: Counts): string {
  const parts = order.filter((rule) => counts[rule] > 0).map((rule) => `${counts[rule]} ${nameRule(rule)}`);
  return parts.length > 0 ? parts.join(', ') : 'no sentences left';
}
