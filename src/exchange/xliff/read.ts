import { BarobarError } from '../../model/error.ts';
import type { LanguagePair, ReturnedWork } from '../../model/exchange.ts';
import type { Location, Span } from '../../model/location.ts';
import { limitError } from '../../xml/faults.ts';
import { createLocator } from '../../xml/locate.ts';
import { attributeOf, readXml, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import { exchangeContent, exchangeLimits } from '../limits.ts';
import { createCollector, type FoundSegment } from './collect.ts';
import { documentNamespace } from './namespaces.ts';
import { createOddities, type Oddities } from './oddities.ts';
import { createV1Reader } from './read-v1.ts';
import { createV2Reader } from './read-v2.ts';
import { createLanguages, type Languages, structureError } from './structure.ts';

const versions = new Set(['1.0', '1.1', '1.2', '2.0', '2.1', '2.2']);

/**
 * What an XLIFF file holds: versions 1.0 to 1.2 and 2.0 to 2.2, from any tool. Text is kept as it stands, white space
 * included. What tools leave out or repeat is read and reported in `findings`. Linear time.
 *
 * @throws BarobarError with its place: `xml-syntax`, `xml-limit`, `xml-doctype`; `xliff-version` for what is not XLIFF or
 * of a version that is not read; `xliff-structure` for a file without `<file>` or a segment with too many codes.
 */
export function readXliff(text: string, path: string): ReturnedWork {
  const oddities = createOddities();
  const collector = createCollector(oddities);
  const { version, languages } = scanXliff(text, path, collector.add, oddities);
  const [{ source, target }] = languages;
  return {
    path,
    format: 'xliff',
    version,
    sourceLanguage: source,
    targetLanguage: target,
    segments: collector.end(languages),
    findings: oddities.findings(),
  };
}

/** What an XLIFF file says of all of it. */
export interface XliffScan {
  readonly version: string;
  /** One pair for all, or one for each `<file>` where they differ. */
  readonly languages: readonly [LanguagePair, ...LanguagePair[]];
}

/**
 * Reads an XLIFF file of version 1.0 to 1.2 or 2.0 to 2.2; `add` gets each segment, with the places of all that can be
 * written into, in file order. Linear time.
 *
 * @throws BarobarError as `readXliff`; also whatever `add` throws.
 */
export function scanXliff(
  text: string,
  path: string,
  add: (segment: FoundSegment) => void,
  oddities: Oddities,
): XliffScan {
  const locate = createLocator(text, path);
  const languages = createLanguages();
  let version = '';
  let files = 0;
  let segments = 0;
  const addCounted = (segment: FoundSegment): void => {
    if (++segments > exchangeLimits.segments) {
      throw limitError('too many segments', exchangeLimits.segments, segment.location);
    }
    add(segment);
  };
  let root: Location = { path, line: 1, column: 1 };
  let inside: XmlHandler | undefined;
  let depth = 0;
  readXml(text, path, {
    content: exchangeContent,
    open(element, start, end) {
      depth++;
      if (inside) {
        if (depth === 2 && element.local === 'file') files++;
        inside.open(element, start, end);
        return;
      }
      root = locate(start);
      version = versionOf(element, root, oddities);
      inside = openRoot(element, version, languages, locate, { start, end }, addCounted, oddities);
    },
    close(element, end) {
      depth--;
      inside?.close(element, end);
    },
    text: (part) => inside?.text(part),
  });
  if (files === 0) {
    throw structureError(
      'There is no <file> in the file.',
      'Export it again from the tool that wrote it.',
      root,
    );
  }
  return { version, languages: languages.pairs() };
}

function openRoot(
  element: XmlElement,
  version: string,
  languages: Languages,
  locate: (offset: number) => Location,
  tag: Span,
  add: (segment: FoundSegment) => void,
  oddities: Oddities,
): XmlHandler {
  if (version.startsWith('1')) return createV1Reader(element.uri, languages, locate, add, oddities);
  const source = attributeOf(element, 'srcLang') || undefined;
  if (source === undefined) oddities.add('language-missing', locate(tag.start), '<xliff> has no "srcLang".');
  languages.add(source, attributeOf(element, 'trgLang') || undefined);
  return createV2Reader(element.uri, tag, locate, add, oddities);
}

/**
 * The version `<xliff>` gives, or that of its namespace, or else 1.2. Its namespace has to be of the same line, 1.x or 2.x;
 * files of tools often have none.
 */
function versionOf(root: XmlElement, location: Location, oddities: Oddities): string {
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
  const named = root.uri.slice(documentNamespace.length);
  const version = attributeOf(root, 'version');
  if (version === undefined) {
    const meant = named || '1.2';
    if (!versions.has(meant)) return fail(`The namespace "${root.uri}" is of no version that is read.`);
    oddities.add('version-missing', location, `<xliff> has no "version"; it is read as ${meant}.`);
    return meant;
  }
  if (!versions.has(version)) return fail(`XLIFF version "${version}" is not read.`);
  const line = version.slice(0, 2);
  if (root.uri === '' && line === '2.')
    oddities.add('namespace-missing', location, `<xliff> is of version ${version} and has no namespace.`);
  return root.uri === '' || named.startsWith(line)
    ? version
    : fail(`<xliff> says version "${version}", but its namespace is "${root.uri}".`);
}
