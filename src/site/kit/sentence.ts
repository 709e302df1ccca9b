import { hasSpaces } from '../../languages/engine/tag.ts';
import type { Segment, Unit } from '../../model/document.ts';
import type { RenderedSegment } from '../../model/translation.ts';
import { hasWords } from '../../text/markup.ts';
import { anchorOf, termAnchor } from './addresses.ts';
import { codesIn } from './codes.ts';
import { type Column, shown } from './column.ts';
import { type Html, html, joinHtml } from './html.ts';
import { foldLabel, type WriteCall, writeInlines, writeMarked } from './inline.ts';
import type { Mark } from './marks.ts';
import { writeRetired, writeUnseen } from './retired.ts';
import { isBehind } from './state-counts.ts';
import { setText } from './typesetting.ts';

/**
 * Sentences of a row that light up in every language at once. The style sheet has a rule for each number; beyond it the
 * whole row is marked and only the sentence asked for lights up.
 */
export const pairedSentences = 64;

/**
 * The sentences of a unit in one language, one space between them. `label` is the row's; `from` numbers the unit's first
 * sentence within the row. From the second on, sentences carry a visible number, so that readers find each one in the
 * other languages; the first has the row's own number in the margin.
 */
export function writeSentences(unit: Unit, column: Column, label: string, from = 1): Html {
  if (unit.segments.length === 0)
    return writeInlines(unit.inlines, codesIn(unit.codes, column), callsIn(column));
  let before: string | undefined;
  const sentences = unit.segments.map((segment, index) => {
    const { progress } = shown(segment, column);
    // Several that are missing say so once.
    const isMarked = progress !== 'complete' && progress !== before;
    before = progress;
    return writeSentence(segment, column, { position: from + index, label, isFirst: index === 0, isMarked });
  });
  return joinHtml(sentences, hasSpaces(column.language) ? ' ' : '');
}

interface Place {
  readonly position: number;
  readonly label: string;
  readonly isFirst: boolean;
  /** Whether it says that it is not complete. */
  readonly isMarked: boolean;
}

function writeSentence(segment: Segment, column: Column, place: Place): Html {
  const rendered = shown(segment, column);
  const { language, progress } = rendered;
  const { position, label, isFirst, isMarked } = place;
  const anchor = anchorOf(segment.id, column);
  const content = writeContent(segment, rendered, column);
  const classes = [
    's',
    position <= pairedSentences ? `n${position}` : '',
    progress === 'complete' ? '' : progress,
  ];
  const foreign = language !== column.language;
  const parts = [
    html`<span class="${classes.filter(Boolean).join(' ')}" id="${anchor}">`,
    column.first ? writeRetired(segment.id, column) : '',
    writeUnseen(segment.id, column),
    isFirst ? '' : writeNumber(position, label, anchor, column),
    isMarked && progress !== 'complete' ? writeMark(progress, column) : '',
    foreign ? html`<span lang="${language}">${content}</span>` : content,
    writeState(segment, rendered, column),
    progress === 'stale' ? writeSource(segment, column) : '',
    html`</span>`,
  ];
  return html`${parts}`;
}

/** The text of a sentence, with its codes and terms. */
function writeContent(segment: Segment, { text, language }: RenderedSegment, column: Column): Html {
  const known = column.written.get(segment.id);
  if (known) return known;
  const codes = codesIn(segment.codes, column);
  const set = (part: string): string => setText(part, language);
  const content = writeMarked(text, codes, callsIn(column, segment.id), termsIn(segment, column), set);
  // The way to a picture begins at the page.
  if (codes === segment.codes) column.written.set(segment.id, content);
  return content;
}

/** Its number as it is cited, for readers who look for it in another language: its place alone would look like a row's. */
function writeNumber(position: number, row: string, anchor: string, { words }: Column): Html {
  const label = `${row}.${position}`;
  const name = words.text('sentence.link', { label });
  return html`<a class="number" href="#${anchor}" title="${name}" aria-label="${name}">${label}</a>`;
}

function writeMark(progress: 'missing' | 'stale', column: Column): Html {
  const text = column.words.text(`sentence.${progress}`);
  return html`<span class="mark"${foreignWords(column)}>${text}</span> `;
}

/** What the sentence says now in the document's own language, beside a translation of what it said before. */
function writeSource(segment: Segment, column: Column): Html {
  const now = column.words.text('sentence.now');
  const content = writeMarked(segment.source, segment.codes, (label) => html`<sup>${label}</sup>`);
  return html` <span class="now"><span${foreignWords(column)}>${now}</span> <span lang="${column.source}">${content}</span></span>`;
}

/** A small sign after a sentence that is not as far as others of its language. */
function writeState(segment: Segment, { progress, state }: RenderedSegment, column: Column): Html {
  if (progress !== 'complete' || column.language === column.source || !hasWords(segment.source))
    return html``;
  if ((state !== 'translated' && state !== 'reviewed') || !isBehind(state, column.expected)) return html``;
  const name = column.words.text(`sentence.${state}`);
  return html`\u2060<span class="behind" role="img"${foreignWords(column)} title="${name}" aria-label="${name}"></span>`;
}

/** The language of words that are not those of the column. */
export function foreignWords({ words, language }: Pick<Column, 'words' | 'language'>): Html {
  return words.language === language ? html`` : html` lang="${words.language}"`;
}

function termsIn({ id }: Segment, { terms, concepts }: Column): readonly Mark[] {
  return (terms.get(id) ?? []).flatMap(({ start, end, concept }): Mark[] => {
    const meant = concepts[concept];
    return meant ? [{ start, end, tag: html`<a class="term" href="#${termAnchor(meant)}">` }] : [];
  });
}

/** Footnote calls of one text: each leads to its note, and the first of all to a label is where the note leads back to. */
function callsIn(column: Column, segment?: string): WriteCall {
  return (label, first) => {
    const number = column.notes.get(foldLabel(label));
    if (number === undefined) return html`<sup>${label}</sup>`;
    const place = `${number}-${column.language}`;
    const id = first && column.calls.get(foldLabel(label)) === segment ? html` id="call-${place}"` : '';
    const name = column.words.text('note.call', { label });
    return html`<sup><a class="call"${id} href="#note-${place}" aria-label="${name}">${label}</a></sup>`;
  };
}
