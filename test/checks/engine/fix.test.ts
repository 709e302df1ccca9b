import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixPairs } from '../../../src/checks/engine/fix.ts';
import { checks } from '../../../src/checks/engine/registry.ts';
import { makeChecker } from '../../../src/checks/engine/run.ts';
import { readGlossary } from '../../../src/glossary/read.ts';
import { pairOf } from '../pairs.ts';

const terms = 'concept,en,tg\ncity,city,шаҳр\n';
const find = makeChecker({ checks, glossary: readGlossary(terms, 'g.csv') });

function fix(language: string, source: string, target: string): string {
  const [fixed] = fixPairs([pairOf(source, target, language)], find);
  return fixed?.target ?? target;
}

describe('what nobody need decide is put right', () => {
  it.each([
    ['ru', 'The session is open.', 'Заседание  открыто. ', 'Заседание открыто.'],
    ['ru', 'The “new stage” began.', 'Начался "новый этап".', 'Начался «новый этап».'],
    ['ru', '“The ‘new stage’ began.”', '"Начался "новый этап"".', '«Начался „новый этап“».'],
    ['ru', 'Minsk is the capital.', 'Минск - столица.', 'Минск\u00a0— столица.'],
    ['ru', 'He waited…', 'Он ждал...', 'Он ждал…'],
    ['ru', 'The President came.', 'Президeнт приехaл.', 'Президент приехал.'],
    ['ru', 'The Soviet Union and its heirs', 'CCCP и его наследники', 'СССР и его наследники'],
    ['ru', 'He came, and they met.', 'Он приехал , и они встретились.', 'Он приехал, и они встретились.'],
    ['ru', 'The map of the middle ages', 'Карта \u200bсредних веков', 'Карта средних веков'],
    ['be', 'The family has five members.', "У сям'і пяць чалавек.", 'У сям’і пяць чалавек.'],
    ['be', 'She was in Minsk.', 'Яна была у Мінску.', 'Яна была ў Мінску.'],
    ['tg', 'He agreed to the talks.', 'Ў ба музокирот розӣ шуд.', 'Ӯ ба музокирот розӣ шуд.'],
    ['tg', 'He saw the city.', 'Вай ин шахр дид.', 'Вай ин шаҳр дид.'],
    ['tg', 'Political council of the city', 'Шурои сиёсии\u0304 шаҳр', 'Шурои сиёсиӣ шаҳр'],
    // Codes stay where they are.
    ['ru', 'The <1>“new stage”</1> began.', 'Начался  <1>"новый  этап"</1>.', 'Начался <1>«новый этап»</1>.'],
  ])('%s: %s | %j', (language, source, target, right) => {
    expect(fix(language, source, target)).toBe(right);
    expect(fix(language, source, right)).toBe(right);
  });
});

describe('what somebody must decide stays', () => {
  it.each([
    ['ru', 'It is 40 m.', 'Это 45\u00a0м.'],
    ['ru', 'He waited…', 'Он ждал..'],
    ['tg', 'The talks ended.', 'Музокирот ба о\ufffdир расид.'],
    ['tg', 'The street', 'Кӯчаи Цветной'],
    // The space is the content of a code.
    ['ru', 'The <1>session</1> is open.', 'Заседание <1> </1>открыто.'],
  ])('%s: %s | %j', (language, source, target) => {
    expect(fix(language, source, target)).toBe(target);
  });

  it('is a fix that leads to a finding that was not there', () => {
    const wrong = makeChecker({
      checks: checks.map((check) =>
        check.code === 'spacing/doubled' ? { ...check, fix: () => ' 7 ' } : check,
      ),
    });
    const pair = pairOf('The session is open…', 'Заседание  открыто...', 'ru');
    const [fixed] = fixPairs([pair], wrong);
    expect(fixed).toMatchObject({ target: 'Заседание  открыто…', codes: ['ellipsis/style'] });
  });
});

it('a target that was fixed has nothing more to fix, and no finding that was not there', () => {
  const piece = fc.constantFrom(
    ...[
      'Ҷаласаи',
      ' ',
      '  ',
      '"',
      '«',
      '»',
      ' - ',
      '...',
      ',',
      ' , ',
      'шахр',
      'cон',
      'Ў',
      "м'я",
      '5 км',
      '№ 5',
      '\u200b',
    ],
    ...['<1>', '</1>', '<2/>', '\\<', '(', ')', '\u00a0', '–'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('ru', 'be', 'tg'), (pieces, language) => {
      const pair = pairOf('The city, 5 km.', pieces.join(''), language);
      const [fixed] = fixPairs([pair], find);
      if (!fixed) return;
      const again = { ...pair, target: fixed.target };
      expect(fixPairs([again], find)).toEqual([]);
      const codes = find([pair]).map(({ code }) => code);
      for (const { code } of find([again])) expect(codes).toContain(code);
    }),
    { numRuns: 300 },
  );
});
