import { describe, test } from 'vitest';
import { document, expectTwins, file, segment, source, type Twins, unit } from './small.ts';

const one = segment();
const aUnit = `<unit id="u">${one}</unit>`;

const elements: Twins = [
  ['no file', 'element-missing', document(''), document(`<file id="f">${aUnit}</file>`)],
  ['a file without units', 'element-missing', file('<notes><note>N</note></notes>'), file('<group id="g"/>')],
  ['notes without a note', 'element-missing', unit(`<notes/>${one}`), unit(`<notes><note/></notes>${one}`)],
  [
    'a unit of ignorable parts only',
    'element-missing',
    unit('<ignorable><source> </source></ignorable>'),
    unit(`<ignorable><source> </source></ignorable>${one}`),
  ],
  ['a segment without source', 'element-missing', unit('<segment><target/></segment>'), source('', '')],
  [
    'two sources',
    'element-repeated',
    unit('<segment><source/><source/></segment>'),
    unit('<segment><source/></segment><segment><source/></segment>'),
  ],
  [
    'notes behind the units',
    'element-order',
    file(`${aUnit}<notes><note/></notes>`),
    file(`<notes><note/></notes>${aUnit}`),
  ],
  ['a core element out of place', 'element-misplaced', file(`${aUnit}${one}`), file(aUnit)],
  ['an element the standard has not', 'element-unknown', unit(`${one}<part/>`), unit(one)],
  ['text between segments', 'text-misplaced', unit(`${one} and ${one}`), unit(`${one} \n ${one}`)],
  ['text in an empty element', 'text-misplaced', source('<ph id="1">x</ph>'), source('<ph id="1"/>')],
  [
    'an extension where there is none',
    'extension-misplaced',
    unit('<segment><source/><my:a/></segment>'),
    unit(`<my:a/>${one}`),
  ],
  [
    'an element bound to no namespace',
    'extension-misplaced',
    unit(`<a xmlns=""/>${one}`),
    unit(`<a xmlns="urn:a"/>${one}`),
  ],
  ['an extension behind the segments', 'extension-misplaced', unit(`${one}<my:a/>`), unit(`<my:a/>${one}`)],
  [
    'a module in the wrong place',
    'element-misplaced',
    file(
      `<gls:glossary><gls:glossEntry><gls:term/><gls:definition/></gls:glossEntry></gls:glossary>${aUnit}`,
    ),
    unit(`<gls:glossary><gls:glossEntry><gls:term/><gls:definition/></gls:glossEntry></gls:glossary>${one}`),
  ],
  [
    'a module twice',
    'element-repeated',
    unit(`<res:resourceData/><res:resourceData/>${one}`),
    unit(`<res:resourceData/><slr:data profile="p"/>${one}`),
  ],
  [
    'an element the module has not',
    'element-unknown',
    unit(`<val:rules/>${one}`),
    unit(`<val:validation><val:rule isPresent="a"/></val:validation>${one}`),
  ],
];

