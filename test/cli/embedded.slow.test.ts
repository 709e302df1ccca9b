import path from 'node:path';
import { expect, it } from 'vitest';
import { svgWith, wholePng } from '../formats/pictures/files.ts';
import { checkBook, describeWithEpubcheck } from '../site/downloads/epubcheck.ts';
import { startTranslated } from './translated-visit.ts';

describeWithEpubcheck('an e-book with pictures', () => {
  it('is valid and has each once', async () => {
    const svg = `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svgWith('')}`;
    const session = await startTranslated(
      '# Visit\n\n![The hall](<the hall.png> "Press service") ![The hall](the%20hall.png) ![The hall](зал.svg)\n',
      { 'the hall.png': wholePng, 'зал.svg': svg },
    );
    await session.run('publish', '--allow-findings');
    expect(checkBook(path.join(session.folder, 'dist/site/visit/visit.epub'))).toBe('');
  });
});
