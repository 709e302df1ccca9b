import type { MarkedText, Tag } from '../../model/content.ts';
import type { Span } from '../../model/location.ts';
import { formatTag, parseMarkup } from '../../text/markup.ts';

/** A part of a marked text, and its place in that text. */
export interface Located<Part> extends Span {
  readonly part: Part;
}

/** A tag such as that of an image or a literal, which readers see something in place of. */
export const codeWithoutContent: RegExp = /<[1-9]\d{0,3}\/>/;

/** The parts of a marked text in order, as `parseMarkup` gives them, with their places. Linear time. */
export function locateParts(marked: MarkedText): readonly Located<string | Tag>[] {
  let at = 0;
  return parseMarkup(marked).map((part) => {
    const start = at;
    at = typeof part === 'string' ? walkLiteral(marked, at, part) : at + formatTag(part).length;
    return { part, start, end: at };
  });
}

/** The tags of a marked text in order, with their places. */
export function locateTags(marked: MarkedText): readonly Located<Tag>[] {
  if (!marked.includes('<')) return [];
  return locateParts(marked).filter((located): located is Located<Tag> => typeof located.part !== 'string');
}

/**
 * The span of the marked text for a span of the plain text: from its first to its last character, codes between them
 * included, codes around them not. An empty span is before the character it precedes.
 */
export function markedSpan(marked: MarkedText, { start, end }: Span): Span {
  return hasTags(marked) ? spanAmongTags(marked, { start, end }) : { start, end };
}

/** A source and a target: both may have many faults, and looking through all of them for each would be quadratic. */
const unmarked: (MarkedText | undefined)[] = [undefined, undefined];

function hasTags(marked: MarkedText): boolean {
  if (marked === unmarked[0] || marked === unmarked[1]) return false;
  if (marked.includes('<')) return true;
  unmarked[1] = unmarked[0];
  unmarked[0] = marked;
  return false;
}

function spanAmongTags(marked: MarkedText, { start, end }: Span): Span {
  let plain = 0;
  let markedStart: number | undefined;
  let markedEnd = marked.length;
  for (const located of locateParts(marked)) {
    if (typeof located.part !== 'string') continue;
    const next = plain + located.part.length;
    if (markedStart === undefined && start < next) {
      markedStart = walkLiteral(marked, located.start, located.part.slice(0, start - plain));
    }
    if (end <= next) {
      markedEnd = walkLiteral(marked, located.start, located.part.slice(0, end - plain));
      break;
    }
    plain = next;
  }
  markedStart ??= markedEnd;
  return { start: markedStart, end: Math.max(markedStart, markedEnd) };
}

/**
 * The offset after `literal`, which stands escaped in `marked` from `at` on. The escape only ever lengthens a run of
 * backslashes, so runs are matched with runs:
 *
 *   a\\\<1>   is the literal   a\<1>
 *    ^^^                        ^
 */
function walkLiteral(marked: MarkedText, at: number, literal: string): number {
  let position = at;
  for (let index = 0; index < literal.length; index++, position++) {
    if (marked[position] !== '\\') continue;
    let run = 0;
    while (marked[position + run] === '\\') run++;
    let wanted = 0;
    while (literal[index + wanted] === '\\') wanted++;
    position += run - 1;
    // A run without a literal backslash only escapes the character that follows.
    if (wanted > 0) index += wanted - 1;
    else position++;
  }
  return position;
}
