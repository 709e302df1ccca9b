import { isEmpty } from '../../assembly/completeness.ts';
import { gapsOf } from '../../assembly/gaps.ts';
import { checks } from '../../checks/engine/registry.ts';
import { makeChecker } from '../../checks/engine/run.ts';
import { applyWaivers, type Waived } from '../../checks/engine/waivers.ts';
import type { Document } from '../../model/document.ts';
import { type Finding, isAtLeast } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Location } from '../../model/location.ts';
import { defaultGate, type GateRules } from '../../model/policy.ts';
import { isoDayOf, parseDate, parseInstant } from '../../text/calendar.ts';
import type { StoredWaiver } from '../../workspace/files/waivers-file.ts';
import { openFindingsCache } from '../../workspace/findings-cache.ts';
import { settingPlace } from '../../workspace/settings/place.ts';
import { embargoTrail, gateRules } from '../../workspace/settings/policy.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { countFinding, embargoFinding, emptyFinding, gapFindings, gapsRemark } from './gate-findings.ts';
import { openLevels } from './levels.ts';
import { openGlossary } from './open-glossary.ts';
import { pairsOf } from './pairs.ts';
import { sourceFindings } from './source-findings.ts';
import { obstacleOf, sourceCodes, type Verdict } from './verdict.ts';
import { readAllWaivers } from './waivers.ts';

/** The conditions of a workspace that a document must meet before it is published. */
export interface Gate {
  /**
   * The verdicts on a document in the languages given, by all rules at once. `opened`: the translations, where they are open
   * already.
   */
  evaluate(
    document: Document,
    languages: readonly string[],
    opened?: (language: string) => OpenTranslations,
  ): readonly Verdict[];
  /** Keeps what the checks found for later commands. */
  save(): void;
}

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
 * The gate of a workspace at an instant. `program`: the digest of the program (`digestOfProgram`), from a caller that has it.
 * @throws `settings-value`, `waivers-…`; what reading a glossary throws, if findings count
 */
export async function openGate(
  workspace: Workspace,
  now: Date,
  given?: Glossary,
  program?: string,
): Promise<Gate> {
  const { gate, overrides = [], quotes } = workspace.settings;
  const asksForFindings = [{ ...defaultGate, ...gate }, ...overrides.map((each) => each.gate)].some(
    (rules) => rules?.findings !== undefined && rules.findings !== 'off',
  );
  const glossary = given ?? (asksForFindings ? openGlossary(workspace) : { concepts: [] });
  const levels = openLevels(workspace);
  const today = isoDayOf(now);
  const cache = openFindingsCache(workspace, program);
  const { levelOf } = levels;
  const findAll = makeChecker({ ...{ glossary, levelOf, store: cache }, ...(quotes && { quotes }) });
  const findBroken = makeChecker({ checks: markupChecks, levelOf });
  let waivers: readonly StoredWaiver[] | undefined;
  const rulesFor = (document: string, language: string): GateRules =>
    gateRules(workspace.settings, document, language);
  /** The findings of a document that count: of all its languages, since some checks compare them with each other. */
  const findIn = (
    document: Document,
    languages: readonly string[],
    opened: (language: string) => OpenTranslations,
  ): ReturnType<typeof applyWaivers<StoredWaiver>> => {
    const isWhole = languages.some((language) => rulesFor(document.name, language).findings !== 'off');
    const pairs = (isWhole ? workspace.settings.targets : languages).flatMap((language) => {
      const { set, text, path } = opened(language);
      return text === undefined ? [] : pairsOf(document, set, path, text);
    });
    const found = (isWhole ? findAll : findBroken)(pairs);
    if (found.length > 0) waivers ??= readAllWaivers(workspace);
    return applyWaivers(found, waivers ?? [], today);
  };
  const evaluate: Gate['evaluate'] = (document, languages, opened = translationsOf(workspace, document)) => {
    const { open, waived } = findIn(document, languages, opened);
    const faults = sourceFindings(workspace, document, levels);
    const empty = isEmpty(document) ? [emptyFinding(document)] : [];
    return languages.map((language): Verdict => {
      const { name } = document;
      const asked = rulesFor(name, language);
      const until = laterOf(asked.embargo, document.embargo?.until);
      const rules = { ...asked, ...(until !== undefined && { embargo: until }) };
      const { set, path } = opened(language);
      const gaps = gapsOf(document, set, rules);
      const isGap = ({ reason }: (typeof gaps)[number]): boolean =>
        reason === 'missing' || reason === 'stale';
      const allowed = rules.complete ? [] : gaps.filter(isGap);
      const closed = rules.complete ? gaps : gaps.filter((gap) => !isGap(gap));
      const found = [
        ...faults.filter((fault) => counts(fault, rules)),
        ...open.filter((finding) => finding.language === language && counts(finding, rules)),
      ];
      const reviews =
        rules.reviewer === 'any' ? [] : gapsOf(document, set, { ...rules, state: 'translated' });
      const end = instantOf(until);
      const isEmbargoed = end > now.getTime();
      const changes = [
        ...(isEmbargoed ? [end] : []),
        ...waived
          .filter(({ finding }) => finding.language === language && counts(finding, rules))
          .flatMap(endOfWaiver),
      ];
      return {
        document: name,
        language,
        rules,
        blocking: [
          ...(isEmbargoed ? [embargo(workspace, document, language, until)] : []),
          ...empty,
          ...gapFindings(document, language, rules, closed),
          ...(rules.findings !== 'off' && found.length > 0
            ? [countFinding(document, language, rules.findings, found.length, path)]
            : []),
          ...found,
        ],
        unreviewed: reviews.filter(({ reason }) => reason === 'unreviewed').length,
        remarks: [
          ...(allowed.length > 0 ? [gapsRemark(document, language, allowed)] : []),
          ...faults.filter((fault) => !counts(fault, rules)),
        ],
        isEmbargoed,
        ...(changes.length > 0 && { nextChange: new Date(Math.min(...changes)) }),
      };
    });
  };
  return { evaluate, save: cache.save };
}

/**
 * Whatever the rules say of findings, what no option lifts counts: broken markup, and what may be a misspelt embargo. So
 * do errors in the source: readers of every language would miss something.
 */
function counts(finding: Finding, { findings }: GateRules): boolean {
  if (obstacleOf(finding) === 'fixed') return true;
  if (finding.severity === 'error' && sourceCodes.includes(finding.code)) return true;
  return findings !== 'off' && isAtLeast(finding.severity, findings);
}

/** The later of two embargoes. */
function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  return instantOf(a) > instantOf(b) ? a : (b ?? a);
}

/** In milliseconds since 1970; before all time if there is no embargo. */
function instantOf(embargo: string | undefined): number {
  return parseInstant(embargo ?? '') ?? Number.NEGATIVE_INFINITY;
}

function embargo(
  workspace: Workspace,
  { name, embargo: own }: Document,
  language: string,
  until = '',
): Finding {
  const place: Location =
    own?.until === until ? own : settingPlace(workspace, embargoTrail(workspace.settings, name, language));
  return embargoFinding(name, language, until, place);
}

/** The first instant at which a waiver no longer holds: its last day is over in universal time. */
function endOfWaiver({ waiver: { until } }: Waived): readonly number[] {
  const [year, month, day] = (until && parseDate(until)) || [];
  return year && month && day ? [Date.UTC(year, month - 1, day + 1)] : [];
}
