import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesEnding, readPages } from './published-site.ts';
import { type Session, startSession, translateFile } from './session.ts';

/** A site with every edition and download of one briefing whose last paragraph is given. */
async function publishParagraph(paragraph: string): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  const settings = JSON.parse(session.read('barobar.json')) as object;
  session.write(
    'barobar.json',
    JSON.stringify({
      ...settings,
      site: { url: 'https://press.example/' },
      overrides: [{ languages: ['ru'], checks: { '*': 'off' } }],
    }),
  );
  session.write('source/dam.md', `---\ndate: 2026-06-01\n---\n\n# Dam\n\n${paragraph}\n`);
  await session.run('update');
  await session.run('export');
  session.write(
    'out/ru/dam.xlf',
    translateFile(session.read('out/ru/dam.xlf'), (source) => source),
  );
  await session.run('import', 'out/ru/dam.xlf');
  const { code, err } = await session.run('publish', '--allow-incomplete');
  if (code !== 0) throw new Error(err);
  return session;
}

/** Every text of the site, those in its e-books too, by name. */
function readTexts(session: Session): readonly (readonly [name: string, text: string])[] {
  return filesEnding(session, '').flatMap((file) => {
    const whole = path.join(session.folder, 'dist/site', file);
    if (!fs.statSync(whole).isFile()) return [];
    if (!file.endsWith('.epub')) return [[file, session.read(`dist/site/${file}`)] as const];
    const inside = Object.entries(unzipSync(fs.readFileSync(whole)));
    return inside.map(([name, bytes]) => [`${file}/${name}`, strFromU8(bytes)] as const);
  });
}

describe('a link of a briefing', () => {
  it.each([
    ['with a password', 'See [the plan](https://user:secret@example.org/plan).', 'the plan'],
    ['with a name', 'See [the plan](HTTPS://user@example.org/plan).', 'the plan'],
    ['of a definition', 'See [the plan][p].\n\n[p]: https://u:s@example.org/', 'the plan'],
    ['in angle brackets', 'See <https://user:secret@example.org/plan> now.', 'now.'],
    ['bare', 'See https://user:secret@example.org/plan now.', 'now.'],
    ['with entities', 'See [the plan](https&#58;//u&#58;s&#64;example.org/).', 'the plan'],
    ['to a script', 'See [the plan](java&#115;cript&colon;alert%281%29).', 'the plan'],
  ])('leads nowhere in any file of the site, and its text stays: %s', async (_, paragraph, text) => {
    const session = await publishParagraph(paragraph);
    const texts = readTexts(session);
    expect(texts.map(([name]) => path.extname(name))).toEqual(
      expect.arrayContaining(['.html', '.xhtml', '.xml', '.xlf', '.tmx', '.csv', '.json', '.txt']),
    );
    for (const [name, content] of texts)
      expect(content, name).not.toMatch(/(?:href|target)="[^"]*(?:@example\.org|script:)/i);
    for (const page of ['dam/index.html', 'en/dam/index.html', 'ru/dam/index.html'])
      expect(session.read(`dist/site/${page}`)).toContain(text);
  });

  it('leads to another site without telling it where the reader comes from', async () => {
    const session = await publishParagraph(
      'See [the plan](https://example.org/@plan), or <https://example.org>.',
    );
    for (const [page, elements] of readPages(session)) {
      const referrer = elements.find(({ attributes }) => attributes['name'] === 'referrer');
      expect(referrer?.attributes['content'], page).toBe('no-referrer');
      for (const { attributes } of elements.filter(({ name }) => name === 'a'))
        expect(attributes['rel'], page).toBe(
          /^https?:/.test(attributes['href'] ?? '') ? 'noopener noreferrer' : undefined,
        );
    }
    expect(session.read('dist/site/ru/dam/index.html')).toContain('href="https://example.org/@plan"');
  });
});
