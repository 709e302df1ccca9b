import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyChange } from '../../src/revision/classify.ts';
import { expectLinear } from '../linear.ts';
import { makeChance, makeSentence, pick } from './texts.ts';

const concepts = (text: string): readonly string[] =>
  [...text.matchAll(/collective security|arms control/gi)].map(([term]) => term.toLowerCase());

const classes = (before: string, after: string, language = 'en'): string =>
  classifyChange(before, after, { language, concepts }).join(' ');

describe('classifyChange', () => {
  it.each([
    ['cosmetic', 'the “plan” – ours', 'The "plan" — ours.'],
    ['number', 'It included 15 issues.', 'It included 16 issues.'],
    ['number', 'It included fifteen issues.', 'It included sixteen issues.'],
    ['number', 'Pages 5–7 changed.', 'Pages 5–8 changed.'],
    ['number', 'It was -5 degrees.', 'It was 5 degrees.'],
    ['number', 'It cost $5.', 'It cost €5.'],
    ['number', 'It rose 1.5 points.', 'It rose 1,5 points.'],
    ['number', 'From 5 to 10 men.', 'From 10 to 5 men.'],
    ['number', 'The second session.', 'The third session.'],
    ['number', 'Half the members left.', 'A quarter of the members left.', 'edited'],
    ['number', 'It grew 5%.', 'It grew 5.'],
    ['number date', 'The session of 2025.', 'The session of 2026.'],
    ['number date', 'It met on 15 November.', 'It met on 16 November.'],
    ['number date', 'It met on 2026-09-15.', 'It met on 2026-09-16.'],
    ['number date', 'It met at 10:30.', 'It met at 10:40.'],
    ['date', 'It met on 15 November.', 'It met on 15 October.'],
    ['date', 'May talks failed.', 'June talks failed.'],
    ['date', 'It meets today.', 'It meets tomorrow.'],
    ['date', 'It met at 10 a.m. again.', 'It met at 10 p.m. again.', 'edited'],
    ['date', 'It followed March’s talks.', 'It followed April’s talks.'],
    ['date', "It is today's news.", "It is yesterday's news."],
    ['date', 'It met last week.', 'It met this week.'],
    ['date', 'In the last two years it met.', 'In the next two years it met.'],
    ['date', 'It met next May.', 'It met last May.'],
    ['date', 'It meets in spring.', 'It meets in autumn.'],
    ['number', 'It took ½ of it.', 'It took ¼ of it.'],
    ['number', 'It is 10 m².', 'It is 10 m³.'],
    ['negation', 'He is a member state’s envoy.', 'He is a non-member state’s envoy.', 'edited'],
    ['edited', 'This may help the last speaker.', 'That may help the next speaker.'],
    ['number', 'The 15th session.', 'The 16th session.'],
    ['weekday', 'It met on Monday.', 'It met on Tuesday.'],
    ['weekday', 'After Monday’s talks.', 'After Friday’s talks.'],
    ['name', 'They met Smith again.', 'They met Jones again.'],
    ['name', 'Sergei Lavrov spoke.', 'Maria Lavrov spoke.'],
    ['name', 'A group from NATO came.', 'A group from ASEAN came.'],
    ['name', 'Smith met Jones, then Brown.', 'Smith met Brown, then Jones.'],
    ['name', 'They left the US.', 'They left the us.', 'edited'],
    ['negation', 'They agreed.', 'They never agreed.'],
    ['negation', 'They did agree.', 'They did not agree.'],
    ['negation', 'They could agree.', "They couldn't agree.", 'edited'],
    ['negation', 'They can agree.', 'They cannot agree.', 'edited'],
    ['negation', 'They came with delay.', 'They came without delay.', 'edited'],
    ['negation', 'They agreed.', 'They failed to agree.', 'edited'],
    ['negation', 'It is a lawful order.', 'It is an unlawful order.', 'edited'],
    ['negation', 'Some objected.', 'None objected.', 'edited'],
    ['term', 'On collective security.', 'On common security.', 'edited'],
    ['negation number', 'Five members agreed.', 'Six members did not agree.', 'edited'],
  ])('%s: %s → %s', (expected, before, after, more = '') => {
    const all = more === '' ? expected : `${expected} ${more}`;
    expect(classes(before, after)).toBe(all);
    expect(classes(after, before)).toBe(all);
  });

  it.each([
    ['fifteen for 15', 'It included 15 issues.', 'It included fifteen issues.'],
    ['groups of digits', 'Some 15,000 men.', 'Some 15000 men.'],
    ['a word', 'They met again.', 'They convened again.'],
    ['a comma', 'Members, and others.', 'Members and others.'],
    ['a question', 'They met.', 'They met?'],
    ["it's and its", "It's his.", 'Its his.'],
    ['a hyphen', 'They recover.', 'They re-cover.'],
    ['not for n’t', "They don't agree.", 'They do not agree.'],
    ['a possessive of the same name', 'The plan of Smith holds.', 'The plan Smith’s holds.'],
    ['a tag put in', 'A bold plan.', 'A <1>bold</1> plan.'],
    ['a tag moved', 'A <1>bold</1> plan.', 'A <1>bold plan</1>.'],
    ['a verb that is spelt like a month', 'They may agree.', 'They will agree.'],
    ['No. as a label', 'No. 5 is ready.', 'Number 5 is ready.'],
    ['another first word', 'Officials met.', 'Ministers met.'],
  ])('only edited: %s', (_, before, after) => {
    expect(classes(before, after)).toBe('edited');
  });

  it.each([
    ['ru', 'number', 'Прибыли пять министров.', 'Прибыли шесть министров.'],
    ['ru', 'date', 'Встреча в мае прошла.', 'Встреча в июне прошла.'],
    ['ru', 'date', 'Это было на прошлой неделе.', 'Это было на этой неделе.'],
    ['be', 'date', 'Гэта было ў мінулым годзе.', 'Гэта было ў наступным годзе.'],
    ['tg', 'date', 'Ин дар соли гузашта буд.', 'Ин дар соли оянда буд.'],
    ['ru', 'weekday', 'Встреча в понедельник.', 'Встреча в среду.'],
    ['ru', 'negation', 'Они согласились.', 'Они не согласились.'],
    ['be', 'negation', 'Яны пагадзіліся.', 'Яны не пагадзіліся.'],
    ['be', 'date', 'Сустрэча ў маі прайшла.', 'Сустрэча ў чэрвені прайшла.'],
    ['tg', 'number', 'Панҷ масъала буд.', 'Шаш масъала буд.'],
    ['tg', 'date', 'Ҷаласа дар моҳи май.', 'Ҷаласа дар моҳи июн.'],
    ['tg', 'negation edited', 'Онҳо омаданд.', 'Онҳо наомаданд.'],
    ['uk', 'weekday', 'Зустріч у понеділок.', 'Зустріч у середу.'],
    ['uk', 'number', 'Прибуло п’ять міністрів.', 'Прибуло шість міністрів.'],
    ['kk', 'date', 'Кездесу мамырда өтті.', 'Кездесу маусымда өтті.'],
    ['ar', 'number', 'ارتفاع السد ٤٠ مترا.', 'ارتفاع السد ٤١ مترا.'],
    ['ff-Adlm', 'number', 'a 𞥔 b', 'a 𞥕 b'],
    ['de', 'number', 'Am Tag 5.', 'Am Tag 6.'],
  ])('in %s: %s', (language, expected, before, after) => {
    expect(classes(before, after, language)).toBe(expected);
  });

  const sentences = fc
    .nat(2 ** 30)
    .map((seed) => ({ chance: makeChance(seed), text: makeSentence(makeChance(seed)) }));

  it('is cosmetic or not, whatever else it is', () => {
    fc.assert(
      fc.property(sentences, sentences, (a, b) => {
        const found = classifyChange(a.text, b.text, { language: 'en', concepts });
        expect(found.length).toBeGreaterThan(0);
        expect(found.includes('cosmetic')).toBe(found.join() === 'cosmetic');
        expect([...found]).toEqual([...classifyChange(b.text, a.text, { language: 'en', concepts })]);
      }),
    );
  });

  const put = (text: string, at: number, word: string): string => {
    const words = text.split(' ');
    words.splice(1 + (at % Math.max(1, words.length - 1)), 0, word);
    return words.join(' ');
  };

  it.each([
    ['number', ['17', 'seventeen', '3.5', '$40', '15,000', 'twenty', 'half']],
    ['date', ['March', 'yesterday', '2019', '12:45', '2026-01-31']],
    ['weekday', ['Wednesday', 'Sundays', "Friday's"]],
    ['negation', ['not', 'never', 'without', "didn't", 'nor', 'failed', 'cannot']],
    ['term', ['arms control']],
    ['name', ['Lavrov', 'OSCE', 'McKay']],
  ])('finds every %s put in anywhere or taken out', (kind, words) => {
    fc.assert(
      fc.property(sentences, fc.nat(40), ({ chance, text }, at) => {
        fc.pre(text.split(' ').length > 1);
        const changed = put(text, at, pick(chance, words));
        expect(classes(text, changed).split(' ')).toContain(kind);
        expect(classes(changed, text).split(' ')).toContain(kind);
      }),
    );
  });

  it.each(['5 000 ', 'May ', '- ', '" ', 'No. ', 'A', '1:', "n't "])('takes linear time for %j', (unit) => {
    expectLinear(30_000, (size) => classes(`x ${unit.repeat(size)}`, `y ${unit.repeat(size)}`));
  });
});
