import { formFacts } from '../../languages/same-word.ts';
import type { BriefingSummary, OutputFile } from '../../model/edition.ts';
import { isRelated, searchWords } from './words.ts';

/** What is found where, in one language: the numbers of the briefings by folded form. */
type Postings = ReadonlyMap<string, readonly number[]>;

/** The words of some briefings, by language. */
export type SearchWords = ReadonlyMap<string, Postings>;

/** Gathers the words of briefings. */
export interface SearchIndex {
  /** Adds a text of the briefing with this number, from 0; numbers never go back. */
  add(briefing: number, language: string, text: string): void;
  /** What was added so far. */
  readonly words: SearchWords;
  /** Adds what another index has of other briefings. */
  merge(words: SearchWords): void;
  /** The files of the index for briefings in order of their numbers. */
  files(summaries: readonly BriefingSummary[]): readonly OutputFile[];
}

/** Titles in one file. */
const documentsInFile = 200;

/** A file of the index is made smaller than this where one more letter can part it. */
const mostBytes = 150_000;
const deepest = 3;

/**
 * The index of the search: for each form of each language the briefings that have the word in any of its forms, as
 * grammar tells; files by the first letters, so that a search loads little however large the site is. Forms that no
 * text has are found through the endings of the language, which are in the index too.
 */
export function makeSearchIndex(languages: readonly string[]): SearchIndex {
  const found = new Map(languages.map((language) => [language, new Map<string, number[]>()]));
  return {
    add(briefing, language, text) {
      const forms = found.get(language);
      if (!forms) return;
      for (const form of searchWords(text)) {
        const places = forms.get(form);
        if (!places) forms.set(form, [briefing]);
        else if (places.at(-1) !== briefing) places.push(briefing);
      }
    },
    words: found,
    merge(words) {
      for (const [language, forms] of found)
        for (const [form, places] of words.get(language) ?? [])
          forms.set(form, (forms.get(form) ?? []).concat(places));
    },
    files(summaries) {
      const indexes = languages.map((language) => {
        const entries = writePostings(joinForms(found.get(language) ?? new Map(), language));
        return { language, depth: depthOf(entries), entries };
      });
      const about = {
        documents: documentsInFile,
        languages: Object.fromEntries(
          indexes.map(({ language, depth }) => [language, { depth, endings: formFacts(language).endings }]),
        ),
      };
      return [
        { path: 'search/index.json', content: `${JSON.stringify(about)}\n` },
        ...writeDocuments(summaries),
        ...indexes.flatMap(({ language, depth, entries }) => writeShards(language, depth, entries)),
      ];
    },
  };
}

/** What the index says of a form. */
interface Found {
  /** Numbers of the briefings that have the word in any form, in order. */
  readonly places: readonly number[];
  /** Forms of the word that endings alone do not tell: лодок of лодка. */
  readonly others: readonly string[];
}

/** Every form with the places of all forms of its word. */
function joinForms(forms: Postings, language: string): ReadonlyMap<string, Found> {
  const { analyses, endings } = formFacts(language);
  const isEnding = new Set(endings);
  const byAnalysis = new Map<string, string[]>();
  const all = new Map<string, readonly string[]>();
  for (const form of forms.keys()) {
    const own = analyses(form);
    all.set(form, own);
    for (const analysis of own) {
      const known = byAnalysis.get(analysis);
      if (known) known.push(form);
      else byAnalysis.set(analysis, [form]);
    }
  }
  const joined = new Map<string, Found>();
  for (const form of [...forms.keys()].sort()) {
    const related = new Set((all.get(form) ?? []).flatMap((analysis) => byAnalysis.get(analysis) ?? []));
    related.add(form);
    const places = new Set<number>();
    for (const each of related) for (const place of forms.get(each) ?? []) places.add(place);
    joined.set(form, {
      places: [...places].sort((a, b) => a - b),
      others: [...related].filter((each) => !isRelated(form, each, isEnding)).sort(),
    });
  }
  return joined;
}

type Entry = readonly [form: string, json: string];

/** Places as differences, which are short; behind them the other forms. */
function writePostings(found: ReadonlyMap<string, Found>): readonly Entry[] {
  return [...found].map(([form, { places, others }]) => {
    const steps = places.map((place, at) => place - (at === 0 ? 0 : (places[at - 1] as number)));
    const values = [...steps, ...others].map((value) => JSON.stringify(value));
    return [form, `${JSON.stringify(form)}:[${values.join(',')}]`];
  });
}

/** Letters that part the entries into files small enough. */
function depthOf(entries: readonly Entry[]): number {
  for (let depth = 0; depth < deepest; depth++) {
    const sizes = new Map<string, number>();
    for (const [form, json] of entries) {
      const head = headOf(form, depth);
      sizes.set(head, (sizes.get(head) ?? 0) + json.length * 2);
    }
    if (Math.max(0, ...sizes.values()) <= mostBytes) return depth;
  }
  return deepest;
}

/** The name of the file a form is in: its first letters by code point. */
function headOf(form: string, depth: number): string {
  return [...form]
    .slice(0, depth)
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16))
    .join('-');
}

function writeShards(language: string, depth: number, entries: readonly Entry[]): readonly OutputFile[] {
  const shards = new Map<string, string[]>([]);
  if (depth === 0) shards.set('', []);
  for (const [form, json] of entries) {
    const head = headOf(form, depth);
    const shard = shards.get(head);
    if (shard) shard.push(json);
    else shards.set(head, [json]);
  }
  return [...shards].map(([head, lines]) => ({
    path: depth === 0 ? `search/${language}.json` : `search/${language}/${head}.json`,
    content: `{${lines.join(',\n')}}\n`,
  }));
}

function writeDocuments(summaries: readonly BriefingSummary[]): readonly OutputFile[] {
  const files: OutputFile[] = [];
  for (let at = 0; at < summaries.length; at += documentsInFile) {
    const part = summaries.slice(at, at + documentsInFile).map(({ name, date, titles, completeness }) => ({
      name,
      ...(date !== undefined && { date }),
      titles: Object.fromEntries(titles),
      languages: [...completeness].filter(([, share]) => share > 0).map(([language]) => language),
    }));
    files.push({
      path: `search/documents-${files.length}.json`,
      content: `[${part.map((each) => JSON.stringify(each)).join(',\n')}]\n`,
    });
  }
  return files;
}
