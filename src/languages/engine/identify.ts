import { cyrillic, type LetterRun, latin } from '../../text/letters.ts';
import { languages } from '../registry.ts';
import { defaults } from './defaults.ts';
import type { IdentityFacts } from './letters.ts';

interface Candidate extends IdentityFacts {
  readonly tag: string;
}

/** The languages that can be told apart. */
const identities: readonly Candidate[] = languages
  .filter(({ identity }) => identity !== defaults.identity)
  .map(({ tag, identity, dates, numbers }) => ({
    tag,
    ...identity,
    words: new Set([
      ...identity.words,
      ...dates.months.keys(),
      ...dates.weekdays.keys(),
      ...numbers.words.keys(),
    ]),
  }));

/** Which language a text is most likely in. */
export interface Identity {
  readonly tag: string;
  /** Letters that were looked at: those of its script. */
  readonly letters: number;
  /** Words of its closed classes. */
  readonly words: number;
  /** By tag of another language, how many more words are of its closed classes and not of that one's than the other way round. */
  readonly wordsOver: ReadonlyMap<string, number>;
  /** By how much it beats the other languages of its script, by tag: natural logarithms of likelihood ratios. */
  readonly over: ReadonlyMap<string, number>;
  /** The same as `wordsOver` for words that end in one of its inflections. */
  readonly endingsOver: ReadonlyMap<string, number>;
}

/** What a word of a closed class says for its language, beside its letters. */
const wordWeight = 4;
/** What an inflection says for the languages that have it. */
const endingWeight = 1.2;
/** Least number of letters in a stem before an inflection. */
const shortestStem = 2;
/** What a pair of letters that the language rules out says against it. */
const pairWeight = 3;
/** What speaks against a rare language from the outset: a short text in a frequent one may have its letters by chance. */
const rareWeight = 5;
/** Of a thousand letters, how many are of another alphabet: typing mistakes and names. */
const strangers = 0.1;

const tableEnd = 0x530;
const firstCyrillic = 0x430;
const cyrillicLetters = tableEnd - firstCyrillic;

/** Languages of one script, with what is known of them by language, in the order of `facts`. */
interface Candidates {
  readonly script: number;
  readonly facts: readonly Candidate[];
  /** Logarithms of the shares of letters: by UTF-16 unit, and within it by language. */
  readonly weights: Float64Array;
  /** Of a word in lower case, the languages in whose closed classes it is: a bit each. */
  readonly words: ReadonlyMap<string, number>;
  /** Of what words end in, the languages that have it as an inflection: a bit each. */
  readonly endings: ReadonlyMap<string, number>;
  /** Letters of the longest. */
  readonly longestEnding: number;
  /** Of a pair of letters, the languages that rule it out: a bit each, by first Cyrillic letter and second. */
  readonly ruledOut: Uint8Array;
}

function makeCandidates(script: number): Candidates {
  const facts = identities.filter(({ shares }) => ('a' in shares ? latin : cyrillic) === script);
  const weights = new Float64Array(tableEnd * facts.length).fill(Math.log(strangers / 1000));
  const words = new Map<string, number>();
  const endings = new Map<string, number>();
  const ruledOut = new Uint8Array(cyrillicLetters ** 2);
  for (const [at, language] of facts.entries()) {
    for (const [letter, share] of Object.entries(language.shares)) {
      for (const form of [letter, letter.toUpperCase()])
        weights[form.charCodeAt(0) * facts.length + at] = Math.log(share / 1000);
    }
    for (const word of language.words) words.set(word, (words.get(word) ?? 0) | (1 << at));
    for (const ending of language.endings ?? []) endings.set(ending, (endings.get(ending) ?? 0) | (1 << at));
    for (const pair of language.impossible) {
      const place =
        (pair.charCodeAt(0) - firstCyrillic) * cyrillicLetters + pair.charCodeAt(1) - firstCyrillic;
      ruledOut[place] = (ruledOut[place] as number) | (1 << at);
    }
  }
  const longestEnding = Math.max(0, ...[...endings.keys()].map(({ length }) => length));
  return { script, facts, weights, words, endings, longestEnding, ruledOut };
}

const ofLatinScript = makeCandidates(latin);
const ofCyrillicScript = makeCandidates(cyrillic);

/** The languages in Cyrillic letters that can be told apart, in the order in which evidence names them. */
export const cyrillicTags: readonly string[] = ofCyrillicScript.facts.map(({ tag }) => tag);

/** What one word says for each language of a script, in the order of the candidates. */
export interface Evidence {
  /** Logarithms of likelihoods. */
  readonly scores: ArrayLike<number>;
  /** The languages in whose closed classes it is: a bit each. */
  readonly closed: number;
  /** The languages that have its ending: a bit each. */
  readonly inflected: number;
}

/** What a run of letters says for each language of the script, which is one that it has letters of. */
export function weighRun({ text }: LetterRun, script: number): Evidence {
  const candidates = script === latin ? ofLatinScript : ofCyrillicScript;
  // One for each word that is remembered: a typed array takes four times as much memory.
  const scores = candidates.facts.map(() => 0);
  addLetters(text, candidates, scores);
  const closed = languagesOf(text, candidates);
  const inflected = closed === 0 ? inflectedIn(text, candidates) : 0;
  for (let at = 0; at < scores.length; at++) {
    if ((closed & (1 << at)) !== 0) scores[at] = (scores[at] as number) + wordWeight;
    if ((inflected & (1 << at)) !== 0) scores[at] = (scores[at] as number) + endingWeight;
  }
  return { scores, closed, inflected };
}

