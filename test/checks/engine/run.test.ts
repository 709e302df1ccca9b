import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/checks/engine/check.ts';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { readGlossary } from '../../../src/glossary/read.ts';
import type { Code } from '../../../src/model/content.ts';
import type { Severity } from '../../../src/model/finding.ts';
import { said } from '../../../src/model/finding.ts';
import { formatMarkup } from '../../../src/text/markup.ts';
import { expectLinear } from '../../linear.ts';
import { pairOf } from '../pairs.ts';

const glossary = readGlossary(
  'concept,en,ru,ru:forbidden,be,tg\nsession,session,сессия,сеанс,сесія,ҷаласа',
  'terms.csv',
);

describe('runChecks', () => {
  it('tells a pair of 100 faults of one check, and of other faults after them', () => {
    const codes = (times: number) => {
      const found = runChecks([pairOf('Ships came.', `${'5 кораблей и '.repeat(times)}Шип пришел  .`, 'ru')]);
      return {
        added: found.filter(({ code }) => code === 'numbers/added').length,
        kinds: new Set(found.map(({ code }) => code)),
      };
    };
    expect(codes(100).added).toBe(100);
    expect(codes(3_000).added).toBe(100);
    expect(codes(3_000).kinds).toEqual(codes(100).kinds);
  });

  it('gives findings in the order of the pairs, with all that is known of their place', () => {
    const found = runChecks([
      pairOf('a 1.', 'а 2.', 'ru', { segment: 's1', location: { path: 'a.json', line: 3, column: 9 } }),
      pairOf('b 1', 'б б 1', 'be', { segment: 's2', document: 'other' }),
      pairOf('', '', 'tg'),
      pairOf('c 1', 'в', 'tg', { segment: 's3' }),
    ]);
    expect(found.map(({ code, segment, language }) => `${segment} ${language} ${code}`)).toEqual([
      's1 ru numbers/missing',
      's2 be words/doubled',
      's3 tg numbers/missing',
    ]);
    expect(found[0]).toEqual({
      code: 'numbers/missing',
      severity: 'error',
      message: 'The target has "2" where the source has "1".',
      advice: 'Correct the number.',
      [said]: { text: 'numbers/missing:replaced', values: { source: '1', found: '2' } },
      path: 'a.json',
      line: 3,
      column: 9,
      document: 'briefing',
      segment: 's1',
      language: 'ru',
      span: { start: 2, end: 3 },
      sourceSpan: { start: 2, end: 3 },
      source: 'a 1.',
      target: 'а 2.',
    });
  });

  it.each(['ru', 'be', 'tg'])('says of an empty target only that it is empty: %s', (language) => {
    const pair = pairOf('The <1>session</1> of 2024.', ' ', language);
    expect(runChecks([pair], { glossary }).map(({ code }) => code)).toEqual(['target/empty']);
  });

  it('runs the checks that it is given, in their order', () => {
    expect(runChecks([pairOf('a 1.', 'а', 'be')], { checks: [] })).toEqual([]);
    expect(runChecks([pairOf('a', '', 'be')], { checks: [] })).toEqual([]);
  });

  it('keeps sources of different languages apart', () => {
    const found = runChecks([
      pairOf('2,500', '2500', 'be'),
      pairOf('2,500', '2500', 'be', { sourceLanguage: 'ru' }),
    ]);
    expect(found.map(({ code }) => code)).toEqual(['numbers/missing']);
  });

  describe('a sentence that comes again', () => {
    const codesOf = (pairs: Parameters<typeof runChecks>[0], options?: Parameters<typeof runChecks>[1]) =>
      runChecks(pairs, options).map(({ code, document, severity }) => `${document} ${code} ${severity}`);
    const wrong = (document: string, language = 'ru') => pairOf('a 1.', 'а 2.', language, { document });

    it('has its findings each time, at its own place', () => {
      expect(codesOf([wrong('a'), wrong('b'), wrong('b')])).toEqual([
        'a numbers/missing error',
        'b numbers/missing error',
        'b numbers/missing error',
      ]);
    });

    it('is looked at again if its translation is another', () => {
      const right = pairOf('a 1.', 'а 1.', 'ru', { document: 'b' });
      expect(codesOf([wrong('a'), right, wrong('c')])).toEqual([
        'a numbers/missing error',
        'c numbers/missing error',
      ]);
    });

    it('is looked at again in another language', () => {
      const pairs = ['ru', 'be', 'tg'].map((language) => pairOf('a b.', 'ф ў ф.', language));
      const codes = ['ru letters/alphabet', 'be letters/short', 'tg letters/alphabet'];
      const found = runChecks([...pairs, ...pairs]).map(({ language, code }) => `${language} ${code}`);
      expect(found).toEqual([...codes, ...codes]);
    });

    it('is looked at again where other checks or levels are asked for', () => {
      const levelOf = ({ code, severity }: { code: string; severity: Severity }, document: string) =>
        code !== 'numbers/missing'
          ? severity
          : document === 'a'
            ? 'off'
            : document === 'b'
              ? 'note'
              : severity;
      expect(codesOf([wrong('a'), wrong('b'), wrong('c'), wrong('a')], { levelOf })).toEqual([
        'b numbers/missing note',
        'c numbers/missing error',
      ]);
    });

    it('is looked at again if its codes are others', () => {
      const bold: Code = { kind: 'strong', paired: true, open: '**', close: '**' };
      const check: Check = {
        code: 'codes/bold',
        severity: 'note',
        summary: 'Says where there is bold type.',
        since: '0.1.0',
        why: 'It shows what a check sees.',
        examples: { invalid: [], valid: [] },
        say: (kind) => ({ text: 'markup/missing', values: { written: String(kind) } }),
        run: ({ codes = [] }) => codes.map(({ kind }) => ({ data: kind })),
      };
      const pairs = [{}, { codes: [bold] }, {}].map((more, at) =>
        pairOf('<1>a</1>', '<1>а</1>', 'be', { ...more, segment: `s${at}` }),
      );
      expect(runChecks(pairs, { checks: [check] }).map(({ segment }) => segment)).toEqual(['s1']);
    });
  });

  it('takes a language it knows by its primary subtag', () => {
    expect(runChecks([pairOf('5 days', 'пяць дзён', 'be-BY')])).toEqual([]);
  });
});

