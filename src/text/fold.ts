import type { MarkedText } from '../model/content.ts';
import { normalise } from './normalise.ts';

/**
 * Whether two versions of a sentence differ in nothing a translation depends on: a translation of the one is current for
 * the other. Equal texts are. An equivalence, so a chain of cosmetic edits stays cosmetic.
 *
 * Cosmetic are, and nothing else: the kind of white space, its amount and a space before punctuation; the style of
 * quotation marks and dashes where they are; the case of the first letter, unless the word is an acronym; a full
 * stop, exclamation mark, colon or ellipsis, or none, at the end. A question mark, a comma, an apostrophe, a hyphen, a
 * tag put in or taken out and the case of any other letter are not: `it's` and `its`, `re-cover` and `recover`, `US` and
 * `us` differ in meaning.
 */
export function isCosmetic(before: MarkedText, after: MarkedText): boolean {
  return before === after || fold(before) === fold(after);
}

/** The form that cosmetically equal texts share (`isCosmetic`). For comparing, not for people. Linear time. */
export function fold(text: MarkedText): string {
  return foldEnd(foldStart(foldMarks(text)));
}

/** The text with one style of spaces, quotation marks and dashes: the part of `fold` that leaves letters and stops. */
export function foldMarks(text: string): string {
  return foldDashes(foldQuotes(normalise(text.replace(invisible, ''))));
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * One mark for all quotation marks. A single mark between letters is an apostrophe, and after a digit it may mean feet or
 * minutes, where a double one means inches or seconds: there single and double stay apart.
 */
function foldQuotes(text: string): string {
  if (!/["'“”„‟«»‘’‚‛ʼ‹›]/.test(text)) return text;
  return text
    .replace(/[«‹] ?/g, '"')
    .replace(/ ?[»›]/g, '"')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/(?<![\p{N}\p{L}\p{M}])'|(?<=[\p{L}\p{M}])'(?![\p{L}\p{M}\p{N}])/gu, '"');
}

/**
 * Hyphens alike, dashes alike, but not each other: `man-eating` is no `man—eating`. A spaced hyphen or en dash is a
 * dash; between digits and before one (`5–7`, `−5`) and between letters (`Minsk–Moscow`) an en dash is a hyphen.
 */
function foldDashes(text: string): string {
  const spaced = text.replace(/ (?=[,.;:!?…](?: |$))/g, '');
  if (!/[-‐‑‒–—―−]/.test(spaced)) return spaced;
  return spaced
    .replace(/(?<=\d)[‐‑‒–—―−](?=\d)|(?<=^|[ (])[‐‑‒–—―−](?=\d)/g, '-')
    .replace(/ ?(?:[—―]|--+) ?|(?<=^| )[-‐‑‒–−] /g, ' — ')
    .replace(/ {2,}/g, ' ')
    .replace(/[‐‑‒–−]/g, '-')
    .trim();
}

const tag = /^<\/?[1-9]\d{0,3}\/?>/;
const lastTag = /<\/?[1-9]\d{0,3}\/?>$/;
const longestTag = 8;

/** The first letter in lower case, after marks and tags that open the sentence. */
function foldStart(text: string): string {
  let at = 0;
  for (;;) {
    if (/["'([{—¿¡ -]/.test(text[at] ?? '')) at++;
    else if (text[at] === '<') {
      const found = tag.exec(text.slice(at, at + longestTag));
      if (!found) break;
      at += found[0].length;
    } else break;
  }
  const word = /^\p{Lu}\p{M}*([\p{L}\p{M}\p{N}]*)(\.?)/u.exec(text.slice(at, at + 64));
  // Acronyms and names with inner capitals (US, McKay, F16), parts of them after a hyphen or a dot (A-bomb, U.S.) and
  // initials are what their capitals make them.
  if (!word || /[\p{Lu}\p{N}]/u.test(word[1] as string)) return text;
  if (word[1] === '' && /[.'&-]/.test(text[at + 1] ?? '')) return text;
  const letter = String.fromCodePoint(text.codePointAt(at) as number);
  return text.slice(0, at) + letter.toLowerCase() + text.slice(at + letter.length);
}

/**
 * The text without the stops that end it, which may occur inside or outside of closing quotation marks, brackets and tags.
 * A text of stops alone stays.
 */
function foldEnd(text: string): string {
  let at = text.length;
  let tail = '';
  while (at > 0) {
    const mark = text[at - 1] as string;
    if (/["')\]}]/.test(mark)) {
      tail = mark + tail;
      at--;
    } else if (/[.!…: ]/.test(mark)) at--;
    else if (mark === '>') {
      const found = lastTag.exec(text.slice(Math.max(0, at - longestTag), at));
      if (!found) break;
      tail = found[0] + tail;
      at -= found[0].length;
    } else break;
  }
  return at === 0 ? text : text.slice(0, at) + tail;
}
