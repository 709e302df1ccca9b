import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTbx } from '../../../src/exchange/tbx/read.ts';
import { writeTbx } from '../../../src/exchange/tbx/write.ts';
import { readGlossary } from '../../../src/glossary/read.ts';
import { writeGlossary } from '../../../src/glossary/write.ts';
import { BarobarError } from '../../../src/model/error.ts';
import type { Glossary } from '../../../src/model/glossary.ts';
import { describeWith, sharedPath } from '../../needs.ts';

/** A glossary without places, in lines. */
function outline({ concepts }: Glossary): string[] {
  return concepts.flatMap(({ id, domain, definition, note, doNotTranslate, proposed, terms }) => [
    [id, domain, definition, note, doNotTranslate && 'dnt', proposed?.join()].join(' / '),
    ...[...terms].flatMap(([language, list]) =>
      list.map(({ text, marked, forms, status }) =>
        [language, status, text, marked, forms?.join('+')].filter((part) => part !== undefined).join(' '),
      ),
    ),
  ]);
}

const dct = `<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>Test</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="_7">
  <min:subjectField>water</min:subjectField>
  <langSec xml:lang="en">
    <descripGrp><basic:definition>A wall that
      holds water</basic:definition></descripGrp>
    <termSec><term>dam</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
      <min:partOfSpeech>noun</min:partOfSpeech></termSec>
    <termSec><term>barr<hi>age</hi></term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
  </langSec>
  <langSec xml:lang="RU"><termSec><term>плотина</term></termSec><termSec><term>запруда</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>`;

const martif = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>Test</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="IATE 35"><note>One</note><note>two</note>
  <langSet xml:lang="en"><ntig><termGrp><term>weir</term><termNote type="usageStatus">preferred</termNote></termGrp></ntig></langSet>
  <langSet xml:lang="be"><tig><term>плаціна</term><termNote type="normativeAuthorization">preferredTerm</termNote></tig>
    <tig><term>плацінка</term><termNote type="normativeAuthorization">preferredTerm</termNote></tig></langSet>
  <langSet xml:lang="tg"><tig><term>бад</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang="en"><tig><term>flood</term><descrip type="context">The flood came.</descrip></tig></langSet></termEntry>
