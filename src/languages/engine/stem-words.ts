import { foldNumeral, splitWords } from './word-sets.ts';

/** What a word stands for, in all its forms. */
export interface Meaning {
  /** The same in every language: the ISO code of a country, the name of a rank. */
  readonly value: string;
  /** How the word before it must begin, in the form that `foldNumeral` gives: `united` in `United Kingdom`. */
  readonly before: string | undefined;
  /** Only before a number in digits: `over 100`. */
  readonly isBeforeNumber: boolean;
  /** The word is also another one (Jordan is a name, too): it may account for something, and proves nothing. */
  readonly isWeak: boolean;
}

/** Words by what they stand for, as a pack has them. */
export interface StemWords {
  readonly paradigms: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly [value: string, words: string])[];
}

/**
 * Words for things, from rows of a value and its words, separated by spaces. A word is `stem/paradigm` (`Герман/ия`), where
 * the paradigm names a list of endings, `stem*` with anything after it, or has the endings of the paradigm `-`. One that is
 * written with a capital counts only so; one in capitals is an acronym and counts letter for letter. `united_kingdom` is a
 * word and how the one before it begins; `over#` counts before digits only; a question mark before a word says that it is also
 * another word.
 */
export function stemWords(paradigms: StemWords['paradigms'], rows: StemWords['rows']): StemWords {
  return { paradigms, rows };
}

/** Words for nothing: of a language in which they are not known. */
export const noWords: StemWords = stemWords({}, []);

/** Kinds of what words stand for. */
type Kind = 'country' | 'rank' | 'direction' | 'calque';

/** What a word stands for, by kind: nothing for most kinds. */
type Meanings = Readonly<Record<Kind, readonly Meaning[] | undefined>>;

/** All words of a language that stand for something. */
export interface StemTable {
  /**
   * What a word stands for: its form as `foldNumeral` gives it, whether it has a capital, and the acronym it is. Undefined
   * for most words: two look-ups for all kinds together.
   */
  find(form: string, capital: boolean, acronym: string | undefined): Meanings | undefined;
}

/**
 * One table of words of several kinds.
 * @throws Error where a word names a paradigm that its kind does not have.
 */
export function stemTable(words: Readonly<Record<Kind, StemWords>>): StemTable {
  const byHead = new Map<string, Entry[]>();
  const acronyms = new Map<string, Found>();
  for (const kind of Object.keys(words) as Kind[]) addWords(kind, words[kind], byHead, acronyms);
  return {
    find: (form, capital, acronym) => {
      const named = acronym === undefined ? undefined : acronyms.get(acronym);
      const long = byHead.get(form.slice(0, headLength));
      const short = form.length < headLength ? undefined : byHead.get(form.slice(0, headLength - 1));
      if (!long && !short) return named;
      let found: Found | undefined = named && { ...named };
      for (const entries of [long, short]) {
        if (!entries) continue;
        for (const { kind, stem, endings, hasCapital, meaning } of entries) {
          if (!capital && hasCapital) continue;
          // What an acronym stands for is all that it does.
          if (named?.[kind]) continue;
          if (!form.startsWith(stem) || (endings && !endings.has(form.slice(stem.length)))) continue;
          found ??= nothingFound();
          const meanings = found[kind];
          if (meanings) meanings.push(meaning);
          else found[kind] = [meaning];
        }
      }
      return found;
    },
  };
}

type Found = Record<Kind, Meaning[] | undefined>;

function nothingFound(): Found {
  return { country: undefined, rank: undefined, direction: undefined, calque: undefined };
}

/** Letters at the beginning of stems by which they are looked for: most words of a text have those of no stem. */
const headLength = 3;

interface Entry {
  readonly kind: Kind;
  readonly stem: string;
  /** Any where undefined. */
  readonly endings: ReadonlySet<string> | undefined;
  readonly hasCapital: boolean;
  readonly meaning: Meaning;
}

function addWords(
  kind: Kind,
  { paradigms, rows }: StemWords,
  byHead: Map<string, Entry[]>,
  acronyms: Map<string, Found>,
): void {
  const endingsBy = new Map(
    Object.entries(paradigms).map(([name, endings]) => [
      name,
      new Set(splitWords(endings).map((ending) => (ending === '-' ? '' : ending))),
    ]),
  );
  for (const [value, words] of rows) {
    for (const written of splitWords(words)) {
      const [, weak, before, stem = '', paradigm = '-', any, number] =
        /^(\?)?(?:([^_/*]+)_)?([^_/*#]+)(?:\/(.+)|(\*)|(#))?$/u.exec(written) ?? [];
      const endings = any === undefined ? endingsBy.get(paradigm) : undefined;
      if (stem === '' || (any === undefined && !endings)) throw new Error(`no paradigm of "${written}"`);
      const meaning: Meaning = {
        value,
        before: before === undefined ? undefined : foldNumeral(before),
        isBeforeNumber: number !== undefined,
        isWeak: weak !== undefined,
      };
      if (/^\p{Lu}{2,}$/u.test(stem)) {
        const named = acronyms.get(stem) ?? nothingFound();
        acronyms.set(stem, named);
        named[kind] = [...(named[kind] ?? []), meaning];
        continue;
      }
      const key = foldNumeral(stem);
      const head = key.slice(0, headLength);
      const entries = byHead.get(head) ?? [];
      byHead.set(head, entries);
      entries.push({
        kind,
        stem: key,
        endings,
        hasCapital: /^\p{Lu}/u.test(stem),
        meaning,
      });
    }
  }
}
