import { type ForeignLetter, foreignLetters } from '../languages/alphabet.ts';
import type { LanguageProfile } from '../languages/profile.ts';
import { type LetterRun, readLetterRuns } from '../text/letters.ts';
import { readStatedFacts, type StatedFacts } from './facts/stated.ts';
import { once } from './once.ts';
import { type StrangePassage, strangePassages } from './passages.ts';

/** What a target says by itself: worked out once for all checks, when first asked for. */
export interface TargetFacts extends StatedFacts {
  readonly plain: string;
  letterRuns(): readonly LetterRun[];
  /** Letters that the alphabet of its language does not have. */
  foreignLetters(): readonly ForeignLetter[];
  /** Parts of it in another language than its own. */
  strangePassages(): readonly StrangePassage[];
}

/** Facts of a target without its codes, in the language `tag`. */
export function readTargetFacts(
  plain: string,
  tag: string,
  profile: LanguageProfile | undefined,
): TargetFacts {
  const letterRuns = once(() => readLetterRuns(plain));
  const foreign = once(() => (profile ? foreignLetters(letterRuns(), profile) : []));
  return {
    ...readStatedFacts(plain, tag),
    plain,
    letterRuns,
    foreignLetters: foreign,
    strangePassages: once(() => strangePassages(plain, letterRuns(), tag, foreign().length > 2)),
  };
}
