import { describe, expect, test } from 'vitest';
import { makeMessages } from '../../../src/messages/messages.ts';
import type { BriefingSummary } from '../../../src/model/edition.ts';
import { titleOf } from '../../../src/site/kit/title.ts';
import { editions, sideBySide } from '../../../src/site/pages/editions.ts';
import { briefing, forum, unit } from '../briefing.ts';
import { assets, resourcesOf, site } from '../site.ts';
import { readElements, textOf } from '../well-formed.ts';
import { heading, pageOf, paragraph, text, write } from './side-by-side.ts';

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

describe.each(editions)('the edition $name', (edition) => {
  test('gives the same bytes every time, with LF and a final newline, at relative paths', () => {
    const files = [...edition.page(forum, site), ...edition.index([summary], site)];
    expect([...edition.page(forum, site), ...edition.index([summary], site)]).toEqual(files);
    for (const { path, content } of files) {
      expect(path).toMatch(/^[^/\\.][^\\]*$/);
      expect(content).toMatch(/\n$/);
      expect(content).not.toContain('\r');
    }
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });
});

describe('the files', () => {
  test('of a briefing: one page, at its name', async () => {
    const [page, ...more] = sideBySide.page(forum, site);
    expect([page?.path, more]).toEqual(['lakes/forum/index.html', []]);
    await expect(page?.content).toMatchFileSnapshot('golden/forum.html');
  });

  test('of the site: the list and the style sheet', async () => {
    const files = sideBySide.index([summary], site);
    expect(files.map(({ path }) => path)).toEqual(['index.html', 'edition.css', 'edition.js', 'favicon.svg']);
    await expect(files[0]?.content).toMatchFileSnapshot('golden/index.html');
  });

  test('lead to each other from any depth', () => {
    expect(write(forum)).toContain('href="../../edition.css"');
    expect(write(forum)).toContain('href="../../en/index.html"');
    expect(pageOf([])).toContain('href="../edition.css"');
  });
});

