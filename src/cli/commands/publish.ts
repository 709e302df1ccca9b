import path from 'node:path';
import { publishDocuments } from '../../workflows/publish.ts';
import { openGlossary } from '../../workflows/terms.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { count } from '../report-text.ts';
import type { Assemble } from './assemble.ts';

export type Publish = Omit<Assemble, 'lang'> & {
  readonly record?: boolean;
  readonly date?: string;
};

export async function publishSite(desk: Desk, names: readonly string[], options: Publish): Promise<ExitCode> {
  const workspace = desk.workspace();
  const publication = publishDocuments(workspace, {
    documents: names,
    folder: options.output === undefined ? undefined : desk.resolve(options.output),
    glossary: await openGlossary(workspace),
    record: options.record || options.date ? (options.date ?? today(desk)) : undefined,
    allowIncomplete: options.allowIncomplete === true,
    dryRun: options.dryRun === true,
  });
  const { findings } = publication;
  const files = publication.files.map((file) => desk.show(path.join(publication.folder, file)));
  const removed = publication.removed.map((file) => desk.show(path.join(publication.folder, file)));
  if (options.json) desk.json({ files, removed, recorded: publication.recorded, findings });
  else desk.result(files.map((file) => `${file}\n`).join(''));
  desk.findings(findings);
  if (files.length === 0) {
    desk.remark(
      `Nothing was published: ${count(new Set(findings.map(({ segment, language }) => `${language} ${segment}`)).size, 'sentence')} not ready. Name finished documents, or use --allow-incomplete.`,
    );
    return 1;
  }
  if (removed.length > 0) {
    desk.remark('Removed, as no briefing has them any more:');
    for (const file of removed) desk.remark(`  ${file}`);
  }
  for (const file of publication.recorded) desk.remark(`Recorded in ${file}: keep it in version control.`);
  if (options.dryRun) desk.remark('Nothing was written (--dry-run).');
  else
    desk.remark(
      `The editions are in ${desk.show(publication.folder)}/; open ${desk.show(path.join(publication.folder, 'index.html'))}.`,
    );
  return 0;
}

/** The day by the clock of the machine, in universal time: the same wherever the machine stands. */
function today(desk: Desk): string {
  return desk.io.now().toISOString().slice(0, 10);
}
