import path from 'node:path';
import { openGate } from '../../workflows/gate.ts';
import { publishDocuments } from '../../workflows/publish.ts';
import { findReady, type ReadyDocuments } from '../../workflows/ready.ts';
import { openGlossary } from '../../workflows/terms.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { describeRefusal } from '../report-gate.ts';
import { count, printable } from '../report-text.ts';
import type { Assemble } from './assemble.ts';

export type Publish = Omit<Assemble, 'lang'> & {
  readonly ready?: true;
  readonly record?: boolean;
  readonly date?: string;
};

const advice = 'Name finished documents, or publish what is finished with --ready';

export async function publishSite(desk: Desk, names: readonly string[], options: Publish): Promise<ExitCode> {
  const workspace = desk.workspace();
  const glossary = await openGlossary(workspace);
  const gate = await openGate(workspace, desk.io.now(), glossary);
  const allowIncomplete = options.allowIncomplete === true;
  const { targets: languages } = workspace.settings;
  const ready = options.ready
    ? findReady(workspace, gate, { documents: names, languages, allowIncomplete })
    : undefined;
  if (ready?.isEmpty) return refuseAll(desk, ready, options);
  const publication = publishDocuments(workspace, gate, {
    documents: ready?.documents ?? names,
    folder: options.output === undefined ? undefined : desk.resolve(options.output),
    glossary,
    record: options.record || options.date ? (options.date ?? desk.today()) : undefined,
    allowIncomplete,
    dryRun: options.dryRun === true,
  });
  const { renewed } = publication;
  const findings = [...publication.findings, ...(ready?.findings ?? [])];
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
    desk.remark(`Nothing was published: ${describeRefusal(findings, advice)}`);
    return 1;
  }
  if (ready && ready.left.length > 0) desk.remark(`Left out: ${ready.left.map(printable).join(', ')}.`);
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

function refuseAll(desk: Desk, { findings }: ReadyDocuments, options: Publish): ExitCode {
  if (options.json) desk.json({ pages: [], files: [], renewed: 0, removed: [], recorded: [], findings });
  desk.findings(findings);
  desk.remark(`Nothing was published: ${describeRefusal(findings, 'Finish one')}`);
  return 1;
}
