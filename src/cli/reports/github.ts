import type { Finding } from '../../model/finding.ts';
import { printable } from '../terminal.ts';
import type { Report, ReportWriter } from './report.ts';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Annotations by workflow commands of GitHub Actions, one on each line. What is escaped is what the runner undoes: `%` and line
 * ends everywhere, `:` and `,` in properties too.
 */
export const writeGithub: ReportWriter = (report) =>
  report.findings.map((finding) => `${formatAnnotation(finding, report)}\n`).join('');

function formatAnnotation(finding: Finding, report: Report): string {
  const { severity, message, advice, code, language } = finding;
  const region = report.regionOf(finding);
  const properties = {
    file: report.pathOf(finding),
    line: region?.line ?? finding.line,
    ...(region && { endLine: region.line }),
    col: region?.column ?? finding.column,
    ...(region && { endColumn: region.endColumn }),
    title: language === undefined ? code : `${code} (${language})`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData(printable(`${message} ${advice}`))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
