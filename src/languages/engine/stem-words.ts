import { foldNumeral, splitWords } from './word-sets.ts';

/** What a word stands for, in all its forms. */
export interface Meaning {
  /** The same in every language: the ISO code of a country, the name of a rank. */
  readonly value: string;
  /** How the word before it must begin, in the form that `foldNumeral` gives: `united` in `United Kingdom`. */
  readonly before?: string;
  /** Only before a number in digits: `over 100`. */
  readonly isBeforeNumber?: true;
  /** The word is also another one (Jordan is a name, too): it may account for something, and proves nothing. */
  readonly isWeak?: true;
}

/** Words by what they stand for. */
export interface StemWords {
  /** What a word stands for: its form as `foldNumeral` gives it, whether it has a capital, and the acronym it is. */
  find(form: string, capital: boolean, acronym: string | undefined): readonly Meaning[];
}

interface Entry {
  readonly stem: string;
  /** Any where absent. */
  readonly endings?: ReadonlySet<string>;
  readonly hasCapital: boolean;
  readonly meaning: Meaning;
}

const nothing: readonly never[] = [];

/**
 * Words for things, from rows of a value and its words, separated by spaces. A word is `stem/paradigm` (`Герман/ия`), where
 * the paradigm names a list of endings, `stem*` with anything after it, or has the endings of the paradigm `-`. One that is
 * written with a capital counts only so; one in capitals is an acronym and counts letter for letter. `united_kingdom` is a
 * word and how the one before it begins; `over#` counts before digits only; a question mark before a word says that it is also
 * another word. Nothing is built before a word is looked for.
 */
export function stemWords(
  paradigms: Readonly<Record<string, string>>,
  rows: readonly (readonly [value: string, words: string])[],
): StemWords {
  let built: ReturnType<typeof build> | undefined;
  return {
    find: (form, capital, acronym) => {
      built ??= build(paradigms, rows);
      const meant = acronym === undefined ? undefined : built.acronyms.get(acronym);
      if (meant) return meant;
      // Most words of a text have the head of no stem: two look-ups, and nothing is made.
      const long = built.byHead.get(form.slice(0, headLength));
      const short = form.length < headLength ? undefined : built.byHead.get(form.slice(0, headLength - 1));
      if (!long && !short) return nothing;
      const found: Meaning[] = [];
      for (const entries of [long, short]) {
        if (!entries) continue;
        for (const { stem, endings, hasCapital, meaning } of entries)
          if (
            (capital || !hasCapital) &&
            form.startsWith(stem) &&
            (!endings || endings.has(form.slice(stem.length)))
          )
            found.push(meaning);
      }
      return found;
    },
  };
}

/** Letters at the beginning of stems by which they are looked for: most words of a text have those of no stem. */
const headLength = 3;

/** Words for nothing: of a language in which they are not known. */
export const noWords: StemWords = { find: () => nothing };

function build(
  paradigms: Readonly<Record<string, string>>,
  rows: readonly (readonly [value: string, words: string])[],
): {
  readonly byHead: ReadonlyMap<string, readonly Entry[]>;
  readonly acronyms: ReadonlyMap<string, readonly Meaning[]>;
} {
  const endingsBy = new Map(
    Object.entries(paradigms).map(([name, endings]) => [
      name,
      new Set(splitWords(endings).map((ending) => (ending === '-' ? '' : ending))),
    ]),
  );
  const byHead = new Map<string, Entry[]>();
  const acronyms = new Map<string, Meaning[]>();
  for (const [value, words] of rows) {
    for (const written of splitWords(words)) {
      const [, weak, before, stem = '', paradigm = '-', any, number] =
        /^(\?)?(?:([^_/*]+)_)?([^_/*#]+)(?:\/(.+)|(\*)|(#))?$/u.exec(written) ?? [];
      const endings = any === undefined ? endingsBy.get(paradigm) : undefined;
      if (stem === '' || (any === undefined && !endings)) throw new Error(`no paradigm of "${written}"`);
      const meaning: Meaning = {
        value,
        ...(before !== undefined && { before: foldNumeral(before) }),
        ...(number !== undefined && { isBeforeNumber: true }),
        ...(weak !== undefined && { isWeak: true }),
      };
      if (/^\p{Lu}{2,}$/u.test(stem)) {
        acronyms.set(stem, [...(acronyms.get(stem) ?? []), meaning]);
        continue;
      }
      const key = foldNumeral(stem);
      const head = key.slice(0, headLength);
      const entries = byHead.get(head) ?? [];
      byHead.set(head, entries);
      entries.push({ stem: key, ...(endings && { endings }), hasCapital: /^\p{Lu}/u.test(stem), meaning });
    }
  }
  return { byHead, acronyms };
}
