import type { Code } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { createLongText, type LongText } from '../../text/long-text.ts';
import { codesKey } from '../../text/markup.ts';
import { comparableWords, wordSimilarity } from '../../text/similarity.ts';
import { escapeText, formatAttribute } from '../../xml/serialize.ts';
import type { TermNote, Work, WriteOptions } from '../write-options.ts';
import { codeTypes, displayOf } from './code-types.ts';
import {
  contextCategory,
  digestCategory,
  documentNamespace,
  glossaryNamespace,
  matchesNamespace,
  metadataNamespace,
  ownMark,
} from './namespaces.ts';
import { type OutgoingSegment, type OutgoingUnit, selectOutgoing } from './outgoing.ts';
import type { XliffProfile } from './profiles.ts';
import { type CodeId, type ContentSyntax, formatCodeId, writeContent } from './write-content.ts';

/**
 * A document as XLIFF 2.0: a `<unit>` for each unit, a `<segment>` for each sentence, an `<ignorable>` for the white space
 * between two. `version="2.0"`: several tools know no later one. No `<sm/>`/`<em/>`, on which OmegaT fails.
 */
export function writeXliff20(document: Document, set: TranslationSet, options: WriteOptions = {}): string {
  const xml = createLongText();
  xml.add(`<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.0" xmlns="${documentNamespace}2.0" xmlns:mda="${metadataNamespace}" xmlns:mtc="${matchesNamespace}"${options.terms ? ` xmlns:gls="${glossaryNamespace}"` : ''}${formatAttribute('srcLang', document.language)}${formatAttribute('trgLang', set.language)}>
  <file id="f1"${formatAttribute('original', document.path)} canResegment="no">
`);
  let empty = true;
  for (const unit of selectOutgoing(document, set, options)) {
    writeUnit(xml, unit, options);
    empty = false;
  }
  // A file holds at least a unit or a group; an empty group is one.
  if (empty) xml.add('    <group id="g1"/>\n');
  xml.add('  </file>\n</xliff>\n');
  return xml.end();
}

function writeUnit(xml: LongText, unit: OutgoingUnit, { terms, profile }: WriteOptions): void {
  xml.add(`    <unit${formatAttribute('id', unit.id)}${metadataTags}`);
  for (const { segment, sentDigest } of unit.segments) {
    xml.add(`          <mda:meta${formatAttribute('type', segment.id)}>${sentDigest}</mda:meta>\n`);
  }
  xml.add(
    `        </mda:metaGroup>\n${writeContext(unit)}      </mda:metadata>\n${writeGlossary(unit, terms)}`,
  );
  writeMatches(xml, unit);
  writeNotes(xml, unit);
  for (const [index, segment] of unit.segments.entries()) {
    // Where a segment between two was left out, the two are still words apart.
    const textBefore = segment.textBefore ?? (index === 0 ? '' : ' ');
    if (textBefore !== '') {
      xml.add(`      <ignorable>\n        <source>${escapeText(textBefore)}</source>\n      </ignorable>\n`);
    }
    writeSegment(xml, segment, profile);
  }
  xml.add('    </unit>\n');
}

const metadataTags = ` xml:space="preserve">
      <mda:metadata>
        <mda:metaGroup category="${digestCategory}">
`;

function writeSegment(
  xml: LongText,
  { segment, target, state, filled, origin: made }: OutgoingSegment,
  profile: XliffProfile | undefined,
): void {
  const { id, source, codes } = segment;
  const isDraft = state === 'initial' && target !== undefined;
  const word = filled ?? (made && originWords[made.kind]);
  const origin = word && `${ownMark}:${word}`;
  const subState = formatAttribute('subState', (isDraft ? profile?.draftSubState : undefined) ?? origin);
  xml.add(`      <segment${formatAttribute('id', id)} state="${state}"${subState}>\n        <source>`);
  writeContent(xml, { owner: id, text: source, codes }, syntax);
  xml.add('</source>\n');
  if (target !== undefined) {
    xml.add('        <target>');
    writeContent(xml, { owner: id, text: target, codes }, syntax);
    xml.add('</target>\n');
  }
  xml.add('      </segment>\n');
}

/** What `subState` says of how a target came to be. */
const originWords = { machine: 'mt-suggestion', memory: 'leveraged-tm', aligned: 'aligned' } as const;

/** The Glossary module of a unit: each term once, with its renderings, the preferred one first (XLIFF 2.1 §5.2). */
function writeGlossary(
  unit: OutgoingUnit,
  terms: ReadonlyMap<string, readonly TermNote[]> | undefined,
): string {
  const entries = new Map<string, Set<string>>();
  for (const { segment } of unit.segments) {
    for (const { term, translations } of terms?.get(segment.id) ?? []) {
      const known = entries.get(term) ?? new Set();
      for (const translation of translations) known.add(translation);
      entries.set(term, known);
    }
  }
  if (entries.size === 0) return '';
  const written = [...entries].map(([term, translations]) => {
    const renderings = [...translations].map(
      (text) => `          <gls:translation>${escapeText(text)}</gls:translation>\n`,
    );
    return `        <gls:glossEntry>\n          <gls:term>${escapeText(term)}</gls:term>\n${renderings.join('')}        </gls:glossEntry>\n`;
  });
  return `      <gls:glossary>\n${written.join('')}      </gls:glossary>\n`;
}

