import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Element, readElements } from '../site/well-formed.ts';
import { copyExample, filesEnding, siteAddress } from './published-site.ts';
import { type Session, startSession } from './session.ts';

const fonts = path.resolve(import.meta.dirname, '../../node_modules/@fontsource/noto-naskh-arabic/files');
const naskh = new Uint8Array(fs.readFileSync(path.join(fonts, 'noto-naskh-arabic-arabic-600-normal.woff2')));

const cardsOf = (session: Session): readonly string[] =>
  filesEnding(session, '.png').filter((file) => file.includes('/card.'));

/** A briefing in English and Arabic. */
async function startArabic(site: object = { url: siteAddress }): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ar');
  session.write('source/lake.md', '---\ndate: 2026-05-14\n---\n\n# Lake\n');
  await session.run('update');
  const [id = ''] = Object.keys(JSON.parse(session.read('locales/en/lake.json')));
  const entry = { source: 'Lake', target: 'اختتام منتدى البحيرات', state: 'final' };
  session.write('locales/ar/lake.json', JSON.stringify({ [id]: entry }));
  session.write('barobar.json', JSON.stringify({ targets: ['ar'], checks: { '*': 'note' }, site }));
  return session;
}

function metaOf(session: Session, page: string): Readonly<Record<string, string>> {
  const metas = readElements(session.read(`dist/site/${page}`)).filter(({ name }) => name === 'meta');
  return Object.fromEntries(
    metas.map(({ attributes }: Element) => [
      attributes['property'] ?? attributes['name'] ?? '',
      attributes['content'] ?? '',
    ]),
  );
}

