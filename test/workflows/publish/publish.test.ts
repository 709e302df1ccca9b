import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/assembly/completeness.ts';
import { assetNames, schemaNames } from '../../../src/model/edition.ts';
import { faceFiles } from '../../../src/site/cards/faces.ts';
import { mostKept } from '../../../src/workflows/publish/gate-documents.ts';
import { planRendering } from '../../../src/workflows/publish/publish.ts';
import {
  type PublishPlan,
  type PublishRequest,
  planPublish,
} from '../../../src/workflows/publish/publish-plan.ts';
import { openPublishing, type Publishing } from '../../../src/workflows/publish/publishing.ts';
import {
  planUnpublication,
  type Unpublication,
  type UnpublishOptions,
} from '../../../src/workflows/publish/unpublish.ts';
import { openDocuments } from '../../../src/workflows/sentences/reconcile-workspace.ts';
import { planUpdate } from '../../../src/workflows/sentences/update.ts';
import type { Disk } from '../../../src/workspace/disk.ts';
import { writeTranslations } from '../../../src/workspace/files/locale-file.ts';
import { programFolder } from '../../../src/workspace/machine.ts';
import { applyPlan } from '../../../src/workspace/plan.ts';
import { openTranslations, openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts';
import { dyingDisk, Killed, memoryDisk } from '../../workspace/memory-disk.ts';
import { processOf } from '../../workspace/process-table.ts';

const root = '/desk';

interface Site {
  readonly files: Map<string, string>;
  open(disk?: Disk, now?: string): Promise<Publishing>;
  plan(request?: Partial<PublishRequest>, now?: string): Promise<PublishPlan>;
  publish(request?: Partial<PublishRequest>, disk?: Disk): Promise<void>;
  /** Translates the sentences of a document into a language by a rule. */
  translate(name: string, language: string, rule: (source: string) => string): void;
}

const everything: PublishRequest = {
  languages: ['ru', 'tg'],
  isReady: false,
  withdrawals: new Map(),
  allowed: { findings: false, gaps: false },
};

const mark = 'base64:';

/** A disk in memory that keeps texts only, made to keep bytes such as those of an e-book. */
function keepBytes(disk: Disk): Disk {
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
function makeSite(sources: Readonly<Record<string, string>>): Site {
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
        files.set(`${root}/${path}`, writeTranslations({ ...set, entries: new Map(entries) }));
      }
    },
  };
}

const right = (): string => 'Глубина озера — 40 м.';
const wrong = (): string => 'Глубина озера — 45 м.';
const tajik = (): string => 'Чуқурии кӯл 40 м аст.';

function finished(): Site {
  const site = makeSite({ lake: 'The lake is 40 m deep.\n', pond: 'The pond is 40 m deep.\n' });
  for (const name of ['lake', 'pond']) {
    site.translate(name, 'ru', right);
    site.translate(name, 'tg', tajik);
  }
  return site;
}

/** What a plan decides, without what it carries along. */
function decided({ isRefused, build, unchanged, skipped, stillPublic, listed, gone, notices }: PublishPlan) {
  const built = build.map(({ document, languages }) => `${document}: ${languages}`);
  const show = (list: PublishPlan['skipped']): readonly string[] =>
    list.map(({ document, languages }) => `${document}: ${languages}`);
  return {
    ...{ isRefused, built, unchanged, listed, gone },
    ...{ skipped: show(skipped), stillPublic: show(stillPublic), notices: [...notices] },
  };
}

const nothing = {
  ...{ isRefused: false, built: [], unchanged: [], listed: [], gone: [] },
  ...{ skipped: [], stillPublic: [], notices: [] },
};

