import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeCard } from '../../../src/site/cards/card.ts';
import { writeCard } from '../../../src/site/cards/painter.ts';
import {
  type CardJob,
  openCardPainters,
  openPainter,
  openPalette,
  type PaintedCard,
} from '../../../src/workflows/publish/card-painter.ts';
import { digestContent } from '../../../src/workspace/content-digest.ts';
import { nodeDisk } from '../../../src/workspace/disk.ts';
import { findPaintWorker } from '../../../src/workspace/program.ts';
import { openWorkers } from '../../../src/workspace/workers.ts';
import { siteIn } from '../../site/site.ts';

const site = siteIn('en', 'ru', 'be', 'tg');
const jobs = Array.from({ length: 10 }, (_, at): CardJob[] => [
  { card: makeCard(`Lake ${at}`, '2026-05-14', 'en', site), key: `en${at}` },
  { card: makeCard(`Озеро ${at}`, '2026-05-14', 'ru', site), key: `ru${at}` },
  { card: makeCard(`Возера ${at}`, '2026-05-14', 'be', site), key: `be${at}` },
  { card: makeCard(`Кӯли ${at}`, '2026-05-14', 'tg', site), key: `tg${at}` },
]).flat();

/** Of a file; the letters where none was painted. */
const digestOf = (painted: PaintedCard): string =>
  painted instanceof Uint8Array ? digestContent(painted) : painted.join();

describe('cards that several threads paint', () => {
  it('are the same files', async () => {
    const painter = await openPainter(nodeDisk, []);
    const painters = await openCardPainters(nodeDisk, [], jobs.length, 1);
    try {
      // Two briefings may have the same card.
      const all = [...jobs, ...jobs.slice(0, 4)];
      for (const job of all) painters.order(job);
      for (const job of all)
        expect(digestOf(painters.paint(job))).toBe(digestOf(writeCard(painter, job.card, job.key)));
    } finally {
      painters.close();
    }
  });

  it('are painted by a worker, or it names the letters that no face has', async () => {
    const painter = await openPainter(nodeDisk, []);
    const most = 20_000;
    const workers = openWorkers<CardJob, PaintedCard>(await findPaintWorker(), openPalette(nodeDisk, []), {
      count: 1,
      jobs: most,
    });
    let given = 0;
    /** While the worker starts cards are left to us. */
    const paint = async (job: CardJob): Promise<PaintedCard> => {
      for (;;) {
        workers.give(job);
        await setTimeout(5);
        const painted = workers.take(given++);
        if (painted) return painted;
      }
    };
    try {
      for (const job of jobs.slice(0, 4))
        expect(digestOf(await paint(job))).toBe(digestOf(writeCard(painter, job.card, job.key)));
      expect(await paint({ card: makeCard('Lake 湖', undefined, 'en', site), key: 'a' })).toEqual(['湖']);
    } finally {
      workers.close();
    }
  });
});
