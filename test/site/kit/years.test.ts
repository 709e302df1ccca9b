import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { BriefingSummary } from '../../../src/model/edition.ts';
import { pagePath } from '../../../src/site/kit/addresses.ts';
import { editions } from '../../../src/site/pages/editions.ts';
import { site } from '../site.ts';
import { readElements } from '../well-formed.ts';

/** So many briefings of a year; Russian has every second one. */
function briefingsOf(year: number | undefined, count: number): readonly BriefingSummary[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `of-${year ?? 'never'}/b${at}`;
    const day = `${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
    return {
      name,
      titles: new Map(site.languages.map((language) => [language, `${name} ${language}`])),
      completeness: new Map(
        site.languages.map((language) => [language, language === 'ru' && at % 2 ? 0 : 1]),
      ),
      date: year === undefined ? undefined : `${year}-${day}`,
    };
  });
}

const online = { ...site, url: 'https://press.example.org/' };

function pagesOf(summaries: readonly BriefingSummary[]): ReadonlyMap<string, string> {
  return new Map(
    editions
      .flatMap((edition) => edition.index(summaries, online))
      .map(({ path, content }) => [path, content]),
  );
}

const isList = (file: string): boolean => /^(?:[a-z]+\/)?(?:index|years\/\w+)\.html$/.test(file);
const listsOf = (summaries: readonly BriefingSummary[]): readonly string[] =>
  [...pagesOf(summaries).keys()].filter(isList).filter((file) => !/^(?:ru|be|tg)\//.test(file));

/** What the links of a page lead to, from the site's root. */
function linksOf(file: string, content: string): readonly string[] {
  return readElements(content)
    .filter(({ name }) => name === 'a')
    .map(({ attributes }) => attributes['href'] ?? '')
    .filter((href) => !href.startsWith('#'))
    .map((href) => path.posix.join(path.posix.dirname(file), href.replace(/#.*$/, '')));
}

describe('where briefings are many, earlier years have pages of their own', () => {
  const first = ['index.html', 'en/index.html'];
  const yearly = (...years: readonly string[]): readonly string[] =>
    ['', 'en/'].flatMap((folder) => [
      `${folder}index.html`,
      ...years.map((year) => `${folder}years/${year}.html`),
    ]);
  test.each<[string, readonly (readonly [number | undefined, number])[], readonly string[]]>([
    ['none at all', [], first],
    [
      'few years',
      [
        [2026, 30],
        [2025, 30],
      ],
      first,
    ],
    [
      'one more',
      [
        [2026, 30],
        [2025, 31],
      ],
      yearly('2025'),
    ],
    ['a year too long for any page', [[2026, 90]], first],
    [
      'small years behind a long one',
      [
        [2026, 90],
        [2025, 1],
        [2024, 1],
      ],
      yearly('2025', '2024'),
    ],
    [
      'without a date',
      [
        [2026, 40],
        [2025, 15],
        [undefined, 10],
      ],
      yearly('undated'),
    ],
  ])('%s', (_, years, expected) => {
    const summaries = years.flatMap(([year, count]) => briefingsOf(year, count));
    expect(listsOf(summaries)).toEqual(expected);
  });

  const summaries = [2026, 2024, 2025, 2019, undefined].flatMap((year) => briefingsOf(year, 27));
  const pages = pagesOf(summaries);
  const lists = [...pages].filter(([file]) => isList(file));

  test('each language has those it needs', () => {
    expect(lists.map(([file]) => file).filter((file) => file.includes('years/'))).toEqual([
      ...['years/2024.html', 'years/2019.html', 'years/undated.html'],
      ...['en/years/2024.html', 'en/years/2019.html', 'en/years/undated.html'],
      'ru/years/undated.html',
      ...['be/years/2024.html', 'be/years/2019.html', 'be/years/undated.html'],
      ...['tg/years/2024.html', 'tg/years/2019.html', 'tg/years/undated.html'],
    ]);
  });

  test('every briefing is listed once, and every link leads somewhere', () => {
    const names = new Set(summaries.map(({ name }) => name));
    const listed = lists
      .filter(([file]) => !/^[a-z]{2}\//.test(file))
      .flatMap(([file, content]) => [...new Set(linksOf(file, content))])
      .filter((link) => names.has(path.posix.dirname(link)));
    expect(listed.toSorted()).toEqual([...names].map(pagePath).toSorted());
    for (const [file, content] of lists)
      for (const link of linksOf(file, content)) {
        const name = path.posix.dirname(link).replace(/^(?:en|ru|be|tg)\//, '');
        expect(names.has(name) || pages.has(link), `${file}: ${link}`).toBe(true);
      }
  });

  test.each(['years/2024.html', 'tg/years/2024.html', 'ru/years/undated.html'])(
    '%s says what it is',
    (file) => {
      const elements = readElements(pages.get(file)!);
      const current = elements.filter(({ attributes }) => attributes['aria-current'] === 'page');
      expect(current.map(({ name }) => name)).toEqual(['a']);
      const [year] = current;
      expect(elements.find(({ name }) => name === 'title')?.text).toContain(` – ${year?.text}`);
      expect(elements.filter(({ name }) => name === 'h2').map(({ text }) => text)[0]).toBe(year?.text);
      expect(elements.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href']).toBe(
        `https://press.example.org/${file}`,
      );
      expect(elements.some(({ attributes }) => attributes['hreflang'] === 'x-default')).toBe(false);
    },
  );

  test('search engines are given all pages', () => {
    const map = pages.get('sitemap.xml')!;
    for (const [file] of lists)
      expect(map).toContain(`<loc>https://press.example.org/${file.replace(/index\.html$/, '')}</loc>`);
  });

  test('they conform to the standard', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'void-style': 'off' },
    });
    for (const [file, content] of lists.filter(([each]) => each.includes('years/')))
      expect(
        (await validator.validateString(content, file)).results.flatMap(({ messages }) => messages),
      ).toEqual([]);
  });
});
