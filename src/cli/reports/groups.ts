import type { Finding } from '../../model/finding.ts';

/** Findings of one document and language, in order. */
export interface Group {
  /** Absent if a finding is about no document, such as one about a glossary. */
  readonly document: string | undefined;
  readonly language: string | undefined;
  readonly findings: readonly Finding[];
}

/** Findings by document and language, in the order of their first. */
export function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<
    string,
    { document: string | undefined; language: string | undefined; findings: Finding[] }
  >();
  for (const finding of findings) {
    const { document } = finding;
    const language = document === undefined ? undefined : finding.language;
    const key = `${document ?? ''}\0${language ?? ''}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { document, language, findings: [finding] });
  }
  return [...groups.values()];
}

/** Findings by severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Finding['severity'], number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
