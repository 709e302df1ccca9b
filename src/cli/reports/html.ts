import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/location.ts';
import type { Messages } from '../../model/messages.ts';
import type { Waiver } from '../../model/waiver.ts';
import { escapeHtml } from '../../site/kit/escape.ts';
import { sha256Base64 } from '../../workspace/content-digest.ts';
import { printable } from '../terminal.ts';
import { countBySeverity, groupFindings } from './groups.ts';
import type { Report, ReportWriter } from './report.ts';
import { formatSummary } from './text.ts';

/**
 * Writes one page that needs nothing else: both sides of every finding with the words marked, and filters. Its content
 * policy lets only its own style and script run, by their digests, and nothing be loaded from anywhere.
 */
export function createHtmlWriter(style: string, script: string): ReportWriter {
  return (report) => formatPage(report, style, script);
}

function formatPage(report: Report, style: string, script: string): string {
  const { findings, waived, version, words } = report;
  const say = (key: string): string => text(words.text(key));
  const waivers = new Map(waived.map(({ finding, waiver }) => [finding, waiver]));
  const all = [...findings, ...waivers.keys()];
  const summary = formatSummary(report).trim();
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${sha256Base64(style)}'`,
    `script-src 'sha256-${sha256Base64(script)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy).replaceAll('&#39;', "'")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(words.text('title', { summary }))}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#findings">${say('skip')}</a>
<header>
<h1>${say('findings')}</h1>
<p>${escapeHtml(summary)}</p>
</header>
<main>
${formatOverview(report)}${all.length > 0 ? formatFilters(all, waivers, words) : ''}<div id="findings" tabindex="-1">
${groupFindings(all)
  .map((group, at) => formatGroup(group, at, report, waivers))
  .join('')}</div>
${formatChecks(all, report)}</main>
<footer><p>Barobar ${escapeHtml(version)}</p></footer>
<script>${script}</script>
</body>
</html>
`;
}

function text(value: string): string {
  return escapeHtml(printable(value));
}

function formatOverview({ scopes, findings, waived, words }: Report): string {
  if (scopes.length === 0) return '';
  const say = (key: string): string => text(words.text(key));
  const rows = scopes.map(({ document, language, sentences }) => {
    const isOf = (finding: Finding): boolean =>
      finding.document === document && finding.language === language;
    const { error, warning, note } = countBySeverity(findings.filter(isOf));
    const numbers = [sentences, error, warning, note, waived.filter(({ finding }) => isOf(finding)).length];
    const cells = numbers.map((number) => `<td class="number">${number}</td>`).join('');
    return `<tr><th scope="row">${text(document)}</th><td>${text(language)}</td>${cells}</tr>\n`;
  });
  const head = ['sentences', 'errors', 'warnings', 'notes', 'waived']
    .map((name) => `<th scope="col" class="number">${say(`column.${name}`)}</th>`)
    .join('');
  return `<section class="scroll" tabindex="0" aria-label="${say('checked')}">
<table><caption>${say('checked')}</caption>
<thead><tr><th scope="col">${say('document')}</th><th scope="col">${say('language')}</th>${head}</tr></thead>
<tbody>
${rows.join('')}</tbody></table>
</section>
`;
}

function formatFilters(
  all: readonly Finding[],
  waivers: ReadonlyMap<Finding, Waiver>,
  words: Messages,
): string {
  const say = (key: string): string => text(words.text(key));
  const select = (
    name: string,
    label: string,
    memberOf: (finding: Finding) => string | undefined,
  ): string => {
    const values = [...new Set(all.flatMap((finding) => memberOf(finding) ?? []))].sort();
    const options = values.map((value) => {
      const shown = name === 'severity' ? words.text(`option.${value}`) : value;
      const own = shown === value ? '' : ` value="${text(value)}"`;
      return `<option${own}>${text(shown)}</option>`;
    });
    return `<label>${say(label)} <select name="${name}"><option value="">${say('all')}</option>${options.join('')}</select></label>\n`;
  };
  return `<form id="filters" hidden aria-label="${say('filters')}">
${select('language', 'language', ({ language }) => language)}${select('severity', 'severity', (finding) => severityOf(finding, waivers))}${select('code', 'check', ({ code }) => code)}${select('document', 'document', ({ document }) => document)}<label>${say('words')} <input type="search" name="words"></label>
<button type="reset">${say('showAll')}</button>
<output id="shown" data-text="${text(words.text('shown', { shown: '{shown}', total: '{total}' }))}"></output>
</form>
`;
}

