import { createHash } from 'node:crypto';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/cli/reports/report.ts';
import { loadReportMessages } from '../../../src/messages/reports/reports.ts';
import { finding, hostileFindings, mixedReport, report, writeHtml } from './report.ts';

const conformance = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    // The filters act as they are set: there is nothing to send.
    rules: { 'void-style': 'off', 'long-title': 'off', 'no-inline-style': 'error', 'wcag/h32': 'off' },
  }),
);

const reports: readonly [string, Report][] = [
  ['nothing', report([])],
  ['every severity, with a waived finding', mixedReport()],
  ['hostile texts', report(hostileFindings())],
];

describe('a page', () => {
  it.each(reports)('of %s conforms to HTML', async (_, given) => {
    const { results } = await conformance.validateString(writeHtml(given));
    expect(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  it.each(['ru', 'be', 'tg'] as const)(
    'in %s says so, conforms to HTML and marks what is in English',
    async (language) => {
      const given = { ...mixedReport(), words: await loadReportMessages(language) };
      const page = writeHtml(given);
      const { results } = await conformance.validateString(page);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(`<title>${given.words.text('title', { summary: '' }).trim()}`);
      expect(page).toMatch(/<dd lang="en">[A-Z]/);
      // What is filtered is the same in every language.
      expect(page).toContain(`<option value="warning">${given.words.text('option.warning')}</option>`);
      expect(page).toContain('data-severity="warning"');
    },
  );

  it.each(reports)('of %s runs its own script and style only, by their digests', (_, given) => {
    const page = writeHtml(given);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const [style, script] = ['style', 'script'].map((name) => {
      const blocks = [...page.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))];
      expect(blocks).toHaveLength(1);
      return createHash('sha256')
        .update(blocks[0]?.[1] ?? '')
        .digest('base64');
    });
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${style}'; script-src 'sha256-${script}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:on\w+|style|src)=/);
    expect(page).not.toMatch(/<(?:link|img|iframe|base)\b/);
  });

  it('shows both sides in their languages, with the words marked', () => {
    const page = writeHtml(report([finding()]));
    expect(page).toContain(
      '<dd lang="en" dir="auto">The dam is &lt;1&gt;<mark>40</mark>&lt;/1&gt; m high.</dd>',
    );
    expect(page).toContain(
      '<dd lang="ru" dir="auto">Высота дамбы — &lt;1&gt;<mark>45</mark>&lt;/1&gt; м.</dd>',
    );
  });

  it('marks a place without extent, and says if there is nothing', () => {
    const page = writeHtml(
      report([
        finding({ source: 'a.', sourceSpan: { start: 1, end: 1 }, target: '', span: { start: 0, end: 0 } }),
      ]),
    );
    expect(page).toContain('a<mark>‸</mark>.');
    expect(writeHtml(report([finding({ target: '', span: undefined as never })]))).toContain('(nothing)');
  });

  it('tells who waived what, why and until when', () => {
    expect(writeHtml(mixedReport())).toContain(
      'Waived: Right &amp; &lt;agreed&gt;. (boris, until 2026-12-31)',
    );
  });
});
