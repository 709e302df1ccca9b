import { describe, expect, test } from 'vitest';
import type { BriefingTerms } from '../../../src/model/edition.ts';
import type { Concept, Term } from '../../../src/model/glossary.ts';
import { article, sitePages } from '../../../src/site/pages/editions.ts';
import { briefing, forum, unit } from '../briefing.ts';
import { site } from '../site.ts';
import { readElements, textOf } from '../well-formed.ts';
import { fileAt, finished, online, pageIn, summary, summaryOf } from './articles.ts';

describe('a briefing in one language', () => {
  test('has a page in every language it has anything in', () => {
    const only = briefing('river', [
      unit({ kind: 'paragraph' }, { id: 's1', texts: { en: 'High.', ru: 'Высоко.' } }),
    ]);
    expect(article.page(only, site).map(({ path }) => path)).toEqual([
      'en/river/index.html',
      'ru/river/index.html',
    ]);
  });

  test.each(['en', 'ru', 'be', 'tg'])(
    'is well-formed, in its language, with the anchors of the sentences: %s',
    (tag) => {
      const page = pageIn(tag);
      const elements = readElements(page);
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(elements.find(({ name }) => name === 'html')?.attributes['lang']).toBe(tag);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      for (const { id } of forum.document.units.flatMap(({ segments }) => segments))
        expect(ids).toContain(`s-${id}`);
      const inside = elements
        .flatMap(({ attributes }) => attributes['href'] ?? [])
        .filter((href) => href.startsWith('#'));
      expect(inside.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    },
  );

  test('puts items that follow each other into one list, deeper ones inside', () => {
    const item = (depth: number, ordered: boolean, id: string) =>
      unit({ kind: 'item', depth, ordered, number: 1 }, { id, texts: { en: id } });
    const page = pageIn(
      'en',
      briefing('list', [item(1, false, 'a'), item(2, true, 'b'), item(2, true, 'c'), item(1, false, 'd')]),
    );
    expect(page.replace(/<a class="block".*?<\/a>|<\/?span[^>]*>/g, '')).toContain(
      '<ul><li>a<ol start="1"><li>b</li><li>c</li></ol></li><li>d</li></ul>',
    );
  });

  test('shows what is not translated in the language of the original, and says so', () => {
    expect(textOf(pageIn('be'), 's-s00000013')).toContain('Participants confirmed');
    expect(pageIn('be')).toContain('Гэты тэкст перакладзены яшчэ не цалкам.');
    expect(pageIn('ru')).not.toContain('Этот текст переведён ещё не полностью.');
  });
});

describe('a printed page', () => {
  const dated = { ...finished, document: { ...forum.document, meta: new Map([['date', '2026-11-20']]) } };
  const look = { footer: new Map([['ru', 'Перепечатка свободная.']]) };

  test('says where it is from, of which day, and under which terms', () => {
    expect(pageIn('ru', dated, { ...online, look })).toContain(
      '<p class="printed">Источник: https://press.example.org/news/ru/lakes/forum/ · 20\u00a0ноября\u00a02026\u00a0года · Перепечатка свободная.</p>',
    );
    expect(pageIn('en', dated, { ...online, look })).toContain(
      'lakes/forum/ · 20\u00a0November\u00a02026</p>',
    );
  });

  test('of a site without an address does not', () => {
    expect(pageIn('ru', dated, site)).not.toContain('class="printed"');
  });
});

describe('the home of a language', () => {
  test('lists what is finished by year, and apart what is coming', () => {
    const page = fileAt('be/index.html', online, [
      summaryOf('a', '2025-01-02', { be: 1 }),
      summaryOf('b', '2026-03-04', { be: 1 }),
      summaryOf('c', undefined, { be: 1 }),
      summaryOf('d', '2026-05-06', { be: 0.5 }),
      summaryOf('e', '2026-05-06', { be: 0 }),
    ]);
    const headings = readElements(page).filter(({ name }) => name === 'h2');
    expect(headings.map(({ text }) => text).slice(1)).toEqual([
      'Усе брыфінгі',
      '2025',
      'Без даты',
      'Рыхтуецца пераклад',
    ]);
    // The newest one is the lead story; the others are stories under their year.
    const titles = [...page.matchAll(/<h[23][^>]*><a href="([^"]*)"/g)].map(([, href]) => href);
    expect(titles).toEqual(['b', 'a', 'c', 'd'].map((name) => `../be/${name}/index.html`));
  });

  test('says so if there is nothing', () => {
    expect(fileAt('tg/index.html', online, [])).toContain('class="empty"');
  });
});

describe('feeds and the sitemap', () => {
  test('a site without an address has none', () => {
    const files = [...article.index([summary], site), ...sitePages.index([summary], site)];
    expect(files.filter(({ path }) => /\.(?:xml|json)$/.test(path))).toEqual([]);
  });

  test('a feed has what RFC 4287 asks for, and only finished work with a date', () => {
    const undated = summaryOf('undated', undefined, { en: 1, ru: 1 });
    const ru = readElements(fileAt('ru/feed.xml', online, [summary, undated]));
    const names = ru.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['feed', 'id', 'title', 'updated']);
    expect(names.filter((name) => name === 'entry')).toHaveLength(1);
    expect(ru.filter(({ name }) => name === 'id').map(({ text }) => text)).toEqual([
      'https://press.example.org/news/ru/feed.xml',
      'https://press.example.org/news/ru/lakes/forum/',
    ]);
    expect(ru.filter(({ name }) => name === 'updated').map(({ text }) => text)).toEqual(
      Array(2).fill('2026-11-20T00:00:00Z'),
    );
    expect(fileAt('be/feed.xml')).not.toContain('<entry>');
  });

  test('the sitemap has every page of finished languages, each with all of them', () => {
    const map = readElements(fileAt('sitemap.xml'));
    const places = map.filter(({ name }) => name === 'loc').map(({ text }) => text);
    expect(places).toContain('https://press.example.org/news/');
    expect(places.filter((place) => place.includes('lakes'))).toEqual([
      'https://press.example.org/news/lakes/forum/',
      'https://press.example.org/news/en/lakes/forum/',
      'https://press.example.org/news/ru/lakes/forum/',
    ]);
    expect(
      map.filter(({ name }) => name === 'xhtml:link').map(({ attributes }) => attributes['hreflang']),
    ).toEqual(['en', 'ru', 'x-default', 'en', 'ru', 'x-default']);
  });

  test('a large site is divided into named parts', () => {
    const many = Array.from({ length: 6_000 }, (_, at) => summaryOf(`d${at}`, undefined, { en: 1 }));
    const files = sitePages.index(many, online).filter(({ path }) => path.startsWith('sitemap'));
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(files[0]?.content).toContain('<loc>https://press.example.org/news/sitemap-2.xml</loc>');
  });
});

