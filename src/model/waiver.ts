/** A finding that is right as it stands, by somebody's decision about one sentence and its translation. */
export interface Waiver {
  /** Of the check. */
  readonly code: string;
  readonly language: string;
  /** Id of the sentence. */
  readonly segment: string;
  /** Digest of source and target: the decision is about these very texts. */
  readonly pair: string;
  readonly reason: string;
  /** Who decided. */
  readonly by?: string;
  /** The last day it holds, such as 2026-12-31. */
  readonly until?: string;
}
