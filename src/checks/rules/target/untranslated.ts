import { unknownScript } from '../../../languages/engine/tag.ts';
import type { Span } from '../../../model/location.ts';
import { hasLatin } from '../../../text/kinds.ts';
import { matchesOf } from '../../../text/matches.ts';
import { normalise } from '../../../text/normalise.ts';
import { shorten } from '../../../text/shorten.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly text: string;
}

/**
 * A target that is the source again, or holds a run of its words.
 *
 * Between scripts (English to Russian, Belarusian, Tajik) even a lone name is transcribed, so any natural word counts.
 * Within one script, or where a language is unknown, names and headings rightly stay: there only a sentence counts.
 */
export const targetUntranslated: PairCheck<Data> = {
  code: 'target/untranslated',
  severity: 'error',
  mild: {
    severity: 'warning',
    where: 'the passage has no words in small letters but those that names have inside',
  },
  summary: 'The target, or a passage of it, is still the text of the source.',
  since: '0.1.0',
  why: 'A sentence or passage that is left in the source language reaches readers who do not know it. Names, titles and quotations in the original are left alone.',
  examples: {
    invalid: [
      { source: 'The session is open.', target: 'The session is open.' },
      { source: 'Agenda', target: 'Agenda', language: 'be' },
      {
        source: 'The ministers met and signed the declaration on joint exercises.',
        target: 'Вазирон вохӯрданд ва signed the declaration on joint exercises.',
        language: 'tg',
      },
    ],
    valid: [
      { source: 'CSTO', target: 'CSTO' },
      { source: '(null)', target: '(null)' },
      { source: '15.11.2024, press@example.org', target: '15.11.2024, press@example.org', language: 'be' },
      {
        source: 'The Collective Security Treaty Organization met.',
        target: 'Созмон (Collective Security Treaty Organization) ҷамъ омад.',
        language: 'tg',
      },
    ],
  },
  say: ({ text }) => ({ text: 'target/untranslated', values: { text } }),
  run: (context) => {
    const { target } = context;
    const found = isSame(context) ? whole(context) : passage(context);
    if (!found) return [];
    const quoted = shorten(context.targetFacts.written.slice(found.start, found.end), 60);
    const fault: Fault<Data> = {
      data: { text: quoted },
      span: markedSpan(target, found),
      ...(found.isMild && { isMild: true }),
    };
    return [fault];
  },
};

