import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import { zipLimits } from '../../src/packages/directory.ts';
import { isZip, readZip, readZipEntry, replaceInZip, writeZip } from '../../src/packages/zip.ts';

const text = strToU8('Text of a part. '.repeat(40));
const made = writeZip([
  { name: 'first.xml', bytes: text },
  { name: 'folder/second.xml', bytes: strToU8('short'), isStored: true },
]);

const path = 'a.xlsx';
const readAll = (bytes: Uint8Array): Record<string, string> => {
  const found = readZip(bytes, path);
  return Object.fromEntries(
    [...found.entries.keys()].map((name) => [name, strFromU8(readZipEntry(found, name) ?? strToU8('none'))]),
  );
};
const refusal = (bytes: Uint8Array): string => {
  try {
    readAll(bytes);
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    expect(error.location.path).toBe(path);
    return `${error.message} [${error.code}]`;
  }
  return 'read';
};

/** A package of which some bytes are written over, from the first place that holds `record`, and some number on. */
function patched(
  bytes: Uint8Array,
  record: 'header' | 'entry' | 'end',
  at: number,
  ...values: number[]
): Uint8Array {
  const signature = { header: [0x50, 0x4b, 3, 4], entry: [0x50, 0x4b, 1, 2], end: [0x50, 0x4b, 5, 6] }[
    record
  ];
  const start = bytes.findIndex((_, index) => signature.every((byte, more) => bytes[index + more] === byte));
  expect(start).toBeGreaterThanOrEqual(0);
  const copy = bytes.slice();
  copy.set(values, start + at);
  return copy;
}

/** The same name in the local header and in the directory, of the same length as `first.xml`. */
function renamed(name: string): Uint8Array {
  const bytes = [...strToU8(name)];
  expect(bytes).toHaveLength('first.xml'.length);
  return patched(patched(made, 'header', 30, ...bytes), 'entry', 46, ...bytes);
}

describe('packages that are read', () => {
  it('gives every file of a package that another program wrote, in its order', () => {
    const bytes = zipSync({ 'b.xml': text, 'a/': new Uint8Array(), 'a/c.xml': [text, { level: 0 }] });
    expect(Object.keys(readAll(bytes))).toEqual(['b.xml', 'a/', 'a/c.xml']);
    expect(readAll(bytes)['a/c.xml']).toBe(strFromU8(text));
    expect(readZipEntry(readZip(bytes, path), 'no.xml')).toBeUndefined();
  });

  it('reads sizes that follow the data', () => {
    const parts: Uint8Array[] = [];
    const zip = new Zip((error, part) => {
      if (error) throw error;
      parts.push(part);
    });
    for (const name of ['a.xml', 'b.xml']) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(text, true);
    }
    zip.end();
    const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
    expect(bytes[6]).toBe(8);
    expect(readAll(bytes)).toEqual({ 'a.xml': strFromU8(text), 'b.xml': strFromU8(text) });
  });

  it('reads a package whose sizes are in zip64 fields', () => {
    expect(readAll(zip64())).toEqual({ 'a.xml': 'zip64' });
    expect(refusal(zip64({ record: 0 }))).toMatch(/zip64 record.*zip-structure/);
    expect(refusal(zip64({ field: 7 }))).toMatch(/lacks a zip64 field/);
  });

  it('reads a package with a comment, also one that looks like an end', () => {
    const comment = [0x50, 0x4b, 5, 6, ...new Array(30).fill(0)];
    const bytes = Uint8Array.from([...patched(made, 'end', 20, comment.length), ...comment]);
    expect(Object.keys(readAll(bytes))).toEqual(['first.xml', 'folder/second.xml']);
  });

  it('is known by its first bytes', () => {
    expect(isZip(made)).toBe(true);
    expect(isZip(writeZip([]))).toBe(true);
    expect(isZip(strToU8('PK, a title'))).toBe(false);
    expect(isZip(new Uint8Array())).toBe(false);
  });
});

