import { BarobarError } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import type { ReturnedSegment, ReturnedWork } from '../../model/returned-work.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { isMinted } from '../../text/digest.ts';
import { escapeMarkup } from '../../text/markup.ts';
import { decodeAs, decoderFor } from '../../xml/decode.ts';
import { exchangeLimits } from '../limits.ts';

/** An entry while it is read. */
interface Entry {
  readonly line: number;
  readonly notes: string[];
  readonly references: string[];
  isFuzzy: boolean;
  isObsolete: boolean;
  /** By keyword: `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `msgstr[1]`. */
  readonly texts: Map<string, string>;
}

/** A line that continues a text, or begins one. */
const textLine = /^(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d{1,2}\])?)[ \t]+)?"(.*)"[ \t]*$/;

/**
 * What a PO file of gettext holds. The context of an entry, if it has one, is the segment's id; others have their number. A plural entry gives
 * a segment for each form. PO names no source language. Marked text that we wrote comes back as it was: see `writePo`.
 *
 * @throws BarobarError `po-syntax` with its place; `file-too-large` for too many entries.
 */
export function readPo(text: string, path: string): ReturnedWork {
  const segments: ReturnedSegment[] = [];
  let header: ReadonlyMap<string, string> = new Map();
  let entries = 0;
  for (const entry of readEntries(text, path)) {
    const { texts } = entry;
    const source = texts.get('msgid');
    if (source === undefined) continue;
    if (source === '' && !texts.has('msgctxt')) {
      header = readHeader(texts.get('msgstr') ?? '');
      continue;
    }
    if (entry.isObsolete) continue;
    if (++entries > exchangeLimits.segments) throw tooMany({ path, line: entry.line, column: 1 });
    // Tools drop fields of the header that they do not know; only files of ours have such contexts.
    const isMarked = header.get('x-markup') === 'barobar' || isMinted(texts.get('msgctxt') ?? '');
    segments.push(...segmentsOf(entry, entries, path, isMarked));
  }
  if (entries === 0 && header.size === 0) throw syntaxError('', { path, line: 1, column: 1 });
  return {
    path,
    format: 'po',
    version: '',
    sourceLanguage: header.get('x-source-language') ?? '',
    targetLanguage: languageOf(header),
    segments,
    findings: [],
  };
}

/** The fields of the header of a PO file, by their names in lower case. */
export function readHeader(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim()];
    }),
  );
}

/**
 * The target language that a header names, as a BCP 47 tag: gettext writes locales (`ru_RU.UTF-8`, `tg@cyrillic`, `be@tarask`), whose
 * modifier is a script or a variant.
 */
export function languageOf(header: ReadonlyMap<string, string>): string | undefined {
  const locale = header.get('language') ?? '';
  const [, tag = locale, modifier = ''] = /^([^.@]+)(?:\.[^@]*)?(?:@(.+))?$/.exec(locale) ?? [];
  const [language = '', ...regions] = tag.replaceAll('_', '-').split('-');
  const script = scripts[modifier.toLowerCase()];
  const variant = script === undefined && modifier !== '' ? [modifier] : [];
  return [language, ...(script ? [script] : []), ...regions, ...variant].join('-') || undefined;
}

/** The modifiers of locales that name a script. */
const scripts: Readonly<Record<string, string>> = { arabic: 'Arab', cyrillic: 'Cyrl', latin: 'Latn' };

/**
 * The text of a PO file: UTF-8, or what its header calls its charset. Older tools write what the header says, and others save a file as
 * UTF-8 and leave its header as it was.
 * @throws BarobarError `file-encoding`
 */
export function decodePo(bytes: Uint8Array, path: string): string {
  const head = String.fromCharCode(...bytes.subarray(0, 4_096));
  const charset = /^"Content-Type:[^\n]*?charset=([\w-]+)/im.exec(head)?.[1]?.toLowerCase() ?? '';
  const encoding = decoderFor(charset) ?? 'utf-8';
  try {
    return decodeUtf8(bytes, path);
  } catch (error) {
    if (encoding === 'utf-8') throw error;
    return decodeAs(bytes, encoding, path);
  }
}

