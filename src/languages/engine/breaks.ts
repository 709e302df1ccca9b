/**
 * What a language's abbreviations and words say about sentence ends.
 *
 * Entries are lower-case, without their final full stop and without spaces inside (`т.д` for `т. д.`), and match in any
 * case. An entry with a capital (`Sat`), of one letter (`г`) or with full stops inside (`т.д`) matches only as written:
 * `sat` may well end a sentence, and `Г.` and `Т. Д.` are initials.
 */
export interface BreakFacts {
  /** Never end a sentence, whatever follows: `dr`, `e.g`, `см`. */
  readonly neverEnds: ReadonlySet<string>;
  /** Stand before names as well as at ends: only a capitalised starter after them begins a sentence: `inc`, `ул`. */
  readonly mayEnd: ReadonlySet<string>;
  /** Close their phrase, so a capital after them begins a sentence: `etc`, `p.m`, `т.д`, `руб`. */
  readonly closes: ReadonlySet<string>;
  /** Close their phrase after a number (`2014 г.`); elsewhere they precede a name (`г. Минск`). */
  readonly afterNumber: ReadonlySet<string>;
  /** Close their phrase after a number (`6 ft.`); elsewhere they are words like others. */
  readonly units: ReadonlySet<string>;
  /** Never end a sentence before a number (`no. 5`, `ст. 15`); elsewhere they are words like others. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words that, capitalised after an abbreviation or an initial, begin a sentence: `the`, `он`. */
  readonly starters: ReadonlySet<string>;
  /** As written: capitalised words that begin no sentence after an abbreviation: `EST`, `США` in `5 долл. США`. */
  readonly continues: ReadonlySet<string>;
  /** Words that with a number name a part of a document: `Article 5. Rights of citizens` is one. */
  readonly labels: ReadonlySet<string>;
  /** Words of phrases of time. A sentence that holds no others yet has no verb: `At 5 a.m. Mr. Smith left`. */
  readonly timeWords: ReadonlySet<string>;
  /** A pronoun that is always capitalised: `i`. In lower case it tells of an author who uses no capitals. */
  readonly lowerPronoun: string;
  /** Verbs of speech, which tie a speaker to the quotation before: `“Why?” Tom asked.` */
  readonly speech: ReadonlySet<string>;
  /** How a sentence begins after a name that ends in an abbreviation. Default: only with a starter. */
  readonly names?: NameBreaks;
}

/** How a sentence begins after the name of a firm or a place: `Acme Inc. Rivals were`, `в Минской обл. Погибли`. */
interface NameBreaks {
  /** Finite verbs in small letters, roughly: what has one may be a whole sentence. */
  readonly verb: RegExp;
  /** Capitalised words that go on after the name: titles, countries of a region, surnames. */
  readonly goesOn: RegExp;
  /** Abbreviations of places, which close their phrase after an adjective: `обл`. */
  readonly places: ReadonlySet<string>;
  /** Capitalised adjectives of places: `Минской`. Absent if the abbreviation precedes the name. */
  readonly adjective?: RegExp;
}

/** Abbreviations of titles that stay in Latin letters in Cyrillic texts. */
export const latinTitles = 'mr mrs ms dr prof st mt vs v P.S';

/** Abbreviations in names of firms that stay in Latin letters in Cyrillic texts. */
export const latinFirms = 'inc co corp ltd llc plc bros jr sr';

/** Endings of surnames of East Slavic and neighbouring languages in the nominative, in Russian, Belarusian and Ukrainian. */
export const surnameEndings =
  '(?:[оеёэ][вў]а?|[еєиії]в|[иыії]на?|[сц]к(?:ий|ая|і)|[еэя]нк[оа]|[юу]к|[иі]ч|ян|дзе|швил[иі]|швілі)';
