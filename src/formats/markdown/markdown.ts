import { createTextFormat, type TextFormat } from '../text-format.ts';
import { refuseExcessMarkup } from './limits.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

/**
 * CommonMark 0.31.2 with what GitHub adds: tables, strikethrough, task lists, bare addresses, footnotes; and front
 * matter. The file is its own skeleton: only the text of translated sentences is ever rewritten.
 */
export const markdown: TextFormat = createTextFormat({
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  refuseExcess: refuseExcessMarkup,
  readText: readMarkdown,
  writeText: writeMarkdown,
});
