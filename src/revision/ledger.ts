import type { MarkedText } from '../model/content.ts';
import type { Ledger, LedgerEntry } from '../model/translation.ts';
import type { Claim, Matching } from './claim.ts';
import { append } from './queues.ts';

/**
 * The ledger after a settled matching: the sentences in reading order, each tombstone behind the sentence it stood
 * behind, with what it became. Ids that moved to another document leave; unknown members of an entry stay with it.
 * `arrivals` gives the entries of other ledgers.
 */
export function reconciledLedger(
  matching: Matching,
  arrivals: (document: string, id: string) => LedgerEntry | undefined,
): Ledger {
  const { claims, ledger } = matching;
  const present = new Set(claims.map((claim) => claim?.id));
  const tombs = new Map<string, string[]>();
  let anchor = '';
  for (const [id, entry] of ledger.entries) {
    if (present.has(id)) anchor = id;
    else if (entry.retired || matching.lost.has(id)) append(tombs, anchor, id);
  }
  const entries = new Map<string, LedgerEntry>();
  const bury = (behind: string): void => {
    for (const id of tombs.get(behind) ?? []) {
      const became = matching.became.get(id);
      entries.set(id, {
        ...(ledger.entries.get(id) as LedgerEntry),
        retired: true,
        ...(became && { became }),
      });
    }
  };
  bury('');
  claims.forEach((claim, at) => {
    const { id, from } = claim as Claim;
    const old = from === undefined ? ledger.entries.get(id) : arrivals(from, id);
    const { retired: _, became: __, ...kept } = old ?? { source: '' };
    entries.set(id, { ...kept, source: matching.sources[at] as MarkedText });
    bury(id);
  });
  return { document: matching.document, entries };
}
