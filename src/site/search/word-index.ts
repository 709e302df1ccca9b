import { languageOf } from '../../languages/registry.ts';
import type { BriefingSummary, OutputFile } from '../../model/edition.ts';
import { detachText } from '../../text/long-text.ts';
import { dayIn, isoDay } from '../kit/date.ts';
import { setText } from '../kit/typesetting.ts';
import { analysesOf, headsOf, shortenHead } from './related.ts';
import { packWords } from './suggest.ts';
import { keysIn } from './words.ts';

/**
 * What is found where, in one language: the numbers of the briefings by form. Most forms are in one briefing, and a number takes
 * 70 bytes less than a list of it.
 */
type Postings = ReadonlyMap<string, number | readonly number[]>;

/** The words of some briefings, by language. */
export type SearchWords = ReadonlyMap<string, Postings>;

/** Gathers the words of briefings. */
export interface WordIndex {
  /** Adds all texts of the briefing with this number, from 0, in a language. */
  add(briefing: number, language: string, texts: readonly string[]): void;
  /** What was added so far. */
  readonly words: SearchWords;
}

/** An index without words, for texts in these languages. */
export function makeWordIndex(languages: readonly string[]): WordIndex {
  const found = new Map(languages.map((language) => [language, new Map<string, number | number[]>()]));
  return {
    add(briefing, language, texts) {
      const forms = found.get(language);
      if (!forms) return;
      for (const key of keysIn(texts)) {
        const places = forms.get(key);
        if (places === undefined) forms.set(detachText(key), briefing);
        else if (typeof places === 'number') forms.set(key, [places, briefing]);
        else places.push(briefing);
      }
    },
    words: found,
  };
}

/** Titles in one file. */
const documentsInFile = 200;

/** A file of the index is made smaller than this where one more letter can part it. */
const mostBytes = 150_000;
const deepest = 3;

/** The index of one language. */
export interface LanguageIndex {
  readonly language: string;
  /** How many letters of a head name the file that has it. */
  readonly depth: number;
  /** The letters of each file, separated by spaces, so that no other one is asked for. */
  readonly heads: string;
  readonly files: readonly OutputFile[];
}

/**
 * The index of the search in a language: for each form of a text the briefings that have it, below the heads of the stems it
 * can have; files by the first letters of heads, so that a search loads little however large the site is. The page knows the grammar,
 * and takes the forms that have an analysis in common with a word of the query.
 */
export function writeLanguage(language: string, forms: Postings): LanguageIndex {
  const facts = languageOf(language).forms;
  const groups = new Map<string, string[]>();
  for (const form of [...forms.keys()].sort()) {
    const line = `${JSON.stringify(form)}:[${writePlaces(forms.get(form) ?? [])}]`;
    for (const head of headsOf(analysesOf(form, facts))) {
      const group = groups.get(head);
      if (group) group.push(line);
      else groups.set(head, [line]);
    }
  }
  const entries = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([head, lines]): Entry => ({ head, json: `${JSON.stringify(head)}:{${lines.join(',')}}` }));
  const depth = depthOf(entries);
  const shards = shardsOf(entries, depth);
  const files = [...shards].map(([head, lines]) => ({
    path: depth === 0 ? `search/${language}.json` : `search/${language}/${fileNameOf(head)}.json`,
    content: `{${lines.join(',\n')}}\n`,
  }));
  files.push({ path: `search/${language}.words.json`, content: writeWords(forms) });
  return { language, depth, heads: [...shards.keys()].join(' '), files };
}

/** What the search has to know of all languages, by their indexes, and of the briefings, by their numbers. */
export function writeSearch(
  languages: ReadonlyMap<string, Pick<LanguageIndex, 'depth' | 'heads'>>,
  summaries: readonly BriefingSummary[],
): readonly OutputFile[] {
  const about = {
    documents: documentsInFile,
    languages: Object.fromEntries([...languages].map(([tag, { depth, heads }]) => [tag, { depth, heads }])),
  };
  return [
    { path: 'search/index.json', content: `${JSON.stringify(about)}\n` },
    ...writeDocuments(summaries, [...languages.keys()]),
  ];
}

/** A head with the forms below it. */
interface Entry {
  readonly head: string;
  readonly json: string;
}

/** Places in order, as differences, which are short. */
function writePlaces(places: number | readonly number[]): string {
  if (typeof places === 'number') return String(places);
  const sorted = Uint32Array.from(places).sort();
  return Array.from(sorted, (place, at) => place - (sorted[at - 1] ?? 0)).join();
}

/** Letters that part the entries into files small enough. */
function depthOf(entries: readonly Entry[]): number {
  for (let depth = 0; depth < deepest; depth++) {
    const sizes = new Map<string, number>();
    for (const { head, json } of entries) {
      const short = shortenHead(head, depth);
      sizes.set(short, (sizes.get(short) ?? 0) + json.length * 2);
    }
    if (Math.max(0, ...sizes.values()) <= mostBytes) return depth;
  }
  return deepest;
}

/** Entries by the head of their file; the one file of a small language is there even if it is empty. */
function shardsOf(entries: readonly Entry[], depth: number): ReadonlyMap<string, readonly string[]> {
  const shards = new Map<string, string[]>(depth === 0 ? [['', []]] : []);
  for (const { head, json } of entries) {
    const short = shortenHead(head, depth);
    const shard = shards.get(short);
    if (shard) shard.push(json);
    else shards.set(short, [json]);
  }
  return shards;
}

/** The name of a file by its letters, as code points: every server and disk can have it. */
function fileNameOf(head: string): string {
  return [...head].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('-');
}

/** Words to suggest; of larger sites not those that few briefings have, misspellings among them. */
const mostWords = 60_000;

/** All words by how many briefings have them, in powers of four, the most frequent first. */
function writeWords(forms: Postings): string {
  const classes: string[][] = [];
  for (const [form, places] of forms) {
    if (!/^[\p{L}\p{M}']{3,}$/u.test(form)) continue;
    const frequency = Math.floor(Math.log2(typeof places === 'number' ? 1 : places.length) / 2);
    while (classes.length <= frequency) classes.push([]);
    classes[frequency]?.push(form);
  }
  let count = 0;
  const kept: string[][] = [];
  for (const words of classes.reverse()) {
    count += words.length;
    if (kept.length === 0 || count <= mostWords) kept.push(words);
  }
  return `${JSON.stringify(kept.map((words) => packWords(words.sort())))}\n`;
}

function writeDocuments(
  summaries: readonly BriefingSummary[],
  languages: readonly string[],
): readonly OutputFile[] {
  const files: OutputFile[] = [];
  for (let at = 0; at < summaries.length; at += documentsInFile) {
    const part = summaries.slice(at, at + documentsInFile).map(({ name, date, titles }) => ({
      name,
      ...(date !== undefined && { date, ...daysOf(date, languages) }),
      titles: Object.fromEntries([...titles].map(([tag, title]) => [tag, setText(title, tag)])),
    }));
    files.push({
      path: `search/documents-${files.length}.json`,
      content: `[${part.map((each) => JSON.stringify(each)).join(',\n')}]\n`,
    });
  }
  return files;
}

/** A day as each language writes it; browsers know no Tajik months. */
function daysOf(
  date: string,
  languages: readonly string[],
): { readonly days?: Readonly<Record<string, string>> } {
  const day = isoDay(date);
  if (day === undefined) return {};
  return { days: Object.fromEntries(languages.map((language) => [language, dayIn(day, language)])) };
}
