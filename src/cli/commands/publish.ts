import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { openGate } from '../../workflows/gate.ts';
import { findUnsupportedLanguages } from '../../workflows/language-support.ts';
import { type Publication, publishDocuments } from '../../workflows/publish.ts';
import { findReady } from '../../workflows/ready.ts';
import { openGlossary } from '../../workflows/terms.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { describeLetOut, describeRefusal } from '../report-gate.ts';
import { count, printable } from '../report-text.ts';
import { type Assemble, allowedBy } from './assemble.ts';

export type Publish = Omit<Assemble, 'lang'> & {
  readonly ready?: true;
  readonly record?: boolean;
  readonly date?: string;
  readonly watch?: boolean;
  readonly serve?: boolean;
  readonly port?: number;
};

/** What was published, and the names of what was left out as not ready. */
type Published = Publication & { readonly left: readonly string[] };

/** Publishes as the options say. */
export async function publishOnce(
  desk: Desk,
  names: readonly string[],
  options: Publish,
): Promise<Published> {
  const workspace = desk.workspace();
  const glossary = await openGlossary(workspace);
  const gate = await openGate(workspace, desk.io.now(), glossary);
  const folder = options.output === undefined ? undefined : desk.resolve(options.output);
  const allowed = allowedBy(options);
  const { targets: languages } = workspace.settings;
  const all = { documents: names, left: [], findings: [], isEmpty: false };
  const ready = options.ready ? findReady(workspace, gate, { documents: names, languages, allowed }) : all;
  const { left } = ready;
  if (ready.isEmpty) {
    const nothing = { letOut: [], pages: [], files: [], renewed: 0, removed: [], recorded: [] };
    return { isRefused: true, findings: ready.findings, folder: folder ?? workspace.root, left, ...nothing };
  }
  const publication = publishDocuments(workspace, gate, {
    documents: ready.documents,
    folder,
    glossary,
    record: options.record || options.date ? (options.date ?? desk.today()) : undefined,
    allowed,
    dryRun: options.dryRun === true,
  });
  return { ...publication, findings: [...publication.findings, ...ready.findings], left };
}

export async function publishSite(desk: Desk, names: readonly string[], options: Publish): Promise<ExitCode> {
  if (options.port !== undefined)
    throw new BarobarError('usage', '--port is for a preview.', 'Say --serve too.');
  const publication = await publishOnce(desk, names, options);
  const { letOut, renewed } = publication;
  const findings = [...findUnsupportedLanguages(desk.workspace()), ...publication.findings];
  const shown = (files: readonly string[]): readonly string[] =>
    files.map((file) => desk.show(path.join(publication.folder, file)));
  const [pages, files, removed] = [publication.pages, publication.files, publication.removed].map(shown) as [
    readonly string[],
    readonly string[],
    readonly string[],
  ];
  if (options.json)
    desk.json({ pages, files, renewed, removed, recorded: publication.recorded, findings, letOut });
  else desk.result(pages.map((page) => `${page}\n`).join(''));
  desk.findings(findings);
  if (publication.isRefused) {
    const advice = options.ready
      ? 'Finish one'
      : 'Name finished documents, or publish those that are ready with --ready';
    desk.remark(
      `Nothing was published: ${describeRefusal(publication.findings, allowedBy(options), advice)}`,
    );
    return 1;
  }
  for (const line of describeLetOut(letOut, 'published')) desk.lines(`${line}\n`);
  if (publication.left.length > 0) desk.remark(`Left out: ${publication.left.map(printable).join(', ')}.`);
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
