import { checks } from '../../../src/checks/engine/registry.ts';
import { createHtmlWriter } from '../../../src/cli/reports/html.ts';
import type { Report, ReportWriter } from '../../../src/cli/reports/report.ts';
import { loadReportMessages } from '../../../src/messages/reports/reports.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { nodeDisk } from '../../../src/workspace/disk.ts';
import { readProgramFile } from '../../../src/workspace/program.ts';

/** A text file beside the code of reports. */
export function readBeside(name: string): string {
  return readProgramFile(nodeDisk, `cli/reports/${name}`);
}

export const writeHtml: ReportWriter = createHtmlWriter(
  readBeside('findings-page.css'),
  readBeside('findings-page.js'),
);

const english = await loadReportMessages('en');

/** A finding in one sentence, as checks give it. */
export function finding(more: Partial<Finding> = {}): Finding {
  return {
    code: 'numbers/missing',
    severity: 'error',
    message: 'The target has "45" where the source has "40".',
    advice: 'Correct the number.',
    path: 'locales/ru/lake.json',
    line: 3,
    column: 5,
    document: 'lake',
    language: 'ru',
    segment: 's1',
    source: 'The dam is <1>40</1> m high.',
    target: 'Высота дамбы — <1>45</1> м.',
    span: { start: 18, end: 20 },
    sourceSpan: { start: 14, end: 16 },
    ...more,
  };
}

export function report(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  return {
    findings,
    waived: [],
    scopes: [
      { document: 'lake', language: 'ru', sentences: 12 },
      { document: 'lake', language: 'tg', sentences: 11 },
    ],
    checks,
    source: 'en',
    words: english,
    fails: ({ severity }) => severity === 'error',
    version: '1.2.3',
    pathOf: ({ path }) => path,
    regionOf: () => undefined,
    ...more,
  };
}

/** Texts that break careless writers. */
const hostile = [
  '<script>alert(1)</script>',
  '"]]>&amp;&#0;',
  "' onmouseover='x",
  'a\r\nb\tc%0A::error::x',
  '\u0000\u001b[31m\u202eevil\u2066\ufffe',
  '\ud800 lone',
  'ғӣқӯҳҷ ў і Ёё e\u0301',
  '![x](javascript:1) {0} [a](1)',
];

/** Findings with hostile text in every member, one finding a text. */
export function hostileFindings(): readonly Finding[] {
  return hostile.map((text, at) =>
    finding({
      message: `Here is ${text}.`,
      advice: `Drop ${text}.`,
      path: `locales/ru/${text.replace(/[\0/]/g, '')}:,%.json`,
      document: text,
      segment: `s${at}`,
      source: text,
      target: text,
      span: { start: 0, end: text.length },
      sourceSpan: { start: text.length, end: text.length },
    }),
  );
}

/** A report with findings of every severity, about sentences and about none, and a waived one. */
export function mixedReport(): Report {
  return report(
    [
      finding({ code: 'glossary/duplicate', severity: 'note', path: 'glossary/a.csv' }),
      finding(),
      finding({ line: 9 }),
      finding({ code: 'spacing/doubled', severity: 'warning', language: 'tg', path: 'locales/tg/lake.json' }),
      finding({ code: 'gate/embargo', document: 'sea' }),
    ].map((each) => {
      if (each.code !== 'glossary/duplicate') return each;
      const {
        document: _,
        segment: __,
        source: ___,
        target: ____,
        span: _____,
        sourceSpan: ______,
        ...rest
      } = each;
      return rest;
    }),
    {
      known: 3,
      waived: [
        {
          finding: finding({ segment: 's2' }),
          waiver: {
            code: 'numbers/missing',
            language: 'ru',
            segment: 's2',
            pair: 'x',
            reason: 'Right & <agreed>.',
            by: 'boris',
            until: '2026-12-31',
          },
        },
      ],
    },
  );
}
