import { searchForms } from '../../../src/site/search/browser.ts';
import {
  askFor,
  findEither,
  headsOf,
  type IndexEntries,
  lookUp,
  shortenHead,
} from '../../../src/site/search/related.ts';
import { makeWordIndex, writeLanguage } from '../../../src/site/search/word-index.ts';
import { wordsIn } from '../../../src/site/search/words.ts';

/** A search in texts of one language, a text a briefing, as the page of a site does it. */
export interface Search {
  /** The forms that a query of one word finds, in order. */
  forms(query: string): readonly string[];
  /** Numbers of the texts that have all words of a query, in order. */
  texts(query: string): readonly number[];
}

/** Writes the index of texts, and searches it as a page does: in the files that it names, and nowhere else. */
export function searchIn(language: string, texts: readonly string[]): Search {
  const index = makeWordIndex([language]);
  for (const [number, text] of texts.entries()) index.add(number, language, [text]);
  const { depth, heads, files } = writeLanguage(language, index.words.get(language) ?? new Map());
  const facts = searchForms[language] ?? { analyses: (form: string) => [`=${form}`] };
  const known = new Set(heads.split(' '));
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const look = (word: string): ReturnType<typeof lookUp> => {
    const asked = askFor(word, facts);
    const groups = [...headsOf([...asked.exact, ...asked.folded])].map((head): IndexEntries => {
      const short = shortenHead(head, depth);
      if (!known.has(short)) return {};
      const name = [...short].map((letter) => letter.codePointAt(0)!.toString(16)).join('-');
      const file = contents.get(depth === 0 ? `search/${language}.json` : `search/${language}/${name}.json`)!;
      return (JSON.parse(file) as Record<string, IndexEntries>)[head] ?? {};
    });
    return lookUp(asked, groups, facts);
  };
  const lookIn = (query: string): readonly ReturnType<typeof lookUp>[] =>
    wordsIn(query).map(({ key, joined }) =>
      findEither((joined === undefined ? [key] : [key, joined]).map((each) => look(each))),
    );
  return {
    forms: (query) => lookIn(query).flatMap(({ forms }) => [...forms].sort()),
    texts: (query) => {
      const [first, ...others] = lookIn(query).map(({ briefings }) => briefings);
      return [...(first ?? [])]
        .filter((number) => others.every((each) => each.has(number)))
        .sort((a, b) => a - b);
    },
  };
}
