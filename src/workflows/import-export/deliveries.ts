import { BarobarError } from '../../model/error.ts';
import { createFileEdits } from '../../workspace/file-edits.ts';
import {
  type Delivery,
  formatDeliveries,
  listDeliveries,
  openDeliveries,
  type StoredDelivery,
} from '../../workspace/files/sent-file.ts';
import type { Change } from '../../workspace/transaction.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What is sent, to whom, and when. */
interface Sending {
  /** The ids of the segments of each document and language. */
  readonly segments: Iterable<{
    readonly document: string;
    readonly language: string;
    readonly ids: ReadonlySet<string>;
  }>;
  /** An address or a name. */
  readonly to: string;
  /** ISO. */
  readonly date: string;
  readonly format: string;
}

/** UTF-16 units: no address is longer (RFC 5321 §4.5.3.1.3). */
const longestAddress = 256;

/**
 * The changes that record what is sent. What the same person has of the same segments from before is expected with the new file
 * alone.
 * @throws `usage` for an address that is empty, too long or of several lines
 */
export function recordSending(
  workspace: Workspace,
  { segments, to: given, date, format }: Sending,
): readonly Change[] {
  const to = given.trim();
  if (to === '' || to.length > longestAddress || /\p{Cc}/u.test(to))
    throw new BarobarError(
      'usage',
      `“${given.slice(0, 60)}” is not an address.`,
      'Give --for an address or a name, such as anna@example.org.',
    );
  return [...segments].map(({ document, language, ids }): Change => {
    const { deliveries, text, path } = openDeliveries(workspace, language, document);
    const earlier = deliveries.flatMap((delivery): readonly StoredDelivery[] => {
      if (delivery.to !== to) return [delivery];
      const open = delivery.open.filter((id) => !ids.has(id));
      // The same again on one day is one delivery.
      const isAgain = delivery.date === date && delivery.back === undefined && open.length === 0;
      return isAgain ? [] : [{ ...delivery, open }];
    });
    const sent: Delivery = { to, date, format, segments: ids.size, open: [...ids] };
    return { path, before: text, after: formatDeliveries([...earlier, sent]) };
  });
}

/** Segments that came back, gathered while files are read. */
export interface Returns {
  /** A segment came back with a translation, from someone if that is known. */
  add(language: string, document: string, id: string, by: string | undefined): void;
  changes(): readonly Change[];
}

/**
 * Marks what came back, on a day (ISO): in what was sent to the person it is from or, if nothing of the segment was, in
 * the latest delivery that waits for it.
 */
export function startReturns(workspace: Workspace, day: string | undefined): Returns {
  const files = createFileEdits((language, document) => {
    const { deliveries, text, path } = openDeliveries(workspace, language, document);
    return { path, text, deliveries: [...deliveries] };
  });
  return {
    add(language, document, id, by) {
      const { deliveries } = files.get(language, document);
      const waits = ({ open }: Delivery): boolean => open.includes(id);
      const of = deliveries.findLastIndex((each) => each.to === by && waits(each));
      const at = of >= 0 ? of : deliveries.findLastIndex(waits);
      const delivery = deliveries[at];
      if (!delivery) return;
      const open = delivery.open.filter((each) => each !== id);
      deliveries[at] = { ...delivery, ...(day !== undefined && { back: day }), open };
    },
    changes: () => files.changes(({ deliveries }) => formatDeliveries(deliveries)),
  };
}

/** All that was sent, by document and language, the oldest first. */
export function sentIn(workspace: Workspace): ReadonlyMap<string, readonly Delivery[]> {
  const sent = new Map<string, readonly Delivery[]>();
  for (const { language, document } of listDeliveries(workspace))
    sent.set(`${document} ${language}`, openDeliveries(workspace, language, document).deliveries);
  return sent;
}
