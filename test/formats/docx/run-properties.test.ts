import { describe, expect, it } from 'vitest';
import {
  setParagraphDirection,
  setSheetTwins,
  setTextProperties,
} from '../../../src/formats/docx/run-properties.ts';

const arabic = { language: 'ar-SA', isRightToLeft: true };
const tajik = { language: 'tg-Cyrl-TJ', isRightToLeft: false };

describe('the properties of translated text', () => {
  it.each<[title: string, open: string, wanted: Parameters<typeof setTextProperties>[1], written: string]>([
    ['none before', '<w:r>', tajik, '<w:r><w:rPr><w:lang w:val="tg-Cyrl-TJ"/></w:rPr>'],
    ['an empty list', '<w:r><w:rPr/>', tajik, '<w:r><w:rPr><w:lang w:val="tg-Cyrl-TJ"/></w:rPr>'],
    ['another prefix', '<a:r>', tajik, '<a:r><a:rPr><a:lang a:val="tg-Cyrl-TJ"/></a:rPr>'],
    [
      'a font, behind the style',
      '<w:r><w:rPr><w:rStyle w:val="S"/><w:b/></w:rPr>',
      { ...tajik, font: 'Noto Serif' },
      '<w:r><w:rPr><w:rStyle w:val="S"/><w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Noto Serif"/><w:b/><w:lang w:val="tg-Cyrl-TJ"/></w:rPr>',
    ],
    [
      'a font in the place of one of a theme',
      '<w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsia="X"/></w:rPr>',
      { ...tajik, font: 'Noto Serif' },
      '<w:r><w:rPr><w:rFonts w:eastAsia="X" w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Noto Serif"/><w:lang w:val="tg-Cyrl-TJ"/></w:rPr>',
    ],
    [
      'from right to left, with twins for bold text and size',
      '<w:r><w:rPr><w:b/><w:i w:val="0"/><w:sz w:val="24"/><w:lang w:val="en-US"/></w:rPr>',
      arabic,
      '<w:r><w:rPr><w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:rtl/><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr>',
    ],
    [
      'a twin that is there stays',
      '<w:r><w:rPr><w:b/><w:bCs w:val="0"/><w:rtl w:val="0"/></w:rPr>',
      arabic,
      '<w:r><w:rPr><w:b/><w:bCs w:val="0"/><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>',
    ],
    [
      'from right to left, with the font of its other text',
      '<w:r><w:rPr><w:rFonts w:ascii="B &amp; W" w:hAnsi="B &amp; W"/></w:rPr>',
      arabic,
      '<w:r><w:rPr><w:rFonts w:ascii="B &amp; W" w:hAnsi="B &amp; W" w:cs="B &amp; W"/><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>',
    ],
    [
      'from right to left, with the font of its theme',
      '<w:r><w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/></w:rPr>',
      arabic,
      '<w:r><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:cstheme="majorBidi"/><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>',
    ],
    [
      'from right to left, with a font that is there for it',
      '<w:r><w:rPr><w:rFonts w:ascii="Georgia" w:cs="Amiri"/></w:rPr>',
      arabic,
      '<w:r><w:rPr><w:rFonts w:ascii="Georgia" w:cs="Amiri"/><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>',
    ],
    [
      'what was before a tracked change stays',
      '<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrChange></w:rPr>',
      tajik,
      '<w:r><w:rPr><w:lang w:val="tg-Cyrl-TJ"/><w:rPrChange w:id="1"><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrChange></w:rPr>',
    ],
  ])('%s', (_title, open, wanted, written) => {
    expect(setTextProperties(open, wanted)).toBe(written);
    expect(setTextProperties(written, wanted)).toBe(written);
  });

  it.each([
    ['', '<w:pPr><w:bidi/></w:pPr>'],
    ['<w:pPr/>', '<w:pPr><w:bidi/></w:pPr>'],
    [
      '<w:pPr><w:pStyle w:val="S"/><w:jc w:val="both"/><w:rPr><w:b/></w:rPr></w:pPr>',
      '<w:pPr><w:pStyle w:val="S"/><w:bidi/><w:jc w:val="both"/><w:rPr><w:b/></w:rPr></w:pPr>',
    ],
    ['<w:pPr><w:bidi w:val="0"/></w:pPr>', '<w:pPr><w:bidi/></w:pPr>'],
  ])('a paragraph %j is from right to left as %j', (properties, written) => {
    expect(setParagraphDirection(properties, 'w:')).toBe(written);
  });

  it.each([
    [
      'bold text, size and font of a style',
      '<w:style><w:pPr><w:keepNext/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia"/><w:b/><w:sz w:val="32"/></w:rPr></w:style>',
      '<w:style><w:pPr><w:keepNext/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:cs="Georgia"/><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>',
    ],
    [
      'a twin that is there',
      '<w:rPr><w:b/><w:bCs w:val="0"/></w:rPr>',
      '<w:rPr><w:b/><w:bCs w:val="0"/></w:rPr>',
    ],
    [
      'no such property',
      '<w:rPr/><w:rPr><w:color w:val="FF0000"/></w:rPr>',
      '<w:rPr/><w:rPr><w:color w:val="FF0000"/></w:rPr>',
    ],
  ])('a sheet of styles with %s', (_what, sheet, written) => {
    expect(setSheetTwins(sheet)).toBe(written);
    expect(setSheetTwins(written)).toBe(written);
  });
});
