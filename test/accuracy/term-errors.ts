// Seeds errors of terms into the translations of the example workspace, one at a time, and counts those that the checks
// find on the very sentence: npx tsx test/accuracy/term-errors.ts [--errors]
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Pair } from '../../src/checks/engine/check.ts';
import { runChecks } from '../../src/checks/engine/run.ts';
import { readGlossary } from '../../src/glossary/read.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Glossary } from '../../src/model/glossary.ts';
import { type Seed, seedErrors } from './seeds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = ['csto-session', 'lake-flood-drill'];
const languages = ['ru', 'be', 'tg'];

interface Outcome {
  readonly seed: Seed;
  readonly found: boolean;
}

export interface Measured {
  /** What the checks say of the translations as they are. */
  readonly alarms: readonly Finding[];
  readonly outcomes: readonly Outcome[];
}

/** Every `step`-th seed in the example workspace, and whether it was found. */
export function measureTermErrors(step = 1): Measured {
  const glossary = readGlossary(readFileSync(`${root}glossary/csto.csv`, 'utf8'), 'glossary/csto.csv');
  const sets = documents.flatMap((document) => languages.map((language) => readPairs(document, language)));
  return {
    alarms: sets.flatMap((pairs) => runChecks(pairs, { glossary })),
    outcomes: sets
      .flatMap((pairs) => seedErrors(pairs, glossary).map((seed) => ({ seed, pairs })))
      .filter((_, at) => at % step === 0)
      .map(({ seed, pairs }) => ({ seed, found: isFound(seed, pairs, glossary) })),
  };
}

function readPairs(document: string, language: string): Pair[] {
  const path = `locales/${language}/${document}.json`;
  const entries: Record<string, { source: string; target: string }> = JSON.parse(
    readFileSync(`${root}${path}`, 'utf8'),
  );
  return Object.entries(entries).map(([segment, { source, target }]) => ({
    segment,
    document,
    source,
    target,
    state: 'translated',
    sourceLanguage: 'en',
    targetLanguage: language,
    location: { path, line: 1, column: 1 },
  }));
}

function isFound({ segment, target, kind }: Seed, pairs: readonly Pair[], glossary: Glossary): boolean {
  const wrong = pairs.map((pair) => (pair.segment === segment ? { ...pair, target } : pair));
  const codes = kind === 'number word' ? /^numbers\// : /^(?:glossary|terms|names)\//;
  return runChecks(wrong, { glossary }).some(
    (finding) => finding.segment === segment && codes.test(finding.code),
  );
}

function report(showErrors: boolean): void {
  const { alarms, outcomes } = measureTermErrors();
  console.log(`\nexample workspace: ${alarms.length} false alarms`);
  for (const { code, message } of alarms) console.log(`  ${code}: ${message}`);
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const name = `${outcome.seed.language} ${outcome.seed.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), outcome]);
  }
  for (const [name, group] of groups)
    console.log(`  ${name}: found ${group.filter(({ found }) => found).length} of ${group.length}`);
  const missed = outcomes.filter(({ found }) => !found);
  console.log(`  all: found ${outcomes.length - missed.length} of ${outcomes.length}`);
  if (!showErrors) return;
  for (const { seed } of missed) {
    console.log(`    MISSED ${seed.language} ${seed.kind}: ${seed.right} → ${seed.wrong}`);
    console.log(`      ${seed.target}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) report(process.argv.includes('--errors'));
