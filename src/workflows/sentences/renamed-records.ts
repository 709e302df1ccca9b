import { findingOf } from '../../messages/findings/say.ts';
import type { Finding } from '../../model/finding.ts';
import { append } from '../../text/multimap.ts';
import { createFileEdits } from '../../workspace/file-edits.ts';
import { formatPublished, openPublished } from '../../workspace/files/published-file.ts';
import {
  formatDeliveries,
  listDeliveries,
  openDeliveries,
  type StoredDelivery,
} from '../../workspace/files/sent-file.ts';
import type { Change } from '../../workspace/transaction.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A sentence that left a document for another one. */
export interface Move {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Present names of documents that are gone, by their former ones. */
export type Renames = ReadonlyMap<string, string>;

/**
 * The changes by which what is recorded of documents follows their sentences: what was sent of them waits where its segments
 * are, and a document that was renamed stays published since the same day, or taken down.
 */
export function followSentences(
  workspace: Workspace,
  moves: readonly Move[],
  renames: Renames,
): { readonly changes: readonly Change[]; readonly findings: readonly Finding[] } {
  if (moves.length === 0 && renames.size === 0) return { changes: [], findings: [] };
  const published = followPublications(workspace, renames);
  return {
    changes: [...moveDeliveries(workspace, moves, renames), ...published.changes],
    findings: published.findings,
  };
}

function moveDeliveries(workspace: Workspace, moves: readonly Move[], renames: Renames): readonly Change[] {
  const destinations = new Map<string, Map<string, string>>();
  for (const { id, from, to } of moves)
    destinations.set(from, (destinations.get(from) ?? new Map<string, string>()).set(id, to));
  const files = createFileEdits((language, document) => {
    const { deliveries, text, path } = openDeliveries(workspace, language, document);
    return { path, text, deliveries: [...deliveries] };
  });
  for (const { language, document } of listDeliveries(workspace)) {
    const moved = destinations.get(document) ?? new Map<string, string>();
    const rest = renames.get(document) ?? document;
    if (moved.size === 0 && rest === document) continue;
    const file = files.get(language, document);
    const sent = file.deliveries.splice(0);
    for (const delivery of sent) {
      for (const [name, part] of divide(delivery, moved, rest))
        files.get(language, name).deliveries.push(part);
    }
  }
  return files.changes(({ deliveries }) => formatDeliveries(deliveries));
}

/** A delivery by the documents that have its segments now. What has come back already counts in `rest`. */
function divide(
  delivery: StoredDelivery,
  moved: ReadonlyMap<string, string>,
  rest: string,
): ReadonlyMap<string, StoredDelivery> {
  const open = new Map<string, string[]>();
  for (const id of delivery.open) append(open, moved.get(id) ?? rest, id);
  const elsewhere = [...open].filter(([name]) => name !== rest);
  const left = elsewhere.reduce((count, [, ids]) => count - ids.length, delivery.segments);
  const parts = new Map(
    elsewhere.map(([name, ids]) => [name, { ...delivery, segments: ids.length, open: ids }]),
  );
  if (left > 0) parts.set(rest, { ...delivery, segments: left, open: open.get(rest) ?? [] });
  return parts;
}

/** What readers were given of a document, for its new name. The record of the old name stays: it speaks of the old addresses. */
function followPublications(
  workspace: Workspace,
  renames: Renames,
): { readonly changes: readonly Change[]; readonly findings: readonly Finding[] } {
  const formers = new Map<string, string[]>();
  for (const [from, to] of renames) append(formers, to, from);
  const changes: Change[] = [];
  const findings: Finding[] = [];
  for (const [document, names] of formers) {
    const { text, path } = openPublished(workspace, document);
    if (text !== undefined) continue;
    const records = names.map((name) => openPublished(workspace, name).published);
    const [only] = records;
    const withdrawn = records.flatMap((each) => each.withdrawn);
    const after = formatPublished(only && records.length === 1 ? only : { record: undefined, withdrawn });
    if (after === undefined) continue;
    changes.push({ path, before: undefined, after });
    if (withdrawn.length > 0)
      findings.push({
        ...findingOf('note', {
          text: 'update/taken-down',
          values: { document, former: names.join(', ') },
        }),
        ...{ path, line: 1, column: 1, document },
      });
  }
  return { changes, findings };
}