describe('the other pages', () => {
  test('the glossary shows right terms of every language, and no wrong ones', () => {
    const location = { path: 'g.csv', line: 1, column: 1 };
    const term = (text: string, status: 'preferred' | 'admitted' | 'forbidden') => ({
      text,
      status,
      location,
    });
    const page = fileAt('glossary.html', {
      ...online,
      concepts: [
        {
          id: 'lake',
          definition: 'Still water <inland>',
          location,
          terms: new Map([
            ['en', [term('lake', 'preferred')]],
            ['tg', [term('кӯл', 'preferred'), term('дарёча', 'admitted'), term('озеро', 'forbidden')]],
          ]),
        },
      ],
    });
    expect(textOf(page, 'term-lake')).toMatch(/^lake Still water <inland>кӯл инчунин: дарёча$/);
    expect(page).not.toContain('озеро');
  });

  test('the page for missing pages leads home from any depth', () => {
    const hrefs = readElements(fileAt('404.html')).flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(hrefs).toContain('/news/edition.css');
    expect(hrefs).toContain('/news/tg/index.html');
    expect(fileAt('404.html', site)).toContain('href="/edition.css"');
  });
});

describe('the terms of an article', () => {
  const concept = (id: string, en: string, ru: string): Concept => ({
    id,
    location: { path: 'glossary/a.csv', line: 1, column: 1 },
    terms: new Map([
      ['en', [term(en)]],
      ['ru', [term(ru)]],
    ]),
  });
  const term = (text: string): Term => ({
    text,
    status: 'preferred',
    location: { path: 'glossary/a.csv', line: 1, column: 1 },
  });
  const terms: BriefingTerms = {
    concepts: [concept('lake', 'lake', 'озеро'), concept('dam', 'dam', 'плотина')],
    places: new Map([
      ['en', new Map([['s00000011', [{ start: 0, end: 3, concept: 1 }]]])],
      ['ru', new Map([['s00000011', [{ start: 0, end: 1, concept: 0 }]]])],
    ]),
  };

  test('are those its own language names, in all languages, each with the way back', () => {
    const page = article
      .page({ ...forum, terms }, { ...site, concepts: terms.concepts })
      .find(({ path }) => path.startsWith('ru/'))!.content;
    expect(page).toContain('<a class="term" href="#term-lake">');
    expect(page).toContain(
      '<details class="terms keep-ru keep-en" id="terms">\n<summary>Термины (1)</summary>\n<div class="concept" id="term-lake">',
    );
    expect(page).toContain(
      '<a class="back-to-text" href="#s-s00000011" title="Закрыть и вернуться к тексту"',
    );
    expect(page).toContain('<dfn>lake</dfn>');
    expect(page).not.toContain('term-dam');
  });

  test('are no part of one that has none', () => {
    const page = article.page({ ...forum, terms }, site).find(({ path }) => path.startsWith('be/'))!.content;
    expect(page).not.toContain('class="terms');
  });
});

test.each(['en', 'tt'])('a task in %s is named in words whose language is said', (language) => {
  const block = { kind: 'item', ordered: false, number: 1, depth: 1, task: 'done' } as const;
  const units = [unit(block, { id: 's1', texts: { en: 'A.', tt: 'A.' } })];
  const page = pageIn(language, briefing('a', units, ['en', 'tt']));
  expect(page).toContain(`role="img"${language === 'en' ? '' : ' lang="en"'} aria-label="Done:"`);
});
