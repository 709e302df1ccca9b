import { describe, expect, test } from 'vitest';
import { codesOf, expectTwins, segment, source, type Twins, unit } from './small.ts';

const locked = 'canCopy="no" canDelete="no"';
const first = `${locked} canReorder="firstNo"`;
const next = `${locked} canReorder="no"`;
const data = '<originalData><data id="d">x</data></originalData>';

const codes: Twins = [
  [
    'data that are not there',
    'data-missing',
    unit(`${data}${segment('<ph id="1" dataRef="e"/>')}`),
    unit(`${data}${segment('<ph id="1" dataRef="d"/>')}`),
  ],
  [
    'data of an end that are not there',
    'data-missing',
    unit(`${data}${segment('<pc id="1" dataRefStart="d" dataRefEnd="e"/>')}`),
    unit(`${data}${segment('<pc id="1" dataRefStart="d" dataRefEnd="d"/>')}`),
  ],
  [
    'a copy of nothing',
    'copy-base',
    source('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="9"/>'),
    source('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>'),
  ],
  [
    'a copy of a code with data',
    'copy-data',
    unit(`${data}${segment('<ph id="1" dataRef="d"/>', '<ph id="2" copyOf="1"/>')}`),
    unit(`${data}${segment('<ph id="1"/>', '<ph id="2" copyOf="1"/>')}`),
  ],
  [
    'a copy of what may not be copied',
    'copy-forbidden',
    source('<ph id="1" canCopy="no"/>', '<ph id="2" copyOf="1"/>'),
    source('<ph id="1" canCopy="yes"/>', '<ph id="2" copyOf="1"/>'),
  ],
  [
    'a sub-flow of another file',
    'subflow-missing',
    source('<pc id="1" subFlowsStart="v"/>'),
    source('<pc id="1" subFlowsStart="u"/>'),
  ],
  [
    'a sub-type without type',
    'subtype-without-type',
    source('<pc id="1" subType="my:b"/>'),
    source('<pc id="1" type="fmt" subType="my:b"/>'),
  ],
  [
    'a sub-type of another type',
    'subtype-value',
    source('<pc id="1" type="ui" subType="xlf:b"/>'),
    source('<pc id="1" type="fmt" subType="xlf:b"/>'),
  ],
  [
    'a sub-type the standard has not',
    'prefix-reserved',
    source('<pc id="1" type="fmt" subType="xlf:bold"/>'),
    source('<pc id="1" type="fmt" subType="my:bold"/>'),
  ],
  [
    'a sequence that can be deleted',
    'reorder-context',
    source('<ph id="1" canReorder="firstNo" canCopy="no"/>'),
    source(`<ph id="1" ${first}/>`),
  ],
  ['a character XML can hold', 'character-value', source('<cp hex="00A0"/>'), source('<cp hex="001a"/>')],
  [
    'a character Unicode has not',
    'character-value',
    source('<cp hex="110000"/>'),
    source('<cp hex="D800"/>'),
  ],
];

const pairs: Twins = [
  ['a start without end', 'pair-missing', source('<sc id="1"/>'), source('<sc id="1" isolated="yes"/>')],
  [
    'an end without start',
    'pair-missing',
    source('<ec startRef="1"/>'),
    source('<ec id="1" isolated="yes"/>'),
  ],
  [
    'an end in the next segment',
    'pair-order',
    unit(`${segment('<ec startRef="1"/>')}${segment('<sc id="1"/>')}`),
    unit(`${segment('<sc id="1"/>')}${segment('<ec startRef="1"/>')}`),
  ],
  [
    'two ends',
    'pair-repeated',
    source('<sc id="1"/><ec startRef="1"/><ec startRef="1"/>'),
    source('<sc id="1"/><ec startRef="1"/>'),
  ],
  [
    'an isolated start with its end',
    'isolated',
    source('<sc id="1" isolated="yes"/><ec startRef="1"/>'),
    source('<sc id="1"/><ec startRef="1"/>'),
  ],
  [
    'an isolated end without id',
    'end-code',
    source('<ec isolated="yes"/>'),
    source('<ec isolated="yes" id="1"/>'),
  ],
  [
    'an end with an id',
    'end-code',
    source('<sc id="1"/><ec startRef="1" id="2"/>'),
    source('<sc id="1"/><ec startRef="1"/>'),
  ],
  [
    'a direction of an end',
    'end-code-direction',
    source('<sc id="1"/><ec startRef="1" dir="rtl"/>'),
    source('<sc id="1" dir="rtl"/><ec startRef="1"/>'),
  ],
  [
    'hints that differ',
    'pair-hints',
    source('<sc id="1" canOverlap="no"/><ec startRef="1"/>'),
    source('<sc id="1" canOverlap="no"/><ec startRef="1" canOverlap="no"/>'),
  ],
  [
    'a target without its end',
    'pair-missing',
    source('<sc id="1"/><ec startRef="1"/>', '<sc id="1"/>'),
    source('<sc id="1"/><ec startRef="1"/>', '<pc id="1"/>'),
  ],
  [
    'an annotation without end',
    'marker-missing',
    source('<sm id="1" type="term"/>'),
    source('<sm id="1" type="term"/><em startRef="1"/>'),
  ],
  [
    'an annotation without start',
    'marker-missing',
    source('<em startRef="1"/>'),
    source('<sm id="1" type="term"/><em startRef="1"/>'),
  ],
  [
    'an annotation that ends before it starts',
    'marker-order',
    source('<em startRef="1"/><sm id="1" type="term"/>'),
    source('<sm id="1" type="term"/><em startRef="1"/>'),
  ],
  [
    'an annotation with two ends',
    'marker-repeated',
    source('<sm id="1" type="term"/><em startRef="1"/><em startRef="1"/>'),
    source('<sm id="1" type="term"/><em startRef="1"/>'),
  ],
];

