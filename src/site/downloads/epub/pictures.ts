import type { Briefing } from '../../../model/edition.ts';

/** A picture as a book has it. */
export interface BookPicture {
  /** Its path in the briefing. */
  readonly original: string;
  /** Beside the package document. By number: checkers and reading systems trip over names with spaces. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** The pictures of a briefing, each once, in the order the text has them. */
export function picturesIn({ document, pictures }: Briefing): readonly BookPicture[] {
  const found = new Map<string, BookPicture>();
  const shown = document.units
    .flatMap(({ codes }) => codes)
    .flatMap(({ picture }) => (picture ? [picture, ...(picture.localised?.values() ?? [])] : []));
  for (const picture of shown) {
    const content = pictures?.get(picture.path);
    if (!content || found.has(picture.path)) continue;
    const { path: original, mediaType } = picture;
    const ending = original.slice(original.lastIndexOf('.')).toLowerCase();
    const path = `pictures/${found.size + 1}${ending}`;
    const isSvg = mediaType === 'image/svg+xml';
    found.set(original, { original, path, mediaType, content: isSvg ? withoutDoctype(content) : content });
  }
  return [...found.values()];
}

/** A book may name no external document type (epubcheck OPF-073). An SVG in UTF-16 keeps its own. */
function withoutDoctype(svg: Uint8Array): Uint8Array {
  const head = Array.from(svg.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join('');
  const found = /<!DOCTYPE[^>]*>/.exec(head);
  if (!found) return svg;
  const rest = svg.subarray(found.index + found[0].length);
  const joined = new Uint8Array(found.index + rest.length);
  joined.set(svg.subarray(0, found.index));
  joined.set(rest, found.index);
  return joined;
}
