import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../src/glossary/read.ts';
import { countForms, formAfter, wordBefore } from '../../src/offline/term-forms.ts';

const glossary = readGlossary('concept,en,ru\ndam,dam,плотина\nlake,lake,озеро\n', 'terms.csv');
const texts = ['На плотине работают.', 'Люди на плотине и у плотины.', 'Плотины открыли.', 'Озеро спокойно.'];

function formsIn(given: readonly string[]) {
  const counts = countForms(glossary, 'ru');
  for (const text of given) counts.add(text);
  return counts.of(new Set(['dam']));
}

describe('the forms of a term that translations have', () => {
  it('come with the words before them, the most frequent first', () => {
    expect(formsIn(texts)).toEqual([
      [
        'dam',
        'плотина',
        [
          { form: 'плотине', count: 2, after: ['на'] },
          { form: 'плотины', count: 2, after: ['у', ''] },
        ],
      ],
    ]);
  });

  it('are none if no text has the term', () => {
    expect(formsIn(['Озеро спокойно.'])).toEqual([]);
    expect(formsIn([])).toEqual([]);
  });

  const [[, term, forms] = ['', '', []]] = formsIn(texts);
  it.each([
    ['Вода на ', 'плотине'],
    ['Стоит У', 'плотины'],
    ['', 'плотины'],
    ['Вода под ', 'плотина'],
  ])('choose the one that a text needs: “%s”', (before, expected) => {
    expect(formAfter(term, forms, before)).toBe(expected);
  });

  it('are the term itself if nothing is known', () => {
    expect(formAfter('озеро', [], 'на ')).toBe('озеро');
  });

  it.each([
    ['вода на ', 'на'],
    ['вода, ', ''],
    ['', ''],
    ['вода во-вторых', 'во-вторых'],
  ])('the word before: “%s”', (text, word) => expect(wordBefore(text)).toBe(word));
});
