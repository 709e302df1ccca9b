import { describe, expect, it } from 'vitest';
import { decline } from '../../../src/languages/kk/endings.ts';
import { languageOf } from '../../../src/languages/registry.ts';
import { find } from '../../checks/pairs.ts';

const { dates, numbers, quotes } = languageOf('kk');

describe('case endings agree with the stem', () => {
  it.each([
    ['қаңтар', 'қаңтардың қаңтарға қаңтарды қаңтарда қаңтардан қаңтармен'],
    ['қазан', 'қазанның қазанға қазанды қазанда қазаннан қазанмен'],
    ['наурыз', 'наурыздың наурызға наурызды наурызда наурыздан наурызбен'],
    ['қыркүйек', 'қыркүйектің қыркүйекке қыркүйекті қыркүйекте қыркүйектен қыркүйекпен'],
    ['шілде', 'шілденің шілдеге шілдені шілдеде шілдеден шілдемен'],
    ['елу', 'елудің елуге елуді елуде елуден елумен'],
    ['миллиард', 'миллиардтың миллиардқа миллиардты миллиардта миллиардтан миллиардпен'],
  ])('%s', (word, forms) => {
    expect(decline(word).split(' ').slice(1, 7).join(' ')).toBe(forms);
  });
});

describe('dates', () => {
  it.each([
    ['қаңтарда', 1],
    ['наурыздан', 3],
    ['қыркүйекке', 9],
    ['қарашаның', 11],
  ])('%s is month %i', (word, month) => {
    expect(dates.months.get(word)).toBe(month);
  });

  it.each([
    ['дүйсенбіде', 1],
    ['жұмаға', 5],
    ['сенбіні', 6],
    ['жексенбіден', 7],
  ])('%s is day %i', (word, day) => {
    expect(dates.weekdays.get(word)).toBe(day);
  });

  it('takes no other word for a month or a day', () => {
    expect(['қар', 'шіл', 'тоқсан'].some((word) => dates.months.has(word))).toBe(false);
    expect(['жұмыс', 'сенім'].some((word) => dates.weekdays.has(word))).toBe(false);
  });

  it('has the year first', () => {
    expect(dates.longDate?.(2026, 1, 5)).toBe('2026 жылғы 5 қаңтар');
  });
});

it.each([
  [0, 'other'],
  [1, 'one'],
  [2, 'other'],
  [21, 'other'],
  [1.5, 'other'],
] as const)('%d takes the plural category %s (CLDR)', (n, category) => {
  expect(numbers.plural(n)).toBe(category);
});

it('has the quotation marks of CLDR', () => {
  expect([...quotes.primary, ...quotes.secondary]).toEqual(['«', '»', '“', '”']);
});

describe('numbers', () => {
  it.each([
    ['25 ministers', 'жиырма бес министр'],
    ['15,000 troops', '15 000 сарбаз'],
    ['15,000 troops', 'он бес мың сарбаз'],
    ['2.5 million', 'екі жарым миллион'],
    ['the 7th session', 'жетінші сессия'],
    ['3 sides, in three languages', 'үшжақты, үш тілде'],
    ['5 ministers', 'министрлердің бесеуі'],
    ['300 people', 'үш жүз адам'],
    ['Q1 and Q4', 'бірінші және төртінші тоқсан'],
  ])('%s is %s', (source, target) => {
    expect(find('numbers/missing', 'kk', source, target)).toEqual([]);
  });

  it.each([
    ['25 ministers', 'жиырма алты министр'],
    ['15,000 troops', 'он мың сарбаз'],
    ['2.5 million', 'екі миллион'],
    ['300 people', 'жүз адам'],
  ])('%s is not %s', (source, target) => {
    expect(find('numbers/missing', 'kk', source, target)).not.toEqual([]);
  });
});

describe('other facts', () => {
  it('a weekday that changes is found, one that is inflected is not', () => {
    expect(find('dates/changed', 'kk', 'On Friday they met.', 'Олар жұмада кездесті.')).toEqual([]);
    expect(find('dates/changed', 'kk', 'On Friday they met.', 'Олар сенбіде кездесті.')).not.toEqual([]);
  });

  it('letters of other alphabets are strange, those of Kazakh are not', () => {
    expect(find('letters/alphabet', 'kk', 'All is open.', 'Бәрі ашық: һәм, ұлы, өң, ғасыр.')).toEqual([]);
    expect(find('letters/alphabet', 'kk', 'All is open.', 'Бəрі ашық.')).toHaveLength(1);
    expect(find('letters/alphabet', 'kk', 'Mr Əliyev', 'Мырза Əliyev')).toEqual([]);
  });
});
