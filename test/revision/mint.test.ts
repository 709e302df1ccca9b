import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mintId } from '../../src/revision/mint.ts';
import { isMinted } from '../../src/text/digest.ts';

describe('the form of a minted id', () => {
  it('is that of every id that is minted', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(3), (document, source, occurrence) => {
        const taken = new Set<string>();
        expect(isMinted(mintId(document, source, occurrence, taken))).toBe(true);
        expect(isMinted(mintId(document, source, occurrence, taken))).toBe(true);
      }),
    );
  });

  it.each([
    ['a number', '12'],
    ['the id of a unit', 'u-s7k2m9qa'],
    ['a part of a segment', 's7k2m9qa:1'],
    ['a key of the UI strings', 'edition.title'],
    ['a letter that ids do not have', 's7k2m9ql'],
    ['a digit too few', 's7k2m9q'],
    ['a digit too many', 's7k2m9qa0'],
  ])('is not %s', (_, id) => {
    expect(isMinted(id)).toBe(false);
  });
});
