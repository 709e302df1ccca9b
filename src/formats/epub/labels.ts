import type { Unit } from '../../model/document.ts';
import type { Edit } from '../../text/edits.ts';
import { readXhtml } from '../html/read-xhtml.ts';
import { readPieces } from '../html/references.ts';

/** Elements whose text is for people, in a package document and in a table of contents of EPUB 2. */
const labels: Readonly<Record<'package' | 'ncx', ReadonlySet<string>>> = {
  package: new Set(['title', 'description', 'subject']),
  ncx: new Set(['text']),
};

/** The units of a package document (`dc:title` …) or of a table of contents, in their order. */
export function readLabels(text: string, path: string, kind: 'package' | 'ncx'): readonly Unit[] {
  const units: Unit[] = [];
  let name: string | undefined;
  let isAuthor = false;
  for (const token of readXhtml(text, path, '')) {
    // Who wrote the book is no label; neither is the creator in its package document.
    if (token.type !== 'text' && token.type !== 'unseen' && token.name === 'docauthor')
      isAuthor = token.type === 'open' && !token.isEmpty;
    if (isAuthor) name = undefined;
    else if (token.type === 'open')
      name = labels[kind].has(token.name) && !token.isEmpty ? token.name : undefined;
    else if (token.type === 'close') name = undefined;
    else if (token.type === 'text' && name !== undefined) {
      const raw = text.slice(token.start, token.end);
      const start = token.start + raw.length - raw.trimStart().length;
      const end = token.start + raw.trimEnd().length;
      const inlines = end > start ? readPieces(text.slice(start, end), start, 'content') : [];
      const block = { kind: 'field', name: kind === 'ncx' ? 'contents' : name } as const;
      if (inlines.some((piece) => /[\p{L}\p{N}]/u.test(piece.text)))
        units.push({ start, end, block, inlines, codes: [], segments: [] });
    }
  }
  return units;
}

/** The edit that gives a package document another language: its first one is the book's (EPUB 3.3 §5.5.3.1.3). */
export function bookLanguageEdits(text: string, path: string, language: string): readonly Edit[] {
  const tokens = readXhtml(text, path, '');
  const at = tokens.findIndex((token) => token.type === 'open' && token.name === 'language');
  const value = tokens[at + 1];
  return at >= 0 && value?.type === 'text' ? [{ start: value.start, end: value.end, text: language }] : [];
}
