import type { Localise } from '../../messages/commands/texts.ts';
import type { Finding } from '../../model/finding.ts';
import { formatFinding, printable, summarise } from '../terminal.ts';

/** Findings that are the same on many sentences or places of a file: so many are printed, the rest counted. */
interface Area {
  readonly most: number;
  /** The command that lists all of them. */
  readonly lister: string;
  /** Whether they are about the form of a file; others are about sentences in a language. */
  readonly isOfForm: boolean;
}

const ofForm: Area = { most: 3, lister: 'validate --json', isOfForm: true };

/** By the first part of the code: what closes a gate, what of a returned file is not accepted, and faults in the form of a file. */
const areas: Readonly<Record<string, Area>> = {
  gate: { most: 5, lister: 'check --gate', isOfForm: false },
  import: { most: 20, lister: 'import --dry-run --json', isOfForm: false },
  ...{ xliff: ofForm, tmx: ofForm, tbx: ofForm, srx: ofForm },
};

/** The most lines about the same finding on several sentences; beyond them, each document and language is one line. */
const longReport = 40;

interface Group {
  readonly area: Area;
  readonly findings: Finding[];
}

/**
 * One line for each finding. Of those that many sentences have alike, a few are printed and the rest counted; where they are of
 * many documents, all are counted: hundreds of lines would hide the others.
 */
export function formatFindings(
  findings: readonly Finding[],
  {
    color,
    isVerbose,
    localise,
  }: { readonly color: boolean; readonly isVerbose: boolean; readonly localise: Localise },
): string {
  const groups = new Map<string, Group>();
  for (const finding of isVerbose ? [] : findings) {
    const area = areaOf(finding);
    if (!area) continue;
    const key = keyOf(finding, area);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { area, findings: [finding] });
  }
  const aboutSentences = [...groups.values()].filter(({ area }) => !area.isOfForm);
  const isLong = aboutSentences.reduce((sum, group) => sum + linesOf(group), 0) > longReport;
  const shown = new Map<Group, number>();
  const lines = findings.flatMap((finding) => {
    const area = areaOf(finding);
    const group = area && groups.get(keyOf(finding, area));
    if (!group) return [formatFinding(finding, color)];
    if (isLong && !group.area.isOfForm) return [];
    const before = shown.get(group) ?? 0;
    shown.set(group, before + 1);
    const rest = group.findings.length - group.area.most;
    if (before < group.area.most || rest === 1) return [formatFinding(finding, color)];
    return before === group.area.most ? [countGroup(group, rest, true, localise)] : [];
  });
  const counted = summarise(
    isLong ? aboutSentences : [],
    (group) => countGroup(group, group.findings.length, false, localise),
    {
      isVerbose,
      things: 'of this kind',
      localise,
      rest: (others) =>
        localise('findings.rest', { number: others.reduce((sum, group) => sum + group.findings.length, 0) }),
    },
  );
  return [...lines, ...counted].map((line) => `${line}\n`).join('');
}

function areaOf({ code, language }: Finding): Area | undefined {
  const area = areas[code.slice(0, code.indexOf('/'))];
  // A finding on a file as a whole is one line.
  return area?.isOfForm || language !== undefined ? area : undefined;
}

/** Findings of form are the same if they differ only in names. */
function keyOf({ code, path, language, message }: Finding, { isOfForm }: Area): string {
  return JSON.stringify([code, path, language, isOfForm ? message.replace(/"[^"]*"|\d+/g, '') : '']);
}

function linesOf({ area, findings }: Group): number {
  return Math.min(findings.length, area.most + 1);
}

/** A line that counts findings instead of printing them; those of form are only counted where some are printed. */
function countGroup({ area, findings }: Group, number: number, isRest: boolean, localise: Localise): string {
  const { path, language = '', code } = findings[0] as Finding;
  const values = { path: printable(path), command: area.lister, code };
  if (area.isOfForm) return localise('findings.moreAlike', { ...values, number });
  return localise(isRest ? 'findings.moreSentences' : 'findings.sentences', {
    ...values,
    count: number,
    tag: language,
  });
}
