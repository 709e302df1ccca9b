import type { BreakFacts } from './engine/breaks.ts';
import type { DateFacts, NegationFacts } from './engine/fact-words.ts';
import type { FormFacts } from './engine/forms.ts';
import type { IdentityFacts, LetterFacts } from './engine/letters.ts';
import type { MeasureFacts } from './engine/measures.ts';
import type { NumberFacts } from './engine/numbers.ts';
import type { StemWords } from './engine/stem-words.ts';

/** Opening and closing quotation marks, and those within them. */
export interface QuotationShapes {
  readonly primary: readonly [string, string];
  readonly secondary: readonly [string, string];
}

/** The quotation marks of a language. */
interface QuotationFacts extends QuotationShapes {
  /** Shapes that are as usual in print; the settings may ask for one of them. */
  readonly others?: QuotationShapes;
  /** Whether the full stop of a quoted sentence follows the closing mark, and a long dash before its source. */
  readonly isStopOutside?: boolean;
}

/** How long sentences of a language are, and which words cannot end one. */
export interface PhraseFacts {
  /** Characters that running text needs where English needs one, in the median of professional translations. */
  readonly expansion?: number;
  /** Words that something must follow: prepositions, conjunctions, particles that precede their word. */
  readonly neverLast: ReadonlySet<string>;
  /** Particles that follow their word, in lower case: `бы`. Absent if none is known. */
  readonly neverFirst?: ReadonlySet<string>;
  /** Endings that tie a word to a next one, as those of adjectives before their noun and the Tajik ezafe do. */
  readonly tyingEnding?: RegExp;
  /** Words that a hyphen joins to one, in small letters: `кто-то`, `из-за`. */
  readonly hyphened?: RegExp;
  /** What follows a word for before or after where it points back, and so the other way round: `после чего` for before. */
  readonly backwards?: RegExp;
  /** Words that are doubled for force or to mean each, often without a hyphen. */
  readonly reduplicated?: ReadonlySet<string>;
}

/** Words that say little of what a text is about, in lower case. */
export interface FrequentWords {
  /** Grammatical words that terms may hold inside: head of state. */
  readonly linking: ReadonlySet<string>;
  /** Closed classes, which no term begins or ends with. */
  readonly grammatical: ReadonlySet<string>;
  /** Frequent in texts of any kind, so no terms by themselves. */
  readonly everyday: ReadonlySet<string>;
  /** What words end in that no term begins or ends with, such as adverbs and possessives: `'s`, `ly`. */
  readonly outsideTerms?: RegExp;
  /** What words end in that no term in small letters ends with, such as past tenses: `ed`. */
  readonly neverLastInTerms?: RegExp;
  /** What words end in that are no term by themselves: `ed`, `ing`. */
  readonly neverAlone?: RegExp;
}

/**
 * Facts about one language: pure data and functions, each file with its sources. Every part may be left out; the language
 * then has the part of `engine/defaults.ts`, under which nothing is claimed that is not known.
 */
export interface LanguagePack {
  /** BCP 47 tag: the primary subtag alone. */
  readonly tag: string;
  /** Its English name. */
  readonly name: string;
  /** The language's name for itself. */
  readonly autonym: string;
  /** Its name in two capitals, where those are not the first letters of its name for itself. */
  readonly initials?: string;
  /** Script that the facts are about (ISO 15924); a tag that names another one has no pack. */
  readonly script: string;
  /** Alphabet and mistyped letters. Default: no letter is strange. */
  readonly letters?: LetterFacts;
  /** What tells the language from others. Default: it is never told apart. */
  readonly identity?: IdentityFacts;
  /** Quotation marks. Default: those of English. */
  readonly quotes?: QuotationFacts;
  /** Length and ends of sentences. Default: any length, any last word. */
  readonly phrases?: PhraseFacts;
  /** Abbreviations and words at sentence ends. Default: what many languages share. */
  readonly breaks?: BreakFacts;
  /** Word forms. Default: one form a word. */
  readonly forms?: FormFacts;
  /** Numerals and plural categories. Default: digits only, one plural form. */
  readonly numbers?: NumberFacts;
  /** Words for measures and parts of the day. Default: signs only. */
  readonly measures?: MeasureFacts;
  /** Months, weekdays and other words of time. Default: none. */
  readonly dates?: DateFacts;
  /** Negative words. Default: none. */
  readonly negation?: NegationFacts;
  /** Countries and their peoples, by ISO 3166 codes. Default: none is known. */
  readonly countries?: StemWords;
  /** Words for ranks and titles, by English names. Default: none is known. */
  readonly ranks?: StemWords;
  /** Words for directions and other opposites. Default: none is known. */
  readonly directions?: StemWords;
  /** Words of another language in the letters of this one, by what this one says. Default: none is known. */
  readonly calques?: StemWords;
  /** Forms of verbs that say who said something, in lower case. Default: none. */
  readonly reporting?: ReadonlySet<string>;
  /** Phrases before a person, or before the title of one, who said something: `according to`. Default: none. */
  readonly attribution?: RegExp;
  /** Words that say in a name that it is of an organisation, in lower case: `council`. Default: none. */
  readonly organisations?: ReadonlySet<string>;
  /** Words that are no terms. Default: none. */
  readonly frequentWords?: FrequentWords;
}

/** A language with all its parts: those of its pack, and the defaults for what that leaves out. */
export type Language = Required<Omit<LanguagePack, 'initials' | 'attribution'>> &
  Pick<LanguagePack, 'initials' | 'attribution'>;

/** A word without the ending of a possessive, where its language has one: `Monday` of `Monday's`. */
export function withoutPossessive(word: string, { forms: { possessive } }: Language): string {
  return possessive ? word.replace(possessive, '') : word;
}
