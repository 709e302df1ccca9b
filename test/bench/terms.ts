import type { Pair } from '../../src/checks/engine/check.ts';
import type { Glossary } from '../../src/model/glossary.ts';
import { makeNumbers } from './briefings.ts';

/**
 * CPU seconds, of this one process, that glossaries of 100 and 10,000 terms cost on 200,000 made-up sentence pairs:
 * npx tsx test/bench/terms.ts [pairs [terms,terms]]
 */
// What is built is what runs: the loader of TypeScript names every inner function as it is made, which costs as much again.
const built = (path: string) => import(new URL(`../../build/${path}`, import.meta.url).href);
const { checks }: typeof import('../../src/checks/engine/registry.ts') =
  await built('checks/engine/registry.js');
const { runChecks }: typeof import('../../src/checks/engine/run.ts') = await built('checks/engine/run.js');
const { findConcepts }: typeof import('../../src/glossary/hits.ts') = await built('glossary/hits.js');
const { readGlossary }: typeof import('../../src/glossary/read.ts') = await built('glossary/read.js');

const size = Number(process.argv[2] ?? 200_000);
const next = makeNumbers(7);
const pick = <Item>(list: readonly Item[]): Item => list[next(list.length)] as Item;

const onsets = [...'бвгдзклмнпрст', 'ст', 'пр', 'тр', 'кр'];
const latin = ['b', 'v', 'g', 'd', 'z', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'st', 'pr', 'tr', 'cr'];
const nounEndings = ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'];
const adjectiveEndings = ['ый', 'ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ыми'];

/** A word of two to four syllables in both scripts. */
function makeStem(): { readonly ru: string; readonly en: string } {
  let ru = '';
  let en = '';
  for (let syllables = 2 + next(3); syllables > 0; syllables--) {
    const onset = next(onsets.length);
    const vowel = next(5);
    ru += `${onsets[onset]}${'аеиоу'[vowel]}`;
    en += `${latin[onset]}${'aeiou'[vowel]}`;
  }
  return { ru: `${ru}н`, en: `${en}n` };
}

const general = Array.from({ length: 6_000 }, makeStem);
const technical = Array.from({ length: 8_000 }, makeStem);

/** A word as frequent as its rank has it (Zipf's law); every seventh may belong to a term. */
function wordOfText(): (typeof general)[number] {
  const list = next(7) === 0 ? technical : general;
  return list[Math.floor(list.length ** (next(10_000) / 10_000)) - 1] as (typeof general)[number];
}

interface MadeTerm {
  readonly en: string;
  readonly adjectives: readonly string[];
  readonly noun: string;
}

const made: readonly MadeTerm[] = Array.from({ length: 10_000 }, () => {
  const words = Array.from({ length: pick([1, 2, 2, 2, 2, 2, 3, 3, 3, 3]) }, () => pick(technical));
  const noun = words.at(-1) as (typeof general)[number];
  return {
    en: words.map(({ en }) => en).join(' '),
    adjectives: words.slice(0, -1).map(({ ru }) => ru),
    noun: noun.ru,
  };
});

function glossaryOf(count: number): Glossary {
  const rows = made
    .slice(0, count)
    .map(
      ({ en, adjectives, noun }, at) =>
        `c${at},${en},${[...adjectives.map((stem) => `${stem}ый`), noun].join(' ')}`,
    );
  return readGlossary(['concept,en,ru', ...rows].join('\n'), 'made.csv');
}

function makePair(at: number): Pair {
  const term = pick(made);
  const which = next(adjectiveEndings.length);
  const english = Array.from({ length: 14 }, () => wordOfText().en);
  const russian = Array.from({ length: 14 }, () => wordOfText().ru + pick(nounEndings));
  english.splice(next(14), 0, term.en);
  russian.splice(
    next(14),
    0,
    [...term.adjectives.map((stem) => stem + adjectiveEndings[which]), term.noun + pick(nounEndings)].join(
      ' ',
    ),
  );
  return {
    segment: `s${at}`,
    document: `d${Math.floor(at / 40)}`,
    source: `The ${english.join(' ')}.`,
    target: `В ${russian.join(' ')}.`,
    state: 'translated',
    sourceLanguage: 'en',
    targetLanguage: 'ru',
    location: { path: 'made.json', line: at + 1, column: 1 },
  };
}

/** Through JSON, since texts that were read have another form in memory than those put together. */
const pairs: readonly Pair[] = JSON.parse(
  JSON.stringify(Array.from({ length: size }, (_, at) => makePair(at))),
);

function measure(name: string, work: () => number): void {
  const start = process.cpuUsage();
  const found = work();
  const { user, system } = process.cpuUsage(start);
  console.log(`${name.padEnd(48)} ${((user + system) / 1e6).toFixed(2).padStart(7)} s  ${found} found`);
}

const counts = (process.argv[3] ?? '100,10000').split(',').map(Number);
for (const count of counts) {
  const label = `${count} terms, ${size} pairs`;
  measure(`${label}: terms of both sides`, () => {
    const glossary = glossaryOf(count);
    let found = 0;
    for (const { source, target } of pairs)
      found += findConcepts(source, glossary, 'en').length + findConcepts(target, glossary, 'ru').length;
    return found;
  });
  const glossaryChecks = checks.filter(({ code }) => /^(?:glossary|terms)\//.test(code));
  measure(
    `${label}: checks of terms`,
    () => runChecks(pairs, { glossary: glossaryOf(count), checks: glossaryChecks }).length,
  );
  measure(`${label}: all checks`, () => runChecks(pairs, { glossary: glossaryOf(count) }).length);
}
measure(`${size} pairs: all checks, no terms`, () => runChecks(pairs).length);
