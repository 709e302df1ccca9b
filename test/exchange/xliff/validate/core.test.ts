import { describe, expect, test } from 'vitest';
import { validateXliff } from '../../../../src/exchange/xliff/validate/validate.ts';
import { codesOf, document, expectTwins, file, segment, source, type Twins, unit } from './small.ts';

const one = segment();
const aUnit = `<unit id="u">${one}</unit>`;

const ids: Twins = [
  [
    'two files',
    'id-repeated',
    document(`<file id="f">${aUnit}</file><file id="f">${aUnit}</file>`),
    document(`<file id="f">${aUnit}</file><file id="g">${aUnit}</file>`),
  ],
  [
    'two groups, one in the other',
    'id-repeated',
    file('<group id="g"><group id="g"/></group>'),
    file(`<group id="u"><group id="f">${aUnit}</group></group>`),
  ],
  [
    'two units in different groups',
    'id-repeated',
    file(`<group id="g">${aUnit}</group>${aUnit}`),
    file(aUnit),
  ],
  [
    'two notes of a unit',
    'id-repeated',
    unit(`<notes><note id="n"/><note id="n"/></notes>${one}`),
    file(`<notes><note id="n"/></notes><unit id="u"><notes><note id="n"/></notes>${one}</unit>`),
  ],
  [
    'two data',
    'id-repeated',
    unit(`<originalData><data id="d"/><data id="d"/></originalData>${one}`),
    unit(`<originalData><data id="s"/><data id="d"/></originalData>${segment('', '', 'id="s"')}`),
  ],
  [
    'a segment and a code',
    'id-repeated',
    unit(segment('<ph id="s"/>', undefined, 'id="s"')),
    unit(segment('<ph id="p"/>', undefined, 'id="s"')),
  ],
  [
    'two codes of one target',
    'id-repeated',
    source('<ph id="1"/>', '<ph id="1"/><ph id="1"/>'),
    source('<ph id="1"/>', '<ph id="2"/><ph id="1"/>'),
  ],
  [
    'a code for an annotation',
    'id-repeated',
    source('<ph id="1"/>', '<mrk id="1" type="term"/>'),
    source('<pc id="1"/>', '<sc id="1"/><ec startRef="1"/>'),
  ],
  [
    'two extensions of a group',
    'extension-id-repeated',
    file('<group id="g"><my:a id="x"><my:b xml:id="x"/></my:a></group>'),
    file(`<my:a id="x"/><group id="g"><my:a id="x"/>${aUnit}</group>`),
  ],
  [
    'an id of an extension that none can refer to',
    'extension-id-value',
    unit(`<my:a id="a b"/>${one}`),
    unit(`<my:a id="a-b"/>${one}`),
  ],
];

const parts: Twins = [
  [
    'targets without a target language',
    'language-missing',
    source('a', 'b').replace('trgLang="tg"', ''),
    source('a').replace('trgLang="tg"', ''),
  ],
  [
    'a source in another language',
    'language-differs',
    unit('<segment><source xml:lang="ru"/></segment>'),
    unit('<segment><source xml:lang="EN"/></segment>'),
  ],
  [
    'a target that inherits another language',
    'language-differs',
    file(`<unit id="u" xml:lang="en">${segment('a', 'b')}</unit>`),
    file(`<unit id="u" xml:lang="en"><segment><source/><target xml:lang="tg"/></segment></unit>`),
  ],
  [
    'white space of a source and its target',
    'space-differs',
    unit('<segment><source xml:space="preserve"/><target/></segment>'),
    unit('<segment><source xml:space="preserve"/><target/></segment>', 'xml:space="preserve"'),
  ],
  ['an empty skeleton', 'skeleton-empty', file(`<skeleton/>${aUnit}`), file(`<skeleton href="a"/>${aUnit}`)],
  [
    'a skeleton both here and elsewhere',
    'skeleton-href',
    file(`<skeleton href="a">b</skeleton>${aUnit}`),
    file(`<skeleton>b</skeleton>${aUnit}`),
  ],
  [
    'a state without target',
    'state-without-target',
    unit(segment('a', undefined, 'state="final"')),
    unit(segment('a', undefined, 'state="initial"')),
  ],
  [
    'a sub-state without state',
    'substate-without-state',
    unit(segment('a', 'b', 'subState="my:a"')),
    unit(segment('a', 'b', 'subState="my:a" state="initial"')),
  ],
  [
    'a sub-state of the standard',
    'prefix-reserved',
    unit(segment('a', 'b', 'subState="xlf:a" state="final"')),
    unit(segment('a', 'b', 'subState="my:a" state="final"')),
  ],
  ['a type of unit of the standard', 'prefix-reserved', unit(one, 'type="xlf:a"'), unit(one, 'type="my:a"')],
  [
    'two targets at one place',
    'order-repeated',
    unit(`<segment><source/><target order="2"/></segment>${segment('a', 'b')}`),
    unit(`<segment><source/><target order="2"/></segment><segment><source/><target order="1"/></segment>`),
  ],
  [
    'a place beyond the last',
    'order-value',
    unit('<segment><source/><target order="2"/></segment>'),
    unit(`<segment><source/><target order="2"/></segment>${one}`),
  ],
];

