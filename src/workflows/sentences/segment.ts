import { makePlaces } from '../../formats/places.ts';
import { runningText } from '../../formats/plain/plain.ts';
import { findFormat, findFormatByName, textFormats } from '../../formats/registry.ts';
import type { Document, Unit } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import { makeUnitSegmenter } from '../../segmentation/document.ts';
import { type Explanation, explainDocument } from '../../segmentation/explain.ts';
import type { Segmenter } from '../../segmentation/segment.ts';
import { summarize } from '../../segmentation/summaries.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { readableText } from '../../text/markup.ts';

/** A sentence of a text. */
export interface SegmentedText {
  /** Without markup. */
  readonly text: string;
  /** Offsets in the input, in UTF-16 units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Which paragraph, heading … of the text, from 0. */
  readonly unit: number;
  /** What that is: `title`, `heading`, `paragraph`, `item`, `cell`, `quote`, `dateline`, `contact`, `signature` … */
  readonly role: string;
}

/** How a text outside any workspace is read and segmented. */
export interface SegmentOptions {
  /** `plain` when absent. */
  readonly format?: string;
  /** For messages about front matter. */
  readonly path?: string;
  /** Decides on breaks (`makeSrxSegmenter`); the built-in rules when absent. */
  readonly segmenter?: Segmenter;
}

/** A place of a text where a sentence might have ended, and what decided. */
export interface ExplainedBreak extends Explanation {
  /** Of the place, from 1; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What the rule says of the words, for people. */
  readonly summary: string;
}

/**
 * The sentences of a text in a language (BCP 47 tag). In plain text, a bullet or number belongs to the sentence it
 * begins.
 * @throws `file-format` for a format we do not know
 */
export function segmentText(
  text: string,
  tag: string,
  options: SegmentOptions = {},
): readonly SegmentedText[] {
  return sentencesIn(parseText(text, tag, options), options);
}

/** The same for a file as it is on disk; in a package, offsets are those in the joined text of its parts. */
export function segmentFile(
  bytes: Uint8Array,
  tag: string,
  options: SegmentOptions = {},
): readonly SegmentedText[] {
  return sentencesIn(parseDocument(bytes, tag, options), options);
}

function roleOf({ block }: Unit): string {
  if (block.kind === 'heading') return block.level === 1 ? 'title' : 'heading';
  if (block.kind === 'paragraph' && block.quoted) return 'quote';
  return (block.kind === 'paragraph' && block.role) || block.kind;
}

/**
 * Every place of a file where a sentence might have ended, and every line of plain text that needed a decision, with the rule and
 * the words that decided. In a package, lines are the numbers of its paragraphs.
 * @throws `file-format` for a format we do not know
 */
export function explainFile(
  bytes: Uint8Array,
  tag: string,
  options: SegmentOptions = {},
): readonly ExplainedBreak[] {
  return breaksIn(parseDocument(bytes, tag, options), options);
}

function sentencesIn(document: Document, { segmenter }: SegmentOptions): readonly SegmentedText[] {
  const segment = makeUnitSegmenter(document, segmenter);
  return document.units.flatMap((unit, index) =>
    segment(unit, index).map(({ source, codes, start, end }) => ({
      text: readableText(source, codes),
      start,
      end,
      unit: index,
      role: roleOf(unit),
    })),
  );
}

function breaksIn(document: Document, { segmenter }: SegmentOptions): readonly ExplainedBreak[] {
  const placeOf = makePlaces(document);
  return explainDocument(document, segmenter).map((explanation) => ({
    ...explanation,
    ...placeOf(explanation.start),
    summary: summarize({ at: explanation.start, ...explanation }),
  }));
}

function parseText(
  text: string,
  tag: string,
  { format: name = 'plain', path = '' }: SegmentOptions,
): Document {
  const format = name === 'plain' ? runningText : textFormats.find((each) => each.name === name);
  if (!format)
    throw new BarobarError('file-format', `There is no format “${name}” of texts.`, 'Use plain or markdown.');
  return format.readText({ path, name: '', language: tag, text });
}

function parseDocument(bytes: Uint8Array, tag: string, options: SegmentOptions): Document {
  const { format: name = 'plain', path = '' } = options;
  const isText = name === 'plain' || textFormats.some((each) => each.name === name);
  const format = isText ? undefined : findFormatByName(name);
  if (format) return format.read({ path, name: '', language: tag, bytes });
  return parseText(decodeUtf8(bytes, path), tag, options);
}

/** Name of the format that reads a file with this name; plain text if none says it does. */
export function formatOf(file: string): string {
  return findFormat(file)?.name ?? 'plain';
}