describe('a plan to publish', () => {
  it('builds what was never published, and nothing that is as it was', async () => {
    const site = finished();
    const before = new Map(site.files);
    const plan = await site.plan();
    expect(decided(plan)).toEqual({
      ...nothing,
      built: ['lake: ru,tg', 'pond: ru,tg'],
      listed: ['lake', 'pond'],
    });
    const kept = [...site.files].filter(([file]) => !file.startsWith(`${root}/.barobar/tmp/`));
    expect(new Map(kept)).toEqual(before);
    expect([...(plan.build[0]?.made?.inputs.keys() ?? [])].sort()).toEqual([
      '.barobar/breaks/lake.json',
      '.barobar/published/lake.json',
      '.barobar/waivers/lake.json',
      'locales/en/lake.json',
      'locales/ru/lake.json',
      'locales/tg/lake.json',
      // It is not there, and would change what is published.
      'source/lake.meta.yaml',
      'source/lake.txt',
    ]);
    await site.publish();
    expect(decided(await site.plan())).toEqual({
      ...nothing,
      unchanged: ['lake', 'pond'],
      listed: ['lake', 'pond'],
    });
  });

  it('builds again what has got a file beside it', async () => {
    const site = finished();
    await site.publish();
    site.files.set(`${root}/source/lake.meta.yaml`, 'topics: [water]\n');
    expect(decided(await site.plan())).toEqual({
      ...nothing,
      built: ['lake: ru,tg'],
      unchanged: ['pond'],
      listed: ['lake', 'pond'],
    });
  });

  it('refuses all where one document does not pass, and with isReady leaves out what does not', async () => {
    const site = finished();
    site.translate('pond', 'ru', wrong);
    expect(decided(await site.plan())).toMatchObject({ isRefused: true, skipped: ['pond: ru'] });
    expect(decided(await site.plan({ isReady: true }))).toEqual({
      ...nothing,
      built: ['lake: ru,tg', 'pond: tg'],
      skipped: ['pond: ru'],
      listed: ['lake', 'pond'],
    });
    site.translate('pond', 'tg', () => '');
    expect(decided(await site.plan({ isReady: true }))).toMatchObject({
      built: ['lake: ru,tg'],
      skipped: ['pond: ru,tg'],
      listed: ['lake'],
    });
  });

  it('names what is public and does not pass any more, and goes on listing it', async () => {
    const site = finished();
    await site.publish();
    site.translate('pond', 'ru', wrong);
    expect(decided(await site.plan())).toMatchObject({ isRefused: true, stillPublic: ['pond: ru'] });
    expect(decided(await site.plan({ isReady: true }))).toEqual({
      ...nothing,
      unchanged: ['lake'],
      stillPublic: ['pond: ru'],
      listed: ['lake', 'pond'],
    });
    expect(decided(await site.plan({ documents: ['lake'] }))).toMatchObject({
      isRefused: false,
      stillPublic: [],
    });
  });

  it('looks again at what time changes', async () => {
    const site = finished();
    site.files.set(
      `${root}/barobar.json`,
      '{ "targets": ["ru", "tg"], "overrides": [{ "languages": ["tg"], "gate": { "embargo": "2026-07-01T00:00:00Z" } }] }',
    );
    await site.publish({ isReady: true });
    const ready = { isReady: true };
    expect(decided(await site.plan(ready, '2026-06-30T23:59:59Z')).unchanged).toEqual(['lake', 'pond']);
    expect(decided(await site.plan(ready, '2026-07-01T00:00:00Z')).built).toEqual([
      'lake: ru,tg',
      'pond: ru,tg',
    ]);
  });

  it('adds the languages asked for to those that are public', async () => {
    const site = finished();
    await site.publish({ languages: ['ru'] });
    const plan = await site.plan({ documents: ['lake'], languages: ['tg'] });
    expect(decided(plan)).toMatchObject({ built: ['lake: ru,tg'], listed: ['lake', 'pond'] });
  });

  it('asks no gate for a page that is taken down, and keeps its notice without a source', async () => {
    const site = finished();
    const withdrawals = new Map([['pond', [{ date: '2026-07-01' }]]]);
    site.translate('pond', 'ru', wrong);
    const down = { ...nothing, built: ['lake: ru,tg'], listed: ['lake'], notices: [['pond', '2026-07-01']] };
    expect(decided(await site.plan({ withdrawals }))).toEqual(down);
    await site.publish({ withdrawals });
    site.files.delete(`${root}/source/pond.txt`);
    expect(decided(await site.plan({ withdrawals }))).toEqual({ ...down, built: [], unchanged: ['lake'] });
    expect(decided(await site.plan())).toMatchObject({ notices: [], gone: ['pond'] });
  });
});

