import { makePainter, writeCard } from '../../site/cards/painter.ts';
import { serveJobs } from '../../workspace/workers.ts';
import type { CardJob, PaintedCard, Palette } from './card-painter.ts';

// The module of the threads that paint cards: the build makes one file of it and of all that it imports.
await serveJobs<Palette, CardJob, PaintedCard>(async ({ engine, faces }) => {
  const { default: start } = await import(engine);
  const painter = makePainter(await start(), faces);
  return ({ card, key }) => writeCard(painter, card, key);
});
