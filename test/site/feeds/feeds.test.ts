import { describe, expect, test } from 'vitest';
import type { BriefingSummary, Correction } from '../../../src/model/edition.ts';
import { article, sitePages } from '../../../src/site/pages/editions.ts';
import { siteIn } from '../site.ts';
import { readElements } from '../well-formed.ts';

const site = { ...siteIn('en', 'ru', 'tg'), url: 'https://press.example.org/' };
const correction = (language: string, date: string, more: Partial<Correction> = {}): Correction => ({
  ...{ segment: 'sone0001', language, date, before: 'It is 40 m high.', after: 'It is 45 m high.' },
  ...more,
});
const dam: BriefingSummary = {
  name: 'dam',
  date: '2026-10-01',
  titles: new Map([
    ['en', 'Dam'],
    ['ru', 'Плотина'],
    ['tg', 'Сарбанд'],
  ]),
  descriptions: new Map([['ru', 'О плотине.']]),
  completeness: new Map([
    ['en', 1],
    ['ru', 1],
    ['tg', 1],
  ]),
  corrections: [
    correction('ru', '2026-10-20', { before: '', after: 'Добавлено.' }),
    correction('ru', '2026-10-05', { before: 'Её высота 40 м.', after: 'Её высота 45 м.' }),
    correction('en', '2026-10-05'),
  ],
};
const lake: BriefingSummary = { ...dam, name: 'lake', date: '2026-09-01', corrections: [] };
const files = new Map(
  [...article.index([dam, lake], site), ...sitePages.index([dam, lake], site)].map(({ path, content }) => [
    path,
    content,
  ]),
);
const textsOf = (path: string, element: string): readonly string[] =>
  readElements(files.get(path)!)
    .filter(({ name }) => name === element)
    .map(({ text }) => text);

describe('a correction', () => {
  test('is when the feed and the entry of its language were updated, and no other', () => {
    expect(textsOf('ru/feed.xml', 'updated')).toEqual(
      ['2026-10-20', '2026-10-20', '2026-09-01'].map((day) => `${day}T00:00:00Z`),
    );
    expect(textsOf('ru/feed.xml', 'published')[0]).toBe('2026-10-01T00:00:00Z');
    expect(textsOf('tg/feed.xml', 'updated')[1]).toBe('2026-10-01T00:00:00Z');
  });

  test('is the last change of its page in the sitemap', () => {
    const [, days] = [textsOf('sitemap.xml', 'loc'), textsOf('sitemap.xml', 'url')];
    const of = (path: string): string | undefined =>
      days.find((text) => text.startsWith(`https://press.example.org/${path}`))?.slice(-10);
    expect([of('dam/'), of('ru/dam/'), of('en/dam/'), of('tg/dam/')]).toEqual([
      '2026-10-20',
      '2026-10-20',
      '2026-10-05',
      '2026-10-01',
    ]);
  });

  test('has an entry in the feed of corrections, one for each briefing and day', () => {
    expect(textsOf('ru/corrections.xml', 'updated').slice(1)).toEqual([
      '2026-10-20T00:00:00Z',
      '2026-10-05T00:00:00Z',
    ]);
    expect(textsOf('ru/corrections.xml', 'summary')).toEqual([
      'Добавлено: Добавлено.',
      'Было: Её высота 40 м.\nСтало: Её высота 45 м.',
    ]);
    expect(textsOf('tg/corrections.xml', 'entry')).toEqual([]);
  });

  test('is on the page of corrections, with what was and is', () => {
    const page = files.get('ru/corrections.html')!;
    expect(page).toContain('<a href="../ru/dam/index.html#corrections">Плотина</a>');
    expect(page).toContain('<del>40</del>');
    expect(page).not.toContain('It is');
    expect(files.get('tg/corrections.html')).toContain('Ислоҳе нест.');
  });
});

describe('JSON Feed 1.1', () => {
  test('says what the Atom feed says', () => {
    const feed = JSON.parse(files.get('ru/feed.json')!);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://press.example.org/ru/',
      feed_url: 'https://press.example.org/ru/feed.json',
      language: 'ru',
    });
    expect(feed.items[0]).toEqual({
      id: 'https://press.example.org/ru/dam/',
      url: 'https://press.example.org/ru/dam/',
      title: 'Плотина',
      content_text: 'О плотине.',
      date_published: '2026-10-01T00:00:00Z',
      date_modified: '2026-10-20T00:00:00Z',
      language: 'ru',
    });
    // Each item has a content, also where there is no description.
    expect(JSON.parse(files.get('en/feed.json')!).items[0].content_text).toBe('Dam');
  });

  test('of a site without an address is not made', () => {
    const { url: _, ...offline } = site;
    const paths = article.index([dam], offline).map(({ path }) => path);
    expect(paths.filter((path) => /\.(?:json|xml)$/.test(path))).toEqual([]);
    expect(paths).toContain('ru/corrections.html');
  });
});
