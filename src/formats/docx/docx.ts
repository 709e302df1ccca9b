import { escapeText } from '../../xml/serialize.ts';
import type { DocumentFormat } from '../format.ts';
import { writeDrafts } from '../office/draft.ts';
import { officeTag } from '../office/language.ts';
import type { Dialect, TextContext } from '../office/write-flow.ts';
import { readDocx } from './read.ts';

/**
 * Word documents (ECMA-376, ISO/IEC 29500), with or without macros, and templates. The package is the skeleton: only paragraphs
 * with a translation are written anew.
 */
export const docx: DocumentFormat = {
  name: 'docx',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  read: (input) => readDocx(input).document,
  write(document) {
    const { path, name, language, skeleton } = document;
    const { drafts } = readDocx({ path, name, language, bytes: skeleton.package ?? new Uint8Array() });
    return writeDrafts(document, drafts, makeDialect(language));
  },
};

function makeDialect(language: string): Dialect {
  const tag = officeTag(language);
  return {
    open: (look) => withLanguage(look.open, tag),
    text: writeText,
  };
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

/** What comes behind the language among the properties of a run (ECMA-376 part 1 §17.3.2.28). */
const behind = /<(?:[^\s/>:]+:)?(?:eastAsianLayout|specVanish|oMath|rPrChange)[\s/>]/;

/** The start of a run with its properties, and the language of its text among them. */
function withLanguage(open: string, tag: string): string {
  const prefix = /^<([^\s/>:]+:)?/.exec(open)?.[1] ?? '';
  const language = `<${prefix}lang ${prefix}val="${tag}"/>`;
  const start = open.indexOf(`<${prefix}rPr`);
  if (start < 0) return `${open}<${prefix}rPr>${language}</${prefix}rPr>`;
  if (open.endsWith('/>') && open.indexOf('>', start) === open.length - 1) {
    return `${open.slice(0, start)}<${prefix}rPr>${language}</${prefix}rPr>`;
  }
  const own = open.search(/<(?:[^\s/>:]+:)?rPrChange[\s/>]/);
  const known = new RegExp(`<${prefix}lang(?=[\\s/>])[^>]*>`).exec(own < 0 ? open : open.slice(0, own));
  if (known) {
    const value = new RegExp(`(\\s${prefix}val=)(?:"[^"]*"|'[^']*')`);
    const changed = value.test(known[0])
      ? known[0].replace(value, `$1"${tag}"`)
      : known[0].replace(/\s*\/?>$/, ` ${prefix}val="${tag}"$&`);
    return open.slice(0, known.index) + changed + open.slice(known.index + known[0].length);
  }
  const at = behind.exec(open.slice(start))?.index;
  const place = at === undefined ? open.lastIndexOf('</') : start + at;
  return open.slice(0, place) + language + open.slice(place);
}
