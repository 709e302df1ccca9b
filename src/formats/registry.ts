import { docx } from './docx/docx.ts';
import { epub } from './epub/epub.ts';
import type { DocumentFormat } from './format.ts';
import { html } from './html/html.ts';
import { markdown } from './markdown/markdown.ts';
import { odt } from './odt/odt.ts';
import { plain } from './plain/plain.ts';
import type { TextFormat } from './text-format.ts';

/** The kinds of source document that are text. */
export const textFormats: readonly TextFormat[] = [markdown, plain];

/** All kinds of source document. A new one is a line here and passes `test/formats/contract.test.ts`. */
export const formats: readonly DocumentFormat[] = [...textFormats, html, docx, odt, epub];

/** The format a file's name asks for, whatever the case of its extension. */
export function findFormat(path: string): DocumentFormat | undefined {
  const name = path.toLowerCase();
  return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}

/** The format of that name, as a document and the command line give it. */
export function findFormatByName(name: string): DocumentFormat | undefined {
  return formats.find((format) => format.name === name);
}
