import { BarobarError } from '../model/error.ts';
import { shorten } from '../text/shorten.ts';

/** Where reading a package stops: far above what office programs write, far below what would exhaust memory. */
export const zipLimits = {
  /** Bytes of the package itself. */
  packageSize: 100_000_000,
  entries: 4_096,
  /** UTF-8 bytes of a name. */
  nameLength: 500,
  /** Bytes of one entry, uncompressed. */
  entrySize: 50_000_000,
  /** Bytes of all entries, uncompressed. */
  totalSize: 400_000_000,
  /** Uncompressed to compressed size, of entries above `ratioFrom`. Deflate can reach 1,032; sheets and texts reach 30. */
  ratio: 200,
  ratioFrom: 1_000_000,
} as const;

/** An entry as the directory of a package lists it. */
export interface DirectoryEntry {
  readonly name: string;
  /** Bytes, uncompressed. */
  readonly size: number;
  readonly compressedSize: number;
  readonly isStored: boolean;
  readonly crc: number;
  /** Whether its sizes and checksum follow its data. */
  readonly hasDescriptor: boolean;
  /** Offset of its local header. */
  readonly header: number;
}

/** The directory of a package, with the offset where it begins. */
export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  readonly start: number;
}

/** Signatures of the records, as little-endian numbers (APPNOTE 4.3). */
export const signatures = {
  header: 0x04034b50,
  descriptor: 0x08074b50,
  entry: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

/** What stands for a number that the zip64 record has. */
const inZip64 = { short: 0xffff, long: 0xffff_ffff } as const;

/**
 * How names are read: `exact`, or `folded`, where two that differ in case or in how accented letters are composed are one name;
 * `old` is folded too, and takes names in the encoding of Windows Explorer.
 */
export type NameReading = 'exact' | 'folded' | 'old';

/**
 * The directory of a ZIP package, with every name and size checked before anything is inflated.
 * @throws BarobarError `zip-structure` for what is no ZIP, or one that could mislead a reader; `file-too-large` for the limits
 */
export function readDirectory(bytes: Uint8Array, path: string, names: NameReading): Directory {
  const view = viewOf(bytes);
  const { count, size, start } = readEnd(bytes, view, path);
  if (count > zipLimits.entries) throw tooLarge(`more than ${zipLimits.entries} files in it`, path);
  const entries: DirectoryEntry[] = [];
  const known = new Set<string>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    const { entry, end } = readEntry(bytes, view, at, start + size, path, names);
    refuseName(entry.name, path);
    // OPC part names are equal without regard to case (ECMA-376 part 2 §6.2.2.3), and some disks are the same.
    const key = names === 'exact' ? entry.name : entry.name.normalize('NFC').toLowerCase();
    if (known.has(key)) throw broken(`has ${quote(entry.name)} twice`, path);
    known.add(key);
    refuseSize(entry, path);
    total += entry.size;
    if (total > zipLimits.totalSize) throw tooLarge(`more than ${zipLimits.totalSize} bytes, unpacked`, path);
    entries.push(entry);
    at = end;
  }
  if (at !== start + size) throw broken('has a directory of another length than it says', path);
  return { entries, start };
}

