import type { ReturnedWork } from '../../model/exchange.ts';
import { createCollector } from './collect.ts';
import { scanXliff } from './scan.ts';

/**
 * What an XLIFF file holds: versions 1.0 to 1.2 and 2.0 to 2.2, from any tool. Text is kept as it stands, white space
 * included. Linear time.
 *
 * @throws BarobarError with its place: `xml-syntax`, `xml-limit`, `xml-doctype`; `xliff-version` for what is not XLIFF or
 * of a version that is not read; `xliff-structure` for what is missing, twice there or for a second pair of languages;
 * `xliff-duplicate` for two segments with one id in one `<file>`.
 */
export function readXliff(text: string, path: string): ReturnedWork {
  const collector = createCollector();
  const { version, sourceLanguage, targetLanguage } = scanXliff(text, path, collector.add);
  return {
    path,
    format: 'xliff',
    version,
    sourceLanguage,
    targetLanguage,
    segments: collector.end(),
  };
}
