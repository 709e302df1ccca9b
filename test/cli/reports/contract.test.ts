import { describe, expect, it } from 'vitest';
import { reportFormats } from '../../../src/cli/reports/registry.ts';
import { finding, hostileFindings, mixedReport, readBeside, report } from './report.ts';

describe('forms of reports', () => {
  it('have names and endings of their own', () => {
    expect(new Set(reportFormats.map(({ name }) => name)).size).toBe(reportFormats.length);
    const endings = reportFormats.flatMap((format) => format.endings);
    expect(new Set(endings).size).toBe(endings.length);
  });
});

describe.each(reportFormats)('a report as $name', ({ name, load }) => {
  it('is the same whenever it is written, and ends its last line', async () => {
    const write = await load(readBeside);
    const text = write(mixedReport());
    expect(write(mixedReport())).toBe(text);
    expect(text).toMatch(/\n$/);
    expect(text).not.toContain('undefined');
  });

  it('names what is wrong, where and what to do', async () => {
    const text = (await load(readBeside))(report([finding({ message: 'A number is wrong.' })]));
    for (const part of [
      'A number is wrong.',
      'Correct the number.',
      'numbers/missing',
      'locales/ru/lake.json',
    ])
      expect(text).toContain(part);
  });

  it('can be of nothing', async () => {
    expect((await load(readBeside))(report([], { scopes: [] }))).not.toContain('undefined');
  });

  it('lets no text move the cursor, turn the line or end it', async () => {
    const text = (await load(readBeside))(report(hostileFindings(), { pathOf: () => 'a.json' }));
    // JSON and XML have escapes of their own, and are not read in a terminal.
    if (name === 'text' || name === 'github' || name === 'html')
      expect(text).not.toMatch(/[\0\x1b\u202e\u2066]/);
    if (name === 'github') expect(text.trimEnd().split('\n')).toHaveLength(hostileFindings().length);
  });

  it('grows no faster than its findings', async () => {
    const write = await load(readBeside);
    const many = (number: number) =>
      report(Array.from({ length: number }, (_, at) => finding({ segment: `s${at}` })));
    const [few, more] = [write(many(100)).length, write(many(1000)).length];
    expect(more).toBeLessThan(few * 11);
  });
});
