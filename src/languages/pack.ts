import type { FormFacts } from './engine/forms.ts';

/** Plural categories of CLDR that our languages use. */
export type PluralCategory = 'one' | 'few' | 'many' | 'other';

/** Opening and closing quotation marks, and those within them. */
export interface QuotationShapes {
  readonly primary: readonly [string, string];
  readonly secondary: readonly [string, string];
}

/** Facts about one language. Pure data and functions; each file names its sources. */
export interface LanguageProfile {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Its English name. */
  readonly name: string;
  /** The language's name for itself. */
  readonly autonym: string;
  readonly script: 'Latn' | 'Cyrl';
  /** Lower-case letters of the alphabet, in its order. */
  readonly alphabet: string;
  /** Letters of other alphabets that are typed by mistake, in lower case, each with what is meant. */
  readonly mistypedLetters: Readonly<Record<string, string>>;
  /** Letters that other keyboards lack, each with the one that is typed in its place. */
  readonly plainLetters?: Readonly<Record<string, string>>;
  /** A vowel that another letter stands for after vowels, and the endings of a word from which it stays: Belarusian у and ў. */
  readonly shortened?: {
    readonly full: string;
    readonly short: string;
    readonly vowels: string;
    readonly stays: RegExp;
  };
  /** Endings that may follow a word in Latin letters without a hyphen. */
  readonly endingsOnLatin?: readonly string[];
  /** Words that are doubled for force or to mean each, often without a hyphen. */
  readonly reduplicated?: ReadonlySet<string>;
  readonly quotes: QuotationShapes;
  /** Shapes that are as usual in print; the settings may ask for one of them. */
  readonly otherQuotes?: QuotationShapes;
  /** Characters that running text needs where English needs one, in the median of professional translations. */
  readonly expansion: number;
  /** Words that something must follow: prepositions, conjunctions, particles that stand before their word. */
  readonly neverLast: ReadonlySet<string>;
  /** Endings that tie a word to a next one, as those of adjectives before their noun and the Tajik ezafe do. */
  readonly tyingEnding?: RegExp;
  readonly decimal: ',' | '.';
  /** Plural category of a whole or broken number. */
  plural(n: number): PluralCategory;
  /** A calendar date in running text; `month` from 1. */
  longDate(year: number, month: number, day: number): string;
  /** Word forms (`forms/`). */
  readonly forms: FormFacts;
}

/** Russian and Belarusian alike (CLDR 46, `ru` and `be`): 1 and 21; 2 to 4 and 22; 5, 11 and 0; fractions are `other`. */
export function eastSlavicPlural(n: number): PluralCategory {
  if (!Number.isInteger(n)) return 'other';
  const ten = Math.abs(n) % 10;
  const hundred = Math.abs(n) % 100;
  if (ten === 1 && hundred !== 11) return 'one';
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'few' : 'many';
}
