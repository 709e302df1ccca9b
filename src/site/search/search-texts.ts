import type { Briefing, OutputFile } from '../../model/edition.ts';
import { readingText } from '../kit/reading-text.ts';

/** What a search shows of a briefing: by language and id, its sentences as readers see them. */
export type SearchTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The file of a briefing that the search shows sentences from. */
export function searchTextsPath(name: string): string {
  return `search/texts/${name}.json`;
}

/** The sentences of a briefing that are translated, in its order. */
export function searchTextsOf({ document, renditions }: Briefing): SearchTexts {
  const codes = new Map(
    document.units.flatMap(({ segments }) => segments.map((each) => [each.id, each.codes])),
  );
  return new Map(
    renditions.map(({ language, segments }) => {
      const texts = [...segments].flatMap(([id, { text, progress }]): [string, string][] =>
        progress === 'complete' ? [[id, readingText(text, codes.get(id) ?? [])]] : [],
      );
      return [language, new Map(texts)];
    }),
  );
}

/** The file of a briefing: one line for each language. */
export function writeSearchTexts(name: string, texts: SearchTexts): OutputFile {
  const lines = [...texts].map(
    ([language, own]) => `${JSON.stringify(language)}:${JSON.stringify(Object.fromEntries(own))}`,
  );
  return { path: searchTextsPath(name), content: `{${lines.join(',\n')}}\n` };
}
