import type { Command } from 'commander';
import { attempt } from '../../model/error.ts';
import { type ValidationResult, validateFile } from '../../workflows/import-export/validate.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';

export function configure(command: Command): void {
  command
    .argument('<files...>', 'XLIFF 1.0 to 2.2, TMX 1.1 to 1.4, TBX 2 and 3, SRX 1.0 or 2.0')
    .option('--json', 'print [{path, format, version, valid, findings}]')
    .addHelpText('after', examples('barobar validate returned/*.xlf', 'barobar validate ru.xlf --json'));
}

/** Gives a verdict on every file. One of several that cannot be used is invalid, and the exit code is 3. */
export function run(context: CommandContext, files: readonly string[], options: { json?: true }): ExitCode {
  const { localise } = context;
  const attempts = files.map((file) => ({
    file,
    result: attempt(file, files.length, () => validateFile(context.read(file), file)),
  }));
  const verdicts = attempts.map(
    ({ file, result }): ValidationResult =>
      'value' in result
        ? result.value
        : { path: file, format: '', version: '', valid: false, findings: [result.unusable] },
  );
  const unusable = attempts.filter(({ result }) => 'unusable' in result).length;
  const invalid = verdicts.filter(({ valid }) => !valid).length - unusable;
  if (options.json) {
    context.printJson(verdicts);
  } else {
    for (const { findings } of verdicts) context.printFindings(findings);
    const counts = [
      ...(invalid > 0 ? [localise('validate.invalid', { number: invalid })] : []),
      ...(unusable > 0 ? [localise('validate.unusable', { number: unusable })] : []),
    ];
    const what = counts.join(', ') || localise('validate.valid');
    context.printResult(`${localise('validate.checked', { count: verdicts.length, what })}\n`);
  }
  if (unusable > 0) return 3;
  return invalid > 0 ? 1 : 0;
}
