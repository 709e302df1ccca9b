import { describe, expect, test } from 'vitest';
import type { Briefing, BriefingSummary, Site } from '../../../src/model/edition.ts';
import { article, sideBySide, sitePages } from '../../../src/site/pages/editions.ts';
import { forum } from '../briefing.ts';
import { siteIn } from '../site.ts';

const home = 'https://press.example.org/news/';
const offline = siteIn('en', 'ru');
const site: Site = { ...offline, url: home };

type Thing = Readonly<Record<string, unknown>>;

/** What a page says of itself, as data: a thing a type. */
function readGraph(page: string): ReadonlyMap<unknown, Thing> {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1];
  const graph = json === undefined ? [] : (JSON.parse(json)['@graph'] as readonly Thing[]);
  return new Map(graph.map((thing) => [thing['@type'], thing]));
}

const summary: BriefingSummary = {
  name: 'lakes/forum',
  date: '2026-11-20',
  titles: new Map([['en', 'Forum']]),
  completeness: new Map([['en', 1]]),
  tags: [{ kind: 'topics', text: 'Lakes' }],
};

function pagesOf(where: Site): ReadonlyMap<string, string> {
  const editions = [sideBySide, article, sitePages];
  const files = editions.flatMap((edition) => edition.index([summary], where));
  return new Map(files.map(({ path, content }) => [path, content]));
}

describe('a front page', () => {
  const graph = readGraph(pagesOf(site).get('ru/index.html')!);

  test('is a list of the site, which can be searched', () => {
    expect(graph.get('WebSite')).toMatchObject({
      '@id': `${home}#site`,
      url: home,
      name: 'Брифинги',
      inLanguage: ['en', 'ru'],
      publisher: { '@type': 'Organization', name: 'Брифинги' },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${home}search/ru.html?q={query}` },
        'query-input': 'required name=query',
      },
    });
    expect(graph.get('CollectionPage')).toMatchObject({
      '@id': `${home}ru/`,
      inLanguage: 'ru',
      isPartOf: { '@id': `${home}#site` },
    });
  });

  test('of a site without an address says nothing', () => {
    for (const path of ['index.html', 'ru/index.html', 'glossary.html', 'ru/corrections.html'])
      expect(readGraph(pagesOf(offline).get(path)!).size).toBe(0);
  });
});

test.each([
  ['en/topics/lakes.html', 'Lakes'],
  ['ru/corrections.html', 'Исправления'],
  ['ru/glossary.html', 'Глоссарий'],
])('a list says what it is part of, and the way to it: %s', (path, name) => {
  const graph = readGraph(pagesOf(site).get(path)!);
  expect([...graph.keys()]).toEqual(['CollectionPage', 'BreadcrumbList']);
  expect(graph.get('CollectionPage')).toMatchObject({ '@id': `${home}${path}`, name });
  expect(graph.get('BreadcrumbList')?.['itemListElement']).toMatchObject([
    { position: 1, item: `${home}${path.slice(0, 2)}/` },
    { position: 2, name, item: `${home}${path}` },
  ]);
});

test('the page with all languages names the articles that are finished', () => {
  const briefing: Briefing = { ...forum, complete: ['en', 'ru'] };
  const [page] = sideBySide.page(briefing, { ...siteIn('en', 'ru', 'be', 'tg'), url: home });
  const graph = readGraph(page!.content);
  expect(graph.get('WebPage')).toMatchObject({
    '@id': `${home}lakes/forum/`,
    inLanguage: ['en', 'ru'],
    mainEntity: [{ '@id': `${home}en/lakes/forum/` }, { '@id': `${home}ru/lakes/forum/` }],
  });
  const [own] = article.page(briefing, { ...siteIn('en', 'ru', 'be', 'tg'), url: home });
  expect(readGraph(own!.content).get('NewsArticle')).toMatchObject({
    '@id': `${home}en/lakes/forum/`,
    isPartOf: { '@id': `${home}#site` },
  });
});
