import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  planUnpublication,
  type Unpublication,
  type UnpublishOptions,
} from '../../../src/workflows/publish/unpublish.ts';
import type { Disk } from '../../../src/workspace/disk.ts';
import { programFolder } from '../../../src/workspace/machine.ts';
import { dyingDisk, Killed, memoryDisk } from '../../workspace/memory-disk.ts';
import { decided, finished, keepBytes, nothing, root, type Site, wrong } from './memory-site.ts';

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
