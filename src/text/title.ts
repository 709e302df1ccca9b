import type { Document, Unit } from '../model/document.ts';
import { readableText } from './markup.ts';

/**
 * The unit that a document has its title from: its first heading of level 1, which its author sees, else the `title` of its
 * front matter or of its file properties, which often is that of an older file.
 */
export function titleUnitOf(document: Document): Unit | undefined {
  return (
    document.units.find(({ block }) => block.kind === 'heading' && block.level === 1) ??
    findField(document, 'title')
  );
}

/** The unit of a translatable member of the front matter or of the file properties. */
export function findField({ units }: Document, name: string): Unit | undefined {
  return units.find(({ block }) => block.kind === 'field' && block.name === name);
}

/** The title of a document in its own language, for the people who work on it; else its first heading, else its name. */
export function sourceTitleOf(document: Document): string {
  const { units, meta, name } = document;
  const heading = units.find(({ block, segments }) => block.kind === 'heading' && segments.length > 0);
  const textOf = (unit: Unit | undefined): string =>
    unit?.segments
      .map(({ source, codes }) => readableText(source, codes))
      .join(' ')
      .trim() ?? '';
  return (
    textOf(titleUnitOf(document)) ||
    textOf(findField(document, 'title')) ||
    meta.get('title') ||
    textOf(heading) ||
    name
  );
}
