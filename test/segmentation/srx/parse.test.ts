import { describe, expect, test } from 'vitest';
import { toJavaScript } from '../../../src/segmentation/srx/regex/javascript.ts';
import { parseExpression } from '../../../src/segmentation/srx/regex/parse.ts';

function refuse(reason: string, offset: number): never {
  throw new Error(`${offset}: ${reason}`);
}

/** What ICU and Java find with the expression, as JavaScript finds it. */
function translate(source: string): RegExp {
  return new RegExp(`^(?:${toJavaScript(parseExpression(source, refuse))})$`, 'v');
}

/** Expression, texts it matches as a whole, texts it does not. */
const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // Letters and digits of all alphabets.
  ['\\w+', ['год', 'ҷ', 'e\u0301', 'a_1'], ['a b', '-', '']],
  ['\\W', ['-', ' '], ['г', '1']],
  ['\\d+', ['5', '٣'], ['V', '½']],
  ['\\D', ['V'], ['٣']],
  ['\\s', [' ', '\u00a0', '\u2028', '\u0085'], ['\ufeff', 'x']],
  ['\\S', ['\ufeff', 'x'], ['\u00a0']],
  ['\\h+', [' \t\u00a0\u3000'], ['\n', 'h']],
  ['\\H', ['\n'], ['\u00a0']],
  ['\\v', ['\n', '\u000b', '\u2029'], [' ', 'v']],
  ['\\V', [' '], ['\u0085']],
  ['\\R', ['\r\n', '\r', '\u2028'], ['\n\n', 'R']],
  ['\\R\\n', ['\r\n\n', '\n\n'], ['\r\n']],
  ['.', ['x', '😀', '\u00a0'], ['\n', '\u2028', '\u0085', '']],
  // Boundaries.
  ['в \\bг\\b\\.', ['в г.'], ['в гг.']],
  ['.*\\bг\\..*', ['2026 г. Совет', 'г.'], ['маг.', 'ҷг.']],
  ['.\\B.', ['гг', '..'], ['г.', '.г']],
  ['a\\b\u0301?', ['a'], ['a\u0301']],
  ['\\Aa\\z', ['a'], ['ab']],
  ['(?s)a\\Z.*', ['a\n', 'a\r\n', 'a'], ['a\n\n', 'ab']],
  ['(?s)a$.*', ['a\n', 'a\u2028'], ['a\nb', 'ab']],
  ['(?sm)a$.*', ['a\nb', 'a\r\nb'], ['ab']],
  ['(?s).*^b', ['b'], ['a\nb']],
  ['(?sm).*^b', ['a\nb', 'a\u0085b'], ['ab']],
  ['(?sm)\\r$\\nb', [], ['\r\nb']],
  // Flags.
  ['(?i)тадж\\.', ['ТАДЖ.', 'Тадж.', 'тадж.'], ['тадж']],
  ['(?i:no)s', ['nos', 'NOs'], ['NOS']],
  ['a(?i)b|c', ['aB', 'C'], ['Ab']],
  ['((?i)b)c', ['Bc'], ['BC']],
  ['(?i)b(?-i)c', ['Bc'], ['BC']],
  ['(?i-s:a.)', ['A.'], ['A\n']],
  ['(?i)[a-z]', ['K', 'k'], ['1']],
  ['(?i)[^a]', ['b'], ['a', 'A']],
  ['(?i)[а-яё]+', ['ЁЖ'], ['ӮЗ']],
  ['(?i)\\p{Lu}', ['g', 'G'], ['1']],
  ['(?i)\\P{Lu}', ['1'], ['g', 'G']],
  ['(?i)[[:lower:]]', ['G'], ['1']],
  ['(?i)\\u0411', ['б', 'Б'], ['b']],
  ['(?u)a', ['a'], ['A']],
  ['(?s).', ['\n'], ['']],
  ['(?x) a b # c', ['ab'], ['a b', 'ab # c']],
  ['(?x)a +', ['aa'], ['a ', '']],
  ['(?x)\\ [\\ ]', ['  '], ['']],
  ['a(?#comment)b', ['ab'], ['acommentb']],
  // Possessive and atomic.
  ['a*+b', ['aab', 'b'], ['aa']],
  ['a*+a', [], ['a', 'aa']],
  ['a?+ab', ['aab'], ['ab']],
  ['a{1,2}+a', ['aaa'], ['aa', 'aaaa']],
  ['(?>\\d+)\\d', [], ['12']],
  ['(?>ab)c', ['abc'], ['ac']],
  ['(?:ab){2}+a', ['ababa'], ['aba']],
  // Lazy repetition only changes the order.
  ['a+?b', ['aab'], ['b']],
  ['a{2}', ['aa'], ['a', 'aaa']],
  ['a{2,}', ['aaa'], ['a']],
  ['a{0,1}', ['', 'a'], ['aa']],
  // Groups.
  ['(?<x>a|b)c', ['ac', 'bc'], ['c', 'x']],
  ['(?:(a)|b)c', ['ac', 'bc'], ['c']],
  ['(|a)b', ['b', 'ab'], ['a']],
  // Looks.
  ['a(?=b)b', ['ab'], ['a']],
  ['a(?!b).', ['ac'], ['ab']],
  ['.(?<=a|bc)d', ['ad'], ['bd']],
  ['.(?<!a)b', ['cb'], ['ab']],
  // Quotation.
  ['\\Qa.b\\E+', ['a.b', 'a.bb'], ['axb', 'a.ba.b']],
  ['\\Q[\\d]', ['[\\d]'], ['5']],
  ['a\\Q\\Eb', ['ab'], ['a']],
  ['[\\Q]^-\\E]', [']', '^', '-'], ['Q']],
  // Classes.
  ['[a-z&&[^aeiou]]', ['b', 'z'], ['a', 'B']],
  ['[a-d&&c-z]', ['c', 'd'], ['b', 'e']],
  ['[^a-z&&[^aeiou]]', ['a', 'B'], ['b']],
  ['[\\p{L}&&[^\\p{IsCyrillic}]&&[^q]]', ['a', 'é'], ['ы', 'q', '1']],
  ['[ab[0-9]c]', ['a', '5', 'c'], ['d']],
  ['[[:alpha:][:punct:]]', ['ӯ', '!', '«'], ['5', '+']],
  ['[[:^digit:]]', ['a'], ['5']],
  ['[-a]', ['-', 'a'], ['b']],
  ['[a-]', ['-', 'a'], ['b']],
  ['[\\w-.]', ['-', '.', 'ҳ'], [' ']],
  ['[a-\\x{63}]', ['b'], ['d']],
  ['[.?!()|*+{}/"\\]]', ['.', '(', '|', '/', ']'], ['\\', 'a']],
  ['[“”‘’«»…]', ['“', '…'], ['"']],
  ['[😀-😂]', ['😁'], ['😐']],
  ['[^\\s]', ['a', '😀'], ['\u00a0']],
  // Properties.
  ['\\p{Lu}\\p{Ll}', ['Ҷо', 'Ab'], ['ab']],
  ['\\pL\\PL', ['ж1'], ['жж']],
  ['\\p{LU}\\p{lowercase_letter}', ['Aa'], ['aa']],
  ['\\p{^Lu}', ['a'], ['A']],
  ['\\p{IsCyrillic}', ['ӯ', 'Ҳ'], ['y']],
  ['\\p{InCyrillic}', ['Ҳ', '\u0482'], ['\u0500', 'H']],
  ['\\p{Cyrillic}', ['ж'], ['z']],
  ['\\p{script=Latin}', ['z'], ['ж']],
  ['\\p{block=Basic Latin}', ['~'], ['é']],
  ['\\p{gc=Lu}', ['A'], ['a']],
  ['\\p{IsAlphabetic}\\p{IsL}', ['жz'], ['1z']],
  ['\\p{Alpha}\\p{Punct}\\p{Digit}', ['ж!5'], ['!ж5', 'ж$5']],
  ['\\p{Blank}\\p{XDigit}', [' F', '\tf'], ['\nF', ' G']],
  ['\\p{Graph}\\p{Print}', ['a '], [' a']],
  ['\\p{javaLowerCase}\\p{javaUpperCase}', ['aA'], ['Aa']],
  ['\\p{javaWhitespace}', [' ', '\u001c'], ['\u00a0']],
  // Characters.
  ['\\u0416\\x41\\x{1F600}', ['ЖA😀'], ['жA😀']],
  ['\\ud83d\\ude00+', ['😀😀'], ['\ud83d']],
  ['\\0101\\07\\cJ\\a\\e\\f\\t', ['A\u0007\n\u0007\u001b\f\t'], ['A']],
  ['\\.\\-\\"\\«\\ ', ['.-"« '], ['x']],
  ['a]}', ['a]}'], ['a']],
  ['$', [''], ['$']],
];

