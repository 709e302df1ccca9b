import { type MemoryUnit, readTmx } from '../../exchange/tmx/read.ts';
import { BarobarError } from '../../model/error.ts';
import { decodeXml, detectEncoding } from '../../xml/decode.ts';

/** A translation unit as its bytes stand in the file. */
interface RawUnit {
  readonly bytes: Uint8Array;
  /** A number of 53 bits that other bytes do not have. */
  readonly digest: number;
  /** Lines of the file before it. */
  readonly above: number;
  /** Line ends in it. */
  readonly lineEnds: number;
}

const unitEnd = bytesOf('</tu>');
const commentStart = bytesOf('<!--');
const commentEnd = bytesOf('-->');
const sectionStart = bytesOf('<![CDATA[');
const sectionEnd = bytesOf(']]>');

/** What stands before the first unit: the declaration, the header, and what they declare. */
const mostHead = 1_000_000;
/** Bytes of one unit; a sentence with its translations and properties in many languages is far below. */
const mostUnit = 4_000_000;
/** How many bytes of units are read as one document. */
const batch = 1_000_000;

/**
 * The units of a TMX file of any size that comes in parts, in file order; those whose digest `isKnown` knows are not parsed.
 * Memory: a few parts. A file that is not UTF-8 is put together first, and may be as large as `mostWhole`.
 * @throws BarobarError as `readTmx`; `file-too-large`
 */
export function* scanTmx(
  parts: Iterable<Uint8Array>,
  path: string,
  isKnown: (digest: number) => boolean,
): Generator<{ readonly digest: number; readonly unit: MemoryUnit; readonly line: number }> {
  const scan = splitUnits(toUtf8(parts, path), path);
  const first = scan.next();
  const head = first.done ? '' : (first.value as string);
  let units: RawUnit[] = [];
  let size = 0;
  const parse = function* (): ReturnType<typeof scanTmx> {
    if (units.length === 0) return;
    const body = new TextDecoder('utf-8', { fatal: true }).decode(joinBytes(units.map(({ bytes }) => bytes)));
    const memory = readTmx(`${head}${body}</body></tmx>`, path);
    // Each run of bytes up to an end tag is one unit, unless the file is not what it looks like.
    if (memory.units.length !== units.length) throw unreadable(path);
    let above = countLineEnds(head);
    for (const [at, unit] of memory.units.entries()) {
      const raw = units[at]!;
      yield { digest: raw.digest, unit, line: unit.location.line - above + raw.above };
      above += raw.lineEnds;
    }
    units = [];
    size = 0;
  };
  for (const raw of scan as Iterable<RawUnit>) {
    if (isKnown(raw.digest)) continue;
    units.push(raw);
    size += raw.bytes.length;
    if (size >= batch) yield* parse();
  }
  yield* parse();
}

/** The head as a text, then each unit. What follows the last unit is not looked at, but that the file is whole. */
function* splitUnits(parts: Iterable<Uint8Array>, path: string): Generator<string | RawUnit> {
  let rest = Buffer.alloc(0);
  let hasHead = false;
  const above = { count: 0 };
  for (const part of parts) {
    rest = rest.length === 0 ? Buffer.from(part) : Buffer.concat([rest, part]);
    if (!hasHead) {
      const end = endOfHead(rest);
      if (end === undefined) {
        if (rest.length > mostHead) break;
        continue;
      }
      const head = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(rest.subarray(0, end));
      above.count = countLineEnds(head);
      yield head;
      hasHead = true;
      rest = rest.subarray(end);
    }
    const used = yield* unitsIn(rest, above);
    rest = rest.subarray(used);
    if (rest.length > mostUnit) throw unreadable(path);
  }
  if (!hasHead || !isEnd(rest)) throw unreadable(path);
}

/** The units that end in these bytes; how many bytes they take. `above` counts the lines of the file before them. */
function* unitsIn(bytes: Buffer, above: { count: number }): Generator<RawUnit, number> {
  let start = 0;
  let from = 0;
  let aside = nextAside(bytes, 0);
  for (;;) {
    const end = bytes.indexOf(unitEnd, from);
    if (end < 0) return start;
    if (aside && aside.start < end) {
      // An end tag in a comment or a CDATA section is none.
      if (aside.end === undefined) return start;
      from = aside.end;
      aside = nextAside(bytes, aside.end);
      continue;
    }
    from = end + unitEnd.length;
    const raw = bytes.subarray(start, from);
    const { digest, lineEnds } = digestBytes(raw);
    yield { bytes: raw, digest, above: above.count, lineEnds };
    above.count += lineEnds;
    start = from;
  }
}

function nextAside(bytes: Buffer, from: number): { start: number; end: number | undefined } | undefined {
  const comment = bytes.indexOf(commentStart, from);
  const section = bytes.indexOf(sectionStart, from);
  if (comment < 0 && section < 0) return undefined;
  const isComment = section < 0 || (comment >= 0 && comment < section);
  const start = isComment ? comment : section;
  const end = bytes.indexOf(isComment ? commentEnd : sectionEnd, start);
  return { start, end: end < 0 ? undefined : end + 3 };
}

/** Whether the file ends as TMX does: one that was cut off does not. */
function isEnd(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('</body');
  return end >= 0 && bytes.indexOf('</tmx', end) > end;
}

/** Behind the start tag of `<body>`; undefined where it has not come yet. */
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

/**
 * A number of 53 bits that other bytes do not have (FNV-1a twice, rotated), and how many line ends they have. Four bytes at a time take a
 * third of the time that one takes.
 */
function digestBytes(bytes: Uint8Array): { readonly digest: number; readonly lineEnds: number } {
  let lineEnds = 0;
  let low = 0x811c9dc5 ^ bytes.length;
  let high = 0x1b873593;
  const whole = bytes.length & ~3;
  for (let at = 0; at < bytes.length; at += at < whole ? 4 : 1) {
    let word = bytes[at] as number;
    if (at < whole) {
      word |= ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
      word |= (bytes[at + 3] as number) << 24;
    }
    low = Math.imul(low ^ word, 0x01000193);
    low = (low << 13) | (low >>> 19);
    high = Math.imul(high ^ word, 0x85ebca6b) ^ (high >>> 13);
    // A byte that is a line feed is 0 here, and borrows from its highest bit.
    const feeds = word ^ 0x0a0a0a0a;
    if (((feeds - 0x01010101) & ~feeds & 0x80808080) !== 0) lineEnds += countFeeds(word);
  }
  const digest = ((high ^ (high >>> 16)) & 0x1f_ffff) * 0x1_0000_0000 + ((low ^ (low >>> 15)) >>> 0);
  return { digest, lineEnds };
}

function countFeeds(word: number): number {
  let feeds = 0;
  for (let shift = 0; shift < 32; shift += 8) if (((word >>> shift) & 0xff) === lineFeed) feeds++;
  return feeds;
}

const lineFeed = 0x0a;

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function unreadable(path: string): BarobarError {
  return new BarobarError(
    'tmx-structure',
    'This is not a whole TMX file: it has no <body> with <tu> elements, or breaks off.',
    'Give a whole file of TMX 1.0 to 1.4.',
    { path, line: 1, column: 1 },
  );
}
