import { BarobarError } from '../model/error.ts';
import type { SourceFile } from './document-names.ts';
import { sourceFolder } from './layout.ts';
import { findMeantDocument } from './settings/override-documents.ts';

const ending = '.meta.yaml';

/** The file with the date, the embargo and the topics of a document, beside it; there may be none. */
export function sidecarFile(document: string): string {
  return `${sourceFolder}/${document}${ending}`;
}

/** Whether a file in `source/` is meant to be beside a document. */
export function isSidecar(file: string): boolean {
  return /\.meta\.ya?ml$/i.test(file);
}

/**
 * Refuses a sidecar that no document has: an embargo in it would keep nothing back.
 * @throws `document-name`
 */
export function refuseStraySidecars(sidecars: readonly string[], sources: readonly SourceFile[]): void {
  if (sidecars.length === 0) return;
  const wanted = new Set(sources.map(({ name }) => sidecarFile(name)));
  const stray = sidecars.find((file) => !wanted.has(file));
  if (stray === undefined) return;
  const name = stray.slice(sourceFolder.length + 1).replace(/\.meta\.ya?ml$/i, '');
  const meant =
    sources.find((source) => source.name === name || source.path === `${sourceFolder}/${name}`)?.name ??
    findMeantDocument(name, sources);
  throw new BarobarError(
    'document-name',
    'There is no document for this file, so it has no effect.',
    meant === undefined
      ? 'Give it the name of a document, or delete it.'
      : `Rename it to ${sidecarFile(meant)} if “${meant}” is meant, or delete it.`,
    { path: stray },
  );
}
