import { attributeIn, childOf, descendantsOf, type XmlNode } from '../office/node.ts';
import type { Drawn } from '../office/pictures.ts';
import { firstDescription } from './objects.ts';
import type { Reading } from './reading.ts';

/**
 * What a drawing shows, DrawingML (ECMA-376 part 1 §20.2) or VML; undefined for one without a picture, for a hidden one, and
 * outside of the body. Of alternatives, what the first one with a picture shows.
 */
export function drawnBy(reading: Reading, node: XmlNode): Drawn | undefined {
  if (!reading.isBody || node.name === 'w:object') return undefined;
  if (node.name === 'mc:AlternateContent') {
    for (const alternative of node.children)
      for (const inner of alternative.children) {
        const found = drawnBy(reading, inner);
        if (found) return found;
      }
    return undefined;
  }
  const parts = [...partsOf(node)];
  if (parts.some((part) => part.name === 'wp:docPr' && isOn(attributeIn(part, 'hidden')))) return undefined;
  const [picture, ...others] = parts.filter(({ name }) => name === 'pic:pic' || name === 'v:imagedata');
  if (!picture) return undefined;
  if (others.length > 0) return { unshown: 'grouped' };
  const isCropped = [...descendantsOf(picture)].some(
    ({ name, attributes }) =>
      (name === 'a:srcRect' && attributes.some(({ value }) => Number.parseFloat(value) > 0)) ||
      (name === 'v:imagedata' &&
        attributes.some(({ local, value }) => /^crop/.test(local) && Number.parseFloat(value) > 0)),
  );
  if (isCropped) return { unshown: 'cropped' };
  const part = partOf(reading, picture);
  return part === undefined
    ? { unshown: 'linked' }
    : { part, alternativeAt: firstDescription(reading, node)?.unit.start };
}

function partOf({ relations }: Reading, picture: XmlNode): string | undefined {
  const id =
    picture.name === 'v:imagedata'
      ? attributeIn(picture, 'r:id')
      : attributeIn(childOf(childOf(picture, 'pic:blipFill'), 'a:blip') ?? picture, 'r:embed');
  const relation = relations.get(id ?? '');
  return relation?.type === 'image' && !relation.isExternal ? relation.target : undefined;
}

/** The elements of a drawing, without those of its text boxes: pictures there are placed by their own paragraphs. */
function* partsOf(node: XmlNode): Generator<XmlNode> {
  yield node;
  if (node.name.endsWith(':txbxContent')) return;
  for (const child of node.children) yield* partsOf(child);
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
