import { phoneticKey } from '../languages/engine/phonetic-key.ts';
import { noWords, type StemTable, stemTable } from '../languages/engine/stem-words.ts';
import { foldNumeral } from '../languages/engine/word-sets.ts';
import { withoutPossessive } from '../languages/pack.ts';
import { languageOf } from '../languages/registry.ts';
import type { Glossary, NameKind } from '../model/glossary.ts';
import type { Span } from '../model/location.ts';
import { compareTexts } from '../text/order.ts';
import { proposeOrganisations } from './aligned-organisations.ts';
import { citationOf, isForm } from './citation.ts';
import { findConcepts } from './hits.ts';
import type { AlignedSentence, NameProposal, Rendering } from './name-proposals.ts';
import { surnameOf } from './short-names.ts';
import { type Unit, unitsOf } from './units.ts';

/** A name of the source, and what its letters are in the target. */
interface Match {
  readonly name: string;
  readonly kind: NameKind;
  readonly form: string;
}

interface Tally {
  readonly kinds: Map<NameKind, number>;
  readonly sentences: AlignedSentence[];
  /** Forms with their number, by language. */
  readonly forms: Map<string, Map<string, number>>;
  /** Those of the surname alone. */
  readonly short: Map<string, ReadonlyMap<string, number>>;
}

/**
 * Names that sentences and their translations share and the glossary lacks, the most frequent first. A name is one or several
 * words with a capital whose consonants the translation has too, in the same order. A surname alone counts for the one full
 * name that ends in it. Organisations are also proposed where translations render them by words.
 */
export function proposeNames(
  sentences: readonly AlignedSentence[],
  glossary: Glossary,
  source: string,
  least = 1,
): readonly NameProposal[] {
  const tallies = new Map<string, Tally>();
  const small = new Map<string, number>();
  for (const sentence of sentences) {
    for (const match of matchNames(sentence, glossary, source)) count(tallies, match, sentence);
    for (const { capital, key } of unitsOf(sentence.text))
      if (!capital) small.set(key, (small.get(key) ?? 0) + 1);
  }
  joinSurnames(tallies);
  const transcribed = [...tallies]
    // A word that is usually written without a capital is no name: Centre, University.
    .filter(([name, { sentences: found }]) => (small.get(name.toLowerCase()) ?? 0) < found.length)
    .map(([name, tally]) => proposalOf(name, tally))
    .filter((proposal) => proposal.count >= least);
  const translated = proposeOrganisations(sentences, glossary, source, least).filter(
    ({ name }) => !transcribed.some((each) => each.name === name),
  );
  return [...transcribed, ...translated].sort((a, b) => b.count - a.count || compareTexts(a.name, b.name));
}

function matchNames(sentence: AlignedSentence, glossary: Glossary, source: string): readonly Match[] {
  const names = namesIn(sentence.text, source, glossary);
  if (names.length === 0) return [];
  const { script } = languageOf(sentence.language);
  const tails = tailsOf(sentence.language);
  // A name in the letters of the source is not a name in the language.
  const words = capitalsIn(sentence.target, sentence.language).filter(
    ({ text }) => script !== 'Cyrl' || !/[A-Za-z]/.test(text),
  );
  const taken = new Set<number>();
  // Longer names first: the words that they take are no surnames alone.
  return [...names]
    .sort((a, b) => b.units.length - a.units.length)
    .flatMap(({ units, kind }): Match[] => {
      const places = words.flatMap((_, at) => (fits(units, words, at, tails) ? [at] : []));
      const free = places.filter((at) => units.every((_, which) => !taken.has(at + which)));
      const [first] = free;
      if (
        first === undefined ||
        (units.length === 1 && isAdjective(words[first] as NameWord, units[0] as NameWord)) ||
        free.some((at) => textOf(words, at, units.length) !== textOf(words, first, units.length))
      )
        return [];
      for (let which = 0; which < units.length; which++) taken.add(first + which);
      const name = units
        .map(({ text }) => withoutPossessive(text.replace(/[’ʼ]/g, "'"), languageOf(source)))
        .join(' ');
      return [{ name, kind, form: textOf(words, first, units.length) }];
    });
}

