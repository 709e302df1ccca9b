import { validateFile } from '../../workflows/exchange/validate.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { count } from '../report-text.ts';

/** Every file is read before anything is printed: one that cannot be used stops the command. */
export async function validate(
  desk: Desk,
  files: readonly string[],
  options: { json?: true },
): Promise<ExitCode> {
  const verdicts = files.map((file) => validateFile(desk.read(file), file));
  const invalid = verdicts.filter(({ valid }) => !valid).length;
  if (options.json) {
    desk.json(verdicts);
  } else {
    for (const { findings } of verdicts) desk.findings(findings);
    desk.result(
      `${count(verdicts.length, 'file')} checked, ${invalid === 0 ? 'all valid' : `${invalid} invalid`}.\n`,
    );
  }
  return invalid > 0 ? 1 : 0;
}
