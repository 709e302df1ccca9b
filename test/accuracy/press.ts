// Measures the checks on translations of news and on errors planted in them, which are not part of this project:
// npx tsx test/accuracy/press.ts [--show=CODE] [--missed=KIND]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Pair } from '../../src/checks/engine/check.ts';
import { runChecks } from '../../src/checks/engine/run.ts';
import type { Finding } from '../../src/model/finding.ts';
import { isTrueError } from './judged-errors.ts';
import { targetLanguages } from './parallel.ts';

const folder = fileURLToPath(new URL('../../../shared/data/linguistics2/', import.meta.url));

/** An error that was planted in a translation, and the translation before. */
interface Planted {
  readonly kind: string;
  readonly lang: string;
  readonly source: string;
  readonly target: string;
  readonly seeded: string;
}

/**
 * Prints the share of sentences with an error or warning in human translations, by language and finding code, then how
 * many planted errors are found by a finding that the right translation does not have. Waits for no other sentence: each
 * pair is checked alone.
 */
export function measurePress(show?: string, missed?: string): void {
  if (!hasPress()) {
    console.log('press: the texts are not here');
    return;
  }
  for (const [name, pairs] of readClean()) measureClean(name, pairs, show);
  measurePlanted(missed);
}

/** Whether the texts are here. */
export function hasPress(): boolean {
  return existsSync(folder);
}

/** Human translations as pairs, by source and language. */
export function readClean(): readonly (readonly [string, readonly Pair[]])[] {
  const news = readdirSync(folder)
    .filter((name) => name.startsWith('pairs_news'))
    .flatMap((name) => rowsOf<{ en: readonly string[]; ru: readonly string[] }>(name));
  const articles = rowsOf<Record<string, readonly string[]>>('pairs_flores.jsonl');
  const pairs = (rows: readonly Readonly<Record<string, readonly string[]>>[], language: string): Pair[] =>
    rows.flatMap((row) =>
      (row['en'] ?? []).map((source, at) => pairOf(source, row[language]?.[at] ?? '', language)),
    );
  return [
    ['news, ru', pairs(news, 'ru')],
    ...targetLanguages.map((language) => [`articles, ${language}`, pairs(articles, language)] as const),
  ];
}

function rowsOf<Value>(name: string): Value[] {
  const lines = readFileSync(`${folder}${name}`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function pairOf(source: string, target: string, targetLanguage: string): Pair {
  return {
    segment: 'a',
    document: 'press',
    source,
    target,
    state: 'translated',
    sourceLanguage: 'en',
    targetLanguage,
    location: { path: 'press', line: 1, column: 1 },
  };
}

const severities = ['error', 'warning'] as const;

/** The findings that can block a document. */
function weighty(pair: Pair): readonly Finding[] {
  return runChecks([pair]).filter(({ severity }) => severity !== 'note');
}

function measureClean(name: string, pairs: readonly Pair[], show: string | undefined): void {
  const found = pairs.map((pair) => ({ pair, findings: weighty(pair) }));
  const counts = new Map<string, number>();
  for (const { pair, findings } of found) {
    for (const code of new Set(findings.map(({ code, severity }) => `${severity} ${code}`)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const { code, severity, message } of findings)
      if (show !== undefined && code.startsWith(show))
        console.log(`  ${severity} ${code}: ${message}\n    ${pair.source}\n    ${pair.target}`);
  }
  const share = (count: number): string => `${count} (${((100 * count) / pairs.length).toFixed(2)} %)`;
  console.log(`${name}: ${pairs.length} pairs`);
  const isFalse = ({ pair, findings }: (typeof found)[number]): boolean =>
    findings.some(
      ({ code, severity }) => severity === 'error' && !isTrueError(code, pair.source, pair.target),
    );
  const wrong = found.filter(isFalse);
  console.log(`  with an error that is none, as judged or not judged yet: ${share(wrong.length)}`);
  for (const { pair, findings } of show === undefined ? [] : wrong)
    console.log(
      `  false: ${findings.map(({ message }) => message).join(' ')}\n    ${pair.source}\n    ${pair.target}`,
    );
  const headings = found.filter(({ pair }) => pair.source.trim().split(/\s+/).length <= 4);
  const bad = headings.filter(isFalse);
  console.log(`  of up to four words, with such an error: ${bad.length} of ${headings.length}`);
  for (const severity of severities) {
    const of = found.filter(({ findings }) => findings.some((each) => each.severity === severity));
    console.log(`  with ${severity === 'error' ? 'an error' : 'a warning'}: ${share(of.length)}`);
  }
  for (const code of [...counts.keys()].sort()) console.log(`    ${code}: ${share(counts.get(code) ?? 0)}`);
}

function measurePlanted(missed: string | undefined): void {
  const planted = rowsOf<Planted>('facts_examples.jsonl');
  console.log(`planted errors found: ${targetLanguages.join(', ')}`);
  for (const kind of new Set(planted.map((each) => each.kind))) {
    const results = targetLanguages.map((language) => {
      const of = planted.filter((each) => each.kind === kind && each.lang === language);
      const passed = of.filter((each) => !isFound(each));
      if (kind === missed)
        for (const { lang, source, target, seeded } of passed)
          console.log(`  missed, ${lang}\n    ${source}\n    ${target}\n    ${seeded}`);
      return `${of.length - passed.length} of ${of.length}`.padEnd(12);
    });
    console.log(`  ${kind.padEnd(20)}${results.join('')}`);
  }
}

function isFound({ source, target, seeded, lang }: Planted): boolean {
  const before = new Set(weighty(pairOf(source, target, lang)).map(({ code }) => code));
  return weighty(pairOf(source, seeded, lang)).some(({ code }) => !before.has(code));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const option = (name: string): string | undefined =>
    process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  measurePress(option('show'), option('missed'));
}
