import { setAttribute } from '../../xml/splice.ts';
import { readCharacters } from '../office/pieces.ts';

/** The properties that a translation gets and the original lacks. */
export interface TextProperties {
  /** As office programs name it. */
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly font?: string | undefined;
}

/**
 * Properties of runs that follow others (ECMA-376 part 1 §17.3.2.28: the order of `CT_RPr`), each with those that come
 * after it.
 */
const last = 'eastAsianLayout|specVanish|oMath|rPrChange';
const behind = { lang: last, rtl: `cs|em|lang|${last}` } as const;

/** Properties with a twin for scripts from right to left, which has to follow directly. */
const twins = ['b', 'i', 'sz'] as const;

/** The start of a run with the properties of its translated text; all others stay. */
export function setTextProperties(open: string, wanted: TextProperties): string {
  const prefix = /^<([^\s/>:]+:)?/.exec(open)?.[1] ?? '';
  const { head, inner } = split(open, prefix);
  const { language, isRightToLeft, font } = wanted;
  let properties = inner;
  if (font !== undefined) properties = setFont(properties, prefix, font);
  if (isRightToLeft) properties = setRightToLeft(properties, prefix);
  const attribute = `${prefix}${isRightToLeft ? 'bidi' : 'val'}`;
  properties = setProperty(properties, `${prefix}lang`, behind.lang, (tag) =>
    setAttribute(tag, attribute, language),
  );
  return `${head}<${prefix}rPr>${properties}</${prefix}rPr>`;
}

function split(open: string, prefix: string): { readonly head: string; readonly inner: string } {
  const start = open.indexOf(`<${prefix}rPr`);
  if (start < 0) return { head: open, inner: '' };
  const tagEnd = open.indexOf('>', start) + 1;
  const isEmpty = open[tagEnd - 2] === '/';
  return { head: open.slice(0, start), inner: isEmpty ? '' : open.slice(tagEnd, open.lastIndexOf('</')) };
}

/** The properties with one set: `change` gives it from what it is, or from an empty element that is put in its place. */
function setProperty(
  properties: string,
  name: string,
  later: string,
  change: (tag: string) => string,
): string {
  const current = withoutHistory(properties);
  const known = new RegExp(`<${name}(?=[\\s/>])[^>]*>`).exec(current);
  if (known) {
    return `${current.slice(0, known.index)}${change(known[0])}${properties.slice(known.index + known[0].length)}`;
  }
  const at = new RegExp(`<(?:[^\\s/>:]+:)?(?:${later})[\\s/>]`).exec(properties)?.index ?? properties.length;
  return properties.slice(0, at) + change(`<${name}/>`) + properties.slice(at);
}

/** The properties before a tracked change do not count. */
function withoutHistory(properties: string): string {
  const at = properties.search(/<(?:[^\s/>:]+:)?rPrChange[\s/>]/);
  return at < 0 ? properties : properties.slice(0, at);
}

/** Fonts of a theme would win over the one that is set (§17.3.2.26). */
function setFont(properties: string, prefix: string, font: string): string {
  return setProperty(properties, `${prefix}rFonts`, '(?!rStyle[\\s/>])[^\\s/>:]+', (tag) => {
    const bare = ['asciiTheme', 'hAnsiTheme', 'cstheme'].reduce(
      (left, name) => setAttribute(left, `${prefix}${name}`, undefined),
      tag,
    );
    return ['ascii', 'hAnsi', 'cs'].reduce(
      (left, name) => setAttribute(left, `${prefix}${name}`, font),
      bare,
    );
  });
}

function setRightToLeft(properties: string, prefix: string): string {
  return setTwins(
    setProperty(properties, `${prefix}rtl`, behind.rtl, () => `<${prefix}rtl/>`),
    prefix,
  );
}

/** The properties with those that hold for text from right to left (§17.3.2.26) where only their twins are there. */
function setTwins(properties: string, prefix: string): string {
  let changed = setFontTwin(properties, prefix);
  for (const name of twins) {
    const current = withoutHistory(changed);
    const own = new RegExp(`<${prefix}${name}((?=[\\s/>])[^>]*)>`).exec(current);
    if (!own || current.includes(`<${prefix}${name}Cs`)) continue;
    const end = own.index + own[0].length;
    changed = `${changed.slice(0, end)}<${prefix}${name}Cs${own[1]}>${changed.slice(end)}`;
  }
  return changed;
}

function setFontTwin(properties: string, prefix: string): string {
  const tag = new RegExp(`<${prefix}rFonts(?=[\\s/>])[^>]*>`).exec(withoutHistory(properties));
  if (!tag || new RegExp(`\\s${prefix}cs(?:theme)?=`).test(tag[0])) return properties;
  const font = new RegExp(`\\s${prefix}(?:hAnsi|ascii)(Theme)?=["']([^"']*)["']`).exec(tag[0]);
  if (!font) return properties;
  const [, isTheme, written = ''] = font;
  const value = readCharacters(written, { start: 0, end: written.length });
  const twin = isTheme
    ? setAttribute(tag[0], `${prefix}cstheme`, value.replace(/(?:HAnsi|Ascii)$/, 'Bidi'))
    : setAttribute(tag[0], `${prefix}cs`, value);
  return properties.slice(0, tag.index) + twin + properties.slice(tag.index + tag[0].length);
}

/** A sheet of styles or of lists, each style of which looks the same for text from right to left. */
export function setSheetTwins(sheet: string): string {
  return sheet.replace(
    /(<((?:[^\s/>:]+:)?)rPr>)([\s\S]*?)(<\/(?:[^\s/>:]+:)?rPr>)/g,
    (_whole, open: string, prefix: string, properties: string, close: string) =>
      open + setTwins(properties, prefix) + close,
  );
}

/** The properties of a paragraph that follow its direction (§17.3.1.26). */
const behindDirection =
  'adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange';

/** The properties of a paragraph from right to left; `properties` is its `pPr`, or nothing. */
export function setParagraphDirection(properties: string, prefix: string): string {
  const tagEnd = properties.indexOf('>') + 1;
  if (tagEnd === 0 || properties[tagEnd - 2] === '/') return `<${prefix}pPr><${prefix}bidi/></${prefix}pPr>`;
  const end = properties.lastIndexOf('</');
  const inner = properties.slice(tagEnd, end);
  const changed = setProperty(inner, `${prefix}bidi`, behindDirection, () => `<${prefix}bidi/>`);
  return properties.slice(0, tagEnd) + changed + properties.slice(end);
}
