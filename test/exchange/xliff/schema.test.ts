import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findXliffProfile, xliffProfiles } from '../../../src/exchange/xliff/profiles.ts';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import { states } from '../../../src/model/translation.ts';
import { describeWith, sharedPath } from '../../needs.ts';
import {
  briefing,
  briefingNotes,
  briefingSet,
  makeDocument,
  makeSet,
  reference,
  strong,
} from './briefing.ts';
import { anyMarkedText } from './marked-text.ts';

const schemas = {
  '1.2': sharedPath('data/schemas/xliff/local-transitional.xsd'),
  '2.0': sharedPath('data/schemas/xliff2.0/all.xsd'),
};

describeWith({ programs: ['xmllint'], files: Object.values(schemas) }, 'the schemas', () => {
  describe.each(['1.2', '2.0'] as const)('XLIFF %s is valid', (version) => {
    const faultsOf = (text: string): string => {
      const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schemas[version], '-'], {
        input: text,
      });
      return run.status === 0 ? '' : String(run.stderr);
    };

    test('the briefing', () => {
      expect(faultsOf(writeXliff(briefing, briefingSet, { version, notes: briefingNotes }))).toBe('');
    });

    test('a file with nothing to translate', () => {
      expect(faultsOf(writeXliff(briefing, briefingSet, { version, only: new Set() }))).toBe('');
    });

    test.each(xliffProfiles.map(({ name }) => name))('the briefing for %s, with terms', (name) => {
      const terms = new Map([['s1first0', [{ term: 'ministers', translations: ['вазирон', 'вузаро'] }]]]);
      const profile = findXliffProfile(name)!;
      expect(
        faultsOf(writeXliff(briefing, briefingSet, { version, notes: briefingNotes, terms, profile })),
      ).toBe('');
    });

    test('any marked text', () => {
      const sentences = fc.sample(fc.tuple(anyMarkedText, anyMarkedText, fc.constantFrom(...states)), {
        numRuns: 500,
        seed: 1,
      });
      const named = sentences.map(([source, target, state], index) => ({
        id: `s${index}`,
        source,
        target,
        state,
      }));
      const document = makeDocument(
        named.map((sentence) => ({ sentences: [{ ...sentence, codes: [strong, reference] }] })),
      );
      const set = makeSet('be', Object.fromEntries(named.map((sentence) => [sentence.id, sentence])));
      expect(faultsOf(writeXliff(document, set, { version }))).toBe('');
    });

    test('any marked text as earlier work', () => {
      const texts = fc.sample(fc.tuple(anyMarkedText, anyMarkedText), { numRuns: 500, seed: 2 });
      const document = makeDocument(
        texts.map((_, index) => ({ sentences: [{ id: `s${index}`, source: 'Now it is so.' }] })),
      );
      const entries = texts.map(([source, target], index) => [`s${index}`, { source, target }] as const);
      const origins = new Map(entries.map(([id, work]) => [id, [work, work]]));
      const text = writeXliff(document, makeSet('be', Object.fromEntries(entries)), { version, origins });
      expect(text.includes('mtc:match ')).toBe(version === '2.0');
      expect(faultsOf(text)).toBe('');
    });

    test('the schema does refuse', () => {
      expect(
        faultsOf(
          writeXliff(briefing, briefingSet, { version })
            .replaceAll('<source>', '<sauce>')
            .replaceAll('</source>', '</sauce>'),
        ),
      ).not.toBe('');
    });
  });
});