function segmentsOf(
  entry: Entry,
  number: number,
  path: string,
  isMarked: boolean,
): readonly ReturnedSegment[] {
  const { texts, notes, references, isFuzzy, line } = entry;
  const id = texts.get('msgctxt') || `#${number}`;
  const marked = (text: string): string => (isMarked ? text : escapeMarkup(text));
  const [original = ''] = references;
  const forms = [...texts].filter(([keyword]) => keyword.startsWith('msgstr'));
  return forms.map(([keyword, target], index): ReturnedSegment => {
    const isPlural = keyword !== 'msgstr' && index > 0;
    return {
      id: keyword === 'msgstr' || index === 0 ? id : `${id}${keyword.slice('msgstr'.length)}`,
      original,
      source: marked((isPlural ? texts.get('msgid_plural') : undefined) ?? texts.get('msgid') ?? ''),
      ...(target !== '' && { target: marked(target) }),
      ...(isFuzzy && { state: 'initial', isDraft: true }),
      notes: index === 0 ? notes : [],
      location: { path, line, column: 1 },
    };
  });
}

function* readEntries(text: string, path: string): Generator<Entry> {
  let entry: Entry | undefined;
  let keyword: string | undefined;
  let line = 0;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    line++;
    const isObsolete = raw.startsWith('#~');
    const content = (isObsolete ? raw.slice(2) : raw).trim();
    if (content === '') {
      if (entry?.texts.size) yield entry;
      if (entry?.texts.size) entry = undefined;
      keyword = undefined;
      continue;
    }
    // A new entry needs no empty line before it.
    const begins = content.startsWith('#') || /^(?:msgctxt|msgid)[ \t]/.test(content);
    if (begins && entry && (entry.texts.has('msgstr') || entry.texts.has('msgstr[0]'))) {
      yield entry;
      entry = undefined;
    }
    entry ??= { line, notes: [], references: [], isFuzzy: false, isObsolete, texts: new Map() };
    if (content.startsWith('#') && !isObsolete) {
      readComment(content, entry);
      continue;
    }
    if (isObsolete && content.startsWith('|')) continue;
    entry.isObsolete ||= isObsolete;
    const match = textLine.exec(content);
    if (!match) throw syntaxError(content, { path, line, column: 1 });
    if (match[1] !== undefined) {
      keyword = match[1];
      if (entry.texts.has(keyword)) throw syntaxError(content, { path, line, column: 1 });
    }
    if (keyword === undefined) throw syntaxError(content, { path, line, column: 1 });
    entry.texts.set(keyword, (entry.texts.get(keyword) ?? '') + readEscapes(match[2] ?? ''));
  }
  if (entry?.texts.size) yield entry;
}

/** `# ` is the translator's note; `#.` is the program's, `#:` says where the text is, `#,` has flags. */
function readComment(line: string, entry: Entry): void {
  const rest = line.slice(2).trim();
  switch (line[1]) {
    case ':':
      entry.references.push(...rest.split(/\s+/).map((each) => each.replace(/:\d+$/, '')));
      return;
    case ',':
      entry.isFuzzy ||= rest.split(/[\s,]+/).includes('fuzzy');
      return;
    case '.':
    case '|':
      return;
    default:
      if (rest !== '') entry.notes.push(rest);
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
};

function readEscapes(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign);
}

function syntaxError(line: string, location: Location): BarobarError {
  return new BarobarError(
    'po-syntax',
    line === '' ? 'The file has no entry.' : `This is no line of a PO file: “${line}”.`,
    'Export the file again from the tool that wrote it.',
    location,
  );
}

function tooMany(location: Location): BarobarError {
  return new BarobarError(
    'file-too-large',
    `The file has too many entries; at most ${exchangeLimits.segments} are read.`,
    'Split it into smaller files.',
    location,
  );
}

/** Whether a text begins as a PO file does: with comments, and then a keyword. */
export function isPo(head: string): boolean {
  return /^\ufeff?(?:#[^\n]*\n|[ \t\r\n])*msg(?:id|ctxt)[ \t]+"/.test(head);
}
