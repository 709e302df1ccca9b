import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undoDivisions, undoIndentation } from '../../src/exchange/undo-tool-changes.ts';
import { readXliff } from '../../src/exchange/xliff/read.ts';
import type { ReturnedSegment } from '../../src/model/returned-work.ts';

const ours = [
  { id: 's1', source: 'The dam opened. Late.' },
  { id: 's2', source: 'It is <1>40 m</1> high.' },
  { id: 's3', source: 'People <1/> came.' },
];
const unitOf = (id: string): typeof ours | undefined =>
  ours.some((sentence) => sentence.id === id) ? ours : undefined;

/** Segments of one unit, written as `id | source | target`. */
function unit(...lines: string[]): ReturnedSegment[] {
  return lines.map((line, index) => {
    const [id = '', source = '', target] = line.split('|');
    return {
      id,
      source,
      ...(target !== undefined && { target }),
      original: 'a',
      unit: 'u',
      notes: [],
      location: { path: 'a', line: index + 1, column: 1 },
    };
  });
}
const show = (segments: readonly ReturnedSegment[]): string[] =>
  undoDivisions(segments, unitOf).map(
    ({ id, source, target, joined, fault }) =>
      `${id}|${source}|${target}${joined ? ` ${joined.join('+')}` : ''}${fault ? '!' : ''}`,
  );

describe('inside a unit', () => {
  test.each<[string, string[], string[]]>([
    [
      'what was not divided stays',
      ['s1|The dam opened. Late.|а', 's2|It is <1>40 m</1> high.|б'],
      ['s1|The dam opened. Late.|а', 's2|It is <1>40 m</1> high.|б'],
    ],
    [
      'a sentence cut in two is one again',
      ['s1|The dam opened.|а.', 'u:1|Late.|б.', 's2|It is <1>40 m</1> high.|в'],
      ['s1|The dam opened. Late.|а. б.', 's2|It is <1>40 m</1> high.|в'],
    ],
    [
      'white space of the parts is not doubled',
      ['s1|The dam opened. |а. ', 'u:1|Late.|б.'],
      ['s1|The dam opened. Late.|а. б.'],
    ],
    [
      'a code cut in two is whole again',
      ['s2|It is <1>40|а <1>40', 'u:2| m</1> high.| м</1> б'],
      ['s2|It is <1>40 m</1> high.|а <1>40 м</1> б'],
    ],
    [
      'half a translation is kept for a person to decide about',
      ['s1|The dam opened.|а.', 'u:1|Late.'],
      ['s1|The dam opened. Late.|а.!'],
    ],
    [
      'a sentence of which nothing is translated has no translation',
      ['s1|The dam opened.| ', 'u:1|Late.'],
      ['s1|The dam opened. Late.|undefined'],
    ],
    [
      'joined sentences are told by their ids',
      ['s1|The dam opened. Late. It is <1>40 m</1> high.|аб', 's3|People <1/> came.|в'],
      ['s1|The dam opened. Late. It is <1>40 m</1> high.|аб s1+s2', 's3|People <1/> came.|в'],
    ],
    [
      'a new division across two sentences is of both',
      ['s1|The dam opened.|а', 's2|Late. It is <1>40 m</1> high.|б'],
      ['s1|The dam opened. Late. It is <1>40 m</1> high.|а б s1+s2'],
    ],
    [
      'segments that got other ids are known by their place in the run',
      ['s1|The dam opened.|а', 'x|Late.|б', 'y|It is <1>40 m</1> high.|в'],
      ['s1|The dam opened. Late.|а б', 's2|It is <1>40 m</1> high.|в'],
    ],
    [
      'other text is not ours to divide',
      ['s1|The dam closed.|а', 'x|Late.|б'],
      ['s1|The dam closed.|а', 'x|Late.|б'],
    ],
    ['a unit without a sentence of ours stays', ['x|a|б', 'y|b|в'], ['x|a|б', 'y|b|в']],
  ])('%s', (_title, given, expected) => {
    expect(show(unit(...given))).toEqual(expected);
  });

  test('what the file has between two parts comes between them', () => {
    const [first, second] = unit('s1|The dam opened.|а.', 'u:1|Late.|б.');
    expect(show([first!, { ...second!, textBefore: '  ' }])).toEqual(['s1|The dam opened. Late.|а.  б.']);
  });

  test('units do not run into each other', () => {
    const [first, second] = unit('s1|The dam opened.|а.', 's1|Late.|б.');
    expect(show([first!, { ...second!, unit: 'v' }])).toEqual(['s1|The dam opened.|а.', 's1|Late.|б.']);
  });
});

test('any division of a sentence without codes is undone', () => {
  const words = fc.array(fc.constantFrom('The', 'dam', 'opened.', 'Late', '💡', 'и\u0306'), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (list, cuts) => {
      const sentence = { id: 's1', source: list.join(' ') };
      const parts: string[][] = [[]];
      list.forEach((word, index) => {
        if (index > 0 && cuts[index]) parts.push([]);
        parts.at(-1)!.push(word);
      });
      const given = unit(
        ...parts.map(
          (part, index) => `${index === 0 ? 's1' : `u:${index}`}|${part.join(' ')}|${part.join(' ')}`,
        ),
      );
      const [whole, ...rest] = undoDivisions(given, (id) => (id === 's1' ? [sentence] : undefined));
      expect(rest).toEqual([]);
      expect(whole).toMatchObject({ id: 's1', source: sentence.source, target: sentence.source });
    }),
  );
});

test('a divided <trans-unit> that lost our attributes is one sentence again', () => {
  const file =
    '<xliff version="1.2"><file original="a" source-language="en" target-language="ru" datatype="x"><body><trans-unit id="s1"><source>The dam opened. Late.</source><seg-source><mrk mtype="seg" mid="1">The dam opened.</mrk> <mrk mtype="seg" mid="2">Late.</mrk></seg-source><target><mrk mtype="seg" mid="1">а.</mrk> <mrk mtype="seg" mid="2">б.</mrk></target></trans-unit></body></file></xliff>';
  expect(show(readXliff(file, 'a').segments)).toEqual(['s1|The dam opened. Late.|а. б.']);
});

test('parts of 2.0 keep the codes of the segment they were cut off', () => {
  const file =
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ru"><file id="f"><unit id="u"><segment id="s2"><source>It is <sc id="s2.1" isolated="yes"/>40</source><target>а <sc id="s2.1" isolated="yes"/>40</target></segment><ignorable><source> </source></ignorable><segment id="x"><source>m<ec id="s2.1" isolated="yes"/> high.</source><target>м<ec id="s2.1" isolated="yes"/> б</target></segment></unit></file></xliff>';
  expect(show(readXliff(file, 'a').segments)).toEqual(['s2|It is <1>40 m</1> high.|а <1>40 м</1> б']);
});

test.each([
  ['\n      Рада сабралася.\n    ', 'The council met.', 'Рада сабралася.'],
  ['Рада\r\n\t\tсабралася.', 'The council met.', 'Рада сабралася.'],
  [' Рада  сабралася. ', 'The council met.', ' Рада  сабралася. '],
  ['Рада\n  сабралася.', 'The council\nmet.', 'Рада\n  сабралася.'],
  ['\n\n', 'The council met.', ''],
  ['а\n\nб', 'a b', 'а б'],
])('without indentation, %j for %j is %j', (target, source, expected) => {
  expect(undoIndentation(target, source)).toBe(expected);
});
