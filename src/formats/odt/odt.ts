import { escapeText } from '../../xml/serialize.ts';
import type { DocumentFormat } from '../format.ts';
import { writeDrafts } from '../office/draft.ts';
import type { Dialect } from '../office/write-flow.ts';
import { styleReplacements } from './language.ts';
import { textNamespace } from './names.ts';
import { readOdt } from './read.ts';

/**
 * OpenDocument texts (ODF 1.0 to 1.4, ISO/IEC 26300) and their templates. The package is the skeleton: only paragraphs with a
 * translation are rewritten.
 */
export const odt: DocumentFormat = {
  name: 'odt',
  extensions: ['.odt', '.ott'],
  read: (input) => readOdt(input).document,
  write(document, { font } = {}) {
    const { path, name, language, skeleton, text } = document;
    const source = readOdt({ path, name, language, bytes: skeleton.package ?? new Uint8Array() });
    return writeDrafts(document, source.drafts, makeDialect(text), styleReplacements(document, font));
  },
};

function makeDialect(text: string): Dialect {
  const declared = new RegExp(`\\sxmlns:([^\\s=]+)\\s*=\\s*["']${textNamespace}["']`).exec(
    text.slice(0, headLength),
  );
  const prefix = declared?.[1] ?? 'text';
  return {
    open: (look) => look.open,
    // Spaces at the start and after spaces do not count unless they are elements (ODF 1.3 part 3 §6.1.2).
    text: (words, { isAfterSpace }) =>
      escapeText(words).replace(
        /(^|[^ ])( +)|^( +)/g,
        (whole, before: string | undefined, spaces = whole) => {
          const isCounted = before !== undefined && before !== '';
          const free = isCounted || !isAfterSpace ? 1 : 0;
          const more = spaces.length - free;
          const element =
            more === 0 ? '' : more === 1 ? `<${prefix}:s/>` : `<${prefix}:s ${prefix}:c="${more}"/>`;
          return `${before ?? ''}${free === 1 ? ' ' : ''}${element}`;
        },
      ),
  };
}

/** UTF-16 units in which the namespaces of a part are declared. */
const headLength = 20_000;
