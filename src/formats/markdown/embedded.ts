import type { Document, PictureReference } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { makePositions } from '../../text/lines.ts';
import type { Leaf } from './blocks.ts';
import { isReadable } from './html-blocks.ts';
import { findLoss, type HtmlLoss, type HtmlScope } from './html-loss.ts';
import type { Source } from './source.ts';

/** The losses and images of a document, in document order. */
interface Embedded {
  /** What readers would miss of its HTML. */
  readonly losses: readonly Finding[];
  readonly pictures: readonly PictureReference[];
}

/** The images of a document, and what readers would miss of its HTML. */
export function findEmbedded(
  { path, text, units }: Pick<Document, 'path' | 'text' | 'units'>,
  source: Source,
  leaves: readonly Leaf[],
): Embedded {
  const losses: HtmlLoss[] = [];
  const add = (html: string, scope: HtmlScope, originOf: (offset: number) => number): void => {
    const loss = findLoss(html, scope);
    if (loss) losses.push({ ...loss, at: originOf(loss.at) });
  };
  for (const leaf of leaves)
    if (leaf.kind === 'html')
      add(leaf.text, isReadable(leaf) ? 'read' : 'block', (offset) => source.origin(leaf.from + offset));
  const images: { at: number; href: string }[] = [];
  for (const { inlines, codes } of units) {
    if (!codes.some(({ kind, open }) => kind === 'html' || kind === 'image' || open.startsWith('<')))
      continue;
    for (const inline of inlines) {
      const code = inline.type === 'text' || inline.type === 'close' ? undefined : codes[inline.code];
      if (code?.kind === 'html') add(code.open, 'tag', () => inline.start);
      else if (code?.kind === 'link' && code.open.startsWith('<')) add(code.open, 'link', () => inline.start);
      else if (code?.kind === 'image') images.push({ at: inline.start, href: code.href ?? '' });
    }
  }
  if (losses.length === 0 && images.length === 0) return { losses: [], pictures: [] };
  const placeOf = makePositions(text);
  return {
    losses: losses
      .sort((a, b) => a.at - b.at)
      .map(({ at, finding }) => ({ ...finding, path, ...placeOf(at) })),
    pictures: images.map(({ at, href }) => ({ href, path, ...placeOf(at) })),
  };
}
