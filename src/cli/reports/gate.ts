import type { Tell } from '../../messages/commands/texts.ts';
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
  tell: Tell,
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
    ...(sentences.size > 0 ? [tell('refusal.sentences', { count: sentences.size })] : []),
    ...countsOf({ errors: how('error'), warnings: how('warning'), notes: how('note'), gaps: 0 }, tell),
    ...(empty.size > 0 ? [tell('refusal.empty', { documents: [...empty].join(', ') })] : []),
    ...(embargoes.length > 0 ? [tell('refusal.embargo', { editions: embargoes.join(', ') })] : []),
  ];
  const options = [
    ...(sentences.size > 0 ? ['--allow-incomplete'] : []),
    ...(faults.length > fixed.length ? ['--allow-findings'] : []),
  ];
  const remedies = [
    advice,
    ...(options.length > 0 ? [tell('refusal.options', { options: joinList(options, tell) })] : []),
    ...(broken.length > 0 ? [tell('refusal.broken')] : []),
    ...(empty.size > 0 ? [tell('refusal.noEmpty')] : []),
    ...(embargoes.length > 0 ? [tell('refusal.noEmbargo')] : []),
  ];
  return { reasons: reasons.join('; '), remedies: remedies.join(' ') };
}

/** `dam (ru): assembled with 1 error and 2 gaps.` for each document and language that was allowed. */
export function describeAllowed(
  list: readonly AllowedEdition[],
  text: 'assemble.allowed' | 'publish.allowed',
  tell: Tell,
): readonly string[] {
  return list.map((each) =>
    tell(text, {
      document: printable(each.document),
      tag: each.language,
      what: joinList(countsOf(each, tell), tell),
    }),
  );
}

/** `1 error`, `2 gaps`; a count of 0 is left out. */
function countsOf(counts: Omit<AllowedEdition, 'document' | 'language'>, tell: Tell): string[] {
  return (['errors', 'warnings', 'notes', 'gaps'] as const).flatMap((kind) =>
    counts[kind] > 0 ? [tell(`counts.${kind}`, { count: counts[kind] })] : [],
  );
}

/** What the gate says of each document and language, rule by rule. */
export function formatVerdicts(verdicts: readonly Verdict[], tell: Tell): string {
  const rows = verdicts.map((verdict) => {
    const { document, language, blocking } = verdict;
    const gate = tell(blocking.length > 0 ? 'gate.closed' : 'gate.open');
    return [printable(document), language, gate, ...ruleCells(verdict, tell)];
  });
  return formatTable([columns.map((name) => tell(`gateColumn.${name}`)), ...rows], columns.length);
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
  tell: Tell,
): readonly string[] {
  const how = (code: string): number => blocking.filter((each) => each.code === `gate/${code}`).length;
  const gaps = (['missing', 'stale'] as const)
    .map((name) => ({ name, number: how(name) }))
    .filter(({ number }) => number > 0)
    .map(({ name, number }) => tell(`gate.${name}`, { number }));
  const found = blocking.filter(({ code }) => !code.startsWith('gate/')).length;
  const ok = tell('gate.ok');
  const partial = remarks.length > 0 ? tell('gate.marked') : ok;
  return [
    how('empty') > 0 ? tell('gate.empty') : gaps.length > 0 ? gaps.join(', ') : rules.complete ? ok : partial,
    how('unready') > 0 ? tell('gate.below', { number: how('unready'), state: rules.state }) : ok,
    rules.reviewer === 'any' ? '–' : unreviewed > 0 ? tell('gate.notReviewed', { number: unreviewed }) : ok,
    found > 0 ? tell('counts.findings', { count: found }) : rules.findings === 'off' ? '–' : ok,
    rules.embargo === undefined ? '–' : isEmbargoed ? tell('gate.until', { embargo: rules.embargo }) : ok,
  ];
}
