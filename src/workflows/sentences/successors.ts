import type { Ledger } from '../../model/translation.ts';

/** The sentences that a retired one became, through others that are retired by now too. */
export function successorsOf(id: string, ledger: Ledger): readonly string[] {
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
