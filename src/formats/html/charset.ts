import type { EncodedText } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { applyEdits, type Edit } from '../../text/edits.ts';
import { correct1252 } from '../../xml/decode.ts';

/** A file as text, and its bytes if they are not UTF-8. */
interface DecodedText {
  readonly text: string;
  readonly encoded?: EncodedText;
}

const advice = 'Save the file as UTF-8, and say so in its head: <meta charset="utf-8">.';

/**
 * The text of an HTML file. A byte order mark decides and stays in the text; without one, the first `meta` element or XML
 * declaration that names an encoding (HTML §13.2.3); else UTF-8.
 * @throws BarobarError `file-encoding` for an encoding that is not read, and for bytes that are none of it
 */
export function decodeHtml(bytes: Uint8Array, path: string): DecodedText {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  if (encoding === 'utf-8') return { text: decodeUtf8(bytes, path) };
  const text = decodeAs(bytes, encoding);
  if (text === undefined || unread.test(encoding)) {
    const what =
      text === undefined ? 'has bytes that its encoding has not' : 'is in an encoding that is not read';
    throw new BarobarError('file-encoding', `The file ${what}: ${encoding}.`, advice, { path });
  }
  if (text.includes('\0'))
    throw new BarobarError('file-encoding', `The file holds NUL, which no ${encoding} text has.`, advice, {
      path,
    });
  return { text, encoded: { bytes, encoding } };
}

/** Letters of these depend on what was switched on before: no part of them can be replaced alone. */
const unread = /^iso-2022/;

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Bytes at the start of a file in which its encoding is looked for. Browsers look at 1,024 first, and later at all of it. */
const prescanned = 65_536;

const declaration = /^<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/;
const meta = /<meta\s[^>]{0,1000}>/gi;
const charset = /\scharset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i;
const contentType = /charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i;

/** The encoding that a file names; one that no decoder has does not count, as in browsers. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  let head = '';
  for (let at = 0; at < Math.min(bytes.length, prescanned); at += 4096)
    head += String.fromCharCode(...bytes.subarray(at, at + 4096));
  const labels = [declaration.exec(head)?.[1]];
  for (const [tag] of head.replace(/<!--[\s\S]*?(?:-->|$)/g, '').matchAll(meta)) {
    const isContentType = /http-equiv\s*=\s*["']?content-type/i.test(tag);
    labels.push((charset.exec(tag) ?? (isContentType ? contentType.exec(tag) : null))?.[1]);
  }
  for (const label of labels) {
    const encoding = label === undefined ? undefined : encodingOf(label);
    // Bytes in which this label was read are no UTF-16 (HTML §13.2.3.3).
    if (encoding !== undefined) return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  }
  return undefined;
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The text of bytes; undefined if they are not of that encoding. */
function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return encoding === 'windows-1252' ? correct1252(text) : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The bytes of a text with edits made, which are in order and do not overlap. Linear time. */
export function encodeEdited({ text, encoded }: DecodedText, edits: readonly Edit[]): Uint8Array {
  return encoded ? spliceBytes(encoded, text, edits) : new TextEncoder().encode(applyEdits(text, edits));
}

/**
 * As `encodeEdited`. What no edit touches keeps its bytes; a letter that the encoding has not is written as a character
 * reference.
 */
function spliceBytes({ bytes, encoding }: EncodedText, text: string, edits: readonly Edit[]): Uint8Array {
  const byteAt = byteOffsets(bytes, encoding, text);
  const encode = makeEncoder(encoding);
  const parts: Uint8Array[] = [];
  let cursor = 0;
  for (const edit of edits) {
    parts.push(bytes.subarray(byteAt(cursor), byteAt(edit.start)), encode(edit.text));
    cursor = edit.end;
  }
  parts.push(bytes.subarray(byteAt(cursor)));
  return joinBytes(parts);
}

/** One array of all bytes, in order. */
function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Where the letter at an offset of the text begins in its bytes. */
function byteOffsets(bytes: Uint8Array, encoding: string, text: string): (offset: number) => number {
  if (encoding.startsWith('utf-16')) return (offset) => 2 * offset;
  if (text.length === bytes.length) return (offset) => offset;
  const starts = new Uint32Array(text.length + 1);
  const decoder = new TextDecoder(encoding);
  let unit = 0;
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    const isAscii = start === at && (bytes[at] as number) < 0x80;
    const length = isAscii ? 1 : decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length;
    if (length === 0) continue;
    starts.fill(start, unit, unit + length);
    unit += length;
    start = at + 1;
  }
  starts[unit] = bytes.length;
  return (offset) => starts[offset] ?? bytes.length;
}

function makeEncoder(encoding: string): (text: string) => Uint8Array {
  if (encoding.startsWith('utf-16')) return (text) => encodeUtf16(text, encoding === 'utf-16le');
  const table = encodingTable(encoding);
  return (text) => {
    const bytes: number[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      const known = code < 0x80 ? [code] : table.get(letter);
      bytes.push(...(known ?? [...`&#${code};`].map((sign) => sign.charCodeAt(0))));
    }
    return Uint8Array.from(bytes);
  };
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}

/** The letters that an encoding has in one byte or two. Longer ones are rare, and references serve. */
function encodingTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const codes: number[][] = [];
  for (let lead = 0x80; lead <= 0xff; lead++) {
    codes.push([lead]);
    for (let trail = 0x40; trail <= 0xfe; trail++) codes.push([lead, trail]);
  }
  // A line end after each keeps a half character from taking the next one.
  const decoded = decodeLossy(Uint8Array.from(codes.flatMap((code) => [...code, 0x0a])), encoding).split(
    '\n',
  );
  const table = new Map<string, readonly number[]>();
  for (const [index, letter] of decoded.entries()) {
    const code = codes[index];
    if (!code || letter === '\ufffd' || [...letter].length !== 1 || table.has(letter)) continue;
    table.set(letter, code);
  }
  return table;
}

function decodeLossy(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? correct1252(text) : text;
}
