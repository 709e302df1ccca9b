import type { MarkedText } from '../model/content.ts';
import type { Ledger, LedgerEntry } from '../model/translation.ts';
import { append } from '../text/multimap.ts';
import { normalise } from '../text/normalise.ts';
import { type Claim, type Matching, retiredIdsOf } from './claim.ts';

/**
 * The ledger after a settled matching: the sentences in reading order, each tombstone after the sentence it stood
 * behind, with what it became. Ids that moved to another document leave; unknown members of an entry stay with it, and
 * what a sentence said before is written down. `findEntry` gives the entries of other ledgers.
 */
export function reconciledLedger(
  matching: Matching,
  findEntry: (document: string, id: string) => LedgerEntry | undefined,
): Ledger {
  const { claims, ledger } = matching;
  const present = new Set(claims.map((claim) => claim?.id));
  const tombs = new Map<string, [string, LedgerEntry][]>();
  const own = { from: matching, ids: new Set(retiredIdsOf(matching)) };
  for (const { from, ids } of [own, ...matching.inherited]) {
    let anchor = '';
    for (const [id, entry] of from.ledger.entries) {
      const became = from.became.get(id);
      if (present.has(id)) anchor = id;
      else if (ids.has(id))
        append(tombs, anchor, [id, { ...entry, retired: true, ...(became && { became }) }]);
    }
  }
  const entries = new Map<string, LedgerEntry>();
  const appendRetired = (behind: string): void => {
    for (const [id, entry] of tombs.get(behind) ?? []) entries.set(id, entry);
  };
  appendRetired('');
  claims.forEach((claim, at) => {
    const { id, from } = claim as Claim;
    const old = from === undefined ? ledger.entries.get(id) : findEntry(from, id);
    entries.set(id, reworded(old, matching.sources[at] as MarkedText));
    appendRetired(id);
  });
  return { document: matching.document, entries };
}

/** The entry of a sentence of the document; `old` is what its id stood for, none if the id is new. */
function reworded(old: LedgerEntry | undefined, source: MarkedText): LedgerEntry {
  if (!old) return { source };
  // Nearly every sentence of nearly every run: the entry it would be is the one it is.
  if (old.source === source && !old.retired && !old.became && !old.earlier) return old;
  const { retired: _, became: __, earlier: known = [], ...kept } = old;
  const now = normalise(source);
  const past = new Map([...known, old.source].map((text) => [normalise(text), text]));
  past.delete(now);
  const earlier = [...past.values()];
  return { ...kept, source, ...(earlier.length > 0 && { earlier }) };
}

/** The ids of the sentences that a retired one became, through others that are retired by now too. */
export function findSuccessors(id: string, ledger: Ledger): readonly string[] {
  const ends: string[] = [];
  const seen = new Set([id]);
  const waiting = [...(ledger.entries.get(id)?.became ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const entry = ledger.entries.get(next);
    if (entry?.retired) waiting.push(...(entry.became ?? []));
    else ends.push(next);
  }
  return ends;
}
