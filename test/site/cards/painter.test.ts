import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndexedPicture } from '../../../src/packages/png.ts';
import { type Card, cardSize, makeCard, type Painter } from '../../../src/site/cards/card.ts';
import { openPainter } from '../../../src/workflows/publish/card-painter.ts';
import { digestContent } from '../../../src/workspace/content-digest.ts';
import { nodeDisk } from '../../../src/workspace/disk.ts';
import { siteIn } from '../../site/site.ts';

const naskh = path.resolve(
  import.meta.dirname,
  '../../../node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2',
);

let painter: Painter;
let withArabic: Painter;
beforeAll(async () => {
  painter = await openPainter(nodeDisk, []);
  const face = { family: 'own-0', bytes: new Uint8Array(fs.readFileSync(naskh)), path: naskh };
  withArabic = await openPainter(nodeDisk, [face]);
});

const site = siteIn('en', 'ru', 'be', 'tg');
const card = (title: string, language = 'tg'): Card => makeCard(title, '2026-05-14', language, site);

function paint(drawing: Card, by = painter): IndexedPicture {
  const painted = by.paintCard(drawing);
  if ('pixels' in painted) return painted;
  throw new Error(`no face has ${painted.join(' ')}`);
}

/** The columns and rows of a card between which there is ink, below its head and above its foot. */
function inkOf({ pixels, width }: IndexedPicture): {
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  const ink: Record<'left' | 'right' | 'top' | 'bottom', number> = {
    ...{ left: width, right: 0, bottom: 0 },
    top: cardSize.height,
  };
  for (let row = 130; row < 515; row++)
    for (let column = 0; column < width; column++)
      if (pixels[row * width + column] !== 0) {
        ink.left = Math.min(ink.left, column);
        ink.right = Math.max(ink.right, column);
        ink.top = Math.min(ink.top, row);
        ink.bottom = Math.max(ink.bottom, row);
      }
  return ink;
}

describe('a card', () => {
  it('has the size that previews want, and 16 colours', () => {
    const { width, height, colours, pixels } = paint(card('Озера'));
    expect([width, height, colours.length, pixels.length]).toEqual([1200, 630, 48, 1200 * 630]);
    expect(Math.max(...new Set(pixels))).toBe(15);
  });

  it('has every letter of our languages, each with a shape of its own', () => {
    const letters = [...'ғӣқӯҳҷўіёэщъыьйҒӢҚӮҲҶЎІгикухчуоГИКУХЧУ№«»„“—–…éßçąő'];
    const shapes = new Map(letters.map((letter) => [letter, digestContent(paint(card(letter)).pixels)]));
    // Latin o and Cyrillic о, У and У: the same letter twice.
    expect(new Set(shapes.values()).size).toBe(new Set(letters).size);
  });

  it('is not painted if no face has a letter, which it names', () => {
    expect(painter.paintCard(card('Lake 湖', 'en'))).toEqual(['湖']);
    expect(painter.paintCard(makeCard('اختتام', undefined, 'en', site))).toEqual([...'اختم'].sort());
    // What is no letter needs none.
    expect('pixels' in painter.paintCard(card('Lake\u00ad\u200d\u2060 🎉 opens', 'en'))).toBe(true);
  });

  it('is the same for the same drawing, and on every machine', () => {
    const first = digestContent(paint(card('Ҳайатҳо тақвими ягонаро мувофиқа карданд')).pixels);
    paint(card('Something else'));
    expect(digestContent(paint(card('Ҳайатҳо тақвими ягонаро мувофиқа карданд')).pixels)).toBe(first);
    expect(first).toBe('4qka4mpkbfcznagey1pgm33ecv');
  });

  it.each([
    ['a word', 'Озеро'],
    ['a usual title', 'Форум горных озёр завершился принятием общей программы измерений'],
    ['a title that is far too long', 'Дзевятнаццаць дэлегацый узгаднілі адзіны каляндар. '.repeat(20)],
    ['a word that is wider than the card', 'Гідраметэаралагічны'.repeat(8)],
    ['a title of one letter after another', 'і '.repeat(300)],
  ])('keeps its margins: %s', (_, title) => {
    const { left, right, top, bottom } = inkOf(paint(card(title, 'be')));
    expect(left).toBeGreaterThanOrEqual(66);
    expect(right).toBeLessThanOrEqual(1200 - 66);
    expect(top).toBeGreaterThan(135);
    expect(bottom).toBeLessThan(512);
  });

  it('is set from right to left where the language is', () => {
    const arabic: Card = { ...card('اختتام منتدى البحيرات', 'en'), language: 'ar', isRightToLeft: true };
    const { left, right } = inkOf(paint(arabic, withArabic));
    expect(1200 - right).toBeLessThan(90);
    expect(left).toBeGreaterThan(300);
    // Joined letters are other shapes than single ones.
    const single = inkOf(paint({ ...arabic, title: [...arabic.title].join('\u200c') }, withArabic));
    expect(single.left).not.toBe(left);
  });

  it('has lines of about the same length', () => {
    const { right } = inkOf(paint(card('Lake Rescue Service tests its flood sirens on 1 June', 'en')));
    expect(right).toBeLessThan(1130);
    const { right: single } = inkOf(paint(card('Lake Rescue Service', 'en')));
    expect(single).toBeGreaterThan(700);
  });
});

describe('an icon', () => {
  it('has the letter in the middle, in any size', () => {
    for (const size of [16, 32, 48, 180]) {
      const { pixels, width, height } = painter.paintInitial({ letter: 'П', colour: '#1f4f7a', size });
      expect([width, height, pixels.length]).toEqual([size, size, size * size]);
      const inked = [...pixels.keys()].filter((at) => (pixels[at] as number) > 7);
      const columns = inked.map((at) => at % size);
      const rows = inked.map((at) => Math.floor(at / size));
      for (const places of [columns, rows])
        expect(Math.abs(Math.min(...places) + Math.max(...places) + 1 - size)).toBeLessThanOrEqual(
          Math.max(2, size / 20),
        );
    }
  });

  it('is a square alone if no face has the letter', () => {
    expect([...new Set(painter.paintInitial({ letter: '湖', colour: '#1f4f7a', size: 32 }).pixels)]).toEqual([
      0,
    ]);
  });
});
