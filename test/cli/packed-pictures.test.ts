import { describe, expect, it } from 'vitest';
import { makeBook } from '../formats/epub/book.ts';
import { makeDocx } from '../formats/office/packages.ts';
import { startSession } from './session.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10z"/></svg>';
const relation =
  '<Relationship Id="i1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/map.svg"/>';
const body =
  '<w:p><w:r><w:t>The shore.</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A map"/><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="i1"/></pic:blipFill></pic:pic></wp:inline></w:drawing></w:r></w:p>';

describe('pictures inside of a document', () => {
  it('are on its page with their description, and are not written beside the translated document', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/visit.docx', makeDocx(body, { 'word/media/map.svg': svg }, relation));
    await session.run('update');
    const published = await session.run('publish', '--allow-incomplete');
    expect(published.code).toBe(0);
    const page = session.read('dist/site/en/visit/index.html');
    const [, src = ''] = /<img class="picture" src="([^"]+)" alt="A map"/.exec(page) ?? [];
    expect(src).toMatch(/visit\/pictures\/visit\.docx\/[0-9a-z]{12}\.svg$/);
    expect(session.read(`dist/site/visit/${src.slice(src.indexOf('pictures/'))}`)).toBe(svg);
    await session.run('assemble', '--allow-incomplete');
    expect(session.exists('dist/documents/ru/visit.docx')).toBe(true);
    expect(session.exists('dist/documents/ru/visit.docx/')).toBe(false);
  });

  it.each<[title: string, media: string, code: string]>([
    ['runs scripts', svg.replace('<path', '<script/><path'), 'pictures/unsafe'],
    ['is none that pages show', 'EMF', 'pictures/unknown'],
  ])('one that %s is left out with a note, and the gate stays open for it', async (_title, media, code) => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/visit.docx', makeDocx(body, { 'word/media/map.svg': media }, relation));
    const update = await session.run('update');
    expect(update.err).toContain(`[${code}]`);
    expect((await session.run('publish', '--allow-incomplete')).code).toBe(0);
    expect(session.read('dist/site/en/visit/index.html')).not.toContain('<img');
  });

  it('of a book are found from the page that names them', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/book.epub', makeBook({ 'EPUB/text/a.svg': svg, 'EPUB/text/two.xhtml': undefined }));
    session.write(
      'source/book.epub',
      makeBook({
        'EPUB/text/a.svg': svg,
        'EPUB/text/two.xhtml':
          '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>One. <img src="a.svg" alt="A bank"/></p></body></html>',
      }),
    );
    await session.run('update');
    await session.run('publish', '--allow-incomplete');
    expect(session.read('dist/site/en/book/index.html')).toMatch(
      /<img class="picture" src="[^"]*book\.epub\/[0-9a-z]{12}\.svg" alt="A bank"/,
    );
  });
});
