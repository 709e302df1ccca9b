import { isRightToLeft } from '../../languages/engine/tag.ts';
import type { Document } from '../../model/document.ts';
import { setAttribute } from '../../xml/splice.ts';
import { officeTag } from '../office/language.ts';
import type { Replacement } from '../office/splice.ts';

/** Properties of text in content and styles. OpenDocument has no language of a single paragraph. */
const textProperties = /<[^\s/>:]*:?text-properties\s[^>]*>/g;

const language = /\sfo:language=["']([^"']*)["']/;

/** Default styles of paragraphs, up to their properties. */
const paragraphDefaults =
  /<[^\s/>:]*:?default-style\s[^>]*:family=["']paragraph["'][^>]*>\s*<[^\s/>:]*:?paragraph-properties(?=[\s/>])[^>]*>/g;

const fontFaces = /<[^\s/>:]*:?font-face-decls>/g;

/**
 * What gives the styles the language of a translation, its direction if that is from right to left, and the font `font`, of
 * a file that names namespaces as usual. A style has another language if it had that of the document, which is the one of the
 * first default style.
 */
export function styleReplacements(document: Document, font: string | undefined): readonly Replacement[] {
  const { text, skeleton } = document;
  const found: Replacement[] = [];
  /** The last tag of each match is changed. */
  const replace = (pattern: RegExp, change: (tag: string, part: string) => string): void => {
    // Default styles are the first of all.
    for (const sheet of ['styles.xml', 'content.xml']) {
      for (const { start, end } of skeleton.parts.filter((part) => part.name === sheet)) {
        const part = text.slice(start, end);
        for (const { 0: tags, index } of part.matchAll(pattern)) {
          const from = tags.lastIndexOf('<');
          const changed = change(tags.slice(from), part);
          if (changed !== tags.slice(from))
            found.push({
              start: start + index + from,
              end: start + index + tags.length,
              write: () => changed,
            });
        }
      }
    }
  };
  const inLanguage = makeLanguageChange(document.language);
  replace(textProperties, (tag) => withFont(inLanguage(tag), font));
  if (isRightToLeft(document.language))
    replace(paragraphDefaults, (tag) => setAttribute(tag, 'style:writing-mode', 'rl-tb'));
  if (font !== undefined) {
    const face = `<style:font-face style:name="${font}" svg:font-family="'${font}'"/>`;
    replace(fontFaces, (tag, part) => (part.includes(`style:name="${font}"`) ? tag : tag + face));
  }
  return found;
}

function makeLanguageChange(target: string): (tag: string) => string {
  const [base = '', ...rest] = officeTag(target).split('-');
  const country = rest.findLast((part) => /^(?:[A-Z]{2}|\d{3})$/.test(part)) ?? 'none';
  let source: string | undefined;
  return (tag) => {
    const own = language.exec(tag)?.[1];
    if (own === undefined || own === 'none') return tag;
    source ??= own;
    if (own !== source || own === base) return tag;
    return setAttribute(setAttribute(tag, 'fo:language', base), 'fo:country', country);
  };
}

function withFont(tag: string, font: string | undefined): string {
  if (font === undefined || !/\sstyle:font-name=/.test(tag)) return tag;
  return setAttribute(setAttribute(tag, 'style:font-name', font), 'fo:font-family', undefined);
}
