import type { Localise } from '../../messages/commands/texts.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import {
  type Allowed,
  type AllowedEdition,
  isUnassemblable,
  obstacleOf,
  type Verdict,
} from '../../workflows/quality/verdict.ts';
import { formatTable, joinList, printable } from '../terminal.ts';

/** Why nothing is written, and what to do: `2 sentences not ready; 1 error; lake (ru) under embargo`. */
export function describeRefusal(
  findings: readonly Finding[],
  allowed: Allowed,
  advice: string,
  localise: Localise,
): { readonly reasons: string; readonly remedies: string } {
  const gaps = allowed.gaps ? [] : findings.filter((finding) => obstacleOf(finding) === 'gap');
  const sentences = new Set(gaps.map(({ segment, language }) => `${language} ${segment}`));
  const found = findings.filter(({ code }) => !code.startsWith('gate/'));
  const broken = found.filter(({ code, severity }) => isUnassemblable({ code, severity }));
  const fixed = found.filter((finding) => obstacleOf(finding) === 'fixed');
  const faults = allowed.findings ? fixed : found;
  const how = (severity: Severity): number => faults.filter((each) => each.severity === severity).length;
  const empty = new Set(
    findings.filter(({ code }) => code === 'gate/empty').map(({ document }) => printable(document ?? '')),
  );
  const embargoes = findings
    .filter(({ code }) => code === 'gate/embargo')
    .map(({ document, language }) => `${printable(document ?? '')} (${language})`);
  const reasons = [
    ...(sentences.size > 0 ? [localise('refusal.sentences', { count: sentences.size })] : []),
    ...countsOf({ errors: how('error'), warnings: how('warning'), notes: how('note'), gaps: 0 }, localise),
    ...(empty.size > 0 ? [localise('refusal.empty', { documents: [...empty].join(', ') })] : []),
    ...(embargoes.length > 0 ? [localise('refusal.embargo', { editions: embargoes.join(', ') })] : []),
  ];
  const options = [
    ...(sentences.size > 0 ? ['--allow-incomplete'] : []),
    ...(faults.length > fixed.length ? ['--allow-findings'] : []),
  ];
  const remedies = [
    advice,
    ...(options.length > 0 ? [localise('refusal.options', { options: joinList(options, localise) })] : []),
    ...(broken.length > 0 ? [localise('refusal.broken')] : []),
    ...(empty.size > 0 ? [localise('refusal.noEmpty')] : []),
    ...(embargoes.length > 0 ? [localise('refusal.noEmbargo')] : []),
  ];
  return { reasons: reasons.join('; '), remedies: remedies.join(' ') };
}

/** `dam (ru): assembled with 1 error and 2 gaps.` for each document and language that was allowed. */
export function describeAllowed(
  list: readonly AllowedEdition[],
  text: 'assemble.allowed' | 'publish.allowed',
  localise: Localise,
): readonly string[] {
  return list.map((each) =>
    localise(text, {
      document: printable(each.document),
      tag: each.language,
      what: joinList(countsOf(each, localise), localise),
    }),
  );
}

/** `1 error`, `2 gaps`; a count of 0 is left out. */
function countsOf(counts: Omit<AllowedEdition, 'document' | 'language'>, localise: Localise): string[] {
  return (['errors', 'warnings', 'notes', 'gaps'] as const).flatMap((kind) =>
    counts[kind] > 0 ? [localise(`counts.${kind}`, { count: counts[kind] })] : [],
  );
}

/** What the gate says of each document and language, rule by rule. */
export function formatVerdicts(verdicts: readonly Verdict[], localise: Localise): string {
  const rows = verdicts.map((verdict) => {
    const { document, language, blocking } = verdict;
    const gate = localise(blocking.length > 0 ? 'gate.closed' : 'gate.open');
    return [printable(document), language, gate, ...ruleCells(verdict, localise)];
  });
  return formatTable([columns.map((name) => localise(`gateColumn.${name}`)), ...rows], columns.length);
}

const columns = [
  'document',
  'language',
  'gate',
  'complete',
  'state',
  'reviewer',
  'findings',
  'embargo',
] as const;

/** A dash for a rule that is not set, `ok` for one that is met, the reason for any other. */
function ruleCells(
  { rules, blocking, remarks, unreviewed, isEmbargoed }: Verdict,
  localise: Localise,
): readonly string[] {
  const how = (code: string): number => blocking.filter((each) => each.code === `gate/${code}`).length;
  const gaps = (['missing', 'stale'] as const)
    .map((name) => ({ name, number: how(name) }))
    .filter(({ number }) => number > 0)
    .map(({ name, number }) => localise(`gate.${name}`, { number }));
  const found = blocking.filter(({ code }) => !code.startsWith('gate/')).length;
  const ok = localise('gate.ok');
  const partial = remarks.length > 0 ? localise('gate.marked') : ok;
  return [
    how('empty') > 0
      ? localise('gate.empty')
      : gaps.length > 0
        ? gaps.join(', ')
        : rules.complete
          ? ok
          : partial,
    how('unready') > 0 ? localise('gate.below', { number: how('unready'), state: rules.state }) : ok,
    rules.reviewer === 'any'
      ? '–'
      : unreviewed > 0
        ? localise('gate.notReviewed', { number: unreviewed })
        : ok,
    found > 0 ? localise('counts.findings', { count: found }) : rules.findings === 'off' ? '–' : ok,
    rules.embargo === undefined ? '–' : isEmbargoed ? localise('gate.until', { embargo: rules.embargo }) : ok,
  ];
}
