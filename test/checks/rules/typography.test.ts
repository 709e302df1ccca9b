import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/engine/registry.ts';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { expectLinear } from '../../linear.ts';
import { find, pairOf, quoted } from '../pairs.ts';

describe('matters of house style', () => {
  it.each([
    ['dashes/style', 'ru', 'Минск - столица -- да', ['-', '--']],
    ['dashes/style', 'be', 'Мінск – сталіца', ['–']],
    ['dashes/style', 'tg', 'Минск — пойтахт; 5 - 3; Минск–Москва; кам-кам', []],
    ['dashes/style', 'ru', 'Кто - то ушёл из - за дождя', ['Кто - то', 'из - за']],
    ['dashes/style', 'be', 'Хто - небудзь прыйдзе чуць – чуць', ['Хто - небудзь', 'чуць – чуць']],
    ['dashes/style', 'tg', 'НАТО - ро; зуд - зуд', ['НАТО - ро', 'зуд - зуд']],
    ['dashes/style', 'ru', 'Важно, кто - то, что он знает. Дом - то место', ['-', '-']],
    ['quotes/style', 'ru', 'Вот "так" и <1>«так»</1>', ['"так"']],
    ['quotes/style', 'be', '«Гэта “так” і „так“»', ['“так”']],
    ['quotes/style', 'tg', '“чунин” ва «чунин», "чунин"', ['"чунин"']],
    ['quotes/style', 'tg', '„чунин“', ['„чунин“']],
    ['apostrophes/style', 'be', "сям'я, аб’ём і аб`ява", ["'", '`']],
    ['apostrophes/style', 'ru', "Он сказал: 'да'.", []],
    ['ellipsis/style', 'ru', 'Да... нет. Как?.. Ну!..', ['...']],
    ['ellipsis/style', 'tg', 'а….. б', ['…..']],
    ['quotes/style', 'ru', '«а» «б „в“»', []],
    ['spacing/punctuation', 'ru', 'один , два ! три', [' ', ' ']],
    ['spacing/punctuation', 'be', '( так ) і « так»', [' ', ' ', ' ']],
    ['spacing/punctuation', 'tg', 'як,ду', [',']],
    ['spacing/punctuation', 'ru', '1,5; 12:30; 3 : 1; и т. д.; да …', []],
    ['spacing/no-break', 'ru', 'Минск — 5 км, № 5', [' ', ' ', ' ']],
    ['spacing/no-break', 'be', '— Так, 5 метраў', []],
    ['spacing/no-break', 'tg', '5 % ва 2010 фунт', [' ', ' ']],
    ['capitals/start', 'ru', '«<1>заседание</1>».', ['з']],
    ['capitals/start', 'be', 'ўсё.', ['ў']],
    ['capitals/start', 'tg', 'iPhone омад.', []],
    ['capitals/start', 'ru', 'заседание;', []],
    ['capitals/start', 'be', '2024 год.', []],
    ['markup/empty', 'ru', 'а <1> </1>', ['<1> </1>']],
    ['markup/empty', 'be', 'а <1>б</1><2></2>', ['<2></2>']],
    ['markup/empty', 'tg', '<1><2/></1>', []],
  ])('%s: %s: %s', (code, language, target, expected) => {
    expect(quoted(find(code, language, 'The <1>word</1> “is” <2>it</2>', target))).toEqual(expected);
  });
});

describe('consistency', () => {
  const codesOf = (pairs: readonly (readonly [string, string])[], language: string) =>
    runChecks(
      pairs.map(([source, target], at) => ({ ...pairOf(source, target, language), segment: `s${at}` })),
      { checks: checks.filter(({ code }) => code.startsWith('consistency/')) },
    ).map(({ code, segment }) => `${segment} ${code}`);

  it.each(['ru', 'be', 'tg'])('of the same source: %s', (language) => {
    const source = 'A sentence of some length.';
    expect(
      codesOf(
        [
          [source, 'адзін'],
          [source, 'два'],
          [source, 'Адзін.'],
        ],
        language,
      ),
    ).toEqual(['s1 consistency/target']);
  });

  it('of a label asks for the same sentence before it', () => {
    expect(
      codesOf(
        [
          ['One', 'а'],
          ['Open', 'б'],
          ['Two', 'в'],
          ['Open', 'г'],
        ],
        'be',
      ),
    ).toEqual([]);
    expect(
      codesOf(
        [
          ['One', 'а'],
          ['Open', 'б'],
          ['One', 'а'],
          ['Open', 'г'],
        ],
        'be',
      ),
    ).toEqual(['s3 consistency/target']);
  });

  it.each(['ru', 'be', 'tg'])('of the same target: %s', (language) => {
    const target = 'тое самае двойчы ў тэксце';
    expect(
      codesOf(
        [
          ['One thing', target],
          ['Another thing', target],
          ['“One” thing', target],
        ],
        language,
      ),
    ).toEqual(['s1 consistency/source', 's2 consistency/source']);
  });
});

describe('time', () => {
  it.each([
    '- ',
    ' — ',
    '«',
    '"а" ',
    ' ,',
    ',а',
    '<1></1>',
    '5 % ',
    ' \u00a0',
    'а а ',
    '(',
    'c ',
    '\u200b',
    'и\u0306',
  ])('grows with the text only, on request as well: %j', (piece) => {
    expectLinear(6_000, (size) => {
      const hostile = piece.repeat(size);
      runChecks([pairOf('The “word”.', hostile, 'be'), pairOf(hostile, `б${hostile}`, 'ru')], { checks });
    });
  });
});
