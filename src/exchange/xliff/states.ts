import type { State } from '../../model/translation.ts';

/**
 * Our states in XLIFF 1.2 (values of `state`). `initial` with a target is a draft nobody answers for.
 * `approved` is "final or has passed its final review".
 */
export const states12: Readonly<Record<State, { readonly state: string; readonly approved: boolean }>> = {
  initial: { state: 'needs-translation', approved: false },
  translated: { state: 'translated', approved: false },
  reviewed: { state: 'signed-off', approved: true },
  final: { state: 'final', approved: true },
};

const claims12: Readonly<Record<string, State>> = {
  new: 'initial',
  'needs-translation': 'initial',
  'needs-adaptation': 'initial',
  'needs-l10n': 'initial',
  // Translated, and only to be reviewed.
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

/**
 * What a 1.x file claims of a target. The state decides; `approved` counts only without one: OmegaT leaves it at "yes" on
 * what it changes, Translate Toolkit sets it on all it touches.
 */
export function claimOf12(state: string | undefined, approved: string | undefined): State | undefined {
  const claim = state !== undefined && Object.hasOwn(claims12, state) ? claims12[state] : undefined;
  return claim ?? (approved === 'yes' ? 'reviewed' : undefined);
}
