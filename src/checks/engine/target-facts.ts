import { isForeign, isRepeated, readLetters, type TextLetters } from '../../facts/letters.ts';
import { type KnownFacts, type StatedFacts, startFacts } from '../../facts/stated.ts';
import { type ForeignLetter, foreignLetters } from '../../languages/engine/alphabet.ts';
import type { Language } from '../../languages/pack.ts';
import { maskPlaceholders, type Placeholder, readPlaceholders } from '../../text/placeholders.ts';
import { type StrangePassage, strangePassages } from './foreign-passages.ts';

/**
 * The facts of a target: computed once for all checks, on demand. `plain` has marks in place of
 * placeholders.
 */
export interface TargetFacts extends StatedFacts {
  /** Without codes, and with its placeholders. */
  readonly written: string;
  readonly placeholders: readonly Placeholder[];
  /** Its runs of letters. */
  letters(): TextLetters;
  /** Letters that the alphabet of its language does not have. */
  foreignLetters(): readonly ForeignLetter[];
  /** Parts of it in another language than its own. */
  strangePassages(): readonly StrangePassage[];
}

interface KnownTarget extends KnownFacts {
  profile: Language;
  knownLetters: TextLetters | undefined;
  knownForeign: readonly ForeignLetter[] | undefined;
  knownPassages: readonly StrangePassage[] | undefined;
}

/** Facts of a target without its codes, in the language `tag`. */
export function readTargetFacts(written: string, tag: string, profile: Language): TargetFacts {
  const placeholders = readPlaceholders(written);
  const plain = maskPlaceholders(written, placeholders);
  return Object.assign(startFacts(plain, tag), {
    written,
    placeholders,
    profile,
    knownLetters: undefined,
    knownForeign: undefined,
    knownPassages: undefined,
    letters: lettersOf,
    foreignLetters: foreignOf,
    strangePassages: passagesOf,
  });
}

function lettersOf(this: KnownTarget): TextLetters {
  this.knownLetters ??= readLetters(this.plain, this.profile);
  return this.knownLetters;
}

const noLetters: readonly ForeignLetter[] = [];

function foreignOf(this: KnownTarget & TargetFacts): readonly ForeignLetter[] {
  const letters = this.letters();
  if ((letters.traits & isForeign) === 0) return noLetters;
  this.knownForeign ??= foreignLetters(letters.runs(), this.profile);
  return this.knownForeign;
}

const noPassages: readonly StrangePassage[] = [];

function passagesOf(this: KnownTarget & TargetFacts): readonly StrangePassage[] {
  const letters = this.letters();
  // Nearly every target: it is in its own language, and nothing in it is suspicious.
  const isPlain = (letters.traits & (isForeign | isRepeated)) === 0;
  if (isPlain && letters.leader !== undefined && letters.leader === this.profile.tag) return noPassages;
  const isSuspicious = this.foreignLetters().length > 2;
  this.knownPassages ??= strangePassages(this.plain, letters.runs(), this.language, isSuspicious);
  return this.knownPassages;
}
