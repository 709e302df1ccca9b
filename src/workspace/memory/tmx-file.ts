import { type MemoryUnit, readTmx } from '../../exchange/tmx/read.ts';
import { BarobarError } from '../../model/error.ts';
import { decodeXml, detectEncoding } from '../../xml/decode.ts';

/** A translation unit as its bytes stand in the file. */
interface RawUnit {
  readonly bytes: Uint8Array;
  /** A number of 53 bits that other bytes do not have. */
  readonly digest: number;
  /** Lines of the file before it; undefined if they are not counted. */
  readonly above: number | undefined;
}

const unitEnd = '</tu>';
const commentStart = '<!--';
const commentEnd = '-->';
const sectionStart = '<![CDATA[';
const sectionEnd = ']]>';

/** What is before the first unit: the declaration, the header, and what they declare. */
const mostHead = 1_000_000;
/** Bytes of one unit; a sentence with its translations and properties in many languages is far below. */
const mostUnit = 4_000_000;
/** How many bytes of units are read as one document. */
const batch = 1_000_000;

/**
 * The units of a TMX file of any size that comes in parts, in file order; those whose digest `isKnown` knows are not parsed, and lines are
 * only counted where it is absent. Memory: a few parts. A file that is not UTF-8 is put together first, and may be as large as `mostWhole`.
 * @throws BarobarError as `readTmx`; `file-encoding`; `file-too-large`
 */
export function* scanTmx(
  parts: Iterable<Uint8Array>,
  path: string,
  isKnown?: (digest: number) => boolean,
): Generator<{ readonly digest: number; readonly unit: MemoryUnit; readonly line?: number }> {
  const scan = splitUnits(toUtf8(parts, path), path, isKnown);
  const first = scan.next();
  const head = first.done ? '' : (first.value as string);
  let units: RawUnit[] = [];
  let size = 0;
  const parse = function* (): ReturnType<typeof scanTmx> {
    if (units.length === 0) return;
    const body = decode(joinBytes(units.map(({ bytes }) => bytes)), path);
    const memory = readTmx(`${head}${body}</body></tmx>`, path);
    // Each run of bytes up to an end tag is one unit, unless the file is not what it looks like.
    if (memory.units.length !== units.length) throw unreadable(path);
    let before = countLineEnds(head);
    for (const [at, unit] of memory.units.entries()) {
      const { bytes, digest, above } = units[at]!;
      yield { digest, unit, ...(above !== undefined && { line: unit.location.line - before + above }) };
      if (above !== undefined) before += countLineFeeds(bytes);
    }
    units = [];
    size = 0;
  };
  for (const raw of scan as Iterable<RawUnit>) {
    units.push(raw);
    size += raw.bytes.length;
    if (size >= batch) yield* parse();
  }
  yield* parse();
}

/** Whether a unit need not be parsed; and how many lines are before the next one, where they are counted. */
interface Progress {
  readonly isKnown: ((digest: number) => boolean) | undefined;
  lines: number;
}

/** The head as a text, then each unit that is not known. What follows the last unit is not looked at, but that the file is whole. */
function* splitUnits(
  parts: Iterable<Uint8Array>,
  path: string,
  isKnown: Progress['isKnown'],
): Generator<string | RawUnit> {
  let rest = Buffer.alloc(0);
  let hasHead = false;
  const progress: Progress = { isKnown, lines: 0 };
  for (const part of parts) {
    rest = rest.length === 0 ? Buffer.from(part) : Buffer.concat([rest, part]);
    if (!hasHead) {
      const end = endOfHead(rest);
      if (end === undefined) {
        if (rest.length > mostHead) break;
        continue;
      }
      const head = decode(rest.subarray(0, end), path);
      progress.lines = countLineEnds(head);
      yield head;
      hasHead = true;
      rest = rest.subarray(end);
    }
    const used = yield* unitsIn(rest, progress);
    rest = rest.subarray(used);
    if (rest.length > mostUnit) throw unreadable(path);
  }
  if (!hasHead || !isEnd(rest)) throw unreadable(path);
}

/** The units that end in these bytes, and are not known; how many bytes all take. */
function* unitsIn(bytes: Buffer, progress: Progress): Generator<RawUnit, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let start = 0;
  let from = 0;
  let aside = nextAside(bytes, 0);
  for (;;) {
    const end = indexOf(bytes, unitEnd, from);
    if (end < 0) return start;
    if (aside && aside.start < end) {
      // An end tag in a comment or a CDATA section is none.
      if (aside.end === undefined) return start;
      from = aside.end;
      aside = nextAside(bytes, aside.end);
      continue;
    }
    from = end + unitEnd.length;
    const digest = digestBytes(view, start, from);
    if (!progress.isKnown) {
      const raw = bytes.subarray(start, from);
      yield { bytes: raw, digest, above: progress.lines };
      progress.lines += countLineFeeds(raw);
    } else if (!progress.isKnown(digest))
      yield { bytes: bytes.subarray(start, from), digest, above: undefined };
    start = from;
  }
}

