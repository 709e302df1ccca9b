import { type Command, Option } from 'commander';
import { BarobarError } from '../../model/error.ts';
import { listUnreviewed, planReview } from '../../workflows/quality/review.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { printable } from '../terminal.ts';

interface Options {
  readonly lang: string;
  readonly approve?: readonly string[];
  readonly all?: true;
  readonly state: 'reviewed' | 'final';
  readonly by?: string;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument('<document>', 'name of the document')
    .requiredOption('--lang <tag>', 'language to review')
    .option('--approve <ids...>', 'segments to approve')
    .option('--all', 'approve all translations below the state')
    .addOption(
      new Option('--state <state>', 'state that approval gives')
        .choices(['reviewed', 'final'])
        .default('reviewed'),
    )
    .option('--by <name>', 'name of the reviewer')
    .option('--dry-run', 'print what would be approved, and change nothing')
    .option('--json', 'print {toReview: [{segment, source, target, state, by}]} or {approved: [ids]}')
    .addHelpText(
      'after',
      examples(
        'barobar review csto-session --lang ru',
        'barobar review csto-session --lang ru --approve sja7bsbk --by maria',
        'barobar review csto-session --lang ru --all --state final --by maria',
      ),
    );
}

export function run(
  context: CommandContext,
  document: string,
  { lang, approve, all, state, by, json }: Options,
): ExitCode {
  if (approve && all)
    throw new BarobarError('usage', '--approve and --all exclude each other.', 'Leave one of them out.');
  const { localise } = context;
  const workspace = context.openWorkspace();
  if (!approve && !all) {
    const toReview = listUnreviewed(workspace, document, lang, state);
    if (json) context.printJson({ toReview });
    else if (toReview.length === 0) context.inform(localise('review.none', { document, tag: lang, state }));
    else
      context.printList(
        toReview.map((each) => {
          const who = each.by === undefined ? '' : ` (${each.by})`;
          const { segment, state, source, target } = each;
          return printable(localise('review.line', { segment, state, who, source, target }));
        }),
        'segments to review',
      );
    return 0;
  }
  const plan = planReview(workspace, {
    document,
    language: lang,
    segments: approve?.map((id) => ({ id })),
    state,
    by,
  });
  context.apply(workspace, plan);
  if (json) context.printJson({ approved: plan.approved });
  else context.printList(plan.approved, 'segments');
  context.inform(localise('review.done', { count: plan.approved.length, state }));
  return 0;
}
