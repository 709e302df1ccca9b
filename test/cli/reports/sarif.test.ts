import { createRequire } from 'node:module';
import ajvDraft04 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/engine/registry.ts';
import type { Report } from '../../../src/cli/reports/report.ts';
import { writeSarif } from '../../../src/cli/reports/sarif.ts';
import { finding, hostileFindings, mixedReport, report } from './report.ts';

const require = createRequire(import.meta.url);
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
const uri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/i.test(text);
const ajv = new ajvDraft04.default({
  strict: false,
  allErrors: true,
  // One pattern of the schema is none with the flag u.
  unicodeRegExp: false,
  formats: {
    uri,
    // RFC 3986 §4.1: no space, no unescaped non-ASCII, and every % begins an escape.
    'uri-reference': (text: string) =>
      /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/i.test(text) && (!/^[^/?#]*:/.test(text) || uri(text)),
    'date-time': true,
  },
});
const validate = ajv.compile(schema);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly justification: string }[];
  readonly baselineState?: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: object;
    };
  }[];
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Result[];
    },
  ];
}

const logOf = (given: Report): Log => JSON.parse(writeSarif(given)) as Log;

describe('SARIF', () => {
  it.each<[string, Report]>([
    ['of nothing', report([])],
    ['of every severity, with a waived finding and a baseline', mixedReport()],
    ['of hostile texts', report(hostileFindings())],
    ['with a repository', report([finding()], { repository: 'https://example.org/barobar' })],
    ['of files elsewhere', report([finding({ path: '/tmp/Озеро 1/ru.xlf' })])],
  ])('%s is valid by its schema', (_, given) => {
    const log = logOf(given);
    validate(log);
    expect(validate.errors).toBeNull();
  });

  it('is distinguished from what is not valid', () => {
    const log = JSON.parse(
      writeSarif(mixedReport()).replace('"warning"', '"fatal"').replace('"2.1.0"', '"2"'),
    );
    expect(validate(log)).toBe(false);
    expect(validate(JSON.parse(writeSarif(mixedReport()).replace('locales/tg', 'locales/т г')))).toBe(false);
  });

  it('has every check as a rule with help, and results that point at their rules', () => {
    const { tool, results } = logOf(mixedReport()).runs[0];
    const { rules } = tool.driver;
    for (const { code, summary, why } of checks)
      expect(rules).toContainEqual(
        expect.objectContaining({
          id: code,
          shortDescription: { text: summary },
          fullDescription: { text: why },
          help: expect.objectContaining({ text: expect.stringContaining(why) }),
        }),
      );
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('leads to no page where the package names no repository', () => {
    expect(writeSarif(mixedReport())).not.toContain('helpUri');
  });

  it('leads to the page of its version where the package names a repository', () => {
    const { rules } = logOf({ ...mixedReport(), repository: 'https://example.org/barobar' }).runs[0].tool
      .driver;
    expect(rules.find(({ id }) => id === 'numbers/missing')).toMatchObject({
      helpUri: 'https://example.org/barobar/blob/v1.2.3/docs/checks.md#numbersmissing',
    });
  });

  it('keeps a waived finding, suppressed with its reason', () => {
    const { results } = logOf(mixedReport()).runs[0];
    expect(results.map(({ suppressions }) => suppressions?.[0]?.justification)).toEqual([
      ...[undefined, undefined, undefined, undefined, undefined],
      'Right & <agreed>.',
    ]);
    expect(results.map(({ baselineState }) => baselineState)).toEqual([...Array(5).fill('new'), undefined]);
  });

  it('gives each result a fingerprint that its line does not change', () => {
    const printsOf = (given: Report): readonly string[] =>
      logOf(given).runs[0].results.map(({ partialFingerprints }) => partialFingerprints['barobar/v1'] ?? '');
    const [first, second] = printsOf(report([finding(), finding()]));
    expect(first).not.toBe(second);
    expect(printsOf(report([finding({ line: 99, path: 'x.json' })]))).toEqual([first]);
    expect(printsOf(report([finding({ target: 'Другое.' })]))).not.toEqual([first]);
  });

  it('points at the words where they stand in the file', () => {
    const region = { line: 4, column: 30, endColumn: 32 };
    const [result] = logOf(report([finding()], { regionOf: () => region })).runs[0].results;
    expect(result?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 4,
      startColumn: 30,
      endLine: 4,
      endColumn: 32,
      snippet: { text: '45' },
    });
  });
});