const referring = (ref: string, type = 'my:type'): string =>
  file(
    `<res:resourceData><res:resourceItem id="r" mimeType="a/b"><res:source href="a"/></res:resourceItem></res:resourceData>` +
      `<notes><note id="n"/></notes>` +
      `<group id="g"><notes><note id="n"/></notes></group>` +
      `<unit id="u"><my:a id="x"/><notes><note id="n"/></notes><originalData><data id="d"/></originalData>` +
      `${segment(`<mrk id="m" type="${type}" ref="${ref}">a</mrk><ph id="1"/>`, '<ph id="1"/>', 'id="s"')}</unit>`,
  );

const references: Twins = [
  ['two leaves', 'fragment-leaf', referring('#s/1'), referring('#s')],
  ['a leaf that is not last', 'fragment-leaf', referring('#d=d/u=u'), referring('#u=u/d=d')],
  ['a sign left out', 'fragment-syntax', referring('#n/n'), referring('#n=n')],
  ['an id that is none', 'fragment-syntax', referring('#n='), referring('#f=f/n=n')],
  ['unit before file', 'fragment-order', referring('#u=u/f=f'), referring('#f=f/u=u')],
  ['two units', 'fragment-repeated', referring('#u=u/u=v'), referring('#/f=f/u=u/t=1')],
  ['a prefix that is too short', 'fragment-prefix', referring('#z=x'), referring('#g=g/n=n')],
  ['a prefix that is not registered', 'fragment-prefix', referring('#my=x'), referring('#tbx=x')],
  ['a prefix with a dollar sign', 'fragment-prefix', referring('#r$s=r'), referring('#f=f/res=r')],
  ['nothing of this id', '~reference-missing', referring('#9'), referring('other.xlf#9')],
  ['a file that is not there', '~reference-missing', referring('#f=z/u=u'), referring('#/f=f')],
  ['an absolute reference without file', '~reference-missing', referring('#/u=u'), referring('#/f=f/u=u')],
  ['a group that is not there', '~reference-missing', referring('#g=h'), referring('#g=g')],
  ['data that are not there', '~reference-missing', referring('#d=e'), referring('#d=d')],
  [
    'a comment with both texts',
    'comment-content',
    source('<mrk id="m" type="comment" value="a" ref="#n=n"/>').replace(
      '<segment',
      '<notes><note id="n"/></notes><segment',
    ),
    source('<mrk id="m" type="comment" value="a"/>'),
  ],
  [
    'a comment without text',
    'comment-content',
    source('<mrk id="m" type="comment"/>'),
    source('<mrk id="m" type="comment" value=""/>'),
  ],
  [
    'a comment on a note of the file',
    'comment-note',
    referring('#f=f/n=n', 'comment'),
    referring('#f=f/u=u/n=n', 'comment'),
  ],
  ['a comment on a segment', 'comment-note', referring('#s', 'comment'), referring('#n=n', 'comment')],
  ['a comment elsewhere', 'comment-note', referring('a.html', 'comment'), referring('#n=n', 'comment')],
  [
    'an annotation that says nothing',
    '~annotation-empty',
    source('<mrk id="m">a</mrk>'),
    source('<mrk id="m" translate="no">a</mrk>'),
  ],
  [
    'an annotation for a match that refers',
    '~match-annotation',
    source('<mrk id="m" type="mtc:match" ref="http://a"/>'),
    source('<mrk id="m" type="mtc:match"/>'),
  ],
];

