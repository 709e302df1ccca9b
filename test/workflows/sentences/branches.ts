import { applyPatch, structuredPatch } from 'diff';
import { progressOf, segmentsOf } from '../../../src/assembly/completeness.ts';
import { withUniqueIds } from '../../../src/workflows/sentences/duplicate-ids.ts';
import { openDocuments } from '../../../src/workflows/sentences/reconcile-workspace.ts';
import { planUpdate } from '../../../src/workflows/sentences/update.ts';
import { formatTranslations } from '../../../src/workspace/files/locale-file.ts';
import { applyPlan } from '../../../src/workspace/plan.ts';
import {
  listLocales,
  openLedger,
  openTranslations,
  openWorkspace,
  type Workspace,
} from '../../../src/workspace/workspace.ts';
import { editText, type Tracked } from '../../revision/edit-script.ts';
import { type Chance, makeSentence, pick } from '../../revision/texts.ts';
import { memoryDisk } from '../../workspace/memory-disk.ts';
import { processOf } from '../../workspace/this-process.ts';

const root = '/desk';
const language = 'ru';

type Files = Map<string, string>;

/** What went wrong in some rounds of branches and merges, as sentences for people, and what is counted. */
export interface BranchOutcome {
  readonly edits: number;
  readonly merges: number;
  readonly conflicts: number;
  readonly duplicates: number;
  /** A translation shown as current at a sentence it was not made for. */
  readonly wrong: readonly string[];
  /** Translations that are in no locale file and no quarantine. */
  readonly lost: readonly string[];
  /** Merged workspaces that a command refused, or that an update did not put right. */
  readonly refused: readonly string[];
}

function open(files: Files): Workspace {
  return openWorkspace(root, { disk: memoryDisk(files), process: processOf(1), progress: () => {} });
}

/**
 * Edits documents on two or three branches at a time, updates and translates there, and merges them as git does: a file that
 * both sides changed is patched, and a branch whose patch does not fit is given up as a conflict.
 */
export function liveOnBranches(chance: Chance, rounds: number): BranchOutcome {
  let main: Files = new Map([[`${root}/barobar.json`, `{ "targets": ["${language}"] }\n`]]);
  for (const name of ['a', 'b', 'c', 'd'])
    writeSource(
      main,
      name,
      Array.from({ length: 6 }, () => makeSentence(chance)),
    );
  const outcome = {
    edits: 0,
    merges: 0,
    conflicts: 0,
    duplicates: 0,
    wrong: [],
    lost: [],
    refused: [],
  } as Counting;
  settleBranch(main, '');
  for (let round = 0; round < rounds; round++) {
    const base = main;
    const moved = chance(2) === 0 ? pickSentence(base, chance) : undefined;
    const branches = Array.from({ length: 2 + chance(2) }, (_, at) => {
      const files: Files = new Map(base);
      outcome.edits += editSources(files, moved, chance);
      settleBranch(files, '!'.repeat(at + 1), chance(3) > 0);
      return files;
    });
    for (const branch of branches) {
      const merged = merge(base, main, branch);
      if (!merged) {
        outcome.conflicts++;
        continue;
      }
      outcome.merges++;
      const work = new Set([...targetsOf(main), ...targetsOf(branch)]);
      main = merged;
      check(main, work, outcome);
    }
  }
  return outcome;
}

type Counting = {
  -readonly [K in keyof BranchOutcome]: BranchOutcome[K] extends number ? number : string[];
};

function check(files: Files, work: ReadonlySet<string>, outcome: Counting): void {
  const workspace = open(files);
  try {
    for (const _ of openDocuments(withUniqueIds(workspace)));
    const plan = planUpdate(workspace, []);
    outcome.duplicates += plan.duplicates.length;
    applyPlan(workspace, plan);
    const again = planUpdate(workspace, []).changes.map(({ path }) => path);
    if (again.length > 0) outcome.refused.push(`not put right at once: ${again.join()}`);
  } catch (error) {
    outcome.refused.push(String(error));
    return;
  }
  const left = targetsOf(files);
  for (const target of work) if (!left.has(target)) outcome.lost.push(target);
  for (const document of openDocuments(workspace)) {
    const { entries } = openTranslations(workspace, language, document.name).set;
    for (const segment of segmentsOf(document)) {
      const translation = entries.get(segment.id);
      const isCurrent = progressOf(segment, translation) === 'complete';
      if (isCurrent && letters(translation!.target) !== `т${letters(segment.source)}`)
        outcome.wrong.push(`“${translation!.target}” at “${segment.source}”`);
    }
  }
  const homes = new Map<string, string>();
  for (const name of listLocales(workspace, 'en')) {
    for (const id of openLedger(workspace, name).ledger.entries.keys()) {
      if (homes.has(id)) outcome.refused.push(`${id} is in ${homes.get(id)} and ${name}`);
      homes.set(id, name);
    }
  }
}

