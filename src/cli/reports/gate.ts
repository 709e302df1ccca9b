import type { Finding, Severity } from '../../model/finding.ts';
import {
  type Allowed,
  type AllowedEdition,
  isUnassemblable,
  obstacleOf,
  type Verdict,
} from '../../workflows/quality/verdict.ts';
import { count, formatTable, printable } from '../terminal.ts';

/** `2 sentences not ready; 1 error; lake (ru) under embargo. <way out>` */
export function describeRefusal(findings: readonly Finding[], allowed: Allowed, advice: string): string {
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
    ...(sentences.size > 0 ? [`${count(sentences.size, 'sentence')} not ready`] : []),
    ...countsOf({ errors: how('error'), warnings: how('warning'), notes: how('note'), gaps: 0 }),
    ...(empty.size > 0 ? [`no sentence in ${[...empty].join(', ')}`] : []),
    ...(embargoes.length > 0 ? [`${embargoes.join(', ')} under embargo`] : []),
  ];
  const options = [
    ...(sentences.size > 0 ? ['--allow-incomplete'] : []),
    ...(faults.length > fixed.length ? ['--allow-findings'] : []),
  ];
  const remedies = [
    `${advice}.`,
    ...(options.length > 0 ? [`To write it as it is, use ${options.join(' and ')}.`] : []),
    ...(broken.length > 0 ? ['No option allows broken inline codes.'] : []),
    ...(empty.size > 0 ? ['No option allows an empty document.'] : []),
    ...(embargoes.length > 0 ? ['No option lifts an embargo.'] : []),
  ];
  return `${reasons.join('; ')}. ${remedies.join(' ')}`;
}

/** `dam (ru): written with 1 error and 2 gaps.` for each document and language that was let out. */
export function describeAllowed(list: readonly AllowedEdition[], verb: string): readonly string[] {
  return list.map((each) => {
    const counts = countsOf(each);
    const last = counts.pop();
    const shown = counts.length > 0 ? `${counts.join(', ')} and ${last}` : last;
    return `${printable(each.document)} (${each.language}): ${verb} with ${shown}.`;
  });
}

/** `1 error`, `2 gaps`; nothing for what there is none of. */
function countsOf(counts: Omit<AllowedEdition, 'document' | 'language'>): string[] {
  return (['error', 'warning', 'note', 'gap'] as const).flatMap((noun) =>
    counts[`${noun}s`] > 0 ? [count(counts[`${noun}s`], noun)] : [],
  );
}

/** What the gate says of each document and language, rule by rule. */
export function formatVerdicts(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict) => {
    const { document, language, blocking } = verdict;
    const gate = blocking.length > 0 ? 'closed' : 'open';
    return [printable(document), language, gate, ...ruleCells(verdict)];
  });
  const head = ['document', 'language', 'gate', 'complete', 'state', 'reviewer', 'findings', 'embargo'];
  return formatTable([head, ...rows], head.length);
}

/** A rule that nobody asked for has a dash, one that holds `ok`, any other what is in its way. */
function ruleCells({ rules, blocking, remarks, unreviewed, isEmbargoed }: Verdict): readonly string[] {
  const how = (code: string): number => blocking.filter((each) => each.code === `gate/${code}`).length;
  const gaps = (['missing', 'stale'] as const)
    .map((name) => ({ name, number: how(name) }))
    .filter(({ number }) => number > 0)
    .map(({ name, number }) => `${number} ${name}`);
  const found = blocking.filter(({ code }) => !code.startsWith('gate/')).length;
  const partial = remarks.length > 0 ? 'gaps marked' : 'ok';
  return [
    how('empty') > 0 ? 'empty' : gaps.length > 0 ? gaps.join(', ') : rules.complete ? 'ok' : partial,
    how('unready') > 0 ? `${how('unready')} below ${rules.state}` : 'ok',
    rules.reviewer === 'any' ? '–' : unreviewed > 0 ? `${unreviewed} not reviewed` : 'ok',
    found > 0 ? count(found, 'finding') : rules.findings === 'off' ? '–' : 'ok',
    rules.embargo === undefined ? '–' : isEmbargoed ? `until ${rules.embargo}` : 'ok',
  ];
}