</body></text></martif>`;

describe('reading TBX', () => {
  it('knows version 3 in the style DCT, with groups and markup', () => {
    const { glossary, findings } = readTbx(dct, 't.tbx');
    expect(outline(glossary)).toEqual([
      '7 / water / A wall that holds water /  /  / ',
      'en preferred dam',
      'en deprecated barrage',
      'ru preferred плотина',
      'ru admitted запруда',
    ]);
    expect(findings).toMatchObject([
      { code: 'glossary/lost', message: '1 × partOfSpeech of a term cannot be kept.', line: 12, column: 7 },
    ]);
  });

  it('knows version 2, and gives one preferred term for several', () => {
    const { glossary, findings } = readTbx(martif, 't.tbx');
    expect(outline(glossary)).toEqual([
      'IATE 35 /  /  / One two /  / ',
      'en preferred weir',
      'be preferred плаціна',
      'be admitted плацінка',
      'entry-2 /  /  /  /  / ',
      'en preferred flood',
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      '1 × language section "tg" without a term to use cannot be kept.',
      '1 × context of a term cannot be kept.',
    ]);
  });

  it.each([
    ['another format', '<xliff/>', 'glossary-syntax'],
    ['a file cut short', martif.slice(0, 400), 'xml-syntax'],
    ['an internal subset', martif.replace('"TBXcoreStructV02.dtd"', '"x" [<!ENTITY a "b">]'), 'xml-doctype'],
    ['one id twice', martif.replace('<termEntry>', '<termEntry id="IATE 35">'), 'glossary-value'],
  ])('refuses %s with its place', (_, text, code) => {
    expect(() => readTbx(text, 't.tbx')).toThrow(
      expect.objectContaining({ code, location: expect.objectContaining({ path: 't.tbx' }) }),
    );
    expect(() => readTbx(text, 't.tbx')).toThrow(BarobarError);
  });
});

const table = [
  'concept,kind,gender,domain,definition,note,flags,en,en:admitted,ru,ru:admitted,ru:deprecated,ru:forbidden,ru:forms,ru:status',
  'dam,,,water,"A wall, for water",,,dam,,плотина,,,дамба | =запруда,плотин,',
  '2021-plan,,,,,"<note> & ""more""",dnt,LakeGuard,LG Pro,,,,,,',
  'force,,,,,,,rapid force,,Быстрые ~силы мира,БС,отряд*,,,proposed',
  'merkel,person,feminine,,,,,Angela Merkel,,Ангела Меркель,,,,,',
  '',
].join('\n');

describe('a glossary', () => {
  it.each(['3', '2'] as const)('comes back from TBX %s with all it holds', (version) => {
    const glossary = readGlossary(table, 'g.csv');
    const { glossary: back, findings } = readTbx(writeTbx(glossary, 'en', version), 'g.tbx');
    expect(outline(back)).toEqual(outline(glossary));
    expect(findings).toEqual([]);
    expect(writeGlossary(back)).toEqual({ text: table, findings: [] });
  });

  const term = fc
    .string({ unit: fc.constantFrom(...'абў <&>"]\'|,;\n~*=ҷx7'), maxLength: 8 })
    .map((text) => `т${text.replace(/\s+/g, ' ').trim()}`);
  const glossaries = fc.array(fc.record({ en: term, ru: term, other: term, note: fc.string() }), {
    maxLength: 4,
  });

  it('survives both formats, whatever its letters', () => {
    fc.assert(
      fc.property(glossaries, (rows) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const cells = rows.map(({ en, ru, other, note }, at) =>
          [
            `c${at}`,
            quote(note.replace(/[^ -~]/g, ' ')),
            ...[en, ru, other].map((text) => quote(text.replaceAll('|', ' '))),
          ].join(),
        );
        const glossary = readGlossary(['concept,note,en,ru,ru:forbidden', ...cells].join('\n'), 'g.csv');
        const { glossary: back, findings } = readTbx(writeTbx(glossary, 'en'), 'g.tbx');
        const squeeze = (line: string): string => line.replace(/ +/g, ' ').trim();
        expect(outline(back).map(squeeze)).toEqual(outline(glossary).map(squeeze));
        expect(findings).toEqual([]);
        const again = writeGlossary(back);
        expect(outline(readGlossary(again.text, 'again.csv'))).toEqual(outline(back));
        expect(again.findings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('names what a table cannot hold', () => {
    const { glossary } = readTbx(martif.replace('weir', 'we|ir').replace('flood<', 'flood<'), 't.tbx');
    const { text, findings } = writeGlossary(glossary);
    expect(findings.map(({ message }) => message)).toEqual([
      'The id "IATE 35" is written as "iate-35".',
      '"we|ir" is left out: "|" parts the terms of a cell.',
    ]);
    expect(text).toBe(
      'concept,note,be,be:admitted,en\niate-35,One two,плаціна,плацінка,\nentry-2,,,,flood\n',
    );
  });
});

describe('limits of readTbx', () => {
  const file = (entries: string) => `<tbx><text><body>${entries}</body></text></tbx>`;
  const entry = (id: number, term: string) =>
    `<conceptEntry id="c${id}"><langSec xml:lang="en"><termSec><term>${term}</term></termSec></langSec></conceptEntry>`;
  const entries = (count: number) =>
    file(Array.from({ length: count }, (_, id) => entry(id, `dam ${id}`)).join(''));

  it('reads thirty thousand terms and no more', () => {
    expect(readTbx(entries(30_000), 't.tbx').glossary.concepts).toHaveLength(30_000);
    expect(() => readTbx(entries(30_001), 't.tbx')).toThrow(
      expect.objectContaining({ code: 'xml-limit', message: expect.stringContaining('too many terms') }),
    );
  });

  it('refuses entries with more elements than any glossary has', () => {
    expect(() => readTbx(file(`<conceptEntry>${'<note/>'.repeat(400_001)}</conceptEntry>`), 't.tbx')).toThrow(
      expect.objectContaining({ code: 'xml-limit', message: expect.stringContaining('too many elements') }),
    );
  });

  it('leaves out a term that is a page, and says so', () => {
    const { glossary, findings } = readTbx(
      file(entry(1, 'x'.repeat(1_001)) + entry(2, 'x'.repeat(1_000))),
      't.tbx',
    );
    expect(glossary.concepts.map(({ terms }) => terms.size)).toEqual([0, 1]);
    expect(findings[0]?.message).toBe('1 × term of more than 1000 characters cannot be kept.');
  });
});

const schemas = sharedPath('data/schemas/tbx');

describeWith({ programs: ['xmllint'], files: [schemas] }, 'the schemas', () => {
  it.each([
    ['3', '--relaxng', 'TBXcoreStructV03.rng'],
    ['2', '--dtdvalid', 'TBXcoreStructV02.dtd'],
  ] as const)('accept version %s', (version, option, schema) => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tbx-')), 'g.tbx');
    fs.writeFileSync(file, writeTbx(readGlossary(table, 'g.csv'), 'en', version));
    execFileSync('xmllint', ['--noout', option, path.join(schemas, schema), file], { stdio: 'pipe' });
  });
});
