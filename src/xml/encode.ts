import { BarobarError } from '../model/error.ts';
import { correct1252, decodeXml, detectEncoding, type Encoding } from './decode.ts';

/**
 * Text made from a file's text (`decodeXml`) as bytes of the encoding the file has, with its byte order mark. Characters the
 * encoding lacks become character references: they can only have come with what was put in.
 *
 * @throws BarobarError `file-encoding` if the file's own text would not give the file's own bytes.
 */
export function encodeLike(text: string, file: Uint8Array, path: string): Uint8Array {
  const encoding = detectEncoding(file, path);
  const encode = encoderOf(encoding, file);
  if (isEqual(encode(decodeXml(file, path)), file)) return encode(text);
  throw new BarobarError(
    'file-encoding',
    `The file cannot be written back in the encoding it has (${encoding.declared ?? encoding.encoding}).`,
    'Save the file as UTF-8 and say so in its first line.',
    { path, line: 1, column: 1 },
  );
}

function encoderOf({ encoding, declared, mark }: Encoding, file: Uint8Array): (text: string) => Uint8Array {
  if (encoding.startsWith('utf-16')) return (text) => encodeUtf16(text, encoding === 'utf-16le', mark > 0);
  const isAscii = declared === 'us-ascii' && file.every((byte) => byte < 0x80);
  if (encoding === 'utf-8' && !isAscii) {
    return (text) => new TextEncoder().encode(mark > 0 ? `\ufeff${text}` : text);
  }
  const table = isAscii ? tableOf('windows-1252', 0x80) : tableOf(encoding, 0x100);
  if (declared === 'iso-8859-1') forgetUnused(table, file);
  return (text) => encodeBytes(text, table);
}

function encodeUtf16(text: string, isLittle: boolean, isMarked: boolean): Uint8Array {
  const marked = isMarked ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

/** Bytes below `end` by their characters. */
function tableOf(encoding: string, end: number): Map<string, number> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0; byte < end; byte++) {
    const text = decoder.decode(Uint8Array.of(byte));
    const character = encoding === 'windows-1252' ? correct1252(text) : text;
    if (character !== '\ufffd') table.set(character, byte);
  }
  return table;
}

/** ISO 8859-1 has no dashes and curly quotes; what the file has of them stays, but no new ones come in. */
function forgetUnused(table: Map<string, number>, file: Uint8Array): void {
  const used = new Set(file);
  for (const [character, byte] of table) {
    if (byte >= 0x80 && byte < 0xa0 && !used.has(byte)) table.delete(character);
  }
}

function encodeBytes(text: string, table: ReadonlyMap<string, number>): Uint8Array {
  const bytes = new Uint8Array(text.length);
  const references: { at: number; reference: string }[] = [];
  let at = 0;
  for (const character of text) {
    const byte = table.get(character);
    if (byte === undefined) references.push({ at, reference: `&#${character.codePointAt(0)};` });
    else bytes[at++] = byte;
  }
  if (references.length === 0) return bytes.subarray(0, at);
  const length = references.reduce((sum, { reference }) => sum + reference.length, at);
  const whole = new Uint8Array(length);
  let from = 0;
  let to = 0;
  for (const { at: place, reference } of references) {
    whole.set(bytes.subarray(from, place), to);
    to += place - from;
    from = place;
    for (const sign of reference) whole[to++] = sign.charCodeAt(0);
  }
  whole.set(bytes.subarray(from, at), to);
  return whole;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
