import { html } from '../../../src/formats/html/html.ts';
import type { Document } from '../../../src/model/document.ts';
import { segmentDocument } from '../../../src/segmentation/document.ts';
import { pseudoTranslate } from './pseudo.ts';

/** A page as it is read, with its sentences. */
export function readPage(text: string, path = 'source/a.html'): Document {
  return readBytes(new TextEncoder().encode(text), path);
}

export function readBytes(bytes: Uint8Array, path = 'source/a.html'): Document {
  return segmentDocument(html.read({ path, name: 'a', language: 'en', bytes }));
}

/** The sentences of a page, those of one unit together, with what the unit is. */
export function sentences(text: string, path?: string): readonly string[] {
  return readPage(text, path).units.flatMap(({ block, segments }) =>
    segments.length === 0
      ? []
      : [
          `${'level' in block ? block.kind + block.level : block.kind}: ${segments.map(({ source }) => source).join(' | ')}`,
        ],
  );
}

/** The page with every letter of its sentences changed. */
export function pseudoPage(text: string, path?: string, language = 'ru'): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    html.write(pseudoTranslate(readPage(text, path), language)),
  );
}

/** The page with targets for some sources. */
export function translatePage(
  text: string,
  targets: Readonly<Record<string, string>>,
  path?: string,
): string {
  const document = readPage(text, path);
  const units = document.units.map((unit) => ({
    ...unit,
    segments: unit.segments.map((segment) => ({
      ...segment,
      target: targets[segment.source] ?? segment.source,
    })),
  }));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    html.write({ ...document, language: 'ru', units }),
  );
}
