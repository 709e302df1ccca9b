import { evidenceOf, isForeign, type KnownRun } from '../../facts/letters.ts';
import { defaults } from '../../languages/engine/defaults.ts';
import { type Identity, identify } from '../../languages/engine/identify.ts';
import { languageOf } from '../../languages/registry.ts';
import type { Span } from '../../model/location.ts';
import { cyrillic, latin, otherScript, scriptOf } from '../../text/letters.ts';

/** A part of a target that is in another language than the target should be. */
export interface StrangePassage extends Span {
  /** Of the language that it is in, as far as that is one that we know. */
  readonly tag: string | undefined;
}

/**
 * The whole text, or else its sentences and clauses, where they are in another language than `tag`. None for a language
 * that cannot be told from others. `suspicious` says that letters speak for such a passage: only then are parts looked at.
 */
export function strangePassages(
  text: string,
  runs: readonly KnownRun[],
  tag: string,
  suspicious: boolean,
): readonly StrangePassage[] {
  const { tag: language, identity } = languageOf(tag);
  if (identity === defaults.identity || runs.length === 0) return [];
  const all = identify(text, runs, evidenceOf);
  if (isMostlyOther(runs)) return [passageOf(text, runs, undefined)];
  const isStrange =
    all !== undefined &&
    isOther(all, language, 12, 3, isAllLatin(runs) ? 0 : 2, hasForeignSpelling(runs, identity.impossible));
  if (!isStrange && !suspicious) return [];
  const parts = partsOf(text, runs).map((part) => ({ part, found: identify(text, part, evidenceOf) }));
  const isPartlyOwn = parts.some(({ found }) => found !== undefined && isSurely(found, language));
  if (isStrange && !isPartlyOwn) return [passageOf(text, runs, all)];
  return parts.flatMap(({ part, found }) =>
    found && isOther(found, language, 20, 8, 2, hasForeignSpelling(part, identity.impossible))
      ? [passageOf(text, part, found)]
      : [],
  );
}

/**
 * Whether there is a letter that the alphabet of the target language does not have, outside of Latin words, or a pair of letters
 * that its spelling rules out, outside of names.
 */
function hasForeignSpelling(runs: readonly KnownRun[], impossible: readonly string[]): boolean {
  return runs.some(
    ({ text, scripts, letters }) =>
      scripts !== latin &&
      ((letters.traits & isForeign) !== 0 ||
        (/^\p{Ll}/u.test(text) && impossible.some((pair) => text.includes(pair)))),
  );
}

/** A language that looks like one of ours has other letters, or none of its words: Ukrainian, German. */
function passageOf(text: string, runs: readonly KnownRun[], found: Identity | undefined): StrangePassage {
  const start = (runs[0] as KnownRun).start;
  const end = (runs.at(-1) as KnownRun).end;
  const alphabet = found && found.words > 0 ? languageOf(found.tag).letters.alphabet : undefined;
  const hasOnlyItsLetters = alphabet !== undefined && hasOnly(text.slice(start, end), alphabet);
  return { start, end, tag: hasOnlyItsLetters ? found?.tag : undefined };
}

function hasOnly(text: string, alphabet: string): boolean {
  const script = alphabet.includes('a') ? latin : cyrillic;
  for (const letter of text.toLowerCase().normalize('NFC'))
    if (scriptOf(letter.charCodeAt(0)) === script && !alphabet.includes(letter)) return false;
  return true;
}

/** Whether most letters are of a script that none of our languages has. */
function isMostlyOther(runs: readonly KnownRun[]): boolean {
  let [ours, others] = [0, 0];
  for (const { text, scripts } of runs) {
    if ((scripts & otherScript) !== 0) others += text.length;
    else ours += text.length;
  }
  return others > ours && others >= 4;
}

/** Whether an identity is the language, on evidence that a few names do not give. */
function isSurely({ tag, letters, over }: Identity, language: string): boolean {
  return tag === language && letters >= 8 && [...over].every(([other, by]) => other === language || by >= 4);
}

/**
 * Whether an identity is not the language, on evidence enough. Few letters need more of it. For another script there is
 * none to compare: there words of a closed class must show that it is a language, not names.
 */
function isOther(
  { tag, letters, over, words, wordsOver, endingsOver }: Identity,
  language: string,
  least: number,
  margin: number,
  leastWords: number,
  hasForeign: boolean,
): boolean {
  if (tag === language) return false;
  const by = over.get(language);
  if (by === undefined) return letters >= least && words >= leastWords;
  // How often letters are used says little of headings and names: a letter or a word must be one that the language has not,
  // or two endings.
  const hasWords = (wordsOver.get(language) ?? 0) > 0 || (endingsOver.get(language) ?? 0) > 1;
  if (!hasForeign && !hasWords) return false;
  // A few letters of names say little: a word of a closed class is worth more.
  const [short, shorter] = words > 0 ? [margin, 2 * margin] : [1.5 * margin, 3 * margin];
  return (letters >= least && by >= (letters < 16 ? short : margin)) || (letters >= 8 && by >= shorter);
}

/** Whether a text has Latin words only, and so many in small letters that they are no name. */
function isAllLatin(runs: readonly KnownRun[]): boolean {
  let small = 0;
  for (const { text, scripts } of runs) {
    if (scripts !== latin) return false;
    if (text.length > 2 && text === text.toLowerCase()) small++;
  }
  return small >= 3;
}

/** Runs of letters between marks that end a sentence, a clause or a quotation. */
function partsOf(text: string, runs: readonly KnownRun[]): readonly (readonly KnownRun[])[] {
  const parts: KnownRun[][] = [];
  let end = 0;
  for (const run of runs) {
    const isNew = parts.length === 0 || /[.!?…:;,«»“”„"()]/.test(text.slice(end, run.start));
    if (isNew) parts.push([]);
    (parts.at(-1) as KnownRun[]).push(run);
    end = run.end;
  }
  return parts.filter((part) => part.some(({ scripts }) => scripts !== latin));
}
