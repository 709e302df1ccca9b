import type { Picture } from '../../model/content.ts';
import type { Briefing } from '../../model/edition.ts';
import { picturePath } from './addresses.ts';

/** Formats that search engines and messengers show; none of them shows SVG. */
const sharedTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** Pixels: previews show what is narrower as a small square, or not at all. */
const narrowest = 600;

/**
 * The first picture of a briefing that previews can show, as the language has it, with its path from the
 * site's root; undefined where there is none.
 */
export function pictureOnSite({ document, pictures }: Briefing, language: string): Picture | undefined {
  for (const { picture } of document.units.flatMap(({ codes }) => codes)) {
    const own = picture?.localised?.get(language) ?? picture;
    const isWide = (own?.width ?? narrowest) >= narrowest;
    if (own && isWide && sharedTypes.has(own.mediaType) && pictures?.has(own.path))
      return { ...own, path: picturePath(document.name, own.path) };
  }
  return undefined;
}
