import type { Segment } from '../../model/document.ts';
import { isMinted } from '../../text/digest.ts';
import { listLocaleIds, listLocales, listSources, type Workspace } from '../../workspace/workspace.ts';
import { type ReconciledDocument, reconcileDocuments } from './reconcile-workspace.ts';

/** A sentence of the workspace, by its id. */
export interface WorkspaceSegment {
  readonly document: string;
  /** Undefined if the sentence has left the document. */
  readonly segment: Segment | undefined;
  /** The segments of its unit, itself among them; undefined if it has left the document. */
  readonly unit: readonly Segment[] | undefined;
  /** The ledger's entry: also of a sentence that was retired. */
  readonly entry: { readonly source: string } | undefined;
}

/** The sentences of the workspace by their ids. */
export interface SegmentsById {
  get(id: string): WorkspaceSegment | undefined;
  /** Ids of a document in ledger order; none of a document in which no id was looked for. */
  order(document: string): readonly string[];
}

/**
 * Finds the sentences with these ids, in any document: an id is in one ledger only (`withUniqueIds`). Reads the documents that have
 * the ids. Reads all documents if one of the ids may be in a document whose ledger does not have it yet: an id that no
 * ledger has, a retired one, or one whose document is gone or was edited since the last `update`.
 */
export function findSegmentsById(workspace: Workspace, wanted: ReadonlySet<string>): SegmentsById {
  const homes = findHomes(workspace, wanted);
  const files = new Set(listSources(workspace).documents.map(({ name }) => name));
  const isNear = [...wanted].every((id) => {
    const home = homes.get(id);
    return home === undefined ? !isMinted(id) : files.has(home);
  });
  if (isNear) {
    const names = [...new Set(homes.values())];
    const near = indexSegments(wanted, names.length > 0 ? reconcileDocuments(workspace, names) : []);
    if ([...homes.keys()].every((id) => near.get(id)?.segment)) return near;
  }
  return indexSegments(wanted, reconcileDocuments(workspace));
}

/** Names of the documents whose ledgers have the ids. */
function findHomes(workspace: Workspace, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const { source } = workspace.settings;
  const homes = new Map<string, string>();
  for (const document of listLocales(workspace, source)) {
    for (const id of listLocaleIds(workspace, source, document)) if (wanted.has(id)) homes.set(id, document);
    if (homes.size === wanted.size) break;
  }
  return homes;
}

function indexSegments(wanted: ReadonlySet<string>, documents: Iterable<ReconciledDocument>): SegmentsById {
  const places = new Map<string, WorkspaceSegment>();
  const orders = new Map<string, readonly string[]>();
  for (const reconciled of documents) {
    const { ledger, name: document } = reconciled;
    let segments: ReadonlyMap<string, LiveSegment> | undefined;
    for (const [id, entry] of ledger.entries) {
      if (!wanted.has(id)) continue;
      if (!segments) {
        segments = liveSegments(reconciled);
        orders.set(document, [...ledger.entries.keys()]);
      }
      const { segment, unit } = segments.get(id) ?? {};
      places.set(id, { document, segment, unit, entry });
      // A unit may name its first segment only.
      for (const other of unit ?? [])
        if (!places.has(other.id))
          places.set(other.id, { document, segment: other, unit, entry: ledger.entries.get(other.id) });
    }
  }
  return {
    get: (id) => places.get(id),
    order: (document) => orders.get(document) ?? [],
  };
}

type LiveSegment = { readonly segment: Segment; readonly unit: readonly Segment[] };

function liveSegments(reconciled: ReconciledDocument): ReadonlyMap<string, LiveSegment> {
  const segments = new Map<string, LiveSegment>();
  if (!reconciled.file) return segments;
  for (const { segments: unit } of reconciled.document().units)
    for (const segment of unit) segments.set(segment.id, { segment, unit });
  return segments;
}
