import type { Document } from '../../model/document.ts';
import { setAttribute } from '../../xml/splice.ts';
import { officeTag } from '../office/language.ts';
import type { Replacement } from '../office/splice.ts';

/** Properties of text with a language, in content and styles. OpenDocument has no language of a single paragraph. */
const properties = /<[^\s/>:]*:?text-properties\s[^>]*\bfo:language=["']([^"']*)["'][^>]*>/g;

/** What gives the styles of the document's own language, which is that of its default style, the language of the translation. */
export function languageReplacements({ text, language, skeleton }: Document): readonly Replacement[] {
  const [base = '', ...rest] = officeTag(language).split('-');
  const country = rest.findLast((part) => /^(?:[A-Z]{2}|\d{3})$/.test(part)) ?? 'none';
  const found: Replacement[] = [];
  const sheets = ['styles.xml', 'content.xml'].flatMap((name) =>
    skeleton.parts.filter((part) => part.name === name),
  );
  // Default styles are the first of all.
  let source: string | undefined;
  for (const { start, end } of sheets) {
    for (const { 0: tag, 1: own, index } of text.slice(start, end).matchAll(properties)) {
      if (own === 'none') continue;
      source ??= own;
      if (own !== source || own === base) continue;
      const changed = setAttribute(setAttribute(tag, 'fo:language', base), 'fo:country', country);
      found.push({ start: start + index, end: start + index + tag.length, write: () => changed });
    }
  }
  return found;
}
