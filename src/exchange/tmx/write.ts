import type { Code, MarkedText } from '../../model/content.ts';
import type { Document, Segment } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { pairTags, parseMarkup, plainText } from '../../text/markup.ts';
import { escapeText, formatAttribute } from '../../xml/serialize.ts';
import type { Leverage } from '../write-options.ts';
import { codeTypes } from '../xliff/code-types.ts';

/** Which segments of a document go into a TMX file, and what its header says. */
export interface TmxOptions {
  /** Ids of the segments to write; all that have a target when absent. */
  readonly only?: ReadonlySet<string>;
  /** Version of the program, for the header. */
  readonly creator?: string;
}

/**
 * Translations as TMX 1.4b: a unit for each segment with its id, document, state and neighbours, codes as native code.
 * Without dates: a locale file has none. Same input, same text.
 */
export function writeTmx(document: Document, set: TranslationSet, options: TmxOptions = {}): string {
  const segments = document.units.flatMap((unit) => unit.segments);
  const units = segments.map((segment, index) => {
    if (options.only && !options.only.has(segment.id)) return '';
    return writeUnit(document, set, segment, segments[index - 1], segments[index + 1]);
  });
  return writeFile(document, units, options.creator);
}

/**
 * The same of several languages: a unit for each segment with a translation, with a variant for each language that has
 * one. States stand with their variants.
 */
export function writeParallelTmx(document: Document, sets: readonly TranslationSet[]): string {
  const units = document.units
    .flatMap((unit) => unit.segments)
    .map((segment) => {
      const variants = sets.flatMap(({ language, entries }) => {
        const translation = entries.get(segment.id);
        if (!translation || translation.target.trim() === '') return [];
        const state = `        <prop type="x-state">${translation.state}</prop>\n`;
        return [writeVariant(segment, language, translation.target, translation.by, state)];
      });
      if (variants.length === 0) return '';
      const source = writeVariant(segment, document.language, segment.source);
      return `    <tu${formatAttribute('tuid', segment.id)}>\n      <prop type="x-document">${escapeText(document.name)}</prop>\n${source}${variants.join('')}    </tu>\n`;
    });
  return writeFile(document, units);
}

/**
 * What the memory has for the segments of a document, by their ids: a unit for each different pair of texts, with the place that it is
 * from. Undefined where it has nothing.
 */
export function writeMatchesTmx(
  document: Document,
  language: string,
  matches: ReadonlyMap<string, Leverage>,
): string | undefined {
  const units = new Set<string>();
  for (const segment of document.units.flatMap((unit) => unit.segments)) {
    const { fill, offers } = matches.get(segment.id) ?? { offers: [] };
    const works = [...(fill ? [{ source: segment.source, target: fill.target, from: '' }] : []), ...offers];
    for (const { source, target, from } of works) {
      const place = from === '' ? '' : `      <prop type="x-from">${escapeText(from)}</prop>\n`;
      const variants = [
        writeVariant(segment, document.language, source),
        writeVariant(segment, language, target),
      ];
      units.add(`    <tu>\n${place}${variants.join('')}    </tu>\n`);
    }
  }
  return units.size === 0 ? undefined : writeFile(document, [...units]);
}

/** A translation of the memory, wherever it is from. */
export interface MemoryWork {
  readonly source: MarkedText;
  readonly target: MarkedText;
  /** Name of a document, or path of a memory file. */
  readonly document: string;
  /** Id of the sentence, or of the unit in its file; empty for none. */
  readonly segment: string;
  /** Empty where it is not known. */
  readonly state: string;
  readonly author: string;
  /** ISO. */
  readonly date?: string;
  /** The sentences before and after it, as far as they are known. */
  readonly before?: MarkedText;
  readonly after?: MarkedText;
}

