import type { Column } from './column.ts';
import { type Html, html } from './html.ts';
import { foldLabel } from './inline.ts';
import type { Row } from './layout.ts';
import { foreignWords, writeSentences } from './sentence.ts';

/** Quotations in quotations are not shown deeper. */
const deepestQuote = 3;

/** A block in so many quotations. */
export function quote(block: Html, depth: number): Html {
  let quoted = block;
  for (let at = 0; at < Math.min(depth, deepestQuote); at++)
    quoted = html`<blockquote>${quoted}</blockquote>`;
  return quoted;
}

/** The box of a task, drawn by the style sheet and named for those who cannot see it; nothing for an item that is no task. */
export function writeTick(task: 'open' | 'done' | undefined, column: Column): Html {
  if (task === undefined) return html``;
  return html`<span class="tick ${task}" role="img"${foreignWords(column)} aria-label="${column.words.text(`task.${task}`)}"></span>`;
}

/** A paragraph of a footnote, with the way back to its call; `attributes` are those of the paragraph. */
export function writeNote(
  { note, opens, unit, label }: Extract<Row, { kind: 'note' }>,
  column: Column,
  attributes: Html = html``,
): Html {
  const place = `${column.notes.get(foldLabel(note))}-${column.language}`;
  const back = column.calls.has(foldLabel(note))
    ? html` <a class="back" href="#call-${place}" aria-label="${column.words.text('note.back')}">↑</a>`
    : '';
  const id = opens ? html` id="note-${place}"` : '';
  return html`<p${attributes}${id}><sup>${note}</sup> ${writeSentences(unit, column, label)}${back}</p>`;
}
