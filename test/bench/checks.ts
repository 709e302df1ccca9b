import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pair } from '../../src/checks/engine/check.ts';
import { targetLanguages as languages, readParallel } from '../accuracy/parallel.ts';
import { makeNumbers } from './briefings.ts';

/**
 * Seconds that all checks cost on 200,000 sentence pairs, in a process that has checked nothing before, and then on a quarter of
 * them; with `each` every check alone instead. The sentences are made up, or the development texts over and over (`news`:
 * what has been seen before is not looked at again), or these joined in twos by chance, so that no pair comes again (`joined`:
 * half as many pairs of the same text), or human translations in which no pair comes twice (`distinct`). A process for each, so that memory is that of one:
 * npx tsx test/bench/checks.ts made-up|news|joined|distinct [pairs] [each]
 */
// What is built is what runs: the loader of TypeScript names every inner function as it is made, which costs as much again.
const built = (path: string) => import(new URL(`../../build/${path}`, import.meta.url).href);
const { checks }: typeof import('../../src/checks/engine/registry.ts') =
  await built('checks/engine/registry.js');
const { runChecks }: typeof import('../../src/checks/engine/run.ts') = await built('checks/engine/run.js');

const size = Number(process.argv[3] ?? 200_000);
const next = makeNumbers(11);
const pick = <Item>(list: readonly Item[]): Item => list[next(list.length)] as Item;

/** Vocabularies of made-up words in the letters of each language. */
const letters = {
  en: ['bdfghklmnprstvw', 'aeiou'],
  ru: ['бвгджзклмнпрстфхцчшщ', 'аеиоуыюя'],
  be: ['бвгджзклмнпрстфхцчш', 'аеіоуыюя'],
  tg: ['бвгғджҷзкқлмнпрстфхҳчш', 'аеиоуӯӣ'],
} as const;
const syllable = ([onsets, vowels]: readonly [string, string]) => pick([...onsets]) + pick([...vowels]);
const vocabularies = Object.fromEntries(
  Object.entries(letters).map(([tag, sounds]) => [
    tag,
    Array.from({ length: 12_000 }, () =>
      Array.from({ length: 1 + next(4) }, () => syllable(sounds as readonly [string, string])).join(''),
    ),
  ]),
);
const facts: Readonly<Record<string, readonly string[]>> = {
  en: [
    '15 November 2024',
    'Monday',
    '12,500 people',
    '5.5 per cent',
    'at 3 p.m.',
    'five days',
    'not',
    '$2.5 million',
    'CSTO',
  ],
  ru: [
    '15 ноября 2024 года',
    'в понедельник',
    '12 500 человек',
    '5,5 %',
    'в 15:00',
    'пять дней',
    'не',
    '2,5 млн долларов',
    'ОДКБ',
  ],
  be: [
    '15 лістапада 2024 года',
    'у панядзелак',
    '12 500 чалавек',
    '5,5 %',
    'а 15:00',
    'пяць дзён',
    'не',
    '2,5 млн долараў',
    'АДКБ',
  ],
  tg: [
    '15 ноябри соли 2024',
    'рӯзи душанбе',
    '12 500 нафар',
    '5,5 фоиз',
    'соати 15:00',
    'панҷ рӯз',
    'нест',
    '2,5 млн доллар',
    'СААД',
  ],
};

/** A word as frequent as its rank has it (Zipf's law), now and then a name or in quotes. */
function wordOf(tag: string): string {
  const list = vocabularies[tag] as string[];
  const word = list[Math.floor(list.length ** (next(10_000) / 10_000)) - 1] as string;
  const dice = next(40);
  if (dice < 3) return word[0]?.toUpperCase() + word.slice(1);
  if (dice === 3) return tag === 'en' ? `“${word}”` : `«${word}»`;
  return dice === 4 ? `${word},` : word;
}

