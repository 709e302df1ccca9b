import makeHyphenator from 'hyphen';
import belarusian from 'hyphen/patterns/be.js';
import { languageOf } from '../../languages/registry.ts';
import { tieAbbreviations, tieRoman } from './tied-words.ts';

/** Letters: shorter words are not divided, and no part is shorter than the second. Readers stumble over more hyphens. */
const shortestWord = 12;
const shortestPart = 4;

/** Languages whose words most browsers cannot divide, by the patterns of TeX for them. For Tajik there are none. */
const hyphenators = new Map([['be', makeHyphenator(belarusian, { minWordLength: shortestWord })]]);

/** Abbreviated units and numerals: what is after a number and belongs to it. */
const units =
  '%|‰|[€$₽£¥]|°C|km²|km|m²|m³|m|cm|mm|kg|g|t|l|ha|км²|км|м²|м³|м|см|мм|кг|г\\.?|т|л|га|млн|млрд|тыс\\.|тис\\.|гг\\.|руб\\.|a\\.m\\.|p\\.m\\.';
const space = '[ \\u00a0]';

/** Between a number and its unit, between groups of digits, and between a sign and its number. */
const numbers = new RegExp(
  `(\\d)${space}(?=(?:${units})(?![\\p{L}\\p{M}\\p{N}]))|(?<!\\d)(\\d{1,3})${space}(?=\\d{3}(?!\\d))|([№§€$₽£¥])${space}(?=\\d)`,
  'gu',
);

/**
 * A text as pages set it: with spaces that do not break where editors of the language want none, and with soft hyphens
 * where browsers cannot divide its words. What it says stays the same. Linear time.
 */
export function setText(text: string, language: string): string {
  let set = text;
  if (/[\d№§]/.test(text)) {
    set = set.replace(numbers, (_, digit = '', group = '', sign = '') => `${digit}${group}${sign}\u00a0`);
    set = tieCounted(set, language);
  }
  set = tieRoman(tieAbbreviations(set, language), language);
  if (languageOf(language).script === 'Cyrl') {
    // A dash does not begin a line, and a short preposition or particle does not end one.
    set = set.replace(/ (?=[–—](?: |$))/g, '\u00a0');
    const prepositions = prepositionsOf(language);
    if (prepositions) set = set.replace(prepositions, '$1\u00a0');
    const particles = particlesOf(language);
    if (particles) set = set.replace(particles, '\u00a0');
  }
  const hyphenate = hyphenators.get(language);
  return hyphenate ? set.replace(longWord, (word) => divide(word, hyphenate)) : set;
}

/** What a number counts may be so long: a longer word leaves a narrow column half empty. */
const longestCounted = 14;
const counted = new RegExp(
  `(\\d|\\d\\u00a0(?:млн|млрд|тыс\\.)) (\\p{Ll}{2,${longestCounted}})(?![\\p{L}\\p{M}])`,
  'gu',
);

/** A number that follows says which one it is, not how many: `№ 4`. */
const isNumbering = /[№§]\u00a0\d*$/;

/** Joins a number to the word after it, unless that belongs to what follows: `1240 человек`, but `from 10 to 20`. */
function tieCounted(text: string, language: string): string {
  const { neverLast } = languageOf(language).phrases;
  return text.replace(counted, (whole, number: string, word: string, at: number) =>
    neverLast.has(word) || isNumbering.test(text.slice(Math.max(0, at - 8), at))
      ? whole
      : `${number}\u00a0${word}`,
  );
}

/** Letters of a preposition or particle that does not end a line. */
const longestTied = 2;
const patterns = new Map<string, RegExp | undefined>();

/** Short words that something must follow, with the space after them. */
function prepositionsOf(language: string): RegExp | undefined {
  if (!patterns.has(language)) {
    const words = [...languageOf(language).phrases.neverLast].filter(({ length }) => length <= longestTied);
    const pattern = `(?<=(?:^|[ \\u00a0(«„“—–]))(${words.join('|')}) (?=[\\p{L}\\p{N}«„“])`;
    patterns.set(language, words.length === 0 ? undefined : new RegExp(pattern, 'giu'));
  }
  return patterns.get(language);
}

const particlePatterns = new Map<string, RegExp | undefined>();

/** The space before a particle that never begins a line: сказал бы. */
function particlesOf(language: string): RegExp | undefined {
  if (!particlePatterns.has(language)) {
    const words = [...(languageOf(language).phrases.neverFirst ?? [])];
    const pattern = `(?<=[\\p{L}\\p{M}]) (?=(?:${words.join('|')})(?![\\p{L}\\p{M}-]))`;
    particlePatterns.set(language, words.length === 0 ? undefined : new RegExp(pattern, 'gu'));
  }
  return particlePatterns.get(language);
}

const longWord = new RegExp(`\\p{L}{${shortestWord},40}`, 'gu');

/** Words of news come again and again. */
const known = new Map<string, string>();
const mostKnown = 20_000;

function divide(word: string, hyphenate: ReturnType<typeof makeHyphenator>): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const parts: string[] = [];
  let part = '';
  for (const piece of String(hyphenate(word)).split('\u00ad')) {
    part += piece;
    if (part.length < shortestPart) continue;
    parts.push(part);
    part = '';
  }
  // What is too short at the end stays with the part before it.
  if (part !== '') parts.push((parts.pop() ?? '') + part);
  const divided = parts.join('\u00ad');
  if (known.size >= mostKnown) known.clear();
  known.set(word, divided);
  return divided;
}
