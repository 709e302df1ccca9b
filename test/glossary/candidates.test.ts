import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../src/glossary/candidates.ts';
import { readGlossary } from '../../src/glossary/read.ts';
import { writeCandidates } from '../../src/glossary/rows.ts';
import { expectLinear } from '../linear.ts';

const nothing = { concepts: [] };
const sentences = (...texts: readonly string[]) =>
  texts.map((text, at) => ({ document: 'briefing', segment: `s${at + 1}`, text }));

function terms(texts: readonly string[], min?: number): string[] {
  return findCandidates(sentences(...texts), nothing, 'en', { min }).map(
    ({ count, term, kind, abbreviation }) =>
      `${count} ${kind} ${term}${abbreviation ? ` (${abbreviation})` : ''}`,
  );
}

describe('candidates of a text', () => {
  test.each<[string, string[], string[]]>([
    [
      'a phrase that occurs twice, in any number',
      ['A flood drill began.', 'The flood drills ended.'],
      ['2 phrase flood drill'],
    ],
    ['not once', ['A flood drill began.'], []],
    ['a name however rare', ['They met in Port Kelmar.'], ['1 name Port Kelmar']],
    ['a name whole', ['He saw the Lake Rescue Service there.'], ['1 name Lake Rescue Service']],
    [
      'a name with "of"',
      ['He saw the Committee of Secretaries of Security Councils.'],
      ['1 name Committee of Secretaries of Security Councils'],
    ],
    ['an acronym', ['He saw the OSCE.'], ['1 acronym OSCE']],
    [
      'a name with the acronym in brackets',
      ['He saw the Organization for Security and Co-operation in Europe (OSCE).', 'The OSCE met.'],
      ['1 name Organization for Security and Co-operation in Europe (OSCE)'],
    ],
    [
      'letters that do not fit are another acronym',
      ['He saw the Lake Service (OSCE).'],
      ['1 name Lake Service', '1 acronym OSCE'],
    ],
    ['a word three times', ['boats', 'boats', 'a boat'], ['3 word boats']],
    ['no everyday word', ['people people people', 'said so, said so, said so'], []],
    ['no month', ['They met in September.'], []],
    [
      'nothing that only stands in a longer one',
      ['a rapid flood drill, a rapid flood drill'],
      ['2 phrase rapid flood drill'],
    ],
    ['nothing across punctuation', ['flood, drill; flood, drill'], []],
    [
      'no half of a word with a hyphen',
      ['a narrow-format dinner, a narrow-format dinner'],
      ['2 phrase narrow-format dinner'],
    ],
  ])('%s', (_rule, texts, expected) => {
    expect(terms(texts)).toEqual(expected);
  });

  test('are only those that are frequent enough', () => {
    expect(terms(['He saw Port Kelmar.', 'He left Port Kelmar and Dorsk.'], 2)).toEqual([
      '2 name Port Kelmar',
    ]);
  });

  test('are not what the glossary has, or is mostly made of', () => {
    const glossary = readGlossary('concept,en\na,flood drill\nb,Port Kelmar\n', 'g.csv');
    const texts = sentences('The flood drill in Port Kelmar Harbor.', 'Flood drills in Port Kelmar.');
    expect(findCandidates(texts, glossary, 'en')).toEqual([]);
  });

  test('bring their sentences', () => {
    const texts = sentences('He saw Dorsk.', 'Nothing.', 'He left Dorsk.');
    expect(findCandidates(texts, nothing, 'en')).toEqual([
      { term: 'Dorsk', kind: 'name', count: 2, sentences: [texts[0], texts[2]] },
    ]);
  });

  test('take time in step with the text', () => {
    expectLinear(10_000, (size) => {
      findCandidates(sentences('flood drill of the Lake '.repeat(size)), nothing, 'en');
    });
  });
});

test('a table of candidates is a glossary that can be read', () => {
  const candidates = findCandidates(
    sentences('He saw the Lake Dam Agency (LDA), "at last".', 'He saw the lake dam agency, Ўў.'),
    nothing,
    'en',
    { min: 2 },
  );
  const table = writeCandidates(candidates, 'en', ['ru', 'be', 'tg']);
  const { concepts } = readGlossary(table, 'new.csv');
  expect(concepts.map(({ id }) => id)).toEqual(['lake-dam-agency']);
  expect(concepts[0]?.terms.get('en')?.map(({ text }) => text)).toEqual(['Lake Dam Agency', 'LDA']);
  expect(concepts[0]?.note).toBe(
    '2 × / briefing s1: He saw the Lake Dam Agency (LDA), "at last". / briefing s2: He saw the lake dam agency, Ўў.',
  );
});

test('ids of concepts differ, also if nothing of the term can be written in Latin letters', () => {
  const row = (term: string) => ({ term, kind: 'name' as const, count: 1, sentences: [] });
  const table = writeCandidates([row('U.N.'), row('u n'), row('Ҷаласа')], 'en', []);
  expect(table.split('\n').map((line) => line.split(',')[0])).toEqual([
    'concept',
    'u-n',
    'u-n-2',
    'term',
    '',
  ]);
});
