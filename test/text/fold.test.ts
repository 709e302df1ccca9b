import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isCosmetic } from '../../src/text/fold.ts';
import { expectLinear } from '../linear.ts';

describe('isCosmetic', () => {
  it.each([
    ['quotation marks', 'The “plan” is ‘ours’.', 'The "plan" is \'ours\'.'],
    ['quotation marks of another language', 'The “plan” holds.', 'The « plan » holds.'],
    ['single marks for double ones', "A 'plan' holds.", 'A "plan" holds.'],
    ['apostrophes', 'It’s the states’ plan.', "It's the states' plan."],
    ['dashes', 'The plan – ours – holds.', 'The plan — ours - holds.'],
    ['a dash without its spaces', 'The plan—ours.', 'The plan — ours.'],
    ['two hyphens for a dash', 'The plan--ours.', 'The plan — ours.'],
    ['the dash of a range', 'Pages 5–7.', 'Pages 5-7.'],
    ['the dash of a pair', 'The Minsk–Moscow line.', 'The Minsk-Moscow line.'],
    ['a minus sign', 'It was −5 degrees.', 'It was -5 degrees.'],
    ['no-break spaces', 'In 2\u00a0000 cases.', 'In 2 000 cases.'],
    ['spaces', 'Two  words. ', ' Two words.'],
    ['a space before punctuation', 'Yes , sir !', 'Yes, sir!'],
    ['a soft hyphen', 'co\u00adoperation', 'cooperation'],
    ['composed letters', 'cafe\u0301', 'café'],
    ['case of the first letter', 'readiness of forces', 'Readiness of forces'],
    ['case of the first letter behind marks', '“the plan”', '“The plan”'],
    ['case of the first letter in a tag', '<1>the</1> plan', '<1>The</1> plan'],
    ['case of a first word of one letter', 'a plan', 'A plan'],
    ['a final full stop', 'The budget', 'The budget.'],
    ['an exclamation mark', 'Stop!', 'Stop.'],
    ['an ellipsis', 'And so on…', 'And so on...'],
    ['a colon', 'He said:', 'He said.'],
    ['a stop inside or outside the marks', 'He said “yes.”', 'He said “yes”.'],
    ['Tajik', '«Ҷаласа» шуд.', '“Ҷаласа” шуд'],
    ['Tajik, first letter', 'ҷаласа шуд.', 'Ҷаласа шуд.'],
    ['Russian', '«Да» – сказал он.', '„Да“ — сказал он'],
  ])('%s', (_, a, b) => {
    expect(isCosmetic(a, b)).toBe(true);
    expect(isCosmetic(b, a)).toBe(true);
  });

  it.each([
    ['a number', 'In 15 cases.', 'In 16 cases.'],
    ['a sign', 'It was -5 degrees.', 'It was 5 degrees.'],
    ['a decimal sign', 'It rose 1.5 points.', 'It rose 1,5 points.'],
    ['feet and inches', "A 5' wall.", 'A 5" wall.'],
    ['a question', 'He left.', 'He left?'],
    ['a comma', 'Members, and others.', 'Members and others.'],
    ['a semicolon inside', 'He left; she stayed.', 'He left, she stayed.'],
    ['an apostrophe', "It's his.", 'Its his.'],
    ['a possessive', "The states' plan.", "The state's plan."],
    ['a hyphen', 'They re-cover.', 'They recover.'],
    ['a hyphen for a dash', 'The man-eating shark.', 'The man—eating shark.'],
    ['a hyphen for a space', 'The member-state.', 'The member state.'],
    ['a space put in', 'A may be.', 'A maybe.'],
    ['case inside', 'They met the US.', 'They met the us.'],
    ['a first acronym', 'US forces.', 'us forces.'],
    ['a first acronym, half', 'US forces.', 'Us forces.'],
    ['an initial', 'A. Smith left.', 'a. Smith left.'],
    ['an inner capital', 'McKay left.', 'mcKay left.'],
    ['quotation marks put in', 'The plan.', 'The “plan”.'],
    ['a tag put in', 'A bold plan.', 'A <1>bold</1> plan.'],
    ['a tag moved', 'A <1>bold</1> plan.', 'A <1>bold plan</1>.'],
    ['another tag', 'A <1/> plan.', 'A <2/> plan.'],
    ['a percent sign', 'By 5 %', 'By 5'],
    ['stops alone', '.', '?'],
    ['nothing', '', 'A.'],
    ['a negation', 'They did.', 'They did not.'],
    ['Tajik letters', 'ҷанг шуд', 'чанг шуд'],
  ])('not %s', (_, a, b) => {
    expect(isCosmetic(a, b)).toBe(false);
    expect(isCosmetic(b, a)).toBe(false);
  });

  it('keeps every letter, digit, comma and question mark', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'B',
        'É',
        'e\u0301',
        '5',
        ' ',
        '\u00a0',
        '\r',
        '.',
        '…',
        '?',
        '-',
        '–',
        '—',
        '--',
        '"',
        '“',
        '»',
        "'",
        '’',
      ],
      ...['<1>', '</1>', '<2/>', '\\<1>', '&amp;', ']]>', '(', ')', 'ҷ', '𝒜', '\u00ad'],
    );
    const letters = (text: string): string =>
      text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}?&;,]/gu, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(letters(fold(text))).toBe(letters(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['"', ' ', '-', '—', '.', '<1>', ')', "'", '\\', '« '])(
    'takes linear time for a run of %j',
    (unit) => {
      expectLinear(200_000, (size) => {
        fold(unit.repeat(size));
        fold(`a${unit.repeat(size)}a`);
      });
    },
  );
});
