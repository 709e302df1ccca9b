import type { MarkedText } from '../model/content.ts';

/**
 * A target as it was before a tool indented the file: line ends with the white space around them are one space, and none at
 * the ends. Only where the sentence it translates has no line ends of its own, so that none of the translator's is lost.
 */
export function undoIndentation(target: MarkedText, source: MarkedText): MarkedText {
  if (!/[\r\n]/.test(target) || /[\r\n]/.test(source)) return target;
  const lines = target.split(/\r\n|\r|\n/);
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const start = index > 0 ? line.trimStart() : line;
      return index < last ? start.trimEnd() : start;
    })
    .filter((line) => line !== '')
    .join(' ');
}
