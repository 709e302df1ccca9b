import type { MarkedText, Tag } from '../../model/content.ts';
import { formatMarkup, formatTag, parseMarkup } from '../../text/markup.ts';

/**
 * A translation as it was typed, as marked text. Inline codes are typed as they are shown. What looks like one and is none of the
 * source text's is literal where the source text has the same letters as text: a person who types what she reads types no
 * backslash before it.
 */
export function typedTarget(typed: string, source: MarkedText): MarkedText {
  if (!typed.includes('<')) return typed;
  const parts = parseMarkup(source);
  const codes = new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.code])));
  const literal = parts.filter((part) => typeof part === 'string').join('');
  const isLiteral = (tag: Tag): boolean => !codes.has(tag.code) && literal.includes(formatTag(tag));
  const target = parseMarkup(typed);
  if (!target.some((part) => typeof part !== 'string' && isLiteral(part))) return typed;
  return formatMarkup(
    target.map((part) => (typeof part !== 'string' && isLiteral(part) ? formatTag(part) : part)),
  );
}
