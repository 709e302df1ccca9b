import { expect, test } from 'vitest';
import { cutText } from '../../src/segmentation/segment.ts';
import { keepQuotations } from '../../src/segmentation/whole-quotations.ts';

test.each([
  ['ru', '«Куда ты? — спросила она. — Уже поздно». ¦Никто не ответил.'],
  ['ru', 'Он сказал: „Я устал. Пора домой“. ¦Все ушли.'],
  ['be', '«Не пайду. Ужо позна», — сказаў ён. ¦Усе маўчалі.'],
  ['tg', 'Ӯ гуфт: «Ман намеравам. Дер шуд». ¦Ҳама хомӯш монданд.'],
  ['en', '“We are late. Let us go,” she said. ¦Nobody moved.'],
  ['en', '"We are late. Let us go," she said. ¦Nobody moved.'],
  ['en', '‘It’s late. Let’s go,’ she said. ¦Nobody moved.'],
  ['en', 'He read “The ‘Big One’ is near. Run!” aloud. ¦Nobody moved.'],
])('%s: a quotation that is closed is one sentence: %s', (tag, row) => {
  expect(sentences(row.replaceAll('¦', ''), tag)).toEqual(row.split('¦').map((each) => each.trim()));
});

test.each([
  ['en', '“We are late. ¦Let us go, she said. ¦Nobody moved.'],
  ['en', 'The 12" pipe broke. ¦The 8" one did not.'],
  ['en', 'It was the boys’ idea. ¦The girls’ plan was better.'],
  ['ru', 'Завод «Маяк» стоит. ¦Завод «Звезда» работает.'],
])('%s: a mark that is not closed, or closes before the stop, keeps nothing: %s', (tag, row) => {
  expect(sentences(row.replaceAll('¦', ''), tag)).toEqual(row.split('¦').map((each) => each.trim()));
});

test('a decision is kept from ending a sentence under a name of its own', () => {
  const [first, second] = keepQuotations()('«Да. Нет». Всё.', 'ru');
  expect(first).toMatchObject({ break: false, rule: 'inside-quotation', words: '«Да. Нет»' });
  expect(second).toMatchObject({ break: true });
});

function sentences(text: string, tag: string): readonly string[] {
  return cutText(text, keepQuotations()(text, tag)).map(({ start, end }) => text.slice(start, end));
}
