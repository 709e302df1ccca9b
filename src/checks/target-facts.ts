import { type LetterRun, readLetterRuns } from '../text/letters.ts';
import { once } from './source-facts.ts';

/** What a target says by itself: worked out once for all checks, when first asked for. */
export interface TargetFacts {
  readonly plain: string;
  letterRuns(): readonly LetterRun[];
}

/** Facts of a target without its codes. */
export function readTargetFacts(plain: string): TargetFacts {
  return { plain, letterRuns: once(() => readLetterRuns(plain)) };
}
