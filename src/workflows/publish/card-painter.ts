import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import type { Card, Painter } from '../../site/cards/card.ts';
import { type Face, faceFiles } from '../../site/cards/faces.ts';
import { makePainter, type PaintEngine, writeCard } from '../../site/cards/painter.ts';
import type { Disk } from '../../workspace/disk.ts';
import { countProcessors } from '../../workspace/machine.ts';
import { faceFolder, findPaintWorker, paintEngine } from '../../workspace/program.ts';
import { openWorkers, type Workers } from '../../workspace/workers.ts';

/** A face of the workspace, and the file that it is from. */
export interface OwnFace extends Face {
  readonly path: string;
}

/** The error for a file that is not the font that its name says. */
export function refuseFont(file: string): BarobarError {
  return new BarobarError(
    'settings-value',
    `The file ${file} is no font that can be read.`,
    'Export it again as TrueType, OpenType, WOFF or WOFF 2.',
    { path: file, line: 1, column: 1 },
  );
}

/** Skia takes a tenth of a second to start and to read the faces of the program: it does once a process. */
let engine: Promise<PaintEngine> | undefined;
let plain: Promise<Painter> | undefined;

/**
 * A painter with the faces of the program, then those of the workspace.
 * @throws `settings-value` for a face of the workspace that cannot be read
 */
export function openPainter(disk: Disk, own: readonly OwnFace[]): Promise<Painter> {
  if (own.length > 0) return makeOn(disk, own);
  plain ??= makeOn(disk, []);
  return plain;
}

async function makeOn(disk: Disk, own: readonly OwnFace[]): Promise<Painter> {
  engine ??= import(paintEngine.href).then(({ default: start }) => start());
  const kit = await engine;
  for (const { bytes, path: file } of own) {
    const face = kit.Typeface.MakeTypefaceFromData(Uint8Array.from(bytes).buffer);
    if (!face) throw refuseFont(file);
    face.delete();
  }
  return makePainter(kit, readFaces(disk, own));
}

function readFaces(disk: Disk, own: readonly OwnFace[]): readonly Face[] {
  const faces = faceFiles.map(({ family, name }) => {
    const bytes = disk.read(path.join(faceFolder, name));
    if (!bytes) throw new Error(`The program is incomplete: it lacks ${name}.`);
    return { family, bytes };
  });
  return [...faces, ...own.map(({ family, bytes }) => ({ family, bytes }))];
}

/** What a thread that paints cards is given. */
export interface Palette {
  /** Address of the module that starts Skia. */
  readonly engine: string;
  readonly faces: readonly Face[];
}

/** What threads paint with: what `openPainter` does. */
export function openPalette(disk: Disk, own: readonly OwnFace[]): Palette {
  return { engine: paintEngine.href, faces: readFaces(disk, own) };
}

/** A card to paint, and what its file says that it was made from. */
export interface CardJob {
  readonly card: Card;
  readonly key: string;
}

/** A file as PNG, or the letters that no face has. */
export type PaintedCard = Uint8Array | readonly string[];

/** Paints the cards of a run, in other threads too where the machine has processors for them. The files are the same. */
export interface CardPainters {
  /** Has a card painted that will be asked for. */
  order(job: CardJob): void;
  paint(job: CardJob): PaintedCard;
  /** Ends the other threads. */
  close(): void;
}

/** A thread starts in the time of so many cards. */
const fewestCards = 40;

/** Two paint as fast as the pages can be rendered that show the cards. */
const mostThreads = 2;

/** Opens what paints up to so many cards; its threads start with the first order. */
export async function openCardPainters(
  disk: Disk,
  own: readonly OwnFace[],
  cards: number,
  threads: number = Math.min(mostThreads, countProcessors() - 1),
): Promise<CardPainters> {
  const painter = await openPainter(disk, own);
  const paintHere = ({ card, key }: CardJob): PaintedCard => writeCard(painter, card, key);
  if (threads < 1 || cards < fewestCards) return { order() {}, paint: paintHere, close() {} };
  const module = await findPaintWorker();
  const orders = new Map<string, number>();
  let workers: Workers<CardJob, PaintedCard> | undefined;
  return {
    order(job) {
      if (orders.has(job.key)) return;
      workers ??= openWorkers(module, openPalette(disk, own), { count: threads, jobs: cards });
      orders.set(job.key, orders.size);
      workers.give(job);
    },
    paint(job) {
      const order = orders.get(job.key);
      return (order === undefined ? undefined : workers?.take(order)) ?? paintHere(job);
    },
    close: () => workers?.close(),
  };
}
