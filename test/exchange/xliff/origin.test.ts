import { describe, expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { validateXliff } from '../../../src/exchange/xliff/validate/validate.ts';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import type { Origin } from '../../../src/model/translation.ts';
import { briefing } from './briefing.ts';
import { xliff2, xliff12 } from './wrapped.ts';

const originsOf = (text: string): unknown[] => readXliff(text, 'p').segments.map(({ origin }) => origin);
const its = 'xmlns:its="http://www.w3.org/2005/11/its"';

describe('what 1.x says of how a target came to be', () => {
  const unit = (attributes: string, ofUnit = ''): string =>
    xliff12(`<trans-unit id="u" ${ofUnit}><source>a</source><target ${attributes}>б</target></trans-unit>`);
  test.each<[string, Origin | undefined]>([
    ['state-qualifier="mt-suggestion"', { kind: 'machine' }],
    ['state-qualifier="leveraged-mt" state="translated"', { kind: 'machine' }],
    ['state-qualifier="leveraged-tm"', { kind: 'memory' }],
    ['state-qualifier="fuzzy-match"', { kind: 'memory' }],
    ['state-qualifier="exact-match"', { kind: 'memory', score: 100 }],
    ['state-qualifier="leveraged-glossary"', undefined],
    ['state-qualifier="rejected-grammar"', undefined],
    ['state="translated"', undefined],
    [
      `${its} its:mtConfidence="0.785" its:annotatorsRef="text-analysis|x mt-confidence|urn:engine"`,
      { kind: 'machine', engine: 'urn:engine', score: 79 },
    ],
    [`${its} its:mtConfidence="2"`, undefined],
    [`${its} its:tool="Engine 3"`, { kind: 'machine', engine: 'Engine 3' }],
    [`${its} its:toolRef="urn:engine" its:org="Office"`, undefined],
    [`${its} its:tool="Editor" its:person="Anna"`, undefined],
    [`${its} its:tool="Engine" its:revPerson="Anna"`, undefined],
    [`${its} its:mtConfidence="x" state-qualifier="leveraged-tm"`, { kind: 'memory' }],
  ])('%s', (attributes, expected) => {
    expect(originsOf(unit(attributes))).toEqual([expected]);
  });

  test('is said of the whole unit too, and of nothing without a target', () => {
    expect(originsOf(unit('', `${its} its:mtConfidence="1"`))).toEqual([{ kind: 'machine', score: 100 }]);
    expect(originsOf(xliff12('<trans-unit id="u"><source>a</source></trans-unit>'))).toEqual([undefined]);
  });
});

describe('what 2.x says', () => {
  const match = (attributes: string, target: string): string =>
    `<mtc:match ref="#s" ${attributes}><source>a</source><target>${target}</target></mtc:match>`;
  const unit = (matches: string, attributes = ''): string =>
    xliff2(
      `<unit id="u">${matches && `<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">${matches}</mtc:matches>`}<segment id="s"${attributes}><source>a</source><target>б в</target></segment></unit>`,
    );
  test('by the provenance of its unit, with a target', () => {
    const made = `<unit id="u" ${its} its:tool="Engine">`;
    const text = unit('').replace('<unit id="u">', made);
    expect(originsOf(text)).toEqual([{ kind: 'machine', engine: 'Engine' }]);
    expect(originsOf(text.replace(/<target>.*<\/target>/, ''))).toEqual([undefined]);
  });

  test.each<[string, string, Origin | undefined]>([
    ['a sub-state of a tool', unit('', ' subState="my:mt-suggestion"'), { kind: 'machine' }],
    ['a sub-state of ours', unit('', ' subState="barobar:exact"'), { kind: 'memory', score: 100 }],
    [
      'a candidate of a machine that was taken',
      unit(match('type="mt" origin="Engine" matchQuality="81.5"', ' б  в')),
      { kind: 'machine', engine: 'Engine', score: 81.5 },
    ],
    [
      'a candidate of a memory that was taken',
      unit(match('origin="tm.tmx" similarity="90"', 'б в')),
      { kind: 'memory', from: 'tm.tmx', score: 90 },
    ],
    [
      'the one of several that was taken',
      unit(match('type="mt"', 'г') + match('similarity="70"', 'б в')),
      { kind: 'memory', score: 70 },
    ],
    ['a candidate that was not taken', unit(match('type="mt"', 'г')), undefined],
    ['a candidate of another segment', unit(match('type="mt"', 'б в').replace('#s', '#t')), undefined],
    ['nothing', unit(''), undefined],
  ])('%s', (_, text, expected) => {
    expect(originsOf(text)).toEqual([expected]);
    expect(readXliff(text, 'p').segments).toHaveLength(1);
  });
});

describe('written out again', () => {
  const segments = briefing.units.flatMap((unit) => unit.segments);
  const write = (
    version: '1.2' | '2.0',
    origin: Origin | undefined,
    state: 'initial' | 'translated',
  ): string => {
    const entries = new Map(
      segments.map(({ id, source }) => [id, { source, target: source, state, ...(origin && { origin }) }]),
    );
    return writeXliff(briefing, { document: briefing.name, language: 'ru', entries }, { version });
  };
  test.each([
    ['1.2', 'machine', 'machine'],
    ['1.2', 'memory', 'memory'],
    ['1.2', undefined, undefined],
    ['2.0', 'machine', 'machine'],
    ['2.0', 'memory', 'memory'],
    ['2.0', 'aligned', 'aligned'],
    ['2.0', undefined, undefined],
  ] as const)('%s: %s', (version, kind, expected) => {
    for (const state of ['initial', 'translated'] as const) {
      const text = write(version, kind && { kind, engine: 'x' }, state);
      expect(new Set(readXliff(text, 'p').segments.map(({ origin }) => origin?.kind))).toEqual(
        new Set([expected]),
      );
      expect(validateXliff(text, 'p').filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});
