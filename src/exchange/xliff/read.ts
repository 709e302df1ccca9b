import { BarobarError } from '../../model/error.ts';
import type { ReturnedWork } from '../../model/exchange.ts';
import type { Location } from '../../model/location.ts';
import { createLocator } from '../../xml/locate.ts';
import { attributeOf, readXml, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import { collectSegments, type FoundSegment } from './collect.ts';
import { createLanguages, type Languages } from './languages.ts';
import { documentNamespace } from './namespaces.ts';
import { createReader1 } from './read-1.ts';
import { createReader2 } from './read-2.ts';
import { requireAttribute, structureError } from './structure.ts';

const versions = new Set(['1.0', '1.1', '1.2', '2.0', '2.1', '2.2']);

/**
 * What an XLIFF file holds: versions 1.0 to 1.2 and 2.0 to 2.2, from any tool. Text is kept as it stands, white space
 * included. Linear time.
 *
 * @throws BarobarError with its place: `xml-syntax`, `xml-limit`, `xml-doctype`; `xliff-version` for what is not XLIFF or
 * of a version that is not read; `xliff-structure` for what is missing, twice there or for a second pair of languages;
 * `xliff-duplicate` for two segments with one id.
 */
export function readXliff(text: string, path: string): ReturnedWork {
  const locate = createLocator(text, path);
  const languages = createLanguages();
  const found: FoundSegment[] = [];
  let version = '';
  let files = 0;
  let root: Location = { path, line: 1, column: 1 };
  let inside: XmlHandler | undefined;
  let depth = 0;
  readXml(text, path, {
    open(element, offset) {
      depth++;
      if (inside) {
        if (depth === 2 && element.local === 'file') files++;
        inside.open(element, offset);
        return;
      }
      root = locate(offset);
      version = versionOf(element, root);
      inside = openRoot(element, version, languages, locate, root, (segment) => found.push(segment));
    },
    close(element) {
      depth--;
      inside?.close(element);
    },
    text: (part) => inside?.text(part),
  });
  if (files === 0 || languages.source === undefined) {
    throw structureError(
      'There is no <file> in the file.',
      'Export it again from the tool that wrote it.',
      root,
    );
  }
  return {
    path,
    format: 'xliff',
    version,
    sourceLanguage: languages.source,
    targetLanguage: languages.target,
    segments: collectSegments(found),
  };
}

function openRoot(
  element: XmlElement,
  version: string,
  languages: Languages,
  locate: (offset: number) => Location,
  location: Location,
  add: (segment: FoundSegment) => void,
): XmlHandler {
  if (version.startsWith('1')) return createReader1(element.uri, languages, locate, add);
  languages.add(requireAttribute(element, 'srcLang', location), attributeOf(element, 'trgLang'), location);
  return createReader2(element.uri, locate, add);
}

/** The version `<xliff>` gives. Its namespace has to be of the same line, 1.x or 2.x; 1.x files often have none. */
function versionOf(root: XmlElement, location: Location): string {
  const fail = (message: string): never => {
    throw new BarobarError(
      'xliff-version',
      message,
      'Give a file of XLIFF 1.0 to 1.2 or 2.0 to 2.2.',
      location,
    );
  };
  const known = root.uri === '' || root.uri.startsWith(documentNamespace);
  if (root.local !== 'xliff' || !known) return fail(`This is not XLIFF: its root is <${root.local}>.`);
  const version = attributeOf(root, 'version');
  if (version === undefined) return fail('<xliff> has no "version".');
  if (!versions.has(version)) return fail(`XLIFF version "${version}" is not read.`);
  const line = version.slice(0, 2);
  const isOfLine = root.uri === '' ? line === '1.' : root.uri.startsWith(documentNamespace + line);
  return isOfLine ? version : fail(`<xliff> says version "${version}", but its namespace is "${root.uri}".`);
}
