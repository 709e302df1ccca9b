import { styleText } from 'node:util';
import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/location.ts';
import { formatFinding, printable } from '../terminal.ts';
import { countBySeverity, groupFindings } from './groups.ts';
import type { Report, ReportWriter } from './report.ts';

/** The findings for people, with the summary after them. */
export const writeText: ReportWriter = (report) =>
  formatFindings(report.findings, report.source, false) + formatSummary(report);

/** Findings by document and language; below each the words it is about, marked in both texts. */
export function formatFindings(findings: readonly Finding[], source: string, color: boolean): string {
  return groupFindings(findings)
    .map(({ document, language, findings: group }) => {
      const name =
        document === undefined ? '' : `${document}${language === undefined ? '' : ` (${language})`}`;
      const head = name === '' ? '' : `${paint('bold', printable(name), color)}\n`;
      return head + group.map((finding) => formatWithTexts(finding, source, color)).join('');
    })
    .join('');
}

/** `1 error, 2 warnings. 1 waived.` */
export function formatSummary({ findings, waived, known, words }: Report): string {
  const { error, warning, note } = countBySeverity(findings);
  const kinds = [
    words.text('counts.errors', { count: error }),
    words.text('counts.warnings', { count: warning }),
    ...(note > 0 ? [words.text('counts.notes', { count: note })] : []),
  ];
  const parts = [
    findings.length > 0 ? kinds.join(', ') : words.text(known === undefined ? 'none' : 'noneNew'),
    ...(waived.length > 0 ? [words.text('waived', { number: waived.length })] : []),
    ...(known ? [words.text('known', { number: known })] : []),
  ];
  return `${parts.join('. ')}.\n`;
}

function formatWithTexts(finding: Finding, source: string, color: boolean): string {
  const line = `${formatFinding(finding, color)}\n`;
  const { span, sourceSpan, target, language = '' } = finding;
  if (!span && !sourceSpan) return line;
  const width = Math.max(source.length, language.length);
  const side = (tag: string, text: string | undefined, part: Span | undefined): string =>
    text === undefined || text === '' ? '' : formatSide(tag.padEnd(width), text, part, color);
  return line + side(source, finding.source, sourceSpan) + side(language, target, span);
}

/** How many characters are shown around the words in question, and of them. */
const around = 60;
const within = 80;

/** UTF-16 units with more characters than are shown of any part. */
const longestPiece = 400;

/**
 *   ru  Его силы участвовали в 3 учениях.
 *                              ^
 * In colour the words are inverted instead.
 */
function formatSide(tag: string, text: string, part: Span | undefined, color: boolean): string {
  const { start, end } = part ?? { start: 0, end: 0 };
  // Only the shown part is searched: a long text may have a finding at each word.
  const [before, words, after] = [
    text.slice(Math.max(0, start - longestPiece), start),
    text.slice(start, Math.min(end, start + longestPiece)),
    text.slice(end, end + longestPiece),
  ].map((piece) => [...printable(piece)]) as [string[], string[], string[]];
  const shownBefore = before.length > around && part ? `…${before.slice(-around).join('')}` : before.join('');
  const shownWords = words.length > within ? `${words.slice(0, within).join('')}…` : words.join('');
  const room = part ? around : 2 * around;
  const shownAfter = after.length > room ? `${after.slice(0, room).join('')}…` : after.join('');
  const lead = `  ${tag}  `;
  if (color) return `${lead}${shownBefore}${paint('inverse', shownWords, true)}${shownAfter}\n`;
  const line = `${lead}${shownBefore}${shownWords}${shownAfter}\n`;
  if (!part) return line;
  const carets = '^'.repeat(Math.max(1, widthOf(shownWords)));
  return `${line}${' '.repeat(lead.length + widthOf(shownBefore))}${carets}\n`;
}

/** Columns of a terminal that a text takes; marks stand over the letter before them. */
function widthOf(text: string): number {
  return [...text.replace(/[\p{M}\u200b-\u200d\u2060\ufeff]/gu, '')].length;
}

function paint(style: 'bold' | 'inverse', text: string, color: boolean): string {
  return color && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}
