import type { Document } from '../model/document.ts';
import { BarobarError } from '../model/error.ts';
import { positionAt } from '../text/lines.ts';
import { readMetadata } from './markdown/front-matter.ts';

/**
 * A document with the members of the file beside it: a date, an embargo or topics, which Word files and pasted texts have no
 * place for. Members that are translated belong into the document, where translators get them.
 * @throws BarobarError `front-matter`, with line and column, for what cannot be read, is translated, or is in both
 */
export function addSidecar(document: Document, text: string, path: string): Document {
  const { meta, fields, embargo, faults } = readMetadata(text, path);
  const [field] = fields;
  if (field)
    throw new BarobarError(
      'front-matter',
      `“${field.name}” is translated, so it cannot be beside the briefing.`,
      `Write it in ${document.path}: ${placeOf(document)}.`,
      { path, ...positionAt(text, field.whole.start) },
    );
  for (const name of meta.keys())
    if (document.meta.has(name))
      throw new BarobarError(
        'front-matter',
        `“${name}” is set here and in ${document.path}.`,
        'Remove it from one of them.',
        { path, ...positionAt(text, 0) },
      );
  const all = [...(document.faults ?? []), ...faults.map((fault) => ({ ...fault, document: document.name }))];
  return {
    ...document,
    meta: new Map([...document.meta, ...meta]),
    ...(embargo && { embargo }),
    ...(all.length > 0 && { faults: all }),
  };
}

/** Where a document of this format has a title and a summary. */
function placeOf({ format }: Document): string {
  return format === 'plain' || format === 'markdown'
    ? 'between two lines “---” above the text'
    : 'as a heading, or in the properties of the file';
}