const attributes: Twins = [
  [
    'no id of a group',
    'attribute-missing',
    file(`<group>${aUnit}</group>`),
    file(`<group id="g">${aUnit}</group>`),
  ],
  [
    'an attribute there is not',
    'attribute-unknown',
    unit(one, 'approved="yes"'),
    unit(one, 'translate="yes"'),
  ],
  [
    'a direction of a source',
    'attribute-unknown',
    unit('<segment><source dir="rtl"/></segment>'),
    unit(one, 'srcDir="rtl"'),
  ],
  ['an id with a slash', 'attribute-value', unit('<segment id="a/b"><source/></segment>'), source('')],
  [
    'an id that is not Latin is one',
    'attribute-value',
    unit(segment('', '', 'id="а б"')),
    unit(segment('', '', 'id="аб"')),
  ],
  ['yes and no', 'attribute-value', unit(one, 'translate="true"'), unit(one, 'translate="no"')],
  [
    'a state there is not',
    'attribute-value',
    unit(segment('a', 'b', 'state="done"')),
    unit(segment('a', 'b', 'state="final"')),
  ],
  [
    'a type of a code',
    'attribute-value',
    source('<ph id="1" type="bold"/>'),
    source('<ph id="1" type="fmt"/>'),
  ],
  [
    'a type of a unit without prefix',
    'attribute-value',
    unit(one, 'type="cell"'),
    unit(one, 'type="my:cell"'),
  ],
  [
    'a sub-state without prefix',
    'attribute-value',
    unit(segment('a', 'b', 'state="final" subState="ok"')),
    unit(segment('a', 'b', 'state="final" subState="my:all ok"')),
  ],
  [
    'a priority of 11',
    'attribute-value',
    unit(`<notes><note priority="11"/></notes>${one}`),
    unit(`<notes><note priority="10"/></notes>${one}`),
  ],
  [
    'white space of original data',
    'attribute-value',
    unit(`<originalData><data id="d" xml:space="default"/></originalData>${one}`),
    unit(`<originalData><data id="d" xml:space="preserve"/></originalData>${one}`),
  ],
  [
    'sub-flows with a comma',
    'attribute-value subflow-missing',
    source('<ph id="1" subFlows="u, u"/>'),
    source('<ph id="1" subFlows="u u"/>'),
  ],
  [
    'an order of 0',
    'attribute-value',
    unit('<segment><source/><target order="0"/></segment>'),
    unit('<segment><source/><target order="1"/></segment>'),
  ],
  [
    'a type of annotation',
    'attribute-value',
    source('<mrk id="m" type="name"/>'),
    source('<mrk id="m" type="my:name"/>'),
  ],
  [
    'a language',
    'language-value',
    document(`<file id="f">${aUnit}</file>`, 'version="2.0" srcLang="e"'),
    document(`<file id="f">${aUnit}</file>`, 'version="2.0" srcLang="de-CH-1996"'),
  ],
  [
    'an attribute of others on a code',
    'extension-attribute',
    source('<pc id="1" my:a="1"/>'),
    source('<mrk id="1" my:a="1" type="term"/>'),
  ],
  [
    'an attribute of others on a segment',
    'extension-attribute',
    unit(segment('', '', 'my:a="1"')),
    unit(one, 'my:a="1"'),
  ],
  [
    'xml:… on an annotation',
    'extension-attribute',
    source('<mrk id="1" type="term" xml:lang="en"/>'),
    source('<mrk id="1" type="term"/>'),
  ],
  ['an attribute the module has not', 'attribute-unknown', unit(one, 'fs:style="b"'), unit(one, 'fs:fs="b"')],
  [
    'an attribute the other module has not',
    'attribute-unknown',
    unit(one, 'slr:size="1"'),
    unit(one, 'slr:sizeInfo="1"'),
  ],
  [
    'what an attribute of a module may hold',
    'attribute-value',
    unit(one, 'fs:fs="paragraph"'),
    unit(one, 'fs:fs="p"'),
  ],
  [
    'an attribute with the prefix of its own element',
    'attribute-unknown',
    `${file(aUnit).replace('<unit id', '<x:unit xmlns:x="urn:oasis:names:tc:xliff:document:2.0" x:name="a" id').replace('</unit>', '</x:unit>')}`,
    file(aUnit),
  ],
];

describe('elements', () => {
  test.each(elements)('%s', (_, code, invalid, valid) => expectTwins(code, invalid, valid));
});

describe('attributes', () => {
  test.each(attributes)('%s', (_, code, invalid, valid) => expectTwins(code, invalid, valid));
});

test('extensions, skeletons and resources are not validated', () => {
  expectTwins(
    'element-unknown',
    unit('<segment><source><b/></source></segment>'),
    file(
      `<skeleton><b a="1">t</b></skeleton><my:x><unit/></my:x><res:resourceData><res:resourceItem><res:source><unit/></res:source></res:resourceItem></res:resourceData>${aUnit}`,
    ),
  );
});

test('hints for schema processors may stand anywhere', () => {
  expectTwins(
    'attribute-unknown',
    unit(one, 'schemaLocation="a b"'),
    unit(one, 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"'),
  );
});
