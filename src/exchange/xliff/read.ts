import { findingSaying } from '../../messages/findings/say.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location, Span } from '../../model/location.ts';
import type { Phrase } from '../../model/messages.ts';
import type { LanguagePair, ReturnedSegment, ReturnedWork } from '../../model/returned-work.ts';
import { append } from '../../text/multimap.ts';
import { normalise } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import { limitError } from '../../xml/faults.ts';
import { createLocator } from '../../xml/locate.ts';
import { attributeOf, readXml, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import { exchangeContent, exchangeLimits } from '../limits.ts';
import { partlyTranslated } from '../undo-tool-changes.ts';
import type { FoundSegment, Languages, Oddities, Oddity } from './found-segment.ts';
import { documentNamespace } from './namespaces.ts';
import { numberCodes } from './number-codes.ts';
import { createV1Reader } from './read-v1.ts';
import { createV2Reader } from './read-v2.ts';

const versions = new Set(['1.0', '1.1', '1.2', '2.0', '2.1', '2.2']);

/**
 * What an XLIFF file holds: versions 1.0 to 1.2 and 2.0 to 2.2, from any tool. Text is kept as it is, white space
 * included. What tools leave out or repeat is read and reported in `findings`. `onSegment` gets each segment, with the places
 * of all that can be written into, in file order. Linear time.
 *
 * @throws BarobarError with its place: `xml-syntax`, `xml-limit`, `xml-doctype`; `xliff-version` for what is not XLIFF or
 * of a version that is not read; `xliff-structure` for a file without `<file>` or a segment with too many codes.
 */
export function readXliff(
  text: string,
  path: string,
  onSegment: (segment: FoundSegment) => void = () => {},
): ReturnedWork {
  const oddities = createOddities();
  const collector = createCollector(oddities);
  const locate = createLocator(text, path);
  const languages = createLanguages();
  let version = '';
  let files = 0;
  let segments = 0;
  const addCounted = (segment: FoundSegment): void => {
    if (++segments > exchangeLimits.segments) {
      throw limitError('too many segments', exchangeLimits.segments, segment.location);
    }
    onSegment(segment);
    collector.add(segment);
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
  const pairs = languages.pairs();
  const [{ source, target }] = pairs;
  return {
    path,
    format: 'xliff',
    version,
    sourceLanguage: source,
    targetLanguage: target,
    segments: collector.end(pairs),
    findings: oddities.findings(),
  };
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
  if (source === undefined) oddities.add(locate(tag.start), { text: 'xliff/language-missing', values: {} });
  languages.add(source, attributeOf(element, 'trgLang') || undefined);
  return createV2Reader(element.uri, tag, locate, add, oddities);
}

/**
 * The version `<xliff>` gives, or that of its namespace, or else 1.2. Its namespace must have the same major version, 1.x or 2.x;
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
    oddities.add(location, { text: 'xliff/version-missing', values: { version: meant } });
    return meant;
  }
  if (!versions.has(version)) return fail(`XLIFF version "${version}" is not read.`);
  const line = version.slice(0, 2);
  if (root.uri === '' && line === '2.')
    oddities.add(location, { text: 'xliff/namespace-missing', values: { version } });
  return root.uri === '' || named.startsWith(line)
    ? version
    : fail(`<xliff> says version "${version}", but its namespace is "${root.uri}".`);
}

/** Makes returned work of segments as they are found, in file order. */
interface Collector {
  add(found: FoundSegment): void;
  /**
   * All segments; if there is a pair of languages for each `<file>`, each segment with its own. Segments of one `<file>` with
   * one id are reported; those of them with one source text and different targets are ambiguous.
   */
  end(languages: readonly LanguagePair[]): readonly ReturnedSegment[];
}

/** Begins to collect segments. `add` throws as `numberCodes`. */
function createCollector(oddities: Oddities): Collector {
  const segments: Writable<ReturnedSegment>[] = [];
  const fullIds: string[] = [];
  /** Where each `<file>` begins among them, and the ids that are there several times. */
  const files: { readonly number: number; readonly first: number; readonly repeated: Set<string> }[] = [];
  let file: number | undefined;
  let ids = new Set<string>();
  return {
    add(found) {
      const { id, original, unit, textBefore, state, notes, sentDigest, location } = found;
      if (found.file !== file) {
        file = found.file;
        ids = new Set();
        files.push({ number: file, first: segments.length, repeated: new Set() });
      }
      const known = ids.size;
      ids.add(id);
      if (ids.size === known) files.at(-1)!.repeated.add(id);
      const { source, target, isRepaired } = numberCodes(found.source, found.target, found.prefix, location);
      const segment: Writable<ReturnedSegment> =
        target === undefined
          ? { id, original, source, notes, location }
          : { id, original, source, target, notes, location };
      // One by one: to spread what may be absent costs as much as to read the codes.
      if (unit !== undefined) segment.unit = unit;
      if (textBefore !== undefined) segment.textBefore = textBefore;
      if (state !== undefined) segment.state = state;
      if (found.isDraft) segment.isDraft = true;
      if (found.origin) segment.origin = found.origin;
      if (found.by !== undefined) segment.by = found.by;
      if (found.isLocked) segment.isLocked = true;
      if (found.isUntranslated) segment.isUntranslated = true;
      if (found.isAmbiguous) segment.isAmbiguous = true;
      if (found.isPartial) segment.fault = partlyTranslated;
      if (found.sourceNotes) segment.sourceNotes = found.sourceNotes;
      if (sentDigest !== undefined) segment.sentDigest = sentDigest;
      if (isRepaired) segment.hasRepairedCodes = true;
      segments.push(segment);
      fullIds.push(found.fullId);
    },
    end(languages) {
      for (const [index, { number, first, repeated }] of files.entries()) {
        const end = files[index + 1]?.first ?? segments.length;
        const pair = languages.length > 1 ? languages[number - 1] : undefined;
        if (pair) for (let at = first; at < end; at++) segments[at]!.languages = pair;
        if (repeated.size === 0) continue;
        for (let at = first; at < end; at++) {
          if (repeated.has(segments[at]!.id)) segments[at]!.id = fullIds[at]!;
        }
        markRepeated(segments.slice(first, end), oddities);
      }
      return segments;
    },
  };
}

/** Segments of one `<file>`. */
function markRepeated(segments: readonly Writable<ReturnedSegment>[], oddities: Oddities): void {
  for (const [id, alike] of groupBy(segments, (segment) => segment.id)) {
    const [first, ...others] = alike as [ReturnedSegment, ...ReturnedSegment[]];
    for (const { location } of others) {
      const { line, column } = first.location;
      oddities.add(location, { text: 'xliff/id-repeated', values: { id, place: `${line}:${column}` } });
    }
    if (others.length > 0) markAmbiguous(alike);
  }
}

/** Segments with one id: of those with one source text, which is meant is known only if they say the same. */
function markAmbiguous(segments: readonly Writable<ReturnedSegment>[]): void {
  for (const alike of groupBy(segments, ({ source }) => normalise(source)).values()) {
    const targets = new Set(alike.map(({ target }) => target));
    if (targets.size > 1) for (const segment of alike) segment.isAmbiguous = true;
  }
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) append(groups, keyOf(value), value);
  return groups;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A fault in the structure of an XLIFF file. */
export function structureError(message: string, advice: string, location: Location): BarobarError {
  return new BarobarError('xliff-structure', message, advice, location);
}

/** Gathers the languages that the parts of a file name. */
function createLanguages(): Languages {
  const named: { readonly source: string | undefined; readonly target: string | undefined }[] = [];
  return {
    add(source, target) {
      named.push({ source, target });
    },
    pairs() {
      const source = agree(named.map((each) => each.source));
      const target = agree(named.map((each) => each.target));
      if (source.isOne && target.isOne) return [{ source: source.tag ?? '', target: target.tag }];
      const [first, ...others] = named.map(
        (each): LanguagePair => ({
          source: each.source ?? (source.isOne ? source.tag : undefined) ?? '',
          target: each.target ?? (target.isOne ? target.tag : undefined),
        }),
      );
      return [first as LanguagePair, ...others];
    },
  };
}

/** Whether all tags that are named are one, and the first of them. */
function agree(tags: readonly (string | undefined)[]): {
  readonly isOne: boolean;
  readonly tag: string | undefined;
} {
  const named = tags.filter((tag) => tag !== undefined);
  return { isOne: new Set(named.map((tag) => tag.toLowerCase())).size <= 1, tag: named[0] };
}

/** UTF-16 units of a value: names in files may be of any length. */
const longest = 60;

/** Begins to gather what is odd about a file. */
function createOddities(): Oddities {
  const found = new Map<string, { readonly location: Location; readonly oddity: Oddity; count: number }>();
  return {
    add(location, oddity) {
      const code = oddity.text.replace(/:.*/, '');
      const known = found.get(code);
      if (known) known.count++;
      else found.set(code, { location, oddity, count: 1 });
    },
    findings: () =>
      [...found].map(([code, { location, oddity, count }]): Finding => {
        const severity = code === 'xliff/target-misplaced' ? 'note' : 'warning';
        const values = Object.entries(oddity.values).map(([name, value]) => [
          name,
          shorten(String(value), longest),
        ]);
        const more: Phrase[] = count > 1 ? [{ text: 'more', values: { number: count - 1 } }] : [];
        const text = { text: oddity.text, values: { ...Object.fromEntries(values), more } };
        return { ...location, ...findingSaying(severity, text) };
      }),
  };
}
