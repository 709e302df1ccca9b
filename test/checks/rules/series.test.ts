import { describe, expect, it } from 'vitest';
import type { Pair } from '../../../src/checks/engine/check.ts';
import { checks } from '../../../src/checks/engine/registry.ts';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { readGlossary } from '../../../src/glossary/read.ts';
import { pairOf } from '../pairs.ts';

const terms = [
  'concept,flags,en,en:admitted,ru,ru:admitted,ru:deprecated,be,be:admitted,tg,tg:admitted',
  'csto,,Collective Security Treaty Organization,CSTO,Организация Договора о коллективной безопасности,ОДКБ,,Арганізацыя Дагавора аб калектыўнай бяспецы,АДКБ,Созмони Аҳдномаи амнияти дастҷамъӣ,СААД',
  'nato,,NATO,North Atlantic Treaty Organization,НАТО,Организация Североатлантического договора,,НАТА,,НАТО,',
  'member,,member state,,государство-член,страна-участница | государство – член,страна-член,дзяржава-член,краіна-ўдзельніца,давлати аъзо,кишвари аъзо',
  'rahmon,,Rahmon,,Эмомали Рахмон,Рахмон,,Эмамалі Рахмон,Рахмон,Раҳмон,Рахмон',
].join('\n');
const glossary = readGlossary(terms, 'terms.csv');

/** What a check finds in the sentences of one document, as `number: text at fault`. */
function found(
  code: string,
  language: string,
  pairs: readonly (readonly [string, string])[],
  more: Partial<Pair> = {},
): string[] {
  const series = pairs.map(([source, target], at) =>
    pairOf(source, target, language, { segment: `${at + 1}`, ...more }),
  );
  return runChecks(series, { glossary, checks: checks.filter((check) => check.code === code) }).map(
    ({ segment, span, target }) => `${segment}: ${target?.slice(span?.start, span?.end)}`,
  );
}

describe('a term rendered in two ways', () => {
  const member = (target: string): readonly [string, string] => ['Every member state agreed.', target];

  it.each<[string, string, [string, string, string], string[]]>([
    [
      'the rarer one',
      'ru',
      ['Страны-участницы.', 'Государства-члены.', 'В государствах-членах.'],
      ['1: Страны-участницы'],
    ],
    [
      'the later admitted one of two',
      'be',
      ['Краіны-ўдзельніцы.', 'Дзяржавы-члены.', 'Нічога.'],
      ['1: Краіны-ўдзельніцы'],
    ],
    [
      'with codes inside',
      'tg',
      ['Давлати аъзо.', 'Давлати аъзо.', 'Дар <1>кишвари</1> аъзо.'],
      ['3: кишвари</1> аъзо'],
    ],
    [
      'not a dash for a hyphen',
      'ru',
      ['Государства-члены.', 'Государства – члены.', 'Государство-член.'],
      [],
    ],
    [
      'not both in one sentence',
      'tg',
      ['Давлати аъзо.', 'Давлати аъзо ё кишвари аъзо.', 'Давлати аъзо.'],
      [],
    ],
    [
      'not what is deprecated anyway',
      'ru',
      ['Государства-члены.', 'Страны-члены.', 'Государства-члены.'],
      [],
    ],
  ])('%s', (_rule, language, targets, expected) => {
    expect(found('terms/inconsistent', language, targets.map(member))).toEqual(expected);
  });

  it('is compared across documents, and by language', () => {
    const series = [
      pairOf('A member state left.', 'Государство-член.', 'ru', { document: 'a', segment: '1' }),
      pairOf('A member state left.', 'Краіна-ўдзельніца.', 'be', { document: 'a', segment: '2' }),
      pairOf('A member state left.', 'Страна-участница.', 'ru', { document: 'b', segment: '3' }),
    ];
    const findings = runChecks(series, { glossary }).filter(({ code }) => code.startsWith('terms/'));
    expect(findings.map(({ code, segment, message }) => [code, segment, message])).toEqual([
      [
        'terms/inconsistent',
        '3',
        '"member state" is translated as "Страна-участница" here, and as "государство-член" in 1 other sentence.',
      ],
    ]);
  });

  it('may have a short form, and an acronym', () => {
    expect(
      found('terms/inconsistent', 'ru', [
        ['Rahmon left.', 'Эмомали Рахмон ушёл.'],
        ['Rahmon left.', 'Рахмон ушёл.'],
      ]),
    ).toEqual([]);
    expect(
      found('terms/inconsistent', 'be', [
        ['The CSTO left.', 'АДКБ.'],
        ['The CSTO left.', 'Арганізацыя Дагавора аб калектыўнай бяспецы.'],
      ]),
    ).toEqual([]);
  });
});

