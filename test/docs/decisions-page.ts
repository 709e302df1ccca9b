import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../docs/decisions');

interface DecisionRecord {
  readonly number: number;
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

/** Records that hold no more, and the ones that took their place. */
const replaced: Readonly<Record<number, number>> = { 37: 40, 39: 72, 40: 52, 41: 56 };

/** Records that hold in part, and the ones that changed the rest. */
const changed: Readonly<Record<number, readonly number[]>> = {
  3: [19, 44],
  4: [16, 69],
  8: [48],
  11: [49],
  19: [44],
  21: [67],
  25: [38],
  28: [38],
  29: [50],
  36: [53, 54],
  56: [103],
  65: [86],
  80: [102],
  83: [102],
  99: [108, 137],
  111: [114],
};

/** All decision records, by number. */
export function readRecords(): readonly DecisionRecord[] {
  return fs
    .readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.md$/.test(file))
    .sort()
    .map((file) => {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      return { number: Number(file.slice(0, 4)), file, title: titleOf(text), text };
    });
}

function titleOf(text: string): string {
  return /^# 0*\d+[.:] (.*)$/m.exec(text)?.[1] ?? '';
}

/** The text of docs/decisions/README.md. */
export function writeDecisionsPage(records: readonly DecisionRecord[] = readRecords()): string {
  return `# Decisions

What was dear to undo, one page each: the context, the decision, its consequences, and what was not chosen and why. A record is not edited once it is
accepted; a later one replaces or changes it, and this page says so. A number without a record was given to a decision that was not taken.

\`npm run docs\` writes this page from the records; the list of those that are replaced or changed is in \`test/docs/decisions-page.ts\`.

| | decision | status |
|---|---|---|
${records.map((record) => `| ${record.number} | [${record.title}](${record.file}) | ${statusOf(record)} |\n`).join('')}`;
}

function statusOf({ number }: DecisionRecord): string {
  const by = replaced[number];
  if (by !== undefined) return `replaced by ${by}`;
  const parts = changed[number];
  return parts ? `accepted, changed in part by ${parts.join(' and ')}` : 'accepted';
}

/** Each record with a later one that replaces or changes it. */
export const successions: readonly (readonly [number, number])[] = [
  ...Object.entries(replaced).map(([earlier, later]) => [Number(earlier), later] as const),
  ...Object.entries(changed).flatMap(([earlier, all]) =>
    all.map((later) => [Number(earlier), later] as const),
  ),
];