/** Where the directory is and how many entries it has. */
interface End {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

function readEnd(bytes: Uint8Array, view: DataView, path: string): End {
  const length = 22;
  // The record ends with a comment of up to 65,535 bytes, which may hold its signature: the record's own length decides.
  let at = bytes.length - length;
  const last = Math.max(0, at - 0xffff);
  const isEnd = (): boolean => {
    if (view.getUint32(at, true) !== signatures.end) return false;
    const close = at + length + view.getUint16(at + 20, true);
    // Some tools end every file with a line end.
    return close <= bytes.length && bytes.subarray(close).every((byte) => byte === 0x0a || byte === 0x0d);
  };
  while (at >= last && !isEnd()) at--;
  if (at < last) throw broken('has no directory at its end: it is no ZIP file, or is cut off', path);
  const disks = view.getUint16(at + 4, true) | view.getUint16(at + 6, true);
  const end: End = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
  const isZip64 =
    end.count === inZip64.short || end.size === inZip64.long || end.start === inZip64.long || disks !== 0;
  const found = isZip64 ? readEnd64(view, at, path) : { ...end, limit: at };
  if (!isZip64 && view.getUint16(at + 8, true) !== end.count)
    throw broken('is split over several files', path);
  if (found.start + found.size !== found.limit) {
    throw broken('has something between its directory and its end', path);
  }
  return found;
}

/** The end record of zip64 (APPNOTE 4.3.14), which the locator before the ordinary one points at. */
function readEnd64(view: DataView, end: number, path: string): End & { readonly limit: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) {
    throw broken('is split over several files, or lacks its zip64 record', path);
  }
  const at = readLong(view, locator + 8);
  if (
    at + 56 > locator ||
    view.getUint32(at, true) !== signatures.end64 ||
    view.getUint32(at + 16, true) !== 0 ||
    view.getUint32(at + 20, true) !== 0 ||
    readLong(view, at + 24) !== readLong(view, at + 32)
  ) {
    throw broken('has a zip64 record that cannot be read', path);
  }
  return {
    count: readLong(view, at + 32),
    size: readLong(view, at + 40),
    start: readLong(view, at + 48),
    limit: at,
  };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  limit: number,
  path: string,
  names: NameReading,
): { readonly entry: DirectoryEntry; readonly end: number } {
  const cut = (): BarobarError => broken('has a directory that breaks off', path);
  if (at + 46 > limit || limit > bytes.length || view.getUint32(at, true) !== signatures.entry) throw cut();
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > limit) throw cut();
  if (nameEnd - at - 46 > zipLimits.nameLength) throw tooLarge('a name that is too long', path);
  const name = decodeName(bytes.subarray(at + 46, nameEnd), names);
  if (name === undefined) throw broken('has a file name that is not UTF-8', path);
  // Bits 0, 6 and 13 (APPNOTE 4.4.4) and the method of WinZip's AES.
  if (flags & 0x2041 || method === 99) {
    throw new BarobarError(
      'zip-structure',
      `The package is encrypted: ${quote(name)} needs a password.`,
      'Save it without a password.',
      { path },
    );
  }
  if (method !== 0 && method !== 8) throw broken(`has ${quote(name)} packed by method ${method}`, path);
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
  };
  const entry: DirectoryEntry = {
    name,
    isStored: method === 0,
    crc: view.getUint32(at + 16, true),
    hasDescriptor: (flags & 8) !== 0,
    ...widen(sizes, view, nameEnd, extraEnd, path),
  };
  if (entry.isStored && entry.size !== entry.compressedSize) {
    throw broken(`says that ${quote(name)} is not compressed, but gives it two sizes`, path);
  }
  return { entry, end };
}

type Sizes = Pick<DirectoryEntry, 'size' | 'compressedSize' | 'header'>;

/** The numbers of an entry, from its zip64 field where they are there (APPNOTE 4.5.3). */
function widen(sizes: Sizes, view: DataView, from: number, to: number, path: string): Sizes {
  const wanted = (['size', 'compressedSize', 'header'] as const).filter(
    (name) => sizes[name] === inZip64.long,
  );
  if (wanted.length === 0) return sizes;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1 || at + 4 + wanted.length * 8 > to) continue;
    const longs = wanted.map((name, index) => [name, readLong(view, at + 4 + index * 8)] as const);
    return { ...sizes, ...Object.fromEntries(longs) };
  }
  throw broken('lacks a zip64 field', path);
}

function readLong(view: DataView, at: number): number {
  // Beyond 2^53 the sum is not exact; all limits are far below.
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** A name in UTF-8. An old one may be in code page 866, which Windows uses for Cyrillic. Undefined for any other encoding. */
export function decodeName(bytes: Uint8Array, names: NameReading): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return names === 'old' ? new TextDecoder('ibm866').decode(bytes) : undefined;
  }
}

/** Refuses a name that leads, or on some system would lead, out of the folder a package is unpacked to. */
function refuseName(name: string, path: string): void {
  const isUnsafe =
    name === '' ||
    /^\/|^[a-z]:|[\\\p{Cc}]/iu.test(name) ||
    name
      .replace(/\/$/, '')
      .split('/')
      .some((part) => part === '' || part === '.' || part === '..');
  if (isUnsafe) throw broken(`has a file with the name ${quote(name)}, which is not safe`, path);
}

function refuseSize({ name, size, compressedSize }: DirectoryEntry, path: string): void {
  if (size > zipLimits.entrySize) {
    throw tooLarge(`${quote(name)} with more than ${zipLimits.entrySize} bytes, unpacked`, path);
  }
  if (size > zipLimits.ratioFrom && size > compressedSize * zipLimits.ratio) {
    throw tooLarge(`${quote(name)}, which unpacks to more than ${zipLimits.ratio} times its size`, path);
  }
}

/** The bytes of a package as numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A name from a package for messages: quoted and short. */
export function quote(name: string): string {
  return `“${shorten(name, 80)}”`;
}

/** The error for a package that is damaged or could mislead a reader. */
export function broken(what: string, path: string): BarobarError {
  return new BarobarError(
    'zip-structure',
    `The package ${what}.`,
    'Open it in the program it comes from and save it again.',
    { path },
  );
}

/** The error for a package beyond `zipLimits`. */
export function tooLarge(what: string, path: string): BarobarError {
  return new BarobarError(
    'file-too-large',
    `The package has ${what}.`,
    'Check where it comes from; if it is genuine, split it into smaller files.',
    { path },
  );
}
