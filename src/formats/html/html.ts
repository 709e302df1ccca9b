import { type Document, isTranslated, type Unit } from '../../model/document.ts';
import type { Span } from '../../model/location.ts';
import { refuseConflict } from '../../text/conflict.ts';
import type { DocumentFormat, DocumentInput } from '../format.ts';
import { refuseLongText } from '../limits.ts';
import { decodeHtml, encodeEdited } from './charset.ts';
import { escapeJson, jsonLdLanguages } from './json-ld.ts';
import { languageEdits } from './language.ts';
import type { PageToken } from './page.ts';
import { readPage } from './read-page.ts';
import { readXhtml } from './read-xhtml.ts';
import { jsonLdSpans, readUnits } from './units.ts';
import { targetEdits } from './write.ts';

/**
 * HTML as browsers read it, and XHTML in files of its own name. The file is its own skeleton: only translated text and
 * attributes are rewritten, and the language of the page.
 */
export const html: DocumentFormat = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  read: readHtml,
  write: writeHtml,
};

function readHtml({ path, name, language, bytes, jsonLd = [] }: DocumentInput): Document {
  const { text, encoded } = decodeHtml(bytes, path);
  refuseConflict(text, path);
  refuseLongText(text, path);
  // In XHTML, a string of JSON may hold references and sections.
  const options = { jsonLd: new Set(isXhtml(path) ? [] : jsonLd) };
  const { units, leftOut, pictures } = readUnits(text, path, readTokens(text, path, language), options);
  return {
    path,
    name,
    language,
    format: 'html',
    text,
    skeleton: { parts: [{ name: '', start: 0, end: text.length, ...(encoded && { encoded }) }] },
    meta: new Map(),
    units,
    leftOut,
    ...(pictures.length > 0 && { pictures }),
  };
}

function isXhtml(path: string): boolean {
  return path.toLowerCase().endsWith('.xhtml');
}

function readTokens(text: string, path: string, language: string): readonly PageToken[] {
  return isXhtml(path) ? readXhtml(text, path, language) : readPage(text, path, language);
}

function writeHtml({ path, language, text, units, skeleton }: Document): Uint8Array {
  const encoded = skeleton.parts[0]?.encoded;
  const source = { text, ...(encoded && { encoded }) };
  if (!units.some(({ segments }) => segments.some(isTranslated))) return encodeEdited(source, []);
  const tokens = readTokens(text, path, language);
  const own = isXhtml(path) ? 'xml:lang' : 'lang';
  const data = [...jsonLdSpans(tokens)];
  const isIn = ({ start, end }: Span, unit: Unit): boolean => start < unit.start && unit.end < end;
  const isData = (unit: Unit): boolean =>
    unit.block.kind === 'field' && data.some((span) => isIn(span, unit));
  const languages = [
    ...languageEdits(text, tokens, units, { language, own }),
    ...data
      .filter((span) => units.some((unit) => isIn(span, unit) && unit.segments.some(isTranslated)))
      .flatMap((span) => jsonLdLanguages(text, span))
      .map((span) => ({ ...span, text: escapeJson(language) })),
  ];
  return encodeEdited(source, targetEdits(text, units, languages, isData));
}
