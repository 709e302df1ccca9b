import type { BreakFacts } from '../languages/engine/breaks.ts';
import type { Location } from '../model/location.ts';
import { differInScript, isDotted, isInitial, readAbbreviation } from './abbreviation.ts';
import { beginsAfterName } from './after-name.ts';
import { isInsideBrackets } from './brackets.ts';
import { type Candidate, type Opening, readOpening, wordAt, wordStart } from './candidate.ts';
import { kindAt, kinds, skipSpace } from './characters.ts';
import { isItemNumber, readItemNumber } from './list-item.ts';
import { isCasual, isPlainWord } from './lower-case.ts';

/** Names of the built-in rules, as `segment --explain` prints them. */
export type RuleName =
  | 'sentence-end'
  | 'wide-stop'
  | 'space-missing'
  | 'list-item'
  | 'list-number'
  | 'lower-case-follows'
  | 'lower-case-sentence'
  | 'address-follows'
  | 'dash-follows'
  | 'hashtags-follow'
  | 'speaker-follows'
  | 'ellipsis'
  | 'ellipsis-inside'
  | 'omission'
  | 'inside-brackets'
  | 'inside-quotation'
  | 'initial'
  | 'initial-before-starter'
  | 'acronym-before-name'
  | 'acronym-before-starter'
  | 'abbreviation-never-ends'
  | 'abbreviation-before-number'
  | 'abbreviation-before-name'
  | 'abbreviation-before-starter'
  | 'abbreviation-closes'
  | 'abbreviation-in-opening-phrase';

/** Whether a sentence ends at a candidate, by which rule, and the words that decided. */
export interface Decision {
  /** Offset at which the sentence ends or would end. */
  readonly at: number;
  readonly break: boolean;
  /** A name; for a rule of a file its list and number there: `English 12`. */
  readonly rule: RuleName | (string & {});
  readonly words: string;
  /** For a rule of a file. */
  readonly source?: RuleSource;
}

/** Where a rule of a file stands, and its expressions as they stand there. */
interface RuleSource {
  readonly location: Location;
  readonly before: string;
  readonly after: string;
}

/** The sentence that a candidate may end. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly facts: BreakFacts;
  /** Whether a pronoun that is always capitalised is in lower case somewhere in the text. */
  hasLowerPronoun(): boolean;
}

/** Decides about one candidate. The rules are tried in order; the first that knows an answer gives it. */
export function decide(sentence: Sentence, candidate: Candidate): Decision {
  const { text } = sentence;
  const { stop, stopEnd, end, next, closed } = candidate;
  const opening = readOpening(text, next);
  const verdict: Verdict = (isBreak, rule, from = stop, to = stopEnd) => ({
    at: end,
    break: isBreak,
    rule,
    words: text.slice(from, to),
  });

  // "[...]" and "(?)" speak about the words before; they end nothing.
  const before = stop > 0 ? text[stop - 1] : '';
  if (closed && (before === '[' || before === '(')) return verdict(false, 'omission', stop - 1, end);
  if (opening.kind === kinds.lower) return decideLowerCase(sentence, candidate, opening, verdict);
  if (isInsideBrackets(text, sentence.start, stop, end)) return verdict(false, 'inside-brackets', stop, end);
  if (text[next] === '#' && isHashtags(text, next))
    return verdict(false, 'hashtags-follow', next, text.length);
  if (isEllipsis(text, candidate)) return decideEllipsis(sentence, candidate, opening, verdict);
  if (text[stop] === '.') return decideFullStop(sentence, candidate, opening, verdict);
  if (closed && text[end - 1] !== '.' && isSpeaker(sentence, opening)) {
    return verdict(false, 'speaker-follows', opening.at, opening.at + wordAt(text, opening.at).length);
  }
  return verdict(true, 'sentence-end');
}

type Verdict = (isBreak: boolean, rule: RuleName, from?: number, to?: number) => Decision;

