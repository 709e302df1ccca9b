import { describe, expect, it } from 'vitest';
import { find, quoted } from '../pairs.ts';

describe('a target in another language', () => {
  it.each([
    ['ru', 'Яны прыехалі ў Мінск учора.', 'Belarusian'],
    ['ru', 'Онҳо дирӯз ба Минск омаданд.', 'Tajik'],
    ['be', 'Они приехали в Минск вчера.', 'Russian'],
    ['be', 'Онҳо дирӯз ба Минск омаданд.', 'Tajik'],
    ['tg', 'Они приехали в Минск вчера.', 'Russian'],
    ['tg', 'Яны прыехалі ў Мінск учора.', 'Belarusian'],
    ['tg', 'They have come to the city.', 'English'],
  ])('%s: %s', (language, target, name) => {
    const [found] = find('language/wrong', language, 'They came to Minsk yesterday.', target);
    expect(found?.message).toContain(` is ${name}, not `);
  });

  it.each([
    ['be', 'Міністры прыехалі; переговоры были длинными и трудными.', 'переговоры были длинными и трудными'],
    ['be', 'Ён сказаў: «<1>Мы не хотим</1> этого ещё раз».', 'Мы не хотим</1> этого ещё раз'],
    ['tg', 'Онҳо омаданд. Министры подписали все документы.', 'Министры подписали все документы'],
    ['ru', 'Они приехали. Міністры падпісалі ўсе дакументы.', 'Міністры падпісалі ўсе дакументы'],
  ])('in part: %s: %s', (language, target, passage) => {
    expect(quoted(find('language/wrong', language, 'x', target))).toEqual([passage]);
  });

  it('is reported once if it has many letters', () => {
    const target = 'Ён сказаў: «Мы не хотим этого ещё раз, и ни при каких условиях».';
    expect(find('language/wrong', 'be', 'x', target)).not.toEqual([]);
    expect(find('letters/alphabet', 'be', 'x', target)).toEqual([]);
  });

  it.each([
    ['ru', 'Минск'],
    ['be', 'Андрэй Іваноў'],
    ['be', 'Газета «Известия» напісала, што ўсё гатова.'],
    ['tg', 'Не, не, не, не.'],
    ['tg', 'Manchester Evening News'],
    ['ru', 'Они приехали в Минск вчера.'],
    ['kk', 'Они приехали в Минск вчера.'],
    ['ru', '12 — 15'],
  ])('is not: %s: %s', (language, target) => {
    expect(find('language/wrong', language, 'x', target)).toEqual([]);
  });
});

describe('languages that are none of ours', () => {
  it.each([
    // Ukrainian, Serbian, German and Uzbek look like Russian or English, and are named as neither.
    ['be', 'Президент заявив, що переговори відбудуться наступного тижня.', 'not Belarusian.'],
    ['tg', 'Министри спољних послова састали су се у Минску.', 'not Tajik.'],
    ['ru', 'Die Außenminister trafen sich in Minsk und unterzeichneten eine Erklärung.', 'not Russian.'],
    ['tg', 'Tashqi ishlar vazirlari Minskda uchrashib, deklaratsiyani imzoladilar.', 'not Tajik.'],
    ['tg', 'وزیران امور خارجه در مینسک دیدار کردند.', 'not Tajik.'],
    ['ru', 'ԱԳ նախարարները հանդիպեցին Մինսկում (NATO)։', 'not Russian.'],
    ['be', '外长们在明斯克会晤并签署了宣言。', 'not Belarusian.'],
    ['tg', 'Министры встретились в Минске.', 'Russian, not Tajik.'],
  ])('%s: %s', (language, target, verdict) => {
    const [found] = find('language/wrong', language, 'The foreign ministers met in Minsk.', target);
    expect(found?.message.split('" is ')[1]).toBe(verdict);
  });

  it.each([
    ['ru', 'Слово «سلام» значит «мир».'],
    ['be', 'Літара Ω грэчаская.'],
    ['tg', '北京'],
  ])('a word of them is no passage: %s: %s', (language, target) => {
    expect(find('language/wrong', language, 'The word', target)).toEqual([]);
  });
});

describe('neighbours of our languages are told apart', () => {
  it.each([
    ['ru', 'bg', 'Той каза, че няма да отиде там, защото е зает.'],
    ['ru', 'bg', 'В Хърватия първоначално са били открити няколко случая.'],
    ['ru', 'mk', 'Тој рече дека нема да оди таму бидејќи е зафатен.'],
    ['ru', 'ky', 'Симинофф бул жылдын аягында соода телеканалына чыкты.'],
    ['ru', 'mn', 'Энэ бол улс орны хамгийн том хот болон нийслэл юм.'],
    ['be', 'bg', 'Той каза, че няма да отиде там, защото е зает.'],
    ['tg', 'ky', 'Бул шаар өлкөнүн эң чоң шаары болуп эсептелет жана борбору.'],
  ])('in a file in %s, one in %s', (language, _, target) => {
    expect(find('language/wrong', language, 'He said it.', target)).not.toEqual([]);
  });

  it.each([
    ['ru', 'Г-жа Киршнер объявила'],
    ['ru', 'Подъезд и объём, съёмка и въезд'],
    ['tg', 'Федератсияи гимнастикаи ИМА'],
    ['be', 'Прэзідэнт Балгарыі'],
  ])('but not %s itself: %s', (language, target) => {
    expect(find('language/wrong', language, 'Some words here', target)).toEqual([]);
  });
});
