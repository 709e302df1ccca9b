import { describe, expect, it } from 'vitest';
import { quotation } from '../../src/site/assets/quoting.js';

const english = { marks: ['“', '”', '‘', '’'], isStopOutside: false } as const;
const russian = { marks: ['«', '»', '„', '“'], isStopOutside: true } as const;

describe('a quotation', () => {
  it.each([
    ['The dam opens', '“The dam opens”'],
    ['The dam opens.', '“The dam opens.”'],
    ['Growth was 12%.', '“Growth was 12%.”'],
    ['Prices rose (see table 2).', '“Prices rose (see table 2).”'],
    ['“We did not come,” said the director.', '“‘We did not come,’ said the director.”'],
    ['“Stop!” he cried, “or else…”', '“‘Stop!’ he cried, ‘or else…’”'],
    ['“We did not come', '“We did not come”'],
    ['It is the reason to hold a drill.”', '“It is the reason to hold a drill.”'],
    ['It was late.” He left.', '“‘It was late.’ He left.”'],
    ['We came to help,” she said.', '“‘We came to help,’ she said.”'],
    ['She said: “We came to help.', '“She said: ‘We came to help.’”'],
    ['“He said ‘no’ twice.”', '“‘He said “no” twice.’”'],
    ['The minister’s reply: “It’s done.”', '“The minister’s reply: ‘It’s done.’”'],
    ['Did he say “no”?', '“Did he say ‘no’?”'],
    ['He called it "odd" and "old".', '“He called it ‘odd’ and ‘old’.”'],
    ["He called it 'odd' and didn't.", "“He called it ‘odd’ and didn't.”"],
    ['The states’ forces.', '“The states’ forces.”'],
    ['In the ’90s it was rock ’n’ roll.', '“In the ’90s it was rock ’n’ roll.”'],
    ['The ‘best of the ’90s’ is back.', '“The ‘best of the ’90s’ is back.”'],
    ['Size: 5" and "more".', '“Size: 5" and ‘more’.”'],
    ['The stations will:', '“The stations will…”'],
    ['measure the water level;', '“measure the water level…”'],
    ['— We came, he said.', '“We came, he said.”'],
  ])('in English: %s', (text, quoted) => {
    expect(quotation(text, english)).toBe(quoted);
  });

  it.each([
    ['Плотина открывается', '«Плотина открывается»'],
    ['Плотина открывается.', '«Плотина открывается».'],
    ['Плотина открывается?', '«Плотина открывается?»'],
    ['Почему?..', '«Почему?..»'],
    ['И тогда…', '«И тогда…»'],
    ['И тогда...', '«И тогда...»'],
    [
      '«Мы собрались…», — сказала директор Мира Солане.',
      '«„Мы собрались…“, — сказала директор Мира Солане».',
    ],
    ['Гэта адзіная прычына праводзіць вучэнні».', '«Гэта адзіная прычына праводзіць вучэнні».'],
    ['Мы пришли помочь», — сказала она.', '«„Мы пришли помочь“, — сказала она».'],
    ['Она сказала: «Мы пришли помочь.', '«Она сказала: „Мы пришли помочь“».'],
    ['Она спросила: «Почему?»', '«Она спросила: „Почему?“»'],
    ['Она крикнула: «Стойте!».', '«Она крикнула: „Стойте!“».'],
    ['Газета «Взгляд» пишет о «„Буре“ в стакане».', '«Газета „Взгляд“ пишет о „«Буре» в стакане“».'],
    ['Директор ООО «Дом «Ромашка» прибыл.', '«Директор ООО „Дом «Ромашка»“ прибыл».'],
    ['Он сказал: “Да”.', '«Он сказал: „Да“».'],
    ['Он сказал: "Да".', '«Он сказал: „Да“».'],
    ['Ӯ гуфт: «Мо омадем.»', '«Ӯ гуфт: „Мо омадем“».'],
    ['— Мы пришли, — сказала она.', '«Мы пришли, — сказала она».'],
    ['Станции будут:', '«Станции будут…»'],
    ['измерять уровень воды;', '«измерять уровень воды…»'],
    ['Рост составил 12 %.', '«Рост составил 12 %».'],
    ['Это было в 2026 г.', '«Это было в 2026 г.».'],
    ['Груз весит 500 г.', '«Груз весит 500 г».'],
    ['Её высота 40 м.', '«Её высота 40 м».'],
    ['Ущерб составил 5 млн.', '«Ущерб составил 5 млн».'],
    ['Проект стоит 5 млн руб.', '«Проект стоит 5 млн руб.».'],
    ['Пришли дети, взрослые и т. д.', '«Пришли дети, взрослые и т. д.».'],
    ['Его подписал Иванов И. И.', '«Его подписал Иванов И. И.».'],
    ['Вырос ВВП стран СНГ.', '«Вырос ВВП стран СНГ».'],
    ['Это был я.', '«Это был я».'],
    ['Аб’яднанне працуе.', '«Аб’яднанне працуе».'],
  ])('in Russian, Belarusian and Tajik: %s', (text, quoted) => {
    expect(quotation(text, russian)).toBe(quoted);
  });

  it('takes time in proportion to its text', () => {
    for (const text of ['« “ ', '»', '» ', '”, '])
      expect(quotation(text.repeat(20_000), russian)).toMatch(/^«[„“…,\s]*»$/);
  });
});
