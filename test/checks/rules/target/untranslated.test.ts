import { describe, expect, it } from 'vitest';
import { find, quoted } from '../../pairs.ts';

describe('an empty target', () => {
  it.each([
    ['ru', 'Hello.', ''],
    ['be', 'Hello.', ' \t\u00a0\u200b\ufeff'],
    ['tg', '<1>Hello</1>', '<1></1>'],
    ['tg', '<1/>', ' '],
    ['ru', 'Hello.', '\u2800\u3164'],
    ['be', 'Hello.', '\u0301'],
    ['ru', 'Nobody was hurt.', '...'],
    ['be', '“We agreed on <1>two</1> points”', '«<1></1>»'],
    ['tg', 'Nobody was hurt.', '—'],
  ])('%s: %j | %j', (language, source, target) => {
    expect(find('target/empty', language, source, target)).toHaveLength(1);
  });

  it.each([
    ['ru', 'Hello.', '.'],
    ['ru', 'Not available', '—'],
    ['be', 'Nobody was hurt: 0', '0'],
    ['ru', 'https://example.org/a/b/c 1 2', '…'],
    ['be', '', ''],
    ['tg', '<1/>', '<1/>'],
    ['ru', ' ', ''],
  ])('is not %s: %j | %j', (language, source, target) => {
    expect(find('target/empty', language, source, target)).toEqual([]);
  });
});

describe('an untranslated target', () => {
  it.each([
    ['ru', 'The session is open.', 'The session is open.'],
    ['be', 'Final Communiqué', 'Final Communiqué'],
    ['tg', 'FINAL COMMUNIQUÉ', 'Final communiqué'],
    ['tg', 'AGENDA OF THE SESSION', 'AGENDA OF THE SESSION'],
    ['ru', '“The session is open”, he said', '«The session is open» he said.'],
    ['be', 'The <1>session</1>', 'The <1>session</1>'],
    ['kk', 'The session of the council is open.', 'The session of the council is open.'],
  ])('%s: %s | %s', (language, source, target) => {
    expect(find('target/untranslated', language, source, target)).toHaveLength(1);
  });

  it.each([
    ['ru', 'CSTO', 'CSTO'],
    ['be', 'F-16', 'F-16'],
    ['tg', '2024: 15%', '2024: 15%'],
    ['ru', 'https://example.org/news', 'https://example.org/news'],
    ['be', 'YouTube', 'YouTube'],
    ['tg', 'UNESCO', 'UNESCO'],
    ['ru', 'The session is open.', 'Заседание открыто.'],
    // A language we know nothing of may well write names so.
    ['tt', 'New York', 'New York'],
    ['de', 'London', 'London'],
  ])('is not %s: %s | %s', (language, source, target) => {
    expect(find('target/untranslated', language, source, target)).toEqual([]);
  });
});

describe('a passage left in the source language', () => {
  it.each([
    [
      'ru',
      'He will sign the joint declaration of the ministers.',
      'Он подпишет joint declaration of the ministers.',
      'joint declaration of the ministers',
    ],
    [
      'be',
      'They spoke on the condition of anonymity.',
      'Яны <1>выказаліся</1> on the condition of anonymity.',
      'on the condition of anonymity',
    ],
    ['tg', 'They met in the city of Dushanbe.', 'Онҳо in the city of Dushanbe.', 'in the city of Dushanbe'],
    ['ru', 'He said: “We met in the city.”', 'Он сказал: «We met in the city».', ''],
    [
      'tg',
      'It ended 5-3 in Dundee on Saturday.',
      'Бо ҳисоби 5-3 in Dundee on Saturday.',
      'in Dundee on Saturday',
    ],
    ['ru', 'He wrote for the Sunday Times Culture.', 'Он писал для Sunday Times Culture.', ''],
    [
      'be',
      'Republicans Alienating Women Voters With Kavanaugh Debacle, Analysts Warn',
      'Рэспубліканцы адштурхоўваюць жанчын With Kavanaugh Debacle, Analysts Warn',
      'With Kavanaugh Debacle, Analysts Warn',
    ],
    [
      'ru',
      'Many left the country since the war began in 2011.',
      'Многие уехали с the war began in 2011.',
      'the war began in 2011',
    ],
    [
      'be',
      'The Bats Tour began; he said it again.',
      'Пачаўся Bats Tour, he said it again.',
      'he said it again',
    ],
    [
      'be',
      'He called it “some sort of sick joke.”',
      'Ён назваў гэта «some sort of sick joke».',
      'some sort of sick joke',
    ],
    [
      'tg',
      'They met in Minsk, Belarus, September 29, 2018.',
      'Онҳо дар Minsk, Belarus, September 29, 2018.',
      'Minsk, Belarus, September 29, 2018',
    ],
    [
      'ru',
      'They remembered it at the National September 11 Memorial Museum.',
      'Об этом вспомнили в National September 11 Memorial Museum.',
      '',
    ],
    [
      'be',
      'She told Fox News Sunday. 18 people heard it.',
      'Яна сказала на Fox News Sunday. 18 чалавек чулі гэта.',
      '',
    ],
    // Titles, names with small words of another language, and what an acronym stands for.
    ['ru', 'She sang "Long Nights Come Back" in Minsk.', 'Она пела в Минске Long nights come back.', ''],
    ['be', 'He plays with Los Pinos del Sur.', 'Ён іграе з Los Pinos del Sur.', ''],
    ['tg', 'It has LED (light emitting diode) lamps.', 'Он чароғҳои LED (light emitting diode) дорад.', ''],
    [
      'ru',
      'It is paid by the Lake Orvane Walk to Stop hunger.',
      'Платит Lake Orvane Walk to Stop hunger.',
      '',
    ],
    ['tg', 'Write as soon as possible.', 'Ҳарчи зудтар (as soon as possible) нависед.', ''],
  ])('%s: %s | %s', (language, source, target, passage) => {
    expect(quoted(find('target/untranslated', language, source, target))).toEqual(
      passage === '' ? [] : [passage],
    );
  });

  it.each([
    ['ru', 'the Member of the Welsh Parliament', 'MWP (англ. Member of the Welsh Parliament)'],
    [
      'be',
      'the Organization for Security and Co-operation in Europe',
      'АБСЕ (Organization for Security and Co-operation in Europe)',
    ],
    ['tg', 'watched Late Night with Seth', '“Late Night with Seth”-ро тамошо кард'],
    ['ru', 'a song, Proud by Heather Small, was sung', 'Прозвучала песня Proud by Heather Small.'],
    ['be', 'He met Tom, Dick and Harry.', 'Ён сустрэў Tom Brown.'],
  ])('is not a name: %s: %s | %s', (language, source, target) => {
    expect(find('target/untranslated', language, source, target)).toEqual([]);
  });
});
