import type { XmlElement } from '../../../xml/read.ts';

/** Short names for the namespaces of XLIFF 2.x and its modules: "XLIFF-defined" in XLIFF 2.1 §1.1.3. */
export const prefixes: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:xliff:document:2.0', 'xlf'],
  ['urn:oasis:names:tc:xliff:document:2.2', 'xlf'],
  ['urn:oasis:names:tc:xliff:matches:2.0', 'mtc'],
  ['urn:oasis:names:tc:xliff:glossary:2.0', 'gls'],
  ['urn:oasis:names:tc:xliff:fs:2.0', 'fs'],
  ['urn:oasis:names:tc:xliff:metadata:2.0', 'mda'],
  ['urn:oasis:names:tc:xliff:resourcedata:2.0', 'res'],
  // A module in 2.0, an extension since.
  ['urn:oasis:names:tc:xliff:changetracking:2.0', 'ctr'],
  ['urn:oasis:names:tc:xliff:sizerestriction:2.0', 'slr'],
  ['urn:oasis:names:tc:xliff:validation:2.0', 'val'],
  ['http://www.w3.org/2005/11/its', 'its'],
  ['urn:oasis:names:tc:xliff:itsm:2.1', 'itsm'],
  ['urn:oasis:names:tc:xliff:pgs:1.0', 'pgs'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** `xlf`, `mtc` …; undefined for a namespace of others. */
export function prefixOf(uri: string): string | undefined {
  return prefixes.get(uri);
}

/** `xlf:unit`, `gls:term` …, by namespace, whatever prefix the file uses; undefined for a namespace of others. */
export function nameOf(element: XmlElement): string | undefined {
  const prefix = prefixes.get(element.uri);
  return prefix && `${prefix}:${element.local}`;
}

/** An attribute of a module, by namespace. */
export function moduleAttribute(element: XmlElement, prefix: string, local: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.local === local && prefixes.get(attribute.uri) === prefix) return attribute.value;
  }
  return undefined;
}

/** `<unit>`, `<gls:term>`: an element as people write it. */
export function tagOf(element: XmlElement): string {
  const prefix = prefixes.get(element.uri);
  return prefix === undefined || prefix === 'xlf' ? `<${element.local}>` : `<${prefix}:${element.local}>`;
}
