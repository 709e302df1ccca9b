import type { Column } from './column.ts';
import { escapeHtml } from './escape.ts';

/**
 * Words of the page about itself, in every language of the page: the style sheet shows those of the language that the
 * reader has put first.
 */
export function writeUi(
  columns: readonly Column[],
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const all = columns.map(({ language, words }) => {
    const text = escapeHtml(words.text(key, values));
    return `<span data-ui="${escapeHtml(language)}" lang="${escapeHtml(words.language)}">${text}</span>`;
  });
  return `<span class="ui">${all.join('')}</span>`;
}
