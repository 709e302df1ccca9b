import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBook } from '../formats/epub/book.ts';
import { wholePng } from '../formats/pictures/files.ts';
import { type Session, startSession, translateFile } from './session.ts';

const page =
  '<html lang="en"><title>Bridge</title><body><h1>Bridge</h1><p>It is <b>open</b>. See <img src="a.png" alt="Map"> here.</p><script>let a = 1;</script></body></html>\n';

async function startWith(file: string, content: string | Uint8Array): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write(`source/${file}`, content);
  session.write('source/a.png', wholePng);
  return session;
}

/** Exports, gives every sentence a target, and imports. */
async function translate(session: Session, name: string, target: (source: string) => string): Promise<void> {
  await session.run('export', '--to', 'ru');
  session.write(`out/ru/${name}.xlf`, translateFile(session.read(`out/ru/${name}.xlf`), target));
  expect((await session.run('import', `out/ru/${name}.xlf`)).code).toBe(0);
}

describe('pages and books', () => {
  it('update says what it takes as text and what it leaves, and lists that where it explains', async () => {
    const session = await startWith('bridge.html', page);
    const { code, out } = await session.run('update', '--explain', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(
      /text: 1 heading, 1 paragraph, 1 .*; left as it is: 1 script\n {4}script: let a = 1;/,
    );
    expect((await session.run('update')).out).toContain('left as it is: 1 script');
  });

  it('a page goes out by XLIFF, comes back, and is assembled and published with its picture', async () => {
    const session = await startWith('bridge.html', page);
    await session.run('update');
    await translate(session, 'bridge', (source) => source.replace('Bridge', 'Мост').replace('Map', 'Карта'));
    await session.run('assemble', '--allow-findings');
    expect(session.read('dist/documents/ru/bridge.html')).toBe(
      page.replace('lang="en"', 'lang="ru"').replaceAll('Bridge', 'Мост').replace('Map', 'Карта'),
    );
    expect(session.exists('dist/documents/ru/a.png')).toBe(true);
    await session.run('publish', '--allow-findings');
    const published = session.read('dist/site/ru/bridge/index.html');
    expect(published).toMatch(/<img class="picture" src="[^"]*a\.png" alt="Карта"/);
    expect(published).toContain('<strong>open</strong>');
  });

  it.each([
    ['bridge.html', new TextEncoder().encode(page)],
    ['book.epub', makeBook()],
  ])('%s comes back to the last byte where every target is its source', async (file, bytes) => {
    const session = await startWith(file, bytes);
    await session.run('update');
    await translate(session, file.replace(/\..*/, ''), (source) => source);
    await session.run('assemble', '--allow-findings');
    const written = fs.readFileSync(path.join(session.folder, 'dist/documents/ru', file));
    expect(written.equals(Buffer.from(bytes))).toBe(true);
  });

  it('what cannot be read is refused with its name, and nothing is written', async () => {
    const session = await startWith('book.epub', makeBook({ 'META-INF/signatures.xml': '<signatures/>' }));
    const { code, err } = await session.run('update');
    expect(code).toBe(3);
    expect(err).toMatch(/^source\/book\.epub: The book is signed, .*\[document-unsupported\]\n$/);
    expect(session.exists('locales/en/book.json')).toBe(false);
  });
});
