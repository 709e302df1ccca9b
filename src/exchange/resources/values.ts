import type { MarkedText, Tag } from '../../model/content.ts';
import { formatMarkup, parseMarkup } from '../../text/markup.ts';

/** What i18next puts something in for: `{{count}}`, `{{- name}}`, and other texts, `$t(key)`. */
const valuePattern = /\{\{[^{}]*\}\}|\$t\([^()]*\)/g;

/** The values a text takes, as they are written, in order. */
export function valuesOf(text: string): readonly string[] {
  return text.match(valuePattern) ?? [];
}

/**
 * A text with its values as codes: code n stands for `values[n - 1]`, and each is used once. A value that is not, or no
 * longer, among them stays text, as it came.
 */
export function markValues(text: string, values: readonly string[] = valuesOf(text)): MarkedText {
  const parts: (string | Tag)[] = [];
  const used = new Set<number>();
  let end = 0;
  for (const match of text.matchAll(valuePattern)) {
    const index = values.findIndex((value, at) => value === match[0] && !used.has(at));
    if (index < 0) continue;
    used.add(index);
    parts.push(text.slice(end, match.index), { type: 'empty', code: index + 1 });
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return formatMarkup(parts);
}

/** The text that marked text stands for; nothing where it has a code that stands for no value. */
export function unmarkValues(marked: MarkedText, values: readonly string[]): string | undefined {
  let text = '';
  for (const part of parseMarkup(marked)) {
    const value = typeof part === 'string' ? part : part.type === 'empty' ? values[part.code - 1] : undefined;
    if (value === undefined) return undefined;
    text += value;
  }
  return text;
}
