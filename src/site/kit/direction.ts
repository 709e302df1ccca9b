import { isRightToLeft } from '../../languages/engine/tag.ts';
import { type Html, html, trustedHtml } from './html.ts';

/** The attribute for an element that is written from right to left, where what is around it is not: nothing for others. */
export function directionOf(language: string): Html {
  return isRightToLeft(language) ? html` dir="rtl"` : html``;
}

/** A tag of our markup, which is XML: its slash, its attributes, and whether it is empty. */
const tag = /<(\/?)[a-z][^\s>/]*((?:\s+[a-z:-]+="[^"]*")*)\s*(\/?)>/gi;
const language = /\slang="([^"]*)"/;

/**
 * Markup with `dir` wherever the direction of writing changes with `lang`, so that no writer of markup can forget it.
 * `around` is the language of the element that the markup will be in. As it was if nothing in it is written from right
 * to left, and nothing around it. Linear time.
 */
export function markDirections(markup: Html, around: string): Html {
  const text = String(markup);
  const isAround = isRightToLeft(around);
  if (!isAround && !hasRightToLeft(text)) return markup;
  /** Of each open element, whether it is written from right to left. */
  const open: boolean[] = [];
  const marked = text.replace(tag, (all, slash: string, attributes: string, empty: string) => {
    if (slash !== '') {
      open.pop();
      return all;
    }
    const outside = open.at(-1) ?? isAround;
    const said = language.exec(attributes);
    const inside = said ? isRightToLeft(said[1] as string) : outside;
    if (empty === '') open.push(inside);
    if (inside === outside || !said) return all;
    return all.replace(said[0], `${said[0]} dir="${inside ? 'rtl' : 'ltr'}"`);
  });
  return trustedHtml(marked);
}

const attribute = 'lang="';

/** Whether an attribute names such a language; `hreflang` counts too, and changes nothing. */
function hasRightToLeft(html: string): boolean {
  for (let at = html.indexOf(attribute); at !== -1; at = html.indexOf(attribute, at)) {
    at += attribute.length;
    if (isRightToLeft(html.slice(at, html.indexOf('"', at)))) return true;
  }
  return false;
}
