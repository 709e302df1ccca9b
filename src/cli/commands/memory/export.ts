import { type Command, InvalidArgumentError } from 'commander';
import { type State, states } from '../../../model/translation.ts';
import { planMemoryFiles } from '../../../workflows/memory/export.ts';
import { readVersion } from '../../../workspace/version.ts';
import { day, examples, tags } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import { type CommandContext, reportWritten } from '../../command-context.ts';
import { count } from '../../terminal.ts';

interface Options {
  readonly to: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly state: readonly State[];
  readonly author?: string;
  readonly output?: string;
  readonly force?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .option('--to <tags>', 'languages (default: all targets)', tags, [])
    .option('--since <day>', 'first day of the document, or of the unit in a memory file', day)
    .option('--until <day>', 'last day of the document or unit', day)
    .option('--state <states>', 'states, such as reviewed,final (default: all)', stateList, [])
    .option('--author <name>', 'name of the translator')
    .option('-o, --output <dir>', 'folder for the files (default: out/)')
    .option('--force', 'replace files that no earlier run wrote')
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText(
      'after',
      examples(
        'barobar memory export --to ru',
        'barobar memory export --since 2026-01-01 --state reviewed,final -o handover',
      ),
    );
}

export function run(context: CommandContext, options: Options): ExitCode {
  const workspace = context.openWorkspaceAsIs();
  const { since, until, state, author, to: languages } = options;
  const destination = { folder: context.resolveOutput(options.output), force: options.force === true };
  const plan = planMemoryFiles(workspace, {
    ...{ languages, since, until, states: state, author, destination, creator: readVersion() },
  });
  const written = context.apply(workspace, plan);
  reportWritten(context, written, options);
  const { files } = written;
  const units = files.reduce((sum, file) => sum + file.units, 0);
  context.inform(`${count(files.length, 'file')} with ${count(units, 'translation')} written.`);
  return 0;
}

function stateList(value: string): readonly State[] {
  const known = states.filter((state) => state !== 'initial');
  return value.split(',').map((name) => {
    const found = known.find((state) => state === name.trim());
    if (found) return found;
    throw new InvalidArgumentError(`Allowed: ${known.join(', ')}, or several separated by commas.`);
  });
}
