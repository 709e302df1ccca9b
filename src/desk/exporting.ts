import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import type { VersionedFormatName } from '../model/outgoing-formats.ts';
import { isoDayOf } from '../text/calendar.ts';
import { recordSending } from '../workflows/import-export/deliveries.ts';
import {
  type ExportPlan,
  formatNamed,
  type OutgoingFormat,
  planExport,
  segmentsToSend,
} from '../workflows/import-export/export.ts';
import { planBundles } from '../workflows/import-export/export-bundle.ts';
import { openPageFormat } from '../workflows/import-export/export-page.ts';
import { leverage } from '../workflows/memory/leverage.ts';
import { localDayOf } from '../workspace/machine.ts';
import { readVersion } from '../workspace/version.ts';
import { readBytes, type Workspace } from '../workspace/workspace.ts';
import type { ExportReport } from './contract.ts';
import type { Desk } from './desk.ts';

interface ExportRequest {
  /** Names; all when empty. */
  readonly documents: readonly string[];
  /** All targets when empty. */
  readonly languages: readonly string[];
  /** A bundle is the package of a translator, with memory and terms. */
  readonly format: 'bundle' | VersionedFormatName;
  /** All sentences, or those that are missing or stale. */
  readonly only: 'all' | 'todo';
  /** The person it is for, which is recorded; undefined for nobody in particular. */
  readonly to: string | undefined;
}

/** Writes files for translators into `out/`, as `export` does, and records for whom they are. */
export async function exportDocuments(desk: Desk, request: ExportRequest): Promise<ExportReport> {
  const { documents, languages, to } = request;
  const workspace = desk.open();
  const only = request.only === 'all' ? (['all'] as const) : (['missing', 'stale'] as const);
  const memory = await desk.inTurn(() => leverage(workspace, documents, languages));
  const plan = await planFiles(desk, workspace, { ...request, only, memory });
  const segments = segmentsToSend(workspace, { documents, languages, only });
  const sending = { segments, date: localDayOf(desk.now()), format: recordedAs(request.format) };
  const changes = to === undefined ? [] : recordSending(workspace, { ...sending, to });
  const { files } = desk.apply(workspace, { ...plan, changes });
  const shown = files.map(({ file, segments, recorded }) => {
    const name = path.relative(desk.root, file).split(path.sep).join('/');
    desk.exported.add(name);
    return { file: name, segments, isRecorded: recorded };
  });
  return { files: shown, ...(to !== undefined && { to }) };
}

async function planFiles(
  desk: Desk,
  workspace: Workspace,
  {
    format,
    to,
    ...request
  }: Omit<ExportRequest, 'only'> & Pick<Parameters<typeof planExport>[2], 'only' | 'memory'>,
): Promise<ExportPlan> {
  const glossary = desk.snapshot().glossary();
  const chosen = { ...request, destination: { force: false } };
  const pages = (): Promise<OutgoingFormat> => openPageFormat(workspace, glossary, isoDayOf(desk.now()));
  if (format !== 'bundle')
    return planExport(workspace, glossary, { ...chosen, format: format === 'html' ? await pages() : format });
  return planBundles(workspace, glossary, {
    ...chosen,
    creator: readVersion(),
    to,
    formats: [
      ['xliff', formatNamed('xliff-1.2')],
      ['html', await pages()],
    ],
  });
}

/** What the record of deliveries calls a format: the same as the command. */
function recordedAs(format: ExportRequest['format']): string {
  if (format === 'bundle') return 'zip';
  return format.startsWith('xliff') ? 'xliff' : format;
}

/**
 * A file that the desk has exported since it was opened.
 * @throws `usage` for any other
 */
export function readExported(
  desk: Desk,
  file: string,
): { readonly name: string; readonly content: Uint8Array<ArrayBuffer> } {
  const bytes = desk.exported.has(file) ? readBytes(desk.snapshot().workspace, file) : undefined;
  if (!bytes)
    throw new BarobarError('usage', `“${file}” was not exported here.`, 'Export the documents again.');
  // The language is in the folder, and files of several may be saved into one.
  const [, language = '', ...rest] = file.split('/');
  return { name: `${language}-${rest.at(-1)}`, content: bytes as Uint8Array<ArrayBuffer> };
}
