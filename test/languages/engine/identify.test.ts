import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/languages/engine/identify.ts';
import { readLetterRuns } from '../../../src/text/letters.ts';
import { expectLinear } from '../../linear.ts';

const tagOf = (text: string) => identify(text, readLetterRuns(text))?.tag;

describe('the language of a text', () => {
  it.each([
    ['en', 'The ministers met in Minsk.'],
    ['en', 'He read “Войну и мир” to the end of the evening.'],
    ['ru', 'Министры встретились в Минске.'],
    ['ru', 'Язык жестов'],
    ['ru', 'Группа выпустила альбом Strata Presents the End of the World.'],
    ['ru', 'Подробнее на https://www.example.org/news/politics/article.html'],
    ['be', 'Міністры сустрэліся ў Мінску.'],
    ['be', 'Сённяшняя дэкларацыя'],
    ['be', 'Журы чытае'],
    ['tg', 'Вазирон дар Минск вохӯрданд.'],
    ['tg', 'Ва баъд аз он'],
    // By what words end in, months and numerals.
    ['bg', 'Спасителните лодки влязоха в пристанището, а екипажите бяха в хотела си.'],
    ['ky', 'Кемелер сигнал алгандан кийин портко кайра бет алып, анын экипажы менен жолугушту.'],
    ['ru', 'Японская история труда'],
    ['ru', 'Третьего августа 1940'],
    ['be', 'Трэцяга жніўня 1940'],
    ['tg', 'Соли 1990, Душанбе'],
  ])('is %s: %s', (tag, text) => {
    expect(tagOf(text)).toBe(tag);
  });

  it.each(['', '12:30 — 14,5 %', 'Αθήνα', 'https://example.org', '😀'])('is none of %j', (text) => {
    expect(tagOf(text)).toBeUndefined();
  });

  it('is worked out in time that grows with the text only', () => {
    expectLinear(30_000, (size) => tagOf('мама и '.repeat(size)));
    expectLinear(200_000, (size) => tagOf('і'.repeat(size)));
    expectLinear(50_000, (size) => tagOf('a/@.'.repeat(size)));
  });
});
