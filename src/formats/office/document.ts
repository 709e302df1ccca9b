import { findingOf } from '../../messages/findings/say.ts';
import type { Document, LeftOut, LeftOutKind } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { shorten } from '../../text/shorten.ts';
import type { DocumentInput } from '../format.ts';
import { makePlaces } from '../places.ts';
import type { Draft } from './draft.ts';
import type { Part } from './package.ts';
import { type PlacedDrawing, picturesOf } from './pictures.ts';

/** A document with the drafts of its units, in the same order. */
export interface OfficeDocument {
  readonly document: Document;
  readonly drafts: readonly Draft[];
}

/** What reading the parts of a package has found. */
interface Found {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  readonly hasTrackedChanges: boolean;
  readonly drawings: readonly PlacedDrawing[];
}

/** The document of a package whose parts were read. */
export function officeDocument(
  { path, name, language, bytes }: DocumentInput,
  format: string,
  parts: readonly Part[],
  drafts: readonly Draft[],
  { text, leftOut, hasTrackedChanges, drawings }: Found,
): OfficeDocument {
  const bare: Document = {
    path,
    name,
    language,
    format,
    text,
    skeleton: {
      parts: parts.map(({ name: part, start, end }) => ({ name: part, start, end })),
      package: bytes,
    },
    meta: new Map(),
    units: drafts.map(({ unit }) => unit),
    leftOut,
  };
  const { pictures, faults: unshown } =
    drawings.length > 0 ? picturesOf(drawings, bare, makePlaces(bare)) : nothingDrawn;
  const faults = [...(hasTrackedChanges ? [trackedChanges(path, name)] : []), ...unshown];
  const document = {
    ...bare,
    ...(faults.length > 0 && { faults }),
    ...(pictures.length > 0 && { pictures }),
  };
  return { document, drafts };
}

const nothingDrawn: ReturnType<typeof picturesOf> = { pictures: [], faults: [] };

/** The finding for changes in a document that nobody has accepted. */
function trackedChanges(path: string, document: string): Finding {
  return {
    ...findingOf('warning', { text: 'source/tracked-changes', values: {} }),
    path,
    line: 1,
    column: 1,
    document,
  };
}

/** Characters of what is left out that are kept. */
const longestText = 80;

/** Notes what is not offered for translation. */
export function leaveOut(
  { leftOut }: { readonly leftOut: LeftOut[] },
  kind: LeftOutKind,
  text: string,
): void {
  leftOut.push({ kind, text: shorten(text.replace(/\s+/g, ' ').trim(), longestText) });
}
