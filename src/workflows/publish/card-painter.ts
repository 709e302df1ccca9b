import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import type { Painter } from '../../site/cards/card.ts';
import { type Face, faceFiles } from '../../site/cards/faces.ts';
import { makePainter, type PaintEngine } from '../../site/cards/painter.ts';
import type { Disk } from '../../workspace/disk.ts';
import { faceFolder, paintEngine } from '../../workspace/program.ts';

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
  const faces = faceFiles.map(({ family, name }) => {
    const bytes = disk.read(path.join(faceFolder, name));
    if (!bytes) throw new Error(`The program is incomplete: it lacks ${name}.`);
    return { family, bytes };
  });
  return makePainter(kit, [...faces, ...own]);
}
