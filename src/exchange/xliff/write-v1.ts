import type { Code } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { createLongText, type LongText } from '../../text/long-text.ts';
import { escapeText, formatAttribute } from '../../xml/serialize.ts';
import { markCopied } from '../sent-digest.ts';
import type { Offer, WriteOptions } from '../write-options.ts';
import { codeTypes, displayOf } from './code-types.ts';
import { documentNamespace, ownMark, ownNamespace } from './namespaces.ts';
import { type OutgoingSegment, type OutgoingUnit, selectOutgoing } from './outgoing.ts';
import type { XliffProfile } from './profiles.ts';
import { states12 } from './states.ts';
import { type ContentSyntax, formatCodeId, type WrittenContent, writeContent } from './write-content.ts';

/**
 * A document as XLIFF 1.2 transitional, for the tools that read no later version: a `<trans-unit>` for each sentence in a
 * `<group>` for each unit. No `<seg-source>`, which few tools understand; `<alt-trans>` for what the memory offers, but for
 * OmegaT, which takes its target for the translation; no `<target>` where there is no translation.
 */
export function writeXliff12(document: Document, set: TranslationSet, options: WriteOptions = {}): string {
  const xml = createLongText();
  xml.add(`<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="${documentNamespace}1.2"${options.profile?.isStrict ? '' : ` xmlns:barobar="${ownNamespace}"`}>
  <file${formatAttribute('original', options.profile?.isStrict ? document.path.replace(markup, '_') : document.path)}${formatAttribute('source-language', document.language)}${formatAttribute('target-language', set.language)}${formatAttribute('datatype', datatypeOf(document.format))}>
    <body>
`);
  for (const unit of selectOutgoing(document, set, options)) writeGroup(xml, unit, options.profile);
  xml.add('    </body>\n  </file>\n</xliff>\n');
  return xml.end();
}

