import { readXliff } from '../../../src/exchange/xliff/read.ts';
import type { ReturnedSegment } from '../../../src/model/returned-work.ts';

const file12 = '<file original="a.md" source-language="en" target-language="ru" datatype="plaintext">';
/** A file of XLIFF 1.2 with a body. */
export const xliff12 = (body: string): string =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">${file12}<body>${body}</body></file></xliff>`;
/** A file of XLIFF 2.x with units. */
export const xliff2 = (units: string, version = '2.0'): string =>
  `<xliff version="${version}" xmlns="urn:oasis:names:tc:xliff:document:${version === '2.2' ? '2.2' : '2.0'}" srcLang="en" trgLang="ru"><file id="f" original="a.md">${units}</file></xliff>`;

/** Members of the segments of a file. */
export const pick = <K extends keyof ReturnedSegment>(text: string, ...keys: K[]): unknown[] =>
  readXliff(text, 'p').segments.map((segment) => keys.map((key) => segment[key]));