const editing: Twins = [
  [
    'a code that cannot be deleted',
    'code-removed',
    source('<ph id="1" canDelete="no"/>', 'b'),
    source('<ph id="1" canDelete="no"/>', 'b<ph id="1" canDelete="no"/>'),
  ],
  [
    'a code in the target of another segment is there',
    'code-removed',
    unit(`${segment('<ph id="1" canDelete="no"/>', '')}${segment('a', 'b')}`),
    unit(`${segment('<ph id="1" canDelete="no"/>', '')}${segment('a', '<ph id="1"/>')}`),
  ],
  [
    'a sequence without first code',
    'reorder-start',
    source(`<ph id="1" ${next}/>`),
    source(`<ph id="1" ${first}/><ph id="2" ${next}/>`),
  ],
  [
    'another code in a sequence',
    'reorder-start',
    source(`<ph id="1" ${first}/><ph id="3"/><ph id="2" ${next}/>`),
    source(`<ph id="1" ${first}/><ph id="2" ${next}/><ph id="3"/>`),
  ],
  [
    'a sequence in another order',
    'reorder-changed',
    source(
      `<ph id="1" ${first}/><ph id="2" ${next}/><ph id="3" ${next}/>`,
      `<ph id="1" ${first}/><ph id="3" ${next}/><ph id="2" ${next}/>`,
    ),
    source(
      `<ph id="0"/><ph id="1" ${first}/><ph id="2" ${next}/>`,
      `<ph id="1" ${first}/><ph id="2" ${next}/><ph id="0"/>`,
    ),
  ],
  [
    'a code taken out of its element',
    'reorder-changed',
    source(
      `<pc id="1" ${first}>a<ph id="2" ${next}/></pc>`,
      `<pc id="1" ${first}>a</pc><ph id="2" ${next}/>`,
    ),
    source(`<pc id="1" ${first}>a<ph id="2"/></pc>`, `<pc id="1" ${first}>a</pc><ph id="2"/>`),
  ],
];

describe.each([
  ['codes', codes],
  ['pairs', pairs],
  ['editing', editing],
])('%s', (_, twins) => {
  test.each(twins)('%s', (_title, code, invalid, valid) => expectTwins(code, invalid, valid));
});

describe('what is still to be translated', () => {
  test('a code whose end is in a segment without target is whole', () => {
    expect(
      codesOf(unit(`${segment('<sc id="1"/>', '<sc id="1"/>')}${segment('<ec startRef="1"/>')}`)),
    ).toEqual([]);
  });

  test('a target is read in the order of the translation', () => {
    const parts = (order: number, other: number): string =>
      unit(
        `<segment><source><sc id="1"/></source><target order="${order}"><sc id="1"/></target></segment>` +
          `<segment><source><ec startRef="1"/></source><target order="${other}"><ec startRef="1"/></target></segment>`,
      );
    expect(codesOf(parts(1, 2))).toEqual([]);
    expect(codesOf(parts(2, 1))).toEqual(['pair-order']);
  });
});