interface Passage extends Span {
  readonly isMild?: true;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const noise = /[^\p{L}\p{M}\p{N}]+/gu;

/** Whether two texts differ in nothing but case, spaces, quotes and other punctuation. */
function isSame({ plainSource, plainTarget }: CheckContext): boolean {
  if (plainSource === plainTarget) return true;
  // Nearly every pair differs in its first letter: no need to rewrite both texts for it.
  if (firstOf(plainSource) !== firstOf(plainTarget)) return false;
  return bareOf(plainSource) === bareOf(plainTarget);
}

function bareOf(text: string): string {
  return normalise(text).replace(noise, '').toLowerCase();
}

/** The first letter or digit in lower case, or half of one beyond U+FFFF; nothing if there is none. */
function firstOf(text: string): string {
  return text.charAt(text.search(letterOrDigit)).toLowerCase();
}

/** The whole target, if it holds words that a translator must translate or transcribe. */
function whole({
  plainSource,
  plainTarget,
  sourceProfile,
  targetProfile,
}: CheckContext): Passage | undefined {
  // Whatever the target has become, the source shows which words are names: IT IS OPEN.
  if (literal.test(plainSource)) return undefined;
  const words = readWords(plainSource);
  const scripts = new Set([sourceProfile.script, targetProfile.script]);
  const anew = scripts.size === 2 && !scripts.has(unknownScript);
  const natural = words.filter(({ kind }) => kind === 'lower' || kind === 'title');
  const shouted = words.filter(({ kind, text }) => kind === 'upper' && text.length > 5);
  const found = anew
    ? natural.length > 0 || (shouted.length > 0 && words.length > 1)
    : natural.length >= 4 && natural.filter(({ kind }) => kind === 'lower').length >= 2;
  if (!found) return undefined;
  const start = plainTarget.length - plainTarget.trimStart().length;
  return { start, end: plainTarget.trimEnd().length };
}

/** What programs show for a missing value, or for a place: `(null)`, `<root>`. */
const literal = /^\s*(?:<[\p{L}_][\p{L}\p{N}_.-]*>|\(?(?:null|nil|undefined|NaN)\)?)\s*$/u;

/** Words in a row that make a passage: official names seldom have so many. */
const passageLength = 5;
/** Enough where one of them is no part of a name. */
const leastLength = 4;
const latinRun = /[A-Za-z][^\p{Script=Cyrillic}]*[A-Za-z\d]/gu;
/** Words in small letters that names have inside. */
const inNames = new Set(
  'of the and or in for on at to by with from a an de del della di da do dos das la le les el los du des der den von van al y e et'.split(
    ' ',
  ),
);

/**
 * The first run of words in a Cyrillic target that are in the same order in the Latin source. Names in quotes or
 * brackets keep their lower-case prepositions (`Organization for Security and Co-operation in Europe`), so there only
 * other lower-case words make a passage.
 */
function passage(context: CheckContext): Passage | undefined {
  const { plainSource, plainTarget, sourceProfile, targetProfile, targetFacts } = context;
  if ((targetFacts.kinds & hasLatin) === 0) return undefined;
  if (sourceProfile.script !== 'Latn' || targetProfile.script !== 'Cyrl') return undefined;
  let name: Passage | undefined;
  let source: ReturnType<typeof runsOf> | undefined;
  let headline: boolean | undefined;
  for (const match of matchesOf(latinRun, plainTarget)) {
    if (match[0].length < 2 * leastLength) continue;
    const words = readWords(match[0]);
    if (words.length < leastLength) continue;
    source ??= runsOf(readWords(plainSource));
    headline ??= isHeadline(plainSource);
    for (const run of runsIn(words, source)) {
      const start = match.index + run.start;
      const found = { start, end: match.index + run.end };
      if (isTitle(plainSource, run.words, headline) || isExpansion(plainTarget, found)) continue;
      const sort = sortOf(run.words, isNamed(plainTarget, found), headline);
      if (sort === 'left') return found;
      if (sort === 'long name' && !isEnclosed(plainTarget, found)) name ??= { ...found, isMild: true };
    }
  }
  return name;
}

/** Whether words that both sides have are a passage, a name that is long enough to be transcribed, or any other name. */
function sortOf(words: readonly Word[], named: boolean, headline: boolean): 'left' | 'long name' | 'name' {
  const lower = words.filter(({ kind }) => kind === 'lower' || (headline && kind === 'title'));
  const isLong = words.length >= passageLength;
  // Names and titles have capitals: “some sort of sick joke” is what somebody said.
  const mayBeTitle = named && words.some(({ kind }) => kind === 'title' || kind === 'upper');
  const isTelling =
    lower.some(({ text }) => !inNames.has(text.toLowerCase()) && (!mayBeTitle || text.length > 4)) ||
    (!named && words.some((_, at) => isDate(words, at)));
  if (headline && !isLong) return 'name';
  if (isTelling && (isLong || !named)) return 'left';
  return isLong && lower.length > 0 ? 'long name' : 'name';
}

/** Whether the source has words in quotation marks and with capitals, as titles of songs and books have them. */
function isTitle(source: string, words: readonly Word[], headline: boolean): boolean {
  const first = words[0]?.text ?? '';
  const start = source.toLowerCase().indexOf(first.toLowerCase());
  const quoted = /["“«‘]\s*$/u.test(source.slice(Math.max(0, start - 2), start));
  const stated = readWords(source.slice(start)).slice(0, words.length);
  const long = stated.filter(({ text, kind }) => text.length > 2 && kind !== 'other' && !inNames.has(text));
  const capitals = long.filter(({ kind }) => kind !== 'lower').length;
  if (start < 0 || (headline && !quoted)) return false;
  return quoted
    ? capitals > 2 && 3 * capitals >= 2 * long.length
    : capitals > 3 && capitals + 1 >= long.length;
}

/** Whether words in brackets spell out the acronym before them: NFC (near field communication). */
function isExpansion(target: string, { start, end }: Span): boolean {
  const [, acronym, inside = ''] =
    /([A-Z]{2,8})\s?\(([^()]*)$/.exec(target.slice(Math.max(0, start - 60), end)) ?? [];
  if (acronym === undefined) return false;
  const initials = readWords(inside).map(({ text }) => text.charAt(0).toUpperCase());
  return initials.join('') === acronym || initials.slice(-acronym.length).join('') === acronym;
}

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const month = /^(?:January|February|April|June|July|August|September|October|November|December)$/;

/** Names that every language has its own for: on Sunday, September 29, but not the Sunday Times or a September 11 Memorial. */
function isDate(words: readonly Word[], at: number): boolean {
  const [before, word, day, after] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!word) return false;
  const isMonth = month.test(word.text);
  if (before?.kind === 'lower') return isMonth || weekday.test(word.text);
  const hasDay = day !== undefined && /^\d{1,2}(?:st|nd|rd|th)?$/.test(day.text);
  return isMonth && hasDay && after?.kind !== 'title' && after?.kind !== 'upper';
}

/** Whether the source has capitals in all its longer words, as American headlines have: they say nothing of names. */
function isHeadline(plain: string): boolean {
  const long = readWords(plain).filter(({ text, kind }) => text.length > 4 && kind !== 'other');
  return long.length > 3 && long.every(({ kind }) => kind !== 'lower') && /^\P{L}*\p{Lu}/u.test(plain);
}

/** Whether a run of words has quotation marks or brackets to itself, as names and titles have. */
function isNamed(text: string, { start, end }: Span): boolean {
  return (
    /[«“„("]\s*$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[.,!?…]?\s*[»”“)"]/u.test(text.slice(end, end + 4))
  );
}

/** Whether a bracket or quotation mark opened shortly before a run of words closes shortly after it. */
function isEnclosed(text: string, { start, end }: Span): boolean {
  return (
    /(?:[«“„(]|(?:^|\s)")[^»”)"]*$/u.test(text.slice(Math.max(0, start - 40), start)) &&
    /^[^«“„("]*[»”“)"]/u.test(text.slice(end, end + 40))
  );
}

interface Word extends Span {
  readonly text: string;
  /** `other`: addresses, codes, numbers, and names with capitals inside (YouTube): the same in every language. */
  readonly kind: 'lower' | 'title' | 'upper' | 'other';
}

/** From the first to the last letter or digit between two spaces. */
const word = /[\p{L}\p{N}](?:\S*[\p{L}\p{M}\p{N}])?/gu;

function readWords(text: string): Word[] {
  return matchesOf(word, text).map(({ 0: found, index: start }) => ({
    text: found,
    start,
    end: start + found.length,
    kind: kindOf(found),
  }));
}

function kindOf(word: string): Word['kind'] {
  if (/[@/_\\\p{N}]|\p{L}\.\p{L}/u.test(word)) return 'other';
  if (/^\p{Lu}[\p{Lu}\p{M}&'’‑-]*$/u.test(word)) return 'upper';
  const parts = word.split(/['’‑–—-]/u);
  if (parts.some((part) => /\p{L}\p{M}*\p{Lu}/u.test(part))) return 'other';
  return /^\p{Lu}/u.test(word) ? 'title' : 'lower';
}

function runsOf(words: readonly Word[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + leastLength <= words.length; at++) runs.add(keyOf(words, at));
  return runs;
}

/** The longest runs of words of which every few in a row stand so in the source. */
function runsIn(words: readonly Word[], runs: ReadonlySet<string>): (Span & { words: readonly Word[] })[] {
  const found: (Span & { words: readonly Word[] })[] = [];
  for (let first = 0; first + leastLength <= words.length; first++) {
    if (!runs.has(keyOf(words, first))) continue;
    let last = first;
    while (last + 1 + leastLength <= words.length && runs.has(keyOf(words, last + 1))) last++;
    const run = words.slice(first, last + leastLength);
    found.push({ start: run[0]!.start, end: run[run.length - 1]!.end, words: run });
    first = last;
  }
  return found;
}

function keyOf(words: readonly Word[], at: number): string {
  let key = '';
  for (let index = at; index < at + leastLength; index++) key += ` ${words[index]!.text.toLowerCase()}`;
  return key;
}
