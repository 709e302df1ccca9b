import type { Inflections } from './inflections.ts';

/** The cases that words are put into. Which nouns are animate is not written, so that of the accusative only some forms are known. */
export type CaseName = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';

/** What tells the forms of a phrase from others that its words can have. */
export interface PhraseForms {
  /** Forms that are right and seldom written: душою beside душой. */
  readonly rare: RegExp;
  /** The same of adjectives: незаконней beside незаконной. */
  readonly rareAdjective: RegExp;
  /** Masculine nouns whose last vowel may be in this form alone: конец, конца. */
  readonly fleeting: RegExp;
  /** Nouns in a soft sign that are feminine, as dictionaries have them. */
  readonly softFeminine: RegExp;
  /** What adjectives end in, as dictionaries have them, by the noun that they go with. */
  readonly citations: Readonly<Record<'masculine' | 'feminine' | 'neuter' | 'plural', RegExp>>;
  /** What adjectives of the singular end in: those of masculine nouns and of neuter ones, and those of feminine ones. */
  readonly singular: Readonly<Record<'masculine' | 'feminine', Readonly<Record<CaseName, RegExp>>>>;
  /** The case that the word after a preposition usually has. */
  readonly governed: ReadonlyMap<string, CaseName>;
}

/** How words of a language are inflected for case. */
interface CaseFacts {
  /**
   * What a form is, by one of its analyses, such as `genitive plural`; several where forms are alike, none if it is not
   * known.
   */
  readonly inflections: Inflections;
  /** Whether an analysis is one of a noun, of an adjective, or of a word that is declined partly as each, as surnames are. */
  wordClass(analysis: string): 'noun' | 'adjective' | 'mixed';
  /** What the first half of a word ends in whose halves are both inflected, unless it is a genitive plural: страны-участницы. */
  readonly halfEnding: RegExp;
  /** Absent if forms of phrases are only recognised. */
  readonly phrases?: PhraseForms;
}

/** How words of a language vary. */
export interface FormFacts {
  /**
   * Every stem the word form can have, each marked with its paradigm class. Two forms are of one word if they share an
   * analysis. The form is a key: lower-case and NFC (`wordKey`). Never empty: the form itself is always one of them.
   * With `isStem`, analyses `mark:stem` whose stem is not one may be left out, which saves most of the work.
   */
  analyses(form: string, isStem?: (stem: string) => boolean): readonly string[];
  /**
   * The analyses of a form that stands as dictionaries have it, in the nominative: Кітай is no instrumental of кіт there.
   * All if none is one.
   */
  citationAnalyses(form: string): readonly string[];
  /**
   * What adjectives end in, as dictionaries have them, and what their full forms end in: in the term `аномальная клетка` no
   * adverb is meant. Absent if adjectives are not inflected.
   */
  readonly attributes?: { readonly citation: RegExp; readonly full: RegExp };
  /**
   * The analyses of a form, a key, as one of a verb, and whether it is an infinitive. Terms are taken for verbs in the infinitive
   * only: начало is no form of начать there. Absent if verbs are not known.
   */
  readonly verbs?: {
    analyses(form: string): readonly string[];
    isInfinitive(form: string): boolean;
    /** Analyses of the words that make the passive of an infinitive: принятый of принять, шудан of кардан. */
    passive(infinitive: string): readonly string[];
  };
  /**
   * What surnames end in that have one form in all cases, of women and of men: Меркель; Лукашенко. Absent if every surname is
   * declined alike.
   */
  readonly fixedSurnames?: { readonly feminine: RegExp; readonly masculine: RegExp };
  /** What makes a possessive of a word, at its end: English `'s`. Absent if there is no such ending. */
  readonly possessive?: RegExp;
  /** What a form can have after its stem, nothing included: what is left of two forms without it is alike or not. */
  readonly endings: readonly string[];
  /** One spelling for a form that may be written in several: Russian ё as е, Belarusian ў at the beginning as у. */
  spell(form: string): string;
  /**
   * What a form has in common with words that searches take for the same: other spellings and names (organize for organise),
   * the verb of a participle, the partner in aspect. Absent if there are none.
   */
  searchAnalyses?(form: string): readonly string[];
  /** What is typed where a keyboard lacks a letter, each with what may be meant: к, қ. Absent if nothing is. */
  readonly typedLetters?: readonly (readonly [typed: string, meant: string])[];
  /** Pairs of letters that writers confuse, separated by spaces: `ао еи`. Absent if none is known. */
  readonly confusedLetters?: string;
  /** How words are inflected for case. Absent in languages without cases. */
  readonly cases?: CaseFacts;
  /**
   * Whether this may follow an acronym that is inflected, lower-case and with its hyphen if it has one: `-ро`
   * in Tajik САД-ро, `а` in Russian МИДа, `’s` and `s` in English NGOs.
   */
  endsAcronym(tail: string): boolean;
  /** Most words that may occur between two words of a term: `совместных полевых учений` holds `совместное учение`. */
  readonly gap: number;
  /**
   * Words that never stand in such a gap, because they make another phrase: English `member of the state` is no
   * `member state`. Where inflection shows what belongs together none are needed.
   */
  readonly gapStops: ReadonlySet<string>;
  /** Words that join two nouns, of which what follows belongs to the second: сил и сил быстрого реагирования. */
  readonly conjunctions: ReadonlySet<string>;
  /** Whether a word before a hyphen stays the word it is: English Armenia-led, but not Russian социал-демократ. */
  readonly leadsCompounds: boolean;
  /** Whether the endings of a whole phrase are on its last word: Tajik амнияти дастаҷамъӣ-ро, English `the Secretary General’s`. */
  readonly endsPhrases: boolean;
}
