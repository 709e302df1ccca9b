// Measures the checks on the development texts, which are not part of this project:
// npx tsx test/accuracy/checks.ts [--errors]
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Pair } from '../../src/checks/engine/check.ts';
import { checks } from '../../src/checks/engine/registry.ts';
import { runChecks } from '../../src/checks/engine/run.ts';
import { readGlossary } from '../../src/glossary/read.ts';
import type { Finding } from '../../src/model/finding.ts';

interface Row {
  readonly id: string;
  readonly lang: string;
  readonly src: string;
  readonly tgt: string;
  readonly type: string;
  readonly note: string;
  readonly glossary: readonly { readonly source: string; readonly target: string }[];
}

/** The check, or the area of checks, that should find each seeded fault. */
const intended: Readonly<Record<string, string>> = {
  number_changed: 'numbers/missing',
  untranslated: 'target/untranslated',
  missing_end_punct: 'punctuation/end',
  term_wrong: 'glossary/missing',
  quote_dropped: 'quotes/',
  latin_homoglyph: 'letters/mixed-script',
  wrong_language: 'language/wrong',
  doubled_word: 'words/doubled',
  wrong_letter: 'letters/alphabet',
  truncated: 'target/truncated',
};

const defaultFolder = fileURLToPath(new URL('../../../shared/data/linguistics/', import.meta.url));

/** Prints, for each language, false alarms by check on clean pairs and seeded faults found by type. */
export function measureChecks(folder: string = defaultFolder, showErrors = false): void {
  for (const language of ['ru', 'be', 'tg']) {
    const path = `${folder}qa_${language}.jsonl`;
    if (!existsSync(path)) console.log(`${language}: the texts are not here (${path})`);
    else measure(language, readRows(path), showErrors);
  }
}

function readRows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function measure(language: string, rows: readonly Row[], showErrors: boolean): void {
  const clean = rows.filter(({ type }) => type === 'clean');
  const alarms = clean.flatMap((row) => findingsOf(row).map((finding) => ({ row, finding })));
  console.log(`\n${language}: false alarms on ${clean.length} clean pairs`);
  for (const { code } of checks) {
    const count = new Set(alarms.filter(({ finding }) => finding.code === code).map(({ row }) => row.id))
      .size;
    console.log(`  ${code}: ${count} (${((100 * count) / clean.length).toFixed(2)} %)`);
  }
  if (showErrors) for (const { row, finding } of alarms) show('FALSE', row, finding);
  for (const [type, code] of Object.entries(intended)) {
    const seeded = rows.filter((row) => row.type === type);
    const missed = seeded.filter((row) => !findingsOf(row).some((finding) => finding.code.startsWith(code)));
    console.log(`  ${type}: found ${seeded.length - missed.length} of ${seeded.length}`);
    if (showErrors) for (const row of missed) show('MISSED', row);
  }
}

function findingsOf(row: Row): readonly Finding[] {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const concepts = row.glossary.map(({ source, target }, at) => `c${at},${cell(source)},${cell(target)}`);
  const glossary = readGlossary([`concept,en,${row.lang}`, ...concepts].join('\n'), row.id);
  const pair: Pair = {
    segment: row.id,
    document: 'ntrex',
    source: row.src,
    target: row.tgt,
    state: 'translated',
    sourceLanguage: 'en',
    targetLanguage: row.lang,
    location: { path: row.id, line: 1, column: 1 },
  };
  return runChecks([pair], { glossary });
}

function show(kind: string, row: Row, finding?: Finding): void {
  console.log(`    ${kind} ${row.id} ${finding ? `${finding.code}: ${finding.message}` : row.note}`);
  console.log(`      ${row.src}\n      ${row.tgt}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  measureChecks(defaultFolder, process.argv.includes('--errors'));
}
