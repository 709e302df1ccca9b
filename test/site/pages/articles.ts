import type { Briefing, BriefingSummary, Site } from '../../../src/model/edition.ts';
import { describe as describeText, titleOf } from '../../../src/site/kit/title.ts';
import { article, sitePages } from '../../../src/site/pages/editions.ts';
import { forum } from '../briefing.ts';
import { site } from '../site.ts';
import { readElements } from '../well-formed.ts';

export const online: Site = { ...site, url: 'https://press.example.org/news/' };
export const finished: Briefing = { ...forum, complete: ['en', 'ru'] };
export const summaryOf = (
  name: string,
  date: string | undefined,
  shares: Record<string, number>,
): BriefingSummary => ({
  name,
  date,
  titles: new Map(forum.renditions.map((each) => [each.language, titleOf(forum.document, each)])),
  descriptions: new Map(forum.renditions.map((each) => [each.language, describeText(forum.document, each)])),
  completeness: new Map(Object.entries(shares)),
});
export const summary = summaryOf('lakes/forum', '2026-11-20', { en: 1, ru: 1, be: 0.9, tg: 0 });

export const pageIn = (language: string, each: Briefing = finished, on: Site = online): string =>
  article.page(each, on).find(({ path }) => path.startsWith(`${language}/`))?.content ?? '';
export const fileAt = (path: string, on: Site = online, summaries = [summary]): string =>
  [...article.index(summaries, on), ...sitePages.index(summaries, on)].find((file) => file.path === path)
    ?.content ?? '';
export const dataOf = (page: string): readonly Readonly<Record<string, unknown>>[] =>
  JSON.parse(readElements(page).find(({ name }) => name === 'script')?.text ?? '')['@graph'];
export const alternates = (page: string): Record<string, string> =>
  Object.fromEntries(
    readElements(page)
      .filter(
        ({ attributes }) =>
          attributes['hreflang'] && attributes['rel'] === 'alternate' && !attributes['type'],
      )
      .map(({ attributes }) => [attributes['hreflang'], attributes['href']]),
  );
