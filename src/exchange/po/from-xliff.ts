import type { ReturnedSegment, ReturnedWork } from '../../model/returned-work.ts';
import { codesKey, plainText } from '../../text/markup.ts';
import { languageOf, readHeader } from './read.ts';

/**
 * Work from an XLIFF file that a tool made of a PO file, as the PO file would have given it: the tool keeps the header as a locked unit,
 * and numbers the entries. Other work is given as it is.
 */
export function undoPoConversion(work: ReturnedWork): ReturnedWork {
  const [first, ...segments] = work.segments;
  if (!first?.isLocked || !headerShape.test(first.source)) return work;
  const header = readHeader(plainText(first.source));
  const hasOurMarkup = header.get('x-markup') === 'barobar';
  return {
    ...work,
    format: 'po',
    sourceLanguage: header.get('x-source-language') ?? work.sourceLanguage,
    targetLanguage: work.targetLanguage ?? languageOf(header),
    segments: hasOurMarkup ? segments.map(readMarkup) : segments,
  };
}

const headerShape = /^(?:[A-Za-z-]{1,40}: [^\n]*\n)*(?:Content-Type|MIME-Version): /;

/** The inline codes of an entry of ours are text to such a tool. */
function readMarkup(segment: ReturnedSegment): ReturnedSegment {
  const { source, target } = segment;
  if (codesKey(source) !== '' || codesKey(target ?? '') !== '') return segment;
  return {
    ...segment,
    source: plainText(source),
    ...(target !== undefined && { target: plainText(target) }),
  };
}
