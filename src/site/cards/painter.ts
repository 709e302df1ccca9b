import type { CanvasKit, Paragraph } from 'canvaskit-wasm';
import { type IndexedPicture, writePng } from '../../packages/png.ts';
import { type Card, cardSize, type Painter } from './card.ts';
import type { Face } from './faces.ts';

/** What a painter works with: Skia. */
export type PaintEngine = CanvasKit;

const paper = [0xfd, 0xfc, 0xfa] as const;
const ink = [0x1b, 0x1a, 0x18] as const;
/** The share of ink in what is less important: at the foot. */
const quiet = 184 / 255;

/** Of the 16 colours of a card the first is its paper; these are shades of ink and of the colour of the house. */
const inkShades = 11;
const houseShades = 4;

/** Pixels. */
const margin = 72;
const bar = 14;
const siteTop = 62;
/** Below it all is ink. */
const titleTop = 140;
const titleHeight = 352;
const footTop = 528;
const width = cardSize.width - 2 * margin;

const lineHeight = 1.14;

/** Pixels: the largest that fits is taken. */
const titleSizes: readonly number[] = [84, 74, 64, 56, 50];

/** Pixels that a text is narrower than its lines need at most. */
const closeEnough = 8;

interface Setting {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly lines?: number;
  readonly isAtEnd?: boolean;
}

/**
 * A painter that works with Skia (`canvaskit-wasm`), and with these faces in the order in which they are asked for a letter.
 * Skia breaks the lines, joins Arabic letters and orders right-to-left text. A card is painted in black, its opacity is the
 * coverage of ink, and the shades are numbered: 16 colours make a file of 16 kB, true colours one of 75 kB.
 */
export function makePainter(kit: PaintEngine, faces: readonly Face[]): Painter {
  const provider = kit.TypefaceFontProvider.Make();
  for (const { family, bytes } of faces) provider.registerFont(bytes, family);
  const fontFamilies = [...new Set(faces.map(({ family }) => family))];
  // Skia blends opaque black into this kind of pixel five times as fast as into single bytes of opacity.
  const black = kit.Malloc(Uint8Array, cardSize.width * cardSize.height * 4);
  const info = {
    ...cardSize,
    colorType: kit.ColorType.RGBA_8888,
    alphaType: kit.AlphaType.Premul,
    colorSpace: kit.ColorSpace.SRGB,
  };
  const surface = kit.MakeRasterDirectSurface(info, black, cardSize.width * 4);
  if (!surface) throw new Error('Skia has no surface for cards.');
  const canvas = surface.getCanvas();
  // Of every card: new ones of 0.8 MB would pile up until the collector comes.
  const pixels = new Uint8Array(cardSize.width * cardSize.height);

  /** A text laid out in the width of a card; the caller deletes the paragraph. */
  const set = (text: string, card: Pick<Card, 'language' | 'isRightToLeft'>, setting: Setting): Paragraph => {
    const { size, weight, lines = 1, isAtEnd = false } = setting;
    const style = new kit.ParagraphStyle({
      textStyle: {
        color: kit.BLACK,
        fontFamilies,
        fontSize: size,
        fontStyle: { weight: { value: weight } },
        heightMultiplier: lineHeight,
        locale: card.language,
      },
      textAlign: isAtEnd ? kit.TextAlign.End : kit.TextAlign.Start,
      textDirection: card.isRightToLeft ? kit.TextDirection.RTL : kit.TextDirection.LTR,
      maxLines: lines,
      ellipsis: '…',
    });
    const builder = kit.ParagraphBuilder.MakeFromFontProvider(style, provider);
    builder.addText(text);
    const paragraph = builder.build();
    builder.delete();
    paragraph.layout(width);
    return paragraph;
  };

  const setTitle = (card: Card): Paragraph => {
    const [smallest = 0] = titleSizes.slice(-1);
    for (const size of titleSizes) {
      const lines = Math.floor(titleHeight / (size * lineHeight));
      const title = set(card.title, card, { size, weight: 600, lines });
      // A word that is wider than the card is better small than broken.
      const fits = !title.didExceedMaxLines() && title.getMinIntrinsicWidth() <= width;
      if (fits) balance(title);
      if (fits || size === smallest) return title;
      title.delete();
    }
    throw new Error('A card has no size for its title.');
  };

  return {
    paintCard(card) {
      const site = set(card.site, card, { size: 34, weight: 600 });
      const title = setTitle(card);
      const date = set(card.date, card, { size: 31, weight: 400 });
      const name = set(card.autonym, card, { size: 31, weight: 400, isAtEnd: true });
      const all = [site, title, date, name];
      const missing = [...new Set(all.flatMap(missingLetters))].sort();
      if (missing.length === 0) {
        canvas.clear(kit.TRANSPARENT);
        // Balanced lines begin where the others do.
        const start = card.isRightToLeft ? margin + width - title.getMaxWidth() : margin;
        canvas.drawParagraph(site, margin, siteTop);
        canvas.drawParagraph(title, start, titleTop);
        canvas.drawParagraph(date, margin, footTop);
        canvas.drawParagraph(name, margin, footTop);
        surface.flush();
      }
      for (const each of all) each.delete();
      return missing.length > 0
        ? missing
        : shadeCard(black.toTypedArray() as Uint8Array, card.colour, pixels);
    },
    paintInitial({ letter, colour, size }) {
      const fontSize = size * 0.74;
      const text = set(letter, { language: 'en', isRightToLeft: false }, { size: fontSize, weight: 600 });
      canvas.clear(kit.TRANSPARENT);
      // Capitals of this face are two thirds of its size high.
      const top = size / 2 + fontSize / 3 - text.getAlphabeticBaseline();
      if (missingLetters(text).length === 0)
        canvas.drawParagraph(text, (size - text.getLongestLine()) / 2, top);
      surface.flush();
      text.delete();
      return shadeInitial(black.toTypedArray() as Uint8Array, colour, size);
    },
  };
}

