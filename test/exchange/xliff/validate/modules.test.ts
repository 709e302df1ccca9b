import { describe, expect, test } from 'vitest';
import { validateXliff } from '../../../../src/exchange/xliff/validate/validate.ts';
import { document, expectTwins, file, segment, source, type Twins, unit } from './small.ts';

const one = segment('a', undefined, 'id="s"');
const aUnit = `<unit id="u">${one}</unit>`;
const match = (attributes: string, target = '<target/>'): string =>
  unit(`<mtc:matches><mtc:match ${attributes}><source/>${target}</mtc:match></mtc:matches>${one}`);
const entry = (content: string, attributes = ''): string =>
  unit(
    `<gls:glossary><gls:glossEntry ${attributes}><gls:term>a</gls:term>${content}</gls:glossEntry></gls:glossary>${one}`,
  );

const matches: Twins = [
  [
    'two matches with one id',
    'id-repeated',
    unit(
      `<mtc:matches><mtc:match id="1" ref="#s"><source/><target/></mtc:match><mtc:match id="1" ref="#s"><source/><target/></mtc:match></mtc:matches>${one}`,
    ),
    match('id="s" ref="#s"'),
  ],
  ['a reference that is no fragment', 'match-reference', match('ref="s"'), match('ref="#s"')],
  ['a reference to the unit', 'match-reference', match('ref="#u=u"'), match('ref="#u=u/s"')],
  ['a malformed reference', 'fragment-leaf', match('ref="#s/s"'), match('ref="#f=f/u=u/s"')],
  [
    'a sub-type without type',
    'subtype-without-type',
    match('ref="#s" subType="my:a"'),
    match('ref="#s" type="tm" subType="my:a"'),
  ],
  [
    'a sub-type of the standard',
    'prefix-reserved',
    match('ref="#s" type="tm" subType="xlf:a"'),
    match('ref="#s" type="mt"'),
  ],
  ['a type there is not', 'attribute-value', match('ref="#s" type="fuzzy"'), match('ref="#s" type="icm"')],
  [
    'more than the whole',
    'attribute-value',
    match('ref="#s" similarity="101"'),
    match('ref="#s" similarity="99.5"'),
  ],
  [
    'a language of a match',
    'match-language',
    match('ref="#s" xml:lang="ru"'),
    match('ref="#s" its:version="2.0"'),
  ],
  [
    'a target in another language',
    'language-differs',
    match('ref="#s"', '<target xml:lang="ru"/>'),
    match('ref="#s" reference="yes"', '<target xml:lang="ru"/>'),
  ],
  [
    'data of the unit',
    'data-missing',
    match('ref="#s"', '<target><ph id="1" dataRef="d"/></target>'),
    match('ref="#s"', '<target><ph id="1"/></target>'),
  ],
  [
    'a code without its end',
    'pair-missing',
    match('ref="#s"', '<target><sc id="1"/></target>'),
    match('ref="#s"', '<target><sc id="1" isolated="yes"/></target>'),
  ],
];

const glossary: Twins = [
  ['neither translation nor definition', 'glossary-entry', entry(''), entry('<gls:definition/>')],
  [
    'an entry and a translation with one id',
    'id-repeated',
    entry('<gls:translation id="1"/>', 'id="1"'),
    entry('<gls:translation id="2"/>', 'id="1"'),
  ],
  [
    'a reference to nothing',
    'glossary-reference',
    entry('<gls:definition/>', 'ref="#z"'),
    entry('<gls:definition/>', 'ref="#s"'),
  ],
  [
    'a reference out of the file',
    '~glossary-reference',
    entry('<gls:translation ref="a.xlf#s"/>'),
    entry('<gls:translation/>'),
  ],
];

