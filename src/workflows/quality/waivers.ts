import type { Pair } from '../../checks/engine/check.ts';
import { checks } from '../../checks/engine/registry.ts';
import type { CheckOptions } from '../../checks/engine/run.ts';
import { hasExpired, pairDigest } from '../../checks/engine/waivers.ts';
import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Waiver } from '../../model/waiver.ts';
import type { StoredWaiver } from '../../workspace/files/waivers-file.ts';
import { listWaivers, openWaivers } from '../../workspace/files/waivers-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The scope of a check: its report on waivers is about these documents and languages only. */
export interface Watch {
  /** ISO. */
  readonly today: string;
  /** Whether every document of the workspace was checked. */
  readonly isAll: boolean;
  readonly languages: readonly string[];
  /** The sentence and translation of a waiver, where they were checked. */
  pairOf(waiver: Waiver): Pair | undefined;
  /** Those that let a finding be. */
  readonly used: ReadonlySet<Waiver>;
  readonly levelOf: NonNullable<CheckOptions['levelOf']>;
}

/** All waivers of the workspace, by document. */
export function readAllWaivers(workspace: Workspace): readonly StoredWaiver[] {
  return listWaivers(workspace).flatMap((document) => openWaivers(workspace, document).waivers);
}

/** A waiver that does nothing, and why. */
export interface UnusedWaiver {
  readonly waiver: StoredWaiver;
  readonly finding: Finding;
}

/** Waivers that do nothing any more, with what to do about each. */
export function findUnusedWaivers(waivers: readonly StoredWaiver[], watch: Watch): readonly UnusedWaiver[] {
  return waivers.flatMap((waiver): UnusedWaiver[] => {
    if (watch.used.has(waiver) || !watch.languages.includes(waiver.language)) return [];
    const pair = watch.pairOf(waiver);
    // A sentence may have moved to a document that was not checked.
    if (!pair && !watch.isAll) return [];
    const fault = faultOf(waiver, pair, watch);
    if (!fault) return [];
    const { document, language, segment, location } = waiver;
    const finding: Finding = {
      ...findingOf('warning', fault),
      ...location,
      document: pair?.document ?? document,
      segment,
      language,
      ...(pair && { source: pair.source, target: pair.target }),
    };
    return [{ waiver, finding }];
  });
}

function faultOf(
  waiver: StoredWaiver,
  pair: Pair | undefined,
  { today, levelOf }: Watch,
): FindingText | undefined {
  const { code, language, segment, until } = waiver;
  const values = { code, segment, tag: language };
  if (!pair) return { text: 'waiver/unused:sentence', values };
  if (pairDigest(pair.source, pair.target) !== waiver.pair) return { text: 'waiver/stale', values };
  if (hasExpired(waiver, today)) return { text: 'waiver/expired', values: { ...values, until: until ?? '' } };
  const check = checks.find((each) => each.code === code);
  // What is not looked for could not be found.
  if (check && levelOf(check, pair.document, language) === 'off') return undefined;
  return { text: 'waiver/unused', values };
}
