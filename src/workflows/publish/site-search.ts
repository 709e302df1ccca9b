import type { Briefing } from '../../model/edition.ts';
import { makeWordIndex, type SearchWords } from '../../site/search/word-index.ts';
import { plainText } from '../../text/markup.ts';
import { readManifest } from '../../workspace/output.ts';

/** The words of the site's briefings, gathered while the site is made. */
export interface SiteSearch {
  /** A briefing that is made now. */
  addBriefing(briefing: Briefing): void;
  /**
   * A briefing that stays as it was published, from its file of resources. The words are those its texts gave when they
   * were added, so that the index is the same whichever way it is gathered. What is no such file adds nothing.
   */
  addPublished(name: string, file: Uint8Array | undefined): void;
  /** Hands over those gathered so far, and forgets them. */
  take(): SearchWords;
}

/** `names`: of all briefings of the site, in the order of their summaries. */
export function makeSiteSearch(languages: readonly string[], names: readonly string[]): SiteSearch {
  const numbers = new Map(names.map((name, number) => [name, number]));
  let index = makeWordIndex(languages);
  const add = (name: string, language: string, text: string): void => {
    const number = numbers.get(name);
    if (number !== undefined) index.add(number, language, plainText(text));
  };
  return {
    addBriefing({ document, renditions }) {
      for (const { language, segments } of renditions)
        for (const { text, progress } of segments.values())
          if (progress === 'complete') add(document.name, language, text);
    },
    addPublished(name, file) {
      for (const [language, documents] of Object.entries(readManifest(file) as Resources))
        for (const text of Object.values(documents?.[name] ?? {}))
          if (typeof text === 'string') add(name, language, text);
    },
    take() {
      const { words } = index;
      index = makeWordIndex(languages);
      return words;
    },
  };
}

type Resources = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined>
>;
