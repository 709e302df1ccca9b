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
  /** Any where absent. */
  readonly endings?: ReadonlySet<string>;
  readonly hasCapital: boolean;
  readonly meaning: Meaning;
}

const nothing: readonly never[] = [];

/**
 * Words for things, from rows of a value and its words, separated by spaces. A word is `stem/paradigm` (`Герман/ия`), where
 * the paradigm names a list of endings, `stem*` with anything after it, or has the endings of the paradigm `-`. One that is written with a capital
 * counts only so; one in capitals is an acronym and counts letter for letter. `united_kingdom` is a word and how the one
 * before it begins; `over#` counts before digits only; a question mark before a word says that it is also another word. Nothing is built before a word
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
      const { stems, acronyms, shortest } = built;
      const meant = acronym === undefined ? undefined : acronyms.get(acronym);
      if (meant) return meant;
      let found: Meaning[] | undefined;
      for (let cut = shortest; cut <= form.length; cut++) {
        const entries = stems.get(form.slice(0, cut));
        if (!entries) continue;
        const ending = form.slice(cut);
        for (const { endings, hasCapital, meaning } of entries)
          if ((capital || !hasCapital) && (!endings || endings.has(ending)))
            found = [...(found ?? nothing), meaning];
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
  readonly shortest: number;
} {
  const endingsBy = new Map(
    Object.entries(paradigms).map(([name, endings]) => [
      name,
      new Set(splitWords(endings).map((ending) => (ending === '-' ? '' : ending))),
    ]),
  );
  const stems = new Map<string, Entry[]>();
  const acronyms = new Map<string, Meaning[]>();
  let shortest = Number.POSITIVE_INFINITY;
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
      shortest = Math.min(shortest, key.length);
      stems.set(key, [
        ...(stems.get(key) ?? []),
        { ...(endings && { endings }), hasCapital: /^\p{Lu}/u.test(stem), meaning },
      ]);
    }
  }
  return { stems, acronyms, shortest };
}
