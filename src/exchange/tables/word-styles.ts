import type { BuiltElement } from '../../xml/build.ts';
import { value, w } from './word-elements.ts';

/** How paragraphs of a style look. Lengths are in twentieths of a point. */
export interface ParagraphLook {
  /** As people see it; the id when left out. */
  readonly name?: string;
  readonly based?: string;
  /** The style of the paragraph after it. */
  readonly next?: string;
  /** Whether word processors do not have the style by themselves. */
  readonly isCustom?: boolean;
  /** In half points. */
  readonly size?: number;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isHidden?: true;
  readonly font?: string;
  readonly color?: string;
  readonly before?: number;
  readonly after?: number;
  /** Properties of the paragraph before its spacing, and those after it, in the order of the schema. */
  readonly first?: readonly BuiltElement[];
  readonly last?: readonly BuiltElement[];
}

/** The style of paragraphs with this id. */
export function paragraphStyle(id: string, look: ParagraphLook): BuiltElement {
  const { name = id, based = 'Normal', next, size, font, color, before = 0, after = 0 } = look;
  return w(
    'style',
    { type: 'paragraph', customStyle: look.isCustom ? '1' : undefined, styleId: id },
    value('name', name),
    value('basedOn', based),
    ...(next === undefined ? [] : [value('next', next)]),
    ...(look.isCustom ? [] : [w('qFormat')]),
    w(
      'pPr',
      {},
      ...(look.first ?? []),
      w('spacing', { before: `${before}`, after: `${after}` }),
      ...(look.last ?? []),
    ),
    w(
      'rPr',
      {},
      ...(font === undefined ? [] : [fontOf(font)]),
      ...(look.isBold ? [w('b'), w('bCs')] : []),
      ...(look.isItalic ? [w('i'), w('iCs')] : []),
      ...(look.isHidden ? [w('vanish')] : []),
      ...(color === undefined ? [] : [value('color', color)]),
      ...(size === undefined ? [] : sizeOf(size)),
    ),
  );
}

/** The font of a run, for letters of every script. */
export function fontOf(font: string): BuiltElement {
  return w('rFonts', { ascii: font, hAnsi: font, eastAsia: font, cs: font });
}

/** The size of a run, in half points. */
export function sizeOf(size: number): readonly BuiltElement[] {
  return [value('sz', `${size}`), value('szCs', `${size}`)];
}

/** What styles begin with: the properties of every run and paragraph, and the style that all others are based on. */
export function defaultStyles(
  run: readonly BuiltElement[],
  paragraph: readonly BuiltElement[],
): readonly BuiltElement[] {
  return [
    w(
      'docDefaults',
      {},
      w('rPrDefault', {}, w('rPr', {}, ...run)),
      w('pPrDefault', {}, w('pPr', {}, ...paragraph)),
    ),
    w('style', { type: 'paragraph', default: '1', styleId: 'Normal' }, value('name', 'Normal')),
  ];
}

/** The properties of a table: lines of one colour on these sides, and the space beside the text of cells. */
export function tableLook(
  sides: readonly string[],
  color: string,
  margin: number,
  ...first: readonly BuiltElement[]
): BuiltElement {
  return w(
    'tblPr',
    {},
    ...first,
    w('tblBorders', {}, ...sides.map((side) => w(side, { val: 'single', sz: '4', space: '0', color }))),
    w('tblCellMar', {}, ...['left', 'right'].map((side) => w(side, { w: `${margin}`, type: 'dxa' }))),
  );
}
