import fs from 'node:fs';
import type { Ledger } from '../../src/model/translation.ts';
import { type ChangeClass, classifyChange } from '../../src/revision/classify.ts';
import { editText, type Tracked } from '../revision/edit-script.ts';
import { judge, type Outcome, reconcile } from '../revision/outcome.ts';
import { type Chance, makeChance, makeSentence } from '../revision/texts.ts';
import { liveOnBranches } from '../workflows/sentences/branches.ts';
import { measureGrowth } from './growth.ts';

/**
 * Edits texts at random and counts what the reconciliation got wrong, then times it on long documents with a tenth of
 * the sentences changed. `npx tsx test/bench/revision.ts [--edits N] [--seed N] [--texts FILE.jsonl] [--sizes
 * 1000,10000] [--branch-edits N]`; each line of the file holds a document: `{"text": …, "boundaries": [ends of sentences]}`.
 */
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const firstSeed = Number(option('seed') ?? 1);

function ledgerOf(document: string): Ledger {
  return { document, entries: new Map() };
}

const add = (sums: Map<string, number>, name: string, count: number): void =>
  void sums.set(name, (sums.get(name) ?? 0) + count);

/** Edits one document over several generations. */
function live(
  texts: readonly string[],
  share: number,
  chance: Chance,
  write: (chance: Chance) => string,
  report: (outcome: Outcome, edits: number) => void,
): void {
  let { ledger, claims } = reconcile([{ ledger: ledgerOf('doc'), sources: texts }])[0]!;
  let sentences: readonly Tracked[] = texts.map((text, at) => ({ text, ancestors: [claims[at]!.id] }));
  for (let generation = 0; generation < 4; generation++) {
    const count = Math.max(1, Math.round(sentences.length * share));
    const edited = editText(sentences, count, chance, write);
    const result = reconcile([{ ledger, sources: edited.map(({ text }) => text) }])[0]!;
    report(judge(ledger, edited, result.claims, result.ledger), count);
    ({ ledger, claims } = result);
    sentences = edited.map(({ text }, at) => ({ text, ancestors: [claims[at]!.id] }));
  }
}

type Write = (chance: Chance) => string;

function measureEdits(name: string, wanted: number, share: number, makeWriter: () => Write): void {
  const sums = new Map<string, number>();
  const samples = new Map<string, string[]>();
  for (let seed = firstSeed; (sums.get('edits') ?? 0) < wanted; seed++) {
    const chance = makeChance(seed);
    const write = makeWriter();
    const texts = Array.from({ length: 20 + chance(300) }, () => write(chance));
    live(texts, share, chance, write, (outcome, edits) => {
      add(sums, 'edits', edits);
      for (const key of ['wrong', 'lost', 'changed', 'strangers', 'missed', 'strayed', 'unled'] as const) {
        add(sums, key, outcome[key].length);
        const list = samples.get(key) ?? [];
        samples.set(key, list);
        if (list.length < 4) list.push(...outcome[key]);
      }
      add(sums, 'retyped', outcome.retyped);
      add(sums, 'reworked', outcome.reworked);
      add(sums, 'joins', outcome.joins);
    });
  }
  const of = (part: string, whole: string): string =>
    `${((100 * sums.get(part)!) / Math.max(1, sums.get(whole)!)).toFixed(3)} %`;
  console.log(
    `${name}: ${sums.get('edits')} edits; ${sums.get('wrong')} wrong, ${sums.get('lost')} lost, ${sums.get('changed')} untouched changed; ` +
      `${sums.get('retyped')} retyped: ${of('missed', 'retyped')} missed; ${of('strangers', 'retyped')} strangers; ` +
      `${sums.get('reworked')} moved and retyped: ${of('strayed', 'reworked')} not followed; ` +
      `${sums.get('joins')} split or merged: ${of('unled', 'joins')} not led on`,
  );
  if (process.argv.includes('--samples')) {
    for (const [key, list] of samples) for (const each of list.slice(0, 4)) console.log(`  ${key}: ${each}`);
  }
}

