import { describe, expect, test } from 'vitest';
import { cutText, type Segmenter } from '../../../src/segmentation/segment.ts';
import { readSrx } from '../../../src/segmentation/srx/read.ts';
import { makeSrxSegmenter } from '../../../src/segmentation/srx/segmenter.ts';
import { expectLinear } from '../../linear.ts';
import { makeSrx, type Row, readRows } from './files.ts';

function sentences(segmenter: Segmenter, text: string, tag = 'en'): string[] {
  return cutText(text, segmenter(text, tag)).map(({ start, end }) => text.slice(start, end));
}

/** Rules, and a text with `¦` where they cut it. */
const rows: readonly (readonly [string, readonly Row[], string])[] = [
  ['a place must match on both sides', [['yes', '\\.', '\\s[A-Z]']], 'One.¦ Two. three'],
  ['a rule without text before matches after any', [['yes', '', '#']], 'One¦#Two'],
  ['a rule without text after matches before any', [['yes', ';', '']], 'One;¦Two'],
  [
    'the first rule that matches decides',
    [
      ['no', '\\bMr\\.', '\\s'],
      ['yes', '\\.', '\\s'],
    ],
    'Mr. One.¦ Two',
  ],
  [
    'an exception after the break is never reached',
    [
      ['yes', '\\.', '\\s'],
      ['no', '\\bMr\\.', '\\s'],
    ],
    'Mr.¦ One.¦ Two',
  ],
  [
    'an exception at another place does not touch a break',
    [
      ['no', 'Mr\\.\\s', ''],
      ['yes', '\\.', '\\s'],
    ],
    'Mr.¦ One',
  ],
  [
    'letters of all alphabets make words',
    [
      ['no', '\\bг\\.', '\\s'],
      ['yes', '\\.', '\\s'],
    ],
    'в 2026 г. Совет маг.¦ Он',
  ],
  ['text before may be long', [['yes', '^[^;]*;[^;]*;', '']], 'a;b;¦c;d'],
  ['text after may be long', [['yes', ',', '[^!]*!$']], 'a,¦b!'],
  ['no place is inside a surrogate pair', [['yes', '', '𐐀|.']], 'a¦𐐀¦b'],
];

describe('a file’s rules cut where it says', () => {
  test.each(rows)('%s', (_title, rules, marked) => {
    expect(sentences(makeSrxSegmenter(readRows(rules)), marked.replaceAll('¦', ''))).toEqual(
      marked.split('¦').map((sentence) => sentence.trim()),
    );
  });
});

describe('maps choose the rules of a language', () => {
  const lists: Record<string, readonly Row[]> = {
    Comma: [['yes', ',', '']],
    NoComma: [['no', ',', '']],
    Stop: [['yes', '\\.', '\\s']],
  };
  const cut = (tag: string, options: Parameters<typeof makeSrx>[1]) =>
    sentences(makeSrxSegmenter(readSrx(makeSrx(lists, options), 'x.srx')), 'a,b. c', tag);

  test.each([
    ['ru', ['a,', 'b. c']],
    ['RU', ['a,', 'b. c']],
    ['ru-BY', ['a,', 'b. c']],
    ['rue', ['a,', 'b. c']],
    ['xru', ['a,b.', 'c']],
  ])('by the whole tag, whatever its case: %s', (tag, expected) => {
    expect(
      cut(tag, {
        maps: [
          ['(RU|ru).*', 'Comma'],
          ['.*', 'Stop'],
        ],
      }),
    ).toEqual(expected);
  });

  test('without cascade the first that matches', () => {
    expect(
      cut('ru', {
        maps: [
          ['ru', 'Comma'],
          ['.*', 'Stop'],
        ],
      }),
    ).toEqual(['a,', 'b. c']);
  });

  test('with cascade all that match, in the order of the maps', () => {
    const maps = (first: string) =>
      [
        ['ru', first],
        ['.*', 'Stop'],
        ['.*', 'Comma'],
      ] as const;
    expect(cut('ru', { cascade: 'yes', maps: maps('Comma') })).toEqual(['a,', 'b.', 'c']);
    expect(cut('ru', { cascade: 'yes', maps: maps('NoComma') })).toEqual(['a,b.', 'c']);
    expect(cut('tg', { cascade: 'yes', maps: maps('NoComma') })).toEqual(['a,', 'b.', 'c']);
  });

  test('a language without map keeps the built-in rules', () => {
    expect(cut('en', { maps: [['ru', 'Comma']] })).toEqual(['a,b. c']);
    expect(cut('en', { maps: [['en', 'Stop']] })).toEqual(['a,b.', 'c']);
  });

  test.each(['(a+)+$', '(?:a|a)*b'])('a pattern that would explode does not: %s', (pattern) => {
    // Backtracking would take longer than the earth has stood.
    expect(cut('a'.repeat(60), { maps: [[pattern, 'Comma']] }).length).toBeGreaterThan(0);
  });
});

