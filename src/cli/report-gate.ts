import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../workflows/gate.ts';
import { count, formatTable, printable } from './report-text.ts';

/** `2 sentences not ready; lake (ru) under embargo. <way out>` */
export function describeRefusal(findings: readonly Finding[], advice: string): string {
  const sentences = new Set(
    findings
      .filter(({ segment, severity }) => segment !== undefined && severity !== 'note')
      .map(({ segment, language }) => `${language} ${segment}`),
  );
  const embargoes = findings
    .filter(({ code }) => code === 'gate/embargo')
    .map(({ document, language }) => `${printable(document ?? '')} (${language})`);
  const reasons = [
    ...(sentences.size > 0 ? [`${count(sentences.size, 'sentence')} not ready`] : []),
    ...(embargoes.length > 0 ? [`${embargoes.join(', ')} under embargo`] : []),
  ];
  const remedy =
    embargoes.length > 0
      ? `${advice}; --allow-incomplete lifts no embargo.`
      : `${advice}, or use --allow-incomplete.`;
  return `${reasons.join('; ')}. ${remedy}`;
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
    gaps.length > 0 ? gaps.join(', ') : rules.complete ? 'ok' : partial,
    how('unready') > 0 ? `${how('unready')} below ${rules.state}` : 'ok',
    rules.reviewer === 'any' ? '–' : unreviewed > 0 ? `${unreviewed} by no other` : 'ok',
    found > 0 ? `${found} found` : rules.findings === 'off' ? '–' : 'ok',
    rules.embargo === undefined ? '–' : isEmbargoed ? `until ${rules.embargo}` : 'ok',
  ];
}
