import { valueDraft } from '../office/draft.ts';
import { attributeIn, childOf, type XmlNode } from '../office/node.ts';
import type { Drawn } from '../office/pictures.ts';
import { isPictureName } from '../pictures/picture.ts';
import type { Reading } from './reading.ts';

/**
 * What a drawing shows (ODF 1.3 part 3 §10.4); undefined for one without a picture, and outside of the body. A frame has one
 * picture in several formats, the best first: pages take the first that they can show.
 */
export function drawnBy({ text, styles, isBody }: Reading, node: XmlNode): Drawn | undefined {
  if (!isBody) return undefined;
  if (node.name === 'draw:g') return hasImage(node) ? { unshown: 'grouped' } : undefined;
  const images = node.children.filter(({ name }) => name === 'draw:image');
  const isText = node.children.some(({ name }) => name === 'draw:text-box' || name.startsWith('draw:object'));
  const addresses = images.map((image) => attributeIn(image, 'xlink:href') ?? '');
  const packed = addresses.filter((address) => /^(?:\.\/)?Pictures\//.test(address));
  const shown = packed.find(isPictureName) ?? packed[0];
  if (images.length === 0 || isText) return undefined;
  if (styles.isCropped(attributeIn(node, 'draw:style-name') ?? '')) return { unshown: 'cropped' };
  if (shown === undefined) return { unshown: 'linked' };
  const descriptions = [childOf(node, 'svg:title'), childOf(node, 'svg:desc')].flatMap((each) => {
    const span = each && { start: each.tagEnd, end: each.inner };
    return (span && valueDraft(text, 'text', span, { kind: 'title', of: 'image' })) ?? [];
  });
  return { part: shown.replace(/^\.\//, ''), alternativeAt: descriptions[0]?.unit.start };
}

function hasImage(node: XmlNode): boolean {
  return node.name === 'draw:image' || node.children.some(hasImage);
}
