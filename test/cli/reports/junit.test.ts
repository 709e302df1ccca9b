import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'test-results-parser';
import { describe, expect, it } from 'vitest';
import { writeJunit } from '../../../src/cli/reports/junit.ts';
import type { Report } from '../../../src/cli/reports/report.ts';
import { attributeOf } from '../../../src/xml/read.ts';
import { readTree } from '../../../src/xml/tree.ts';
import { startSession } from '../session.ts';
import { finding, hostileFindings, mixedReport, report } from './report.ts';

/** What a consumer of test results makes of a report. */
function consume(given: Report): ReturnType<typeof parse> {
  const { folder } = startSession();
  fs.writeFileSync(path.join(folder, 'junit.xml'), writeJunit(given));
  return parse({ type: 'junit', files: [path.join(folder, 'junit.xml')] });
}

describe('JUnit', () => {
  // Its total leaves out what was skipped.
  it('is read by a consumer: failed, passed and skipped tests by document and language', () => {
    const { total, failed, passed, skipped, suites } = consume(mixedReport());
    expect({ total, failed, passed, skipped }).toEqual({ total: 5, failed: 3, passed: 2, skipped: 1 });
    expect(suites.map(({ name }) => name)).toEqual(['lake (ru)', 'lake (tg)', 'workspace', 'sea (ru)']);
    const [ru] = suites;
    expect(ru?.cases.map(({ name, status }) => [name, status])).toEqual([
      ['s1 numbers/missing', 'FAIL'],
      ['s1 numbers/missing (2)', 'FAIL'],
      ['s2 numbers/missing', 'SKIP'],
    ]);
  });

  it('has a passed test if nothing is wrong', () => {
    const { total, passed, suites } = consume(report([]));
    expect({ total, passed }).toEqual({ total: 2, passed: 2 });
    expect(suites[0]?.cases[0]?.name).toBe('12 sentences without findings');
  });

  it('fails where the command fails', () => {
    const fails = ({ code }: { code: string }) => code === 'spacing/doubled';
    expect(consume({ ...mixedReport(), fails })).toMatchObject({ failed: 1, passed: 4, skipped: 1 });
    expect(consume({ ...mixedReport(), fails: () => true })).toMatchObject({ failed: 5, passed: 0 });
  });

  it('keeps hostile texts in their places', () => {
    const { total, failed } = consume(report(hostileFindings(), { scopes: [] }));
    expect(total).toBe(hostileFindings().length);
    expect(failed).toBe(total);
  });

  it('has only what build servers know: counts that add up, and unique names', () => {
    const { root } = readTree(writeJunit(mixedReport()), 'junit.xml');
    expect(root.local).toBe('testsuites');
    for (const suite of root.children) {
      const cases = suite.children;
      const inside = (name: string) =>
        cases.filter(({ children }) => children.some(({ local }) => local === name)).length;
      const counts = Object.fromEntries(
        ['tests', 'failures', 'skipped'].map((name) => [name, Number(attributeOf(suite, name))]),
      );
      expect(counts).toEqual({
        tests: cases.length,
        failures: inside('failure'),
        skipped: inside('skipped'),
      });
      const names = cases.map((each) => attributeOf(each, 'name'));
      expect(new Set(names).size).toBe(names.length);
    }
    expect(writeJunit(report([finding()]))).toContain('line="3"');
  });
});
