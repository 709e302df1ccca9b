import fc from 'fast-check';
import type { MarkedText, Tag } from '../../../src/model/content.ts';
import { formatMarkup } from '../../../src/text/markup.ts';

const sign = fc.constantFrom(
  'a',
  ' ',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '&amp;',
  '&',
  '<',
  '>',
  ']]>',
  '"',
  "'",
  '\\',
  '<1>',
  '</2>',
  '<3/>',
  '</4/>',
  '\u00a0',
  'и\u0306',
  'ӯ',
  '𝔄',
  '💡',
  '\u0000',
  '\u0001',
  '\u000b',
  '\u001f',
  '\u0085',
  '\u2028',
  '\ufffe',
  '\uffff',
  '\ud83d',
  '\udca1',
  '<!--',
  '-->',
  '<![CDATA[',
);

const tag: fc.Arbitrary<Tag> = fc.record({
  type: fc.constantFrom('open', 'close', 'empty'),
  code: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(10, 9999)),
});

/** Any marked text: tags that nest, cross, repeat or stand alone, and text of all that ever broke a writer. */
export const anyMarkedText: fc.Arbitrary<MarkedText> = fc
  .array(fc.oneof({ weight: 3, arbitrary: sign }, { weight: 2, arbitrary: tag }), { maxLength: 14 })
  .map((parts) => formatMarkup(parts));
