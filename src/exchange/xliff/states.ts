import type { Origin, State } from '../../model/translation.ts';
import type { XmlElement } from '../../xml/read.ts';
import { itsAttribute } from './namespaces.ts';

/**
 * Our states in XLIFF 1.2 (values of `state`). `initial` with a target is a draft.
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

/** States of 1.2 that call a target no translation yet: tools put the source there, or nothing. */
const untranslated12 = new Set(['new', 'needs-translation', 'needs-l10n']);

/** Whether a 1.x file says that a target is no translation yet. */
export function isUntranslated12(state: string | undefined): boolean {
  return untranslated12.has(state ?? '');
}

/** States of 1.2 that call a target unfinished. */
const unfinished12 = new Set([
  'new',
  'needs-translation',
  'needs-adaptation',
  'needs-l10n',
  'needs-review-translation',
  'needs-review-adaptation',
  'needs-review-l10n',
]);

/** State qualifiers of 1.2 (§3.2.13): the target is a machine's, or was rejected. */
const draftQualifier = /^(?:mt-suggestion|leveraged-mt|rejected-.+)$/;

/**
 * Whether a 1.x file calls a target a draft. The qualifier counts whatever the state: tools that fill targets from a machine
 * set `translated` as well.
 */
export function isDraft12(state: string | undefined, qualifier: string | undefined): boolean {
  return unfinished12.has(state ?? '') || draftQualifier.test(qualifier ?? '');
}

/** The same words as values of `subState` in 2.x, and those of tools: `poedit:fuzzy`, `my:mt-suggestion`, `x:not_proofed`. */
const draftSubState =
  /^(?:fuzzy|mt|machine-translat(?:ed|ion)|pretranslated|unconfirmed|not-proof(?:ed|read))$/;

/** Whether the `subState` of a 2.x segment calls its target a draft. Its prefix, an authority, is not looked at. */
export function isDraftSubState(subState: string | undefined): boolean {
  const value = (subState ?? '')
    .replace(/^[^:]*:/, '')
    .toLowerCase()
    .replaceAll('_', '-');
  return isDraft12(value, value) || draftSubState.test(value);
}

/** What state qualifiers of 1.2 (§3.2.13), and the same words as `subState` of 2.x, say of how a target came to be. */
const originWords = new Map<string, Origin['kind']>([
  ...['mt-suggestion', 'leveraged-mt', 'mt', 'machine-translated', 'machine-translation'].map(
    (word) => [word, 'machine'] as const,
  ),
  ...[
    'leveraged-tm',
    'leveraged-inherited',
    'leveraged-repository',
    'exact-match',
    'fuzzy-match',
    'id-match',
    'context',
    'exact',
  ].map((word) => [word, 'memory'] as const),
  ['aligned', 'aligned'],
]);

/** How a target came to be by a state qualifier, or by a `subState` whatever its prefix. A glossary makes no sentence. */
export function originOf(word: string | undefined): Origin | undefined {
  const value = (word ?? '')
    .replace(/^[^:]*:/, '')
    .toLowerCase()
    .replaceAll('_', '-');
  const kind = originWords.get(value);
  if (!kind) return undefined;
  return value === 'exact-match' || value === 'exact' || value === 'context'
    ? { kind, score: 100 }
    : { kind };
}

/**
 * The same, by ITS 2.0 on an element: MT Confidence with `its:mtConfidence` from 0 to 1 and the engine, which
 * `its:annotatorsRef` names, or Provenance that names a tool and neither a person nor an organisation.
 */
export function originByIts(element: XmlElement): Origin | undefined {
  const its = (local: string): string | undefined => itsAttribute(element, local);
  const share = Number(its('mtConfidence') ?? Number.NaN);
  if (share >= 0 && share <= 1) {
    const engine = /(?:^|\s)mt-confidence\|(\S{1,200})/.exec(its('annotatorsRef') ?? '')?.[1];
    return { kind: 'machine', ...(engine !== undefined && { engine }), score: Math.round(share * 100) };
  }
  const tool = its('tool') ?? its('toolRef');
  const people = ['person', 'personRef', 'org', 'orgRef', 'revPerson', 'revPersonRef', 'revOrg', 'revOrgRef'];
  if (!tool || people.some((name) => its(name) !== undefined)) return undefined;
  return { kind: 'machine', engine: tool };
}