/**
 * Tells the languages we know apart, by how frequent their letters are, by pairs of letters that they rule out and by words
 * of their closed classes. Names in the other script and parts of addresses are left out. None for a text without letters
 * of a script that we know. `weigh` is `weighRun` or remembers what it gave. Linear time.
 */
export function identify<Run extends LetterRun>(
  text: string,
  runs: readonly Run[],
  weigh: (run: Run, script: number) => Evidence = weighRun,
): Identity | undefined {
  const hasLatin = runs.some(({ scripts }) => scripts === latin);
  const words = hasLatin ? runs.filter((run) => run.scripts !== latin || !isInAddress(text, run)) : runs;
  const script = scriptOfMost(words);
  if (script === 0) return undefined;
  const candidates = script === latin ? ofLatinScript : ofCyrillicScript;
  const { facts } = candidates;
  const scores = facts.map(() => 0);
  const closed: number[] = [];
  const inflected: number[] = [];
  let letters = 0;
  let previous = '';
  for (const run of words) {
    // "No, no, no" says it once.
    if ((run.scripts & script) === 0 || run.text === previous) continue;
    previous = run.text;
    letters += previous.length;
    const evidence = weigh(run, script);
    for (let at = 0; at < scores.length; at++) {
      scores[at] = (scores[at] as number) + (evidence.scores[at] as number);
    }
    if (evidence.closed !== 0) closed.push(evidence.closed);
    if (evidence.inflected !== 0) inflected.push(evidence.inflected);
  }
  let best = 0;
  const weighed = scores.map((score, at) => score - (facts[at]?.isRare ? rareWeight : 0));
  for (let at = 1; at < scores.length; at++)
    if ((weighed[at] as number) > (weighed[best] as number)) best = at;
  const over = new Map<string, number>();
  const wordsOver = new Map<string, number>();
  const endingsOver = new Map<string, number>();
  const countOf = (list: readonly number[], of: number): number =>
    list.filter((bits) => (bits & (1 << of)) !== 0).length;
  const ofBest = countOf(closed, best);
  const inflectedOfBest = countOf(inflected, best);
  for (let at = 0; at < scores.length; at++) {
    const { tag } = facts[at] as Candidate;
    over.set(tag, (scores[best] as number) - (scores[at] as number));
    wordsOver.set(tag, ofBest - countOf(closed, at));
    endingsOver.set(tag, inflectedOfBest - countOf(inflected, at));
  }
  return { tag: (facts[best] as Candidate).tag, letters, words: ofBest, wordsOver, endingsOver, over };
}

function addLetters(word: string, { facts, weights, ruledOut }: Candidates, scores: number[]): void {
  const count = facts.length;
  let first = -1;
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    if (unit >= tableEnd) continue;
    for (let at = 0; at < count; at++)
      scores[at] = (scores[at] as number) + (weights[unit * count + at] as number);
    // Capitals inside words are acronyms, where sounds do not count.
    const second = unit - firstCyrillic;
    if (first >= 0 && second >= 0) {
      const bits = ruledOut[first * cyrillicLetters + second] as number;
      for (let at = 0; bits >> at > 0; at++)
        if ((bits & (1 << at)) !== 0) scores[at] = (scores[at] as number) - pairWeight;
    }
    // The first letter may be a capital: Тяжёлый.
    first = index === 0 && unit >= 0x410 && unit < firstCyrillic ? second + 0x20 : second;
  }
}

/** The languages in whose closed classes a word is, one bit for each. */
function languagesOf(word: string, { words }: Candidates): number {
  const unit = word.charCodeAt(0);
  // No word of a closed class is long; few begin with a capital.
  if (word.length > 12) return 0;
  const isLower = (unit >= 0x61 && unit <= 0x7a) || (unit >= firstCyrillic && unit < 0x460);
  return words.get(isLower ? word : word.toLowerCase()) ?? 0;
}

/** The languages that have the longest known ending of a word as an inflection: a bit each. Names have none. */
function inflectedIn(word: string, { endings, longestEnding }: Candidates): number {
  const unit = word.charCodeAt(0);
  if (unit < firstCyrillic && unit > 0x7a) return 0;
  for (let length = Math.min(longestEnding, word.length - shortestStem); length > 0; length--) {
    const bits = endings.get(word.slice(word.length - length));
    if (bits !== undefined) return bits;
  }
  return 0;
}

/** Whether a word is a part of an address, a tag or a file name. */
function isInAddress(text: string, { start, end }: LetterRun): boolean {
  if (start > 0 && '@/._<&#='.includes(text.charAt(start - 1))) return true;
  const next = text.charAt(end);
  if (next === '' || next === ' ') return false;
  return '@/_=>'.includes(next) || /^(?:\.\p{L}|:\/\/)/u.test(text.slice(end, end + 3));
}

/**
 * The script that a text is written in; 0 if none that we know. A sentence may name more words in the other script than it
 * has of its own: then the first word decides.
 */
function scriptOfMost(words: readonly LetterRun[]): number {
  let ofLatin = 0;
  let ofCyrillic = 0;
  for (const { scripts } of words) {
    if ((scripts & cyrillic) !== 0) ofCyrillic++;
    else if (scripts === latin) ofLatin++;
  }
  if (ofLatin + ofCyrillic === 0) return 0;
  if (ofLatin > 4 * ofCyrillic) return latin;
  return ofLatin > ofCyrillic && words[0]?.scripts === latin ? latin : cyrillic;
}
