import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../linear.ts';
import { find, quoted } from '../../pairs.ts';

describe('у and ў in Belarusian', () => {
  it.each([
    ['Каукаскія горы і праўда', ['у']],
    ['Яна была у Мінску, а ён быў ў Брэсце.', ['у', 'ў']],
    ['Дзверы\u00a0у дом', ['у']],
    // Stressed, or in a loan; behind a mark, a consonant or an acronym, whose stress nobody writes.
    ['аул, Сеул, Рауля, страус, прэзідыуму, трыумф', []],
    ['Так, у Мінску. Гэта — у Брэсце. У Гомелі. ЗША у спісе', []],
    ['дом у горадзе, яна ў горадзе, і ў вёсцы', []],
    // Of a word that begins with it the stress is not known.
    ['яна уладу, на урны', []],
  ])('%s', (target, letters) => {
    expect(quoted(find('letters/short', 'be', 'x', target))).toEqual(letters);
  });

  it.each(['ru', 'tg', 'en'])('are no matter of %s', (language) => {
    expect(find('letters/short', language, 'x', 'была у дома, паузы')).toEqual([]);
  });

  it('are read in time that grows with the text only', () => {
    for (const piece of ['ау', 'а у ', 'б ў ', 'аул'])
      expectLinear(50_000, (size) => find('letters/short', 'be', 'x', piece.repeat(size)));
  });
});
