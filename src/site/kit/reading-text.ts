import type { Code, MarkedText } from '../../model/content.ts';
import type { Unit } from '../../model/document.ts';
import { parseMarkup } from '../../text/markup.ts';

/**
 * A marked text as a reader sees it, in plain characters: literals and addresses stay, footnote calls are as `writeCall` gives
 * them, by their labels, and go where it is absent.
 */
export function readingText(
  marked: MarkedText,
  codes: readonly Code[],
  writeCall?: (label: string) => string,
): string {
  let text = '';
  for (const part of parseMarkup(marked)) {
    if (typeof part === 'string') text += part;
    else if (part.type !== 'close') {
      const code = codes[part.code - 1];
      text += code?.kind === 'reference' ? (writeCall?.(code.display ?? '') ?? '') : standIn(code);
    }
  }
  return text;
}

/** Running content that was not segmented, in plain characters. */
export function readingTextOf(unit: Unit): string {
  return unit.inlines
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'close' ? '' : standIn(unit.codes[inline.code]),
    )
    .join('');
}

/** What a code without content is in plain characters. */
export function standIn(code: Code | undefined): string {
  if (!code || code.paired || code.kind === 'reference' || code.kind === 'html') return '';
  return code.kind === 'break' ? ' ' : (code.display ?? '');
}