describe('rules beside the built-in ones', () => {
  const rules: readonly Row[] = [
    ['no', '\\bapp\\.', '\\s'],
    ['yes', '\\bDr\\.\\s', ''],
    ['yes', ':', '\\s'],
  ];
  const header = '<x:extends xmlns:x="urn:barobar:srx">built-in</x:extends>';

  test.each([
    ['an exception of the file holds', 'See the app. It is new.', ['See the app. It is new.']],
    ['a break of the file holds, wherever it stands in the gap', 'Dr. Brown', ['Dr.', 'Brown']],
    ['a break where the built-in rules see nothing', 'One: two.', ['One:', 'two.']],
    ['elsewhere the built-in rules decide', 'Mr. One. Two', ['Mr. One.', 'Two']],
  ])('%s', (_title, text, expected) => {
    expect(sentences(makeSrxSegmenter(readRows(rules, { header })), text)).toEqual(expected);
    expect(sentences(makeSrxSegmenter(readRows(rules), 'extend'), text)).toEqual(expected);
  });

  test('only where the file or the caller says so', () => {
    expect(sentences(makeSrxSegmenter(readRows(rules)), 'Mr. One. Two')).toEqual(['Mr. One. Two']);
    expect(sentences(makeSrxSegmenter(readRows(rules, { header }), 'replace'), 'Mr. One. Two')).toEqual([
      'Mr. One. Two',
    ]);
  });
});

test('decisions name the rule, its place and the words', () => {
  const segmenter = makeSrxSegmenter(
    readRows([
      ['no', '\\bMr\\.', '\\s'],
      ['yes', '\\.', '\\s'],
      ['no', 'never', 'alone'],
    ]),
  );
  const location = { path: 'segmentation.srx', column: 1 };
  expect([...segmenter('Mr. One. Two neveralone', 'en')]).toEqual([
    {
      at: 3,
      break: false,
      rule: 'Rules 1',
      words: 'Mr.',
      source: { location: { ...location, line: 6 }, before: '\\bMr\\.', after: '\\s' },
    },
    {
      at: 8,
      break: true,
      rule: 'Rules 2',
      words: 'One.',
      source: { location: { ...location, line: 7 }, before: '\\.', after: '\\s' },
    },
  ]);
});

test('a negated class may be repeated', () => {
  const segmenter = makeSrxSegmenter(readRows([['yes', '(?:x[^b]){2}', '']]));
  expect(sentences(segmenter, 'axcxcz')).toEqual(['axcxc', 'z']);
  expect(sentences(segmenter, 'axbxbz')).toEqual(['axbxbz']);
});

describe('expressions that would explode', () => {
  test.each([
    ['(a+)+$', 'a'],
    ['(a|a)*b', 'a'],
    ['(.*a){20}', 'a'],
    ['(.*a){20}', '. '],
    ['(\\s+\\w+\\s*)*\\.', 'a '],
    ['\\s+', ' '],
  ])('%s takes linear time', (source, unit) => {
    const segmenter = makeSrxSegmenter(readRows([['yes', source, '']]));
    expectLinear(30_000, (size) => {
      const text = unit.repeat(size / unit.length);
      cutText(text, segmenter(text, 'en'));
    });
  });

  test.each([
    ['.{0,102}', 'counted repetitions'],
    ['((a{10}){10}){10}', 'counted repetitions'],
  ])('%s is refused', (source, reason) => {
    const segmenter = makeSrxSegmenter(readRows([['yes', 'a', source]]));
    expect(() => segmenter('a', 'en')).toThrow(reason);
  });

  test('many counted repetitions are refused together', () => {
    const rules: readonly Row[] = Array.from({ length: 20 }, (_, index) => ['yes', `.{90}${index}`, '']);
    expect(() => makeSrxSegmenter(readRows(rules))('a', 'en')).toThrow('count more characters');
  });
});

test('an expression that cannot be used is refused with its place, for a language that needs it', () => {
  const file = makeSrx(
    { Good: [['yes', '\\.', '\\s']], Bad: [['yes', '\\.', 'a\\y']] },
    {
      maps: [
        ['en', 'Good'],
        ['ru', 'Bad'],
      ],
    },
  );
  const segmenter = makeSrxSegmenter(readSrx(file, 'segmentation.srx'));
  expect(sentences(segmenter, 'One. Two', 'en')).toHaveLength(2);
  expect(() => segmenter('Один. Два', 'ru')).toThrow(
    expect.objectContaining({
      code: 'srx-expression',
      message: 'The expression “a\\y” cannot be used, at character 2: “\\y” means nothing.',
      location: { path: 'segmentation.srx', line: 9, column: 48 },
    }),
  );
});