/** Metadata with the headings a unit stands under, outermost first, for tools that show no notes. */
function writeContext({ headings }: OutgoingUnit): string {
  if (headings.length === 0) return '';
  const path = headings.map(
    (heading) => `          <mda:meta type="heading">${escapeText(heading)}</mda:meta>\n`,
  );
  return `        <mda:metaGroup category="${contextCategory}">\n${path.join('')}        </mda:metaGroup>\n`;
}

/**
 * Earlier work as translation candidates (XLIFF 2.1 §5.1). A likeness of 100 would call for no work at all, so words in
 * another order do not get it. The codes are those of the earlier source text, of which only the numbers are known. A
 * translation with other codes than its source is written as notes only: its codes would have no counterpart.
 */
function writeMatches(xml: LongText, { segments }: OutgoingUnit): void {
  let isOpen = false;
  for (const { segment, candidates, offers } of segments) {
    let count = 0;
    const write = ({ source, target }: Work, attributes: string): void => {
      if (codesKey(source) !== codesKey(target)) return;
      if (!isOpen) xml.add('      <mtc:matches>\n');
      isOpen = true;
      const owner = `${segment.id}.m${++count}`;
      xml.add(`        <mtc:match${formatAttribute('id', owner)} ref="#${segment.id}"${attributes}>`);
      xml.add('\n          <source>');
      writeContent(xml, { owner, text: source, codes: [] }, syntax);
      xml.add('</source>\n          <target>');
      writeContent(xml, { owner, text: target, codes: [] }, syntax);
      xml.add('</target>\n        </mtc:match>\n');
    };
    const words = comparableWords(segment.source);
    for (const candidate of candidates) {
      const similarity = Math.floor(100 * wordSimilarity(comparableWords(candidate.source), words));
      write(candidate, ` origin="${ownMark}" similarity="${Math.min(99, similarity)}"`);
    }
    for (const offer of offers)
      write(offer, `${formatAttribute('origin', offer.from)} type="tm" similarity="${offer.score}"`);
  }
  if (isOpen) xml.add('      </mtc:matches>\n');
}

/**
 * Notes of one segment. They stand at the unit, so each says by its id which segment it is for, and where the unit has
 * several, in words. Neighbours are told only where the unit itself does not show them.
 */
function writeNotes(xml: LongText, { segments, headings, sentenceAt }: OutgoingUnit): void {
  let isOpen = false;
  for (const [index, { segment, notes, remarks, at, textBefore }] of segments.entries()) {
    const sentence = segments.length > 1 ? `Sentence ${index + 1}: ` : '';
    let count = 0;
    const write = (attributes: string, label: string, text: string): void => {
      if (!isOpen) xml.add('      <notes>\n');
      isOpen = true;
      xml.add(`        <note id="${segment.id}.n${++count}" ${attributes}>${label}`);
      xml.add(escapeText(text));
      xml.add('</note>\n');
    };
    if (index === 0 && headings.length > 0) write(aboutSource, 'Heading: ', headings.join(' › '));
    const previous = textBefore === undefined ? sentenceAt(at - 1) : undefined;
    if (previous !== undefined) write(aboutSource, `${sentence}Previous sentence: `, previous);
    const next = segments[index + 1]?.textBefore === undefined ? sentenceAt(at + 1) : undefined;
    if (next !== undefined) write(aboutSource, `${sentence}Next sentence: `, next);
    for (const note of notes) write(aboutSource, sentence, note);
    for (const remark of remarks) write('appliesTo="target"', '', remark);
  }
  if (isOpen) xml.add('      </notes>\n');
}

const aboutSource = `appliesTo="source" category="${ownMark}"`;

/**
 * XLIFF 2.0 inline elements. Ids of segments and codes share one space in a unit, so the id of a code begins with its
 * segment's: `s7k2m9qa.1`.
 */
const syntax: ContentSyntax = {
  open: (id, code) =>
    `<pc${identify(id)}${formatType(code)}${formatShown('dispStart', code?.open)}${formatShown('dispEnd', code?.close)}>`,
  close: '</pc>',
  start: (id, code, alone) =>
    `<sc${identify(id)}${formatType(code)}${formatShown('disp', code?.open)}${alone ? ' isolated="yes"' : ''}/>`,
  end: (id, alone) =>
    alone ? `<ec${identify(id)} isolated="yes"/>` : `<ec${formatAttribute('startRef', nameOf(id))}/>`,
  empty: (id, code) => {
    const shown = code && displayOf(code);
    return `<ph${identify(id)}${formatType(code)}${formatShown('disp', shown)}${formatShown('equiv', shown)}/>`;
  },
  character: (codePoint) => `<cp hex="${codePoint.toString(16).toUpperCase().padStart(4, '0')}"/>`,
};

function nameOf(id: CodeId): string {
  return `${id.owner}.${formatCodeId(id)}`;
}

function identify(id: CodeId): string {
  const copyOf = id.copy === 1 ? undefined : nameOf({ ...id, copy: 1 });
  return formatAttribute('id', nameOf(id)) + formatAttribute('copyOf', copyOf);
}

function formatType(code: Code | undefined): string {
  if (!code) return '';
  const { type, subType } = codeTypes[code.kind];
  // Words of ours, with nothing to escape.
  return subType === undefined ? ` type="${type}"` : ` type="${type}" subType="${subType}"`;
}

function formatShown(name: string, text: string | undefined): string {
  return text ? formatAttribute(name, text) : '';
}
