import type { Document, PictureReference } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';

/** What a drawing shows: a file of the package, or why pages cannot show it. */
export type Drawn =
  /** `alternativeAt`: where the unit of its description begins; absent for none. */
  | { readonly part: string; readonly alternativeAt?: number | undefined }
  /** Completes the sentence “A picture …”. */
  | { readonly fault: string; readonly advice: string };

/** A drawing, and where it stands in the document's text. */
export type PlacedDrawing = Drawn & { readonly at: number };

/** More of a picture than its author wanted to show is no picture for pages. */
export const cropped: Drawn = {
  fault: 'is cropped, and its file has all of it',
  advice: 'Delete the cropped areas in the document (compress pictures) to show it on pages.',
};

export const grouped: Drawn = {
  fault: 'is one of several in a drawing',
  advice: 'Make one picture of the drawing to show it on pages.',
};

export const elsewhere: Drawn = {
  fault: 'is linked, and not in the document',
  advice: 'Insert it into the document to show it on pages.',
};

/** The pictures of a document that pages show, each where it stands, and a note for each that they do not show. */
export function picturesOf(
  drawings: readonly PlacedDrawing[],
  { path, name }: Pick<Document, 'path' | 'name'>,
  placeOf: (offset: number) => Omit<Location, 'path'>,
): { readonly pictures: readonly PictureReference[]; readonly faults: readonly Finding[] } {
  const pictures: PictureReference[] = [];
  const faults: Finding[] = [];
  for (const drawing of drawings) {
    const place = { path, ...placeOf(drawing.at) };
    if ('part' in drawing) pictures.push({ href: drawing.part, isPacked: true, ...place });
    else
      faults.push({
        code: 'pictures/left-out',
        severity: 'note',
        message: `A picture ${drawing.fault}: pages leave it out, the translated document keeps it.`,
        advice: drawing.advice,
        document: name,
        ...place,
      });
  }
  return { pictures, faults };
}
