import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** A workspace with one briefing, translated into Arabic. */
function startArabic(height: string): Session {
  const session = startSession();
  session.write('barobar.json', '{ "source": "en", "targets": ["ar"] }\n');
  session.write('source/dam.txt', 'The dam is 40 m high.\n');
  session.write(
    'locales/en/dam.json',
    '{ "sg1fnb0g": { "source": "The dam is 40 m high.", "target": "The dam is 40 m high.", "state": "final" } }\n',
  );
  session.write(
    'locales/ar/dam.json',
    `{ "sg1fnb0g": { "source": "The dam is 40 m high.", "target": "يبلغ ارتفاع السد ${height} مترا.", "state": "translated" } }\n`,
  );
  return session;
}

describe('a target language that is not described', () => {
  it('is warned of with the remedy, where it is set, by each command that makes something for it', async () => {
    const session = startSession();
    const { code, err } = await session.run('init', '.', '--source', 'en', '--targets', 'ru,hy');
    expect(code).toBe(0);
    expect(err).toMatch(/barobar\.json:\d+:\d+: .*“hy” has no language pack.*\[language\/no-pack\]/);
    expect(err).toContain('add locales/hy/edition.json');
    session.write('source/dam.txt', 'The dam is open.\n');
    expect((await session.run('update')).err).toContain('[language/no-ui-strings]');
    const published = await session.run('publish', '--allow-incomplete');
    expect([published.code, published.err]).toEqual([0, expect.stringContaining('[language/no-pack]')]);
    expect(published.err).not.toContain('“ru”');
  });

  it('is warned of no more once the workspace has UI strings of its own', async () => {
    const session = startSession();
    await session.run('init', '.', '--source', 'en', '--targets', 'ky');
    expect((await session.run('update')).err).toMatch(/no-ui-strings/);
    session.write('locales/ky/edition.json', '{ "site": { "title": "Брифингдер" } }\n');
    expect((await session.run('update')).err).not.toContain('[language/');
  });

  it('is none of those that come with the program', async () => {
    const session = startSession();
    const { err } = await session.run('init', '.', '--source', 'en', '--targets', 'ru,be,tg,kk,uk');
    expect(err).not.toContain('[language/');
  });
});

describe('a language that is written from right to left', () => {
  it('has pages and columns in its direction', async () => {
    const session = startArabic('٤٠');
    await session.run('publish', '--allow-incomplete');
    expect(session.read('dist/site/ar/dam/index.html')).toContain('<html lang="ar" dir="rtl">');
    expect(session.read('dist/site/dam/index.html')).toContain('<td lang="ar" dir="rtl"');
    expect(session.read('dist/site/en/dam/index.html')).not.toMatch(/<html[^>]* dir=/);
  });

  it('has numbers in its own digits', async () => {
    expect((await startArabic('٤٠').run('check')).err).not.toContain('numbers/missing');
    expect((await startArabic('٤١').run('check')).err).toContain('numbers/missing');
  });
});
