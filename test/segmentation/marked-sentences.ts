import { expect, test } from 'vitest';
import { languageOf } from '../../src/languages/registry.ts';
import { segmentPlain } from '../../src/segmentation/segment.ts';

/** The sentences of a text. */
export function sentences(text: string, tag: string): string[] {
  return segmentPlain(text, languageOf(tag).breaks).map(({ start, end }) => text.slice(start, end));
}

/** One test a row. `¦` stands where a sentence ends, before its white space. */
export function testSentences(tag: string, rule: string, rows: readonly string[]): void {
  test.each(rows)(`${tag}, ${rule}: %s`, (row) => {
    const expected = row.split('¦').map((sentence) => sentence.trim());
    expect(sentences(row.replaceAll('¦', ''), tag)).toEqual(expected);
  });
}