describe('expressions match what ICU and Java match', () => {
  test.each(rows)('%s', (source, matched, unmatched) => {
    const pattern = translate(source);
    for (const text of matched) expect(pattern.test(text), JSON.stringify(text)).toBe(true);
    for (const text of unmatched) expect(pattern.test(text), JSON.stringify(text)).toBe(false);
  });
});

/** Expression, offset of the fault, part of the reason. */
const faults: readonly (readonly [string, number, string])[] = [
  ['a\\N{DASH}', 1, 'names of characters'],
  ['\\Ga', 0, 'no earlier match'],
  ['\\X', 0, 'not known'],
  ['a\\y', 1, 'means nothing'],
  ['\\b{g}', 0, 'not known'],
  ['\\p{IsTajik}', 0, 'property'],
  ['\\p{blk=Nowhere}', 0, 'property'],
  ['[\\p{}]', 1, 'property'],
  ['[[:letters:]]', 1, 'property'],
  ['[:alpha:]', 0, 'disagree'],
  ['[a', 0, 'no end'],
  ['[]', 0, 'empty'],
  ['[]a]', 0, 'empty'],
  ['[a&&]', 0, 'empty'],
  ['[z-a]', 1, 'before it begins'],
  ['[a-\\d]', 1, 'ends with a set'],
  ['[--a]', 1, 'disagree'],
  ['[a--]', 1, 'before it begins'],
  ['[[a]-[b]]', 4, 'disagree'],
  ['[\\b]', 1, 'means nothing'],
  ['(?x)[ a]', 5, 'disagree'],
  ['(a', 0, 'no end'],
  ['a)', 1, 'closes nothing'],
  ['(?P<x>a)', 0, 'no way that is known'],
  ['(?w)a', 0, 'flag'],
  ['(?#a', 0, 'no end'],
  ['*a', 0, 'nothing stands before'],
  ['a|+', 2, 'nothing stands before'],
  ['a**', 2, 'repeated without a group'],
  ['a{x}', 1, 'no repetition'],
  ['a{3,2}', 1, 'fewer at most'],
  ['\\', 0, 'at the end'],
  ['\\x{110000}', 0, 'number of a character'],
  ['\\xG1', 0, 'number of a character'],
  ['\\u12', 0, 'number of a character'],
  ['\\08', 0, 'octal'],
  ['\\c', 0, 'needs a letter'],
  ['(a)\\1', 3, 'cannot be asked for again'],
  ['\\1(a)', 0, 'cannot be asked for again'],
  ['(?<x>a)\\k<x>', 7, 'cannot be asked for again'],
  ['(?>a|ab)c', 0, 'remember its way'],
  ['x(?>a*b)', 1, 'remember its way'],
  ['(?:ab)++a', 6, 'only one character or class'],
  ['(?:a|ab){2}+b', 8, 'only one character or class'],
  [`${'('.repeat(200)}${')'.repeat(200)}`, 101, 'too deep'],
  [`${'['.repeat(200)}a${']'.repeat(200)}`, 51, 'too deep'],
  ['a'.repeat(50_001), 50_000, 'longer'],
];

test.each(faults)('%s is refused', (source, offset, reason) => {
  expect(() => parseExpression(source, refuse)).toThrow(new RegExp(`^${offset}: .*${reason}`, 'u'));
});