interface NameWord extends Pick<Unit, 'text' | 'key' | 'before'>, Span {
  readonly sounds: string;
}

interface SourceName {
  readonly units: readonly NameWord[];
  readonly kind: NameKind;
}

const mostWords = 4;
const shortest = 3;

/** Capitalised words; words joined by a hyphen are one. */
function capitalsIn(text: string, tag: string): NameWord[] {
  const language = languageOf(tag);
  const words: NameWord[] = [];
  for (const { start, end, text: written, key, acronym, capital, before } of unitsOf(text)) {
    const last = words.at(-1);
    if (before === 'hyphen' && last?.end === start - 1) {
      const whole = text.slice(last.start, end);
      words[words.length - 1] = {
        ...last,
        end,
        text: whole,
        key: whole.toLowerCase(),
        sounds: phoneticKey(whole),
      };
      continue;
    }
    if (!capital || acronym !== undefined) continue;
    const bare = withoutPossessive(key, language);
    words.push({ start, end, text: written, key: bare, before, sounds: phoneticKey(bare) });
  }
  return words;
}

/** Runs of capitalised words of a source that are no term, country, date or title. */
function namesIn(text: string, tag: string, glossary: Glossary): readonly SourceName[] {
  const { frequentWords, breaks, dates } = languageOf(tag);
  const stems = stemsOf(tag);
  const known = findConcepts(text, glossary, tag).map(({ hit }) => hit);
  const runs: NameWord[][] = [];
  const kinds: NameKind[] = [];
  let title = -1;
  for (const word of capitalsIn(text, tag)) {
    const form = foldNumeral(word.key);
    const meant = stems.find(form, true, undefined);
    const isTitle = meant?.rank !== undefined;
    if (isTitle) title = word.end;
    const isName =
      word.key.length >= shortest &&
      word.sounds.length > 0 &&
      !isTitle &&
      !meant?.country?.some(({ isWeak }) => !isWeak) &&
      !dates.months.has(form) &&
      !dates.weekdays.has(form) &&
      !frequentWords.everyday.has(word.key) &&
      !frequentWords.grammatical.has(word.key) &&
      !breaks.starters.has(word.key) &&
      !known.some(({ start, end }) => word.start < end && word.end > start);
    if (!isName) continue;
    const run = runs.at(-1);
    const isNext = run?.at(-1)?.end === word.start - 1 && text[word.start - 1] === ' ';
    if (run && isNext && run.length < mostWords) run.push(word);
    else {
      runs.push([word]);
      kinds.push(kindAt(text, word.start, title === word.start - 1));
    }
  }
  return runs.map((units, at) => ({ units, kind: units.length > 1 ? 'person' : (kinds[at] as NameKind) }));
}

const tables = new Map<string, StemTable>();

/** The countries and titles of a language. */
function stemsOf(tag: string): StemTable {
  const { countries, ranks } = languageOf(tag);
  const table =
    tables.get(tag) ?? stemTable({ country: countries, rank: ranks, direction: noWords, calque: noWords });
  tables.set(tag, table);
  return table;
}

/** A word alone after a preposition of place is a place; any other may be the surname of a person. */
function kindAt(text: string, start: number, hasTitle: boolean): NameKind {
  const before = text.slice(Math.max(0, start - 12), start);
  return !hasTitle && /(?:^|\s)(?:in|at|from|to|near|across|outside)\s$/i.test(before) ? 'place' : 'person';
}

/** Whether the words of a target from one on have the consonants of the words of a name, one after the other. */
function fits(units: readonly NameWord[], words: readonly NameWord[], at: number, tails: Tails): boolean {
  return units.every(({ key, sounds }, which) => {
    const word = words[at + which];
    if (!word || (which > 0 && word.start - (words[at + which - 1] as NameWord).end !== 1)) return false;
    if (!word.sounds.startsWith(sounds) || Math.abs(word.key.length - key.length) > 4) return false;
    // One consonant alone proves little: the word is as long then, and has no other.
    if (sounds.length === 1) return word.sounds === sounds && Math.abs(word.key.length - key.length) <= 2;
    return word.sounds === sounds || tails.has(word.sounds.slice(sounds.length));
  });
}