/** Translations of the memory as TMX 1.4b, with what is known of each. The bytes of any number of units, written in parts. */
export function writeMemoryTmx(
  works: Iterable<MemoryWork>,
  {
    source,
    language,
    creator,
  }: { readonly source: string; readonly language: string; readonly creator: string },
): Uint8Array {
  const parts: Uint8Array[] = [];
  let text = headOf(source, 'xml', creator);
  const flush = (): void => {
    parts.push(new TextEncoder().encode(text));
    text = '';
  };
  for (const work of works) {
    text += writeWork(work, source, language);
    if (text.length > longestPart) flush();
  }
  text += fileEnd;
  flush();
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const longestPart = 1_000_000;

function writeWork(work: MemoryWork, source: string, language: string): string {
  const { document, segment, state, author, date, before = '', after = '' } = work;
  const id = /^\S+$/.test(segment) ? segment : undefined;
  const property = (type: string, value: string): string =>
    value === '' ? '' : `      <prop type="${type}">${escapeText(value)}</prop>\n`;
  const variant = (tag: string, text: MarkedText, made: string): string =>
    `      <tuv${formatAttribute('xml:lang', tag)}${made}><seg>${writeSegment(text, [])}</seg></tuv>\n`;
  const made = [
    formatAttribute('changeid', author === '' ? undefined : author),
    formatAttribute('changedate', date && `${date.replaceAll('-', '')}T000000Z`),
  ].join('');
  return [
    `    <tu${formatAttribute('tuid', id)}>\n`,
    property('x-document', document),
    property('x-state', state),
    property('x-context-pre', plainText(before)),
    property('x-context-post', plainText(after)),
    variant(source, work.source, ''),
    variant(language, work.target, made),
    '    </tu>\n',
  ].join('');
}

function writeFile(document: Document, units: readonly string[], creator = '0'): string {
  const type = document.format === 'plain' ? 'plaintext' : `x-${document.format}`;
  return `${headOf(document.language, type, creator)}${units.join('')}${fileEnd}`;
}

function headOf(language: string, type: string, creator: string): string {
  const header = [
    ['creationtool', 'barobar'],
    ['creationtoolversion', creator],
    ['segtype', 'sentence'],
    ['o-tmf', 'barobar'],
    ['adminlang', 'en'],
    ['srclang', language],
    ['datatype', type],
  ] as const;
  const attributes = header.map(([name, value]) => formatAttribute(name, value)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header${attributes}/>
  <body>
`;
}

const fileEnd = '  </body>\n</tmx>\n';

function writeVariant(
  segment: Segment,
  language: string,
  text: MarkedText,
  who?: string,
  properties = '',
): string {
  return `      <tuv${formatAttribute('xml:lang', language)}${formatAttribute('changeid', who)}>\n${properties}        <seg>${writeSegment(text, segment.codes)}</seg>\n      </tuv>\n`;
}

function writeUnit(
  document: Document,
  set: TranslationSet,
  segment: Segment,
  before: Segment | undefined,
  behind: Segment | undefined,
): string {
  const translation = set.entries.get(segment.id);
  if (!translation || translation.target.trim() === '') return '';
  const { target, state, by, note = [] } = translation;
  const properties = [
    ['x-document', document.name],
    ['x-state', state],
    ['x-context-pre', before && plainText(before.source)],
    ['x-context-post', behind && plainText(behind.source)],
  ] as const;
  return [
    `    <tu${formatAttribute('tuid', segment.id)}>\n`,
    ...note.map((line) => `      <note>${escapeText(line)}</note>\n`),
    ...properties.flatMap(([type, value]) =>
      value === undefined ? [] : [`      <prop type="${type}">${escapeText(value)}</prop>\n`],
    ),
    writeVariant(segment, document.language, segment.source),
    writeVariant(segment, set.language, target, by),
    '    </tu>\n',
  ].join('');
}

/** Pairs as `bpt` and `ept`, half of a pair as `it`, all else as `ph`; `x` is the code's number in both languages. */
function writeSegment(marked: MarkedText, codes: readonly Code[]): string {
  const parts = parseMarkup(marked);
  const pairs = pairTags(parts);
  const numbers = new Map<number, number>();
  let xml = '';
  parts.forEach((part, index) => {
    if (typeof part === 'string') {
      // TMX has nothing for what XML cannot hold; read.ts knows the type.
      xml += escapeText(part, (codePoint) => `<ph type="x-cp-${codePoint.toString(16).toUpperCase()}"/>`);
      return;
    }
    const code = codes[part.code - 1];
    const native = escapeText((part.type === 'close' ? code?.close : code?.open) ?? '');
    const type = formatAttribute(
      'type',
      code && codeTypes[code.kind][part.type === 'empty' ? 'empty' : 'paired'],
    );
    const x = ` x="${part.code}"`;
    const pair = pairs[index];
    if (part.type === 'empty') xml += `<ph${x}${type}>${native}</ph>`;
    else if (pair === undefined) {
      xml += `<it pos="${part.type === 'open' ? 'begin' : 'end'}"${x}${type}>${native}</it>`;
    } else if (part.type === 'open') {
      numbers.set(pair, numbers.size + 1);
      xml += `<bpt i="${numbers.get(pair)}"${x}${type}>${native}</bpt>`;
    } else xml += `<ept i="${numbers.get(pair)}">${native}</ept>`;
  });
  return xml;
}
