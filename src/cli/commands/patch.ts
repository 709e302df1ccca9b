import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { type PatchedFile, planPatch } from '../../workflows/exchange/patch.ts';
import { writeListed } from '../../workspace/file-list.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { count, printable } from '../report-text.ts';

export interface Patch {
  readonly lang?: string;
  readonly output?: string;
  readonly force?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

/** All files are read and patched in memory before the first is written. */
export async function patchFiles(desk: Desk, files: readonly string[], options: Patch): Promise<ExitCode> {
  const given = files.map((file) => ({ path: file, bytes: desk.read(file) }));
  const workspace = desk.workspace();
  const patched = planPatch(workspace, given, options.lang);
  const written = patched.map((file) => ({ ...file, file: targetOf(desk, file.path, options.output) }));
  refuseTwins(written.map(({ file }) => file));
  const folder = desk.resolveOutput(options.output);
  if (folder !== undefined) {
    const files = written.map(({ file, bytes }) => ({ path: path.basename(file), content: bytes }));
    writeListed(workspace, folder, files, {
      force: options.force === true,
      dryRun: options.dryRun === true,
      isGone: () => false,
    });
  } else if (!options.dryRun) {
    // A file that is changed in place is named on the command line: it is the user's to change.
    for (const { file, bytes, isChanged } of written)
      if (isChanged) desk.disk().replace(file, bytes, { isLasting: true });
  }
  const findings = patched.flatMap((file) => file.findings);
  if (options.json) {
    desk.json({
      files: written.map(({ bytes: _bytes, findings: _findings, ...file }) => ({
        ...file,
        file: desk.show(file.file),
      })),
      findings,
    });
  } else
    desk.result(
      written.map((file) => `${desk.show(file.file)} (${file.language}): ${describe(file)}\n`).join(''),
    );
  desk.findings(findings);
  if (options.dryRun) desk.remark('Nothing was changed (--dry-run).');
  return findings.length > 0 ? 1 : 0;
}

/** Two files of one name would become one. */
function refuseTwins(files: readonly string[]): void {
  const twin = files.find((file, at) => files.indexOf(file) !== at);
  if (twin === undefined) return;
  throw new BarobarError(
    'usage',
    `Two of the files would be written to ${path.basename(twin)}.`,
    'Name each file once, and files of one name in runs of their own.',
  );
}

/** In the folder asked for, under its own last name; else the file itself. */
function targetOf(desk: Desk, file: string, folder: string | undefined): string {
  return folder === undefined ? desk.resolve(file) : path.join(desk.resolve(folder), path.basename(file));
}

function describe({ segments, byId, byText, open, findings }: PatchedFile): string {
  const parts = [
    ...(byId > 0 ? [`${byId} put in`] : []),
    ...(byText > 0 ? [`${byText} put in by the same English`] : []),
    ...(open > 0 ? [`${open} left without a translation`] : []),
    ...(findings.length > 0 ? [`${findings.length} refused`] : []),
  ];
  return `${printable(count(segments, 'segment'))}${parts.length > 0 ? `, ${parts.join(', ')}` : ', nothing to put in'}`;
}
