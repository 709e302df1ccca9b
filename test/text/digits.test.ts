import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldDigits } from '../../src/text/digits.ts';
import { expectLinear } from '../linear.ts';

test.each([
  ['٤٠ م', '40 م', 'Arabic-Indic'],
  ['۱۲۳۴۵۶۷۸۹۰', '1234567890', 'Extended Arabic-Indic'],
  ['४० मी', '40 मी', 'Devanagari'],
  ['৪০, ੪੦, ૪૦, ୪୦, ௪௦, ౪౦, ೪೦, ൪൦', '40, 40, 40, 40, 40, 40, 40, 40', 'of India'],
  ['๔๐ ໔໐ ༤༠ ၄၀ ៤០ ᠔᠐ ߄߀', '40 40 40 40 40 40 40', 'of other scripts'],
  ['𞥔𞥐 𝟜𝟘', '40 40', 'beyond the first plane'],
  ['٢٫٥٪ من ١٬٥٠٠', '2.5% من 1,500', 'with Arabic signs'],
  ['40 ½ ² Ⅳ ④ 四', '40 ½ ² Ⅳ ④ 四', 'no decimal digits but those of ASCII'],
])('%s is %s: %s', (text, folded) => {
  expect(foldDigits(text).text).toBe(folded);
});

test('every digit keeps its place, whatever is before it', () => {
  const piece = fc.constantFrom('a', '٤', '𞥔', '😀', '4', ' ');
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), (before, after) => {
      const start = before.join('');
      const { text, original } = foldDigits(`${start}𞥔𝟘${after.join('')}`);
      const at = foldDigits(start).text.length;
      expect(text.slice(at, at + 2)).toBe('40');
      expect([original(at), original(at + 2)]).toEqual([start.length, start.length + 4]);
    }),
  );
});

test('folding takes linear time', () => {
  expectLinear(20_000, (size) => {
    expect(foldDigits('٤٠ '.repeat(size)).text).toHaveLength(3 * size);
  });
});
