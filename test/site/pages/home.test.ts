import { describe, expect, test } from 'vitest';
import type { BriefingSummary } from '../../../src/model/edition.ts';
import { titleOf } from '../../../src/site/kit/title.ts';
import { sideBySide } from '../../../src/site/pages/registry.ts';
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

describe('the list', () => {
  const list = (each: BriefingSummary): string => sideBySide.index([each], site)[0]!.content;

  test('links every title in its language', () => {
    expect(list(summary)).toContain('<p class="title"><a href="lakes/forum/index.html">Форум горных озёр');
  });

  test('says how complete an incomplete one is, and never rounds up to all', () => {
    expect(list(summary)).toContain('гатова на 94\u00a0%');
    expect(list({ ...summary, completeness: new Map([['en', 0.9999]]) })).toContain('99% complete');
    expect(list({ ...summary, completeness: new Map([['en', 1]]) })).not.toContain('100');
  });

  test('a title not translated yet is marked as the language it is in', () => {
    const titles = new Map([
      ['en', 'Same'],
      ['ru', 'Same'],
    ]);
    expect(list({ ...summary, titles })).toContain('<a href="lakes/forum/index.html" lang="en">Same</a>');
  });

  test('escapes names in addresses', () => {
    expect(list({ ...summary, name: 'a b/50%#?"<' })).toContain('href="a%20b/50%25%23%3F%22%3C/index.html"');
  });

  test('says nothing in a language that a briefing is not published in', () => {
    const known = { ...summary, completeness: new Map([['en', 1]]) };
    expect(list(known)).toContain(summary.titles.get('en')!);
    expect(list(known)).not.toContain(summary.titles.get('ru')!);
  });

  test('without briefings says so in every language', () => {
    expect(sideBySide.index([], site)[0]!.content).toContain('Ҳоло ягон брифинг нашр нашудааст.');
  });

  test('knows one language as well as six', () => {
    const words = site.messages.get('ru')!;
    const six = ['ru', 'a', 'b', 'c', 'd', 'e'];
    const all = { ...summary, completeness: new Map(six.map((tag) => [tag, 1])) };
    const page = sideBySide.index([all], { assets, languages: six, messages: new Map([['ru', words]]) })[0]!
      .content;
    expect(page).not.toContain('<select');
    expect(page).toContain('<div lang="e"><p class="title">');
    expect(sideBySide.index([], siteIn('tg'))[0]!.content).toContain('Матнҳо ба 1 забон');
  });
});