describe('packages that are refused', () => {
  it('refuses what is no package or is cut off', () => {
    expect(refusal(strToU8('concept,en'))).toMatch(/no ZIP file, or is cut off. \[zip-structure\]/);
    expect(refusal(new Uint8Array())).toMatch(/cut off/);
    for (const length of [30, made.length - 1, made.length - 40])
      expect(refusal(made.slice(0, length))).toMatch(/cut off/);
  });

  it.each([
    '../st.xml',
    '/irst.xml',
    'c:rst.xml',
    'a\\rst.xml',
    'a//st.xml',
    './rst.xml',
    'a/./t.xml',
    'fi\u0000st.xml',
  ])('refuses the name %j, which could lead out of a folder', (name) => {
    expect(refusal(renamed(name))).toMatch(/is not safe. \[zip-structure\]/);
  });

  it('takes a name with dots that lead nowhere', () => {
    expect(Object.keys(readAll(renamed('a..st.xml')))).toContain('a..st.xml');
  });

  it('refuses a name that is not UTF-8', () => {
    expect(refusal(patched(made, 'entry', 46, 0xff))).toMatch(/not UTF-8/);
  });

  it('reads names of code page 866 where they are asked for, and still refuses those that lead out', () => {
    const named = (...bytes: number[]): Uint8Array =>
      patched(patched(made, 'header', 30, ...bytes), 'entry', 46, ...bytes);
    const old = named(0x8f, 0xa5, 0xe0, 0xa5, 0xa2);
    expect(refusal(old)).toMatch(/not UTF-8/);
    const zip = readZip(old, path, 'old');
    const [name = ''] = zip.entries.keys();
    expect(name).toBe('Перев.xml');
    expect(readZipEntry(zip, name)).toEqual(text);
    expect(() => readZip(named(0x2e, 0x2e, 0x2f, 0x8f), path, 'old')).toThrow(/not safe/);
    expect(() => readZip(patched(old, 'header', 30, 0x90), path, 'old')).toThrow(/unlike its directory/);
  });

  it('refuses two files of one name, whatever their case', () => {
    const twice = writeZip([
      { name: 'a.xml', bytes: text },
      { name: 'A.xml', bytes: text },
    ]);
    expect(refusal(twice)).toMatch(/has “A.xml” twice/);
  });

  it('tells names apart by their case where the format does', () => {
    const names = ['a.xml', 'A.xml', 'a\u0301', '\u00e1'];
    const zip = readZip(writeZip(names.map((name) => ({ name, bytes: text }))), 'a.epub', 'exact');
    expect([...zip.entries.keys()]).toEqual(names);
    const same = writeZip(['a', 'a'].map((name) => ({ name, bytes: text })));
    expect(() => readZip(same, 'a.epub', 'exact')).toThrow(/has “a” twice/);
  });

  it('refuses an encrypted package by name', () => {
    expect(refusal(patched(made, 'entry', 8, 1))).toMatch(/encrypted: “first.xml” needs a password/);
    expect(refusal(patched(made, 'entry', 10, 99))).toMatch(/encrypted/);
    expect(refusal(patched(made, 'header', 6, 1))).toMatch(/unlike its directory/);
  });

  it('refuses methods other than deflate', () => {
    expect(refusal(patched(made, 'entry', 10, 12))).toMatch(/packed by method 12/);
  });

  it('refuses files that overlap', () => {
    const [first, second] = [
      writeZip([{ name: 'a.xml', bytes: text }]),
      writeZip([
        { name: 'a.xml', bytes: text },
        { name: 'b.xml', bytes: text },
      ]),
    ];
    expect(first.length).toBeLessThan(second.length);
    // The second entry of the directory points at the data of the first.
    const copy = second.slice();
    const entries = [...copy.keys()].filter((at) =>
      [0x50, 0x4b, 1, 2].every((byte, more) => copy[at + more] === byte),
    );
    copy.set([0, 0, 0, 0], (entries[1] as number) + 42);
    copy.set(strToU8('a'), (entries[1] as number) + 46);
    copy.set(strToU8('b'), (entries[0] as number) + 46);
    expect(refusal(copy)).toMatch(/unlike its directory|overlap/);
    copy.set(strToU8('a'), (entries[0] as number) + 46);
    copy.set(strToU8('b'), (entries[1] as number) + 46);
    expect(refusal(copy)).toMatch(/has “b.xml” overlap another file/);
  });

  it('refuses a local header that differs from the directory', () => {
    expect(refusal(patched(made, 'header', 30, 0x46))).toMatch(/“first.xml” unlike its directory says/);
    expect(refusal(patched(made, 'header', 22, 1))).toMatch(/unlike its directory/);
    expect(refusal(patched(made, 'header', 8, 0))).toMatch(/unlike its directory/);
  });

  it('refuses data that is damaged', () => {
    expect(refusal(patched(made, 'header', 39, 0xff, 0xff, 0xff))).toMatch(/damaged/);
    const stored = writeZip([{ name: 'a.xml', bytes: strToU8('stored'), isStored: true }]);
    expect(refusal(patched(stored, 'header', 35, 0x53))).toMatch(/damaged: “a.xml” has another checksum/);
  });

  it('refuses an entry that unpacks to more or less than its directory says', () => {
    for (const size of [text.length - 1, text.length + 1]) {
      const bytes = [size & 0xff, size >> 8];
      const lying = patched(patched(made, 'header', 22, ...bytes), 'entry', 24, ...bytes);
      expect(refusal(lying)).toMatch(/another size than its directory says. \[zip-structure\]/);
    }
  });

  it('stops at the limits before anything is inflated', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(zipLimits.ratioFrom + 1) }, { level: 9 });
    expect(refusal(bomb)).toMatch(/unpacks to more than 200 times its size. \[file-too-large\]/);
    const size = [0xff, 0xff, 0xff, 0x7f];
    expect(refusal(patched(made, 'entry', 24, ...size))).toMatch(
      /“first.xml” with more than .* bytes, unpacked/,
    );
    const crowd = writeZip(
      Array.from({ length: zipLimits.entries + 1 }, (_, at) => ({ name: `${at}`, bytes: new Uint8Array() })),
    );
    expect(refusal(crowd)).toMatch(/more than 4096 files/);
    expect(refusal(writeZip([{ name: 'a'.repeat(501), bytes: text }]))).toMatch(/a name that is too long/);
  });

  it('lets a small file be as dense as it likes', () => {
    const dense = zipSync({ 'a.xml': new Uint8Array(500_000) }, { level: 9 });
    expect(readZip(dense, path).entries.size).toBe(1);
  });

  it('reads or refuses a package with any byte changed, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.nat(made.length - 1), fc.nat(255), (at, value) => {
        const copy = made.slice();
        copy[at] = value;
        try {
          readAll(copy);
        } catch (error) {
          expect(error).toMatchObject({ name: 'BarobarError' });
        }
      }),
    );
  });
});