function nextAside(bytes: Buffer, from: number): { start: number; end: number | undefined } | undefined {
  const comment = indexOf(bytes, commentStart, from);
  const section = indexOf(bytes, sectionStart, from);
  if (comment < 0 && section < 0) return undefined;
  const isComment = section < 0 || (comment >= 0 && comment < section);
  const start = isComment ? comment : section;
  const end = bytes.indexOf(isComment ? commentEnd : sectionEnd, start);
  return { start, end: end < 0 ? undefined : end + 3 };
}

/**
 * Where a text that begins with `<` comes next. What follows the `<` is looked for, since each place of a first byte is looked at, and
 * these are by far the most frequent ones.
 */
function indexOf(bytes: Buffer, text: string, from: number): number {
  const rest = text.slice(1);
  for (let at = from + 1; ; at++) {
    at = bytes.indexOf(rest, at, 'latin1');
    if (at < 0 || bytes[at - 1] === lessThan) return at < 0 ? at : at - 1;
  }
}

const lessThan = 0x3c;

/** Whether the file ends as TMX does: one that was cut off does not. */
function isEnd(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('</body');
  return end >= 0 && bytes.indexOf('</tmx', end) > end;
}

/** After the start tag of `<body>`; undefined if it has not come yet. */
function endOfHead(bytes: Buffer): number | undefined {
  for (let from = 0; ; ) {
    const start = bytes.indexOf('<body', from);
    if (start < 0 || start > mostHead) return undefined;
    const comment = bytes.indexOf(commentStart, from);
    if (comment < 0 || comment > start) {
      const end = bytes.indexOf('>', start);
      return end < 0 ? undefined : end + 1;
    }
    const end = bytes.indexOf(commentEnd, comment);
    if (end < 0) return undefined;
    from = end;
  }
}

/** The parts as UTF-8, without a byte order mark. */
function* toUtf8(parts: Iterable<Uint8Array>, path: string): Generator<Uint8Array> {
  let whole: Uint8Array[] | undefined;
  let isFirst = true;
  let size = 0;
  for (const part of parts) {
    if (isFirst) {
      isFirst = false;
      const { encoding, mark } = detectEncoding(part, path);
      if (encoding === 'utf-8') {
        yield part.subarray(mark);
        continue;
      }
      whole = [];
    }
    if (!whole) {
      yield part;
      continue;
    }
    size += part.length;
    if (size > mostWhole)
      throw new BarobarError(
        'file-too-large',
        'The file is larger than 64 MB, and not in UTF-8.',
        'Save it as UTF-8.',
        { path },
      );
    whole.push(part);
  }
  if (whole) yield new TextEncoder().encode(decodeXml(joinBytes(whole), path));
}

/** Bytes of a file that is put together before it is read. */
const mostWhole = 64 * 1024 * 1024;

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** A number of 53 bits that other bytes do not have (FNV-1a twice, rotated), four bytes at a time. */
function digestBytes(view: DataView, start: number, end: number): number {
  let low = 0x811c9dc5 ^ (end - start);
  let high = 0x1b873593;
  let at = start;
  for (const whole = end - 3; at < whole; at += 4) {
    const word = view.getInt32(at, true);
    low = Math.imul(low ^ word, 0x01000193);
    low = (low << 13) | (low >>> 19);
    high = Math.imul(high ^ word, 0x85ebca6b) ^ (high >>> 13);
  }
  for (; at < end; at++) {
    const byte = view.getUint8(at);
    low = Math.imul(low ^ byte, 0x01000193);
    low = (low << 13) | (low >>> 19);
    high = Math.imul(high ^ byte, 0x85ebca6b) ^ (high >>> 13);
  }
  return ((high ^ (high >>> 16)) & 0x1f_ffff) * 0x1_0000_0000 + ((low ^ (low >>> 15)) >>> 0);
}

function countLineFeeds(bytes: Uint8Array): number {
  let feeds = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) feeds++;
  return feeds;
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BarobarError(
      'file-encoding',
      'The file is not UTF-8: it has a byte that is not allowed.',
      'Save it as UTF-8; it may be in Windows-1251 or another older encoding now.',
      { path },
    );
  }
}

function unreadable(path: string): BarobarError {
  return new BarobarError(
    'tmx-structure',
    'This is not a whole TMX file: it has no <body> with <tu> elements, or breaks off.',
    'Give a whole file of TMX 1.0 to 1.4.',
    { path, line: 1, column: 1 },
  );
}
