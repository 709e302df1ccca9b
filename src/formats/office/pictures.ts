import { findingOf } from '../../messages/findings/say.ts';
import type { Document, PictureReference } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';

/** What a drawing shows: a file of the package, or why pages cannot show it. */
export type Drawn =
  /** `alternativeAt`: where the unit of its description begins; absent for none. */
  | { readonly part: string; readonly alternativeAt?: number | undefined }
  | { readonly unshown: 'cropped' | 'grouped' | 'linked' };

/** A drawing, and where it is in the document's text. */
export type PlacedDrawing = Drawn & { readonly at: number };

/** The pictures of a document that pages show, each where it is, and a note for each that they do not show. */
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
        ...findingOf('note', { text: `pictures/left-out:${drawing.unshown}`, values: {} }),
        document: name,
        ...place,
      });
  }
  return { pictures, faults };
}
