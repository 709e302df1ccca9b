import { deflateSync, Inflate, inflateSync } from 'fflate';
import { BarobarError } from '../model/error.ts';
import {
  broken,
  type DirectoryEntry,
  decodeName,
  type NameReading,
  quote,
  readDirectory,
  signatures,
  tooLarge,
  viewOf,
  zipLimits,
} from './directory.ts';

/** A file in a package. */
interface ZipEntry {
  /** With `/`, relative, safe: no part is `..`. A folder ends with `/`. */
  readonly name: string;
  /** Bytes, uncompressed. */
  readonly size: number;
}

/** A ZIP package whose directory has been checked. Nothing is inflated yet. */
export interface ZipPackage {
  /** For messages. */
  readonly path: string;
  /** By name, in the order of the directory. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** @internal Where the data of each entry is. */
  readonly data: ReadonlyMap<string, Uint8Array>;
  /** @internal */
  readonly directory: ReadonlyMap<string, DirectoryEntry>;
}

/** A file to be written into a package. */
export interface NewEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Written as it is: for what is compressed already, and for first files that a standard wants so. */
  readonly isStored?: boolean;
}

/** Whether bytes begin as a ZIP package with a file in it, or with none. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const signature = viewOf(bytes).getUint32(0, true);
  return signature === signatures.header || signature === signatures.end;
}

/**
 * A package with its directory checked: names safe and unique, sizes within `zipLimits`, no encryption, records that neither
 * overlap nor differ from the directory. `names`: how they are read and compared. Zip64 and data descriptors are read. Linear in the number of entries.
 * @throws BarobarError `zip-structure` or `file-too-large`, with the path
 */
export function readZip(bytes: Uint8Array, path: string, names: NameReading = 'folded'): ZipPackage {
  if (bytes.length > zipLimits.packageSize) throw tooLarge(`more than ${zipLimits.packageSize} bytes`, path);
  const { entries, start } = readDirectory(bytes, path, names);
  const data = new Map<string, Uint8Array>();
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.header - b.header)) {
    if (entry.header < free) throw broken(`has ${quote(entry.name)} overlap another file`, path);
    const record = readRecord(bytes, entry, start, path, names);
    data.set(entry.name, record.data);
    free = record.end;
  }
  return {
    path,
    entries: new Map(entries.map(({ name, size }) => [name, { name, size }])),
    data,
    directory: new Map(entries.map((entry) => [entry.name, entry])),
  };
}

/** The data of an entry, and the offset after its record. Local headers must agree with the directory. */
function readRecord(
  bytes: Uint8Array,
  entry: DirectoryEntry,
  limit: number,
  path: string,
  names: NameReading,
): { readonly data: Uint8Array; readonly end: number } {
  const view = viewOf(bytes);
  const { header, name, crc, size, compressedSize, hasDescriptor, isStored } = entry;
  const differs = (): BarobarError => broken(`has ${quote(name)} unlike its directory says`, path);
  if (header + 30 > limit || view.getUint32(header, true) !== signatures.header) throw differs();
  const nameEnd = header + 30 + view.getUint16(header + 26, true);
  const from = nameEnd + view.getUint16(header + 28, true);
  const to = from + compressedSize;
  if (to > limit) throw differs();
  const written = decodeName(bytes.subarray(header + 30, nameEnd), names);
  const flags = view.getUint16(header + 6, true);
  const method = view.getUint16(header + 8, true);
  if (
    written !== name ||
    method !== (isStored ? 0 : 8) ||
    flags & 0x2041 ||
    ((flags & 8) !== 0) !== hasDescriptor
  )
    throw differs();
  if (!hasDescriptor) {
    const own = [14, 18, 22].map((at) => view.getUint32(header + at, true));
    // A local header may give its sizes in a zip64 field where the directory does not.
    const isSame = (number: number | undefined, known: number): boolean =>
      number === known || number === 0xffff_ffff;
    if (own[0] !== crc || !isSame(own[1], compressedSize) || !isSame(own[2], size)) throw differs();
    return { data: bytes.subarray(from, to), end: to };
  }
  // With or without a signature, with sizes of four or eight bytes (APPNOTE 4.3.9).
  const at = to + 4 <= limit && view.getUint32(to, true) === signatures.descriptor ? to + 4 : to;
  const fits = (width: 4 | 8): boolean =>
    at + 4 + 2 * width <= limit &&
    view.getUint32(at, true) === crc &&
    view.getUint32(at + 4, true) === compressedSize &&
    view.getUint32(at + 4 + width, true) === size &&
    (width === 4 || (view.getUint32(at + 8, true) === 0 && view.getUint32(at + 16, true) === 0));
  const width = fits(4) ? 4 : fits(8) ? 8 : undefined;
  if (width === undefined) throw differs();
  return { data: bytes.subarray(from, to), end: at + 4 + 2 * width };
}

