import { cyrillic, type LetterRun, latin } from '../text/letters.ts';
import type { IdentityFacts } from './identity/facts.ts';
import { identities } from './identity/registry.ts';

/** Which language a text is most likely in. */
export interface Identity {
  readonly tag: string;
  /** Letters that were looked at: those of its script. */
  readonly letters: number;
  /** Words of its closed classes. */
  readonly words: number;
  /** By how much it beats the other languages of its script, by tag: natural logarithms of likelihood ratios. */
  readonly over: ReadonlyMap<string, number>;
}

/** What a word of a closed class says for its language, beside its letters. */
const wordWeight = 2.5;
/** What a pair of letters that the language rules out says against it. */
const pairWeight = 3;
/** Of a thousand letters, how many are of another alphabet: typing mistakes and names. */
const strangers = 0.5;

interface Model {
  readonly facts: IdentityFacts;
  /** Logarithms by UTF-16 unit. */
  readonly weights: Float64Array;
  /** Its bit in `ruledOut`. */
  readonly bit: number;
}

const tableEnd = 0x530;
const firstCyrillic = 0x430;
const cyrillicLetters = tableEnd - firstCyrillic;

function makeModel(facts: IdentityFacts, at: number): Model {
  const weights = new Float64Array(tableEnd).fill(Math.log(strangers / 1000));
  for (const [letter, share] of Object.entries(facts.letters))
    weights[letter.charCodeAt(0)] = Math.log(share / 1000);
  return { facts, weights, bit: 1 << at };
}

const models = identities.map(makeModel);
const modelsOf = (script: number): readonly Model[] =>
  models.filter(({ facts }) => ('a' in facts.letters ? latin : cyrillic) === script);
const latinModels = modelsOf(latin);
const cyrillicModels = modelsOf(cyrillic);

/** Languages that rule a pair of Cyrillic letters out, a bit each; by first letter and second. */
const ruledOut = new Uint8Array(cyrillicLetters ** 2);
for (const { facts, bit } of models) {
  for (const pair of facts.impossible) {
    const at = (pair.charCodeAt(0) - firstCyrillic) * cyrillicLetters + pair.charCodeAt(1) - firstCyrillic;
    ruledOut[at] = (ruledOut[at] as number) | bit;
  }
}

/**
 * Tells the languages we know apart, by how frequent their letters are, by pairs of letters that they rule out and by words
 * of their closed classes. Names in the other script and parts of addresses are left out. None for a text without letters
 * of a script that we know. Linear time.
 */
export function identify(text: string, runs: readonly LetterRun[]): Identity | undefined {
  const words = runs.filter((run) => run.scripts !== latin || !isInAddress(text, run));
  const script = scriptOfMost(words);
  if (script === 0) return undefined;
  const candidates = script === latin ? latinModels : cyrillicModels;
  const scores = new Float64Array(candidates.length);
  const closed = new Int32Array(candidates.length);
  let letters = 0;
  let previous: Weighed | undefined;
  for (const { scripts, text: written } of words) {
    if ((scripts & script) === 0) continue;
    const weighed = weigh(written, script);
    // "No, no, no" says it once.
    if (weighed.word === previous?.word) continue;
    previous = weighed;
    letters += weighed.word.length;
    for (let at = 0; at < scores.length; at++) {
      scores[at] = (scores[at] as number) + (weighed.scores[at] as number);
      closed[at] = (closed[at] as number) + (weighed.closed[at] as number);
    }
  }
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[best] as number)) best = at;
  const over = new Map(
    candidates.map(({ facts }, at) => [facts.tag, (scores[best] as number) - (scores[at] as number)]),
  );
  return { tag: (candidates[best] as Model).facts.tag, letters, words: closed[best] as number, over };
}

/** What one word says for each candidate. */
interface Weighed {
  /** In lower case. */
  readonly word: string;
  readonly scores: Float64Array;
  /** 1 where it is a word of the closed classes. */
  readonly closed: Uint8Array;
}

// Running text repeats its words. All are forgotten when there are too many; nothing of this can be seen from outside.
const weighedBy: Readonly<Record<number, Map<string, Weighed>>> = {
  [latin]: new Map(),
  [cyrillic]: new Map(),
};
const mostWords = 50_000;
/** Longer words are rare, and pieces of a text that keep the whole of it in memory. */
const longestWord = 12;

function weigh(written: string, script: number): Weighed {
  const known = weighedBy[script]?.get(written);
  if (known) return known;
  const word = written.toLowerCase();
  const candidates = script === latin ? latinModels : cyrillicModels;
  const scores = Float64Array.from(candidates, ({ facts, weights }) => {
    let score = facts.words.has(word) ? wordWeight : 0;
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index);
      if (unit < tableEnd) score += weights[unit] as number;
    }
    return score;
  });
  if (script === cyrillic) ruleOut(word, candidates, scores);
  const closed = Uint8Array.from(candidates, ({ facts }) => (facts.words.has(word) ? 1 : 0));
  const weighed = { word, scores, closed };
  const all = weighedBy[script];
  if (all && all.size >= mostWords) all.clear();
  if (written.length <= longestWord) all?.set(written, weighed);
  return weighed;
}

/** Counts against each candidate the pairs of a word that it rules out. */
function ruleOut(word: string, candidates: readonly Model[], scores: Float64Array): void {
  let first = word.charCodeAt(0) - firstCyrillic;
  for (let index = 1; index < word.length; index++) {
    const second = word.charCodeAt(index) - firstCyrillic;
    const isPair = first >= 0 && first < cyrillicLetters && second >= 0 && second < cyrillicLetters;
    const bits = isPair ? (ruledOut[first * cyrillicLetters + second] as number) : 0;
    first = second;
    if (bits === 0) continue;
    candidates.forEach(({ bit }, at) => {
      if ((bits & bit) !== 0) scores[at] = (scores[at] as number) - pairWeight;
    });
  }
}

/** Whether a word is a part of an address, a tag or a file name. */
function isInAddress(text: string, { start, end }: LetterRun): boolean {
  return (
    '@/._<&#='.includes(text.charAt(start - 1) || ' ') ||
    '@/_=>'.includes(text.charAt(end) || ' ') ||
    /^\.\p{L}|^:\/\//u.test(text.slice(end, end + 3))
  );
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
