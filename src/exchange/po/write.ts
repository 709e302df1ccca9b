import type { Document } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import type { WriteOptions } from '../write-options.ts';
import { type OutgoingSegment, type OutgoingUnit, selectOutgoing } from '../xliff/outgoing.ts';

/**
 * The text of a PO file for translators into the set's language. The context of an entry is the segment's id; inline codes are written
 * as marked text (`<1>bold</1>`), which the header says. Drafts are fuzzy. A translation of an earlier source text is left out.
 * What the translator is told are extracted comments, remarks of the translator and their answers are comments.
 */
export function writePo(document: Document, set: TranslationSet, options: WriteOptions = {}): string {
  const head = [
    'msgid ""',
    'msgstr ""',
    ...[
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit',
      `Language: ${set.language}`,
      `X-Source-Language: ${document.language}`,
      'X-Markup: barobar',
    ].map((line) => quote(`${line}\n`)),
  ];
  const entries: string[][] = [];
  for (const unit of selectOutgoing(document, set, options)) {
    for (const outgoing of unit.segments) entries.push(entryOf(document, unit, outgoing));
  }
  return [head, ...entries].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function entryOf({ path }: Document, unit: OutgoingUnit, outgoing: OutgoingSegment): string[] {
  const { segment, at, notes, remarks, state } = outgoing;
  // PO cannot say that a translation is a match of the memory.
  const target = outgoing.filled ? undefined : outgoing.target;
  const previous = unit.sentenceAt(at - 1);
  const next = unit.sentenceAt(at + 1);
  const context = [
    ...(unit.headings.length > 0 ? [`Heading: ${unit.headings.join(' › ')}`] : []),
    ...(previous === undefined ? [] : [`Previous sentence: ${previous}`]),
    ...(next === undefined ? [] : [`Next sentence: ${next}`]),
    ...notes,
  ];
  return [
    ...remarks.flatMap((remark) => remark.split('\n')).map((line) => `# ${line}`),
    ...context.map((note) => `#. ${note.replace(/\s+/g, ' ')}`),
    `#: ${path.replaceAll(' ', '%20')}`,
    ...(target !== undefined && state === 'initial' ? ['#, fuzzy'] : []),
    `msgctxt ${quote(segment.id)}`,
    `msgid ${quote(segment.source)}`,
    `msgstr ${quote(target ?? '')}`,
  ];
}

function quote(text: string): string {
  return `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')}"`;
}
