/** A way words of a language are inflected. */
export interface Paradigm {
  /** Short mark, unique in the language; with the stem it makes an analysis. */
  readonly mark: string;
  /** The endings, separated by spaces; `-` is the bare stem. */
  readonly endings: string;
  /** What the stem looks like, seen from its end: `/[бвдз]$/`. */
  readonly stem: RegExp;
}

/** The endings of a set of paradigms, each once, in order. */
export function endingsOf(paradigms: readonly Paradigm[]): readonly string[] {
  const endings = paradigms.flatMap(({ endings }) => endings.split(' '));
  return [...new Set(endings.map((ending) => (ending === '-' ? '' : ending)))].sort();
}

/** The analyses of a form by a set of paradigms; with `isStem`, only those with such a stem. */
export type Analyser = (form: string, isStem?: (key: string) => boolean) => string[];

/**
 * An analyser for a set of paradigms: a form has an analysis for each paradigm that has its ending and accepts what is
 * left as a stem. `toKeys` makes keys of the spellings a stem can have before an ending,
 * `isPossible` rules out what cannot be a stem. The cost is one look-up for each length an
 * ending can have, however many paradigms there are.
 */
export function analyserFor(
  paradigms: readonly Paradigm[],
  toKeys: (stem: string, ending: string) => readonly string[],
  isPossible: (stem: string) => boolean,
): Analyser {
  const byEnding = new Map<string, Paradigm[]>();
  let longest = 0;
  for (const paradigm of paradigms) {
    for (const written of new Set(paradigm.endings.split(' '))) {
      const ending = written === '-' ? '' : written;
      longest = Math.max(longest, ending.length);
      byEnding.set(ending, [...(byEnding.get(ending) ?? []), paradigm]);
    }
  }
  return (form, isStem) => {
    const analyses: string[] = [];
    for (let length = 0; length <= longest && length < form.length; length++) {
      const stem = form.slice(0, form.length - length);
      const possible = byEnding.get(form.slice(form.length - length));
      if (!possible || !isPossible(stem)) continue;
      for (const key of toKeys(stem, form.slice(form.length - length))) {
        if (isStem && !isStem(key)) continue;
        for (const paradigm of possible) {
          if (paradigm.stem.test(stem)) analyses.push(`${paradigm.mark}:${key}`);
        }
      }
    }
    return analyses;
  };
}

/**
 * The forms no paradigm gives, by form. Each row: the analysis that the regular forms of the word have (or a name for the
 * word), a stem, and the endings that go with it; `-` is the bare stem.
 */
export function irregularForms(
  rows: readonly (readonly [analysis: string, stem: string, endings: string])[],
): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [analysis, stem, endings] of rows) {
    for (const ending of endings.split(' ')) {
      const form = ending === '-' ? stem : stem + ending;
      forms.set(form, [...(forms.get(form) ?? []), analysis]);
    }
  }
  return forms;
}
