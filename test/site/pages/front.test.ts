import { describe, expect, test } from 'vitest';
import type { BriefingSummary } from '../../../src/model/edition.ts';
import type { Concept } from '../../../src/model/glossary.ts';
import { titleOf } from '../../../src/site/kit/title.ts';
import { article, sideBySide } from '../../../src/site/pages/editions.ts';
import { forum } from '../briefing.ts';
import { assets, site, siteIn } from '../site.ts';

const summary: BriefingSummary = {
  name: forum.document.name,
  date: '2026-11-20',
  titles: new Map(forum.renditions.map((each) => [each.language, titleOf(forum.document, each)])),
  completeness: new Map([
    ['en', 1],
    ['ru', 1],
    ['be', 17 / 18],
    ['tg', 17 / 18],
  ]),
};

describe('the front page', () => {
  const older: BriefingSummary = { ...summary, name: 'older', date: '2026-01-02' };
  const list = (...all: readonly BriefingSummary[]): string => sideBySide.index(all, site)[0]!.content;
  const homeIn = (language: string, ...all: readonly BriefingSummary[]): string =>
    article.index(all, site).find(({ path }) => path === `${language}/index.html`)!.content;

  test('leads with the newest, and shows its titles in the other finished languages', () => {
    const page = list(older, summary);
    expect(page).toMatch(
      /<section class="lead-story">.*\n<h2><a href="lakes\/forum\/index.html">Forum of Mountain/,
    );
    expect(page).toContain(
      `<a lang="ru" hreflang="ru" href="ru/lakes/forum/index.html">${summary.titles.get('ru')}`,
    );
    expect(page).not.toContain(`hreflang="be" href="be/lakes/forum/index.html">${summary.titles.get('be')}`);
    expect(page).toContain('<h3><a href="older/index.html">');
  });

  test('has no heading of a list if there is the lead alone', () => {
    expect(list(summary)).not.toContain('class="list-head"');
    expect(list(summary, older)).toContain('class="list-head"');
  });

  test('has no lead if nothing tells which is the newest', () => {
    expect(list({ ...summary, date: undefined }, { ...older, date: undefined })).not.toContain('lead-story');
    expect(list({ ...summary, date: undefined })).toContain('lead-story');
  });

  test('marks a long title, which is set smaller, and one with a word that narrow columns divide', () => {
    const titled = (title: string): string => list({ ...summary, titles: new Map([['en', title]]) });
    expect(titled('word '.repeat(19))).toContain('<h2 class="long">');
    expect(titled(`The ${'i'.repeat(20)}`)).toContain('<h2 class="divided">');
    expect(titled(`The ${'i'.repeat(19)}`)).toContain('<h2>');
  });

  test('names a year once, above its days', () => {
    const last = { ...older, name: 'last', date: '2025-03-09' };
    const page = list(summary, older, last);
    const times = [...page.matchAll(/<time datetime="([^"]*)">([^<]*)/g)].map(([, day, text]) => [
      day,
      text!.replaceAll('\u00a0', ' '),
    ]);
    expect(times).toEqual([
      ['2026-11-20', '20 November 2026'],
      ['2026-01-02', '2 January'],
      ['2025-03-09', '9 March'],
    ]);
    expect(page).toContain('<a href="#y2026" aria-current="true">2026</a>');
    expect(page).toContain('<h2 class="year hidden" id="y2026">2026</h2>');
    expect(page).toContain('<h2 class="year" id="y2025">2025</h2>');
  });

  test('keeps the year in days if no year is named', () => {
    expect(list(summary, older).replaceAll('\u00a0', ' ')).toContain('>2 January 2026</time>');
  });

  test('of a language leads to its own texts, in its own words', () => {
    const page = homeIn('ru', older, summary);
    expect(page).toContain('<h2><a href="../ru/lakes/forum/index.html">Форум горных озёр');
    expect(page).toContain('Читать на 2 языках');
    expect(page).toContain('<h2>Все брифинги</h2>');
  });

  test('names languages that are not finished, and does not lead to them', () => {
    const page = list(older, summary);
    expect(page).toContain(
      '<li class="coming">Translation in progress: <span lang="be">Беларуская</span>, <span lang="tg">Тоҷикӣ</span></li>',
    );
    expect(list(older, { ...summary, completeness: new Map([['en', 1]]) })).toContain('lead-story');
    expect(list({ ...older, completeness: new Map([['en', 1]]) })).not.toContain('class="coming"');
  });

  test('a title not translated yet is marked as the language it is in', () => {
    const titles = new Map([
      ['en', 'Same'],
      ['ru', 'Same'],
    ]);
    const page = homeIn('ru', { ...summary, titles });
    expect(page).toContain('<h2 lang="en"><a href="../ru/lakes/forum/index.html">Same</a></h2>');
  });

  test('escapes names in addresses', () => {
    expect(list({ ...summary, name: 'a b/50%#?"<' })).toContain('href="a%20b/50%25%23%3F%22%3C/index.html"');
  });

  test('says nothing in a language that a briefing is not published in', () => {
    const known = { ...summary, completeness: new Map([['en', 1]]) };
    expect(list(known)).toContain(summary.titles.get('en')!);
    expect(list(known)).not.toContain(summary.titles.get('ru')!);
  });

  test('without briefings says so', () => {
    expect(list()).toContain('No briefings have been published yet.');
    expect(homeIn('tg')).toContain('Ҳоло ягон брифинг нашр нашудааст.');
  });

  test('knows one language as well as six', () => {
    const words = site.messages.get('ru')!;
    const six = ['ru', 'a', 'b', 'c', 'd', 'e'];
    const all = { ...summary, completeness: new Map(six.map((tag) => [tag, 1])) };
    const page = sideBySide.index([all], { assets, languages: six, messages: new Map([['ru', words]]) })[0]!
      .content;
    expect(page).toContain('href="e/index.html" hreflang="e"');
    expect(sideBySide.index([], siteIn('tg'))[0]!.content).not.toContain('class="tongues"');
  });
});

