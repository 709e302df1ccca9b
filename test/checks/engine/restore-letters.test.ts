import { describe, expect, it } from 'vitest';
import { makeLetterRestorer } from '../../../src/checks/engine/restore-letters.ts';
import { languageOf } from '../../../src/languages/registry.ts';

const tajik = languageOf('tg');
const plain = (text: string): string =>
  text.replace(/[ғӣқӯҳҷҒӢҚӮҲҶ]/g, (letter) => {
    const typed = tajik.letters.plainLetters?.[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? typed : typed.toUpperCase();
  });
const restore = (
  text: string,
  terms: readonly string[] = [],
  texts: readonly string[] = [],
): readonly [string, readonly string[]] => {
  const { text: restored, ambiguous } = makeLetterRestorer(tajik, { terms, texts }).restore(text);
  return [restored, ambiguous];
};

describe('letters that a keyboard lacks', () => {
  it.each([
    'Ҷумҳурии Тоҷикистон',
    'дар шаҳрҳои ҷануб',
    'ҲУКУМАТИ ҶУМҲУРӢ',
    'ҳамкории байналмилалӣ,',
    'созмонҳо ва вазорат',
    'Раҳбарони <1>ҷаҳон</1> ҷамъ омаданд.',
  ])('are put back: %s', (text) => {
    expect(restore(plain(text))).toEqual([text, []]);
  });

  it('are put back where a term or two other texts have the word with them', () => {
    expect(restore('Чашнвораи нав')).toEqual(['Чашнвораи нав', []]);
    expect(restore('Чашнвораи нав', ['Ҷашнвора'])).toEqual(['Ҷашнвораи нав', []]);
    expect(restore('Чашнвораи нав', [], ['Ҷашнвора', 'ҷашнвора'])).toEqual(['Ҷашнвораи нав', []]);
    expect(restore('Чашнвораи нав', [], ['Ҷашнвора'])).toEqual(['Чашнвораи нав', []]);
  });

  it('are left alone and listed if two words are spelled so', () => {
    expect(restore('хар чой ва чанг')).toEqual(['хар чой ва чанг', ['хар', 'чой', 'чанг']]);
    // Texts have both.
    const both = ['пӯхта', 'пӯхта', 'пухта ва ҳама', 'пухта ва ҳамин'];
    expect(restore('пухта', [], both)).toEqual(['пухта', ['пухта']]);
  });

  it('are not put into words that have some, or whose last и may be an ezafe', () => {
    expect(restore('шаҳри хукумат')).toEqual(['шаҳри ҳукумат', []]);
    expect(restore('қонуни нав')).toEqual(['қонуни нав', []]);
    expect(restore('давлати мо')).toEqual(['давлати мо', []]);
  });

  it('are none in a language without such letters', () => {
    const restorer = makeLetterRestorer(languageOf('ru'), { terms: [], texts: [] });
    expect(restorer.restore('шахри хукумат')).toEqual({ text: 'шахри хукумат', ambiguous: [] });
  });
});
