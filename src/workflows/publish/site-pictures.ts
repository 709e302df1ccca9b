import path from 'node:path';
import type { Briefing } from '../../model/edition.ts';
import { readPngKey, writeIcon, writePng } from '../../packages/png.ts';
import { makeCard, type Painter } from '../../site/cards/card.ts';
import { colourOf, type Initial, initialOf } from '../../site/cards/icon.ts';
import { cardPath, iconPaths } from '../../site/kit/addresses.ts';
import { offeredIn } from '../../site/kit/languages.ts';
import { titleOf } from '../../site/kit/title.ts';
import { digest } from '../../text/digest.ts';
import { digestContent } from '../../workspace/content-digest.ts';
import type { OutputFile, WrittenFiles } from '../../workspace/output.ts';
import { type CardJob, type CardPainters, openCardPainters, openPainter } from './card-painter.ts';
import type { PublishPlan } from './publish-plan.ts';
import type { Publishing } from './publishing.ts';

/** A card that was not painted: no face has some of its letters. */
export interface Unpainted {
  readonly document: string;
  readonly language: string;
  readonly letters: readonly string[];
}

/** The pictures that are made for a site. */
export interface SitePictures {
  /** The icon; none if the workspace has one of its own. */
  readonly icons: readonly OutputFile[];
  /** The cards of a briefing, and the languages that have one; the others are in `unpainted` from then on. */
  paintCards(briefing: Briefing): {
    readonly files: readonly OutputFile[];
    readonly languages: ReadonlySet<string>;
  };
  readonly unpainted: readonly Unpainted[];
  /** Ends what paints cards. */
  close(): void;
}

/** Briefings whose cards are painted before they are asked for: their files wait in memory. */
const mostAhead = 16;

/** Pixels: what browsers show in tabs and on desktops, and what telephones show. */
const iconSizes: readonly number[] = [16, 32, 48];
const touchSize = 180;

/**
 * Opens what paints the pictures of a site. One that an earlier run painted from the same drawing stays as it is: it says
 * itself what it was painted from.
 * @throws what `openPainter` throws
 */
export async function openSitePictures(
  { workspace, site, faces, program }: Publishing,
  { before, folder, build }: Pick<PublishPlan, 'before' | 'folder' | 'build'>,
): Promise<SitePictures> {
  const { disk, settings } = workspace;
  const painting = digest([program, ...faces.map(({ bytes }) => digestContent(bytes))], 26);
  const keyOf = (drawing: object): string => digest([painting, JSON.stringify(drawing)], 26);
  const readOwn = (file: string, files?: WrittenFiles): Uint8Array | undefined => {
    const digests = files?.get(file);
    const bytes = digests && disk.read(path.join(folder, file));
    return bytes && digests.includes(digestContent(bytes)) ? bytes : undefined;
  };
  const hasCards = site.url !== undefined && settings.site?.cards !== false;
  const initial: Initial = { letter: initialOf(site), colour: colourOf(site), size: touchSize };
  const iconKey = keyOf(initial);
  const touch = readOwn(iconPaths.touch, before.shared);
  const icon = touch && readPngKey(touch) === iconKey ? readOwn(iconPaths.icon, before.shared) : undefined;
  const ownIcon = site.look?.icon;
  const steps = hasCards ? build : [];
  const isNeeded = (ownIcon === undefined && !icon) || steps.length > 0;
  const painter = isNeeded ? await openPainter(disk, faces) : undefined;
  const count = steps.reduce((sum, { card }) => sum + card.titles.size, 0);
  const painters = steps.length > 0 ? await openCardPainters(disk, faces, count) : undefined;
  /** Of briefings that are not asked for yet, by file. */
  const drawn = new Map<string, Drawing>();
  const draw = (name: string, language: string, title: string, date: string | undefined): Drawing => {
    const card = makeCard(title, date, language, site);
    const file = cardPath(language, name);
    const job = { card, key: keyOf(card) };
    const ahead = drawn.get(file);
    drawn.delete(file);
    if (ahead?.job.key === job.key) return ahead;
    const known = readOwn(file, before.documents.get(name)?.files);
    return { file, job, ...(known && readPngKey(known) === job.key && { known }) };
  };
  let asked = 0;
  let ordered = 0;
  const orderAhead = (by: CardPainters): void => {
    for (const { card } of steps.slice(ordered, asked + mostAhead)) {
      for (const [language, title] of card.titles) {
        // A page in none of its own words is not made.
        if (card.completeness.get(language) === 0) continue;
        const drawing = draw(card.name, language, title, card.date);
        drawn.set(drawing.file, drawing);
        if (!drawing.known) by.order(drawing.job);
      }
      ordered++;
    }
  };
  const unpainted: Unpainted[] = [];
  const makeIcons = (): readonly OutputFile[] => {
    if (ownIcon !== undefined) return [];
    if (touch && icon) return iconFiles(touch, icon);
    return painter ? paintIcons(painter, initial, iconKey) : [];
  };
  return {
    unpainted,
    icons: makeIcons(),
    paintCards(briefing) {
      const { document, renditions } = briefing;
      const files: OutputFile[] = [];
      const languages = new Set<string>();
      if (!painters) return { files, languages };
      asked++;
      orderAhead(painters);
      const offered = new Set(offeredIn(briefing));
      for (const rendition of renditions) {
        const { language } = rendition;
        if (!offered.has(language)) continue;
        const title = titleOf(document, rendition);
        const { file, job, known } = draw(document.name, language, title, document.meta.get('date'));
        const painted = known ?? painters.paint(job);
        if (painted instanceof Uint8Array) {
          files.push({ path: file, content: painted });
          languages.add(language);
        } else unpainted.push({ document: document.name, language, letters: painted });
      }
      return { files, languages };
    },
    close: () => painters?.close(),
  };
}

/** A card, the path of its file, and what an earlier run painted of it. */
interface Drawing {
  readonly file: string;
  readonly job: CardJob;
  readonly known?: Uint8Array;
}

/** The icon as browsers and telephones want it. */
function paintIcons(painter: Painter, initial: Initial, key: string): readonly OutputFile[] {
  const paint = (size: number): Uint8Array => writePng(painter.paintInitial({ ...initial, size }), key);
  return iconFiles(paint(initial.size), writeIcon(iconSizes.map((size) => ({ size, png: paint(size) }))));
}

function iconFiles(touch: Uint8Array, icon: Uint8Array): readonly OutputFile[] {
  return [
    { path: iconPaths.touch, content: touch },
    { path: iconPaths.icon, content: icon },
  ];
}
