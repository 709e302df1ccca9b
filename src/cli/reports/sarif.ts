import { fingerprint } from '../../checks/engine/baseline.ts';
import type { Check, Example } from '../../checks/engine/check.ts';
import type { Finding } from '../../model/finding.ts';
import type { Waiver } from '../../model/waiver.ts';
import type { Report, ReportWriter } from './report.ts';

type Rule = Pick<Check, 'code' | 'severity'> & Partial<Pick<Check, 'summary' | 'since' | 'why' | 'examples'>>;

/** The schema that the text says it follows. */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0 (OASIS): one run, the checks as rules, what is waived as suppressed results. */
export const writeSarif: ReportWriter = (report) => {
  const { findings, waived, checks, version } = report;
  const waivers = new Map(waived.map(({ finding, waiver }) => [finding, waiver]));
  const results = [...findings, ...waivers.keys()];
  const known = new Set(checks.map(({ code }) => code));
  const others = new Map<string, Rule>();
  for (const { code, severity } of results) if (!known.has(code)) others.set(code, { code, severity });
  const rules: readonly Rule[] = [...checks, ...others.values()];
  const indexes = new Map(rules.map(({ code }, at) => [code, at]));
  const numberOf = numberer();
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Barobar',
            version,
            semanticVersion: version,
            rules: rules.map((rule) => ruleOf(rule, report)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results.map((finding) =>
          resultOf(finding, report, indexes.get(finding.code) ?? 0, numberOf(finding), waivers.get(finding)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** `reportingDescriptor`, SARIF 2.1.0 §3.49. */
function ruleOf(
  { code, severity, summary, since, why, examples }: Rule,
  { repository, version }: Report,
): object {
  return {
    id: code,
    ...(summary !== undefined && { shortDescription: { text: summary } }),
    ...(why !== undefined && { fullDescription: { text: why } }),
    // An absolute address, or none: SARIF 2.1.0 §3.49.12.
    ...(why !== undefined && repository !== undefined && { helpUri: pageOf(code, repository, version) }),
    ...(summary !== undefined && why !== undefined && examples && { help: helpOf(summary, why, examples) }),
    defaultConfiguration: { level: severity },
    properties: { tags: [code.slice(0, code.indexOf('/'))], ...(since !== undefined && { since }) },
  };
}

/** The check on the reference page of the program's version. */
function pageOf(code: string, repository: string, version: string): string {
  return `${repository}/blob/v${version}/docs/checks.md#${code.replace('/', '')}`;
}

function helpOf(
  summary: string,
  why: string,
  { invalid, valid }: Check['examples'],
): { text: string; markdown: string } {
  const line = (verdict: string, { source, target, language = 'ru' }: Example): string =>
    `${verdict}: ${source} → ${language}: ${target === '' ? '(nothing)' : target}`;
  const row = (verdict: string, { source, target, language = 'ru' }: Example): string =>
    `| ${verdict} | ${cell(source)} | ${language}: ${cell(target)} |`;
  const rows = (format: typeof line): readonly string[] => [
    ...invalid.map((example) => format('found', example)),
    ...valid.map((example) => format('right', example)),
  ];
  return {
    text: [summary, why, ...rows(line)].join('\n'),
    markdown: [summary, '', why, '', '| | source | target |', '|---|---|---|', ...rows(row)].join('\n'),
  };
}

function cell(text: string): string {
  return text === '' ? '(nothing)' : `\`${text.replaceAll('|', '\\|')}\``;
}

/** `result`, §3.27; a region, §3.30, counts columns from 1 and ends after its last. */
function resultOf(
  finding: Finding,
  report: Report,
  ruleIndex: number,
  number: number,
  waiver: Waiver | undefined,
): object {
  const { code, severity, message, advice, line, column, span, source, target } = finding;
  const { document, segment, language } = finding;
  const region = report.regionOf(finding);
  const words = span && target?.slice(span.start, span.end);
  const logical = segment === undefined ? undefined : logicalLocation(document, language, segment);
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: `${message} ${advice}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(report.pathOf(finding)) },
          region: {
            startLine: region?.line ?? line,
            startColumn: region?.column ?? column,
            ...(region && { endLine: region.line, endColumn: region.endColumn }),
            ...(region && words && { snippet: { text: words } }),
          },
        },
        ...(logical && { logicalLocations: [logical] }),
      },
    ],
    partialFingerprints: { 'barobar/v1': `${fingerprint(finding)}:${number}` },
    ...(waiver && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: waiver.reason }],
    }),
    ...(report.known !== undefined && !waiver && { baselineState: 'new' }),
    properties: {
      ...(document !== undefined && { document }),
      ...(segment !== undefined && { segment }),
      ...(language !== undefined && { language }),
      ...(source !== undefined && { source }),
      ...(target !== undefined && { target }),
    },
  };
}

function logicalLocation(
  document: string | undefined,
  language: string | undefined,
  segment: string,
): object {
  const parts = [document, language, segment].filter((part) => part !== undefined);
  return { name: segment, fullyQualifiedName: parts.join('/'), kind: 'resource' };
}

/** A relative reference (RFC 3986), or a `file` address of an absolute path. */
function uriOf(path: string): string {
  // Half a surrogate pair has no octets to escape.
  const sound = path.replace(/\p{Surrogate}/gu, '\ufffd');
  const encoded = sound.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** Numbers findings that are the same except their place, from 1. */
function numberer(): (finding: Finding) => number {
  const counts = new Map<string, number>();
  return (finding) => {
    const key = fingerprint(finding);
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number;
  };
}
