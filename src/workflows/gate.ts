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
import { isUnassemblable, type Verdict } from './verdict.ts';
import { readAllWaivers } from './waivers.ts';

/** Judges a document in the languages given, by all rules at once. */
export type Gate = (
  document: Document,
  languages: readonly string[],
  /** The translations, where whoever asks has them open already. */
  opened?: (language: string) => OpenTranslations,
) => readonly Verdict[];

type OpenTranslations = ReturnType<typeof openTranslations>;

/** The translations of a document by language, each opened once, when it is first asked for. */
export function translationsOf(
  workspace: Workspace,
  document: Document,
): (language: string) => OpenTranslations {
  const files = new Map<string, OpenTranslations>();
  return (language) => {
    const file = files.get(language) ?? openTranslations(workspace, language, document.name);
    files.set(language, file);
    return file;
  };
}

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
  const rulesFor = (document: string, language: string): GateRules =>
    gateRules(workspace.settings, document, language);
  /** What counts in a document: of all its languages, since some checks compare them with each other. */
  const findIn = (
    document: Document,
    languages: readonly string[],
    opened: (language: string) => OpenTranslations,
  ): readonly Finding[] => {
    const isWhole = languages.some((language) => rulesFor(document.name, language).findings !== 'off');
    const pairs = (isWhole ? workspace.settings.targets : languages).flatMap((language) => {
      const { set, text, path } = opened(language);
      return text === undefined ? [] : pairsOf(document, set, path, text);
    });
    const found = runChecks(pairs, {
      ...(isWhole ? { glossary } : { checks: markupChecks }),
      levelOf,
      ...(workspace.settings.quotes && { quotes: workspace.settings.quotes }),
    });
    if (found.length > 0) waivers ??= readAllWaivers(workspace);
    return applyWaivers(found, waivers ?? [], today).open;
  };
  return (document, languages, opened = translationsOf(workspace, document)) => {
    const all = findIn(document, languages, opened);
    return languages.map((language): Verdict => {
      const { name } = document;
      const rules = rulesFor(name, language);
      const { set, path } = opened(language);
      const gaps = gapsOf(document, set, rules);
      const isGap = ({ reason }: (typeof gaps)[number]): boolean =>
        reason === 'missing' || reason === 'stale';
      const allowed = rules.complete ? [] : gaps.filter(isGap);
      const closed = rules.complete ? gaps : gaps.filter((gap) => !isGap(gap));
      const found = all.filter((finding) => finding.language === language && counts(finding, rules));
      const reviews =
        rules.reviewer === 'any' ? [] : gapsOf(document, set, { ...rules, state: 'translated' });
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
        unreviewed: reviews.filter(({ reason }) => reason === 'unreviewed').length,
        remarks: allowed.length > 0 ? [gapsRemark(document, language, allowed)] : [],
        isEmbargoed,
      };
    });
  };
}

/** Whatever the rules say of findings, broken markup counts: such a document cannot be put together. */
function counts(finding: Finding, { findings }: GateRules): boolean {
  return isUnassemblable(finding) || (findings !== 'off' && isAtLeast(finding.severity, findings));
}

function embargo(workspace: Workspace, document: string, language: string, rules: GateRules): Finding {
  const place = settingPlace(workspace, embargoTrail(workspace.settings, document, language));
  return embargoFinding(document, language, rules.embargo ?? '', place);
}
