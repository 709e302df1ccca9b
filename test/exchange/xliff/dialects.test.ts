import { describe, expect, test } from 'vitest';
import { patchXliff } from '../../../src/exchange/xliff/patch.ts';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import type { ReturnedSegment } from '../../../src/model/returned-work.ts';
import { decodeXml } from '../../../src/xml/decode.ts';
import { encodeLike } from '../../../src/xml/encode.ts';

/** What the field's tools write, in our own words: each with the constructs that are its own. */
const xliff = (attributes: string, inside: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"${attributes}>${inside}</xliff>\n`;
const file = (inside: string, attributes = 'datatype="plaintext"'): string =>
  `<file original="a.docx" source-language="en-US" target-language="ru-RU" ${attributes}>${inside}</file>`;

type Row = readonly [id: string, source: string, target: string | undefined, state?: string];

const dialects: readonly (readonly [string, string, readonly Row[]])[] = [
  [
    'Trados: sentences divided by mrk, definitions and the whole document in the header, locked parts',
    xliff(
      ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" sdl:version="1.0"',
      `<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><rep-defs/></doc-info>${file(
        `<header><reference><internal-file form="base64">UEsDBBQ=</internal-file></reference><sdl:filetype-info/><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="5"><bpt name="b">&lt;b&gt;</bpt><ept name="b">&lt;/b&gt;</ept></tag></tag-defs></header><body><group><sdl:cxts><sdl:cxt id="1"/></sdl:cxts><trans-unit id="lock1" translate="no"><source>v1.0</source></trans-unit><trans-unit id="2f0c"><source><g id="5">One.</g> Two <x id="locked0" xid="lock1"/>.</source><seg-source><g id="5"><mrk mtype="seg" mid="1">One.</mrk></g> <mrk mtype="seg" mid="2">Two <x id="locked0" xid="lock1"/>.</mrk></seg-source><target><g id="5"><mrk mtype="seg" mid="1">Раз.</mrk></g> <mrk mtype="seg" mid="2"/></target><sdl:seg-defs><sdl:seg id="1" conf="Translated" percent="100"><sdl:value key="SegmentHash">x</sdl:value></sdl:seg><sdl:seg id="2"/></sdl:seg-defs></trans-unit></group></body>`,
        'datatype="x-sdlfilterframework2"',
      )}`,
    ),
    [
      ['lock1', 'v1.0', undefined],
      ['2f0c:1', 'One.', 'Раз.', 'translated'],
      ['2f0c:2', 'Two <1/>.', ''],
    ],
  ],
  [
    'memoQ: native code in ph and bpt, its own elements and attributes everywhere',
    xliff(
      ' xmlns:mq="MQXliff" mq:version="1"',
      file(
        `<header><skl><external-file href="a.skl"/></skl><mq:docinformation mq:docname="a"/></header><body><trans-unit id="1" mq:status="ManuallyConfirmed" mq:segmentguid="g-1"><source xml:space="preserve">A <bpt id="1" rid="1">{}</bpt>bold<ept id="2" rid="1">{}</ept><ph id="3">&lt;br/&gt;</ph></source><target xml:space="preserve">Ж <bpt id="1" rid="1">{}</bpt>жирный<ept id="2" rid="1">{}</ept><ph id="3">&lt;br/&gt;</ph></target><mq:minorversions><mq:historical-unit><source>old</source><target>старое</target></mq:historical-unit></mq:minorversions><mq:comments60><mq:comment>c</mq:comment></mq:comments60></trans-unit></body>`,
        'datatype="x-docx"',
      ),
    ),
    [['1', 'A <1>bold</1><3/>', 'Ж <1>жирный</1><3/>']],
  ],
  [
    'Phrase: jobs as ids, tags as plain text, suggestions beside',
    xliff(
      ' xmlns:m="http://www.memsource.com/mxlf/2.0" m:version="2.4" m:level="1"',
      file(
        `<header/><body><group id="0" m:para-id="0"><context-group><context context-type="x-key">k</context></context-group><trans-unit id="job:0" m:confirmed="1" m:score="1.01"><source>Get {1}5{2}.</source><target>Взять {1}5{2}.</target><alt-trans origin="machine-trans"><target>Получить</target></alt-trans><m:tunit-metadata/></trans-unit></group><group id="1"><trans-unit id="job:1" m:confirmed="0"><source>Two</source><target/></trans-unit></group></body>`,
        'datatype="x-DOCX"',
      ),
    ),
    [
      ['job:0', 'Get {1}5{2}.', 'Взять {1}5{2}.'],
      ['job:1', 'Two', ''],
    ],
  ],
  [
    'Okapi: divided sources, annotations of ITS, attributes of its own',
    xliff(
      ' xmlns:okp="okapi-framework:xliff-extensions" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"',
      file(
        `<body><group id="g1" restype="row"><group id="g2" restype="cell"><trans-unit id="tu1" xml:space="preserve" okp:q="1"><source xml:lang="en">One. <mrk mtype="x-its" its:taIdentRef="u">Two</mrk>.</source><seg-source><mrk mid="0" mtype="seg">One.</mrk> <mrk mid="1" mtype="seg"><mrk mtype="x-its" its:taIdentRef="u">Two</mrk>.</mrk></seg-source><target xml:lang="ru"><mrk mid="0" mtype="seg">Раз.</mrk> <mrk mid="1" mtype="seg">Два.</mrk></target><its:locQualityIssues/></trans-unit></group></group></body>`,
        'datatype="x-undefined" tool-id="okapi"',
      ),
    ),
    [
      ['tu1:0', 'One.', 'Раз.'],
      ['tu1:1', 'Two.', 'Два.'],
    ],
  ],
  [
    'Xcode: notes, no target, ids that are sentences',
    xliff(
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:oasis:names:tc:xliff:document:1.2 http://docs.oasis-open.org/xliff/v1.2/os/xliff-core-1.2-strict.xsd"',
      file(
        `<header><tool tool-id="t" tool-name="Xcode" tool-version="16"/></header><body><trans-unit id="%lld items &amp; &quot;more&quot;" xml:space="preserve"><source>%lld items\n</source><note>A note\nof lines</note></trans-unit><trans-unit id=" " xml:space="preserve"><source/><note/></trans-unit></body>`,
      ),
    ),
    [
      ['%lld items & "more"', '%lld items\n', undefined],
      [' ', '', undefined],
    ],
  ],
  [
    'Angular: placeholders with their markup, places in context groups',
    xliff(
      '',
      file(
        `<body><trans-unit id="4286451273117902052" datatype="html"><source>Hi <x id="START_TAG_B" ctype="x-b" equiv-text="&lt;b&gt;"/><x id="INTERPOLATION" equiv-text="{{name}}"/><x id="CLOSE_TAG_B" ctype="x-b"/>{VAR, plural, =1 {one} other {many}}</source><context-group purpose="location"><context context-type="linenumber">3</context></context-group><note priority="1" from="meaning">greeting</note></trans-unit></body>`,
        'datatype="plaintext"',
      ).replace('original="a.docx"', 'original="ng2.template"'),
    ),
    [['4286451273117902052', 'Hi <1/><2/><3/>{VAR, plural, =1 {one} other {many}}', undefined]],
  ],
  [
    'Symfony: hashes as ids, keys as names, markup in CDATA',
    xliff(
      '',
      file(
        `<header><tool tool-id="symfony" tool-name="Symfony"/></header><body><trans-unit id="zJnmC.8" resname="user.hi"><source>user.hi</source><target><![CDATA[<b>Привет</b> &amp; %name%]]></target></trans-unit></body>`,
        'datatype="plaintext"',
      ),
    ),
    [['zJnmC.8', 'user.hi', '<b>Привет</b> &amp; %name%']],
  ],
  [
    'TYPO3: approval, no states',
    xliff(
      '',
      file(
        `<header/><body><trans-unit id="a.b" resname="a.b" approved="yes"><source>Save</source><target>Сохранить</target></trans-unit><trans-unit id="a.c" approved="no"><source>Go</source><target>Вперёд</target></trans-unit></body>`,
        'datatype="plaintext" product-name="news" date="2026-01-01T00:00:00Z"',
      ),
    ),
    [
      ['a.b', 'Save', 'Сохранить', 'reviewed'],
      ['a.c', 'Go', 'Вперёд'],
    ],
  ],
  [
    'Qt Linguist: contexts as groups, plural forms as units, characters in x',
    xliff(
      ' xmlns:trolltech="urn:trolltech:names:ts:document:1.0"',
      file(
        `<body><group restype="x-trolltech-linguist-context" resname="Main"><group id="_msg1" restype="x-gettext-plurals" trolltech:version="1.1"><trans-unit id="_msg1[0]"><source xml:space="preserve">%n file(s)</source><target xml:space="preserve" state="needs-review-translation">%n файл</target></trans-unit><trans-unit id="_msg1[1]"><source xml:space="preserve">%n file(s)</source><target xml:space="preserve">%n файла</target></trans-unit></group><trans-unit id="_msg2"><source xml:space="preserve">a<x id="chr01" ctype="x-ch"/>b</source><context-group purpose="location match"><context context-type="linenumber">4</context></context-group></trans-unit></group></body>`,
        'datatype="x-trolltech-ts"',
      ),
    ),
    [
      ['_msg1[0]', '%n file(s)', '%n файл', 'translated'],
      ['_msg1[1]', '%n file(s)', '%n файла'],
      ['_msg2', 'a<1/>b', undefined],
    ],
  ],
  [
    'binary units, units within them, flows inside of codes, parts that stand alone',
    xliff(
      '',
      file(
        `<body><bin-unit id="b1" mime-type="image/png"><bin-source><external-file href="a.png"/></bin-source><bin-target><internal-file form="base64">AA==</internal-file></bin-target><trans-unit id="t1"><source>In the image</source></trans-unit></bin-unit><trans-unit id="t2"><source>See <ph id="1">&lt;img alt="<sub>a lake</sub>"/></ph> <it id="2" pos="open">&lt;i></it>now</source><target state="new">Смотри</target></trans-unit></body>`,
      ),
    ),
    [
      ['t1', 'In the image', undefined],
      ['t2', 'See <1/> <2/>now', 'Смотри', 'initial'],
    ],
  ],
  [
    'XLIFF 1.0: no namespace, a document type',
    `<?xml version="1.0"?>\n<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://www.oasis-open.org/committees/xliff/documents/xliff.dtd">\n<xliff version="1.0">${file('<header/><body><trans-unit id="1"><source>A</source><target>Б</target></trans-unit></body>')}</xliff>`,
    [['1', 'A', 'Б']],
  ],
  [
    'prefixes for XLIFF itself, as rewriters of XML leave them',
    `<ns0:xliff xmlns:ns0="urn:oasis:names:tc:xliff:document:1.1" version="1.1"><ns0:file original="a" source-language="en" target-language="ru" datatype="po"><ns0:body><ns0:group restype="x-gettext-plurals"><ns0:trans-unit id="1" approved="yes" xml:space="preserve"><ns0:source>A <ns0:g id="1">b</ns0:g></ns0:source><ns0:target state="translated">Б</ns0:target></ns0:trans-unit></ns0:group></ns0:body></ns0:file></ns0:xliff>`,
    [['1', 'A <1>b</1>', 'Б', 'translated']],
  ],
  [
    '2.0 of a tool that orders segments, keeps data apart and adds its own',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ru" xmlns:my="urn:my"><file id="f1"><skeleton href="a.skl"/><group id="g1"><unit id="u1" my:x="1"><my:data><my:source>no</my:source></my:data><notes><note category="location">a.html:3</note></notes><originalData><data id="d1">&lt;b&gt;</data></originalData><segment id="s1" state="translated" subState="my:ok"><source>One <pc id="1" dataRefStart="d1">b</pc></source><target order="3">Раз <pc id="1" dataRefStart="d1">ж</pc></target></segment><ignorable><source> </source></ignorable><segment id="s2"><source>Two <sc id="2"/><mrk id="m1" type="term">x</mrk><ec startRef="2"/></source><target order="1">Два</target></segment></unit></group></file></xliff>`,
    [
      ['s1', 'One <1>b</1>', 'Раз <1>ж</1>', 'translated'],
      ['s2', 'Two <2>x</2>', 'Два'],
    ],
  ],
];

describe.each(dialects)('%s', (_title, text, rows) => {
  test('is read', () => {
    const { segments } = readXliff(text, 'a');
    expect(segments.map(({ id, source, target }) => [id, source, target])).toEqual(
      rows.map((row) => row.slice(0, 3)),
    );
    expect(segments.map(({ state }) => state ?? 'none')).toEqual(
      rows.map(([, , , state]) => state ?? 'none'),
    );
  });

  const restate = ({ target, state }: ReturnedSegment) =>
    target === undefined ? undefined : { target, ...(state && { state }) };

  test.each<[string, (text: string) => Uint8Array]>([
    ['as it is', (each) => Buffer.from(each)],
    ['with a byte order mark and CRLF', (each) => Buffer.from(`\ufeff${each.replaceAll('\n', '\r\n')}`)],
    ['in UTF-16', (each) => Buffer.from(`\ufeff${each.replace('utf-8', 'utf-16')}`, 'utf16le')],
  ])('comes back byte for byte %s', (_, encode) => {
    const bytes = encode(text);
    const patched = patchXliff(decodeXml(bytes, 'a'), 'a', restate);
    expect(Buffer.from(encodeLike(patched.text, bytes, 'a')).equals(Buffer.from(bytes))).toBe(true);
  });

  test('takes new targets, and nothing else is touched', () => {
    const patched = patchXliff(text, 'a', ({ source }) => ({ target: `Ж ${source}` }));
    expect(patched.refused).toEqual([]);
    const { segments } = readXliff(patched.text, 'a');
    expect(segments.map(({ id, source, target }) => [id, source, target])).toEqual(
      rows.map(([id, source]) => [id, source, `Ж ${source}`]),
    );
    // Outside of targets every character is there, in order.
    const rest = (each: string): string =>
      each.replace(/\s*<(ns0:)?target\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:ns0:)?target>)/g, '');
    expect(rest(patched.text)).toBe(rest(text));
  });
});
