import { attributeOf, readXml } from '../../xml/read.ts';
import { unescapeSheetText } from '../tables/cell-text.ts';

/** The texts that the cells of a workbook share, in order. Rich text is plain; readings of characters are left out. */
export function readSharedStrings(xml: string | undefined, path: string): readonly string[] {
  if (xml === undefined) return [];
  const found: string[] = [];
  const texts = makeTextReader();
  readXml(xml, path, {
    open({ local }) {
      if (local === 'si') texts.begin();
      texts.open(local);
    },
    close({ local }) {
      texts.close(local);
      if (local === 'si') found.push(texts.end());
    },
    text: (part) => texts.text(part),
  });
  return found;
}

/** Collects the text of `<t>` elements, also of runs, but not of `<rPh>`, which says how characters are read. */
export function makeTextReader(): {
  begin(): void;
  open(local: string): void;
  close(local: string): void;
  text(part: string): void;
  end(): string;
} {
  let collected: string[] = [];
  let isText = false;
  let readings = 0;
  return {
    begin() {
      collected = [];
    },
    open(local) {
      if (local === 'rPh') readings++;
      isText = local === 't' && readings === 0;
    },
    close(local) {
      if (local === 'rPh') readings--;
      if (local === 't') isText = false;
    },
    text(part) {
      if (isText) collected.push(part);
    },
    end: () => unescapeSheetText(collected.join('')),
  };
}

/** Built-in number formats that are dates (ECMA-376 part 1 §18.8.30). */
const dateFormats: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** For each cell style of a workbook, whether it shows numbers as dates. */
export function readDateStyles(xml: string | undefined, path: string): readonly boolean[] {
  if (xml === undefined) return [];
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  readXml(xml, path, {
    open(element) {
      const format = Number(attributeOf(element, 'numFmtId') ?? 0);
      if (element.local === 'numFmt')
        custom.set(format, isDateCode(attributeOf(element, 'formatCode') ?? ''));
      if (element.local === 'cellXfs') isInCells = true;
      if (element.local === 'xf' && isInCells) styles.push(custom.get(format) ?? dateFormats.has(format));
    },
    close({ local }) {
      if (local === 'cellXfs') isInCells = false;
    },
    text() {},
  });
  return styles;
}

/** Whether a format code has a day or year outside of quoted text, colours and locales. */
function isDateCode(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
