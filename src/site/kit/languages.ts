import { languageOf } from '../../languages/registry.ts';
import type { Briefing, BriefingSummary, Site } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import type { Messages } from '../../model/messages.ts';

/** The language's name for itself; the tag of a language without a pack. */
export function autonymOf(language: string): string {
  return languageOf(language).autonym;
}

/** The words of a language, else those of the site's first language, whose `language` then says so. */
export function wordsOf(site: Site, language: string): Messages {
  const words = site.messages.get(language) ?? site.messages.get(site.languages[0] ?? '');
  if (words) return words;
  throw new BarobarError(
    'locale-value',
    `The editions have no words in "${language}".`,
    `Add locales/${language}/edition.json.`,
  );
}

/** The site's name in a language: its own, which stands among the words of the site, else the general one. */
export function siteName(language: string, site: Site): string {
  return wordsOf(site, language).text('site.title');
}

/** Languages a briefing has anything in: a page in none of its own words is not made. */
export function offeredIn(briefing: Briefing): readonly string[] {
  const known = offered.get(briefing);
  if (known) return known;
  const languages = findOffered(briefing);
  offered.set(briefing, languages);
  return languages;
}

/** Every page and file of a briefing asks for the same. */
const offered = new WeakMap<Briefing, readonly string[]>();

function findOffered({ document, renditions }: Briefing): readonly string[] {
  return renditions
    .filter(
      ({ language, segments }) =>
        language === document.language ||
        [...segments.values()].some((shown) => shown.progress !== 'missing'),
    )
    .map(({ language }) => language);
}

/** Languages a briefing is finished in, in the site's order: only these are announced to search engines and feeds. */
export function finishedIn({ completeness }: BriefingSummary): readonly string[] {
  return [...completeness].filter(([, share]) => share === 1).map(([language]) => language);
}

/** The briefings that are finished in a language. */
export function finishedBriefings(
  summaries: readonly BriefingSummary[],
  language: string,
): readonly BriefingSummary[] {
  return summaries.filter(({ completeness }) => completeness.get(language) === 1);
}

/** The languages of a page by their names in the page's first language. */
export function listLanguages(languages: readonly string[], words: Messages): string {
  return languages
    .map((language) => {
      const { tag, autonym } = languageOf(language);
      // A language may be newer than the UI strings of a workspace.
      return words.has(`language.${tag}`) ? words.text(`language.${tag}`) : autonym;
    })
    .join(', ');
}
