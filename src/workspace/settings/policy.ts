import { defaultGate, type GateRules, type Levels, type Override } from '../../model/policy.ts';
import { matchesPattern } from '../../text/pattern.ts';
import type { Settings } from './settings.ts';

type Policy = Pick<Settings, 'gate' | 'checks' | 'overrides'>;

/** What the gate asks of a document in a language: each override that is meant for them replaces what came before it. */
export function gateRules(settings: Policy, document: string, language: string): GateRules {
  const given = overridesFor(settings, document, language).map(({ gate }) => gate);
  return Object.assign({ ...defaultGate }, settings.gate, ...given);
}

/** Levels of checks for a document and language, the later overriding the earlier. */
export function levelLayers(settings: Policy, document: string, language: string): readonly Levels[] {
  const layers = [settings.checks, ...overridesFor(settings, document, language).map(({ checks }) => checks)];
  return layers.filter((levels) => levels !== undefined);
}

/** The names that lead to the embargo that holds. */
export function embargoTrail(
  settings: Policy,
  document: string,
  language: string,
): readonly (string | number)[] {
  const last = overridesFor(settings, document, language).findLast(({ gate }) => gate?.embargo !== undefined);
  const at = last ? (settings.overrides ?? []).indexOf(last) : -1;
  return at < 0 ? ['gate', 'embargo'] : ['overrides', at, 'gate', 'embargo'];
}

function overridesFor({ overrides = [] }: Policy, document: string, language: string): readonly Override[] {
  return overrides.filter(
    ({ documents, languages }) =>
      (languages?.includes(language) ?? true) &&
      (documents?.some((pattern) => matchesPattern(document, pattern)) ?? true),
  );
}
