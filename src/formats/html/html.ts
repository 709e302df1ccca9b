import { type Document, isTranslated } from '../../model/document.ts';
import { refuseConflict } from '../../text/conflict.ts';
import type { DocumentFormat, DocumentInput } from '../format.ts';
import { refuseLongText } from '../limits.ts';
import { decodeHtml, encodeEdited } from './charset.ts';
import { languageEdits } from './language.ts';
import type { PageToken } from './page.ts';
import { readPage } from './read-page.ts';
import { readXhtml } from './read-xhtml.ts';
import { readUnits } from './units.ts';
import { targetEdits } from './write.ts';

/**
 * HTML as browsers read it, and XHTML in files of its own name. The file is its own skeleton: only translated text and
 * attributes are written anew, and the language of the page.
 */
export const html: DocumentFormat = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  read: readHtml,
  write: writeHtml,
};

function readHtml({ path, name, language, bytes }: DocumentInput): Document {
  const { text, encoded } = decodeHtml(bytes, path);
  refuseConflict(text, path);
  refuseLongText(text, path);
  const { units, leftOut, pictures } = readUnits(text, path, readTokens(text, path, language));
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
  const isChanged = units.some(({ segments }) => segments.some(isTranslated));
  const languages = isChanged
    ? languageEdits(text, readTokens(text, path, language), units, {
        language,
        own: isXhtml(path) ? 'xml:lang' : 'lang',
      })
    : [];
  const edits = targetEdits(text, units, languages);
  const encoded = skeleton.parts[0]?.encoded;
  return encodeEdited({ text, ...(encoded && { encoded }) }, edits);
}
