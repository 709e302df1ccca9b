import { table } from './csv.ts';
import { wordDocument } from './docx/docx.ts';
import type { Download } from './download.ts';
import { book } from './epub/book.ts';
import { bilingual, memory } from './interchange.ts';
import { resources } from './json.ts';
import { encodedText } from './tei/tei.ts';
import { plainText } from './text.ts';

/** Every kind of download, in the order pages offer them. Adding one is its file, its line here and its name in the words of the editions. */
export const downloads: readonly Download[] = [
  book,
  wordDocument,
  plainText,
  table,
  resources,
  memory,
  bilingual,
  encodedText,
];
