import { isRightToLeft } from '../../languages/engine/tag.ts';
import type { Document } from '../../model/document.ts';
import { escapeText } from '../../xml/serialize.ts';
import type { DocumentFormat } from '../format.ts';
import { writeDrafts } from '../office/draft.ts';
import { officeTag } from '../office/language.ts';
import type { Replacement } from '../office/splice.ts';
import type { Dialect, TextContext } from '../office/write-flow.ts';
import { readDocx } from './read.ts';
import {
  setParagraphDirection,
  setSheetTwins,
  setTextProperties,
  type TextProperties,
} from './run-properties.ts';

/**
 * Word documents (ECMA-376, ISO/IEC 29500), with or without macros, and templates. The package is the skeleton: only paragraphs
 * with a translation are rewritten.
 */
export const docx: DocumentFormat = {
  name: 'docx',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  read: (input) => readDocx(input).document,
  write(document, { font } = {}) {
    const { path, name, language, skeleton } = document;
    const bytes = skeleton.package ?? new Uint8Array();
    const { drafts, sheets } = readDocx({ path, name, language, bytes });
    const properties = { language: officeTag(language), isRightToLeft: isRightToLeft(language), font };
    const dialect = makeDialect(properties);
    if (!properties.isRightToLeft) return writeDrafts(document, drafts, dialect);
    const edits = new Map(sheets.map((sheet) => [sheet, setSheetTwins]));
    return writeDrafts(document, drafts, dialect, tableReplacements(document), edits);
  },
};

function makeDialect(properties: TextProperties): Dialect {
  return {
    open: (look) => setTextProperties(look.open, properties),
    text: writeText,
    ...(properties.isRightToLeft && { paragraph: setDirection }),
  };
}

/** The start of a paragraph, from its tag to its content, with the direction from right to left. */
function setDirection(start: string): string {
  const tagEnd = start.indexOf('>') + 1;
  const prefix = /^<([^\s/>:]+:)?/.exec(start)?.[1] ?? '';
  return start.slice(0, tagEnd) + setParagraphDirection(start.slice(tagEnd), prefix);
}

/** Tables with their first column on the right (ECMA-376 part 1 §17.4.1). */
function tableReplacements({ text }: Document): readonly Replacement[] {
  return [
    ...text.matchAll(
      /<(w:)?tblPr>((?:<(?:w:)?(?:tblStyle|tblpPr|tblOverlap)\s[^>]*\/>)*)(?!<(?:w:)?bidiVisual)/g,
    ),
  ].map(({ 0: tags, 1: prefix = '', index }) => ({
    start: index,
    end: index + tags.length,
    write: () => `${tags}<${prefix}bidiVisual/>`,
  }));
}

/** The text of a run. Characters that the paragraph has as elements are elements again. */
function writeText(text: string, { look, elementOf }: TextContext): string {
  const prefix = /^<([^\s/>:]+:)?/.exec(look.open)?.[1] ?? '';
  let written = '';
  for (const part of text.split(/([\u2011\u00ad])/)) {
    const element = elementOf(part);
    if (element !== undefined) written += element;
    else if (part !== '') {
      const keep = /^\s|\s$|\s\s/.test(part) ? ' xml:space="preserve"' : '';
      written += `<${prefix}t${keep}>${escapeText(part)}</${prefix}t>`;
    }
  }
  return written;
}