describe('packages that are written', () => {
  const anyEntries = fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-zß-ӿ0-9]{1,9}(\/[a-z0-9]{1,9})?$/),
      bytes: fc.uint8Array({ maxLength: 300 }),
      isStored: fc.boolean(),
    }),
    { selector: ({ name }) => name.normalize('NFC').toLowerCase(), maxLength: 8 },
  );

  it('come back as they were, here and in another program', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const bytes = writeZip(entries);
        const found = readZip(bytes, path);
        expect([...found.entries.keys()]).toEqual(entries.map(({ name }) => name));
        const theirs = unzipSync(bytes);
        for (const entry of entries) {
          expect(readZipEntry(found, entry.name)).toEqual(entry.bytes);
          expect(theirs[entry.name]).toEqual(entry.bytes);
        }
      }),
    );
  });

  it('are the same bytes twice', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(writeZip(entries)).toEqual(writeZip(entries));
      }),
    );
  });

  it('have an uncompressed first file at a known place', () => {
    const bytes = writeZip([{ name: 'mimetype', bytes: strToU8('application/epub+zip'), isStored: true }]);
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });
});

/** A package of one stored file, with all its numbers in zip64 records. */
function zip64({ record = 0x06, field = 1 } = {}): Uint8Array {
  const [name, data] = ['a.xml', strToU8('zip64')];
  const plain = writeZip([{ name, bytes: data, isStored: true }]);
  const crc = [...plain.subarray(14, 18)];
  const none = [0xff, 0xff, 0xff, 0xff];
  const eight = (number: number): number[] => [number, 0, 0, 0, 0, 0, 0, 0];
  const header = [0x50, 0x4b, 3, 4, 45, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, ...crc, ...none, ...none, 5, 0, 20, 0];
  const local = [...header, ...strToU8(name), 1, 0, 16, 0, ...eight(5), ...eight(5), ...data];
  const own = [field, 0, 24, 0, ...eight(5), ...eight(5), ...eight(0)];
  const entry = [
    0x50,
    0x4b,
    1,
    2,
    45,
    0,
    ...header.slice(4, 28),
    own.length,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...none,
  ];
  const directory = [...entry, ...strToU8(name), ...own];
  const end64 = [
    0x50,
    0x4b,
    record,
    6,
    ...eight(44),
    45,
    0,
    45,
    0,
    ...new Array(8).fill(0),
    ...eight(1),
    ...eight(1),
  ];
  const locator = [0x50, 0x4b, 6, 7, 0, 0, 0, 0, ...eight(local.length + directory.length), 1, 0, 0, 0];
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, ...none, ...none, 0, 0];
  const tail = [...end64, ...eight(directory.length), ...eight(local.length), ...locator, ...end];
  return Uint8Array.from([...local, ...directory, ...tail]);
}

describe('files of a package are replaced', () => {
  const foreign = zipSync({ 'b.xml': text, 'a/': new Uint8Array(), 'a/c.xml': [text, { level: 0 }] });

  it('the others keep their order, their compressed data and whether they are stored', () => {
    const before = readZip(foreign, path);
    const bytes = replaceInZip(before, new Map([['a/c.xml', strToU8('other')]]));
    const after = readZip(bytes, path);
    expect([...after.entries.keys()]).toEqual([...before.entries.keys()]);
    expect(after.data.get('b.xml')).toEqual(before.data.get('b.xml'));
    expect(after.directory.get('a/c.xml')?.isStored).toBe(true);
    expect(readAll(bytes)['a/c.xml']).toBe('other');
    expect(Object.keys(unzipSync(bytes))).toEqual(['b.xml', 'a/', 'a/c.xml']);
  });

  it('the same replacement gives the same bytes, and none keeps all contents', () => {
    const before = readZip(foreign, path);
    const changed = new Map([['b.xml', strToU8('other')]]);
    expect(replaceInZip(before, changed)).toEqual(replaceInZip(before, changed));
    expect(readAll(replaceInZip(before, new Map()))).toEqual(readAll(foreign));
  });
});
