import { type LetterRun, readLetterRuns } from '../text/letters.ts';
import { readStatedFacts, type StatedFacts } from './facts/stated.ts';
import { once } from './once.ts';

/** What a target says by itself: worked out once for all checks, when first asked for. */
export interface TargetFacts extends StatedFacts {
  readonly plain: string;
  letterRuns(): readonly LetterRun[];
}

/** Facts of a target without its codes, in the language `tag`. */
export function readTargetFacts(plain: string, tag: string): TargetFacts {
  return { ...readStatedFacts(plain, tag), plain, letterRuns: once(() => readLetterRuns(plain)) };
}
