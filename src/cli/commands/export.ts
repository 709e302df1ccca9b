import { findXliffProfile } from '../../exchange/xliff/profiles.ts';
import { BarobarError } from '../../model/error.ts';
import { type Exported, exportDocuments } from '../../workflows/exchange/export.ts';
import { exportMemories } from '../../workflows/exchange/export-memory.ts';
import { openGlossary } from '../../workflows/quality/open-glossary.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { reportTidied } from '../report-output.ts';
import { count } from '../report-text.ts';
import { readVersion } from '../version.ts';

export interface Export {
  readonly to: readonly string[];
  readonly xliff?: '1.2' | '2.0';
  readonly profile?: string;
  readonly format: 'xliff' | 'tmx';
  readonly words?: true;
  readonly only: readonly ('missing' | 'stale' | 'all')[];
  readonly output?: string;
  readonly force?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export async function exportFiles(desk: Desk, names: readonly string[], options: Export): Promise<ExitCode> {
  const workspace = desk.workspace();
  const profile = options.profile === undefined ? undefined : findXliffProfile(options.profile);
  const folder = desk.resolveOutput(options.output);
  const destination = { folder, force: options.force === true, dryRun: options.dryRun === true };
  const shared = { documents: names, languages: options.to, destination };
  if (options.words) {
    refuseWordOptions(names, options);
    // Only here is the package needed that writes them.
    const { exportWords } = await import('../../workflows/exchange/export-ui-strings.ts');
    const version = options.xliff ?? profile?.version ?? '1.2';
    const onlyMissing = !options.only.includes('all');
    return report(desk, exportWords(workspace, { ...shared, version, profile, onlyMissing }), options);
  }
  if (options.format === 'tmx') {
    return report(desk, exportMemories(workspace, { ...shared, creator: readVersion() }), options);
  }
  const exported = exportDocuments(workspace, openGlossary(workspace), {
    ...shared,
    format: `xliff-${options.xliff ?? profile?.version ?? '1.2'}`,
    profile,
    only: options.only,
  });
  return report(desk, exported, options);
}

function refuseWordOptions(names: readonly string[], { only, format }: Export): void {
  const fault =
    names.length > 0
      ? `“${names[0]}” cannot stand beside --words: they belong to no document.`
      : only.includes('stale')
        ? 'The words of the editions do not go stale.'
        : format === 'tmx'
          ? 'The words of the editions are no memory.'
          : undefined;
  if (fault)
    throw new BarobarError('usage', fault, 'Use --words with --to, --xliff, --profile and --only missing.');
}

function report(desk: Desk, { files, ...tidied }: Exported, options: Export): ExitCode {
  const shown = files.map((file) => ({ ...file, file: desk.show(file.file) }));
  if (options.json) desk.json(shown);
  else desk.result(shown.map(({ file }) => `${file}\n`).join(''));
  const segments = files.reduce((sum, file) => sum + file.segments, 0);
  const verb = options.dryRun ? 'to write' : 'written';
  desk.remark(
    `${count(files.length, 'file')} with ${count(segments, options.words ? 'text' : 'sentence')} ${verb}.`,
  );
  reportTidied(desk, tidied);
  if (files.some(({ recorded }) => !recorded)) {
    desk.remark(
      'Run “barobar update” too: work made from English that no ledger has is not known once that changes.',
    );
  }
  return 0;
}
