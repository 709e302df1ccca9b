import { type Command, Option } from 'commander';
import { convertGlossary } from '../../../workflows/quality/convert-glossary.ts';
import { examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { count } from '../../terminal.ts';

interface Options {
  readonly output?: string;
  readonly tbx: '3' | '2';
  readonly lang: string;
}

export function configure(command: Command): void {
  command
    .argument('<file>', '.csv, .xlsx or .tbx file')
    .option('-o, --output <file>', 'file to write (default: the other kind on standard output)')
    .addOption(
      new Option('--tbx <version>', 'version of TBX-Basic to write').choices(['3', '2']).default('3'),
    )
    .option('--lang <tag>', 'language of definitions and notes, for TBX', 'en')
    .addHelpText(
      'after',
      examples(
        'barobar glossary convert glossary/csto.csv -o csto.xlsx',
        'barobar glossary convert glossary/csto.csv -o csto.tbx',
        'barobar glossary convert terms.tbx > glossary/terms.csv',
      ),
    );
}

/** Writes the glossary in the other format, and reports what that cannot hold. */
export function run(context: CommandContext, file: string, { output, tbx, lang }: Options): ExitCode {
  const bytes = context.read(file);
  if (output !== undefined) context.resolveOutputFile(output, [file], true);
  const converted = convertGlossary(bytes, file, { output, tbx, language: lang });
  if (output === undefined)
    context.printResult(new TextDecoder('utf-8', { ignoreBOM: true }).decode(converted.bytes));
  else context.write(output, converted.bytes);
  context.printFindings(converted.findings);
  context.inform(`${count(converted.concepts, 'concept')}.`);
  return 0;
}