describe('the card of a briefing', () => {
  it('is made for each language, and is what previews of its pages show', async () => {
    const session = copyExample();
    expect(await session.run('publish')).toMatchObject({ code: 0 });
    const own = cardsOf(session).filter((file) => file.startsWith('csto-session/'));
    expect(own).toEqual(['be', 'en', 'ru', 'tg'].map((language) => `csto-session/card.${language}.png`));
    const meta = metaOf(session, 'ru/csto-session/index.html');
    expect(meta).toMatchObject({
      'og:image': `${siteAddress}csto-session/card.ru.png`,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
    expect(meta['og:image:alt']).toBe(`${meta['og:title']} – ${meta['og:site_name']}`);
    expect(metaOf(session, 'csto-session/index.html')['og:image']).toBe(
      `${siteAddress}csto-session/card.en.png`,
    );
    const data = JSON.parse(session.read('dist/site/csto-session/briefing.json'));
    expect(data.languages.tg.card).toBe(`${siteAddress}csto-session/card.tg.png`);
    const embed = JSON.parse(session.read('dist/site/tg/csto-session/oembed.json'));
    expect(embed).toMatchObject({
      thumbnail_url: `${siteAddress}csto-session/card.tg.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it('changes with the title, and with nothing else', async () => {
    const session = copyExample();
    await session.run('publish');
    const bytes = () => cardsOf(session).map((file) => [file, session.bytes(`dist/site/${file}`)] as const);
    const before = new Map(bytes());
    const source = session.read('source/csto-session.md');
    session.write('source/csto-session.md', `${source}\nOne more sentence.\n`);
    await session.run('update');
    await session.run('publish', '--allow-incomplete', '--allow-findings');
    expect(new Map(bytes())).toEqual(before);
    session.write('source/csto-session.md', source.replace(/^# .*$/m, '# Another title'));
    await session.run('update');
    await session.run('publish', '--allow-incomplete', '--allow-findings');
    const changed = bytes().filter(([file, now]) => !Buffer.from(now).equals(before.get(file) ?? now));
    expect(changed.map(([file]) => file)).toContain('csto-session/card.en.png');
    expect(changed.every(([file]) => file.startsWith('csto-session/'))).toBe(true);
  });

  it('is painted again if somebody changed the file', async () => {
    const session = copyExample();
    await session.run('publish');
    const file = 'dist/site/csto-session/card.ru.png';
    const painted = session.bytes(file);
    session.remove(file);
    await session.run('publish');
    expect(session.bytes(file)).toEqual(painted);
  });

  it.each([
    ['a setting says so', { url: siteAddress, cards: false }],
    ['the site has no address', {}],
  ])('is not made where %s', async (_, site) => {
    const session = copyExample(site);
    expect(await session.run('publish')).toMatchObject({ code: 0 });
    expect(cardsOf(session)).toEqual([]);
    expect(metaOf(session, 'ru/csto-session/index.html')).toMatchObject({ 'twitter:card': 'summary' });
    expect(metaOf(session, 'ru/csto-session/index.html')).not.toHaveProperty('og:image');
  });

  it('goes when the briefing is taken down', async () => {
    const session = copyExample();
    await session.run('publish');
    expect(await session.run('unpublish', 'csto-session')).toMatchObject({ code: 0 });
    expect(cardsOf(session).filter((file) => file.startsWith('csto-session/'))).toEqual([]);
    expect(session.exists('dist/site/csto-session/briefing.json')).toBe(false);
    expect(session.exists('dist/site/ru/csto-session/oembed.json')).toBe(false);
  });

  it('is left out, and named, if no font has its letters, until the workspace has one', async () => {
    const session = await startArabic();
    const { code, err } = await session.run('publish');
    expect(code).toBe(0);
    expect(err).toMatch(
      /^lake \(ar\): no card for previews, because no font has the letters ا .*site\.cardFonts/m,
    );
    expect(cardsOf(session)).toEqual(['lake/card.en.png']);
    expect(metaOf(session, 'ar/lake/index.html')).not.toHaveProperty('og:image');

    const whole = await startArabic({ url: siteAddress, cardFonts: ['look/naskh.woff2'] });
    whole.write('look/naskh.woff2', naskh);
    const second = await whole.run('publish');
    expect(second.code).toBe(0);
    expect(second.err).not.toContain('no card');
    expect(cardsOf(whole)).toEqual(['lake/card.ar.png', 'lake/card.en.png']);
  });

  it.each<[string, object, Uint8Array | undefined, string]>([
    ['is missing', { url: siteAddress }, undefined, 'There is no file "look/naskh.woff2".'],
    ['is none', { url: siteAddress }, new TextEncoder().encode('no font'), 'look/naskh.woff2:1:1: The file'],
    ['is damaged', { url: siteAddress }, naskh.slice(0, 900), 'is no font that can be read'],
    ['is for no card', {}, naskh, 'There are no cards, because the site has no “url”.'],
    ['is for cards that are off', { url: siteAddress, cards: false }, naskh, 'because “cards” is false'],
  ])('is refused with its place where a font %s', async (_, site, bytes, message) => {
    const session = await startArabic({ ...site, cardFonts: ['look/naskh.woff2'] });
    if (bytes) session.write('look/naskh.woff2', bytes);
    const { code, err } = await session.run('publish');
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(3);
    expect(session.exists('dist')).toBe(false);
  });
});

describe('the icon of a site', () => {
  const linksOf = (session: Session, page: string): readonly (string | undefined)[] =>
    readElements(session.read(`dist/site/${page}`))
      .filter(({ name, attributes }) => name === 'link' && /icon/.test(attributes['rel'] ?? ''))
      .map(({ attributes }) => attributes['href']);

  it('is the letter that its name begins with', async () => {
    const session = copyExample({ title: { en: '“Ҳавзаҳо”' } });
    await session.run('publish');
    expect(session.read('dist/site/favicon.svg')).toContain('>Ҳ</text>');
    expect([...session.bytes('dist/site/favicon.ico').subarray(0, 6)]).toEqual([0, 0, 1, 0, 3, 0]);
    expect([...session.bytes('dist/site/apple-touch-icon.png').subarray(1, 4)]).toEqual([
      ...Buffer.from('PNG'),
    ]);
    expect(linksOf(session, 'ru/csto-session/index.html')).toEqual([
      '../../favicon.ico',
      '../../favicon.svg',
      '../../apple-touch-icon.png',
    ]);
    expect(linksOf(session, '404.html')[0]).toBe('/favicon.ico');
  });

  it('has the colour of the house, as a style sheet has it', async () => {
    const session = copyExample({ style: 'house.css' });
    session.write('house.css', ':root { --house: #1F4; }\n.dark { --house: #000000; }\n');
    await session.run('publish');
    expect(session.read('dist/site/favicon.svg')).toContain('fill="#11ff44"');
    expect(session.read('dist/site/index.html')).toContain('<meta name="theme-color" content="#11ff44"');
  });

  it.each([
    ['icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', ['icon.svg']],
    ['Icon.PNG', naskh, undefined],
  ])('is the file of a setting, where that is a picture: %s', async (name, content, links) => {
    const session = copyExample({ icon: `look/${name}` });
    session.write(`look/${name}`, content);
    const { code, err } = await session.run('publish');
    if (!links) {
      expect([code, err]).toEqual([3, expect.stringContaining(`look/${name}:1:1: `)]);
      return;
    }
    expect(code).toBe(0);
    expect(linksOf(session, 'index.html')).toEqual(links);
    expect(session.exists('dist/site/favicon.ico')).toBe(false);
  });
});
