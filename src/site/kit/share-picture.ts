import type { Picture } from '../../model/content.ts';
import type { Briefing, Site } from '../../model/edition.ts';
import type { Rendition } from '../../model/translation.ts';
import { cardSize } from '../cards/card.ts';
import { cardPath, picturePath } from './addresses.ts';
import { siteName } from './languages.ts';
import { titleOf, unitText } from './title.ts';

/** Formats that search engines and messengers show; none of them shows SVG. */
const sharedTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** Pixels: previews show what is narrower as a small square, or not at all. */
const narrowest = 600;

/** A picture that previews show, with its path from the site's root and what it shows, in words. */
export interface SharedPicture extends Picture {
  readonly alt: string;
}

/**
 * The pictures that previews can show of a briefing in a language, the best first: the first one in its text that is wide
 * enough, then its card.
 */
export function sharedPictures(
  briefing: Briefing,
  rendition: Rendition,
  site: Site,
): readonly SharedPicture[] {
  const { language } = rendition;
  const { document, cards } = briefing;
  const picture = pictureIn(briefing, rendition);
  const card: SharedPicture = {
    path: cardPath(language, document.name),
    mediaType: 'image/png',
    ...cardSize,
    alt: `${titleOf(document, rendition)} – ${siteName(language, site)}`,
  };
  return [...(picture ? [picture] : []), ...(cards?.has(language) ? [card] : [])];
}

function pictureIn({ document, pictures }: Briefing, rendition: Rendition): SharedPicture | undefined {
  for (const { picture, alternativeAt, display = '' } of document.units.flatMap(({ codes }) => codes)) {
    const own = picture?.localised?.get(rendition.language) ?? picture;
    const isWide = (own?.width ?? narrowest) >= narrowest;
    if (!own || !isWide || !sharedTypes.has(own.mediaType) || !pictures?.has(own.path)) continue;
    const words = document.units.find(
      ({ block, start }) => block.kind === 'title' && start === alternativeAt,
    );
    const alt = words ? unitText(words, rendition) : display;
    return { ...own, path: picturePath(document.name, own.path), alt };
  }
  return undefined;
}