function severityOf(finding: Finding, waivers: ReadonlyMap<Finding, Waiver>): string {
  return waivers.has(finding) ? 'waived' : finding.severity;
}

function formatGroup(
  { document, language, findings }: ReturnType<typeof groupFindings>[number],
  at: number,
  report: Report,
  waivers: ReadonlyMap<Finding, Waiver>,
): string {
  const name = document === undefined ? report.words.text('workspace') : document;
  const title = language === undefined ? name : `${name} (${language})`;
  const body = findings.map((finding) => formatFinding(finding, report, waivers)).join('');
  return `<section class="group" aria-labelledby="g${at}">
<h2 id="g${at}">${text(title)}</h2>
${body}</section>
`;
}

function formatFinding(finding: Finding, report: Report, waivers: ReadonlyMap<Finding, Waiver>): string {
  const { code, severity, message, advice, line, column, document = '', language = '' } = finding;
  const { source, target, span, sourceSpan } = finding;
  const waiver = waivers.get(finding);
  const data = { language, severity: severityOf(finding, waivers), code, document };
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${text(value)}"`);
  const sides = [
    ...(source === undefined ? [] : [formatSide(report.source, source, sourceSpan, report.words)]),
    ...(target === undefined ? [] : [formatSide(language, target, span, report.words)]),
  ];
  const place = `${report.pathOf(finding)}:${line}:${column}`;
  return `<article class="finding ${severity}${waiver ? ' waived' : ''}"${attributes.join('')}>
<h3><span class="kind">${text(report.words.text(`${waiver ? 'waivedKind' : 'kind'}.${severity}`))}</span> <a href="#${anchorOf(code)}"><code>${text(code)}</code></a></h3>
<p>${text(message)} ${text(advice)}</p>
${waiver ? `<p>${formatWaiver(waiver, report.words)}</p>\n` : ''}${sides.length > 0 ? `<dl class="sides">\n${sides.join('')}</dl>\n` : ''}<p class="place">${text(place)}</p>
</article>
`;
}

function formatWaiver({ reason, by, until }: Waiver, words: Messages): string {
  const date = until === undefined ? [] : [words.text('until', { date: until })];
  const more = [...(by === undefined ? [] : [by]), ...date];
  return text(`${words.text('waiver', { reason })}${more.length > 0 ? ` (${more.join(', ')})` : ''}`);
}

/** A place without extent is a caret between its neighbours. */
function formatSide(language: string, whole: string, span: Span | undefined, words: Messages): string {
  const { start, end } = span ?? { start: 0, end: 0 };
  const marked = span ? `<mark>${text(whole.slice(start, end)) || '‸'}</mark>` : '';
  const shown = text(whole.slice(0, start)) + marked + text(whole.slice(end));
  const lang = /^[A-Za-z0-9-]+$/.test(language) ? ` lang="${language}"` : '';
  return `<div><dt>${text(language)}</dt><dd${lang} dir="auto">${shown === '' ? `<i lang="${words.language}">${text(words.text('nothing'))}</i>` : shown}</dd></div>\n`;
}

/** What the checks that found something look for. */
function formatChecks(all: readonly Finding[], { checks, words }: Report): string {
  const summaries = new Map(checks.map(({ code, summary }) => [code, summary]));
  const codes = [...new Set(all.map(({ code }) => code))].sort();
  if (codes.length === 0) return '';
  // What checks look for is written in English alone.
  const lang = words.language === 'en' ? '' : ' lang="en"';
  const items = codes.map((code) => {
    const summary = summaries.get(code);
    const about =
      summary === undefined ? `<dd>${text(words.text('docs'))}</dd>` : `<dd${lang}>${text(summary)}</dd>`;
    return `<dt id="${anchorOf(code)}"><code>${text(code)}</code></dt>${about}\n`;
  });
  return `<section aria-labelledby="checks">
<h2 id="checks">${text(words.text('lookFor'))}</h2>
<dl>
${items.join('')}</dl>
</section>
`;
}

function anchorOf(code: string): string {
  return `check-${code.replace(/[^a-z]/g, '-')}`;
}
