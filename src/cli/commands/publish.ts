import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { type Publication, publishDocuments } from '../../workflows/publish/publish.ts';
import type { DocumentLanguages, StillPublic } from '../../workflows/publish/publish-plan.ts';
import { openPublishing } from '../../workflows/publish/publishing.ts';
import { findUnsupportedLanguages } from '../../workflows/sentences/language-support.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { describeLetOut, describeRefusal } from '../report-gate.ts';
import { count, printable } from '../report-text.ts';
import { type Assemble, allowedBy } from './assemble.ts';

export type Publish = Assemble & {
  readonly ready?: true;
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
  const folder = desk.resolveOutput(options.output);
  const publishing = await openPublishing(desk.root, desk.disk(), desk.workspace, desk.io.now());
  return publishDocuments(publishing, {
    documents: names,
    languages: options.lang,
    isReady: options.ready === true,
    folder,
    record: options.record || options.date ? (options.date ?? desk.today()) : undefined,
    allowed: allowedBy(options),
    force: options.force === true,
    dryRun: options.dryRun === true,
  });
}

export async function publishSite(desk: Desk, names: readonly string[], options: Publish): Promise<ExitCode> {
  if (options.port !== undefined)
    throw new BarobarError('usage', '--port is for a preview.', 'Say --serve too.');
  const publication = await publishOnce(desk, names, options);
  const { letOut, renewed, recorded, left, stillPublic, isRefused } = publication;
  const findings = [...findUnsupportedLanguages(desk.workspaceAsIs()), ...publication.findings];
  const shown = (files: readonly string[]): readonly string[] =>
    files.map((file) => desk.show(path.join(publication.folder, file)));
  const pages = shown(publication.pages);
  const files = shown(publication.files);
  const removed = shown(publication.removed);
  const kept = shown(publication.kept);
  if (options.json)
    desk.json({ pages, files, renewed, removed, kept, recorded, findings, letOut, left, stillPublic });
  else desk.result(pages.map((page) => `${page}\n`).join(''));
  desk.findings(findings);
  reportStillPublic(desk, stillPublic);
  if (isRefused) {
    const advice = options.ready
      ? 'Finish one'
      : 'Name finished documents, or publish those that are ready with --ready';
    desk.remark(
      `Nothing was published: ${describeRefusal(publication.findings, allowedBy(options), advice)}`,
    );
    return 1;
  }
  for (const line of describeLetOut(letOut, 'published')) desk.lines(`${line}\n`);
  if (left.length > 0)
    desk.remark(`Left out: ${left.map((each) => describeLeft(each, publication)).join(', ')}.`);
  if (removed.length > 0) {
    desk.remark('Removed, since nothing is published there any more:');
    for (const file of removed) desk.remark(`  ${file}`);
  }
  for (const file of kept)
    desk.lines(
      `${file}: nothing is published there any more, but the file was changed by hand. Remove it yourself.\n`,
    );
  for (const file of recorded) desk.remark(`Recorded in ${printable(file)}: keep it in version control.`);
  const made = `${count(renewed, 'briefing')} rebuilt, ${pages.length - 1 - renewed} unchanged; ${count(files.length, 'file')} in all.`;
  desk.remark(options.dryRun ? `Nothing was written (--dry-run): ${made}` : made);
  if (!options.dryRun)
    desk.remark(
      `The editions are in ${desk.show(publication.folder)}/; open ${desk.show(path.join(publication.folder, 'index.html'))}.`,
    );
  return stillPublic.length > 0 ? 1 : 0;
}

/** Prints what readers still see although it would not be published now. */
export function reportStillPublic(desk: Desk, stillPublic: readonly StillPublic[]): void {
  for (const each of stillPublic)
    desk.lines(
      `${printable(each.document)} (${each.languages.join(', ')}): still public in its earlier form, though ${reasonOf(each)}, or take it down with “barobar unpublish ${printable(each.document)}”.\n`,
    );
}

function reasonOf({ languages, gone }: StillPublic): string {
  if (gone === 'source') return 'its source is gone. Restore it';
  if (gone === undefined) return 'the gate is closed now. Fix what closes it';
  const what = languages.length === 1 ? 'this is no target language' : 'these are no target languages';
  return `${what} now. Publish the document in its targets`;
}

/** The name alone where nothing of the document is public. */
function describeLeft(
  { document, languages }: DocumentLanguages,
  { pages, stillPublic }: Publication,
): string {
  const isPublic =
    pages.includes(`${document}/index.html`) || stillPublic.some((each) => each.document === document);
  return isPublic ? `${printable(document)} (${languages.join(', ')})` : printable(document);
}
