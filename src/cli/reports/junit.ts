import type { Finding } from '../../model/finding.ts';
import { escapeText, formatAttribute } from '../../xml/serialize.ts';
import { count, formatFinding } from '../terminal.ts';
import { groupFindings } from './groups.ts';
import type { Report, ReportWriter } from './report.ts';

/** One test case, as test reports have it. */
interface Case {
  readonly finding?: Finding;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly name: string;
  /** Why it was skipped. */
  readonly reason?: string;
}

interface Suite {
  readonly name: string;
  readonly classname: string;
  readonly cases: readonly Case[];
}

/**
 * Test results in the form of JUnit, as build servers read it: a suite for each document and language, and in it a failed
 * test for each finding that makes the command fail. A milder one is a test that passed with output, a waived one a test
 * that was skipped with its reason.
 */
export const writeJunit: ReportWriter = (report) => {
  const suites = suitesOf(report);
  const body = suites.map((suite) => formatSuite(suite, report)).join('');
  const totals = countCases(suites.flatMap(({ cases }) => cases));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="barobar check"${totals}>\n${body}</testsuites>\n`;
};

function suitesOf(report: Report): readonly Suite[] {
  const { findings, waived, scopes } = report;
  const reasons = new Map(waived.map(({ finding, waiver }) => [finding, waiver.reason]));
  const groups = groupFindings([...findings, ...reasons.keys()]);
  const keyOf = (document: string | undefined, language: string | undefined): string =>
    `${document ?? ''}\0${language ?? ''}`;
  const found = new Map(groups.map((group) => [keyOf(group.document, group.language), group.findings]));
  const counts = new Map(
    scopes.map((scope) => [keyOf(scope.document, scope.language), scope.sentences] as const),
  );
  return [...new Set([...counts.keys(), ...found.keys()])].map((key): Suite => {
    const [document = '', language = ''] = key.split('\0');
    const names = new Map<string, number>();
    const cases = (found.get(key) ?? []).map((finding): Case => {
      const reason = reasons.get(finding);
      return {
        finding,
        outcome: reason !== undefined ? 'skipped' : report.fails(finding) ? 'failed' : 'passed',
        name: uniqueName(finding, names),
        ...(reason !== undefined && { reason }),
      };
    });
    const sentences = count(counts.get(key) ?? 0, 'sentence');
    const sound: Case = { outcome: 'passed', name: `${sentences} without findings` };
    return {
      name: document === '' ? 'workspace' : language === '' ? document : `${document} (${language})`,
      classname: [document === '' ? 'workspace' : document, language].filter((part) => part !== '').join('.'),
      cases: cases.length > 0 ? cases : [sound],
    };
  });
}

/** Servers keep one result for each name. */
function uniqueName({ segment, code, path, line }: Finding, names: Map<string, number>): string {
  const name = `${segment ?? `${path}:${line}`} ${code}`;
  const number = (names.get(name) ?? 0) + 1;
  names.set(name, number);
  return number === 1 ? name : `${name} (${number})`;
}

function formatSuite({ name, classname, cases }: Suite, report: Report): string {
  const body = cases.map((each) => formatCase(each, classname, report)).join('');
  return `  <testsuite${formatAttribute('name', name)}${countCases(cases)}>\n${body}  </testsuite>\n`;
}

function countCases(cases: readonly Case[]): string {
  const number = (outcome: Case['outcome']): number =>
    cases.filter((each) => each.outcome === outcome).length;
  return ` tests="${cases.length}" failures="${number('failed')}" errors="0" skipped="${number('skipped')}" time="0"`;
}

function formatCase({ finding, outcome, name, reason }: Case, classname: string, report: Report): string {
  const place = finding
    ? formatAttribute('file', report.pathOf(finding)) + formatAttribute('line', String(finding.line))
    : '';
  const open = `    <testcase${formatAttribute('name', name)}${formatAttribute('classname', classname)} time="0"${place}`;
  if (!finding) return `${open}/>\n`;
  const type = formatAttribute('type', finding.severity);
  const message = formatAttribute('message', `${finding.message} ${finding.advice}`);
  const details = escapeText(describe(finding));
  const inside = {
    failed: `<failure${message}${type}>${details}</failure>`,
    skipped: `<skipped${formatAttribute('message', `Waived: ${reason}`)}/>`,
    passed: `<system-out>${details}</system-out>`,
  }[outcome];
  return `${open}>\n      ${inside}\n    </testcase>\n`;
}

function describe(finding: Finding): string {
  const { source, target, language } = finding;
  return [
    formatFinding(finding, false),
    ...(source === undefined ? [] : [source]),
    ...(target === undefined ? [] : [`${language}: ${target}`]),
  ].join('\n');
}
