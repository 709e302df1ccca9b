import { describe, expect, it } from 'vitest';
import { formatFindings, formatSummary } from '../../../src/cli/reports/text.ts';
import { expectLinear } from '../../linear.ts';
import { finding, mixedReport, report } from './report.ts';

const line =
  'locales/ru/lake.json:3:5: The target has "45" where the source has "40". Correct the number. [numbers/missing]\n';

describe('findings as text', () => {
  it('stand under their document and language, with the words marked in both texts', () => {
    expect(formatFindings([finding()], 'en', false)).toBe(
      `lake (ru)\n${line}` +
        '  en  The dam is <1>40</1> m high.\n' +
        '                    ^^\n' +
        '  ru  Высота дамбы — <1>45</1> м.\n' +
        '                        ^^\n',
    );
  });

  it('invert the words in colour', () => {
    const text = formatFindings([finding()], 'en', true);
    expect(text).toContain('\u001b[7m45\u001b[27m');
    expect(text).toContain('\u001b[1mlake (ru)\u001b[22m');
    expect(text).not.toContain('^');
  });

  it('show a long sentence around the words', () => {
    const target = `${'я'.repeat(300)} 45 ${'ю'.repeat(300)}`;
    const text = formatFindings([finding({ target, span: { start: 301, end: 303 } })], 'en', false);
    const [shown, carets] = text.split('\n').slice(4) as [string, string];
    expect(shown.length).toBeLessThan(140);
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('45');
  });

  it('take linear time for a long sentence with many', () => {
    expectLinear(200_000, (size) => {
      const target = '1 '.repeat(size / 2);
      const spans = Array.from({ length: size / 100 }, (_, at) => ({ start: at * 2, end: at * 2 + 1 }));
      formatFindings(
        spans.map((span) => finding({ target, span })),
        'en',
        false,
      );
    });
  });

  it('mark a place without extent, and letters with marks above them', () => {
    const target = 'ё\u0301й\u0306 x.';
    const text = formatFindings([finding({ target, span: { start: 5, end: 5 } })], 'en', false);
    expect(text).toContain(`  ru  ${target}\n         ^\n`);
  });

  it('have no text below if no part is meant', () => {
    const { span: _, sourceSpan: __, ...whole } = finding();
    expect(formatFindings([whole], 'en', false)).toBe(`lake (ru)\n${line}`);
  });

  it.each([
    ['No findings.\n', report([])],
    ['No new findings. 7 known from the baseline.\n', report([], { known: 7 })],
    ['1 error, 0 warnings.\n', report([finding()])],
    ['3 errors, 1 warning, 1 note. 1 waived. 3 known from the baseline.\n', mixedReport()],
  ])('end with %j', (summary, given) => {
    expect(formatSummary(given)).toBe(summary);
  });
});
