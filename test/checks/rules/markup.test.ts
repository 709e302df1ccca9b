import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/engine/registry.ts';
import { runChecks } from '../../../src/checks/engine/run.ts';
import { pairOf } from '../pairs.ts';

const markup = checks.filter(({ code }) => code.startsWith('markup/'));

function faults(source: string, target: string, language: string): string[] {
  return runChecks([pairOf(source, target, language)], { checks: markup }).map(({ code, span }) =>
    span ? `${code} ${target.slice(span.start, span.end)}@${span.start}` : code,
  );
}

describe('codes of the target', () => {
  it.each([
    ['moved', 'ru', 'The <1>Council</1> met<2/>.', '<2/>Собрался <1>Совет</1>.', []],
    ['nested otherwise', 'be', '<1>a</1> <2>b</2>', '<2>б <1>а</1></2>', []],
    ['missing, a pair', 'tg', '<1>a</1>', 'а', ['markup/missing']],
    ['missing, two codes', 'tg', '<1>a</1><2/>', 'а', ['markup/missing', 'markup/missing']],
    ['not in the source', 'ru', 'a', 'а <1>б</1>', ['markup/extra <1>@2', 'markup/extra </1>@6']],
    ['half a pair, open', 'be', '<1>a</1>', '<1>а', ['markup/broken <1>@0']],
    ['half a pair, close', 'tg', '<1>a</1>', 'а</1>', ['markup/broken </1>@1']],
    ['twice, a pair', 'ru', '<1>a</1>', '<1>а</1><1>б</1>', ['markup/broken <1>@8', 'markup/broken </1>@12']],
    ['twice, a single code', 'be', 'a<1/>', 'а<1/><1/>', ['markup/broken <1/>@5']],
    ['twice, as in the source', 'be', '<1/>a<1/>', '<1/>а<1/>', []],
    ['closed before it is opened', 'tg', '<1>a</1>', '</1>а<1>', ['markup/broken </1>@0']],
    ['crossing', 'ru', '<1>a <2>b</2></1>', '<1>а <2>б</1></2>', ['markup/broken </1>@9']],
    ['crossing, as in the source', 'ru', '<1>a <2>b</1></2>', '<1>а <2>б</1></2>', []],
    ['single where the source has a pair', 'be', '<1>a</1>', 'а<1/>', ['markup/broken <1/>@1']],
    [
      'a pair where the source has a single code',
      'tg',
      'a<1/>',
      '<1>а</1>',
      ['markup/broken <1>@0', 'markup/broken </1>@4'],
    ],
    ['a lone half, as in the source', 'be', '<1>a', '<1>а', []],
    ['literal', 'ru', 'a \\<1>', 'а \\<1>', []],
  ])('%s', (_, language, source, target, expected) => {
    expect(faults(source, target, language)).toEqual(expected);
  });

  it('that are missing are named as they are written', () => {
    const [found] = runChecks([pairOf('<12>a</12>', 'а', 'be')], { checks: markup });
    expect(found?.message).toBe('The target lacks <12>…</12>, which the source has.');
  });
});
