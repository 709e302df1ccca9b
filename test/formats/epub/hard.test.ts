import { describe, expect, it } from 'vitest';
import { epub } from '../../../src/formats/epub/epub.ts';
import type { Document } from '../../../src/model/document.ts';
import { readZip, readZipEntry } from '../../../src/packages/zip.ts';
import { segmentDocument } from '../../../src/segmentation/document.ts';
import { englishLeft, pseudoTranslate, skeletonOf } from '../html/pseudo.ts';
import { bookFiles, makeBook } from './book.ts';

const page = (body: string, title: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

const files = {
  'EPUB/package.opf': bookFiles['EPUB/package.opf']!.replace(
    '<dc:title> Two rivers </dc:title>',
    '<dc:title id="t1">Two rivers</dc:title><meta refines="#t1" property="title-type">main</meta><dc:title>A journey</dc:title><dc:description>How we &lt;b&gt;went&lt;/b&gt; there.</dc:description><dc:subject>Travel</dc:subject><dc:publisher>House</dc:publisher><dc:rights>None</dc:rights>',
  )
    .replace(
      '<item id="nav"',
      '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="nav"',
    )
    .replace('<spine toc="ncx">', '<spine toc="ncx"><itemref idref="cover"/>'),
  'EPUB/cover.xhtml': page(
    '<section epub:type="cover"><img src="cover.png" alt="A river" title="By Anna"/></section>',
    'Cover',
  ),
  'EPUB/nav.xhtml': page(
    '<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="text/two.xhtml">Second <em>page</em></a><ol><li><a href="text/two.xhtml#a">Part</a></li></ol></li></ol></nav><nav epub:type="landmarks" hidden=""><ol><li><a epub:type="cover" href="cover.xhtml">Start</a></li></ol></nav><nav epub:type="page-list"><ol><li><a href="text/two.xhtml#p1">1</a></li></ol></nav>',
    'Contents',
  ),
  'EPUB/toc.ncx':
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><head><meta name="dtb:uid" content="urn:one"/></head><docTitle><text>Two rivers</text></docTitle><docAuthor><text>A. Writer</text></docAuthor><navMap><navPoint id="a"><navLabel><text>Second &amp; last</text></navLabel><content src="text/two.xhtml"/></navPoint></navMap></ncx>',
  'EPUB/text/two.xhtml': page(
    '<p epub:type="bridgehead">One <a epub:type="noteref" href="#n">1</a> more&#160;word.</p><aside epub:type="footnote" id="n"><p>A note.</p></aside><ruby>base<rt>over</rt></ruby><p><![CDATA[Fish & chips]]></p>',
    'Second',
  ),
};

function readBook(bytes: Uint8Array): Document {
  return segmentDocument(epub.read({ path: 'source/a.epub', name: 'a', language: 'en', bytes }));
}

const textsOf = ({ units }: Document): readonly string[] =>
  units.flatMap(({ segments }) => segments.map(({ source }) => source.replace(/<\/?\d+\/?>/g, '')));

describe('what books hold', () => {
  const bytes = makeBook(files);

  it('titles, cover, contents and pages are read as people read them, names of people are not', () => {
    expect(textsOf(readBook(bytes))).toEqual([
      'Two rivers',
      'A journey',
      'How we <b>went</b> there.',
      'Travel',
      'Cover',
      '',
      'A river',
      'By Anna',
      'Page',
      'Chapter one',
      'A river.',
      'It rose.',
      '',
      'A bank',
      'Second',
      'One 1 more\u00a0word.',
      'A note.',
      'baseover',
      'Fish & chips',
      'Contents',
      'Contents',
      'Second page',
      'Part',
      '1',
      'Two rivers',
      'Second & last',
    ]);
  });

  it('comes back to the byte, and translated keeps its elements and leaves no English in its pages', () => {
    const document = readBook(bytes);
    expect(epub.write(document)).toEqual(bytes);
    const [before, after] = [bytes, epub.write(pseudoTranslate(document, 'ru'))].map((each) =>
      readZip(each, 'a', 'exact'),
    );
    const textIn = (zip: typeof before, name: string): string =>
      new TextDecoder().decode(readZipEntry(zip!, name));
    for (const name of Object.keys(files).filter((each) => each.endsWith('.xhtml'))) {
      const body = (text: string): string =>
        text.replace(/^<\?xml.*\?>\n/, '').replace(/<!\[CDATA\[.*?\]\]>/, '');
      expect(englishLeft(body(textIn(after, name)))).toEqual([]);
      expect(skeletonOf(body(textIn(after, name)))).toEqual(skeletonOf(body(textIn(before, name))));
    }
    const words = textIn(after, 'EPUB/package.opf')
      .replace(/&\w+;/g, '')
      .match(/>[^<>]*[A-Za-z]{2}[^<>]*</g);
    expect(words).toEqual(['>urn:one<', '>main<', '>House<', '>None<', '>A. Writer<', '>ru<']);
    expect(textIn(after, 'EPUB/toc.ncx')).toContain('<docAuthor><text>A. Writer</text></docAuthor>');
    expect(textIn(after, 'EPUB/toc.ncx')).toContain('<text>Жжжжжж &amp; жжжж</text>');
  });
});
