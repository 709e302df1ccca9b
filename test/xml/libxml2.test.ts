import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import { decodeXml } from '../../src/xml/decode.ts';
import { readXml } from '../../src/xml/read.ts';
import { describeWith } from '../needs.ts';

const base = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE xliff SYSTEM "x.dtd">
<?tool a="b"?>
<!-- a comment -->
<xliff version="1.2" xmlns="urn:a" xmlns:b='urn:b'>
  <b:file original="a &amp; b" b:x="1" x="2">
    <source xml:space="preserve">a<g id="1">b</g><x id="2"/> &#x2014;<![CDATA[ <c> ]]></source >
  </b:file>
</xliff>
`;

/** What breaks XML, or looks as if it did. */
const tokens = [
  ...['<', '>', '&', '"', "'", '/', '=', ' ', '\n', '\r', '\t', ';', '--', ']]>', '<!--', '-->', '<![CDATA['],
  ...[
    '<?',
    '?>',
    '<?xml version="1.0"?>',
    '<?XML a?>',
    '<?a:b c?>',
    ' standalone="yes"',
    ' encoding="UTF-8"',
  ],
  ...['&#0;', '&#x1;', '&#x41;', '&#xD800;', '&#x110000;', '&#xG;', '&#;', '&;', '&nbsp;', '&lt;', '&amp'],
  ...['<a>', '</a>', '<a/>', '<b:a/>', '<c:a/>', '<b:a:a/>', '<:a/>', '<1/>', '<a.-/>', '<é/>', '<xmlns:a/>'],
  ...[' x="1"', ' x="1" x="2"', ' b:x="3"', ' x=1', ' x', ' x="<"', ' c:x="1"', ' xmlns:c="urn:b" c:x="2"'],
  ...[' xmlns=""', ' xmlns:b=""', ' xmlns:xml="urn:c"', ' xmlns:xmlns="urn:c"', ' xml:lang=""'],
  ...['<!DOCTYPE a>', '<!DOCTYPE a PUBLIC "b" "c">', '<!ENTITY a "b">', '<!ELEMENT a>', '%a;'],
  ...['\u0001', '\u0085', '\u00a0', '\u2028', '\ufeff', '\ufffe', '\uffff', '\ufdd0', '😀', 'ҷ'],
];

const change = fc.record({
  at: fc.nat(),
  remove: fc.constantFrom(0, 0, 0, 1, 2, 5),
  add: fc.constantFrom('', ...tokens),
});

function mutate(changes: readonly { at: number; remove: number; add: string }[]): string {
  let text = base;
  for (const { at, remove, add } of changes) {
    const place = at % (text.length + 1);
    text = text.slice(0, place) + add + text.slice(place + remove);
  }
  return text;
}

function isAccepted(text: string): boolean {
  try {
    readXml(decodeXml(Buffer.from(text), 'a'), 'a', { open() {}, close() {}, text() {} });
    return true;
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    return false;
  }
}

describeWith({ programs: ['xmllint'] }, 'what libxml2 takes for XML', () => {
  test('is what we read, and nothing else is', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-xml-'));
    const texts = fc
      .sample(fc.array(change, { minLength: 1, maxLength: 2 }).map(mutate), { numRuns: 3000, seed: 7 })
      // Not compared: what we refuse by policy; and what libxml2 lets pass against the standard.
      .filter((text) => !/<!DOCTYPE(?:[^>]*\[|[^ \t\r\n])|xmlns:b=(["'])\s+\1/.test(text));
    const files = texts.map((text, at) => {
      const file = path.join(folder, `${at}.xml`);
      fs.writeFileSync(file, text);
      return file;
    });
    const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    fs.rmSync(folder, { recursive: true });
    // A namespace that is no good URI, and a version of XML to come, are told by libxml2 and read.
    const faults = stderr
      .split('\n')
      .filter((line) => /: (?:parser|namespace) error : /.test(line) && !/is not a valid URI/.test(line));
    const refused = new Set(faults.map((line) => Number(/(\d+)\.xml:/.exec(line)?.[1])));
    expect(refused.size).toBeGreaterThan(1000);
    expect(refused.size).toBeLessThan(texts.length - 150);
    for (const [at, text] of texts.entries())
      expect([isAccepted(text), text]).toEqual([!refused.has(at), text]);
  });
});
