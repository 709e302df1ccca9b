import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMatcher } from '../../../src/segmentation/srx/automaton/matcher.ts';
import { toJavaScript } from '../../../src/segmentation/srx/regex/javascript.ts';
import { parseExpression } from '../../../src/segmentation/srx/regex/parse.ts';
import { expectLinear } from '../../linear.ts';

function read(source: string) {
  return parseExpression(source, (reason, offset) => {
    throw new Error(`${source} at ${offset}: ${reason}`);
  });
}

/** Places at which each of the expressions ends, and those at which each begins. */
function match(sources: readonly string[], text: string) {
  const expressions = sources.map(read);
  const { ends, begins } = makeMatcher(expressions, expressions).match(text);
  return sources.map((_, index) => ({
    ends: placesOf(text).filter((at) => ends.members[ends.numbers[at]!]!.includes(index)),
    begins: placesOf(text).filter((at) => begins.members[begins.numbers[at]!]!.includes(index)),
  }));
}

/** The same by JavaScript, place by place. */
function matchSlowly(sources: readonly string[], text: string) {
  return sources.map((source) => {
    const pattern = toJavaScript(read(source));
    const isAt = (look: string) => {
      const found = new RegExp(look, 'vy');
      return placesOf(text).filter((at) => {
        found.lastIndex = at;
        return found.test(text);
      });
    };
    return { ends: isAt(`(?<=${pattern})`), begins: isAt(`(?=${pattern})`) };
  });
}

/** All places but those inside surrogate pairs. */
function placesOf(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at <= text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) places.push(at);
  return places;
}

const atom = fc.constantFrom(
  ...['a', 'b', '.', '\\.', '\\s', '\\w', 'г', '[ab]', '[^a]', '\\p{Lu}', '😀', '[a-z&&[^b]]', '\\R'],
  ...['\\b', '\\B', '^', '$', '\\A', '\\Z', '(?=a)', '(?<!b)', '(?m:^)', '(?m:$)', '', '(?i:A)'],
);
const quantifier = fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?');
const source: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    atom,
    fc.tuple(tie('node'), tie('node')).map(([one, other]) => `${one}${other}`),
    fc.tuple(tie('node'), tie('node')).map(([one, other]) => `(?:${one}|${other})`),
    fc.tuple(tie('node'), quantifier).map(([one, times]) => `(?:${one})${times}`),
    fc.tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('node')).map(([look, one]) => `(${look}${one})`),
    fc
      .tuple(fc.constantFrom('[ab]', '\\w', '.'), fc.constantFrom('*+', '++', '?+', '{1,2}+'))
      .map(([one, times]) => `${one}${times}`),
  ),
})).node;
const text = fc
  .array(fc.constantFrom('a', 'b', 'A', 'г', '.', ' ', '\n', '\r\n', '😀', '\u0301', '1'), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

test('half of a surrogate pair is a character', () => {
  const [dot, repeated] = match(['a.', '(?:\\s.){2}'], 'a\ud800 a\ud83d \r\n\ud800');
  expect(dot).toEqual({ ends: [2, 5], begins: [0, 3] });
  expect(repeated).toEqual({ ends: [], begins: [] });
});

describe('an automaton finds what JavaScript finds, at every place', () => {
  test('for one expression', () => {
    fc.assert(
      fc.property(source, text, (one, sample) => {
        expect(match([one], sample)).toEqual(matchSlowly([one], sample));
      }),
      { numRuns: 3_000 },
    );
  });

  test('for several at once', () => {
    fc.assert(
      fc.property(fc.array(source, { minLength: 2, maxLength: 6 }), text, (some, sample) => {
        expect(match(some, sample)).toEqual(matchSlowly(some, sample));
      }),
      { numRuns: 500 },
    );
  });

  test('in one text after another', () => {
    const matcher = makeMatcher([read('(?<=b.{1,2})a+')], [read('(?=\\w+\\.)\\w')]);
    fc.assert(
      fc.property(text, (sample) => {
        const fresh = makeMatcher([read('(?<=b.{1,2})a+')], [read('(?=\\w+\\.)\\w')]).match(sample);
        const again = matcher.match(sample);
        for (const side of ['ends', 'begins'] as const) {
          const sets = (places: typeof again) =>
            [...places[side].numbers].map((number) => places[side].members[number]);
          expect(sets(again)).toEqual(sets(fresh));
        }
      }),
    );
  });
});

test.each([
  ['(a+)+$', 'a'],
  ['(a|a)*b', 'a'],
  ['(.*a){20}', 'ab'],
  ['(a|aa)+\\b', 'a'],
  ['(\\w+\\s?)*:', 'word '],
  ['[ab]*a[ab]{90}c', 'abba'],
  ['(?<=(x+x+)+y)z', 'x'],
  ['(?!(a*)*c)a', 'a'],
])('%s takes linear time on a hundred thousand characters of %j', (hostile, unit) => {
  expectLinear(100_000, (size) => {
    makeMatcher([read(hostile)], [read(hostile)]).match(unit.repeat(size / unit.length));
  });
});

test('the cache of states is emptied and nothing is lost', () => {
  // Every place of a text without period has a state of its own, of some fifty nodes.
  let seed = 1;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (seed >> 16) & 1 ? 'a' : 'b';
  };
  const sample = Array.from({ length: 30_000 }, next).join('');
  const [found] = match(['a[ab]{99}'], sample);
  const expected = placesOf(sample).filter((at) => at >= 100 && sample[at - 100] === 'a');
  expect(found!.ends).toEqual(expected);
  expect(found!.begins).toEqual(expected.map((at) => at - 100));
});
