import { foldNumeral, splitWords } from './word-sets.ts';

/** What a word stands for, in all its forms. */
export interface Meaning {
  /** The same in every language: the ISO code of a country, the name of a rank. */
  readonly value: string;
  /** How the word before it must begin, in the form that `foldNumeral` gives: `united` in `United Kingdom`. */
  readonly before?: string;
  /** The word is also another one (Jordan is a name, too): it may account for something, and proves nothing. */
  readonly isWeak?: true;
}

/** Words by what they stand for. */
export interface StemWords {
  /** What a word stands for: its form as `foldNumeral` gives it, whether it has a capital, and the acronym it is. */
  find(form: string, capital: boolean, acronym: string | undefined): readonly Meaning[];
}

interface Entry {
  readonly endings: ReadonlySet<string>;
  readonly hasCapital: boolean;
  readonly meaning: Meaning;
}

const nothing: readonly never[] = [];

/**
 * Words for things, from rows of a value and its words, separated by spaces. A word is `stem/paradigm` (`Герман/ия`), where
 * the paradigm names a list of endings, or has the endings of the paradigm `-`. One that is written with a capital
 * counts only so; one in capitals is an acronym and counts letter for letter. `united_kingdom` is a word and how the one
 * before it begins; a question mark before a word says that it is also another word. Nothing is built before a word
 * is looked for.
 */
export function stemWords(
  paradigms: Readonly<Record<string, string>>,
  rows: readonly (readonly [value: string, words: string])[],
): StemWords {
  let built: ReturnType<typeof build> | undefined;
  return {
    find: (form, capital, acronym) => {
      built ??= build(paradigms, rows);
      const { stems, acronyms, longest } = built;
      const meant = acronym === undefined ? undefined : acronyms.get(acronym);
      if (meant) return meant;
      let found: Meaning[] | undefined;
      for (let length = Math.min(longest, form.length - 1); length >= 0; length--) {
        const cut = form.length - length;
        const entries = stems.get(form.slice(0, cut));
        if (!entries) continue;
        const ending = form.slice(cut);
        for (const { endings, hasCapital, meaning } of entries)
          if ((capital || !hasCapital) && endings.has(ending)) found = [...(found ?? nothing), meaning];
      }
      return found ?? nothing;
    },
  };
}

/** Words for nothing: of a language in which they are not known. */
export const noWords: StemWords = { find: () => nothing };

function build(
  paradigms: Readonly<Record<string, string>>,
  rows: readonly (readonly [value: string, words: string])[],
): {
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  readonly acronyms: ReadonlyMap<string, readonly Meaning[]>;
  readonly longest: number;
} {
  const endingsBy = new Map(
    Object.entries(paradigms).map(([name, endings]) => [
      name,
      new Set(splitWords(endings).map((ending) => (ending === '-' ? '' : ending))),
    ]),
  );
  const stems = new Map<string, Entry[]>();
  const acronyms = new Map<string, Meaning[]>();
  let longest = 0;
  for (const [value, words] of rows) {
    for (const written of splitWords(words)) {
      const [, weak, before, stem = '', paradigm = '-'] =
        /^(\?)?(?:([^_/]+)_)?([^_/]+)(?:\/(.+))?$/u.exec(written) ?? [];
      const endings = endingsBy.get(paradigm);
      if (!endings || stem === '') throw new Error(`no paradigm of "${written}"`);
      const meaning: Meaning = {
        value,
        ...(before !== undefined && { before: foldNumeral(before) }),
        ...(weak !== undefined && { isWeak: true }),
      };
      if (/^\p{Lu}{2,}$/u.test(stem)) {
        acronyms.set(stem, [...(acronyms.get(stem) ?? []), meaning]);
        continue;
      }
      const key = foldNumeral(stem);
      for (const ending of endings) longest = Math.max(longest, ending.length);
      stems.set(key, [...(stems.get(key) ?? []), { endings, hasCapital: /^\p{Lu}/u.test(stem), meaning }]);
    }
  }
  return { stems, acronyms, longest };
}
