import { describe, expect, it } from 'vitest';
import { quotation } from '../../src/site/assets/quoting.js';

const english = { marks: ['“', '”', '‘', '’'], isStopOutside: false } as const;
const russian = { marks: ['«', '»', '„', '“'], isStopOutside: true } as const;

describe('a quotation', () => {
  it.each([
    ['The dam opens', '“The dam opens”'],
    ['The dam opens.', '“The dam opens.”'],
    ['“We did not come,” said the director.', '“‘We did not come,’ said the director.”'],
    ['“We did not come', '“We did not come”'],
    ['It was late.” He left.', '“It was late. He left.”'],
    ['“He said ‘no’ twice.”', '“‘He said “no” twice.’”'],
    ['The minister’s reply: “It’s done.”', '“The minister’s reply: ‘It’s done.’”'],
    ['He called it "odd" and "old".', '“He called it ‘odd’ and ‘old’.”'],
    ['The states’ forces.', '“The states’ forces.”'],
    ['Size: 5" and "more".', '“Size: 5" and ‘more’.”'],
  ])('in English: %s', (text, quoted) => {
    expect(quotation(text, english)).toBe(quoted);
  });

  it.each([
    ['Плотина открывается', '«Плотина открывается»'],
    ['Плотина открывается.', '«Плотина открывается».'],
    ['Плотина открывается?', '«Плотина открывается?»'],
    ['И тогда…', '«И тогда…»'],
    ['И тогда...', '«И тогда...»'],
    [
      '«Мы собрались…», — сказала директор Мира Солане.',
      '«„Мы собрались…“, — сказала директор Мира Солане».',
    ],
    ['Гэта адзіная прычына праводзіць вучэнні».', '«Гэта адзіная прычына праводзіць вучэнні».'],
    ['Газета «Взгляд» пишет о «„Буре“ в стакане».', '«Газета „Взгляд“ пишет о „«Буре» в стакане“».'],
    ['Он сказал: “Да”.', '«Он сказал: „Да“».'],
    ['Он сказал: "Да".', '«Он сказал: „Да“».'],
    ['Это было в 2026 г.', '«Это было в 2026 г.».'],
    ['Проект стоит 5 млн руб.', '«Проект стоит 5 млн руб.».'],
    ['Пришли дети, взрослые и т. д.', '«Пришли дети, взрослые и т. д.».'],
    ['Аб’яднанне працуе.', '«Аб’яднанне працуе».'],
  ])('in Russian and Belarusian: %s', (text, quoted) => {
    expect(quotation(text, russian)).toBe(quoted);
  });

  it('takes time in proportion to its text', () => {
    const text = '« “ '.repeat(20_000);
    expect(quotation(text, russian)).toMatch(/^«\s*»$/);
  });
});