describe('names that briefings are gathered by', () => {
  const location = { path: 'g.csv', line: 1, column: 1 };
  const concept: Concept = {
    id: 'flood',
    location,
    terms: new Map([
      ['en', [{ text: 'flood', status: 'preferred', location }]],
      ['ru', [{ text: 'наводнение', status: 'preferred', location }]],
    ]),
  };
  const online = { ...site, url: 'https://press.example.org/', concepts: [concept] };
  const tags = [
    { kind: 'topics', text: 'Flood' },
    { kind: 'place', text: 'Port Kelmar' },
  ] as const;
  const files = new Map(
    article
      .index(
        [
          { ...summary, tags },
          { ...summary, name: 'b', tags: [{ kind: 'topics', text: 'flood!' }] },
        ],
        online,
      )
      .map(({ path, content }) => [path, content]),
  );

  test('have a page and a feed in each language that has finished briefings of them', () => {
    const paths = [...files.keys()].filter((path) => /\/(?:topics|place)\//.test(path));
    expect(paths).toEqual(
      ['en', 'ru'].flatMap((tag) => [
        ...['topics/flood.html', 'place/port-kelmar.html'].map((path) => `${tag}/${path}`),
        ...['topics/flood', 'place/port-kelmar'].flatMap((path) => [
          `${tag}/${path}.xml`,
          `${tag}/${path}.json`,
        ]),
      ]),
    );
    expect(files.get('ru/topics/flood.html')!.match(/class="story"/g)).toHaveLength(2);
    // Below the heading of the page come those of its stories: no level is left out.
    expect(files.get('ru/topics/flood.html')!.match(/<h\d/g)).toEqual(['<h1', '<h2', '<h2']);
  });

  test('are called as the glossary has them, else as they are written', () => {
    expect(files.get('ru/topics/flood.html')).toContain('<h1>наводнение</h1>');
    expect(files.get('ru/place/port-kelmar.html')).toContain('<h1 lang="en">Port Kelmar</h1>');
    expect(files.get('ru/index.html')).toContain(
      '<a class="tag" href="../ru/topics/flood.html">наводнение</a> <span class="count">2</span>',
    );
    expect(files.get('be/index.html')).not.toContain('class="tags"');
  });
});
