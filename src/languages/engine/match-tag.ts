import { findLanguage } from '../registry.ts';
import { parseTag } from './tag.ts';

/**
 * Whether a text in one BCP 47 tag serves where the other is asked for. The one rule for files, memories and terms: case
 * and `_` for `-` do not count; language, script and variants are the same; and the regions are the same, or only one of the
 * two names one. So `ru-RU` and `ru` match, as CAT tools add a region to the language they were given; `ru-RU` and `ru-BY` do
 * not, nor do `sr-Latn` and `sr`. A script that the language has anyway (`tg-Cyrl-TJ`) is the same as none, and a code of three
 * letters the same as that of two (`rus`), which is the only one in BCP 47.
 */
export function matchesTag(a: string, b: string): boolean {
  if (a === b) return true;
  // Nearly every pair: two languages without subtags.
  if (a.length === 2 && b.length === 2) return a.toLowerCase() === b.toLowerCase();
  const [one, other] = [parseTag(a), parseTag(b)];
  return (
    shortCode(one.language) === shortCode(other.language) &&
    usedScript(one) === usedScript(other) &&
    one.rest === other.rest &&
    (one.region === other.region || one.region === undefined || other.region === undefined)
  );
}

/**
 * Of some tags the one that serves where a tag is asked for: that very tag, in whatever case, or else the only one that
 * matches it.
 */
export function findMatchingTag(tag: string, among: Iterable<string>): string | undefined {
  const key = tagKey(tag);
  const matching: string[] = [];
  for (const each of among) {
    if (tagKey(each) === key) return each;
    if (matchesTag(each, tag)) matching.push(each);
  }
  return matching.length === 1 ? matching[0] : undefined;
}

/** The code of two letters for one of three (ISO 639-1 for 639-2), if the language has one. */
function shortCode(language: string): string {
  return /^[a-z]{3}$/.test(language) ? (Intl.getCanonicalLocales(language)[0] ?? language) : language;
}

function tagKey(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase();
}

function usedScript({ language, script }: ReturnType<typeof parseTag>): string | undefined {
  return script === findLanguage(shortCode(language))?.script ? undefined : script;
}