/** A sentence of about twenty words with the facts whose numbers are given. */
function sentenceOf(tag: string, chosen: readonly number[]): string {
  const words = Array.from({ length: 20 }, () => wordOf(tag));
  for (const which of chosen) words.splice(1 + next(words.length - 1), 0, facts[tag]?.[which] as string);
  const text = words.join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** Documents of 40 sentences in three languages. */
function makePairs(): Pair[] {
  const pairs: Pair[] = [];
  for (let document = 0; pairs.length < size; document++) {
    const chosen = Array.from({ length: 40 }, () => Array.from({ length: next(3) }, () => next(9)));
    const sources = chosen.map((which) => sentenceOf('en', which));
    for (const language of languages) {
      sources.forEach((source, at) => {
        pairs.push(pairOf(document, at, source, sentenceOf(language, chosen[at] ?? []), language));
      });
    }
  }
  return pairs.slice(0, size);
}

function pairOf(document: number, at: number, source: string, target: string, language: string): Pair {
  const pair: Pair = {
    segment: `s${document}x${at}`,
    document: `d${document}`,
    source,
    target,
    state: 'translated',
    sourceLanguage: 'en',
    targetLanguage: language,
    location: { path: `${language}.json`, line: at + 1, column: 1 },
  };
  // Texts that were read have another form in memory than those put together.
  return JSON.parse(JSON.stringify(pair));
}

/** The development texts over and over, where they are at hand. */
function repeatReal(): Pair[] {
  const documents = readParallel();
  const pairs: Pair[] = [];
  if (documents.length === 0) return pairs;
  for (let round = 0; pairs.length < size; round++) {
    documents.forEach(({ sources, targets }, document) => {
      for (const language of languages) {
        sources.forEach((source, at) => {
          const target = targets[language]?.[at] as string;
          pairs.push(pairOf(round * documents.length + document, at, source, target, language));
        });
      }
    });
  }
  return pairs.slice(0, size);
}

/** Human translations of news in which no pair comes twice. */
function readDistinct(): Pair[] {
  const folder = fileURLToPath(new URL('../../../shared/data/linguistics2/', import.meta.url));
  const names = ['news2012', 'news2013', 'news2014', 'news2015', 'flores'];
  const rows = names
    .map((name) => `${folder}pairs_${name}.jsonl`)
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').trimEnd().split('\n'))
    .map((line): Readonly<Record<string, readonly string[]>> => JSON.parse(line));
  const found = rows.flatMap(({ en = [], ...row }, document) =>
    languages.flatMap((language) =>
      (row[language] ?? []).map((target, at) => pairOf(document, at, en[at] as string, target, language)),
    ),
  );
  const known = new Set<string>();
  return found
    .filter(({ source, target }) => source !== '' && target !== '')
    .filter(({ source, target }) => known.size !== known.add(`${source}\n${target}`).size)
    .slice(0, size);
}

/** Two development sentences in each, the same two in each language. */
function joinReal(): Pair[] {
  const sentences = readParallel().flatMap(({ sources, targets }) =>
    sources.map((source, at) => ({ source, targets: languages.map((each) => targets[each]?.[at] ?? '') })),
  );
  const pairs: Pair[] = [];
  for (let document = 0; sentences.length > 0 && pairs.length < size / 2; document++) {
    const twos = Array.from({ length: 40 }, () => [pick(sentences), pick(sentences)] as const);
    languages.forEach((language, which) => {
      twos.forEach(([a, b], at) => {
        const target = `${a.targets[which]} ${b.targets[which]}`;
        pairs.push(pairOf(document, at, `${a.source} ${b.source}`, target, language));
      });
    });
  }
  return pairs.slice(0, size / 2);
}

function measure(name: string, count: number, work: () => number): void {
  const start = process.cpuUsage();
  const began = process.hrtime.bigint();
  const found = work();
  const wall = Number(process.hrtime.bigint() - began) / 1e9;
  const { user, system } = process.cpuUsage(start);
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${name.padEnd(34)} ${(((user + system) / count) | 0).toString().padStart(4)} µs a pair, ${wall.toFixed(2).padStart(6)} s, ${((user + system) / 1e6).toFixed(2).padStart(6)} s of CPU  ` +
      `${found} found, peak ${memory.toFixed(0)} MB`,
  );
}

const kinds: Readonly<Record<string, () => Pair[]>> = {
  'made-up': makePairs,
  news: repeatReal,
  joined: joinReal,
  distinct: readDistinct,
};
const name = process.argv[2] ?? 'made-up';
const pairs = kinds[name]?.() ?? [];
if (pairs.length === 0) console.log(`${name}: the texts are not here`);
else {
  console.log(
    `${name}: ${pairs.length} pairs, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB before the checks`,
  );
  if (process.argv.includes('each')) {
    for (const check of checks)
      measure(check.code, pairs.length, () => runChecks(pairs, { checks: [check] }).length);
  }
  const quarter = pairs.slice(0, pairs.length / 4);
  if (!process.argv.includes('each')) {
    measure(`all checks, ${pairs.length} pairs`, pairs.length, () => runChecks(pairs).length);
    measure(`all checks, ${quarter.length} pairs`, quarter.length, () => runChecks(quarter).length);
  }
}