const metadata = (content: string): string => unit(`<mda:metadata id="m">${content}</mda:metadata>${one}`);
const meta = '<mda:meta type="t">a</mda:meta>';
const others: Twins = [
  [
    'metadata: two groups, one in the other',
    'id-repeated',
    metadata(`<mda:metaGroup id="g"><mda:metaGroup id="m">${meta}</mda:metaGroup></mda:metaGroup>`),
    metadata(`<mda:metaGroup id="g">${meta}</mda:metaGroup>`),
  ],
  [
    'metadata without type',
    'attribute-missing',
    metadata('<mda:metaGroup><mda:meta>a</mda:meta></mda:metaGroup>'),
    metadata(`<mda:metaGroup appliesTo="ignorable">${meta}</mda:metaGroup>`),
  ],
  [
    'a style without element',
    'style-missing',
    unit(one, 'fs:subFs="a,b"'),
    unit(one, 'fs:fs="a" fs:subFs="href,b"'),
  ],
  [
    'a style of an end',
    'style-end-code',
    source('<sc id="1"/><ec startRef="1" fs:fs="b"/>'),
    source('<ec id="1" isolated="yes" fs:fs="b"/>'),
  ],
];

const item = (content: string, attributes = 'mimeType="a/b"'): string =>
  file(
    `<res:resourceData><res:resourceItem ${attributes}>${content}</res:resourceItem></res:resourceData>${aUnit}`,
  );
const resources: Twins = [
  [
    'two items',
    'id-repeated',
    file(`<res:resourceData><res:resourceItem id="1"/><res:resourceItem id="1"/></res:resourceData>${aUnit}`),
    item('', 'id="1"'),
  ],
  [
    'content and address',
    'resource-content',
    item('<res:source href="a"><my:a/></res:source>'),
    item('<res:source href="a"/>'),
  ],
  ['neither', 'resource-content', item('<res:target/>'), item('<res:target><my:a/></res:target>', '')],
  [
    'elsewhere, of no type',
    'resource-type',
    item('<res:source href="a"/>', ''),
    item('<res:source href="a"/>'),
  ],
  [
    'nothing to translate',
    'resource-source',
    item('<res:target href="a"/>', 'mimeType="a/b" context="no"'),
    item('<res:source href="a"/>', 'mimeType="a/b" context="no"'),
  ],
  [
    'a source in another language',
    'resource-language',
    item('<res:source href="a" xml:lang="tg"/>'),
    item('<res:source href="a" xml:lang="en"/>'),
  ],
  [
    'a target in another language',
    '~resource-language',
    item('<res:target href="a" xml:lang="ru"/>'),
    item('<res:target href="a"/><res:reference href="b" xml:lang="ru"/>'),
  ],
  [
    'a reference to no item',
    '~resource-reference',
    unit(`<res:resourceData><res:resourceItemRef ref="r"/></res:resourceData>${one}`),
    file(
      `<res:resourceData><res:resourceItem id="r"/></res:resourceData><unit id="u"><res:resourceData><res:resourceItemRef ref="r"/></res:resourceData>${one}</unit>`,
    ),
  ],
];

const changes = (attributes: string, items = '<ctr:item property="content">a</ctr:item>'): string =>
  unit(
    `<ctr:changeTrack><ctr:revisions ${attributes}><ctr:revision version="1">${items}</ctr:revision></ctr:revisions></ctr:changeTrack>` +
      `<notes><note id="n" category="c"/><note id="o"/></notes>${one}`,
  );
const changeTracking: Twins = [
  [
    'one of several, not said which',
    'change-reference',
    changes('appliesTo="note"'),
    changes('appliesTo="source"'),
  ],
  [
    'an id there is not',
    'change-reference',
    changes('appliesTo="note" ref="z"'),
    changes('appliesTo="note" ref="n"'),
  ],
  [
    'a current version there is not',
    'change-version',
    changes('appliesTo="source" currentVersion="2"'),
    changes('appliesTo="source" currentVersion="1"'),
  ],
  [
    'an attribute the note has not',
    'change-property',
    changes('appliesTo="note" ref="o"', '<ctr:item property="category"/>'),
    changes('appliesTo="note" ref="n"', '<ctr:item property="category"/>'),
  ],
  [
    'an attribute with two values',
    'change-property',
    changes('appliesTo="note" ref="n"', '<ctr:item property="category"/><ctr:item property="category"/>'),
    changes('appliesTo="note" ref="n"', '<ctr:item property="category"/><ctr:item property="id"/>'),
  ],
];

