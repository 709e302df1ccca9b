import type { Command } from 'commander';
import { openGlossary } from '../../../workflows/quality/open-glossary.ts';
import { type Touched, termImpact } from '../../../workflows/quality/term-impact.ts';
import { examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { count, printable } from '../../terminal.ts';

interface Options {
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument('<term>', 'concept, or one of its terms in any language')
    .option('--json', 'print the sentences as JSON')
    .addHelpText('after', examples('barobar glossary impact csto', 'barobar glossary impact КСОР --json'));
}

export function run(context: CommandContext, term: string, { json }: Options): ExitCode {
  const workspace = context.openWorkspace();
  const touched = termImpact(workspace, openGlossary(workspace), term);
  if (json) context.printJson(touched);
  else context.printResult(touched.map((row) => touchedText(row, workspace.settings.source)).join(''));
  const sentences = new Set(touched.map(({ segment }) => segment)).size;
  const documents = new Set(touched.map(({ document }) => document)).size;
  context.inform(`${count(sentences, 'sentence')} in ${count(documents, 'document')}.`);
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
