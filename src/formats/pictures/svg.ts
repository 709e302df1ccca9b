import type { FindingText } from '../../messages/findings/texts.ts';
import { BarobarError } from '../../model/error.ts';
import { decodeXml } from '../../xml/decode.ts';
import { readXml, type XmlElement } from '../../xml/read.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Elements that run, embed or change what others do (SVG 2 §2.2, §15). */
const active: ReadonlySet<string> = new Set(
  'script foreignObject animate animateMotion animateTransform discard set handler listener'.split(' '),
);

/** Vocabularies that browsers act upon; others, such as an editor's own, only describe. */
const foreign: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
]);

/**
 * A style that names anything but a part of the picture itself or a picture in it. One with escapes can name anything;
 * `image-set("a.png" 1x)`, `image(…)` and `src(…)` take addresses as strings (CSS Images 4, CSS Values 5).
 */
const foreignAddress =
  /\\|@import|(?:image-set|image|src)\(|url\((?!\s*["']?\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i;

const ownAddress = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]|$)/i;

/**
 * What keeps an SVG from being a picture and nothing else, such as a script; nothing where it is one. Opened by
 * itself, an SVG file is a page, which could run scripts and load files in the name of the site.
 */
export function findActive(bytes: Uint8Array, path: string): FindingText | undefined {
  const picture = path;
  let found: FindingText | undefined;
  let depth = 0;
  /** Text of the style sheet that is open: comments part it, and no reader of styles sees them. */
  let style: string | undefined;
  try {
    const text = decodeXml(bytes, path);
    if (/<\?xml-stylesheet/i.test(text)) return { text: 'pictures/unsafe:style', values: { picture } };
    readXml(text, path, {
      open(element) {
        if (depth++ === 0 && !(element.local === 'svg' && element.uri === svg))
          found ??= { text: 'pictures/unsafe:root', values: { picture } };
        found ??= faultOf(element, picture);
        if (element.local === 'style') style = '';
      },
      close(element) {
        depth--;
        if (element.local !== 'style') return;
        if (foreignAddress.test(style ?? ''))
          found ??= { text: 'pictures/unsafe:loads', values: { picture } };
        style = undefined;
      },
      text(part) {
        if (style !== undefined) style += part;
      },
    });
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    const reason = error.message.replace(/\.$/, '');
    return { text: 'pictures/unsafe:unreadable', values: { picture, reason } };
  }
  return found;
}

function faultOf({ local, uri, attributes }: XmlElement, picture: string): FindingText | undefined {
  if (foreign.has(uri) || (uri === svg && active.has(local)))
    return { text: 'pictures/unsafe:element', values: { picture, element: local } };
  for (const { local: name, uri: vocabulary, value } of attributes) {
    if (/^on/i.test(name)) return { text: 'pictures/unsafe:attribute', values: { picture, attribute: name } };
    if (/^(?:href|src)$/i.test(name) && !ownAddress.test(value))
      return { text: 'pictures/unsafe:link', values: { picture } };
    const isStyle = vocabulary === '' && !/^(?:id$|class$|data-)/.test(name);
    if (isStyle && foreignAddress.test(value)) return { text: 'pictures/unsafe:loads', values: { picture } };
  }
  return undefined;
}
