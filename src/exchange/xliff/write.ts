import type { Document } from '../../model/document.ts';
import type { XliffVersion } from '../../model/outgoing-formats.ts';
import type { TranslationSet } from '../../model/translation.ts';
import type { WriteOptions } from '../write-options.ts';
import { writeXliff12 } from './write-v1.ts';
import { writeXliff20 } from './write-v2.ts';

/**
 * The text of an XLIFF file for translators into the set's language: of the version asked for, or else that of the profile,
 * or else 1.2, which every tool reads.
 * The document is segmented and has ids. A translation whose source text has changed since is written as a
 * note, never as the target. Same input, same text.
 */
export function writeXliff(
  document: Document,
  set: TranslationSet,
  options: WriteOptions & { readonly version?: XliffVersion } = {},
): string {
  return (options.version ?? options.profile?.version) === '2.0'
    ? writeXliff20(document, set, options)
    : writeXliff12(document, set, options);
}
