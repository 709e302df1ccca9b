import { expect } from 'vitest';
import { validateXliff } from '../../../../src/exchange/xliff/validate/validate.ts';

const namespaces = [
  ...['mtc=matches', 'gls=glossary', 'fs=fs', 'mda=metadata', 'res=resourcedata', 'ctr=changetracking'],
  ...['slr=sizerestriction', 'val=validation'],
]
  .map((pair) => pair.split('='))
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:xliff:${name}:2.0"`)
  .concat(
    'xmlns:its="http://www.w3.org/2005/11/its"',
    'xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1"',
    'xmlns:my="urn:my"',
  )
  .join(' ');

/** A document of XLIFF 2.1 with these files. */
export function document(files: string, attributes = 'version="2.1" srcLang="en" trgLang="tg"'): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${namespaces} ${attributes}>${files}</xliff>`;
}

/** A document with one file of this content. */
export function file(content: string, attributes = ''): string {
  return document(`<file id="f" ${attributes}>${content}</file>`);
}

/** A document with one unit of this content. */
export function unit(content: string, attributes = ''): string {
  return file(`<unit id="u" ${attributes}>${content}</unit>`);
}

/** A document with one segment that has this source, and this target if any. */
export function source(content: string, target?: string): string {
  return unit(segment(content, target));
}

export function segment(content = 'One.', target?: string, attributes = ''): string {
  const translation = target === undefined ? '' : `<target>${target}</target>`;
  return `<segment ${attributes}><source>${content}</source>${translation}</segment>`;
}

/** A document of XLIFF 1.2 with this body. */
export function body12(
  content: string,
  attributes = 'original="a" source-language="en" target-language="be" datatype="plaintext"',
  header = '',
): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:my" version="1.2"><file ${attributes}>${header}<body>${content}</body></file></xliff>`;
}

/** Codes without their area, `~` before that of a warning, each once. */
export function codesOf(text: string): readonly string[] {
  const found = validateXliff(text, 'a.xlf').map(
    ({ severity, code }) => `${severity === 'warning' ? '~' : ''}${code.replace('xliff/', '')}`,
  );
  return [...new Set(found)];
}

/** What is wrong, its code, an invalid document and its valid twin. */
export type Twins = readonly (readonly [title: string, code: string, invalid: string, valid: string])[];

/** The invalid document has exactly this fault, the valid one none. */
export function expectTwins(code: string, invalid: string, valid: string): void {
  expect(codesOf(invalid)).toEqual(code.split(' '));
  expect(codesOf(valid)).toEqual([]);
}