describe('an abbreviation', () => {
  const full = 'Организация Договора о коллективной безопасности';

  it.each<[string, string, [string, string][], string[]]>([
    [
      'before its full form',
      'ru',
      [
        ['The CSTO met.', 'Встреча ОДКБ.'],
        ['The Collective Security Treaty Organization.', `${full}.`],
      ],
      ['1: ОДКБ'],
    ],
    [
      'for the full form of the source',
      'be',
      [['The Collective Security Treaty Organization (CSTO) met.', 'Сустрэча АДКБ.']],
      ['1: АДКБ'],
    ],
    [
      'only where it comes first',
      'tg',
      [
        ['The Collective Security Treaty Organization met.', 'СААД-ро дид.'],
        ['The CSTO.', 'СААД.'],
      ],
      ['1: СААД-ро'],
    ],
    [
      'not in a heading',
      'ru',
      [
        ['CSTO meets', 'Встреча ОДКБ'],
        ['The Collective Security Treaty Organization.', `${full}.`],
      ],
      [],
    ],
    ['not beside its full form', 'ru', [['The CSTO.', `ОДКБ (${full}).`]], []],
    [
      'not after it',
      'ru',
      [
        ['The Collective Security Treaty Organization.', `${full}.`],
        ['The CSTO.', 'ОДКБ.'],
      ],
      [],
    ],
    ['not where neither side has it', 'tg', [['The CSTO met.', 'СААД ҷамъ омад.']], []],
    [
      'not where it is what the glossary prefers',
      'ru',
      [['The North Atlantic Treaty Organization.', 'НАТО.']],
      [],
    ],
    ['not where there is none', 'be', [['The North Atlantic Treaty Organization.', 'НАТА.']], []],
  ])('%s', (_rule, language, pairs, expected) => {
    expect(found('terms/abbreviation-first', language, pairs)).toEqual(expected);
  });

  it('has to be explained in each document', () => {
    const series = ['a', 'b'].map((document) =>
      pairOf('The Collective Security Treaty Organization.', document === 'a' ? `${full}.` : 'ОДКБ.', 'ru', {
        document,
      }),
    );
    const findings = runChecks(series, { glossary }).filter(({ code }) => code.startsWith('terms/'));
    expect(findings.map(({ code, document }) => [code, document])).toEqual([
      ['terms/abbreviation-first', 'b'],
    ]);
  });
});

describe('a name that must not be translated', () => {
  const brand = readGlossary('concept,flags,en,en:admitted\nb,dnt,LakeGuard,LG Pro\n', 'terms.csv');
  const faults = (language: string, source: string, target: string): string[] =>
    runChecks([pairOf(source, target, language)], {
      glossary: brand,
      checks: checks.filter(({ code }) => code === 'terms/do-not-translate'),
    }).map(({ message }) => message);

  it.each([
    ['ru', 'LakeGuard and LakeGuard', 'ЛейкГард', ['The target has no "LakeGuard".']],
    [
      'be',
      'The <1>LakeGuard</1> works.',
      'Працуе <1>lakeguard</1>.',
      ['The target has "lakeguard" where the source has "LakeGuard".'],
    ],
    [
      'tg',
      'LakeGuard works.',
      'LakeGuards кор мекунад.',
      ['The target has "LakeGuard" where the source has "LakeGuard".'],
    ],
    ['tg', 'LakeGuard works.', 'LakeGuard-и мо кор мекунад.', []],
    ['ru', 'LakeGuard works.', 'Работает «LakeGuard».', []],
    ['ru', 'LG Pro works.', 'Работает LakeGuard.', []],
    ['be', 'The lake works.', 'Возера.', []],
  ])('%s: %s | %s', (language, source, target, expected) => {
    expect(faults(language, source, target)).toEqual(expected);
  });
});

describe('a name spelled in two ways', () => {
  it.each<[string, string, [string, string][], string[]]>([
    [
      'the rarer',
      'ru',
      [
        ['He met Flake.', 'Видел Флэйка.'],
        ['With Flake.', 'С Флейком.'],
        ['To Flake.', 'К Флейку.'],
      ],
      ['1: Флэйка'],
    ],
    [
      'in Belarusian',
      'be',
      [
        ['He met Blasey.', 'Сустрэў Блэйсі.'],
        ['To Blasey.', 'Да Блэйзі.'],
      ],
      ['2: Блэйзі'],
    ],
    [
      'in Tajik',
      'tg',
      [
        ['In Syria now.', 'Дар Сирия ҳоло.'],
        ['To Syria now.', 'Ба Сурияи мо.'],
      ],
      ['2: Сурияи'],
    ],
    [
      'not a form',
      'ru',
      [
        ['He met Pashayev.', 'Видел Пашаева.'],
        ['With Pashayev.', 'С Пашаевым.'],
      ],
      [],
    ],
    [
      'not an adjective',
      'ru',
      [
        ['The Minsk event', 'Событие в Минске'],
        ['The Minsk event', 'В Минской области'],
      ],
      [],
    ],
    [
      'not the first word',
      'be',
      [
        ['Blasey left.', 'Блэйсі пайшла.'],
        ['He met Blasey.', 'Сустрэў Блэйзі.'],
      ],
      [],
    ],
    [
      'not a name of the glossary',
      'tg',
      [
        ['He met Rahmon.', 'Бо Раҳмон.'],
        ['He met Rahmon.', 'Бо Рахмон.'],
      ],
      [],
    ],
    [
      'not one left in its letters',
      'ru',
      [
        ['On Twitter now', 'В Twitter'],
        ['On Twitter now', 'В Твиттере'],
      ],
      [],
    ],
  ])('%s', (_rule, language, pairs, expected) => {
    expect(found('names/spelled-two-ways', language, pairs)).toEqual(expected);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['told between documents where one is clearly usual', ['a', 'a', 'b', 'c'], ['Флэйка']],
    ['but not where it may be either', ['a', 'a', 'c'], []],
    ['told within a document where it may be either', ['a', 'b', 'b'], ['Флэйка']],
  ])('%s', (_rule, documents, expected) => {
    const last = documents.length - 1;
    const pairs = documents.map((document, at) => ({
      ...pairOf('He met Flake.', at === last ? 'Видел Флэйка.' : 'Видел Флейка.', 'ru'),
      document,
    }));
    const only = checks.filter(({ code }) => code === 'names/spelled-two-ways');
    const spans = runChecks(pairs, { checks: only }).map(({ target, span }) =>
      target?.slice(span?.start, span?.end),
    );
    expect(spans).toEqual(expected);
  });
});
