import type { Segment, Unit } from '../../model/document.ts';
import { escapeHtml } from '../html/escape.ts';
import { foldLabel, type WriteCall, writeInlines, writeMarked } from '../html/inline.ts';
import { type Column, shown } from './column.ts';

/**
 * Sentences of a row that light up in every language at once. The style sheet has a rule for each number; beyond it the
 * whole row is marked and only the sentence asked for lights up.
 */
export const pairedSentences = 64;

/** The anchor of a sentence: plain in the first column, with the language behind in the others. */
export function anchorOf(id: string, column: Column): string {
  return column.first ? `s-${id}` : `s-${id}-${column.language}`;
}

/**
 * The sentences of a unit in one language, one space between them. `label` is the row's; `from` numbers the unit's first
 * sentence within the row. From the second on, sentences carry a visible number, so that readers find each one in the
 * other languages; the first has the row's own number in the margin.
 */
export function writeSentences(unit: Unit, column: Column, label: string, from = 1): string {
  if (unit.segments.length === 0) return writeInlines(unit.inlines, unit.codes, callsIn(column));
  return unit.segments
    .map((segment, index) => writeSentence(segment, column, from + index, index === 0 ? undefined : label))
    .join(' ');
}

function writeSentence(
  segment: Segment,
  column: Column,
  position: number,
  label: string | undefined,
): string {
  const { text, language, progress } = shown(segment, column);
  const anchor = escapeHtml(anchorOf(segment.id, column));
  const html = writeMarked(text, segment.codes, callsIn(column, segment.id));
  const classes = [
    's',
    position <= pairedSentences ? `n${position}` : '',
    progress === 'complete' ? '' : progress,
  ];
  const foreign = language !== column.language;
  return [
    `<span class="${classes.filter(Boolean).join(' ')}" id="${anchor}">`,
    label === undefined ? '' : writeNumber(position, label, anchor, column),
    progress === 'complete' ? '' : writeMark(progress, column),
    foreign ? `<span lang="${escapeHtml(language)}">${html}</span>` : html,
    '</span>',
  ].join('');
}

/** U+202F keeps the number with its sentence, and apart from it where the text is copied or read aloud. */
function writeNumber(position: number, label: string, anchor: string, { words }: Column): string {
  const name = escapeHtml(words.text('sentence.link', { label: `${label}.${position}` }));
  return `<a class="number" href="#${anchor}" title="${name}" aria-label="${name}">${position}</a>\u202f`;
}

function writeMark(progress: 'missing' | 'stale', { words, language }: Column): string {
  const lang = words.language === language ? '' : ` lang="${escapeHtml(words.language)}"`;
  return `<span class="mark"${lang}>${escapeHtml(words.text(`sentence.${progress}`))}</span> `;
}

/** Footnote calls of one text: each leads to its note, and the first of all to a label is where the note leads back to. */
function callsIn(column: Column, segment?: string): WriteCall {
  return (label, first) => {
    const number = column.notes.get(foldLabel(label));
    if (number === undefined) return `<sup>${escapeHtml(label)}</sup>`;
    const place = `${number}-${escapeHtml(column.language)}`;
    const id = first && column.calls.get(foldLabel(label)) === segment ? ` id="call-${place}"` : '';
    const name = escapeHtml(column.words.text('note.call', { label }));
    return `<sup><a class="call"${id} href="#note-${place}" aria-label="${name}">${escapeHtml(label)}</a></sup>`;
  };
}
