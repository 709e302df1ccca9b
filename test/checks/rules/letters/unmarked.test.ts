import { describe, expect, it } from 'vitest';
import { checks } from '../../../../src/checks/engine/registry.ts';
import { runChecks } from '../../../../src/checks/engine/run.ts';
import { readGlossary } from '../../../../src/glossary/read.ts';
import { pairOf, quoted } from '../../pairs.ts';

const check = checks.filter(({ code }) => code === 'letters/unmarked');

function wordsIn(targets: readonly string[], language: string, glossary?: string): readonly string[] {
  const pairs = targets.map((target) => pairOf('x', target, language));
  return quoted(
    runChecks(pairs, { checks: check, ...(glossary && { glossary: readGlossary(glossary, 'terms.csv') }) }),
  );
}

describe('words without the letters that they are written with', () => {
  it.each([
    ['tg', ['шаҳр', 'Шаҳр', 'шаҳр', 'ин шахр аст'], ['шахр']],
    ['tg', ['дӯст', 'дӯст', 'дӯст', 'дуст', 'дуст'], []],
    ['tg', ['бозӣ.', 'бозӣ.', 'бозӣ.', 'Ин бози.'], ['бози']],
    // An ezafe: the word goes on.
    ['tg', ['бозӣ.', 'бозӣ.', 'бозӣ.', 'Ин бози дигар'], []],
    ['tg', ['ҳам', 'ҳам', 'ҳам', 'хам'], []],
    ['tg', ['Ин ҳалкет', 'ҳалкет', 'ҳалкет', 'бо Халкет'], []],
    ['ru', ['самолёт', 'самолёт', 'самолёт', 'Самолет'], ['Самолет']],
    ['ru', ['самолет', 'самолет', 'самолет', 'самолёт'], []],
    ['be', ['самалёт', 'самалёт', 'самалёт', 'самалет'], ['самалет']],
    ['en', ['city', 'city', 'city'], []],
  ])('%s: %j', (language, targets, words) => {
    expect(wordsIn(targets, language)).toEqual(words);
  });

  it('are known from the glossary', () => {
    const glossary = 'concept,en,tg\nrepublic,republic,ҷумҳурӣ';
    expect(wordsIn(['Ин чумхурӣ аст.'], 'tg', glossary)).toEqual(['чумхурӣ']);
    expect(wordsIn(['Ин чумхурӣ аст.'], 'tg')).toEqual([]);
  });
});
