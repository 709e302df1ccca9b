import { findFormat } from '../../formats/registry.ts';
import { addSidecar } from '../../formats/sidecar.ts';
import type { Document } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import { placeInDocument, segmentDocument } from '../../segmentation/document.ts';
import { joinLines } from '../../segmentation/join-lines.ts';
import type { Override, Placement } from '../../segmentation/override.ts';
import { renewOverride } from '../../segmentation/propose.ts';
import { builtInSegmenter } from '../../segmentation/segment.ts';
import { makeSrxSegmenter } from '../../segmentation/srx/segmenter.ts';
import { keepQuotations } from '../../segmentation/whole-quotations.ts';
import type { SourceFile } from '../../workspace/document-names.ts';
import type { StoredBreak } from '../../workspace/files/breaks-file.ts';
import { listBreaks, openBreaks } from '../../workspace/files/breaks-file.ts';
import { listSources, openRules, openSidecar, readBytes, type Workspace } from '../../workspace/workspace.ts';
import { limitSegments, refuseManyUnits } from './document-limits.ts';

/** A decision about sentence breaks, and the document whose file has it. */
export interface KeptBreak {
  readonly stored: StoredBreak;
  /** Name of that document. */
  readonly home: string;
}

/** A decision, and what became of it in a document. */
export interface HeldBreak extends KeptBreak {
  readonly placement: Placement;
  /** The decision with the words that are around its place now. */
  readonly updated: Override;
}

/** A source file, segmented; its segments have no ids yet. */
export interface ParsedDocument {
  readonly document: Document;
  /** Decisions of its own file in their order, then those that came with its text from a document that is gone. */
  readonly breaks: readonly HeldBreak[];
}

/** Makes what parses the source files of a workspace: with its rules and its decisions about sentence breaks. */
export function makeParser(workspace: Workspace): (file: SourceFile) => ParsedDocument {
  const orphans = orphanBreaks(workspace);
  const rules = openRules(workspace);
  const byRules = rules ? makeSrxSegmenter(rules) : builtInSegmenter;
  const isWhole = workspace.settings.sentences?.quotations === 'whole';
  const segmenter = isWhole ? keepQuotations(byRules) : byRules;
  return (file) => {
    const format = findFormat(file.path);
    const bytes = readBytes(workspace, file.path);
    if (!format || bytes === undefined) {
      throw new BarobarError('file-missing', 'The file is gone.', 'Run the command again.', {
        path: file.path,
      });
    }
    const { source: language, jsonLd } = workspace.settings;
    const alone = format.read({ path: file.path, name: file.name, language, bytes, jsonLd });
    const sidecar = openSidecar(workspace, file.name);
    const read = sidecar ? addSidecar(alone, sidecar.text, sidecar.path) : alone;
    refuseManyUnits(read);
    const own = openBreaks(workspace, file.name).decisions.map((stored) => ({ stored, home: file.name }));
    const document = joinLines(
      read,
      [...own, ...orphans].map(({ stored }) => stored.override),
    );
    const breaks = holdBreaks(document, own);
    // A renamed document keeps its decisions, but only those that leave no doubt.
    breaks.push(...holdBreaks(document, orphans).filter(({ placement }) => placement.isExact));
    const placed = breaks.map(({ placement }) => placement);
    const limited = limitSegments(segmenter, file.path);
    return { document: segmentDocument(document, limited, placed), breaks };
  };
}

function holdBreaks(document: Document, decisions: readonly KeptBreak[]): HeldBreak[] {
  const placements = placeInDocument(
    document,
    decisions.map(({ stored }) => stored.override),
  );
  return decisions.map((decision, index) => {
    const placement = placements[index]!;
    return { ...decision, placement, updated: renewOverride(document, placement) };
  });
}

/** Decisions of documents that are gone. */
export function orphanBreaks(workspace: Workspace): readonly KeptBreak[] {
  const homes = listBreaks(workspace);
  if (homes.length === 0) return [];
  const names = new Set(listSources(workspace).documents.map((file) => file.name));
  return homes
    .filter((home) => !names.has(home))
    .flatMap((home) => openBreaks(workspace, home).decisions.map((stored) => ({ stored, home })));
}