/** A card as a PNG file that says what it was made from; or the letters of it that no face has. */
export function writeCard(painter: Painter, card: Card, key: string): Uint8Array | readonly string[] {
  const painted = painter.paintCard(card);
  return 'pixels' in painted ? writePng(painted, key) : painted;
}

/** Makes the lines of a text as long as each other: it becomes as narrow as it can without another line. */
function balance(text: Paragraph): void {
  const lines = text.getNumberOfLines();
  if (lines < 2) return;
  let [low, high] = [width / lines, width];
  while (high - low > closeEnough) {
    const middle = (low + high) / 2;
    text.layout(middle);
    if (text.didExceedMaxLines() || text.getNumberOfLines() > lines) low = middle;
    else high = middle;
  }
  text.layout(high);
}

function missingLetters(text: Paragraph): readonly string[] {
  return text
    .unresolvedCodepoints()
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => !/[\p{Default_Ignorable_Code_Point}\s]/u.test(letter));
}

/** Rows below each other, and the number of the shade for each coverage. */
interface Band {
  readonly end: number;
  readonly shades: Uint8Array;
}

function shadeCard(black: Uint8Array, colour: string, pixels: Uint8Array): IndexedPicture {
  const house = readColour(colour);
  const makeShades = (count: number, first: number, share = 1): Uint8Array =>
    Uint8Array.from({ length: 256 }, (_, coverage) => {
      const shade = Math.round((Math.round(coverage * share) * count) / 255);
      return shade === 0 ? 0 : first + shade;
    });
  const bands: readonly Band[] = [
    { end: titleTop, shades: makeShades(houseShades, inkShades) },
    { end: footTop, shades: makeShades(inkShades, 0) },
    { end: cardSize.height, shades: makeShades(inkShades, 0, quiet) },
  ];
  let at = 0;
  for (const { end, shades } of bands)
    for (; at < end * cardSize.width; at++) pixels[at] = shades[black[at * 4 + 3] as number] as number;
  pixels.fill(inkShades + houseShades, 0, bar * cardSize.width);
  return {
    ...cardSize,
    colours: Uint8Array.from([
      ...paper,
      ...mix(paper, ink, inkShades).slice(3),
      ...mix(paper, house, houseShades).slice(3),
    ]),
    pixels,
  };
}

function shadeInitial(black: Uint8Array, colour: string, size: number): IndexedPicture {
  const shades = inkShades + houseShades;
  const pixels = Uint8Array.from({ length: size * size }, (_, at) => {
    const coverage = black[(Math.floor(at / size) * cardSize.width + (at % size)) * 4 + 3] as number;
    return Math.round((coverage * shades) / 255);
  });
  return {
    width: size,
    height: size,
    colours: Uint8Array.from(mix(readColour(colour), paper, shades)),
    pixels,
  };
}

type Rgb = readonly [red: number, green: number, blue: number];

/** The colours from one to another in so many steps. */
function mix(from: Rgb, to: Rgb, steps: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, step) =>
    from.map((part, at) => Math.round(part + (((to[at] as number) - part) * step) / steps)),
  ).flat();
}

function readColour(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
