import type { Briefing } from '../../model/edition.ts';
import { formatCsvRow } from '../../text/csv-row.ts';
import { replaceUnfit } from '../../text/kinds.ts';
import { labelSentences, layOut } from '../kit/layout.ts';
import { readingText } from '../kit/reading-text.ts';
import type { Download } from './download.ts';
import { readyText } from './redact-for-readers.ts';

/**
 * A table for spreadsheets (RFC 4180): one line for each sentence, with its id, its number on the page, and one column for each language;
 * empty if the sentence is not translated. The byte order mark tells spreadsheets that it is UTF-8: without one they
 * take Cyrillic for something else. Control characters become U+FFFD, as on pages.
 */
export const table: Download = {
  kind: 'csv',
  format: 'CSV',
  mediaType: 'text/csv',
  group: 'reuse',
  write: (briefing) => [{ ending: '.csv', content: `\ufeff${replaceUnfit(writeTable(briefing))}` }],
};

function writeTable({ document, renditions }: Briefing): string {
  const labels = labelSentences(layOut(document));
  const lines = [['id', 'number', ...renditions.map(({ language }) => language)]];
  for (const { id, codes } of document.units.flatMap(({ segments }) => segments)) {
    const texts = renditions.map((rendition) => readingText(readyText(rendition, id) ?? '', codes));
    lines.push([id, labels.get(id) ?? '', ...texts]);
  }
  return lines.map((line) => formatCsvRow(line, '\r\n')).join('');
}
