import path from 'node:path';
import { openPublishing } from '../../workflows/publish/publishing.ts';
import { unpublishDocuments } from '../../workflows/publish/unpublish.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { count, printable } from '../report-text.ts';

export interface Unpublish {
  readonly lang: readonly string[];
  readonly output?: string;
  readonly force?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export async function unpublish(desk: Desk, names: readonly string[], options: Unpublish): Promise<ExitCode> {
  const folder = desk.resolveOutput(options.output);
  const publishing = await openPublishing(desk.root, desk.disk(), desk.workspace, desk.io.now());
  const done = unpublishDocuments(publishing, {
    documents: names,
    languages: options.lang,
    folder,
    date: desk.today(),
    force: options.force === true,
    dryRun: options.dryRun === true,
  });
  const { documents, recorded, findings } = done;
  const removed = done.removed.map((file) => desk.show(path.join(done.folder, file)));
  const which = options.lang.length > 0 ? ` (${options.lang.join(', ')})` : '';
  if (options.json) desk.json({ documents, languages: options.lang, removed, recorded, findings });
  desk.findings(findings);
  if (done.isRefused) {
    desk.remark(
      'Nothing was taken down: the pages of the other languages cannot be rebuilt while the gate is closed for them. Fix that, or take the whole document down.',
    );
    return 1;
  }
  if (!options.json)
    desk.result(
      documents
        .map((name) => `${printable(name)}${which}: ${options.dryRun ? 'to be taken down' : 'taken down'}\n`)
        .join(''),
    );
  for (const file of recorded) desk.remark(`Recorded in ${printable(file)}: keep it in version control.`);
  const made = `${count(removed.length, 'file')} removed; a notice is at each address.`;
  desk.remark(options.dryRun ? `Nothing was written (--dry-run): ${made}` : made);
  return 0;
}
