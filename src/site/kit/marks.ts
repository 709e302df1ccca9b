import type { Code, Tag } from '../../model/content.ts';
import type { Span } from '../../model/location.ts';
import type { Html } from './html.ts';

/** A link around a part of a text: offsets in the text without tags, where a tag without content counts as one. */
export interface Mark extends Span {
  /** The link's start tag, HTML. */
  readonly tag: Html;
}

/** Where a mark begins, with its start tag, and where it ends. */
export type MarkEdge = { readonly type: 'mark'; readonly tag: Html } | { readonly type: 'unmark' };

/**
 * The parts of a text with marks among them. `marks` are in order and do not overlap. One that touches a link or a code
 * without content is left out: a link in a link is none. Linear time.
 */
export function placeMarks(
  parts: readonly (string | Tag)[],
  codes: readonly Code[],
  marks: readonly Mark[],
): readonly (string | Tag | MarkEdge)[] {
  if (marks.length === 0) return parts;
  const taken = takenBy(parts, codes);
  let next = 0;
  const free = marks.filter(({ start, end }) => {
    while ((taken[next]?.end ?? end) <= start) next++;
    return (taken[next]?.start ?? end) >= end;
  });
  const placed: (string | Tag | MarkEdge)[] = [];
  let at = 0;
  let place = 0;
  for (const part of parts) {
    if (typeof part !== 'string') {
      placed.push(part);
      if (part.type === 'empty') place++;
      continue;
    }
    let from = 0;
    for (let mark = free[at]; mark && mark.start < place + part.length; mark = free[at]) {
      const start = Math.max(mark.start - place, from);
      if (start > from) placed.push(part.slice(from, start));
      if (mark.start >= place) placed.push({ type: 'mark', tag: mark.tag });
      const end = Math.min(mark.end - place, part.length);
      placed.push(part.slice(start, end));
      from = end;
      if (mark.end > place + part.length) break;
      placed.push({ type: 'unmark' });
      at++;
    }
    if (from < part.length) placed.push(part.slice(from));
    place += part.length;
  }
  return placed;
}

/** Where a text has links of its own and codes without content, in order. */
function takenBy(parts: readonly (string | Tag)[], codes: readonly Code[]): readonly Span[] {
  const taken: Span[] = [];
  let place = 0;
  let link: { readonly code: number; readonly start: number } | undefined;
  for (const part of parts) {
    if (typeof part === 'string') place += part.length;
    else if (part.type === 'empty') {
      if (!link) taken.push({ start: place, end: place + 1 });
      place++;
    } else if (part.type === 'open') {
      const kind = codes[part.code - 1]?.kind;
      if (!link && (kind === 'link' || kind === 'address')) link = { code: part.code, start: place };
    } else if (link?.code === part.code) {
      taken.push({ start: link.start, end: place });
      link = undefined;
    }
  }
  if (link) taken.push({ start: link.start, end: place });
  return taken;
}
