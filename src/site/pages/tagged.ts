import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { feedPaths, homePath, tagKey, tagPath } from '../kit/addresses.ts';
import { linkFeeds } from '../kit/feed-links.ts';
import { writeFrame } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { html } from '../kit/html.ts';
import { finishedBriefings, siteName, wordsOf } from '../kit/languages.ts';
import { describeList } from '../kit/schema-org.ts';
import { writeStories } from '../kit/stories.ts';
import { gatherByTag, nameOfTag, type TaggedBriefings } from '../kit/tags.ts';
import { newestFirst } from '../kit/years.ts';

/** A page for each topic, place, series and speaker of a language's finished briefings. */
export function makeTaggedPages(
  language: string,
  summaries: readonly BriefingSummary[],
  site: Site,
): readonly OutputFile[] {
  return gatherByTag(finishedBriefings(summaries, language)).map((tagged) =>
    writeTaggedPage(tagged, language, summaries, site),
  );
}

function writeTaggedPage(
  { tag, summaries }: TaggedBriefings,
  language: string,
  all: readonly BriefingSummary[],
  site: Site,
): OutputFile {
  const path = tagPath(language, tag);
  const words = wordsOf(site, language);
  const own = nameOfTag(tag, language, site);
  const kind = words.text(`tags.one.${tag.kind}`);
  const description = `${kind}: ${own.text}`;
  const key = tagKey(tag);
  const hasIt = (other: string): boolean =>
    finishedBriefings(all, other).some(({ tags = [] }) =>
      tags.some((each) => each.kind === tag.kind && tagKey(each) === key),
    );
  const alternates = site.languages
    .filter(hasIt)
    .map((other) => ({ language: other, path: tagPath(other, tag) }));
  const links = site.languages.map((other) => ({
    language: other,
    path: hasIt(other) ? tagPath(other, tag) : homePath(other),
    current: other === language,
  }));
  const lang = own.language === language ? '' : html` lang="${own.language}"`;
  const content = writeFrame(
    {
      ...{ path, language, languages: [language], description, links, columns: 0 },
      title: `${own.text} – ${siteName(language, site)}`,
      head: html`${writeAbout(
        {
          ...{ path, language, title: own.text, description, type: 'website' },
          alternates,
          fallback: tagPath(site.languages[0] ?? '', tag),
          data: describeList({ path, language, title: own.text, description }, site),
        },
        site,
      )}${linkFeeds(path, [{ name: own.text, language, ...feedPaths(path) }], site)}`,
      main: html`<header class="page-head"><p class="kind">${kind}</p><h1${lang}>${own.text}</h1></header>\n${writeStories(newestFirst(summaries), { path, language, isForAll: false }, site, { year: false, level: 2 })}`,
    },
    site,
  );
  return { path, content };
}
