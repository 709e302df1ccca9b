import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { openGate } from '../../workflows/gate.ts';
import { type Publication, publishDocuments } from '../../workflows/publish.ts';
import { openGlossary } from '../../workflows/terms.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { describeRefusal } from '../report-gate.ts';
import { count } from '../report-text.ts';
import type { Assemble } from './assemble.ts';

export type Publish = Omit<Assemble, 'lang'> & {
  readonly record?: boolean;
  readonly date?: string;
  readonly watch?: boolean;
  readonly serve?: boolean;
  readonly port?: number;
};

/** Publishes as the options say. */
export async function publishOnce(
  desk: Desk,
  names: readonly string[],
  options: Publish,
): Promise<Publication> {
  const workspace = desk.workspace();
  const glossary = await openGlossary(workspace);
  const gate = await openGate(workspace, desk.io.now(), glossary);
  return publishDocuments(workspace, gate, {
    documents: names,
    folder: options.output === undefined ? undefined : desk.resolve(options.output),
    glossary,
    record: options.record || options.date ? (options.date ?? desk.today()) : undefined,
    allowIncomplete: options.allowIncomplete === true,
    dryRun: options.dryRun === true,
  });
}

export async function publishSite(desk: Desk, names: readonly string[], options: Publish): Promise<ExitCode> {
  if (options.port !== undefined)
    throw new BarobarError('usage', '--port is for a preview.', 'Say --serve too.');
  const publication = await publishOnce(desk, names, options);
  const { findings, renewed } = publication;
  const shown = (files: readonly string[]): readonly string[] =>
    files.map((file) => desk.show(path.join(publication.folder, file)));
  const [pages, files, removed] = [publication.pages, publication.files, publication.removed].map(shown) as [
    readonly string[],
    readonly string[],
    readonly string[],
  ];
  if (options.json) desk.json({ pages, files, renewed, removed, recorded: publication.recorded, findings });
  else desk.result(pages.map((page) => `${page}\n`).join(''));
  desk.findings(findings);
  if (publication.isRefused) {
    desk.remark(`Nothing was published: ${describeRefusal(findings, 'Name finished documents')}`);
    return 1;
  }
  if (removed.length > 0) {
    desk.remark('Removed, as no briefing has them any more:');
    for (const file of removed) desk.remark(`  ${file}`);
  }
  for (const file of publication.recorded) desk.remark(`Recorded in ${file}: keep it in version control.`);
  const made = `${count(renewed, 'briefing')} made anew, ${pages.length - 1 - renewed} unchanged; ${count(files.length, 'file')} in all.`;
  desk.remark(options.dryRun ? `Nothing was written (--dry-run): ${made}` : made);
  if (!options.dryRun)
    desk.remark(
      `The editions are in ${desk.show(publication.folder)}/; open ${desk.show(path.join(publication.folder, 'index.html'))}.`,
    );
  return 0;
}
