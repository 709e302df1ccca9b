import type { Code, MarkedText } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { parseMarkup } from '../../text/markup.ts';
import { comparableWords, wordSimilarity } from '../../text/similarity.ts';
import { escapeText, formatAttribute } from '../../xml/serialize.ts';
import type { WriteOptions } from '../format.ts';
import { codeTypes, displayOf } from './code-types.ts';
import {
  baseCategory,
  documentNamespace,
  glossaryNamespace,
  matchesNamespace,
  metadataNamespace,
  ownMark,
} from './namespaces.ts';
import { type OutgoingSegment, type OutgoingUnit, selectOutgoing } from './outgoing.ts';
import type { XliffProfile } from './profiles.ts';
import { type CodeId, type ContentSyntax, formatCodeId, writeContent } from './write-content.ts';
import { writeContext, writeGlossary } from './write-modules.ts';

/**
 * A document as XLIFF 2.0: a `<unit>` for each unit, a `<segment>` for each sentence, an `<ignorable>` for the white space
 * between two. `version="2.0"`: several tools know no later one. No `<sm/>`/`<em/>`, on which OmegaT fails.
 */
export function writeXliff20(document: Document, set: TranslationSet, options: WriteOptions = {}): string {
  let xml = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.0" xmlns="${documentNamespace}2.0" xmlns:mda="${metadataNamespace}" xmlns:mtc="${matchesNamespace}"${options.terms ? ` xmlns:gls="${glossaryNamespace}"` : ''}${formatAttribute('srcLang', document.language)}${formatAttribute('trgLang', set.language)}>
  <file id="f1"${formatAttribute('original', document.path)} canResegment="no">
`;
  let empty = true;
  for (const unit of selectOutgoing(document, set, options)) {
    xml += writeUnit(unit, options);
    empty = false;
  }
  // A file holds at least a unit or a group; an empty group is one.
  if (empty) xml += '    <group id="g1"/>\n';
  return `${xml}  </file>
</xliff>
`;
}

function writeUnit(unit: OutgoingUnit, { terms, profile }: WriteOptions): string {
  let xml = `    <unit${formatAttribute('id', unit.id)} xml:space="preserve">
      <mda:metadata>
        <mda:metaGroup category="${baseCategory}">
`;
  for (const { segment, base } of unit.segments) {
    xml += `          <mda:meta${formatAttribute('type', segment.id)}>${base}</mda:meta>\n`;
  }
  xml += `        </mda:metaGroup>
${writeContext(unit)}      </mda:metadata>
${writeGlossary(unit, terms)}`;
  const matches = unit.segments.map(writeMatches).join('');
  if (matches !== '') xml += `      <mtc:matches>\n${matches}      </mtc:matches>\n`;
  const notes = unit.segments.map((_, index) => writeNotes(unit, index)).join('');
  if (notes !== '') xml += `      <notes>\n${notes}      </notes>\n`;
  const segments = unit.segments.map((outgoing, index) => {
    // Where a segment between two was left out, the two are still words apart.
    const gap = outgoing.gap ?? (index === 0 ? '' : ' ');
    const ignorable =
      gap === ''
        ? ''
        : `      <ignorable>\n        <source>${escapeText(gap)}</source>\n      </ignorable>\n`;
    return ignorable + writeSegment(outgoing, profile);
  });
  // Joined: `+` keeps every part in memory until the file is whole, which costs half of the time.
  return [xml, ...segments, '    </unit>\n'].join('');
}

function writeSegment(
  { segment, target, state }: OutgoingSegment,
  profile: XliffProfile | undefined,
): string {
  const isDraft = state === 'initial' && target !== undefined;
  const subState = formatAttribute('subState', isDraft ? profile?.draftSubState : undefined);
  const syntax = syntaxOf(segment.id);
  let xml = `      <segment${formatAttribute('id', segment.id)} state="${state}"${subState}>
        <source>${writeContent(segment.source, segment.codes, syntax)}</source>
`;
  if (target !== undefined)
    xml += `        <target>${writeContent(target, segment.codes, syntax)}</target>\n`;
  return `${xml}      </segment>\n`;
}

/**
 * Earlier work as translation candidates (XLIFF 2.1 §5.1). A likeness of 100 would call for no work at all, so words in
 * another order do not get it. The codes are those of the earlier English, of which only the numbers are known. A
 * translation with other codes than its English is told in notes alone: its codes would have no counterpart.
 */
function writeMatches({ segment, candidates }: OutgoingSegment): string {
  const words = comparableWords(segment.source);
  return candidates
    .filter(({ source, target }) => codesOf(source) === codesOf(target))
    .map(({ source, target }, index) => {
      const id = `${segment.id}.m${index + 1}`;
      const similarity = Math.min(99, Math.floor(100 * wordSimilarity(comparableWords(source), words)));
      const syntax = syntaxOf(id);
      return `        <mtc:match${formatAttribute('id', id)} ref="#${segment.id}" origin="${ownMark}" similarity="${similarity}">
          <source>${writeContent(source, [], syntax)}</source>
          <target>${writeContent(target, [], syntax)}</target>
        </mtc:match>
`;
    })
    .join('');
}

/** The codes of a text, whatever their order. */
function codesOf(text: MarkedText): string {
  return parseMarkup(text)
    .flatMap((part) => (typeof part === 'string' ? [] : [`${part.type} ${part.code}`]))
    .sort()
    .join('\n');
}

/**
 * Notes of one segment. They stand at the unit, so each says by its id which segment it is for, and where the unit has
 * several, in words. Neighbours are told only where the unit itself does not show them.
 */
function writeNotes(unit: OutgoingUnit, index: number): string {
  const { segment, notes, remarks, previous, next, gap } = unit.segments[index]!;
  const several = unit.segments.length > 1;
  let count = 0;
  const write = (attributes: string, text: string): string =>
    `        <note id="${segment.id}.n${++count}" ${attributes}>${escapeText(text)}</note>\n`;
  const about = (text: string): string =>
    write(`appliesTo="source" category="${ownMark}"`, several ? `Sentence ${index + 1}: ${text}` : text);
  let xml = '';
  if (index === 0 && unit.headings.length > 0) {
    xml += write(`appliesTo="source" category="${ownMark}"`, `Heading: ${unit.headings.join(' › ')}`);
  }
  if (previous !== undefined && gap === undefined) xml += about(`Previous sentence: ${previous}`);
  if (next !== undefined && unit.segments[index + 1]?.gap === undefined)
    xml += about(`Next sentence: ${next}`);
  for (const note of notes) xml += about(note);
  for (const remark of remarks) xml += write('appliesTo="target"', remark);
  return xml;
}

/**
 * XLIFF 2.0 inline elements. Ids of segments and codes share one space in a unit, so the id of a code begins with its
 * segment's: `s7k2m9qa.1`.
 */
function syntaxOf(segment: string): ContentSyntax {
  const name = (id: CodeId): string => `${segment}.${formatCodeId(id)}`;
  const identify = (id: CodeId): string =>
    formatAttribute('id', name(id)) +
    (id.copy === 1 ? '' : formatAttribute('copyOf', name({ number: id.number, copy: 1 })));
  return {
    open: (id, code) =>
      `<pc${identify(id)}${formatType(code)}${formatShown('dispStart', code?.open)}${formatShown('dispEnd', code?.close)}>`,
    close: '</pc>',
    start: (id, code, alone) =>
      `<sc${identify(id)}${formatType(code)}${formatShown('disp', code?.open)}${alone ? ' isolated="yes"' : ''}/>`,
    end: (id, alone) =>
      alone ? `<ec${identify(id)} isolated="yes"/>` : `<ec${formatAttribute('startRef', name(id))}/>`,
    empty: (id, code) => {
      const shown = code && displayOf(code);
      return `<ph${identify(id)}${formatType(code)}${formatShown('disp', shown)}${formatShown('equiv', shown)}/>`;
    },
    character: (codePoint) => `<cp hex="${codePoint.toString(16).toUpperCase().padStart(4, '0')}"/>`,
  };
}

function formatType(code: Code | undefined): string {
  if (!code) return '';
  const { type, subType } = codeTypes[code.kind];
  return formatAttribute('type', type) + formatAttribute('subType', subType);
}

function formatShown(name: string, text: string | undefined): string {
  return text ? formatAttribute(name, text) : '';
}