const profiles = '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>';
const sized = (attributes: string, before = profiles): string =>
  file(`${before}<unit id="u" ${attributes}>${one}</unit>`);
const sizes: Twins = [
  ['a size in words', 'size-value', sized('slr:sizeRestriction="ninety"'), sized('slr:sizeRestriction="90"')],
  [
    'a range without end',
    'size-value',
    sized('slr:storageRestriction="35,star"'),
    sized('slr:storageRestriction="35,*"'),
  ],
  ['a fraction', 'size-value', sized('slr:equivStorage="7.1"'), sized('slr:equivStorage="7"')],
  [
    'a fraction, without profile',
    'size-value',
    sized('slr:sizeInfo="25.5"', ''),
    sized('slr:sizeInfo="12pt wide"', ''),
  ],
  [
    'a range, without profile',
    'size-value',
    sized('slr:sizeRestriction="1.5"', ''),
    sized('slr:sizeRestriction="1,5"', ''),
  ],
  [
    'in a profile of others, anything goes',
    'size-value',
    sized('slr:sizeInfo="{1.5,2}"'),
    sized('slr:sizeInfo="1.5"', '<slr:profiles generalProfile="my:a"/>'),
  ],
  [
    'a size here and elsewhere',
    'size-conflict',
    sized('slr:sizeInfo="1" slr:sizeInfoRef="x"', '<slr:data profile="my:a"><my:a id="x"/></slr:data>'),
    sized('slr:sizeInfoRef="x"', '<slr:data profile="my:a"><my:a id="x"/></slr:data>'),
  ],
  [
    'a size that is not there',
    'size-reference',
    sized('slr:sizeInfoRef="y"', '<slr:data profile="my:a"><my:a id="x"/></slr:data>'),
    sized('slr:sizeInfoRef="x"', '<slr:data profile="my:a"><my:b><my:a id="x"/></my:b></slr:data>'),
  ],
  [
    'a size of an end',
    'size-end-code',
    source('<sc id="1"/><ec startRef="1" slr:equivStorage="1"/>'),
    source('<sc id="1" slr:equivStorage="1"/><ec startRef="1"/>'),
  ],
];

const rule = (attributes: string): string =>
  unit(`<val:validation><val:rule ${attributes}/></val:validation>${one}`);
const validation: Twins = [
  ['no condition', 'validation-rule', rule('caseSensitive="no"'), rule('isPresent="a" caseSensitive="no"')],
  ['two conditions', 'validation-rule', rule('startsWith="a" endsWith="b"'), rule('startsWith="a"')],
  [
    'one of ours and one of theirs',
    'validation-rule',
    rule('isPresent="a" my:rule="b"'),
    rule('my:rule="b"'),
  ],
  [
    'what is not to be in the source',
    'validation-source',
    rule('isNotPresent="a" existsInSource="yes"'),
    rule('endsWith="a" existsInSource="yes"'),
  ],
  [
    'how often nothing occurs',
    'validation-occurs',
    rule('startsWith="a" occurs="1"'),
    rule('isPresent="a" occurs="1"'),
  ],
  [
    'a disabled rule of the file',
    'validation-disabled',
    file(`<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation>${aUnit}`),
    rule('isPresent="a" disabled="yes"'),
  ],
];

const marked = (attributes: string, version = 'its:version="2.0"'): string =>
  document(
    `<file id="f"><unit id="u" ${version}><its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueType="grammar"/></its:locQualityIssues>${segment(`<mrk id="m" ${attributes}>a</mrk>`)}</unit></file>`,
  );
