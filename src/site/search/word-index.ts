import { languageOf } from '../../languages/registry.ts';
import type { BriefingSummary, OutputFile } from '../../model/edition.ts';
import { foldLetters, foldWord, isRelated, wordsIn } from '../assets/words.js';

/** What is found where, in one language: the numbers of the briefings by folded form. */
type Postings = ReadonlyMap<string, readonly number[]>;

/** The words of some briefings, by language. */
export type SearchWords = ReadonlyMap<string, Postings>;

/** Gathers the words of briefings. */
export interface WordIndex {
  /** Adds a text of the briefing with this number, from 0; numbers never go back. */
  add(briefing: number, language: string, text: string): void;
  /** What was added so far. */
  readonly words: SearchWords;
}

export function makeWordIndex(languages: readonly string[]): WordIndex {
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
  /** How many letters of a form name the file that has it. */
  readonly depth: number;
  readonly files: readonly OutputFile[];
}

/**
 * The index of the search in a language: for each form the briefings that have the word in any of its forms, as grammar
 * tells; files by the first letters, so that a search loads little however large the site is. Forms that no text has are
 * found through the endings of the language, which `writeSearch` tells.
 */
export function writeLanguage(language: string, forms: Postings): LanguageIndex {
  const entries = Array.from(
    joinForms(forms, language),
    ([form, found]): Entry => [form, writePostings(form, found)],
  );
  const depth = depthOf(entries);
  return { language, depth, files: writeShards(language, depth, entries) };
}

/** What the search has to know of all languages, by the depth of their indexes, and of the briefings, by their numbers. */
export function writeSearch(
  depths: ReadonlyMap<string, number>,
  summaries: readonly BriefingSummary[],
): readonly OutputFile[] {
  const languages = [...depths].map(([language, depth]) => [
    language,
    {
      depth,
      endings: languageOf(language).forms.endings,
      verbs: languageOf(language).forms.verbs?.endings ?? [],
    },
  ]);
  const about = { documents: documentsInFile, languages: Object.fromEntries(languages) };
  return [{ path: 'search/index.json', content: `${JSON.stringify(about)}\n` }, ...writeDocuments(summaries)];
}

/** What the index says of a form. */
interface Found {
  /** Numbers of the briefings that have the word in any form, in order. */
  readonly places: readonly number[];
  /** Forms of the word that endings alone do not tell: лодок of лодка. */
  readonly others: readonly string[];
}

/** Every form with the places of all forms of its word, in order of the forms; one by one, since all places are many. */
function* joinForms(forms: Postings, language: string): Generator<readonly [form: string, found: Found]> {
  const { analyses, endings, verbs } = languageOf(language).forms;
  const isEnding = new Set(endings);
  const byAnalysis = new Map<string, string[]>();
  const all = new Map<string, readonly string[]>();
  for (const form of forms.keys()) {
    const own = [...analyses(form), ...(verbs?.analyses(form) ?? [])];
    all.set(form, own);
    for (const analysis of own) {
      const known = byAnalysis.get(analysis);
      if (known) known.push(form);
      else byAnalysis.set(analysis, [form]);
    }
  }
  // Readers ask for a verb by its infinitive, which texts seldom have.
  const infinitives = new Set<string>();
  for (const form of forms.keys())
    for (const infinitive of verbs?.infinitives(form) ?? [])
      if (!forms.has(infinitive)) infinitives.add(infinitive);
  for (const infinitive of infinitives) all.set(infinitive, verbs?.analyses(infinitive) ?? []);
  for (const form of [...all.keys()].sort()) {
    const related = new Set(forms.has(form) ? [form] : []);
    for (const analysis of all.get(form) ?? [])
      for (const each of byAnalysis.get(analysis) ?? []) related.add(each);
    const others: string[] = [];
    for (const each of related) if (!isRelated(form, each, isEnding)) others.push(each);
    if (related.size === 0) continue;
    const places = inOrder([...related].flatMap((each) => forms.get(each) ?? []));
    yield [form, { places, others: others.sort() }];
  }
}

/** Numbers from 0 in order, each once. */
function inOrder(numbers: readonly number[]): readonly number[] {
  const sorted = Uint32Array.from(numbers).sort();
  return [...sorted].filter((number, at) => number !== sorted[at - 1]);
}

type Entry = readonly [form: string, json: string];

/** Places as differences, which are short; behind them the other forms. */
function writePostings(form: string, { places, others }: Found): string {
  const steps = places.map((place, at) => place - (at === 0 ? 0 : (places[at - 1] as number)));
  const values = [...steps, ...others.map((other) => JSON.stringify(other))];
  return `${JSON.stringify(form)}:[${values.join(',')}]`;
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

/** The name of the file a form is in: its first letters, as they are without special ones, by code point. */
function headOf(form: string, depth: number): string {
  return [...foldLetters(form)]
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

/** The words of a text, folded. Linear time. */
export function searchWords(text: string): readonly string[] {
  return wordsIn(text).map((word) => {
    const known = folded.get(word);
    if (known !== undefined) return known;
    const form = foldWord(word);
    if (folded.size >= mostFolded) folded.clear();
    folded.set(word, form);
    return form;
  });
}

// Running text repeats its words, and looking one up costs far less than folding it. Nothing of this can be seen from outside.
const folded = new Map<string, string>();
const mostFolded = 100_000;
