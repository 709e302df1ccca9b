import { describe, expect, test } from 'vitest';
import { findCodeFaults } from '../../src/exchange/code-faults.ts';
import { sayInEnglish } from '../../src/messages/findings/say.ts';

const all = 'A <1>dam</1><2/>.';

describe('codes of a target', () => {
  test.each([
    ['<1>Плотина</1><2/>.', all],
    ['<2/><1>Плотина</1>', all],
    ['<1>Плот</1><1>ина</1><2/><2/>', all],
    ['\\<3>Плотина', 'A \\<1>dam'],
    ['Плотина', 'A dam'],
  ])('%s is sound', (target, source) => {
    expect(findCodeFaults(source, target)).toBeUndefined();
  });

  test.each<[string, string, string[], string | undefined]>([
    ['<1>Плотина</1>.', all, ['no code <2/>'], '<1>Плотина</1><2/>.'],
    [
      '<1>Плотина</1><2/> <3>в</3>.',
      all,
      ['the code <3>, which the source does not have'],
      '<1>Плотина</1><2/> в.',
    ],
    ['<1>Плотина<2/>.', all, ['a start <1> without its end'], '<1>Плотина<2/>.</1>'],
    ['Плотина</1><1>в</1><2/>', all, ['an end </1> without its start'], 'Плотина<1>в</1><2/>'],
    ['Плотина<2/>.', all, ['no code <1>'], undefined],
    ['Плотина.', '<1>The dam.</1>', ['no code <1>'], '<1>Плотина.</1>'],
    ['<1/>Плотина<2/>', all, ['the code <1/>, which the source does not have', 'no code <1>'], undefined],
    ['Плотина', '<1>A</1> <2/>', ['no code <1>', 'no code <2/>'], undefined],
  ])('%s is not', (target, source, faults, proposal) => {
    const found = findCodeFaults(source, target)!;
    const { message } = sayInEnglish({
      text: 'import/codes',
      values: { faults: found.faults, source },
    });
    expect(message).toBe(`The translation has ${faults.join(', ')}.`);
    expect(found.proposal).toBe(proposal);
  });

  test('a proposal has no fault left', () => {
    for (const target of ['<1>a', 'a</1>', '<3/>a', 'a.']) {
      const { proposal } = findCodeFaults('<1>b</1>', target)!;
      expect(findCodeFaults('<1>b</1>', proposal!)).toBeUndefined();
    }
  });
});
