import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setText } from '../../../src/site/kit/typesetting.ts';
import { expectLinear } from '../../linear.ts';

/** Spaces that do not break as `_`, soft hyphens as `-`. */
const seen = (text: string, language: string): string =>
  setText(text, language).replaceAll('\u00a0', '_').replaceAll('\u00ad', '-');

describe('a text is set as editors of its language want', () => {
  it.each([
    ['ru', 'Длина 7,8 км, вес 12 т.', 'Длина 7,8_км, вес 12_т.'],
    ['ru', 'Почти 62 % суммы, 75 000 евро, 3,5 млн м³.', 'Почти 62_% суммы, 75_000_евро, 3,5_млн м³.'],
    ['ru', 'Это 1,85 млн евро на 15 вопросов.', 'Это 1,85_млн_евро на_15_вопросов.'],
    ['ru', 'На холме № 4 рухнула мачта.', 'На_холме №_4 рухнула мачта.'],
    ['ru', 'Он ушёл в дом — и с братом.', 'Он ушёл в_дом_— и_с_братом.'],
    ['ru', 'Участвовали 1240 человек и 12 Иванов.', 'Участвовали 1240_человек и_12 Иванов.'],
    ['ru', 'Он не пришёл по делу, но через час.', 'Он не_пришёл по_делу, но_через час.'],
    ['ru', 'От 10 до 20 превысокопоставленных.', 'От_10 до_20 превысокопоставленных.'],
    ['be', 'На возеры № 4 і ў доме.', 'На_возеры №_4 і_ў_доме.'],
    ['be', 'Там 86 лодак – і не адна.', 'Там 86_лодак_– і_не_адна.'],
    ['tg', 'Масофа 7,8 км – дар роҳ, ба 15 масъала.', 'Масофа 7,8_км_– дар роҳ, ба_15_масъала.'],
    ['en', 'It is 14 m long – a lot.', 'It is 14_m long – a lot.'],
    ['en', 'On 14 May 2026 I came.', 'On 14 May 2026 I came.'],
    ['ru', 'А. Г. Лукашенко, А.Г. Лукашенко', 'А._Г._Лукашенко, А.Г._Лукашенко'],
    ['ru', 'Живёт: г. Минск, ул. Ленина, д. 5.', 'Живёт: г._Минск, ул._Ленина, д._5.'],
    ['ru', 'См. рис. 5, с. 12, ст. 3.', 'См._рис._5, с._12, ст._3.'],
    ['ru', 'Вода, еда и т. д., то есть так.', 'Вода, еда и_т._д., то есть так.'],
    ['ru', 'Было в 2026 г. Минск ждал.', 'Было в_2026_г. Минск ждал.'],
    ['ru', 'Пётр I жил в XVIII в., это XX век.', 'Пётр_I жил в_XVIII_в., это XX_век.'],
    ['ru', 'Сказал бы он, что же это.', 'Сказал_бы он, что_же это.'],
    ['ru', 'Ущерб: 100 € и $ 5.', 'Ущерб: 100_€ и $_5.'],
    ['be', 'Гэта А. Р. Лукашэнка, г. Мінск.', 'Гэта А._Р._Лукашэнка, г._Мінск.'],
    ['be', 'ХХІ ст., г. зн. так; ці ж ён.', 'ХХІ_ст., г._зн. так; ці_ж ён.'],
    ['tg', 'Ин Э. Раҳмон, ш. Душанбе, асри XXI.', 'Ин_Э._Раҳмон, ш._Душанбе, асри_XXI.'],
    ['en', 'Dr. J. K. Smith saw No. 5 on p. 12.', 'Dr._J._K._Smith saw No._5 on p._12.'],
    ['en', 'World War II hit the U.S. Then I left.', 'World War_II hit the U.S. Then I left.'],
    ['en', 'He is at home. She etc. Is not.', 'He is at home. She etc. Is not.'],
    ['en', 'It took 86 boats from 10 to 20.', 'It took 86_boats from 10 to 20.'],
  ])('%s: %s', (language, text, expected) => {
    expect(seen(text, language)).toBe(expected);
  });

  it.each([
    ['be', 'калектыўнай бяспекі', 'калектыўнай бяспекі'],
    ['be', 'супрацьпаветранай абароны', 'супраць-паве-транай абароны'],
    ['be', 'возера', 'возера'],
    ['ru', 'коллективной безопасности', 'коллективной безопасности'],
    ['tg', 'дастаҷамъии амният', 'дастаҷамъии амният'],
  ])('divides words where browsers cannot, and there are patterns: %s, %s', (language, text, expected) => {
    expect(seen(text, language)).toBe(expected);
  });

  it('says the same as before', () => {
    const parts = [
      '№ 4',
      ' ',
      '—',
      'калектыўная',
      '14 км',
      'в',
      'і',
      '\u00a0',
      '«',
      '7',
      'https://a.by/калектыўная',
      'г. М',
      'А. Б. В',
      'XX в',
      'бы',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 }))),
        fc.constantFrom('en', 'ru', 'be', 'tg', 'uk', 'ar', 'zh'),
        (words, language) => {
          const text = words.join('').replaceAll('\u00ad', '');
          const plain = setText(text, language).replaceAll('\u00ad', '').replaceAll('\u00a0', ' ');
          expect(plain).toBe(text.replaceAll('\u00a0', ' '));
        },
      ),
    );
  });

  it('is set in linear time', () => {
    for (const part of ['1 ', 'А. ', 'г. ', 'I ', 'бы ', 'в ', '№ ', '— ', 'калектыўная', '12 345'])
      expectLinear(100_000, (size) => setText(part.repeat(size / part.length), 'be'));
  });
});
