import type { XmlElement } from '../../xml/read.ts';
import { ownNamespace } from './namespaces.ts';

/** The value of an attribute of ours, whatever prefix its namespace was given on the way. */
export function ownAttribute(element: XmlElement, local: string): string | undefined {
  const usual = element.attributes[`barobar:${local}`];
  if (usual?.uri === ownNamespace) return usual.value;
  for (const name in element.attributes) {
    const attribute = element.attributes[name]!;
    if (attribute.uri === ownNamespace && attribute.local === local) return attribute.value;
  }
  return undefined;
}
