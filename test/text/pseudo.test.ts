import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/languages/registry.ts';
import { codesKey, formatMarkup, plainText } from '../../src/text/markup.ts';
import { readPlaceholders } from '../../src/text/placeholders.ts';
import { isPseudo, pseudoTranslate, specialLetters } from '../../src/text/pseudo.ts';

const alphabetOf = (tag: string): string => languageOf(tag).letters.alphabet;

describe('pseudo-translation', () => {
  it.each([
    ['ru', 'ё'],
    ['be', 'ёіў'],
    ['tg', 'ғёӣқӯҳҷ'],
    ['uk', 'ґєії'],
  ])('has every special letter of %s in both cases', (tag, letters) => {
    expect(specialLetters(alphabetOf(tag))).toBe(letters);
    const text = pseudoTranslate('Go.', alphabetOf(tag));
    for (const letter of letters + letters.toUpperCase()) expect(text).toContain(letter);
  });

  it('is written in the letters of the language, with the capitals of the source text', () => {
    expect(pseudoTranslate('The Council met in 2026.', alphabetOf('tg'))).toBe(
      '⟪Тхе Соунсил мет ин 2026. ғёӣқӯҳҷ ҒЁӢҚӮҲҶ⟫',
    );
    expect(pseudoTranslate('The city.', alphabetOf('be'))).toMatch(/^⟪Тхе сітй\. ёіў/);
  });

  it('has marked Latin letters where the alphabet is not known', () => {
    expect(pseudoTranslate('Peace now.', alphabetOf('fr'))).toMatch(/^⟪Péáçé ñóŵ\. .*ž.*Ž.*⟫$/);
  });

  it.each(['ru', 'be', 'tg', 'kk', 'fr', 'ar'])(
    'keeps codes and placeholders and grows by a third in %s',
    (tag) => {
      const word = fc.constantFrom(
        'dam',
        'Council',
        '40',
        '%s',
        '{{name}}',
        '{0}',
        'a.b@example.org',
        '<',
        '&',
        '\\',
      );
      const part = fc.oneof(
        fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => ` ${words.join(' ')} `),
        fc.record({ type: fc.constantFrom('open', 'close', 'empty'), code: fc.integer({ min: 1, max: 9 }) }),
      );
      fc.assert(
        fc.property(fc.array(part as fc.Arbitrary<never>, { minLength: 1, maxLength: 8 }), (parts) => {
          const source = formatMarkup(parts);
          const pseudo = pseudoTranslate(source, alphabetOf(tag));
          expect(codesKey(pseudo)).toBe(codesKey(source));
          const keys = (text: string): readonly string[] =>
            readPlaceholders(plainText(text)).map(({ key }) => key);
          expect(keys(pseudo)).toEqual(keys(source));
          expect(plainText(pseudo).length).toBeGreaterThanOrEqual(plainText(source).length * 1.3);
          expect(isPseudo(pseudo, source)).toBe(true);
          expect(isPseudo(source, source)).toBe(false);
        }),
      );
    },
  );

  it('keeps addresses', () => {
    const text = pseudoTranslate(
      'Write to press@example.org or see https://example.org/news.',
      alphabetOf('ru'),
    );
    expect(text).toContain('press@example.org');
    expect(text).toContain('https://example.org/news.');
  });

  it.each([
    ['The dam.', '<1>⟪Тхе дам. ё Ё⟫</1>'],
    ['The dam.', '⟪Тхе дам. ё Ё⟫.'],
    ['The dam.', 'ё Ё⟫'],
    ['See ⟪1⟫.', '⟪Сее ⟪1⟫. ё Ё⟫'],
  ])('of “%s” is seen in “%s”, whatever a tool has made of it', (source, target) => {
    expect(isPseudo(target, source)).toBe(true);
  });

  it.each([
    ['The dam.', ''],
    ['The dam.', 'Плотина.'],
    ['The “dam”', '«Плотина»'],
    ['See ⟪1⟫.', 'См. ⟪1⟫.'],
    ['⟪1⟫ and ⟪2⟫', '⟪1⟫ и ⟪2⟫'],
  ])('of “%s” is not seen in “%s”', (source, target) => {
    expect(isPseudo(target, source)).toBe(false);
  });
});