/** Changes of what a sentence states, each by a rule of its own; undefined where the sentence has nothing of the kind. */
const statedChanges: Readonly<Record<string, (text: string, chance: Chance) => string | undefined>> = {
  // One digit of any number: 15, 1,500, 2.5, 10:30, 15th, $5bn.
  number: (text, chance) =>
    replaceOne(text, /(?<![\p{L}\d])\d(?=[\d.,:/%]*(?:st|nd|rd|th|bn|m)?(?!\p{L}))/u, (digit) =>
      String((Number(digit) + 1 + chance(9)) % 10),
    ),
  date: (text) =>
    replaceOne(
      text,
      /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/,
      (month) => (month === 'March' ? 'October' : 'March'),
    ),
  weekday: (text) =>
    replaceOne(text, /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/, (day) =>
      day === 'Friday' ? 'Monday' : 'Friday',
    ),
  negation: (text) =>
    replaceOne(
      text,
      /\b(?:is|are|was|were|has|have|will|would|could|should|did)\b(?! not|n['’]t)/,
      (verb) => `${verb} not`,
    ),
  term: (text) =>
    replaceOne(text, /\b(?:response forces|joint exercises|illegal migration)\b/, () => 'arms control'),
};

function replaceOne(text: string, what: RegExp, by: (found: string) => string): string | undefined {
  return what.test(text) ? text.replace(what, by) : undefined;
}

const concepts = (text: string): readonly string[] =>
  ['response forces', 'joint exercises', 'illegal migration', 'arms control'].filter((term) =>
    text.includes(term),
  );

/** Counts changes of numbers, dates, weekdays, negations and terms that `classifyChange` does not call so. */
function measureClasses(name: string, texts: readonly string[]): void {
  const chance = makeChance(1);
  const counts = Object.entries(statedChanges).map(([kind, change]) => {
    let made = 0;
    let missed = 0;
    for (const text of texts) {
      const changed = change(text, chance);
      if (changed === undefined) continue;
      made++;
      const found = classifyChange(text, changed, { language: 'en', concepts });
      if (found.includes(kind as ChangeClass)) continue;
      missed++;
      if (process.argv.includes('--samples'))
        console.log(`  ${kind} missed (${found.join()}): ${text} → ${changed}`);
    }
    return `${kind} ${missed} of ${made}`;
  });
  console.log(`${name}: changes not classed as such: ${counts.join(', ')}`);
}

function sentencesIn({
  text,
  boundaries,
}: {
  text: string;
  boundaries: readonly number[];
}): readonly string[] {
  return boundaries.map((end, at) => text.slice(boundaries[at - 1] ?? 0, end).trim());
}

/** Edits on branches that are merged as git does, each branch updated and translated on its own. */
function measureBranches(wanted: number): void {
  const sums = new Map<string, number>();
  for (let seed = firstSeed; (sums.get('edits') ?? 0) < wanted; seed++) {
    const outcome = liveOnBranches(makeChance(seed), 12);
    for (const [key, value] of Object.entries(outcome)) {
      add(sums, key, typeof value === 'number' ? value : value.length);
      if (process.argv.includes('--samples') && Array.isArray(value))
        for (const each of value.slice(0, 4)) console.log(`  seed ${seed}, ${key}: ${each}`);
    }
  }
  console.log(
    `branches: ${sums.get('edits')} edits, ${sums.get('merges')} merges (${sums.get('conflicts')} more in conflict), ${sums.get('duplicates')} ids doubled; ` +
      `${sums.get('wrong')} wrong, ${sums.get('lost')} lost, ${sums.get('refused')} refused`,
  );
}

/** Gives each sentence of the pool once before any is given again: a new sentence is no earlier one by chance. */
function drawFrom(pool: readonly string[]): Write {
  let left: string[] = [];
  return (each) => {
    if (left.length === 0) left = [...pool];
    const at = each(left.length);
    const drawn = left[at] as string;
    left[at] = left.at(-1) as string;
    left.pop();
    return drawn;
  };
}

const wanted = Number(option('edits') ?? 120_000);
const written = makeChance(7);
measureClasses(
  'grammar',
  Array.from({ length: 20_000 }, () => makeSentence(written)),
);
measureEdits('grammar, 10 % changed', wanted, 0.1, () => makeSentence);
measureEdits('grammar, 40 % changed', wanted / 4, 0.4, () => makeSentence);
const file = option('texts');
if (file !== undefined) {
  const pool = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => sentencesIn(JSON.parse(line)));
  measureClasses(`${pool.length} real sentences`, pool);
  measureEdits(`${pool.length} real sentences, 10 % changed`, wanted, 0.1, () => drawFrom(pool));
  measureEdits('the same, 40 % changed', wanted / 4, 0.4, () => drawFrom(pool));
}
measureBranches(Number(option('branch-edits') ?? wanted / 6));
measureGrowth((option('sizes') ?? '1000,10000,100000,200000').split(',').map(Number));
