import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { describeWith, sharedPath } from '../../needs.ts';
import { validateText } from '../validate-text.ts';

const start = '<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>';
const third = (entries: string, attributes = 'type="TBX-Basic" style="dca"'): string =>
  `<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" xml:lang="en" ${attributes}>${start}<text><body>${entries}</body></text></tbx>`;
const entry = (term: string, about = '', id = 'c1'): string =>
  `<conceptEntry id="${id}">${about}<langSec xml:lang="be"><termSec>${term}</termSec></langSec></conceptEntry>`;
const second = (entries: string): string =>
  `<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>${entries}</body></text></martif>`;
const term = '<term>плаціна</term>';
const dct = 'type="TBX-Basic" style="dct"';

const codes = (text: string): string[] =>
  validateText(text, 'a.tbx').findings.map(({ code, severity }) =>
    severity === 'warning' ? `(${code})` : code,
  );

const valid: readonly [string, string][] = [
  ['a term', third(entry(term))],
  [
    'data categories',
    third(
      entry(
        `${term}<termNote type="partOfSpeech">noun</termNote><termNoteGrp><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><note>n</note></termNoteGrp><descripGrp><descrip type="context">c <hi type="bold">d</hi></descrip><admin type="source">s</admin></descripGrp><transacGrp><transac type="transactionType">origination</transac><transacNote type="responsibility" target="c1">A</transacNote><date>2026-01-18</date></transacGrp>`,
        '<descrip type="subjectField">dams</descrip><ref type="crossReference" target="c1">x</ref><xref type="externalCrossReference" target="https://example.org">x</xref>',
      ),
    ),
  ],
  [
    'named categories',
    third(
      entry(
        `${term}<min:partOfSpeech>noun</min:partOfSpeech><descripGrp><basic:context>c</basic:context></descripGrp><note>n</note>`,
        '<min:subjectField>dams</min:subjectField>',
      ),
      dct,
    ),
  ],
  [
    'a dialect of one’s own',
    third(entry(`${term}<termNote type="mine">x</termNote>`), 'type="TBX-Mine" style="dca"'),
  ],
  [
    'the edition of 2008',
    second(
      '<termEntry id="c1"><descrip type="subjectField">x</descrip><langSet xml:lang="tg"><tig><term>сарбанд</term><termNote type="partOfSpeech">noun</termNote><note>n</note></tig><ntig><termGrp><term>x</term></termGrp></ntig></langSet></termEntry>',
    ),
  ],
];

