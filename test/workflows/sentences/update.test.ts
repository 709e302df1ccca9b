import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf, segmentsOf } from '../../../src/assembly/completeness.ts';
import { openDocuments } from '../../../src/workflows/sentences/reconcile-workspace.ts';
import { planUpdate } from '../../../src/workflows/sentences/update.ts';
import { formatTranslations } from '../../../src/workspace/files/locale-file.ts';
import { applyPlan } from '../../../src/workspace/plan.ts';
import {
  listLocales,
  openLedger,
  openTranslations,
  openWorkspace,
} from '../../../src/workspace/workspace.ts';
import { editText, type Tracked } from '../../revision/edit-script.ts';
import { type Chance, makeChance, makeSentence, pick } from '../../revision/texts.ts';
import { memoryDisk } from '../../workspace/memory-disk.ts';
import { processOf } from '../../workspace/this-process.ts';

const root = '/desk';

/** A workspace in memory: `documents` by name, the plain text of each. */
function makeScratch() {
  const files = new Map([[`${root}/barobar.json`, '{ "targets": ["ru", "tg"] }\n']]);
  const workspace = openWorkspace(root, {
    disk: memoryDisk(files),
    process: processOf(1),
    progress: () => {},
  });
  return {
    workspace,
    write(name: string, sentences: readonly string[] | undefined) {
      const file = `${root}/source/${name}.txt`;
      if (sentences) files.set(file, `${sentences.join('\n\n')}\n`);
      else files.delete(file);
    },
    writeLocale: (path: string, text: string) => void files.set(`${root}/${path}`, text),
  };
}

/** Letters and digits: alike for every pair of sentences that may share a translation. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}?]/gu, '');

type Desk = ReturnType<typeof makeScratch>;

/** A translator does all that is missing; a target names the source text it was made for. */
function translateAll({ workspace, writeLocale }: Desk, language: string): void {
  for (const document of openDocuments(workspace)) {
    const { set, path } = openTranslations(workspace, language, document.name);
    const entries = new Map(set.entries);
    for (const { id, source } of segmentsOf(document)) {
      if (!entries.has(id)) entries.set(id, { source, target: `Т ${source}`, state: 'translated' });
    }
    if (entries.size > 0) writeLocale(path, formatTranslations({ ...set, entries }));
  }
}

/** Ids by the document whose file has them; an id in two files fails. */
function homesOf(workspace: Desk['workspace'], language: string): Map<string, string> {
  const homes = new Map<string, string>();
  for (const name of listLocales(workspace, language)) {
    const { entries } =
      language === 'en'
        ? openLedger(workspace, name).ledger
        : openTranslations(workspace, language, name).set;
    for (const id of entries.keys()) {
      expect(homes.has(id)).toBe(false);
      homes.set(id, name);
    }
  }
  return homes;
}

type Texts = Map<string, readonly string[]>;

/** Edits some documents, carries sentences and whole documents to other names, drops and adds documents. */
function editAll(texts: Texts, past: readonly string[], chance: Chance): void {
  const write = (each: Chance): string =>
    past.length > 0 && each(5) === 0 ? pick(each, past) : makeSentence(each);
  for (const [name, sentences] of texts) {
    const tracked = sentences.map((text): Tracked => ({ text, ancestors: [] }));
    const edited = editText(tracked, chance(4), chance, write).map(({ text }) => text);
    texts.set(name, edited);
  }
  const names = [...texts.keys()];
  const [from, to] = [pick(chance, names), pick(chance, names)];
  if (from !== to && texts.get(from)!.length > 0) {
    const [first = '', ...rest] = texts.get(from)!;
    texts.set(from, rest);
    texts.set(to, [...texts.get(to)!, first]);
  }
  const act = chance(6);
  if (act === 0) {
    texts.set(`d${chance(1000)}`, texts.get(from)!);
    texts.delete(from);
  } else if (act === 1 && names.length > 1) texts.delete(to);
  else if (act === 2) texts.set(`d${chance(1000)}`, [write(chance), write(chance)]);
}

describe('update', () => {
  it('loses no translation and shows none at a sentence it was not made for, whatever is edited', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 30), (seed) => {
        const chance = makeChance(seed);
        const desk = makeScratch();
        const { workspace } = desk;
        const texts: Texts = new Map(
          ['a', 'b', 'c'].map((name) => [name, Array.from({ length: 4 }, () => makeSentence(chance))]),
        );
        const past: string[] = [];
        const known = new Set<string>();
        for (let generation = 0; generation < 5; generation++) {
          const names = new Set(texts.keys());
          if (generation > 0) editAll(texts, past, chance);
          for (const name of new Set([...names, ...texts.keys()])) desk.write(name, texts.get(name));
          for (const sentences of texts.values()) past.push(...sentences);
          // One document by name first, as people do, then all.
          if (chance(2) === 0) applyPlan(workspace, planUpdate(workspace, [pick(chance, [...texts.keys()])]));
          applyPlan(workspace, planUpdate(workspace, []));
          expect(planUpdate(workspace, []).changes).toEqual([]);
          const ledgers = homesOf(workspace, 'en');
          for (const language of ['ru', 'tg']) {
            const homes = homesOf(workspace, language);
            for (const id of known) expect([id, homes.get(id)]).toEqual([id, ledgers.get(id)]);
            for (const document of openDocuments(workspace)) {
              const { entries } = openTranslations(workspace, language, document.name).set;
              for (const segment of segmentsOf(document)) {
                const translation = entries.get(segment.id);
                if (progressOf(segment, translation) === 'complete')
                  expect(letters(translation!.target)).toBe(`т${letters(segment.source)}`);
              }
            }
          }
          for (const language of ['ru', 'tg']) translateAll(desk, language);
          for (const id of homesOf(workspace, 'ru').keys()) known.add(id);
        }
      }),
      { numRuns: 60 },
    );
  });
});