/** Letters and digits: alike for every pair of sentences that may share a translation. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}?]/gu, '');

/** Everything translated, wherever it is kept. */
function targetsOf(files: Files): ReadonlySet<string> {
  return new Set(
    [...files]
      .filter(([file]) => /\/(?:locales\/ru|quarantine)\//.test(file))
      .flatMap(([, text]) => [...text.matchAll(/"target": (".*")/g)].map((match) => match[1] as string)),
  );
}

/** Updates, and translates what is missing, with a mark of its own. */
function settleBranch(files: Files, mark: string, isTranslated = true): void {
  const workspace = open(files);
  applyPlan(workspace, planUpdate(workspace, []));
  if (!isTranslated) return;
  for (const document of openDocuments(workspace)) {
    const { set, path } = openTranslations(workspace, language, document.name);
    const entries = new Map(set.entries);
    for (const { id, source } of segmentsOf(document))
      if (!entries.has(id)) entries.set(id, { source, target: `Т ${source}${mark}`, state: 'translated' });
    if (entries.size > 0) files.set(`${root}/${path}`, formatTranslations({ ...set, entries }));
  }
}

function namesOf(files: Files): readonly string[] {
  return [...files.keys()].flatMap((file) => /\/source\/(.+)\.txt$/.exec(file)?.[1] ?? []).sort();
}

function readSource(files: Files, name: string): readonly string[] {
  const text = files.get(`${root}/source/${name}.txt`) ?? '';
  return text
    .split('\n\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function writeSource(files: Files, name: string, sentences: readonly string[]): void {
  files.set(`${root}/source/${name}.txt`, `${sentences.join('\n\n')}\n`);
}

function pickSentence(files: Files, chance: Chance): { name: string; text: string } | undefined {
  const name = pick(chance, namesOf(files));
  const sentences = readSource(files, name);
  return sentences.length > 0 ? { name, text: pick(chance, sentences) } : undefined;
}

/** Edits one or two documents, and moves the sentence that other branches move as well. */
function editSources(files: Files, moved: ReturnType<typeof pickSentence>, chance: Chance): number {
  const names = namesOf(files);
  let edits = 0;
  for (let times = 1 + chance(2); times > 0; times--) {
    const name = pick(chance, names);
    const tracked = readSource(files, name).map((text): Tracked => ({ text, ancestors: [] }));
    const count = 1 + chance(3);
    edits += count;
    writeSource(
      files,
      name,
      editText(tracked, count, chance, makeSentence).map(({ text }) => text),
    );
  }
  const victim = moved ?? pickSentence(files, chance);
  const [from, to] = [victim?.name ?? '', pick(chance, names)];
  const sentences = readSource(files, from);
  if (!victim || from === to || !sentences.includes(victim.text)) return edits;
  writeSource(
    files,
    from,
    sentences.filter((text) => text !== victim.text),
  );
  const others = [...readSource(files, to)];
  others.splice(chance(others.length + 1), 0, victim.text);
  writeSource(files, to, others);
  return edits + 1;
}

/** Nothing where both sides changed a file in a way that git leaves to a person. */
function merge(base: Files, ours: Files, theirs: Files): Files | undefined {
  const merged: Files = new Map();
  for (const file of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [before, here, there] = [base.get(file), ours.get(file), theirs.get(file)];
    const text =
      here === there || there === before ? here : here === before ? there : patch(before, here, there, file);
    if (text === null) return undefined;
    if (text !== undefined) merged.set(file, text);
  }
  return merged;
}

function patch(
  before = '',
  here: string | undefined,
  there: string | undefined,
  file: string,
): string | null {
  if (here === undefined || there === undefined) return null;
  const text = applyPatch(here, structuredPatch(file, file, before, there, '', '', { context: 1 }));
  return text === false || (file.endsWith('.json') && !isJson(text)) ? null : text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
