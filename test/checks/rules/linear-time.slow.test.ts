import { describe, it } from 'vitest';
import { checks } from '../../../src/checks/engine/registry.ts';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { expectLinear } from '../../linear.ts';
import { pairOf } from '../pairs.ts';

/** One sentence made to have as many of something as it can; `{n}` is a number of its own. */
const hostile: readonly (readonly [name: string, source: string, target: string])[] = [
  ['numbers that differ', '{n} ', '1{n} '],
  ['miles and numbers', '{n} miles ', '9{n} км '],
  ['one number in words', 'five ', 'шесть '],
  ['months and days', 'in May on Monday ', 'в марте во вторник '],
  ['units', '{n} days ', '{n} недель '],
  ['addresses', 'a{n}@example.org ', 'b{n}@example.org '],
  ['brackets behind a web address', 'http://a.b/) ', 'http://a.b/((( '],
  ['hours', 'at 6 a.m. ', 'в 6 часов вечера '],
  ['signs of addresses', '@+1://www. ', '@+1://www. '],
  ['denials', 'not ', 'недельный '],
  ['stretches of time', '{n} days ', '{n}1 неделя '],
  ['feet with inches', '{n}-foot-6 ', '{n}1 '],
  ['halves of numerals', '{n}.5 million ', 'два с половиной миллиона '],
  ['acronyms', 'NATO ', 'НТАО '],
  ['parts of compounds', 'one', 'двадцати'],
];

describe.each(hostile)('%s', (_, source, target) => {
  it('cost time in proportion to the text', () => {
    const write = (text: string, size: number) =>
      Array.from({ length: size }, (_each, at) => text.replaceAll('{n}', String(at + 10))).join('');
    const facts = checks.filter(({ code }) =>
      /^(?:numbers|dates|times|units|addresses|negation|facts|designations|acronyms)\//.test(code),
    );
    expectLinear(4_000, (size) => {
      const [english, other] = [write(source, size), write(target, size)];
      runChecks(
        ['ru', 'be', 'tg'].map((language) => pairOf(english, other, language)),
        { checks: facts },
      );
    });
  });
});
