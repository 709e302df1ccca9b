import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePackageNames } from '../../../src/workflows/import-export/package-names.ts';
import { foldName } from '../../../src/workspace/document-names.ts';
import { findNameFault } from '../../../src/workspace/portable-names.ts';

const nameOf = makePackageNames(['lake', 'Überblick', 'talks/dam']);

describe('the name of a package', () => {
  it.each([
    'anna',
    'anna-petrova',
    'anna@example.org',
    'anna.k+work@example.org',
    'анна@пример.рф',
    'd_2',
    'a'.repeat(200),
  ])('is that of the recipient where a disk keeps it as it is: %s', (to) => {
    expect(nameOf(to, ['lake'])).toBe(to);
  });

  it.each([
    ['Anna Petrova', 'anna-petrova'],
    ['con', 'con'],
    ['nul.x@example.org', 'nul-x@example-org'],
    ['lake', 'lake'],
    ['überblick', 'überblick'],
    ['documents', 'documents'],
    ['a/../b', 'a-b'],
    ['a\u200bb', 'ab'],
    ['x'.repeat(256), 'x'.repeat(40)],
    ['---', 'translator'],
    ['🙂', 'translator'],
    ['..', 'translator'],
  ])('is marked where it would be that of another, or is not portable: %j', (to, start) => {
    expect(nameOf(to, ['lake'])).toMatch(new RegExp(`^${start}--[0-9a-z]{8}$`));
  });

  it('is that of the document if no recipient is named, or says that there are several', () => {
    expect(nameOf(undefined, ['talks/dam'])).toBe('talks/dam');
    expect(nameOf(undefined, ['lake', 'talks/dam'])).toBe('documents');
    expect(makePackageNames(['Documents'])(undefined, ['Documents', 'lake'])).toMatch(/^documents--.{8}$/);
  });

  it('is portable, and of one recipient alone', () => {
    const written = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 256 }),
      fc.string({
        unit: fc.constantFrom('a', 'A', 'é', 'e\u0301', 'ς', 'σ', '-', '.', '@', ' '),
        minLength: 1,
      }),
    );
    const recipient = written.map((text) => text.trim()).filter((text) => text !== '');
    fc.assert(
      fc.property(recipient, recipient, (a, b) => {
        fc.pre(a !== b);
        const [first, second] = [nameOf(a, ['lake']), nameOf(b, ['lake'])];
        expect(findNameFault(first)).toBeUndefined();
        expect(foldName(first)).not.toBe(foldName(second));
        expect(['documents', 'lake', 'überblick']).not.toContain(foldName(first));
      }),
    );
  });
});