const piece = fc.constantFrom(
  ...[
    '\r',
    '\n',
    '&amp;',
    ']]>',
    '\u00a0',
    '\u0301',
    '𝒜',
    '\ud800',
    '\\',
    '<',
    '>',
    '"',
    '(',
    '»',
    '.',
    ',',
    ':',
    '/',
    '-',
    ' ',
  ],
  ...[
    '1',
    '15,000',
    '2.5',
    '12:55 p.m.',
    '1/0',
    '0',
    '999999999999999999999',
    'million',
    'bn',
    's',
    'XXI',
    'сто',
    'бисту',
    'і',
    'ХХІ',
  ],
  ...[
    'session',
    'сессии',
    'сеанс',
    'ҷаласаи',
    'U.S.',
    'The',
    'of the',
    'inches',
    '°F',
    'пятьдесят',
    'тысяч',
    'ва ним',
    'с половиной',
  ],
);
const tag = fc.record({
  type: fc.constantFrom('open' as const, 'close' as const, 'empty' as const),
  code: fc.integer({ min: 1, max: 3 }),
});
const text = fc
  .array(fc.oneof(piece, piece, tag, fc.string({ maxLength: 3 })), { maxLength: 12 })
  .map(formatMarkup);
const language = fc.constantFrom('ru', 'be', 'tg', 'en', 'kk', '');

describe('on any text', () => {
  it('the checks end without an error, with spans inside the target', () => {
    fc.assert(
      fc.property(text, text, language, (source, target, tagOfTarget) => {
        for (const { span, message } of runChecks([pairOf(source, target, tagOfTarget)], { glossary })) {
          expect(message).toMatch(/\.$/);
          if (!span) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(target.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a pair of the same codes in the same order has no fault in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(tag, fc.string(), fc.string()), { maxLength: 8 }),
        language,
        (parts, tagOfTarget) => {
          const source = formatMarkup(parts.flatMap(([part, words]) => [words, part]));
          const target = formatMarkup(parts.flatMap(([part, , words]) => [words, part]));
          const found = runChecks([pairOf(source, target, tagOfTarget)]);
          expect(found.filter(({ code }) => code.startsWith('markup/') && code !== 'markup/empty')).toEqual(
            [],
          );
        },
      ),
    );
  });

  it.each(['15,000с половиной', '15 000 с половиной миллионов', 'в 1,950s'])(
    'a text that says %s as its source does has no number missing',
    (same) => {
      const found = runChecks([pairOf(same, same, 'ru', { sourceLanguage: 'ru' })]);
      expect(found.filter(({ code }) => code === 'numbers/missing')).toEqual([]);
    },
  );

  it('a text that says the same numbers as its source has none missing', () => {
    fc.assert(
      fc.property(text, language, (source, tagOfTarget) => {
        const found = runChecks([pairOf(source, source, tagOfTarget, { sourceLanguage: tagOfTarget })]);
        expect(found.filter(({ code }) => code === 'numbers/missing')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('time', () => {
  it.each([
    ['digits', 50_000, (size: number) => '1'.repeat(size)],
    ['grouped digits', 10_000, (size: number) => '1,000'.repeat(size)],
    ['numbers apart', 20_000, (size: number) => '1 '.repeat(size)],
    ['dots', 50_000, (size: number) => '.'.repeat(size)],
    ['capitals', 50_000, (size: number) => 'I'.repeat(size)],
    ['numerals', 15_000, (size: number) => 'сто '.repeat(size)],
    ['Latin words', 7_000, (size: number) => 'The one '.repeat(size)],
    ['quotes', 50_000, (size: number) => '"'.repeat(size)],
    ['backslashes', 50_000, (size: number) => `${'\\'.repeat(size)}<1>`],
    ['spaces', 50_000, (size: number) => ' '.repeat(size)],
    ['codes', 6_000, (size: number) => '<1>a</1>'.repeat(size)],
  ])('grows with the text only: %s', (_, full, make) => {
    expectLinear(full, (size) => {
      const hostile = make(size);
      runChecks([
        pairOf(`${hostile} 5.`, `ҷ${hostile}`, 'tg'),
        pairOf(`The 5 ${hostile}`, `б${hostile}`, 'be'),
        pairOf(`${hostile}.`, `${hostile} о`, 'ru'),
      ]);
    });
  });
});
