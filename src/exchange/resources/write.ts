import xliff, { type InlineElement, type ResourceUnit } from 'xliff';
import { BarobarError } from '../../model/error.ts';
import type { XliffVersion } from '../../model/outgoing-formats.ts';
import type { ReturnedSegment } from '../../model/returned-work.ts';
import { parseMarkup } from '../../text/markup.ts';
import { ownNamespace } from '../xliff/namespaces.ts';
import { readXliff } from '../xliff/read.ts';
import { ownNotePrefix } from './resources.ts';
import { markValues, valuesOf } from './values.ts';

/** A text of the resources for a translator. */
export interface OutgoingText {
  readonly key: string;
  readonly source: string;
  /** Absent where there is none. */
  readonly target?: string | undefined;
  /** Digest of the target our file has now (`sent-digest.ts`). */
  readonly sentDigest: string;
  /** What the translator is told. */
  readonly note: string;
}

/** The version and the languages of an XLIFF file of UI strings. */
export interface ResourcesOptions {
  readonly version: XliffVersion;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Where the texts stand, for messages. */
  readonly path: string;
}

/**
 * i18next texts as XLIFF, by the package `xliff`: a unit for each key, its values as codes. The package loses much in
 * silence (an `&amp;` in a text, names that XML has not): all is read back, by our own reader,
 * and what did not survive is refused.
 *
 * @throws `resources-lost` with the key
 */
export function writeResources(texts: readonly OutgoingText[], options: ResourcesOptions): string {
  const lost = texts.find(({ key }) => !/^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/.test(key));
  if (lost) throw lossOf(lost.key, options.path);
  const xml = serialize(texts, options);
  if (survives(xml, texts)) return xml;
  const culprit = texts.find((text) => !survives(serialize([text], options), [text]));
  throw lossOf(culprit?.key ?? texts[0]?.key ?? '', options.path);
}

function serialize(
  texts: readonly OutgoingText[],
  { version, sourceLanguage, targetLanguage }: ResourcesOptions,
): string {
  const units = texts.map((text) => [text.key, unitOf(text, version)] as const);
  const object = { resources: { edition: Object.fromEntries(units) }, sourceLanguage, targetLanguage };
  const write = version === '1.2' ? xliff.jsToXliff12 : xliff.js2xliff;
  let xml = '';
  // It calls back before it returns. Indentation would stand inside of texts with codes.
  write(object, { indent: '' }, (error, text) => {
    if (error) throw error;
    xml = text;
  });
  const tidy = xml
    // It names the strict schema, in which our attribute may not stand.
    .replace(/ xmlns:xsi="[^"]*" xsi:schemaLocation="[^"]*"/, '')
    .replace(/(<\/(?:trans-unit|unit|body|file)>|<body>|<file [^>]*>)(?=<)/g, '$1\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tidy}\n`;
}

function unitOf(
  { key, source, target, sentDigest, note }: OutgoingText,
  version: XliffVersion,
): ResourceUnit {
  const values = valuesOf(source);
  return {
    source: contentOf(markValues(source), values, version),
    ...(target !== undefined && { target: contentOf(markValues(target, values), values, version) }),
    note: `${ownNotePrefix}${note}`,
    additionalAttributes: {
      [version === '1.2' ? 'resname' : 'name']: key,
      'xml:space': 'preserve',
      'xmlns:barobar': ownNamespace,
      'barobar:base': sentDigest,
    },
  };
}

function contentOf(
  marked: string,
  values: readonly string[],
  version: XliffVersion,
): (string | InlineElement)[] {
  return parseMarkup(marked).map((part) => {
    if (typeof part === 'string') return part;
    const shown = values[part.code - 1] ?? '';
    const display = version === '1.2' ? { 'equiv-text': shown } : { equiv: shown, disp: shown };
    return { Standalone: { id: String(part.code), ...display } };
  });
}

/** Whether a reader that loses nothing finds in the file what went in, and nothing else. */
function survives(xml: string, texts: readonly OutgoingText[]): boolean {
  let found: readonly ReturnedSegment[];
  try {
    found = readXliff(xml, '').segments;
  } catch (error) {
    if (error instanceof BarobarError) return false;
    throw error;
  }
  const byKey = new Map(found.map((segment) => [segment.id, segment]));
  return (
    found.length === texts.length &&
    texts.every(({ key, source, target, sentDigest }) => {
      const segment = byKey.get(key);
      return (
        segment?.source === markValues(source) &&
        segment.target === (target === undefined ? undefined : markValues(target, valuesOf(source))) &&
        segment.sentDigest === sentDigest
      );
    })
  );
}

function lossOf(key: string, path: string): BarobarError {
  return new BarobarError(
    'resources-lost',
    `“${key}” would not come back from XLIFF as it is.`,
    'A key is letters, digits, “_”, “-” and “.”; a text has no “&amp;”, no control characters, and no “<” or “&” in what it puts in.',
    { path },
  );
}
