import { languageOf } from '../../languages/registry.ts';

/** An abbreviation, with the space and the character after it. Single letters of a longer one are among them. */
const abbreviation = /(?<![\p{L}\p{N}.-])([\p{L}.-]{1,12})\. (?=(\S))/gu;
/** т. д., н. э., г. зн.: the parts of an abbreviation. */
const parts = /(?<![\p{L}\p{M}])(\p{Ll}\.) (?=\p{Ll}{1,3}\.)/gu;
/** А. Г. Лукашенко, J. K. Rowling; not U.S. Senate. */
const initials = /(?<![\p{L}.])(\p{Lu}\.) (?=\p{Lu})/gu;
/** А.Г. Лукашенко */
const joinedInitials = /(?<![\p{L}])(\p{Lu}\.-?\p{Lu}\.) (?=\p{Lu}\p{Ll})/gu;

/** A text with spaces that do not break within abbreviations, and between one or initials and what they belong to. Linear time. */
export function tieAbbreviations(text: string, language: string): string {
  if (!text.includes('. ')) return text;
  const { breaks, script } = languageOf(language);
  const tied = text.replace(abbreviation, (whole, word: string, next: string, at: number) => {
    const key = word.length === 1 || word.includes('.') ? word : word.toLowerCase();
    const isNumber = /\d/.test(next);
    const isName = /[\p{Lu}«“]/u.test(next);
    const isTied =
      breaks.neverEnds.has(key) ||
      (breaks.mayEnd.has(key) && (isName || isNumber)) ||
      (isNumber && (breaks.beforeNumber.has(key) || breaks.afterNumber.has(key) || /^\p{Ll}$/u.test(key))) ||
      // г. Минск, but 2026 г. Минск
      (isName && breaks.afterNumber.has(key) && !/\d[ \u00a0]?$/.test(text.slice(Math.max(0, at - 2), at)));
    return isTied ? `${whole.slice(0, -1)}\u00a0` : whole;
  });
  const joined = script === 'Cyrl' ? tied.replace(joinedInitials, '$1\u00a0') : tied;
  return joined.replace(parts, '$1\u00a0').replace(initials, '$1\u00a0');
}

/** A Roman numeral with the word before it, if any, and the space after it. Belarusian texts have Cyrillic letters in them. */
const romanInWords =
  /(?:(?<![\p{L}\p{M}])(\p{L}{2,20}) )?(?<![\p{L}\p{M}])([IVXІХ]{1,5})(?![\p{L}\p{M}])( (?=(\p{Ll}{1,10}\.?)(?![\p{L}\p{M}])))?/gu;
/** Not I, which is a pronoun. */
const romanInLatin = /(\p{Lu}\p{Ll}+) (?=[IVX]{2,5}(?![\p{L}\p{M}]))/gu;
const mayHaveRoman = /[IVXІХ](?![\p{Ll}\p{M}])/u;

/**
 * A text with spaces that do not break beside Roman numerals: after a name or a word that ties what follows (Пётр I,
 * асри XXI, World War II), else before the word they count (XX век, XXI в.). Linear time.
 */
export function tieRoman(text: string, language: string): string {
  if (!mayHaveRoman.test(text)) return text;
  const { script, phrases } = languageOf(language);
  if (script !== 'Cyrl') return text.replace(romanInLatin, '$1\u00a0');
  return text.replace(romanInWords, (_, before = '', numeral: string, space = '', word = '') => {
    const isOfName = /^\p{Lu}\p{Ll}/u.test(before) || phrases.tyingEnding?.test(before) === true;
    // XXI в. is a century; XXI в is followed by what it governs.
    const counts = !isOfName && word !== '' && !phrases.neverLast.has(word);
    const left = before === '' ? '' : `${before}${counts ? ' ' : '\u00a0'}`;
    return `${left}${numeral}${counts ? '\u00a0' : space}`;
  });
}
