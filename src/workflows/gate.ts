import { gapsOf } from '../assembly/gaps.ts';
import { checks } from '../checks/registry.ts';
import { runChecks } from '../checks/run.ts';
import { applyWaivers } from '../checks/waivers.ts';
import type { Document } from '../model/document.ts';
import { type Finding, isAtLeast } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import type { GateRules } from '../model/policy.ts';
import { parseInstant } from '../text/calendar.ts';
import { embargoTrail, gateRules } from '../workspace/policy.ts';
import { settingPlace } from '../workspace/settings-place.ts';
import type { StoredWaiver } from '../workspace/waivers-file.ts';
import { openTranslations, type Workspace } from '../workspace/workspace.ts';
import { countFinding, embargoFinding, gapFindings, gapsRemark } from './gate-findings.ts';
import { openLevels } from './levels.ts';
import { pairsOf } from './pairs.ts';
import { openGlossary } from './terms.ts';
import { readAllWaivers } from './waivers.ts';

/** What the gate says of a document in a language. */
export interface Verdict {
  readonly document: string;
  readonly language: string;
  readonly rules: GateRules;
  /** What keeps it closed; nothing where it is open. */
  readonly blocking: readonly Finding[];
  /** What readers will see although it is open. */
  readonly remarks: readonly Finding[];
  /** Too early: nothing but time or another setting opens it. */
  readonly isEmbargoed: boolean;
}

/** Judges a document in the languages given, by all rules at once. */
export type Gate = (document: Document, languages: readonly string[]) => readonly Verdict[];

/** A document with broken markup cannot be put together. */
const markupChecks = checks.filter((check) => check.code.startsWith('markup/'));

/**
 * The gate of a workspace at an instant.
 * @throws `settings-value`, `waivers-…`; what reading a glossary throws, where findings count
 */
export async function openGate(workspace: Workspace, now: Date, given?: Glossary): Promise<Gate> {
  const { gate, overrides = [] } = workspace.settings;
  const asksForFindings = [gate, ...overrides.map((each) => each.gate)].some(
    (rules) => rules?.findings !== undefined && rules.findings !== 'off',
  );
  const glossary = given ?? (asksForFindings ? await openGlossary(workspace) : { concepts: [] });
  const { levelOf } = openLevels(workspace);
  const today = now.toISOString().slice(0, 10);
  let waivers: readonly StoredWaiver[] | undefined;
  const findIn = (
    document: Document,
    { set, text, path }: ReturnType<typeof openTranslations>,
    rules: GateRules,
  ): readonly Finding[] => {
    if (text === undefined) return [];
    const chosen = rules.findings === 'off' ? { checks: markupChecks } : { glossary };
    const found = runChecks(pairsOf(document, set, path, text), { ...chosen, levelOf });
    if (found.length > 0) waivers ??= readAllWaivers(workspace);
    return applyWaivers(found, waivers ?? [], today).open;
  };
  return (document, languages) =>
    languages.map((language): Verdict => {
      const { name } = document;
      const rules = gateRules(workspace.settings, name, language);
      const translations = openTranslations(workspace, language, name);
      const { set, path } = translations;
      const gaps = gapsOf(document, set, rules);
      const isGap = ({ reason }: (typeof gaps)[number]): boolean =>
        reason === 'missing' || reason === 'stale';
      const allowed = rules.complete ? [] : gaps.filter(isGap);
      const closed = rules.complete ? gaps : gaps.filter((gap) => !isGap(gap));
      const least = rules.findings === 'off' ? 'error' : rules.findings;
      const found = findIn(document, translations, rules).filter(({ severity }) =>
        isAtLeast(severity, least),
      );
      const isEmbargoed = (parseInstant(rules.embargo ?? '') ?? Number.NEGATIVE_INFINITY) > now.getTime();
      return {
        document: name,
        language,
        rules,
        blocking: [
          ...(isEmbargoed ? [embargo(workspace, name, language, rules)] : []),
          ...gapFindings(document, language, rules, closed),
          ...(rules.findings !== 'off' && found.length > 0
            ? [countFinding(document, language, rules.findings, found.length, path)]
            : []),
          ...found,
        ],
        remarks: allowed.length > 0 ? [gapsRemark(document, language, allowed)] : [],
        isEmbargoed,
      };
    });
}

function embargo(workspace: Workspace, document: string, language: string, rules: GateRules): Finding {
  const place = settingPlace(workspace, embargoTrail(workspace.settings, document, language));
  return embargoFinding(document, language, rules.embargo ?? '', place);
}