describe('the program that publishes', () => {
  it('is read once in a run', async () => {
    const site = finished();
    await site.publish();
    site.translate('lake', 'ru', () => 'Глубина озера: 40 м.');
    const own = path.join(programFolder, 'package.json');
    let times = 0;
    const disk = keepBytes(memoryDisk(site.files));
    const counting: Disk = {
      ...disk,
      read(file) {
        if (file === own) times++;
        return disk.read(file);
      },
    };
    await site.publish({}, counting);
    expect(times).toBe(1);
  });
});

describe('a document that is read again to be rendered', () => {
  /** Longer than what is kept from the gate. */
  const long = `The lake is 40 m deep.\n\n${'The lake is 40 m deep, as ever.\n\n'.repeat(mostKept / 30)}`;

  it.each([
    ['whose ledger has all its sentences', long],
    ['that has a new sentence', `${long}The lake is deeper than the pond.\n`],
  ])('is refused %s where its translation has changed since', async (_title, text) => {
    const site = makeSite({ lake: long });
    site.translate('lake', 'ru', right);
    site.files.set(`${root}/source/lake.txt`, text);
    const publishing = await site.open();
    const request = { ...everything, languages: ['ru'], allowed: { findings: true, gaps: true } };
    const { plan } = await planRendering(publishing, planPublish(publishing, request), request, false);
    expect(plan).toBeDefined();
    const translations = `${root}/locales/ru/lake.json`;
    site.files.set(translations, site.files.get(translations)!.replaceAll(right(), wrong()));
    expect(() => plan && applyPlan(publishing.workspace, plan)).toThrow(
      'The document was changed while this command ran.',
    );
    expect([...site.files.keys()].some((file) => file.includes('/dist/site/'))).toBe(false);
  });

  /** A sentence has moved from one document into another, which is not kept, and a third one has nothing to do with it. */
  function moving(): Site {
    const moved = 'The ice of the pond is thin in March.';
    const site = makeSite({
      lake: long,
      pond: `The pond is 40 m deep.\n\n${moved}\n`,
      river: 'The river is 40 m deep.\n',
    });
    for (const name of ['lake', 'pond', 'river']) site.translate(name, 'ru', right);
    site.files.set(`${root}/source/lake.txt`, `${long}\n${moved}\n`);
    site.files.set(`${root}/source/pond.txt`, 'The pond is 40 m deep.\n');
    return site;
  }

  const request = { ...everything, languages: ['ru'], allowed: { findings: true, gaps: true } };

  it.each([
    ['its translation', 'locales/ru/lake.json', ''],
    ['its ledger', 'locales/en/lake.json', ''],
    ['the document that the sentence came from', 'source/pond.txt', 'The ice of the pond is thin in March.'],
  ])('is refused where a sentence came into it and %s has changed since', async (_, file, added) => {
    const site = moving();
    const publishing = await site.open();
    const { plan } = await planRendering(publishing, planPublish(publishing, request), request, false);
    const text = site.files.get(`${root}/${file}`)!;
    const change = file.startsWith('source/')
      ? `${text}\n${added}\n`
      : text.replace(/ (deep|thin|—)/, ' really $1');
    expect(change).not.toBe(text);
    site.files.set(`${root}/${file}`, change);
    expect(() => plan && applyPlan(publishing.workspace, plan)).toThrow(
      'The document was changed while this command ran.',
    );
    expect([...site.files.keys()].some((file) => file.includes('/dist/site/'))).toBe(false);
  });

  it('is published where a sentence came into it and nothing has changed since', async () => {
    const site = moving();
    const publishing = await site.open();
    const { plan } = await planRendering(publishing, planPublish(publishing, request), request, false);
    applyPlan(publishing.workspace, plan!);
    expect(site.files.has(`${root}/dist/site/lake/index.html`)).toBe(true);
    // Its ids depend on other documents: it is built again until they are in its ledger.
    expect(decided(await site.plan(request)).unchanged).toEqual(['river']);
  });
});

