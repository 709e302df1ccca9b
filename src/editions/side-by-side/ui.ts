import type { Messages } from '../../model/messages.ts';
import { escapeHtml } from '../html/escape.ts';
import type { Column } from './column.ts';

/**
 * Words of the page about itself, in every language of the page: the style sheet shows those of the language that the
 * reader has put first.
 */
export function writeUi(
  columns: readonly Column[],
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [first] = columns;
  if (!first) return '';
  const known = written.get(first.words) ?? new Map<string, Written>();
  written.set(first.words, known);
  const request = JSON.stringify([key, values, columns.map(({ language }) => language)]);
  const last = known.get(request);
  if (last && columns.every(({ words }, at) => last.words[at] === words)) return last.html;
  const html = writeAll(columns, key, values);
  if (known.size >= mostWritten) known.clear();
  known.set(request, { words: columns.map(({ words }) => words), html });
  return html;
}

interface Written {
  readonly words: readonly Messages[];
  readonly html: string;
}

// Every page of a site says the same. The words of a site are values that never change.
const written = new WeakMap<Messages, Map<string, Written>>();
const mostWritten = 1_000;

function writeAll(
  columns: readonly Column[],
  key: string,
  values: Readonly<Record<string, string | number>>,
): string {
  const all = columns.map(({ language, words }) => {
    const text = escapeHtml(words.text(key, values));
    return `<span data-ui="${escapeHtml(language)}" lang="${escapeHtml(words.language)}">${text}</span>`;
  });
  return `<span class="ui">${all.join('')}</span>`;
}
