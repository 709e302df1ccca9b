import { describe, expect, it } from 'vitest';
import { find, quoted } from '../pairs.ts';

describe('a sentence end that the target lost', () => {
  it.each([
    ['ru', 'The session is open.', 'Заседание открыто', 'о'],
    ['ru', 'He said: “It is open.”', 'Он сказал: «Открыто»', 'о'],
    ['be', 'Hurrah!', 'Ура', 'а'],
    ['tg', 'They agreed:', 'Онҳо розӣ шуданд.', '.'],
    ['ru', 'And then…', 'А потом', 'м'],
    ['tg', 'It is <1>open</1>.', 'Он <1>кушода</1>', 'а'],
    ['ru', 'A smile.', 'Улыбка 😀', '😀'],
    ['be', 'It is open.', 'Адкрыта,', ','],
  ])('%s: %s | %s', (language, source, target, at) => {
    expect(quoted(find('punctuation/end', language, source, target))).toEqual([at]);
  });

  it.each([
    ['ru', 'The session is open.', 'Заседание открыто.'],
    ['ru', '“It is open.”', '«Открыто».'],
    ['be', '“It is open.”', '«Адкрыта.»'],
    ['tg', '“It is open.”', '“Кушода аст”.'],
    ['ru', '“Is it open?”', '«Открыто?»'],
    ['be', 'Really?', 'Праўда?!'],
    ['tg', 'Why?', 'Чаро?..'],
    ['ru', 'And then...', 'А потом…'],
    ['be', 'It is open!', 'Адкрыта.'],
    ['tg', 'It is open (see above).', 'Кушода аст (ниг. боло).'],
    ['ru', 'The year 2024.', '2024 г.'],
    ['be', 'Talks with the U.S.', 'Перамовы з ЗША'],
    ['tg', 'Signed by J.', 'Имзо: Ҷ'],
    ['ru', 'at 3 p.m.', 'в 15:00'],
    ['be', 'No mark', 'Без знака.'],
    ['tg', 'One, two;', 'Як, ду'],
    ['ru', '.', 'а.'],
  ])('is not %s: %s | %s', (language, source, target) => {
    expect(find('punctuation/end', language, source, target)).toEqual([]);
  });
});

describe('another end than that of the source', () => {
  it.each([
    ['be', 'The session is open.', 'Пасяджэнне адкрыта?', ['?']],
    ['tg', 'Is it open?', 'Кушода аст.', ['.']],
    ['be', 'And then...', 'А потым:', [':']],
    ['ru', 'It is open.', 'Открыто', []],
    ['ru', 'Is it open?', 'Открыто?!', []],
    ['tg', 'It is open!', 'Кушода аст.', []],
  ])('%s: %s | %s', (language, source, target, expected) => {
    expect(quoted(find('punctuation/other-end', language, source, target))).toEqual(expected);
    if (expected.length > 0) expect(find('punctuation/end', language, source, target)).toEqual([]);
  });
});

describe('spaces', () => {
  it.each([
    ['ru', 'one two', 'один  два', ['  ']],
    ['be', 'one two', 'адзін \u202f два   тры', [' \u202f ', '   ']],
    ['tg', 'one <1>two</1>', 'як <1> ду</1>', [' <1> ']],
    ['tg', 'one <1/> two', 'як <1/> ду', []],
    ['ru', 'one  two', 'один   два', []],
    ['be', 'one two', 'адзін\n\nдва', []],
  ])('in a row: %s: %j | %j', (language, source, target, expected) => {
    expect(quoted(find('spacing/doubled', language, source, target))).toEqual(expected);
  });

  it.each([
    ['ru', 'one', ' один', [' ']],
    ['be', 'one', 'адзін\u00a0', ['\u00a0']],
    ['tg', 'one', '\n<1>як</1> ', ['\n', ' ']],
    ['ru', ' one ', ' один ', []],
    ['be', 'one <1/>', '<1/> адзін', []],
    ['tg', 'one', 'як', []],
  ])('around: %s: %j | %j', (language, source, target, expected) => {
    expect(quoted(find('spacing/ends', language, source, target))).toEqual(expected);
  });
});