describe.each([
  ['ids', ids],
  ['parts of a unit', parts],
  ['references', references],
])('%s', (_, twins) => {
  test.each(twins)('%s', (_title, code, invalid, valid) => expectTwins(code, invalid, valid));
});

describe('versions', () => {
  const xliff = (namespace: string, version: string, content = `<file id="f">${aUnit}</file>`): string =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:${namespace}" xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" srcLang="en" version="${version}">${content}</xliff>`;

  test.each([
    ['2.0', '2.0'],
    ['2.0', '2.1'],
    ['2.2', '2.0'],
    ['2.2', '2.2'],
  ])('namespace %s has version %s', (namespace, version) => {
    expect(codesOf(xliff(namespace, version))).toEqual([]);
  });

  test.each([
    ['2.0', '2.2'],
    ['2.2', '3.0'],
    ['3.0', '3.0'],
  ])('namespace %s has no version %s', (namespace, version) => {
    expect(codesOf(xliff(namespace, version))).toEqual(['version']);
  });

  test('notes and metadata of the whole are of 2.2', () => {
    const content = `<notes><note ref="#f=f"/></notes><mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata><file id="f">${aUnit}</file>`;
    expect(codesOf(xliff('2.2', '2.2', content))).toEqual([]);
    expect(codesOf(xliff('2.0', '2.1', content))).toEqual(['element-misplaced', 'attribute-unknown']);
  });

  test('variants of a segment are of 2.2, with the same codes in each', () => {
    const content = (cases: readonly [string, string], variable = 'plural:n'): string =>
      `<file id="f"><unit id="u" pgs:switch="${variable}">${cases
        .map((each, index) => segment('<ph id="1"/>', undefined, `id="s${index}" pgs:case="${each}"`))
        .join('')}</unit></file>`;
    expect(codesOf(xliff('2.2', '2.2', content(['one', 'other'])))).toEqual([]);
    expect(codesOf(xliff('2.2', '2.2', content(['one', 'other a'])))).toEqual(['plural-case']);
    expect(codesOf(xliff('2.2', '2.2', content(['one', 'other'], 'number:n')))).toEqual(['plural-switch']);
    expect(codesOf(xliff('2.0', '2.1', content(['one', 'other'])))).toEqual(['extension-attribute']);
  });
});

test('a finding has its place, what is wrong, and the way out with the clause', () => {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en">
<file id="f">
 <unit>
  ${one}
 </unit>
</file></xliff>`;
  expect(validateXliff(text, 'a.xlf')).toEqual([
    {
      path: 'a.xlf',
      line: 3,
      column: 2,
      code: 'xliff/attribute-missing',
      severity: 'error',
      message: '<unit> has no "id".',
      advice: 'Add "id" (XLIFF 2.1 §4.2.2.5).',
    },
  ]);
});

describe('what is no XLIFF', () => {
  test('an XLIFF file that is cut off has this one finding', () => {
    const findings = validateXliff(`${source('a').slice(0, -20)}`, 'a.xlf');
    expect(findings).toMatchObject([
      { code: 'xml/syntax', severity: 'error', line: 1, column: expect.any(Number) },
    ]);
  });

  test.each([
    ['another root', '<tmx/>', 'xliff-version'],
    ['no XML', 'Dear all,', 'xml-syntax'],
    ['nothing', '', 'xml-syntax'],
    ['entities', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff/>', 'xml-doctype'],
    ['too deep', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">'.repeat(300), 'xml-limit'],
  ])('%s cannot be judged', (_, text, code) => {
    expect(() => validateXliff(text, 'a.xlf')).toThrow(expect.objectContaining({ code }));
  });
});

test('many faults are reported in the order of the file', () => {
  const findings = validateXliff(file('<unit/><group/><unit id="/"/>'), 'a.xlf');
  const columns = findings.map(({ column }) => column);
  expect(columns).toEqual([...columns].sort((a, b) => a - b));
  expect(findings.length).toBeGreaterThan(4);
});
