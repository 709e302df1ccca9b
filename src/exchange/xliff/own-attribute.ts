import type { XmlElement } from '../../xml/read.ts';
import { ownNamespace } from './namespaces.ts';

/** The value of an attribute of ours, whatever prefix its namespace was given on the way. */
export function ownAttribute(element: XmlElement, local: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.uri === ownNamespace && attribute.local === local) return attribute.value;
  }
  return undefined;
}
