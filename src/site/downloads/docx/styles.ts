import { value, w, wordNamespace } from '../../../exchange/tables/word-elements.ts';
import {
  defaultStyles,
  fontOf,
  type ParagraphLook,
  paragraphStyle,
  sizeOf,
  tableLook,
} from '../../../exchange/tables/word-styles.ts';
import { isRightToLeft } from '../../../languages/engine/tag.ts';
import type { BuiltElement } from '../../../xml/build.ts';
import { bulletList, type WordLists } from './lists.ts';

/** Width of the text on A4 with margins of 2 cm, in twentieths of a point. */
export const textWidth = 9638;

/** Fonts that have all letters of Russian, Belarusian and Tajik, and that word processors have or know a stand-in for. */
const serif = 'Times New Roman';
const sans = 'Arial';

const withNext = [w('keepNext'), w('keepLines')];
const quiet = '595F66';

/** Styles by the ids that word processors know; headings follow the title, which is the heading of level 1. */
const looks: Readonly<Record<string, ParagraphLook>> = {
  BodyText: { name: 'Body Text', after: 140 },
  Title: { next: 'BodyText', size: 40, isBold: true, font: sans, after: 100, first: withNext },
  Subtitle: { next: 'BodyText', size: 26, color: quiet, after: 160 },
  ...Object.fromEntries(
    [30, 26, 24, 22, 22].map((size, at): [string, ParagraphLook] => [
      `Heading${at + 1}`,
      {
        ...{
          name: `heading ${at + 1}`,
          next: 'BodyText',
          size,
          isBold: true,
          font: sans,
          before: 280,
          after: 100,
        },
        ...{ first: withNext, last: [value('outlineLvl', `${at}`)] },
      },
    ]),
  ),
  Origin: { name: 'Origin', size: 20, font: sans, color: quiet, after: 200 },
  Quote: { name: 'Quote', isItalic: true, after: 140, last: [w('ind', { left: '567', right: '567' })] },
  ListParagraph: { name: 'List Paragraph', after: 60 },
  CodeBlock: { name: 'Code Block', size: 19, font: 'Courier New', after: 140 },
  Rule: {
    name: 'Rule',
    after: 140,
    first: [w('pBdr', {}, w('bottom', { val: 'single', sz: '6', space: '1', color: 'A9AEB4' }))],
  },
  TableText: { name: 'Table Text', size: 21, before: 30, after: 30 },
  TableHead: {
    name: 'Table Head',
    based: 'TableText',
    size: 21,
    isBold: true,
    before: 30,
    after: 30,
    first: withNext,
  },
  AfterTable: { name: 'After Table', size: 12, after: 60 },
  FootnoteText: { name: 'footnote text', size: 19, after: 40 },
  Footer: { name: 'footer', size: 17, font: sans, color: quiet },
  Source: { name: 'Source', size: 20, font: sans, color: quiet, after: 20 },
};

function characterStyle(id: string, name: string, ...look: readonly BuiltElement[]): BuiltElement {
  return w('style', { type: 'character', styleId: id }, value('name', name), w('rPr', {}, ...look));
}

/** The part with all styles of a document in a language. */
export function writeStyles(language: string): BuiltElement {
  const isRtl = isRightToLeft(language);
  const tongue = w('lang', { val: language, eastAsia: language, bidi: language });
  return w(
    'styles',
    { 'xmlns:w': wordNamespace },
    ...defaultStyles(
      [fontOf(serif), ...sizeOf(23), ...(isRtl ? [w('rtl')] : []), tongue],
      [
        ...(isRtl ? [w('bidi')] : []),
        w('spacing', { before: '0', after: '0', line: '276', lineRule: 'auto' }),
      ],
    ),
    ...Object.entries(looks).map(([id, look]) => paragraphStyle(id, look)),
    characterStyle('Hyperlink', 'Hyperlink', value('color', '1F4F7A'), value('u', 'single')),
    characterStyle('Code', 'Code', fontOf('Courier New'), w('noProof')),
    characterStyle('FootnoteReference', 'footnote reference', value('vertAlign', 'superscript')),
    w(
      'style',
      { type: 'table', styleId: 'Figures' },
      value('name', 'Figures'),
      tableLook(['top', 'bottom', 'insideH'], 'A9AEB4', 80, ...(isRtl ? [w('bidiVisual')] : [])),
    ),
  );
}

/** The part with the lists: bullets, and a list for each that is numbered. */
export function writeNumbering({ started }: WordLists): BuiltElement {
  const levels = (format: string, textOf: (level: number) => string): readonly BuiltElement[] =>
    Array.from({ length: 9 }, (_, level) =>
      w(
        'lvl',
        { ilvl: `${level}` },
        value('start', '1'),
        value('numFmt', format),
        value('lvlText', textOf(level)),
        value('lvlJc', 'left'),
        w('pPr', {}, w('ind', { left: `${(level + 1) * 425}`, hanging: '425' })),
      ),
    );
  const abstract = (id: string, ...content: readonly BuiltElement[]): BuiltElement =>
    w('abstractNum', { abstractNumId: id }, value('multiLevelType', 'hybridMultilevel'), ...content);
  return w(
    'numbering',
    { 'xmlns:w': wordNamespace },
    abstract('0', ...levels('bullet', (level) => '•–▪'[level % 3] as string)),
    abstract('1', ...levels('decimal', (level) => `%${level + 1}.`)),
    w('num', { numId: `${bulletList}` }, value('abstractNumId', '0')),
    ...started.map(({ depth, first }, at) =>
      w(
        'num',
        { numId: `${bulletList + at + 1}` },
        value('abstractNumId', '1'),
        w('lvlOverride', { ilvl: `${depth}` }, value('startOverride', `${first}`)),
      ),
    ),
  );
}
