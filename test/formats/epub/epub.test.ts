import { describe, expect, it } from 'vitest';
import { epub } from '../../../src/formats/epub/epub.ts';
import type { Document } from '../../../src/model/document.ts';
import { readZip, readZipEntry } from '../../../src/packages/zip.ts';
import { segmentDocument } from '../../../src/segmentation/document.ts';
import { pseudoTranslate } from '../html/pseudo.ts';
import { bookFiles, makeBook } from './book.ts';

function readBook(bytes: Uint8Array): Document {
  return segmentDocument(epub.read({ path: 'source/a.epub', name: 'a', language: 'en', bytes }));
}

function sentences(document: Document): readonly string[] {
  return document.units.flatMap(({ segments }) => segments.map(({ source }) => source));
}

function filesOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const zip = readZip(bytes, 'a.epub', 'exact');
  const names = [...zip.entries.keys()];
  return Object.fromEntries(
    names.map((name) => [name, new TextDecoder().decode(readZipEntry(zip, name) ?? new Uint8Array())]),
  );
}

describe('a book', () => {
  it('is read in the order of its spine, after its metadata and before its tables of contents', () => {
    expect(sentences(readBook(makeBook()))).toEqual([
      'Two rivers',
      'Page',
      'Chapter one',
      'A river.<1/>',
      'It rose.',
      '<1/>',
      'A bank',
      'Page',
      'The <1>second</1>\u00a0page.',
      'Contents',
      '<1>Chapter one</1>',
      'Chapter one',
    ]);
  });

  it('comes back to the last byte, untranslated or translated by itself', () => {
    const bytes = makeBook();
    const document = readBook(bytes);
    const units = document.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => ({ ...segment, target: segment.source })),
    }));
    expect(epub.write(document)).toEqual(bytes);
    expect(epub.write({ ...document, language: 'ru', units })).toEqual(bytes);
  });

  it('keeps all but its text and its language', () => {
    const written = filesOf(epub.write(pseudoTranslate(readBook(makeBook()), 'ru')));
    expect(Object.keys(written)).toEqual(Object.keys(bookFiles));
    for (const name of ['mimetype', 'META-INF/container.xml', 'EPUB/style.css'])
      expect(written[name]).toBe(bookFiles[name]);
    expect(written['EPUB/package.opf']).toBe(
      bookFiles['EPUB/package.opf']?.replace('Two rivers', 'Жжж жжжжжж').replace('en-GB', 'ru'),
    );
    expect(written['EPUB/text/one a.xhtml']).toBe(
      bookFiles['EPUB/text/one a.xhtml']
        ?.replace('xml:lang="en"', 'xml:lang="ru"')
        .replace('Page', 'Жжжж')
        .replace('Chapter one', 'Жжжжжжж жжж')
        .replace('A river.', 'Ж жжжжж.')
        .replace('It rose', 'Жж жжжж')
        .replace('A bank', 'Ж жжжж'),
    );
    expect(written['EPUB/toc.ncx']).toContain('<text>Жжжжжжж жжж</text>');
  });

  it('changes only the files whose text changes', () => {
    const document = readBook(makeBook());
    const units = document.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) =>
        segment.source === 'A river.<1/>' ? { ...segment, target: 'Река.<1/>' } : segment,
      ),
    }));
    const written = filesOf(epub.write({ ...document, language: 'ru', units }));
    const changed = Object.keys(bookFiles).filter((name) => written[name] !== bookFiles[name]);
    expect(changed).toEqual(['EPUB/package.opf', 'EPUB/text/one a.xhtml']);
  });

  it('says what it leaves as it is', () => {
    expect(readBook(makeBook()).leftOut).toEqual([{ kind: 'script', text: 'let a = 1;' }]);
  });
});

describe('what is no book, or no longer one when it is translated, is refused', () => {
  it.each([
    ['no package', 'zip-structure', new TextEncoder().encode('<html>')],
    ['no container', 'document-structure', makeBook({ 'META-INF/container.xml': undefined })],
    ['no package document', 'document-structure', makeBook({ 'EPUB/package.opf': undefined })],
    ['a page that is not well-formed', 'xml-syntax', makeBook({ 'EPUB/text/two.xhtml': '<p>One' })],
    [
      'entities of its own',
      'xml-doctype',
      makeBook({ 'EPUB/text/two.xhtml': '<!DOCTYPE p [<!ENTITY a "b">]><p>&a;</p>' }),
    ],
    ['signed', 'document-unsupported', makeBook({ 'META-INF/signatures.xml': '<signatures/>' })],
    [
      'encrypted',
      'document-unsupported',
      makeBook({
        'META-INF/encryption.xml': '<encryption><CipherReference URI="EPUB/text/two.xhtml"/></encryption>',
      }),
    ],
  ])('%s', (_title, code, bytes) => {
    expect(() => readBook(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it('a book with obfuscated fonts is read', () => {
    const bytes = makeBook({
      'META-INF/encryption.xml': '<encryption><CipherReference URI="EPUB/a.otf"/></encryption>',
    });
    expect(sentences(readBook(bytes)).length).toBe(12);
  });
});
