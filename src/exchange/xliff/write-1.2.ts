import type { Code } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { escapeText, formatAttribute } from '../../xml/serialize.ts';
import { markCopied } from '../base.ts';
import type { WriteOptions } from '../format.ts';
import { codeTypes, displayOf } from './code-types.ts';
import { documentNamespace, ownMark, ownNamespace } from './namespaces.ts';
import { type OutgoingSegment, type OutgoingUnit, selectOutgoing } from './outgoing.ts';
import type { XliffProfile } from './profiles.ts';
import { states12 } from './states.ts';
import { type ContentSyntax, formatCodeId, writeContent } from './write-content.ts';

/**
 * A document as XLIFF 1.2 transitional, for the tools that read no later version: a `<trans-unit>` for each sentence in a
 * `<group>` for each unit. No `<seg-source>`, which few tools understand; no `<alt-trans>`, whose target OmegaT takes for
 * the translation; no `<target>` where there is no translation.
 */
export function writeXliff12(document: Document, set: TranslationSet, options: WriteOptions = {}): string {
  let xml = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="${documentNamespace}1.2" xmlns:barobar="${ownNamespace}">
  <file${formatAttribute('original', document.path)}${formatAttribute('source-language', document.language)}${formatAttribute('target-language', set.language)}${formatAttribute('datatype', datatypeOf(document.format))}>
    <body>
`;
  for (const unit of selectOutgoing(document, set, options)) xml += writeGroup(unit, options.profile);
  return `${xml}    </body>
  </file>
</xliff>
`;
}

/** XLIFF 1.2, values of `datatype`: what the list lacks begins with `x-`. */
function datatypeOf(format: string): string {
  return format === 'plain' ? 'plaintext' : `x-${format}`;
}

function writeGroup(unit: OutgoingUnit, profile: XliffProfile | undefined): string {
  // Joined: `+` keeps every part in memory until the file is whole, which costs half of the time.
  const heading = unit.headings.length > 0 ? writeNote(`Heading: ${unit.headings.join(' › ')}`) : '';
  return [
    `      <group${formatAttribute('id', unit.id)}>\n`,
    ...unit.segments.map((segment) => writeTransUnit(segment, heading, profile)),
    '      </group>\n',
  ].join('');
}

function writeTransUnit(
  outgoing: OutgoingSegment,
  heading: string,
  profile: XliffProfile | undefined,
): string {
  const { segment, remarks } = outgoing;
  const isCopy = profile?.copiesSource === true && outgoing.target === undefined;
  const target = isCopy ? segment.source : outgoing.target;
  const base = isCopy ? markCopied(outgoing.base) : outgoing.base;
  // A tool that leaves states alone would call the finished translation a draft.
  const isStateless = profile?.copiesSource === true && outgoing.state === 'initial';
  const { state, approved } = states12[outgoing.state];
  let xml = `        <trans-unit${formatAttribute('id', segment.id)}${approved ? ' approved="yes"' : ''} xml:space="preserve"${formatAttribute('barobar:base', base)}>
          <source>${writeContent(segment.source, segment.codes, syntax)}</source>
`;
  if (target !== undefined) {
    xml += `          <target${isStateless ? '' : ` state="${state}"`}>${writeContent(target, segment.codes, syntax)}</target>\n`;
  }
  xml += heading;
  if (outgoing.previous !== undefined) xml += writeNote(`Previous sentence: ${outgoing.previous}`);
  if (outgoing.next !== undefined) xml += writeNote(`Next sentence: ${outgoing.next}`);
  for (const note of outgoing.notes) xml += writeNote(note);
  for (const remark of remarks) xml += `          <note annotates="target">${escapeText(remark)}</note>\n`;
  return `${xml}        </trans-unit>\n`;
}

function writeNote(text: string): string {
  return `          <note from="${ownMark}" annotates="source">${escapeText(text)}</note>\n`;
}

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

function formatType(code: Code | undefined, as: 'paired' | 'empty'): string {
  return formatAttribute('ctype', code && codeTypes[code.kind][as]);
}
