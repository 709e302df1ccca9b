import { type BuiltElement, element } from '../../xml/build.ts';

/** Of SpreadsheetML (ECMA-376, part 1). */
export const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The font of all cells. */
export const sheetFont = 'Arial';

/** Formats of the cells of a table, by their places in `cellXfs`. */
export const looks = {
  plain: 0,
  title: 1,
  subtitle: 2,
  instructions: 3,
  header: 4,
  id: 5,
  source: 6,
  heading: 7,
  target: 8,
  open: 9,
  help: 10,
  control: 11,
} as const;

/** The part with the formats of cells. */
export function sheetStyles(): BuiltElement {
  const fontOf = (size: number, color: string, isBold = false): BuiltElement =>
    element(
      'font',
      {},
      ...(isBold ? [element('b')] : []),
      element('sz', { val: String(size) }),
      element('color', { rgb: `FF${color}` }),
      element('name', { val: sheetFont }),
    );
  const fill = (color: string): BuiltElement =>
    element(
      'fill',
      {},
      element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: `FF${color}` })),
    );
  const side = (name: string): BuiltElement =>
    element(name, { style: 'thin' }, element('color', { rgb: 'FFB8C1CC' }));
  const noSides = ['left', 'right', 'top', 'bottom'].map((name) => element(name));
  const fontList = [
    fontOf(10, '1B1F24'),
    fontOf(16, '1F3A5F', true),
    fontOf(10, '5A6675'),
    fontOf(10, 'FFFFFF', true),
    fontOf(8, '5A6675'),
    fontOf(10, '1B1F24', true),
    fontOf(9, '3D4753'),
  ];
  const fills = [
    element('fill', {}, element('patternFill', { patternType: 'none' })),
    element('fill', {}, element('patternFill', { patternType: 'gray125' })),
    fill('1F3A5F'),
    fill('F3F5F8'),
    fill('FFFDF2'),
  ];
  const borders = [
    element('border', {}, ...noSides),
    element('border', {}, ...['left', 'right', 'top', 'bottom'].map(side)),
  ];
  /** Text as text: number format 49 is `@`. */
  const format = (fontId: number, fillId: number, borderId: number, kind?: 'open' | 'header'): BuiltElement =>
    element(
      'xf',
      {
        numFmtId: '49',
        fontId: String(fontId),
        fillId: String(fillId),
        borderId: String(borderId),
        xfId: '0',
        applyNumberFormat: '1',
        applyFont: '1',
        applyFill: '1',
        applyBorder: '1',
        applyAlignment: '1',
        applyProtection: '1',
      },
      element('alignment', { vertical: kind === 'header' ? 'center' : 'top', wrapText: '1' }),
      element('protection', { locked: kind === 'open' ? '0' : '1' }),
    );
  const formats: Readonly<Record<keyof typeof looks, BuiltElement>> = {
    plain: format(0, 0, 0),
    title: format(1, 0, 0),
    subtitle: format(2, 0, 0),
    instructions: format(0, 0, 0),
    header: format(3, 2, 1, 'header'),
    id: format(4, 3, 1),
    source: format(0, 3, 1),
    heading: format(5, 3, 1),
    target: format(0, 4, 1, 'open'),
    open: format(0, 0, 1, 'open'),
    help: format(6, 0, 1),
    control: format(4, 0, 0),
  };
  const names = Object.keys(looks) as (keyof typeof looks)[];
  const list = (name: string, items: readonly BuiltElement[]): BuiltElement =>
    element(name, { count: String(items.length) }, ...items);
  return element(
    'styleSheet',
    { xmlns: sheetNamespace },
    list('fonts', fontList),
    list('fills', fills),
    list('borders', borders),
    list('cellStyleXfs', [element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })]),
    list(
      'cellXfs',
      names.map((name) => formats[name]),
    ),
    list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })]),
  );
}
