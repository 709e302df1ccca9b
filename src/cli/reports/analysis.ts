import { type Analysis, bands, type Rates, type Volume, weightOf } from '../../memory/bands.ts';
import { type Html, html, trustedHtml } from '../../site/kit/html.ts';
import { formatCsvRow } from '../../text/csv-row.ts';
import type { WorkspaceAnalysis } from '../../workflows/memory/analyse.ts';
import { sha256Base64 } from '../../workspace/content-digest.ts';
import { formatTable, printable } from '../terminal.ts';

type Row = readonly [name: string, language: string, analysis: Analysis];

/** A row for each document and language, for each language, and for all. */
function rowsOf(found: WorkspaceAnalysis): readonly Row[] {
  return [
    ...found.documents.map((each): Row => [each.document, each.language, each]),
    ...found.languages.map((each): Row => ['all documents', each.language, each]),
    ['in all', '', found],
  ];
}

/** What the settings add to the counts of words: the headings, and the figures of a volume in their order. */
function worthOf(rates: Rates | undefined): {
  readonly heads: readonly string[];
  figures(volume: Volume): readonly string[];
} {
  if (!rates) return { heads: [], figures: () => [] };
  const hasPrices = rates.prices !== undefined;
  return {
    heads: ['weighted', ...(hasPrices ? [`cost ${rates.currency}`] : [])],
    figures: ({ weightedWords = 0, cost = 0 }) => [
      String(weightedWords),
      ...(hasPrices ? [formatMoney(cost)] : []),
    ],
  };
}

/** With all decimals, and at least two: rounded figures would not add up. */
function formatMoney(cost: number): string {
  const [whole, decimals = ''] = cost.toFixed(8).replace(/0+$/, '').split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

/** Words by band for the terminal. */
export function formatAnalysis(found: WorkspaceAnalysis, rates: Rates | undefined): string {
  const { heads, figures } = worthOf(rates);
  const row = ([name, language, analysis]: Row): (string | number)[] => [
    printable(name),
    language,
    ...bands.map((band) => analysis.bands[band].words),
    analysis.total.words,
    ...figures(analysis.total),
  ];
  return formatTable([['document', 'language', ...bands, 'words', ...heads], ...rowsOf(found).map(row)], 2);
}

/** All figures as CSV: a row for each document, language and band. */
export function formatAnalysisCsv({ documents }: WorkspaceAnalysis, rates: Rates | undefined): string {
  const { heads, figures } = worthOf(rates);
  const head = ['document', 'language', 'band', 'segments', 'words', 'gmx words', 'characters'];
  const rows = documents.flatMap((each) =>
    bands.map((band) => {
      const volume = each.bands[band];
      const { segments, words, gmxWords, characters } = volume;
      const counts = [segments, words, gmxWords, characters].map(String);
      return [each.document, each.language, band, ...counts, ...figures(volume)];
    }),
  );
  return [[...head, ...heads], ...rows].map((cells) => formatCsvRow(cells, '\n')).join('');
}

/** One page that needs nothing else, to send along with an order: no date, so that the same work gives the same page. */
export function formatAnalysisPage(
  found: WorkspaceAnalysis,
  rates: Rates | undefined,
  { style, version }: { readonly style: string; readonly version: string },
): string {
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; base-uri 'none'; form-action 'none'`;
  const languages = found.languages.map(({ language }) => language).join(', ');
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trustedHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Words to translate: ${languages}</title>
<style>${trustedHtml(style)}</style>
</head>
<body>
<header>
<h1>Words to translate: ${languages}</h1>
</header>
<main>
${pageTable(found, rates)}${rates ? ratesTable(rates) : ''}<section aria-labelledby="rules">
<h2 id="rules">How words are counted</h2>
<dl>
<dt>words</dt><dd>what stands between white space and has a letter or a digit</dd>
<dt>context, 100</dt><dd>translated, or known to the memory</dd>
<dt>repeated</dt><dd>as a sentence before it, in any document</dd>
<dt>95-99 … 50-74</dt><dd>the share of words of the best match, in percent</dd>
</dl>
</section>
</main>
<footer><p>Barobar ${version}</p></footer>
</body>
</html>
`;
  return page.toString();
}

function pageTable(found: WorkspaceAnalysis, rates: Rates | undefined): Html {
  const { heads, figures } = worthOf(rates);
  const head = [...bands, 'words', ...heads].map((name) => html`<th scope="col" class="number">${name}</th>`);
  const rows = rowsOf(found).map(([name, language, analysis]) => {
    const words = [...bands.map((band) => analysis.bands[band].words), analysis.total.words];
    const cells = [...words, ...figures(analysis.total)].map(
      (figure) => html`<td class="number">${figure}</td>`,
    );
    return html`<tr><th scope="row">${printable(name)}</th><td>${language}</td>${cells}</tr>\n`;
  });
  return html`<section class="scroll" tabindex="0" aria-label="Words by band">
<table><caption>Words by band</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Language</th>${head}</tr></thead>
<tbody>
${rows}</tbody></table>
</section>
`;
}

function ratesTable(rates: Rates): Html {
  const weights = bands.map(
    (band) => html`<tr><th scope="row">${band}</th><td class="number">${weightOf(band, rates)} %</td></tr>\n`,
  );
  const prices = Object.entries(rates.prices ?? {}).map(
    ([language, price]) =>
      html`<tr><th scope="row">${language}</th><td class="number">${price} ${rates.currency ?? ''}</td></tr>\n`,
  );
  const rule = rates.count === 'gmxWords' ? 'words as GMX-V 2.0 counts them' : 'words';
  return html`<section aria-labelledby="rates">
<h2 id="rates">What words are worth</h2>
<p>Weighted: ${rule}, by the weight of their band. Cost: weighted words by the price of their language.</p>
<table><caption>Weights</caption>
<tbody>
${weights}</tbody></table>
${prices.length > 0 ? html`<table><caption>Prices of a word</caption>\n<tbody>\n${prices}</tbody></table>\n` : ''}</section>
`;
}