const its: Twins = [
  ['no version', 'its-version', marked('its:taClassRef="http://a"', ''), marked('its:taClassRef="http://a"')],
  [
    'another type',
    'its-type',
    marked('type="term" its:mtConfidence="0.5"'),
    marked('type="its:generic" its:mtConfidence="0.5"'),
  ],
  [
    'a confidence above 1',
    'attribute-value',
    marked('its:taConfidence="1.5" its:taClassRef="a"'),
    marked('its:taConfidence="1" its:taClassRef="a"'),
  ],
  [
    'an issue here and elsewhere',
    'its-conflict',
    marked('its:locQualityIssuesRef="#its=q" its:locQualityIssueComment="a"'),
    marked('its:locQualityIssuesRef="#its=q"'),
  ],
  [
    'issues that are not there',
    '~reference-missing',
    marked('its:locQualityIssuesRef="#its=z"'),
    marked('its:locQualityIssuesRef="#its=q"'),
  ],
  ['half of a pair', 'its-incomplete', marked('its:taIdent="a"'), marked('its:taIdent="a" its:taSource="b"')],
  [
    'a threshold of nothing',
    'its-incomplete',
    marked('its:locQualityRatingScoreThreshold="50"'),
    marked('its:locQualityRatingScoreThreshold="50" its:locQualityRatingScore="60"'),
  ],
  [
    'a category there is not',
    'its-annotators',
    marked('its:annotatorsRef="mood|tool"'),
    marked('its:annotatorsRef="text-analysis|tool terminology|tool"'),
  ],
  [
    'a category twice',
    'its-annotators',
    marked('its:annotatorsRef="provenance|a provenance|b"'),
    marked('its:annotatorsRef="provenance|a"'),
  ],
  ['a language that is none', 'language-value', marked('itsm:lang="f r"'), marked('itsm:lang="fr"')],
  [
    'a record that says nothing',
    'its-record',
    unit(`<its:provenanceRecords xml:id="p"><its:provenanceRecord/></its:provenanceRecords>${one}`),
    unit(`<its:provenanceRecords xml:id="p"><its:provenanceRecord tool="a"/></its:provenanceRecords>${one}`),
  ],
  [
    'an issue that says nothing',
    'its-record',
    unit(`<its:locQualityIssues xml:id="q"><its:locQualityIssue/></its:locQualityIssues>${one}`),
    unit(
      `<its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueComment="a"/></its:locQualityIssues>${one}`,
    ),
  ],
];

test('terms may say which tool found them', () => {
  for (const type of ['term', 'its:term-no'])
    expect(codesOf(marked(`type="${type}" its:annotatorsRef="terminology|tool"`))).toEqual([]);
  expect(codesOf(marked('type="my:own" its:annotatorsRef="terminology|tool"'))).toEqual([
    'xliff/its-type error',
  ]);
});

test('in XLIFF 2.0, which has no module for it, ITS is an extension: its faults are warnings', () => {
  const text = marked('type="its:any" its:mtConfidence="0.5"', '');
  expect(codesOf(text)).toEqual(['xliff/its-version error', 'xliff/its-type error']);
  expect(codesOf(text.replace('version="2.1"', 'version="2.0"'))).toEqual([
    'xliff/its-version warning',
    'xliff/its-type warning',
  ]);
});

const codesOf = (text: string): string[] =>
  validateXliff(text, 'p').map(({ code, severity }) => `${code} ${severity}`);

describe.each([
  ['translation candidates', matches],
  ['glossary', glossary],
  ['metadata and format style', others],
  ['resource data', resources],
  ['change tracking', changeTracking],
  ['size and length restriction', sizes],
  ['validation', validation],
  ['ITS', its],
])('%s', (_, twins) => {
  test.each(twins)('%s', (_title, code, invalid, valid) => expectTwins(code, invalid, valid));
});
