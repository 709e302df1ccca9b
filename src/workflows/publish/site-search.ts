import type { SearchTexts } from '../../site/search/search-texts.ts';
import { makeWordIndex, type SearchWords } from '../../site/search/word-index.ts';
import { parseManifest } from '../../workspace/output.ts';

/** The words of the site's briefings, gathered while the site is made. */
export interface SiteSearch {
  /** A briefing that is made now. */
  addBriefing(name: string, texts: SearchTexts): void;
  /**
   * A briefing that stays as it was published, from the file that the search shows sentences from. The words are those its texts
   * gave when they were added, so that the index is the same whichever way it is gathered. What is no such file adds nothing.
   */
  addPublished(name: string, file: Uint8Array | undefined): void;
  /** Hands over those gathered so far, and forgets them. */
  take(): SearchWords;
}

/** `names`: of all briefings of the site, in the order of their summaries. */
export function makeSiteSearch(languages: readonly string[], names: readonly string[]): SiteSearch {
  const numbers = new Map(names.map((name, number) => [name, number]));
  let index = makeWordIndex(languages);
  const add = (name: string, language: string, texts: readonly string[]): void => {
    const number = numbers.get(name);
    if (number !== undefined) index.add(number, language, texts);
  };
  return {
    addBriefing(name, texts) {
      for (const [language, own] of texts) add(name, language, [...own.values()]);
    },
    addPublished(name, file) {
      for (const [language, own] of Object.entries(parseManifest(file)))
        add(
          name,
          language,
          Object.values(own ?? {}).filter((text) => typeof text === 'string'),
        );
    },
    take() {
      const { words } = index;
      index = makeWordIndex(languages);
      return words;
    },
  };
}
