import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/engine/registry.ts';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { find, pairOf } from '../pairs.ts';

describe('a finding is as grave as the harm', () => {
  it.each([
    // Another number misleads; a number that nothing stands for is lost.
    ['numbers/missing', 'ru', 'In 2016 he came.', 'Он приехал в 2017 году.', 'error'],
    ['numbers/missing', 'be', 'All 12 came.', 'Прыйшлі трынаццаць.', 'error'],
    ['numbers/missing', 'tg', 'In 2016 he came.', 'Ӯ омад.', 'warning'],
    // "Again" and "hundreds" are no numbers in place of another.
    ['numbers/missing', 'tg', 'In 2016 he came again.', 'Ӯ дубора омад.', 'warning'],
    ['numbers/missing', 'ru', 'Hundreds came in 2016.', 'Пришли сотни людей.', 'warning'],
    // Its scale word is misspelt, and it stands for no other number.
    [
      'numbers/missing',
      'tg',
      'Ronaldo, 33, has 142 million followers.',
      'Роналдо 142 милллион пайрав дорад.',
      'warning',
    ],
    ['units/changed', 'ru', 'It cost $5.', 'Это стоило 5 евро.', 'error'],
    ['units/changed', 'be', 'Prices fell by 5 per cent.', 'Цэны ўпалі на 5.', 'warning'],
    ['quotes/missing', 'ru', 'It is a “new” stage.', 'Это новый этап.', 'note'],
    ['quotes/missing', 'be', 'It is a “trigger.”', 'Гэта спускавы кручок.', 'note'],
    [
      'quotes/missing',
      'tg',
      '“Come in,” he said, “and sit down, please.”',
      'Ӯ гуфт: Дароед, шинед.',
      'warning',
    ],
    ['quotes/missing', 'ru', 'He said: “Come in.”', 'Он сказал: Входите.', 'warning'],
    // Without its paragraph the quotation may have begun before.
    ['quotes/unpaired', 'be', 'The “new stage” began.', 'Пачаўся новы этап».', 'note'],
    ['quotes/unpaired', 'tg', 'The “new stage” began.', 'Марҳилаи “нав оғоз ёфт.', 'warning'],
    ['punctuation/end', 'ru', 'He came.', 'Он пришёл', 'note'],
    ['punctuation/end', 'be', 'Did he come?', 'Ці прыйшоў ён', 'warning'],
    ['punctuation/end', 'tg', 'They agreed:', 'Онҳо розӣ шуданд', 'warning'],
  ])('%s, %s: %s | %s is of the severity %s', (code, language, source, target, severity) => {
    expect(find(code, language, source, target).map((finding) => finding.severity)).toEqual([severity]);
  });

  it.each(['error', 'note', 'off'] as const)(
    'a level that is set means all findings of a check: %s',
    (level) => {
      const found = runChecks([pairOf('In 2016 he came.', 'Он приехал.', 'ru')], {
        checks: checks.filter(({ code }) => code === 'numbers/missing'),
        levelOf: () => level,
      });
      expect(found.map(({ severity }) => severity)).toEqual(level === 'off' ? [] : [level]);
    },
  );

  it('a milder severity is milder than the usual one', () => {
    const order = ['error', 'warning', 'note'];
    for (const { severity, mild } of checks)
      if (mild) expect(order.indexOf(mild.severity)).toBeGreaterThan(order.indexOf(severity));
  });
});
