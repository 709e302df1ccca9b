import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionAt } from '../../src/text/lines.ts';
import { createLocator } from '../../src/xml/locate.ts';

test('any offsets in any order have the place a plain count gives', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '\ud83d\udca1'), { maxLength: 30 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(40), { maxLength: 10 }), (pieces, offsets) => {
      const whole = pieces.join('');
      const locate = createLocator(whole, 'p');
      for (const offset of offsets.filter((at) => at <= whole.length)) {
        expect(locate(offset)).toEqual({ path: 'p', ...positionAt(whole, offset) });
      }
    }),
  );
});
