import fs from 'node:fs';
import path from 'node:path';
import { segmentsOf } from '../../../src/assembly/completeness.ts';
import { assetNames, schemaNames } from '../../../src/model/edition.ts';
import { faceFiles } from '../../../src/site/cards/faces.ts';
import { planRendering } from '../../../src/workflows/publish/publish.ts';
import {
  type PublishPlan,
  type PublishRequest,
  planPublish,
} from '../../../src/workflows/publish/publish-plan.ts';
import { openPublishing, type Publishing } from '../../../src/workflows/publish/publishing.ts';
import { openDocuments } from '../../../src/workflows/sentences/reconcile-workspace.ts';
import { planUpdate } from '../../../src/workflows/sentences/update.ts';
import type { Disk } from '../../../src/workspace/disk.ts';
import { formatTranslations } from '../../../src/workspace/files/locale-file.ts';
import { programFolder } from '../../../src/workspace/machine.ts';
import { applyPlan } from '../../../src/workspace/plan.ts';
import { openTranslations, openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts';
import { memoryDisk } from '../../workspace/memory-disk.ts';
import { processOf } from '../../workspace/this-process.ts';

/** Where the workspace is. */
export const root = '/desk';

/** A workspace in memory that publishes. */
export interface Site {
  readonly files: Map<string, string>;
  open(disk?: Disk, now?: string): Promise<Publishing>;
  plan(request?: Partial<PublishRequest>, now?: string): Promise<PublishPlan>;
  publish(request?: Partial<PublishRequest>, disk?: Disk): Promise<void>;
  /** Translates the sentences of a document into a language by a rule. */
  translate(name: string, language: string, rule: (source: string) => string): void;
}

/** A request for both languages, under the usual gate. */
export const everything: PublishRequest = {
  languages: ['ru', 'tg'],
  isReady: false,
  withdrawals: new Map(),
  allowed: { findings: false, gaps: false },
};

const mark = 'base64:';

/** A disk in memory that keeps texts only, made to keep bytes such as those of an e-book. */
export function keepBytes(disk: Disk): Disk {
  const read: Disk['read'] = (file) => {
    const text = Buffer.from(disk.read(file) ?? []).toString();
    return text.startsWith(mark) ? Buffer.from(text.slice(mark.length), 'base64') : disk.read(file);
  };
  return {
    ...disk,
    read,
    *readParts(file) {
      const bytes = read(file);
      if (bytes) yield bytes;
    },
    write(file, content) {
      disk.write(
        file,
        typeof content === 'string' ? content : mark + Buffer.from(content).toString('base64'),
      );
    },
  };
}

/** A workspace in memory with the plain texts of documents by name. */
export function makeSite(sources: Readonly<Record<string, string>>): Site {
  const files = new Map([[`${root}/barobar.json`, '{ "targets": ["ru", "tg"] }\n']]);
  const ofProgram = [
    ...['en', 'ru', 'tg'].map((language) => `locales/${language}/edition.json`),
    ...assetNames.map((name) => `src/site/assets/${name}`),
    ...schemaNames.map((name) => `docs/${name}`),
  ];
  for (const name of ofProgram) {
    const file = path.join(programFolder, name);
    files.set(file, fs.readFileSync(file, 'utf8'));
  }
  for (const { name } of faceFiles) {
    const file = path.join(programFolder, 'node_modules/@fontsource/source-serif-4/files', name);
    files.set(file, mark + fs.readFileSync(file, 'base64'));
  }
  for (const [name, text] of Object.entries(sources)) files.set(`${root}/source/${name}.txt`, text);
  const openOn = (disk: Disk): Workspace =>
    openWorkspace(root, { disk, process: processOf(1), progress: () => {} });
  const workspace = openOn(memoryDisk(files));
  applyPlan(workspace, planUpdate(workspace, []));
  const open: Site['open'] = (disk = keepBytes(memoryDisk(files)), now = '2026-06-30T12:00:00Z') =>
    openPublishing(root, disk, openOn, new Date(now));
  return {
    files,
    open,
    async plan(request, now) {
      return planPublish(await open(undefined, now), { ...everything, ...request }).plan;
    },
    async publish(request, disk) {
      const publishing = await open(disk);
      const whole = { ...everything, ...request };
      const { plan } = await planRendering(publishing, planPublish(publishing, whole), whole, false);
      if (plan) applyPlan(publishing.workspace, plan);
    },
    translate(name, language, rule) {
      for (const document of openDocuments(workspace, [name])) {
        const { set, path } = openTranslations(workspace, language, name);
        const entries = segmentsOf(document).map(({ id, source }) => {
          const translation = { source, target: rule(source), state: 'translated' as const };
          return [id, translation] as const;
        });
        files.set(`${root}/${path}`, formatTranslations({ ...set, entries: new Map(entries) }));
      }
    },
  };
}

/** A translation of “The lake is 40 m deep.” without a fault. */
export const right = (): string => 'Глубина озера — 40 м.';
/** The same with another number. */
export const wrong = (): string => 'Глубина озера — 45 м.';
/** The same without a fault in Tajik. */
const tajik = (): string => 'Чуқурии кӯл 40 м аст.';

/** A workspace with two documents, translated into both languages. */
export function finished(): Site {
  const site = makeSite({ lake: 'The lake is 40 m deep.\n', pond: 'The pond is 40 m deep.\n' });
  for (const name of ['lake', 'pond']) {
    site.translate(name, 'ru', right);
    site.translate(name, 'tg', tajik);
  }
  return site;
}

/** What a plan decides, without what it carries along. */
export function decided({
  isRefused,
  build,
  unchanged,
  skipped,
  stillPublic,
  listed,
  gone,
  notices,
}: PublishPlan) {
  const built = build.map(({ document, languages }) => `${document}: ${languages}`);
  const show = (list: PublishPlan['skipped']): readonly string[] =>
    list.map(({ document, languages }) => `${document}: ${languages}`);
  return {
    ...{ isRefused, built, unchanged, listed, gone },
    ...{ skipped: show(skipped), stillPublic: show(stillPublic), notices: [...notices] },
  };
}

/** A plan that decides nothing. */
export const nothing = {
  ...{ isRefused: false, built: [], unchanged: [], listed: [], gone: [] },
  ...{ skipped: [], stillPublic: [], notices: [] },
};
