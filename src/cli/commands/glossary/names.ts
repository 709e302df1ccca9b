import type { Command } from 'commander';
import type { NameProposal } from '../../../glossary/name-proposals.ts';
import { BarobarError } from '../../../model/error.ts';
import { targetLanguages } from '../../../workflows/quality/languages.ts';
import { openGlossary } from '../../../workflows/quality/open-glossary.ts';
import { nameProposals, planNames, registerFile } from '../../../workflows/quality/register-names.ts';
import { also, atLeastOne, documents, documentsHelp, examples, tags } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { count, printable } from '../../terminal.ts';

interface Options {
  readonly lang: readonly string[];
  readonly min: number;
  readonly add: readonly string[];
  readonly by?: string;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--lang <tags>', 'languages (default: all targets)', tags, [])
    .option('--min <times>', 'number of sentences at least', atLeastOne, 1)
    .option('--add <name>', 'name to confirm, as proposed: write it into glossary/names.csv', also, [])
    .option('--by <name>', 'name of the person who confirms')
    .option('--dry-run', 'print what would be added, and write nothing')
    .option('--json', 'print the proposals with all their sentences')
    .addHelpText(
      'after',
      examples(
        'barobar glossary names',
        'barobar glossary names csto-session --min 2',
        'barobar glossary names --add "Emomali Rahmon" --by Anna',
      ),
    );
}

export function run(
  context: CommandContext,
  names: readonly string[],
  { lang, min, add, by, json }: Options,
): ExitCode {
  if (add.length > 0 && by === undefined)
    throw new BarobarError('usage', '--add needs --by.', 'Say who confirms the names, as in --by Anna.');
  const workspace = context.openWorkspace();
  const glossary = openGlossary(workspace);
  const proposals = nameProposals(workspace, glossary, {
    documents: context.toDocumentNames(names),
    languages: targetLanguages(workspace, lang),
    min,
  });
  if (add.length > 0) {
    const today = context.today();
    context.apply(workspace, planNames(workspace, glossary, proposals, { names: add, by: by ?? '', today }));
    const added = proposals.filter(({ name }) => add.includes(name));
    if (json) context.printJson(added.map(proposalJson));
    else context.printResult(add.map((name) => `${registerFile}: ${printable(name)} added\n`).join(''));
    return 0;
  }
  if (json) context.printJson(proposals.map(proposalJson));
  else context.printResult(proposals.map(proposalText).join(''));
  context.inform(`${count(proposals.length, 'name')}.`);
  return 0;
}

function proposalText({ name, kind, count: times, renderings, sentences }: NameProposal): string {
  const [first] = sentences;
  const lines = [
    `${times} × ${name}, ${kind}`,
    ...[...renderings].map(
      ([language, all]) =>
        `    ${language}  ${all.map(({ text, count: uses, forms }) => `${text} (${uses} × ${forms.join(', ')})`).join(' | ')}`,
    ),
    ...(first ? [`    ${first.document} ${first.segment}: ${first.text}`] : []),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function proposalJson({ renderings, ...proposal }: NameProposal): unknown {
  return { ...proposal, renderings: Object.fromEntries(renderings) };
}