/**
 * The bytes of an entry; undefined if the package has none of that name. Never more than the directory says.
 * @throws BarobarError `zip-structure` for data that is damaged or is not of the size and checksum in the directory
 */
export function readZipEntry({ path, data, directory }: ZipPackage, name: string): Uint8Array | undefined {
  const packed = data.get(name);
  const entry = directory.get(name);
  if (!packed || !entry) return undefined;
  const bytes = entry.isStored ? packed : inflate(packed, entry, path);
  if (crc32(bytes) !== entry.crc) throw broken(`is damaged: ${quote(name)} has another checksum`, path);
  return bytes;
}

/** Compressed bytes that are looked at together: at a ratio of 1,032 they become 4 MB before their number is known. */
const step = 4_096;

/** Up to so many compressed bytes are inflated at once, in half the time: whatever they say, it ends after 66 MB. */
const mostAtOnce = 65_536;

function inflate(packed: Uint8Array, { name, size }: DirectoryEntry, path: string): Uint8Array {
  const wrongSize = (): BarobarError =>
    broken(`has ${quote(name)} in another size than its directory says`, path);
  if (packed.length <= mostAtOnce) {
    // What is beyond the array is not written: with room for one byte more, too many are seen.
    const bytes = unpack(() => inflateSync(packed, { out: new Uint8Array(size + 1) }), name, path);
    if (bytes.length !== size) throw wrongSize();
    return bytes;
  }
  const bytes = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((part) => {
    if (filled + part.length > size) throw wrongSize();
    bytes.set(part, filled);
    filled += part.length;
  });
  const push = (): void => {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  };
  unpack(push, name, path);
  if (filled !== size) throw wrongSize();
  return bytes;
}

function unpack<T>(read: () => T, name: string, path: string): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BarobarError) throw error;
    throw broken(`is damaged: ${quote(name)} cannot be unpacked`, path);
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of ZIP and PNG (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffff_ffff;
  for (let at = 0; at < bytes.length; at++) value = crcTable[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
  return ~value >>> 0;
}

/** The usual level: a higher one saves a few bytes in a thousand, a lower one a tenth of the time. */
const level = 6;

/** 1 January 1980, the earliest day that ZIP can express: the same bytes give the same package on every day. */
const noDate = 0x0021;

/** UTF-8 names (APPNOTE 4.4.4, bit 11), and version 2.0, which can deflate. */
const utf8Names = 0x0800;
const version = 20;

/** A package of these files, in their order. The same files give the same bytes. */
export function writeZip(entries: readonly NewEntry[]): Uint8Array {
  return writePacked(entries.map(pack));
}

/**
 * A package with other bytes for some of its files, in the order of its directory. The compressed data of all other files is
 * copied as it is. The same files give the same bytes.
 */
export function replaceInZip(zip: ZipPackage, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return writePacked(
    [...zip.directory.values()].map(({ name, size, crc, isStored }) => {
      const bytes = changed.get(name);
      return bytes
        ? pack({ name, bytes, isStored })
        : { name, size, crc, isStored, packed: zip.data.get(name)! };
    }),
  );
}

/** A file as its record has it. */
interface PackedEntry {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly isStored: boolean;
  readonly packed: Uint8Array;
}

function pack({ name, bytes, isStored = false }: NewEntry): PackedEntry {
  const packed = isStored ? bytes : deflateSync(bytes, { level });
  return { name, size: bytes.length, crc: crc32(bytes), isStored, packed };
}

function writePacked(entries: readonly PackedEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, size, crc, isStored, packed } of entries) {
    const encoded = new TextEncoder().encode(name);
    const common = [
      short(version, utf8Names, isStored ? 0 : 8, 0, noDate),
      long(crc, packed.length, size),
      short(encoded.length, 0),
    ];
    const record = [long(signatures.header), ...common, encoded, packed];
    directory.push(
      long(signatures.entry),
      short(version),
      ...common,
      short(0, 0, 0),
      long(0, offset),
      encoded,
    );
    parts.push(...record);
    offset += lengthOf(record);
  }
  const end = [
    long(signatures.end),
    short(0, 0, entries.length, entries.length),
    long(lengthOf(directory), offset),
    short(0),
  ];
  return join([...parts, ...directory, ...end]);
}

function short(...numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => [number & 0xff, (number >>> 8) & 0xff]));
}

function long(...numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap((number) =>
      [number, number >>> 8, number >>> 16, number >>> 24].map((byte) => byte & 0xff),
    ),
  );
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, { length }) => total + length, 0);
}

/** Byte sequences as one. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