/** What is wrong, the file, the finding, and whether the RELAX NG schema of the 2019 edition sees it too. */
const invalid: readonly [string, string, string, boolean | undefined][] = [
  ['no style', third(entry(term), 'type="TBX-Basic"'), 'tbx/attribute-missing', true],
  ['an unknown style', third(entry(term), 'type="TBX-Basic" style="x"'), 'tbx/attribute-value', true],
  ['no entry', third(''), 'tbx/element-missing', true],
  [
    'no source',
    third(entry(term)).replace('<sourceDesc><p>x</p></sourceDesc>', ''),
    'tbx/element-missing',
    true,
  ],
  ['an entry without id', third(entry(term)).replace(' id="c1"', ''), 'tbx/attribute-missing', true],
  ['a section without term', third(entry('<note>x</note>')), 'tbx/element-missing', true],
  [
    'a term behind its notes',
    third(entry(`<termNote type="partOfSpeech">noun</termNote>${term}`)),
    'tbx/element-order',
    true,
  ],
  [
    'a note of the term behind the rest',
    third(entry(`${term}<note>x</note><termNote type="partOfSpeech">noun</termNote>`)),
    'tbx/element-order',
    true,
  ],
  [
    'a category without name',
    third(entry(`${term}<termNote>noun</termNote>`)),
    'tbx/attribute-missing',
    true,
  ],
  [
    'the names of the old edition',
    third(entry(term).replaceAll('langSec', 'langSet')),
    'tbx/element-unknown',
    true,
  ],
  ['text in a section', third(entry(`${term}x`)), 'tbx/text-misplaced', true],
  ['one id twice', third(entry(term) + entry(term)), 'tbx/id-repeated', undefined],
  [
    'a target that is not there',
    third(entry(term, '<ref type="crossReference" target="c9">x</ref>')),
    'tbx/target-missing',
    undefined,
  ],
  [
    'a language that is none',
    third(entry(term).replace('"be"', '"belarusian language"')),
    'tbx/language-value',
    undefined,
  ],
  ['an empty term', third(entry('<term> </term>')), 'tbx/term-empty', false],
  [
    'a word that is no part of speech',
    third(entry(`${term}<termNote type="partOfSpeech">nouns</termNote>`)),
    'tbx/category-value',
    false,
  ],
  [
    'the same by name',
    third(entry(`${term}<min:partOfSpeech>nouns</min:partOfSpeech>`), dct),
    'tbx/category-value',
    undefined,
  ],
  [
    'a subject field of a term',
    third(entry(`${term}<descrip type="subjectField">x</descrip>`)),
    'tbx/category-misplaced',
    false,
  ],
  [
    'a category that is not of the dialect',
    third(entry(`${term}<termNote type="usageStatus">x</termNote>`)),
    '(tbx/category-unknown)',
    false,
  ],
  [
    'a category in the wrong element',
    third(entry(`${term}<admin type="partOfSpeech">noun</admin>`)),
    '(tbx/category-unknown)',
    false,
  ],
  [
    'a second section of one language',
    third(
      entry(term).replace(
        '</conceptEntry>',
        '<langSec xml:lang="BE"><termSec><term>x</term></termSec></langSec></conceptEntry>',
      ),
    ),
    '(tbx/language-repeated)',
    false,
  ],
  ['2008: no set of a language', second('<termEntry/>'), 'tbx/element-missing', undefined],
  [
    '2008: a set without language',
    second('<termEntry><langSet><tig><term>x</term></tig></langSet></termEntry>'),
    'tbx/attribute-missing',
    undefined,
  ],
  ['2008: names of the new edition', second(entry(term)), 'tbx/element-unknown', undefined],
];

describe('TBX', () => {
  test.each(valid)('%s: valid', (_title, text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each(invalid)('%s: found', (_title, text, code) => {
    expect(codes(text)).toContain(code);
    for (const { advice } of validateText(text, 'a.tbx').findings)
      expect(advice).toMatch(/\(ISO 30042:20\d\d.*\)\.$/);
  });

  test('the version tells edition, dialect and style', () => {
    expect(validateText(third(entry(term)), 'a').version).toBe('3 TBX-Basic dca');
    expect(validateText(second('<termEntry/>'), 'a').version).toBe('2 TBX');
  });

  test('a root without the namespace is reported', () => {
    const text = third(entry(term)).replace(' xmlns="urn:iso:std:iso:30042:ed-2"', '');
    expect(codes(text)).toEqual(['tbx/namespace']);
  });
});

const schema = sharedPath('data/schemas/tbx/TBXcoreStructV03.rng');

describeWith({ programs: ['xmllint'], files: [schema] }, 'the schema of the 2019 edition agrees', () => {
  const isValid = (text: string): boolean =>
    spawnSync('xmllint', ['--nonet', '--noout', '--relaxng', schema, '-'], { input: text }).status === 0;
  test.each(valid.filter(([, text]) => text.startsWith('<tbx') && !text.includes('style="dct"')))(
    '%s',
    (_title, text) => {
      expect(isValid(text)).toBe(true);
    },
  );
  test.each(invalid.filter(([, , , isSeen]) => isSeen !== undefined))('%s', (_title, text, _code, isSeen) => {
    expect(isValid(text)).toBe(!isSeen);
  });
});
