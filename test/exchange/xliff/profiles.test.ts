import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findXliffProfile, xliffProfiles } from '../../../src/exchange/xliff/profiles.ts';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { validateXliff } from '../../../src/exchange/xliff/validate/validate.ts';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import { briefing, briefingSet, makeDocument, makeSet } from './briefing.ts';

const write = (name: string): string =>
  writeXliff(briefing, briefingSet, { profile: findXliffProfile(name)! });

describe.each(xliffProfiles)('the profile $name', ({ name, version }) => {
  test('writes its version, valid', () => {
    expect(readXliff(write(name), 'a').version).toBe(version);
    expect(validateXliff(write(name), 'a')).toEqual([]);
  });

  test('writes another version that is asked for', () => {
    const other = version === '1.2' ? '2.0' : '1.2';
    const text = writeXliff(briefing, briefingSet, { profile: findXliffProfile(name)!, version: other });
    expect(readXliff(text, 'a').version).toBe(other);
    expect(validateXliff(text, 'a')).toEqual([]);
  });

  test('has its evidence in the documentation', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/xliff-profiles.md'), 'utf8');
    expect(page).toContain(`## ${name}\n`);
  });
});

test('omegat: a sentence without translation has its source for a target, and no draft is called one', () => {
  const text = write('omegat');
  expect(text).toContain(
    'barobar:base="=">\n          <source>Next steps</source>\n          <target>Next steps</target>',
  );
  expect(text).toContain('<target>Он кӯтоҳ аст.</target>');
  expect(text).toContain('<target state="final">Изҳороти муштарак</target>');
  // Of another source text: its digest goes along, as ever.
  expect(text).toMatch(/id="s1second"[^>]* barobar:base="=[0-9a-z]{10}"/);
});

test('other tools get no copies', () => {
  for (const { name, copiesSource } of xliffProfiles) {
    expect(write(name).includes('>Next steps</target>'), name).toBe(copiesSource === true);
  }
});

test('poedit: a draft needs work, and only a draft', () => {
  const text = write('poedit');
  expect(text.match(/<segment id="s3second" state="initial" subState="poedit:fuzzy">/g)).toHaveLength(1);
  expect(text.match(/subState="poedit:/g)).toHaveLength(1);
});

describe('what the translator is told', () => {
  const document = makeDocument([
    { block: { kind: 'field', name: 'title' }, sentences: [{ id: 's0title0', source: 'Dams & rivers' }] },
    {
      sentences: [
        { id: 's1first0', source: 'The dam opened.' },
        { id: 's1second', source: 'The dam is high.' },
      ],
    },
    { block: { kind: 'heading', level: 1 }, sentences: [{ id: 's2head00', source: 'Next' }] },
    { sentences: [{ id: 's3first0', source: 'It is shut.' }] },
  ]);
  const terms = new Map([
    ['s1first0', [{ term: 'dam', translations: ['дамба', 'сарбанд <1>'] }]],
    [
      's1second',
      [
        { term: 'dam', translations: ['дамба'] },
        { term: 'high', translations: ['баланд'] },
      ],
    ],
  ]);

  test.each(['1.2', '2.0'] as const)('the title is above all headings (%s)', (version) => {
    const text = writeXliff(document, makeSet('tg'), { version, terms });
    expect(text.match(/>Heading: Dams &amp; rivers</g)?.length).toBeGreaterThan(0);
    expect(text).toContain('>Heading: Dams &amp; rivers › Next<');
    expect(text).toContain('Term: dam = дамба | сарбанд &lt;1&gt;');
    expect(validateXliff(text, 'a')).toEqual([]);
  });

  test('2.0 has each term of a unit once, in the glossary module, and the place of the unit', () => {
    const text = writeXliff(document, makeSet('tg'), { version: '2.0', terms });
    expect(text.match(/<gls:term>dam<\/gls:term>/g)).toHaveLength(1);
    expect(text).toContain(
      '<gls:term>dam</gls:term>\n          <gls:translation>дамба</gls:translation>\n          <gls:translation>сарбанд &lt;1&gt;</gls:translation>',
    );
    expect(text).toContain(
      '<mda:meta type="heading">Dams &amp; rivers</mda:meta>\n          <mda:meta type="heading">Next</mda:meta>',
    );
  });

  test('a file without terms names no module it has not', () => {
    expect(writeXliff(document, makeSet('tg'), { version: '2.0' })).not.toContain('gls');
  });
});
