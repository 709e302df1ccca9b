import { BarobarError } from '../model/error.ts';
import { positionAt } from '../text/lines.ts';

/**
 * Encodings that are read. Exchange files of the field come in no others; an encoding no one expects is a way to smuggle.
 * `iso-8859-1` is decoded as windows-1252, as browsers do: files that say the one and mean the other are common, and
 * the characters that differ are none that text has.
 */
const allowed =
  /^(?:utf-?8|utf-16(?:le|be)?|us-ascii|(?:windows-|cp)125[0-8]|iso-8859-(?:[1-9]|1[0345])|koi8-[ru])$/;

/** 0x80 to 0x9F in windows-1252; five bytes have no character and stay. */
const high1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const advice = 'Save the file as UTF-8 and say so in its first line.';

/**
 * The text of an XML file, without its byte order mark. The mark decides; without one, the bytes of the first `<`; then
 * the XML declaration; else UTF-8 (XML 1.0 appendix F). A declaration that says otherwise than the mark is an error (§4.3.3).
 *
 * @throws BarobarError `file-encoding` with its place, for an encoding that is not read, for bytes that are none of it, for a
 *   declaration that contradicts the mark or the bytes, and for a second byte order mark.
 */
export function decodeXml(bytes: Uint8Array, path: string): string {
  const { encoding, mark } = detectEncoding(bytes, path);
  const text = decodeAs(bytes, encoding, path);
  refuseContradiction(text, encoding, mark, path);
  return text;
}

/**
 * Bytes as text, without a byte order mark. `encoding` is the name of a decoder.
 * @throws BarobarError `file-encoding` with the place of the first byte that is not of the encoding
 */
export function decodeAs(bytes: Uint8Array, encoding: string, path: string): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Node 20 decodes windows-1252 as true ISO 8859-1: dashes and curly quotes come out as control characters.
    return encoding === 'windows-1252' ? correct1252(text) : text;
  } catch {
    // The decoder does not say where; this throws with the place.
    return locateFault(bytes, encoding, path);
  }
}

/** The declaration of a file whose bytes are known to be `encoding`, by its mark or because each character has two. */
function refuseContradiction(text: string, encoding: string, mark: number, path: string): void {
  const fault = (message: string, column: number): BarobarError =>
    new BarobarError('file-encoding', message, advice, { path, line: 1, column });
  if (text.startsWith('\ufeff')) throw fault('The file begins with two byte order marks.', 2);
  if (mark === 0 && !encoding.startsWith('utf-16')) return;
  const found = declaration.exec(text.slice(0, 256));
  const declared = found?.[1]?.toLowerCase();
  if (declared === undefined || declared === encoding) return;
  if (encoding === 'utf-8' ? /^(?:utf8|us-ascii)$/.test(declared) : declared === 'utf-16') return;
  const why = mark === 0 ? 'its bytes are' : 'its byte order mark says';
  const column = (found?.[0].length ?? 0) - declared.length;
  throw fault(`The file says its encoding is "${declared}", but ${why} ${encoding}.`, column);
}

/** The encoding that an XML declaration names. */
const declaration = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/** Puts right what Node 20 decodes as windows-1252. */
export function correct1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => high1252[sign.charCodeAt(0) - 0x80]!);
}

/** How bytes are to be read, and by which name their declaration calls it, if it does. */
export interface Encoding {
  /** Name of a decoder. */
  readonly encoding: string;
  readonly declared?: string;
  /** Length of the byte order mark. */
  readonly mark: 0 | 2 | 3;
}

/** @throws BarobarError `file-encoding` for one that is not read. */
export function detectEncoding(bytes: Uint8Array, path: string): Encoding {
  const [first, second, third, fourth] = bytes;
  const mark = (first ?? 0) * 256 + (second ?? 0);
  if (mark === 0xfffe && third === 0 && fourth === 0) throw unread('utf-32', path);
  if (mark === 0xfffe || mark === 0x3c00) return { encoding: 'utf-16le', mark: mark === 0xfffe ? 2 : 0 };
  if (mark === 0xfeff || mark === 0x003c) return { encoding: 'utf-16be', mark: mark === 0xfeff ? 2 : 0 };
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  const declared = declaration.exec(head)?.[1]?.toLowerCase();
  if (mark === 0xefbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (declared === undefined) return { encoding: 'utf-8', mark: 0 };
  const encoding = decoderFor(declared);
  if (encoding === undefined) throw unread(declared, path);
  return { encoding, declared, mark: 0 };
}

/**
 * Name of the decoder for what a declaration calls its encoding, in lower case; undefined for an encoding that is not read. The declaration
 * could be read byte by byte, so it is not UTF-16 whatever it says (.NET writes this for strings).
 */
export function decoderFor(declared: string): string | undefined {
  if (!allowed.test(declared)) return undefined;
  if (declared === 'iso-8859-1') return 'windows-1252';
  const isUnicode = declared.startsWith('utf') || declared === 'us-ascii';
  return isUnicode ? 'utf-8' : declared.replace(/^cp/, 'windows-');
}

function unread(encoding: string, path: string): BarobarError {
  return new BarobarError('file-encoding', `The encoding "${encoding}" is not read.`, advice, {
    path,
    line: 1,
    column: 1,
  });
}

/** @throws BarobarError always, with the place of the first byte that is not of the encoding. */
function locateFault(bytes: Uint8Array, encoding: string, path: string): never {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const step = 65_536;
  let text = '';
  let at = 0;
  try {
    for (; at < bytes.length; at += step)
      text += decoder.decode(bytes.subarray(at, at + step), { stream: true });
  } catch {
    // In the part at fault, byte by byte, from a decoder that has seen all before it.
    const fine = new TextDecoder(encoding, { fatal: true });
    text = fine.decode(bytes.subarray(0, at), { stream: true });
    try {
      for (; at < bytes.length; at++) text += fine.decode(bytes.subarray(at, at + 1), { stream: true });
    } catch {
      // `text` ends before the fault.
    }
  }
  throw new BarobarError(
    'file-encoding',
    `The file is not all ${encoding}: it breaks off or has a byte that cannot be.`,
    advice,
    {
      path,
      ...positionAt(text, text.length),
    },
  );
}
