import { describe, expect, test } from 'vitest';
import { body12, codesOf, expectTwins, type Twins } from './small.ts';

const unit = (content: string, attributes = 'id="u"'): string =>
  body12(`<trans-unit ${attributes}>${content}</trans-unit>`);
const source = (content: string): string => unit(`<source>${content}</source>`);
const file = 'original="a" source-language="en" target-language="be" datatype="plaintext"';
const a = '<trans-unit id="a"><source/></trans-unit>';
const phase = '<header><phase-group><phase phase-name="p" process-name="q"/></phase-group></header>';

const structure: Twins = [
  ['no source', 'element-missing', unit('<target/>'), unit('<source/><target/>')],
  ['a target before the source', 'element-order', unit('<target/><source/>'), unit('<source/><target/>')],
  [
    'two targets',
    'element-repeated',
    unit('<source/><target/><target/>'),
    unit('<source/><target/><alt-trans><target/><target/></alt-trans>'),
  ],
  ['no body', 'element-missing', body12('').replace('<body></body>', ''), body12('')],
  ['a unit in a unit', 'element-misplaced', unit(`<source/>${a}`), body12(`<group>${a}</group>`)],
  ['an element of 2.0', 'element-unknown', source('<pc id="1"/>'), source('<g id="1"/>')],
  ['text between units', 'text-misplaced', body12(`${a} and`), body12(`${a} `)],
  ['no id', 'attribute-missing', unit('<source/>', ''), unit('<source/>')],
  [
    'a file without its own',
    'attribute-missing',
    body12('', 'original="a" source-language="en"'),
    body12(''),
  ],
  [
    'a state there is not',
    'attribute-value',
    unit('<source/><target state="done"/>'),
    unit('<source/><target state="x-done"/>'),
  ],
  [
    'approved',
    'attribute-value',
    unit('<source/>', 'id="u" approved="true"'),
    unit('<source/>', 'id="u" approved="yes"'),
  ],
  ['a marker of no type', 'attribute-missing', source('<mrk/>'), source('<mrk mtype="term"/>')],
  [
    'a type of marker',
    'attribute-value',
    source('<mrk mtype="name of a town"/>'),
    source('<mrk mtype="x-town"/>'),
  ],
  ['a code without id', 'attribute-missing', source('<x/>'), source('<x id="1"/>')],
  [
    'half of a pair without its side',
    'attribute-missing',
    source('<it id="1"/>'),
    source('<it id="1" pos="open"/>'),
  ],
  ['a language', 'language-value', body12('', file.replace('"be"', '"b"')), body12('', file)],
  [
    'coordinates',
    'attribute-value',
    unit('<source/>', 'id="u" coord="1;2;3"'),
    unit('<source/>', 'id="u" coord="1;-2;#;4"'),
  ],
  [
    'attributes of notes',
    'attribute-unknown',
    unit('<source/><note my="1"/>'),
    unit('<source my="1"/><note from="a"/>'),
  ],
  [
    'an extension before the source',
    'extension-misplaced',
    unit('<my:a/><source/>').replace('<my:a/><source/>', '<source><my:a/></source>'),
    unit('<source/><my:a/>'),
  ],
  [
    'a target bound to no namespace',
    'extension-misplaced',
    unit('<source/><target xmlns=""/>'),
    unit('<source/><target xmlns="urn:a"/>'),
  ],
];

const keys: Twins = [
  ['two units in different groups', 'id-repeated', body12(`<group>${a}</group>${a}`), body12(a)],
  [
    'two groups',
    'id-repeated',
    body12(`<group id="g">${a}</group><group id="g"/>`),
    body12(`<group id="a">${a}</group>`),
  ],
  [
    'a native start without end',
    'pair-missing',
    source('<bpt id="1"/>'),
    source('<bpt id="1"/><ept id="1"/>'),
  ],
  ['a placeholder without end', '~pair-missing', source('<bx id="1"/>'), source('<bx id="1"/><ex id="1"/>')],
  [
    'a placeholder whose end has another rid',
    'pair-missing',
    source('<bx id="1" rid="1"/><ex id="1" rid="2"/>'),
    source('<bx id="1" rid="1"/><ex id="2" rid="1"/>'),
  ],
  ['an end without start', 'pair-missing', source('<ept id="1"/>'), source('<bpt id="1"/><ept id="1"/>')],
  [
    'an end before its start',
    'pair-missing',
    source('<ex id="2" rid="1"/><bx id="1" rid="1"/>'),
    source('<bx id="1" rid="1"/><ex id="2" rid="1"/>'),
  ],
  [
    'a start twice',
    '~pair-missing',
    source('<bx id="1"/><bx id="1"/><ex id="1"/>'),
    source('<bx id="1"/><ex id="1"/><bx id="1"/><ex id="1"/>'),
  ],
  [
    'ids that do not link starts and ends',
    '~pair-missing',
    source('<bpt id="1"/><ept id="2"/>'),
    source('<bpt id="1"/><ept id="1"/>'),
  ],
  [
    'a segment of the target only',
    'segment-missing',
    unit(
      '<source/><seg-source><mrk mtype="seg" mid="1"/></seg-source><target><mrk mtype="seg" mid="2"/></target>',
    ),
    unit(
      '<source/><seg-source><mrk mtype="seg" mid="1"/></seg-source><target><mrk mtype="seg" mid="1"/></target>',
    ),
  ],
  [
    'a segment twice',
    'id-repeated',
    unit('<source/><seg-source><mrk mtype="seg" mid="1"/><mrk mtype="seg" mid="1"/></seg-source>'),
    unit('<source/><seg-source><mrk mtype="seg" mid="1"/><mrk mtype="seg" mid="2"/></seg-source>'),
  ],
  [
    'targets in no language',
    '~language-missing',
    body12('<trans-unit id="a"><source/><target/></trans-unit>', file.replace('target-language="be" ', '')),
    body12(
      '<trans-unit id="a"><source/><target xml:lang="be"/></trans-unit>',
      file.replace('target-language="be" ', ''),
    ),
  ],
  [
    'a phase that is not described',
    '~phase-missing',
    body12('<trans-unit id="a" phase-name="p"><source/></trans-unit>'),
    body12('<trans-unit id="a" phase-name="p"><source/></trans-unit>', file, phase),
  ],
  [
    'a phase described twice',
    'id-repeated',
    body12('', file, phase.replace(/<phase .*?\/>/, '$&$&')),
    body12('', file, phase),
  ],
];

describe.each([
  ['structure', structure],
  ['keys and pairs', keys],
])('XLIFF 1.2: %s', (_, twins) => {
  test.each(twins)('%s', (_title, code, invalid, valid) => expectTwins(code, invalid, valid));
});

describe('older versions', () => {
  test.each([
    ['1.0', ''],
    ['1.1', 'xmlns="urn:oasis:names:tc:xliff:document:1.1"'],
  ])('%s is read by the rules of 1.2', (version, namespace) => {
    const text = (content: string): string =>
      `<xliff ${namespace} version="${version}"><file ${file}><body>${content}</body></file></xliff>`;
    expect(codesOf(text(a))).toEqual([]);
    expect(codesOf(text('<trans-unit/>'))).toEqual(['attribute-missing', 'element-missing']);
  });

  test('a version that is not that of the namespace', () => {
    expect(codesOf(body12(a).replace('version="1.2"', 'version="1.1"'))).toEqual(['version']);
  });
});
