const cases = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];
const slotNames = ['singular', 'plural'].flatMap((number) => cases.map((name) => `${name} ${number}`));

/**
 * What the endings of a paradigm mean. The accusative stands only if it has a form of its own or that of the
 * nominative: which nouns are animate is not written.
 */
export interface CaseEndings {
  /** Mark of the paradigm; a fleeting vowel (`m*`) or none (`f0`) changes no ending. */
  readonly mark: string;
  /** Stems it holds for; all where absent. */
  readonly stem?: RegExp;
  /** Endings by case, singular then plural, separated by `|`; `-` is the bare stem. */
  readonly endings: string;
}

/** Names what a form is, by one of its analyses: `genitive plural`; more than one where the endings are alike. */
export type Inflections = (form: string, analysis: string) => readonly string[];

/** `toKeys` gives the keys that a stem may have in an analysis; `vowels` are those of the language. */
export function inflectionsBy(
  meanings: readonly CaseEndings[],
  toKeys: (stem: string) => readonly string[],
  vowels: string,
): Inflections {
  const table = meanings.map(({ mark, stem, endings }) => ({
    mark,
    stem,
    slots: endings.split('|').map((slot) => slot.split(' ').filter((ending) => ending !== '')),
  }));
  const endsInConsonant = new RegExp(`[^${vowels}]$`);
  return (form, analysis) => {
    const [mark = '', key = ''] = analysis.split(':');
    const meant = table.find(
      (row) => row.mark === mark.replace(/[*0]/, '') && (!row.stem || row.stem.test(key)),
    );
    if (!meant) return [];
    const fits = (ending: string): boolean =>
      form.endsWith(ending) && toKeys(form.slice(0, form.length - ending.length)).includes(key);
    const named = slotNames.filter((_, at) =>
      meant.slots[at]?.some((ending) => ending !== '-' && fits(ending)),
    );
    if (named.length > 0) return named;
    // A bare form may have a fleeting vowel that its stem has not: конец, конц-. Irregular forms have no name: людей.
    const isBare =
      endsInConsonant.test(form) && toKeys(form).some((bare) => bare.startsWith(key.slice(0, -2)));
    return isBare ? slotNames.filter((_, at) => meant.slots[at]?.includes('-')) : [];
  };
}

/**
 * Of the analyses of a form those that make it a nominative, or that have no name and are not of an adjective, whose short
 * forms have none; all if there are none of the first.
 */
export function nominativesOf(
  form: string,
  analyses: readonly string[],
  inflections: Inflections,
): readonly string[] {
  const named = analyses.map((analysis) => ({ analysis, names: inflections(form, analysis) }));
  const isNominative = ({ names }: { names: readonly string[] }): boolean =>
    names.some((name) => name.startsWith('nominative'));
  if (!named.some(isNominative)) return analyses;
  return named
    .filter((each) => each.names.length === 0 || isNominative(each))
    .map(({ analysis }) => analysis);
}

/**
 * The class of a word by the mark of its analysis: paradigms of adjectives are marked a, aь …, those of surnames and
 * possessives, which are declined partly as nouns, s; participles in -ся are marked by more than one letter.
 */
export function wordClass(analysis: string): 'noun' | 'adjective' | 'mixed' {
  if (/^a[ь0]?:/.test(analysis)) return 'adjective';
  return /^[as]/i.test(analysis) ? 'mixed' : 'noun';
}