/** The consonants that endings of a language have: В, М and Х in Russian. */
type Tails = ReadonlySet<string>;

function tailsOf(tag: string): Tails {
  return new Set(
    languageOf(tag)
      .forms.endings.map(phoneticKey)
      .filter((sounds) => sounds.length === 1),
  );
}

/** Whether a word is an adjective that is made of a name: донецкий, but not Baranovsky. */
function isAdjective({ key }: NameWord, name: NameWord): boolean {
  return /[сц]к\p{L}{2,4}$/u.test(key) && !/sk(?:y|i|ii|iy|aya|oy|oi|oye|aia)$/.test(name.key);
}

function textOf(words: readonly NameWord[], at: number, count: number): string {
  return words
    .slice(at, at + count)
    .map(({ text }) => text)
    .join(' ');
}

function count(tallies: Map<string, Tally>, { name, kind, form }: Match, sentence: AlignedSentence): void {
  const tally: Tally = tallies.get(name) ?? {
    kinds: new Map(),
    sentences: [],
    forms: new Map(),
    short: new Map(),
  };
  tallies.set(name, tally);
  tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
  tally.sentences.push(sentence);
  const forms = tally.forms.get(sentence.language) ?? new Map<string, number>();
  tally.forms.set(sentence.language, forms);
  forms.set(form, (forms.get(form) ?? 0) + 1);
}

/** Adds the sentences of a surname to the one full name that ends in it, and drops the surname. */
function joinSurnames(tallies: Map<string, Tally>): void {
  const bySurname = new Map<string, string[]>();
  for (const name of tallies.keys()) {
    const surname = surnameOf(name);
    if (surname !== undefined) bySurname.set(surname, [...(bySurname.get(surname) ?? []), name]);
  }
  for (const [surname, names] of bySurname) {
    const [full] = names;
    const alone = tallies.get(surname);
    if (full === undefined || names.length > 1 || !alone) continue;
    const tally = tallies.get(full) as Tally;
    tally.sentences.push(...alone.sentences);
    for (const [language, forms] of alone.forms) tally.short.set(language, forms);
    tallies.delete(surname);
  }
}

function proposalOf(name: string, { kinds, sentences, forms, short }: Tally): NameProposal {
  const [kind = 'person'] = [...kinds].sort(([, a], [, b]) => b - a).map(([each]) => each);
  return {
    name,
    kind,
    count: new Set(sentences.map(({ document, segment }) => `${document} ${segment}`)).size,
    renderings: new Map(
      [...forms].map(([language, counts]) => [
        language,
        renderingsOf(name, counts, short.get(language) ?? new Map(), language),
      ]),
    ),
    sentences,
  };
}

/** Groups the forms of one name; forms that share no paradigm are different translations. */
function renderingsOf(
  name: string,
  counts: ReadonlyMap<string, number>,
  short: ReadonlyMap<string, number>,
  tag: string,
): readonly Rendering[] {
  const left = [...counts].sort(([a, m], [b, n]) => n - m || compareTexts(a, b)).map(([form]) => form);
  const renderings: Rendering[] = [];
  while (left.length > 0) {
    const { text, forms } = citationOf(name, left, tag);
    for (const form of forms) left.splice(left.indexOf(form), 1);
    const surname = surnameOf(text);
    const alone = [...short].filter(([form]) => surname !== undefined && isForm(form, surname, tag));
    const all = [...forms.map((form) => counts.get(form) ?? 0), ...alone.map(([, uses]) => uses)];
    renderings.push({
      text,
      forms: [...forms, ...alone.map(([form]) => form)],
      count: all.reduce((sum, uses) => sum + uses, 0),
    });
  }
  return renderings.sort((a, b) => b.count - a.count);
}
