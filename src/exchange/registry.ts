import type { ExchangeFormat } from './format.ts';
import { readXliff } from './xliff/read.ts';
import { writeXliff12 } from './xliff/write-1.2.ts';
import { writeXliff20 } from './xliff/write-2.0.ts';

/** The bilingual formats, the default first. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  { name: 'xliff-1.2', extension: '.xlf', write: writeXliff12, read: readXliff },
  { name: 'xliff-2.0', extension: '.xlf', write: writeXliff20, read: readXliff },
];

/** The format with this name. */
export function findExchangeFormat(name: string): ExchangeFormat | undefined {
  return exchangeFormats.find((format) => format.name === name);
}
