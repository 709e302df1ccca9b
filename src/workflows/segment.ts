import { runningText } from '../formats/plain.ts';
import { findFormat, findFormatByName } from '../formats/registry.ts';
import { BarobarError } from '../model/error.ts';
import { segmentDocument } from '../segmentation/document.ts';
import { readableText } from '../text/markup.ts';

/** A sentence of a text. */
export interface SegmentedText {
  /** Without markup. */
  readonly text: string;
  /** Offsets in the input, in UTF-16 units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Which paragraph, heading … of the text, from 0. */
  readonly unit: number;
}

export interface SegmentOptions {
  /** `plain` when absent. */
  readonly format?: string;
  /** For messages about front matter. */
  readonly path?: string;
}

/**
 * The sentences of a text in a language (BCP 47 tag). In plain text, blank lines part paragraphs, and a bullet or number
 * belongs to the sentence it begins.
 * @throws `file-format` for a format we do not know
 */
export function segmentText(
  text: string,
  tag: string,
  options: SegmentOptions = {},
): readonly SegmentedText[] {
  const name = options.format ?? 'plain';
  const format = name === 'plain' ? runningText : findFormatByName(name);
  if (!format)
    throw new BarobarError('file-format', `There is no format “${name}”.`, 'Use plain or markdown.');
  const document = segmentDocument(format.read({ path: options.path ?? '', name: '', language: tag, text }));
  return document.units.flatMap((unit, index) =>
    unit.segments.map(({ source, codes, start, end }) => ({
      text: readableText(source, codes),
      start,
      end,
      unit: index,
    })),
  );
}

/** Name of the format that reads a file with this name; plain text where none says it does. */
export function formatOf(file: string): string {
  return findFormat(file)?.name ?? 'plain';
}