function decideLowerCase(
  { text, start, facts, hasLowerPronoun }: Sentence,
  { stop, stopEnd, next, closed }: Candidate,
  opening: Opening,
  verdict: Verdict,
): Decision {
  const word = wordAt(text, opening.at);
  const isFullStop = text[stop] === '.' && stopEnd === stop + 1;
  const mayEnd = isFullStop ? isPlainWord(text, stop, facts) : text[stop] !== '.' && text[stop] !== '…';
  const item = readItemNumber(text, next);
  // "a." and "i." begin a list; any other letter with a full stop may be an abbreviation.
  if (item && !closed && mayEnd && (item.isClosed || item.value === 1)) {
    return verdict(true, 'list-item', next, item.end);
  }
  // An address has no capitals; it begins nothing only after an abbreviation: "see e.g. https://example.org".
  if (mayEnd && isAddress(text, next))
    return verdict(true, 'address-follows', opening.at, opening.at + word.length);
  // "Yahoo! in" is a name, "Stop!!! he" is none.
  const isCertain =
    stopEnd - stop > 1 ||
    (text[stop] === '?' && facts.starters.has(word)) ||
    (text[stop] !== '!' && isBrand(word));
  const isBreak = !closed && !opening.dash && mayEnd && (isCertain || isCasual(text, start, hasLowerPronoun));
  const rule = isBreak ? 'lower-case-sentence' : 'lower-case-follows';
  return verdict(isBreak, rule, opening.at, opening.at + word.length);
}

/** `iOS`, `eBay`, `wikiHow`: written with a small letter at the beginning of a sentence too. */
function isBrand(word: string): boolean {
  return /^\p{Ll}{1,4}\p{Lu}/u.test(word);
}

function isAddress(text: string, at: number): boolean {
  return ['http://', 'https://', 'www.'].some((start) => text.startsWith(start, at));
}

function isEllipsis(text: string, { stop, stopEnd, spaced }: Candidate): boolean {
  return text[stop] === '…' || (text[stop] === '.' && (stopEnd - stop > 1 || spaced > 1));
}

/** Three dots set apart stand for words left out; a fourth is the full stop (The Chicago Manual of Style, ch. 13). */
function decideEllipsis(
  { text, start, facts }: Sentence,
  { stop, stopEnd, end, spaced, closed }: Candidate,
  opening: Opening,
  verdict: Verdict,
): Decision {
  // ". . . The practice" begins with words left out.
  if (stop === start) return verdict(false, 'ellipsis-inside', stop, end);
  const word = wordAt(text, opening.at).toLowerCase();
  // A pronoun that is always capitalised says nothing: "what I mean … I did not".
  const isPronoun = word === facts.lowerPronoun && word !== '';
  const isApart = kindAt(text, stop - 1) === kinds.space;
  const dots = text[stop] === '…' ? 3 : Math.max(spaced, stopEnd - stop);
  const isLeftOut = isPronoun || (spaced > 1 && !facts.starters.has(word));
  if (isApart && !closed && dots === 3 && isLeftOut) return verdict(false, 'ellipsis-inside', stop, end);
  return verdict(true, 'ellipsis', stop, end);
}

/** `#one #two` up to the end of the text: marks of the whole, no sentence. At most twenty, to keep the cost linear. */
const hashtags = /#[^\s#]+(?:\s+#[^\s#]+){0,19}\s*$/uy;

function isHashtags(text: string, at: number): boolean {
  hashtags.lastIndex = at;
  return hashtags.test(text);
}

/** `“Why?” Tom Smith asked.`: a name of up to three words and a verb of speech; or a dash before the speaker. */
function isSpeaker({ text, facts }: Sentence, opening: Opening): boolean {
  if (opening.kind !== kinds.upper || opening.marked) return false;
  if (opening.dash) return true;
  let at = opening.at;
  if (facts.speech.size === 0 || facts.starters.has(wordAt(text, at).toLowerCase())) return false;
  for (let count = 0; count < 4; count++) {
    const word = wordAt(text, at);
    if (word === '') return false;
    if (facts.speech.has(word)) return true;
    if (kindAt(text, at) !== kinds.upper) return false;
    at += word.length;
    if (text[at] === '.') at++;
    at = skipSpace(text, at);
  }
  return false;
}

