import type { XmlElement } from '../../xml/read.ts';

/** How the namespaces of XLIFF 1.1 and later begin: the version follows. XLIFF 1.0 has no namespace. */
export const documentNamespace = 'urn:oasis:names:tc:xliff:document:';
// The namespaces of modules stay at 2.0 in every later version.
/** Of the glossary module. */
export const glossaryNamespace = 'urn:oasis:names:tc:xliff:glossary:2.0';
/** Of the metadata module. */
export const metadataNamespace = 'urn:oasis:names:tc:xliff:metadata:2.0';
/** Of the module of translation candidates. */
export const matchesNamespace = 'urn:oasis:names:tc:xliff:matches:2.0';

/** Of our own attributes in XLIFF 1.2, which its transitional schema lets stand anywhere. */
export const ownNamespace = 'urn:x-barobar:exchange';

/** Marks notes of ours, in `from` (1.2) or `category` (2.x), so that they do not come back as a translator's. */
export const ownMark = 'barobar';

/** The metadata in a 2.x unit with the digest of each segment's target; `type` is the segment's id. */
export const digestCategory = 'barobar:base';

/** The metadata in a 2.x unit with where it stands in the document. */
export const contextCategory = 'barobar:context';

/**
 * Is an element one of XLIFF itself? Programs that add elements often bind them to no namespace by mistake (`xmlns=""`, as those
 * of .NET do) or to that of another version; extensions have namespaces of their own, so nothing else can be meant.
 */
export function isInXliffNamespace({ uri }: XmlElement, namespace: string): boolean {
  return uri === namespace || uri === '' || uri.startsWith(documentNamespace);
}

/** The value of an attribute of ours, whatever prefix its namespace was given on the way. */
export function ownAttribute(element: XmlElement, local: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.uri === ownNamespace && attribute.local === local) return attribute.value;
  }
  return undefined;
}

/** The value of an attribute of ITS, whatever prefix its namespace has. */
export function itsAttribute(element: XmlElement, local: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.uri.startsWith(itsNamespace) && attribute.local === local) return attribute.value;
  }
  return undefined;
}

/** Of ITS 2.0, and with the ending `-xliff…` of its module in XLIFF 2.x. */
const itsNamespace = 'http://www.w3.org/2005/11/its';

/** Of what Trados Studio says of a segment in its files. */
export const tradosNamespace = 'http://sdl.com/FileTypes/SdlXliff/1.0';
