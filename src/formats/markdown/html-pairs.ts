import type { Draft, Mark } from './marks.ts';
import { type PairTag, pairTag } from './raw-html.ts';

/** An open pair or a tag that waits for its partner. */
interface Open {
  readonly draft: Draft;
  readonly index: number;
  /** A pair has none. */
  readonly tag?: PairTag;
}

/** So many waiting tags are looked through for a partner, at most. */
const furthest = 16;

/**
 * Makes codes with content of the tags that mean emphasis or a link: `<b>…</b>` is a pair like `**…**`. A tag that has no partner, or
 * whose pair would cross another, stays raw HTML. `marks` are in order; they are changed.
 */
export function pairHtml(marks: Mark[], content: string): Mark[] {
  const open: Open[] = [];
  for (const [index, mark] of marks.entries()) {
    if (mark.role === 'text') continue;
    const { draft } = mark;
    if (mark.role === 'open') open.push({ draft, index });
    else if (mark.role === 'close') {
      // Tags that still wait inside the pair have no partner.
      while (open.length > 0 && open.pop()?.draft !== draft);
    } else if (draft.isHtml) {
      const tag = pairTag(content.slice(mark.start, mark.end));
      if (!tag) continue;
      if (!tag.closes) open.push({ draft, index, tag });
      else pair(marks, index, takePartner(open, tag.name));
    }
  }
  return marks;
}

/** The waiting tag of that name, innermost first, up to the pair around it. It and what waits inside leave the list. */
function takePartner(open: Open[], name: string): Open | undefined {
  for (let at = open.length - 1; at >= Math.max(0, open.length - furthest); at--) {
    const candidate = open[at];
    if (candidate?.tag === undefined) return undefined;
    if (candidate.tag.name === name) return open.splice(at)[0];
  }
  return undefined;
}

function pair(marks: Mark[], index: number, partner: Open | undefined): void {
  const opener = partner && marks[partner.index];
  const closer = marks[index];
  if (!partner?.tag || !opener || !closer) return;
  const { kind, href } = partner.tag;
  const draft: Draft = { kind, paired: true, ...(href !== undefined && { href }) };
  marks[partner.index] = { role: 'open', draft, start: opener.start, end: opener.end };
  marks[index] = { role: 'close', draft, start: closer.start, end: closer.end };
}