describe('anchors', () => {
  const page = write(forum);
  const ids = readElements(page).flatMap(({ attributes }) => attributes['id'] ?? []);

  test('every id occurs once', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('every sentence has one in every language, plain in the first', () => {
    for (const { id } of forum.document.units.flatMap(({ segments }) => segments)) {
      expect(ids.filter((each) => each.startsWith(`s-${id}`))).toEqual([
        `s-${id}`,
        `s-${id}-ru`,
        `s-${id}-be`,
        `s-${id}-tg`,
      ]);
    }
  });

  test('every link within the page leads somewhere', () => {
    const targets = readElements(page).flatMap(({ attributes }) => attributes['href'] ?? []);
    const inside = targets.filter((href) => href.startsWith('#'));
    expect(inside.length).toBeGreaterThan(30);
    expect(inside.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test('a sentence is cited by row and place', () => {
    expect(page).toContain(
      'href="#s-s00000013-be" title="Спасылка на сказ 3.3" aria-label="Спасылка на сказ 3.3">3.3</a>',
    );
  });
});

describe('progress', () => {
  const page = write(forum);

  test('a missing sentence comes in the source language, and says so', () => {
    expect(page).toContain(
      '<span class="mark">яшчэ не перакладзена</span> <span lang="en">Participants confirmed',
    );
  });

  test('a stale one is shown, and says so', () => {
    expect(page).toContain('<span class="mark">таҳрири пешинаи матн</span> Иштирокчиён');
  });

  test('a complete one says nothing', () => {
    expect(textOf(page, 's-s00000011-ru')).toBe(
      'В\u00a0пятницу в\u00a0городе Верхние Ключи завершил работу Форум горных озёр.',
    );
  });

  test('is counted in words of each language, and only where something is missing', () => {
    const states = readElements(page).filter(
      ({ name, attributes }) => name === 'tr' && attributes['class'] === 'row state',
    );
    expect(states[0]?.text).toBe(
      [
        'Original18 sentencesRead this language only',
        'Перевод18 предложенийЧитать только на этом языке',
        'Пераклад18 сказаўгатова на 94\u00a0%яшчэ не перакладзена: 1Чытаць толькі на гэтай мове',
        'Тарҷума18 ҷумла94\u00a0фоиз омодааз таҳрири пешина тарҷума шудааст: 1Танҳо ба ин забон хондан',
      ].join(''),
    );
  });

  test('is listed in full if the site shows it', () => {
    const all = sideBySide.page(forum, { ...site, show: new Set(['state', 'version']) })[0]!.content;
    expect(all).toContain('ещё не проверено: 18');
    expect(all).toContain('Версия исходного текста: drt0q77z');
    expect(page).not.toContain('ещё не проверено');
    expect(page).not.toContain('Версия исходного текста');
  });

  test('a sentence the rendition does not know is missing, not lost; several in a row say so once', () => {
    const { document } = forum;
    const [first] = [...forum.renditions[1]!.segments].slice(1);
    const poor = { language: 'ru', segments: new Map([first!]) };
    const bare = write({ document, renditions: [forum.renditions[0]!, poor] });
    expect(bare.match(/class="s n?\d* missing"|class="s n\d+ missing"/g)).toHaveLength(17);
    expect(bare.match(/ещё не переведено<\/span>/g)).toHaveLength(14);
    expect(bare).toContain('готово на 5\u00a0%');
  });

  test('a language without a word of its own has no column, and is named in the picker', () => {
    const { document } = forum;
    const empty = { language: 'ru', segments: new Map() };
    const bare = write({
      document,
      renditions: [...forum.renditions.slice(0, 1), empty, forum.renditions[2]!],
    });
    expect(bare).not.toContain('<td lang="ru"');
    expect(bare).toContain('<option disabled="disabled" lang="ru">Русский – Готовится перевод</option>');
    expect(write(forum)).not.toContain('disabled');
  });

  test('a language without words of its own borrows the first one’s, marked as such', () => {
    const units = [
      unit(paragraph, { id: 's0', texts: { en: 'O.', tt: 'О.' } }),
      unit(paragraph, text('s1', 'A.')),
    ];
    const page = sideBySide.page(briefing('a', units, ['en', 'tt']), site)[0]!;
    expect(page.content).toContain('<td lang="tt" data-name="tt">');
    expect(page.content).toContain(
      '<span class="mark" lang="en">not translated yet</span> <span lang="en">A.',
    );
  });
});

test('a language that the UI strings do not name yet is named as it names itself', () => {
  const { language: _, ...older } = resourcesOf('en');
  const units = [unit(paragraph, { id: 's1', texts: { en: 'A.', kk: 'А.' } })];
  const [page] = sideBySide.page(briefing('a', units, ['en', 'kk']), {
    assets,
    languages: ['en', 'kk'],
    messages: new Map([['en', makeMessages('en', { ...older, language: { en: 'English' } })]]),
  });
  expect(page!.content).toContain('<caption>The text side by side: English, Қазақша</caption>');
});

describe('the head of a page', () => {
  test('has a title and a description in the first language', () => {
    const page = pageOf([unit(heading(1), text('s1', 'A & B')), unit(paragraph, text('s2', 'C "d".'))]);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<title>A &amp; B – Briefings</title>');
    expect(page).toContain('<meta name="description" content="C &quot;d&quot;."/>');
  });

  test('a title of the front matter is the heading if the document has none', () => {
    const field = unit({ kind: 'field', name: 'title' }, text('s1', 'Front'));
    expect(pageOf([field, unit(heading(2), text('s2', 'Part'))])).toMatch(/<h1><span [^>]*>Front</);
    expect(pageOf([field, unit(heading(1), text('s2', 'Own'))])).not.toContain('Front');
  });

  test('a document with neither is headed by its name', () => {
    expect(pageOf([unit(paragraph, text('s1', 'A.'))])).toContain('<h1>doc</h1>');
  });

  test('a description is the lead, below the title', () => {
    const page = pageOf([
      unit({ kind: 'field', name: 'description' }, text('s1', 'Lead.')),
      unit({ kind: 'field', name: 'keywords' }, text('s2', 'unseen')),
      unit(heading(1), text('s3', 'Title')),
    ]);
    expect(page.indexOf('Lead.</span></p>')).toBeGreaterThan(page.indexOf('</h1>'));
    expect(page).not.toContain('unseen');
  });

  test.each([
    ['2026-11-23', '<time datetime="2026-11-23">23\u00a0ноября\u00a02026\u00a0года</time>'],
    ['2026-11-23T10:00:00Z', '<time datetime="2026-11-23">23\u00a0ноября\u00a02026\u00a0года</time>'],
    ['2026-02-30', '<span class="date">2026-02-30</span>'],
    ['<April>', '<span class="date">&lt;April&gt;</span>'],
  ])('the date %s', (date, expected) => {
    expect(pageOf([unit(paragraph, text('s1', 'A.'))], { date })).toContain(expected);
  });

  test('loads nothing but the style sheet and the script of its site', () => {
    const page = write(forum);
    const loading = readElements(page).filter(
      ({ name, attributes }) =>
        'src' in attributes ||
        'style' in attributes ||
        name === 'script' ||
        // A browser does not load what says the same in another form.
        (name === 'link' && attributes['rel'] !== 'alternate'),
    );
    expect(loading.map(({ attributes }) => attributes['href'] ?? attributes['src'])).toEqual([
      '../../favicon.svg',
      '../../edition.css',
      '../../edition.js',
    ]);
    expect(page).toContain(`content="default-src 'none'; script-src 'self'; style-src 'self';`);
    expect(page).not.toMatch(/<script>|<style|\son[a-z]+=/);
    expect(sideBySide.index([], site)[1]!.content).not.toMatch(/url\(|@import/);
  });
});