/** `IV` in `vol. IV`. */
const romanNumeral = /^[IVXLC]{1,6}$/u;

/** A full stop before anything but a lower-case letter. */
function decideFullStop(
  { text, start, facts }: Sentence,
  { stop, closed }: Candidate,
  opening: Opening,
  verdict: Verdict,
): Decision {
  // Not into the sentence before, if somebody forgot the space: "ended.Mr. Lee".
  const from = Math.max(start, wordStart(text, stop));
  const word = text.slice(from, stop);
  if (word === '') return verdict(true, 'sentence-end');
  if (isItemNumber(text, start, from, word, facts.labels)) return verdict(false, 'list-number', from);
  // A closing quotation mark ends what an abbreviation belongs to; a bracket does not: "(Acme Inc.) Systems".
  if (closed && text[stop + 1] !== ')') return verdict(true, 'sentence-end', from);

  const follower = wordAt(text, opening.at);
  const reach = opening.at + follower.length;
  const isName = opening.kind === kinds.upper || opening.kind === kinds.object;
  const isDigit = opening.kind === kinds.digit;
  const isRoman = romanNumeral.test(follower) && follower.toLowerCase() !== facts.lowerPronoun;
  const isNumber = isDigit || isRoman;
  const isInitialNext = follower.length === 1 && text[opening.at + 1] === '.';
  const starts = isName && !isInitialNext && facts.starters.has(follower.toLowerCase());

  switch (readAbbreviation(text, from, word, isNumber, facts)) {
    case 'never':
      return verdict(false, 'abbreviation-never-ends', from);
    case 'before-number':
      return verdict(false, 'abbreviation-before-number', from, reach);
    case 'before-name':
      if (starts) return verdict(true, 'abbreviation-before-starter', from, reach);
      if (isName && !isInitialNext && beginsAfterName({ text, start, facts }, from, word, opening.at))
        return verdict(true, 'abbreviation-closes', from);
      return verdict(false, 'abbreviation-before-name', from, reach);
    case 'closes':
      if (opening.dash) return verdict(false, 'dash-follows', from, reach);
      if (isDigit && !closed) return verdict(false, 'abbreviation-before-number', from, reach);
      if (starts) return verdict(true, 'abbreviation-before-starter', from, reach);
      if (facts.continues.has(follower)) return verdict(false, 'abbreviation-before-name', from, reach);
      if (isName && !closed && isOpeningPhrase(text, start, from, facts))
        return verdict(false, 'abbreviation-in-opening-phrase', start, reach);
      return verdict(true, 'abbreviation-closes', from);
    case undefined:
      break;
  }
  // A designation: H. R. 1280.
  if (
    isDigit &&
    !closed &&
    isInitial(word) &&
    /\p{Lu}\.[ \u00a0]$/u.test(text.slice(Math.max(start, from - 3), from))
  )
    return verdict(false, 'initial', from, reach);
  if (isName && !closed && (isInitial(word) || isDotted(word)) && !differInScript(word, follower)) {
    const kind = isInitial(word) ? 'initial' : 'acronym';
    if (starts) return verdict(true, `${kind}-before-starter`, from, reach);
    return verdict(false, kind === 'initial' ? 'initial' : 'acronym-before-name', from, reach);
  }
  return verdict(true, 'sentence-end', from);
}

/** No phrase of time is longer; the limit keeps hostile texts linear. */
const longestPhrase = 60;

/** Whether the sentence holds nothing so far but a phrase of time, and so no verb: `At 5 a.m. Mr Smith`. */
function isOpeningPhrase(text: string, start: number, from: number, facts: BreakFacts): boolean {
  if (from - start > longestPhrase) return false;
  const words = text.slice(start, from).match(/[\p{L}\p{N}]+(?:-\p{L}{1,3}(?!\p{L}))?/gu) ?? [];
  // Captions have no verb at all: "1932 г. Менск". There a preposition is rare, in a sentence it is the rule.
  return (
    words.some((word) => facts.starters.has(word.toLowerCase())) &&
    words.every((word) => /^\d|^[IVXLCМІХ]+$/u.test(word) || facts.timeWords.has(word.toLowerCase()))
  );
}