/** Signs that are escaped in attributes: a tool that writes them unescaped breaks the file. */
const markup = /[&<>"']/g;

/** XLIFF 1.2, values of `datatype`: what the list lacks begins with `x-`. */
function datatypeOf(format: string): string {
  return format === 'plain' ? 'plaintext' : `x-${format}`;
}

function writeGroup(xml: LongText, unit: OutgoingUnit, profile: XliffProfile | undefined): void {
  const heading = unit.headings.length > 0 ? escapeText(unit.headings.join(' › ')) : undefined;
  xml.add(`      <group${formatAttribute('id', unit.id)}>\n`);
  for (const segment of unit.segments) writeTransUnit(xml, unit, segment, heading, profile);
  xml.add('      </group>\n');
}

function writeTransUnit(
  xml: LongText,
  { sentenceAt }: OutgoingUnit,
  outgoing: OutgoingSegment,
  heading: string | undefined,
  profile: XliffProfile | undefined,
): void {
  const { segment, remarks } = outgoing;
  const { id, codes } = segment;
  const isCopy = profile?.copiesSource === true && outgoing.target === undefined;
  const target = isCopy ? segment.source : outgoing.target;
  const codeSyntax = profile?.isStrict ? strictSyntax : syntax;
  const ownDigest = isCopy ? markCopied(outgoing.sentDigest) : outgoing.sentDigest;
  const sentDigest = profile?.isStrict ? undefined : ownDigest;
  // A tool that leaves states alone would call the finished translation a draft.
  const isStateless = profile?.copiesSource === true && outgoing.state === 'initial';
  const { state, approved } = states12[outgoing.state];
  xml.add(
    `        <trans-unit${formatAttribute('id', id)}${approved ? ' approved="yes"' : ''} xml:space="preserve"${formatAttribute('barobar:base', sentDigest)}>\n          <source>`,
  );
  writeContent(xml, { owner: id, text: segment.source, codes }, codeSyntax);
  xml.add('</source>\n');
  if (target !== undefined) {
    const qualifier = formatAttribute('state-qualifier', qualifierOf(outgoing));
    const attributes = isStateless ? '' : ` state="${state}"${qualifier}`;
    writeTarget(xml, { owner: id, text: target, codes }, attributes, codeSyntax);
  }
  if (heading !== undefined) writeNote(xml, 'Heading: ', heading);
  const previous = sentenceAt(outgoing.at - 1);
  const next = sentenceAt(outgoing.at + 1);
  if (previous !== undefined) writeNote(xml, 'Previous sentence: ', escapeText(previous));
  if (next !== undefined) writeNote(xml, 'Next sentence: ', escapeText(next));
  for (const note of outgoing.notes) writeNote(xml, '', escapeText(note));
  for (const remark of remarks) writeRemark(xml, remark);
  if (profile?.hasNoMatches !== true) for (const offer of outgoing.offers) writeOffer(xml, id, offer);
  xml.add('        </trans-unit>\n');
}

/** Adds a `<target>` on a line of its own, with its attributes as they are written. */
export function writeTarget(
  xml: LongText,
  content: WrittenContent,
  attributes: string,
  codeSyntax: ContentSyntax = syntax,
): void {
  xml.add(`          <target${attributes}>`);
  writeContent(xml, content, codeSyntax);
  xml.add('</target>\n');
}

/** Adds a remark of a translator, on a translation or on its source text, on a line of its own. */
export function writeRemark(xml: LongText, remark: string, on: 'source' | 'target' = 'target'): void {
  xml.add(`          <note annotates="${on}">`);
  xml.add(escapeText(remark));
  xml.add('</note>\n');
}

/** How the target came to be, in the words of XLIFF 1.2 §3.2.13, which has none for an alignment. */
function qualifierOf({ filled, origin }: OutgoingSegment): string | undefined {
  if (filled) return 'exact-match';
  if (origin?.kind === 'machine') return 'mt-suggestion';
  return origin?.kind === 'memory' ? 'leveraged-tm' : undefined;
}

/** A like sentence of the memory (XLIFF 1.2 §2.6). */
function writeOffer(xml: LongText, id: string, { score, from, source, target }: Offer): void {
  xml.add(
    `          <alt-trans match-quality="${score}"${formatAttribute('origin', from)}>\n            <source>`,
  );
  writeContent(xml, { owner: id, text: source, codes: [] }, syntax);
  xml.add('</source>\n            <target>');
  writeContent(xml, { owner: id, text: target, codes: [] }, syntax);
  xml.add('</target>\n          </alt-trans>\n');
}

function writeNote(xml: LongText, label: string, escaped: string): void {
  xml.add(noteTag);
  xml.add(label);
  xml.add(escaped);
  xml.add('</note>\n');
}

const noteTag = `          <note from="${ownMark}" annotates="source">`;

/** XLIFF 1.2 inline elements: `<g>` and `<x/>`; `<bx/>` and `<ex/>` with the same id where a pair crosses another. */
const syntax: ContentSyntax = {
  open: (id, code) => `<g id="${formatCodeId(id)}"${formatType(code, 'paired')}>`,
  close: '</g>',
  start: (id, code) => `<bx id="${formatCodeId(id)}"${formatType(code, 'paired')}/>`,
  end: (id) => `<ex id="${formatCodeId(id)}"/>`,
  empty: (id, code) =>
    `<x id="${formatCodeId(id)}"${formatType(code, 'empty')}${formatAttribute('equiv-text', code && displayOf(code))}/>`,
  // Version 1.2 has no element for this; read-content.ts knows the type.
  character: (codePoint, count) =>
    `<x id="cp${count}" ctype="x-cp-${codePoint.toString(16).toUpperCase().padStart(4, '0')}"/>`,
};

/** Without what a code shows, which may be markup. */
const strictSyntax: ContentSyntax = {
  ...syntax,
  empty: (id, code) => `<x id="${formatCodeId(id)}"${formatType(code, 'empty')}/>`,
};

function formatType(code: Code | undefined, as: 'paired' | 'empty'): string {
  // Words of ours, with nothing to escape.
  return code ? ` ctype="${codeTypes[code.kind][as]}"` : '';
}
