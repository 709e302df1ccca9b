import { type NewEntry, writeZip } from '../../../src/packages/zip.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const page = (body: string, title = 'Page'): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

const packageDocument = `<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier>urn:one</dc:identifier><dc:title> Two rivers </dc:title><dc:creator>A. Writer</dc:creator><dc:language>en-GB</dc:language>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine toc="ncx"><itemref idref="one"/><itemref idref="two"/></spine>
</package>`;

/** The files of a small book. */
export const bookFiles: Readonly<Record<string, string>> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'EPUB/package.opf': packageDocument,
  'EPUB/nav.xhtml': page(
    '<nav><ol><li><a href="text/one%20a.xhtml">Chapter one</a></li></ol></nav>',
    'Contents',
  ),
  'EPUB/toc.ncx':
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint id="a"><navLabel><text>Chapter one</text></navLabel><content src="text/one%20a.xhtml"/></navPoint></navMap></ncx>',
  'EPUB/text/two.xhtml': page('<p>The <em>second</em>&nbsp;page.<br/></p>'),
  'EPUB/text/one a.xhtml': page(
    '<h1>Chapter one</h1><p>A river.<!-- and --> It rose.</p><img src="a.png" alt="A bank"/><script>let a = 1;</script>',
  ),
  'EPUB/style.css': 'p { color: red }',
};

/** A package of files, of which some are other than in the small book. */
export function makeBook(changes: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  const files = Object.entries({ ...bookFiles, ...changes });
  return writeZip(
    files.flatMap(([name, text]): NewEntry[] =>
      text === undefined ? [] : [{ name, bytes: encode(text), isStored: name === 'mimetype' }],
    ),
  );
}
