import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest } from '../../src/text/digest.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The same, as slowly as it is defined: all bits in a row, five to a digit. */
function digestByBits(parts: readonly string[], length: number): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part}\0`, 'utf8');
  const bits = [...hash.digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length }, (_, at) => alphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join(
    '',
  );
}

test('a digest is the first bits of SHA-256, five to a digit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 51 }),
      (parts, length) => {
        expect(digest(parts, length)).toBe(digestByBits(parts, length));
      },
    ),
  );
});

test('where one part ends and the next begins counts', () => {
  expect(digest(['ab', 'c'], 10)).not.toBe(digest(['a', 'bc'], 10));
});
