import { expect, test } from 'vitest';
import { sameWord } from '../../src/languages/same-word.ts';

const same: readonly (readonly [rule: string, ...forms: string[]])[] = [
  ['ezafe', 'созмон', 'созмони'],
  ['plural and ezafe', 'давлат', 'давлатҳо', 'давлатҳои', 'давлатҳоро'],
  ['possessive', 'китоб', 'китобам', 'китобашон', 'китобҳоямон', 'китобҳояшонро'],
  ['indefinite', 'қарор', 'қароре', 'қарореро'],
  ['object', 'суханронӣ', 'суханрониро'],
  ['final ӣ before ezafe', 'дастаҷамъӣ', 'дастаҷамъии'],
  ['final ӣ before a plural', 'иштирокчӣ', 'иштирокчиён', 'иштирокчиҳо', 'иштирокчиёнро'],
  ['-гон after а', 'намоянда', 'намояндагон', 'намояндагони', 'намояндааш'],
  ['-он after a consonant', 'вазир', 'вазирон', 'вазирони', 'вазиронро'],
  ['-вон after ӯ', 'бозу', 'бозувон'],
  ['copula', 'омода', 'омодааст', 'омодаанд'],
  ['and', 'сулҳ', 'сулҳу'],
  ['and after a vowel', 'дунё', 'дунёю', 'дунёву'],
  ['degrees', 'баланд', 'баландтар', 'баландтарин', 'баландтарини'],
  ['an acronym with an ending', 'СААД', 'СААД-ро', 'СААД-и'],
  ['an acronym in small letters', 'смм', 'смм-ро'],
];

test.each(same)('%s: forms of one word', (_rule, ...forms) => {
  for (const a of forms) for (const b of forms) expect([a, b, sameWord(a, b, 'tg')]).toEqual([a, b, true]);
});

test.each([
  // Ezafe stands last: давлатиҳо has the adjective давлатӣ in it.
  ['давлати', 'давлатиҳо'],
  ['давлат', 'давлатӣ'],
  ['Тоҷикистон', 'тоҷикистонӣ'],
  ['амният', 'амниятӣ'],
  ['вазир', 'вазорат'],
  ['шӯро', 'шӯравӣ'],
  ['созмон', 'созиш'],
  ['намоянда', 'намоиш'],
  ['низом', 'низомӣ'],
  ['СААД', 'СПАД'],
  ['НАТО', 'НАТО-Россия'],
])('%s and %s are two words', (a, b) => {
  expect(sameWord(a, b, 'tg')).toBe(false);
});