describe('a plan to take documents down', () => {
  async function plan(site: Site, options: Partial<UnpublishOptions>): Promise<Unpublication> {
    const asked = { documents: ['lake'], languages: [], date: '2026-07-01', force: false, ...options };
    return planUnpublication(await site.open(), asked);
  }

  it('renders notices if there is a site, and changes nothing before it is applied', async () => {
    const site = finished();
    await site.publish();
    const before = new Map(site.files);
    const { plan: planned, documents } = await plan(site, { documents: ['source/lake.txt'] });
    expect(documents).toEqual(['lake']);
    expect(planned?.output?.folder).toBe(`${root}/dist/site`);
    expect(planned?.changes).toBeUndefined();
    expect(site.files).toEqual(before);
  });

  it('only changes the record if there is no site', async () => {
    const site = finished();
    await site.publish({ record: '2026-06-30' });
    for (const file of [...site.files.keys()]) if (file.includes('/dist/')) site.files.delete(file);
    const { plan: planned } = await plan(site, {});
    expect(planned?.output).toBeUndefined();
    expect(planned?.changes?.map(({ path }) => path)).toEqual(['.barobar/published/lake.json']);
    expect(planned?.changes?.[0]?.after).toContain('"withdrawn"');
  });

  it('is none where one language goes and the other does not pass the gate', async () => {
    const site = finished();
    await site.publish();
    site.translate('lake', 'ru', wrong);
    expect((await plan(site, { languages: ['tg'] })).plan).toBeUndefined();
    expect((await plan(site, { languages: ['ru'] })).plan?.output).toBeDefined();
    expect((await plan(site, {})).plan?.output).toBeDefined();
  });

  it.each<[string, Partial<UnpublishOptions>]>([
    ['an unknown document', { documents: ['sea'] }],
    ['a document that is not published', { documents: ['pond'] }],
    ['a language that is not public', { languages: ['tg'] }],
    ['all languages but the source', { languages: ['ru'] }],
  ])('is refused for %s', async (_, options) => {
    const site = finished();
    await site.publish({ documents: ['lake'], languages: ['ru'] });
    await expect(plan(site, options)).rejects.toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('a killed publication', () => {
  it('leaves files old or new and no claim of more, and the next one makes it whole', async () => {
    const siteOf = (files: ReadonlyMap<string, string>): Record<string, string> =>
      Object.fromEntries([...files].filter(([file]) => /dist\/site\/[^.]/.test(file)));
    const whole = finished();
    await whole.publish();
    const old = siteOf(whole.files);
    whole.translate('lake', 'ru', () => 'Глубина этого озера — 40 м.');
    whole.files.delete(`${root}/source/pond.txt`);
    const start = new Map(whole.files);
    await whole.publish({ record: '2026-07-01' });
    const made = siteOf(whole.files);
    let survived = false;
    for (let at = 1; !survived; at += 3) {
      const site = finished();
      site.files.clear();
      for (const [file, text] of start) site.files.set(file, text);
      try {
        await site.publish({ record: '2026-07-01' }, dyingDisk(keepBytes(memoryDisk(site.files)), at));
        survived = true;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      for (const [file, text] of Object.entries(siteOf(site.files)))
        if (!file.endsWith('.half')) expect([old[file], made[file]], `${at} ${file}`).toContain(text);
      await site.publish({ record: '2026-07-01' });
      const now = siteOf(site.files);
      expect(Object.keys(now).filter((file) => !file.endsWith('.half'))).toEqual(Object.keys(made));
      expect(now['/desk/dist/site/lake/index.html']).toBe(made['/desk/dist/site/lake/index.html']);
    }
  });
});
