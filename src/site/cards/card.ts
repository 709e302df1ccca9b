import { isRightToLeft } from '../../languages/engine/tag.ts';
import type { Site } from '../../model/edition.ts';
import type { IndexedPicture } from '../../packages/png.ts';
import { dayIn, isoDay } from '../kit/date.ts';
import { autonymOf, siteName } from '../kit/languages.ts';
import { setText } from '../kit/typesetting.ts';
import { colourOf, type Initial } from './icon.ts';

/** The texts that previews of a link show of a briefing in a language, without markup. */
export interface Card {
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly site: string;
  readonly title: string;
  /** As the language writes it; empty for none. */
  readonly date: string;
  /** The language by its own name. */
  readonly autonym: string;
  /** `#` and six digits. */
  readonly colour: string;
}

/** Paints the cards and the icon of a site. The same drawing and faces give the same pixels on every machine. */
export interface Painter {
  /** The card, whose pixels change when the next one is painted; or the letters of it that no face has. */
  paintCard(card: Card): IndexedPicture | readonly string[];
  /** The icon; the square alone where no face has the letter. */
  paintInitial(initial: Initial): IndexedPicture;
}

/** Pixels: previews show all of it (https://ogp.me). */
export const cardSize = { width: 1200, height: 630 } as const;

/** UTF-16 units: no card has room for more. */
const longestText = 400;

/** What the card of a text shows. */
export function makeCard(title: string, date: string | undefined, language: string, site: Site): Card {
  const day = isoDay(date ?? '');
  return {
    language,
    isRightToLeft: isRightToLeft(language),
    site: setPlain(siteName(language, site), language),
    title: setPlain(title, language),
    date: setPlain(day === undefined ? (date ?? '') : dayIn(day, language), language),
    autonym: autonymOf(language),
    colour: colourOf(site),
  };
}

/** Words on a card are never divided, and pictures in a title are no letters. */
function setPlain(text: string, language: string): string {
  return setText(text.slice(0, longestText), language)
    .replace(/\u00ad|\ufe0f|\p{Emoji_Presentation}/gu, '')
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
}
