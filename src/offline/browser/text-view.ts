import type { DifferencePart } from '../../exchange/write-options.ts';
import type { Code, MarkedText } from '../../model/content.ts';
import type { Span } from '../../model/location.ts';
import type { Messages } from '../../model/messages.ts';
import { formatTag, parseMarkup } from '../../text/markup.ts';
import { type PreviewPart, previewOf } from '../codes.ts';
import { element } from './element.ts';

/** A marked text with its codes as chips, and its terms underlined: spans of the text without codes. */
export function writeMarked(
  text: MarkedText,
  codes: readonly Code[],
  messages: Messages,
  terms: readonly Span[] = [],
): readonly Node[] {
  let plain = 0;
  return parseMarkup(text).flatMap((part): readonly Node[] => {
    if (typeof part !== 'string') {
      const code = codes[part.code - 1];
      const shown = code?.display && part.type === 'empty' ? ` ${code.display}` : '';
      const title = code ? messages.text(`code.${code.kind}`) : undefined;
      return [element('span', { class: 'code', title }, `${formatTag(part)}${shown}`)];
    }
    const start = plain;
    plain += part.length;
    return markSpans(
      part,
      terms.map((term) => ({ start: term.start - start, end: term.end - start })),
    );
  });
}

function markSpans(text: string, spans: readonly Span[]): readonly Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const span of spans) {
    const [start, end] = [Math.max(span.start, at), Math.min(span.end, text.length)];
    if (start >= end) continue;
    nodes.push(
      document.createTextNode(text.slice(at, start)),
      element('span', { class: 'term' }, text.slice(start, end)),
    );
    at = end;
  }
  if (at < text.length) nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** The elements that show what a pair of codes means; others show only what is in them. */
const elements: Readonly<Partial<Record<Code['kind'], keyof HTMLElementTagNameMap>>> = {
  strong: 'strong',
  emphasis: 'em',
  strikethrough: 's',
  literal: 'code',
};

/** A text as readers will see it. Links lead nowhere. */
export function writePreview(text: MarkedText, codes: readonly Code[]): readonly Node[] {
  return previewOf(text, codes).map(previewNode);
}

function previewNode(part: PreviewPart): Node {
  if (part.kind === 'text') return document.createTextNode(part.text);
  if (part.kind === 'inside')
    return element(elements[part.code] ?? 'span', { class: part.code }, ...part.parts.map(previewNode));
  if (part.code === 'break') return element('br');
  if (part.code === 'reference') return element('sup', {}, part.text);
  return element(part.code === 'literal' ? 'code' : 'span', { class: part.code }, part.text);
}

const names = { same: 'span', preferred: 'span', removed: 'del', added: 'ins' } as const;

/** A text with what was taken out and put in. */
export function writeDifference(parts: readonly DifferencePart[]): readonly Node[] {
  return parts.map(({ type, text }) => element(names[type], {}, text));
}
