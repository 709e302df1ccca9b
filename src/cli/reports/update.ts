import type { Localise } from '../../messages/commands/texts.ts';
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
import { printable, shortList, summarise } from '../terminal.ts';
import { explainChange, formatChange, formatDuplicate } from './changes.ts';

/** Applies a plan, and prints the changes of each document and the findings. */
export function applyUpdate(context: CommandContext, workspace: Workspace, plan: UpdatePlan): void {
  const classed = classPlan(workspace, plan);
  context.apply(workspace, plan);
  reportUpdate(context, classed, { isExplained: false });
  context.printFindings(plan.findings);
}

/** Prints what changed in each document, with its sentences; all of them and why if `isExplained`. */
export function reportUpdate(
  context: CommandContext,
  plan: ClassedPlan,
  { isExplained }: { readonly isExplained: boolean },
): void {
  const changed = plan.documents.filter((document) => document.changed);
  const { localise } = context;
  context.printList(
    plan.duplicates.map((each) => formatDuplicate(each, localise)),
    'segments',
  );
  const isVerbose = context.isVerbose || isExplained;
  const hasSentences = isVerbose || changed.length <= shortList;
  const sentencesOf = ({ changes }: ClassedUpdate): readonly string[] =>
    isExplained ? explain(changes, localise) : listNotable(changes, isVerbose, localise);
  const lines = summarise(
    changed,
    (document) =>
      [
        `${nameOf(document, localise)}: ${describe(document, localise)}`,
        ...(hasSentences && document.content ? describeContent(document.content, isExplained, localise) : []),
        ...(hasSentences ? sentencesOf(document) : []),
      ].join('\n'),
    { isVerbose, things: 'documents', localise, rest: (others) => describe(sumOf(others), localise) },
  );
  context.printResult(lines.map((line) => `${line}\n`).join(''));
}

/** So many lines of one document can be taken in at a glance. */
const mostLines = 20;
/** Changes that need a translator or remove a sentence; all others keep their translations. */
const notable: readonly string[] = ['edited', 'moved-edited', 'split', 'merged', 'retired', 'restored'];

function listNotable(
  changes: readonly ClassedChange[],
  isVerbose: boolean,
  localise: Localise,
): readonly string[] {
  const shown = changes.filter(({ rule, became }) => notable.includes(rule) && !became);
  const lines = (isVerbose ? shown : shown.slice(0, mostLines)).map(
    (change) => `  ${formatChange(change, localise)}`,
  );
  const left = shown.length - lines.length;
  return left > 0 ? [...lines, `  ${localise('update.more', { number: left })}`] : lines;
}

function explain(changes: readonly ClassedChange[], localise: Localise): readonly string[] {
  return changes.flatMap((change) => [
    `  ${formatChange(change, localise)}`,
    `    ${explainChange(change, localise)}`,
  ]);
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

const takenKinds = ['heading', 'paragraph', 'item', 'cell', 'footnote', 'title', 'field'] as const;

/** `text: 3 paragraphs, 1 heading; left as it is: 2 fields`, and each of what is left where it is explained. */
function describeContent(
  { taken, leftOut }: DocumentContent,
  isExplained: boolean,
  localise: Localise,
): readonly string[] {
  const texts = takenKinds.flatMap((kind) => {
    const found = taken[kind] ?? 0;
    return found > 0 ? [localise(`taken.${kind}`, { count: found })] : [];
  });
  const kinds = [...new Set(leftOut.map(({ kind }) => kind))].sort();
  const left = kinds.map((kind) =>
    localise(`kinds.${kind}`, { count: leftOut.filter((each) => each.kind === kind).length }),
  );
  const summary = [
    texts.length > 0 ? localise('update.text', { texts: texts.join(', ') }) : localise('update.noText'),
    ...(left.length > 0 ? [localise('update.left', { kinds: left.join(', ') })] : []),
  ];
  const listed = isExplained
    ? leftOut.map(({ kind, text }) =>
        printable(`    ${localise(`kind.${kind}`)}${text === '' ? '' : `: ${text}`}`),
      )
    : [];
  return [`  ${summary.join('; ')}`, ...listed];
}

/** `opening (was dam)` of a document that was renamed. */
function nameOf({ document, formerly }: ClassedUpdate, localise: Localise): string {
  return printable(formerly ? localise('update.was', { document, names: formerly.join(', ') }) : document);
}

type Counts = Readonly<Record<(typeof order)[number], number>>;

function sumOf(documents: readonly ClassedUpdate[]): Counts {
  const sum = (rule: (typeof order)[number]): number => documents.reduce((all, each) => all + each[rule], 0);
  return Object.fromEntries(order.map((rule) => [rule, sum(rule)])) as Counts;
}

function describe(counts: Counts, localise: Localise): string {
  const parts = order
    .filter((rule) => counts[rule] > 0)
    .map((rule) => localise(`changes.${rule}`, { number: counts[rule] }));
  return parts.length > 0 ? parts.join(', ') : localise('update.nothingLeft');
}
