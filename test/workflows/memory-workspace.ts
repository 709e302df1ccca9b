import { segmentsOf } from '../../src/assembly/completeness.ts';
import type { Translation } from '../../src/model/translation.ts';
import { openDocuments } from '../../src/workflows/sentences/reconcile-workspace.ts';
import { planUpdate } from '../../src/workflows/sentences/update.ts';
import type { Disk } from '../../src/workspace/disk.ts';
import { formatTranslations } from '../../src/workspace/files/locale-file.ts';
import { cacheFolder } from '../../src/workspace/findings-cache.ts';
import { applyPlan, type Plan } from '../../src/workspace/plan.ts';
import { openTranslations, openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { dyingDisk, memoryDisk } from '../workspace/memory-disk.ts';
import { processOf } from '../workspace/this-process.ts';

const root = '/desk';

/** A workspace in memory. */
export interface MemoryWorkspace {
  /** For plans: any call that would change its disk fails the test, but for the cache of findings, which is not kept. */
  readonly workspace: Workspace;
  /** By path in the workspace. */
  read(file: string): string | undefined;
  write(file: string, text: string): void;
  remove(file: string): void;
  /** The id of the sentence of a document with these words. */
  idOf(document: string, words: string): string;
  /** Translates the sentences of a document into a language by a rule; undefined leaves one without. */
  translate(document: string, language: string, rule: (source: string) => string | undefined): void;
  apply(plan: Plan<unknown>): void;
}

/** A workspace in memory with the plain texts of documents by name, up to date. */
export function makeWorkspace(
  sources: Readonly<Record<string, string>>,
  settings: string = '{ "targets": ["ru", "tg"] }\n',
): MemoryWorkspace {
  const files = new Map([[`${root}/barobar.json`, settings]]);
  for (const [name, text] of Object.entries(sources)) files.set(`${root}/source/${name}.txt`, text);
  const target = { disk: memoryDisk(files), process: processOf(1), progress: () => {} };
  const writable = openWorkspace(root, target);
  applyPlan(writable, planUpdate(writable, []));
  const frozen = dyingDisk(memoryDisk(files), 1);
  const isOfCache = (file: string): boolean => `${file}/`.startsWith(`${root}/${cacheFolder}/`);
  const disk: Disk = {
    ...frozen,
    makeFolder(folder) {
      if (!isOfCache(folder)) frozen.makeFolder(folder);
    },
    replace(file, text) {
      if (!isOfCache(file)) frozen.replace(file, text);
    },
  };
  const workspace = { ...writable, disk };
  return {
    workspace,
    read: (file) => files.get(`${root}/${file}`),
    write: (file, text) => void files.set(`${root}/${file}`, text),
    remove: (file) => void files.delete(`${root}/${file}`),
    idOf(name, words) {
      const [document] = openDocuments(workspace, [name]);
      const found = document && segmentsOf(document).find(({ source }) => source.includes(words));
      if (!found) throw new Error(`No sentence of ${name} has “${words}”.`);
      return found.id;
    },
    translate(name, language, rule) {
      const [document] = openDocuments(workspace, [name]);
      const { set, path } = openTranslations(workspace, language, name);
      const entries = segmentsOf(document!).flatMap(({ id, source }): [string, Translation][] => {
        const target = rule(source);
        return target === undefined ? [] : [[id, { source, target, state: 'translated' }]];
      });
      files.set(`${root}/${path}`, formatTranslations({ ...set, entries: new Map(entries) }));
    },
    apply: (plan) => void applyPlan(writable, plan),
  };
}

/** The paths of a plan's changes, `-` before those that are removed. */
export function changedFiles({ changes = [] }: Plan<unknown>): readonly string[] {
  return changes.map(({ path, after }) => (after === undefined ? `-${path}` : path)).sort();
}

/** The data that a plan writes to one file of the workspace. */
export function writtenTo({ changes = [] }: Plan<unknown>, path: string): unknown {
  const text = changes.find((change) => change.path === path)?.after;
  return text === undefined ? undefined : JSON.parse(text);
}
