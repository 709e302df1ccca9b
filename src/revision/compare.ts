import type { MarkedText } from '../model/content.ts';
import type { Ledger } from '../model/translation.ts';
import { isCosmetic } from '../text/fold.ts';
import { isSameText } from '../text/normalise.ts';
import { comparableWords, wordSimilarity } from '../text/similarity.ts';
import { longestRising } from './align.ts';
import type { Claim, Matching } from './claim.ts';
import { settle } from './settle.ts';

/** A document by its sentences, in reading order. */
export interface Sentences {
  readonly document: string;
  readonly sentences: readonly { readonly id: string; readonly source: MarkedText }[];
}

/**
 * How the documents of today came from ledgers of another day: settled matchings, one for each name on either side. Where
 * an id is in both, it is the sentence; only what is left is matched by its text. Claims have the ids of today.
 */
export function compareLedgers(before: readonly Ledger[], now: readonly Sentences[]): readonly Matching[] {
  const homes = new Map<string, Ledger>();
  for (const ledger of before) for (const id of ledger.entries.keys()) homes.set(id, ledger);
  const today = new Map(now.map((each) => [each.document, each.sentences]));
  const ledgers = new Map(before.map((ledger) => [ledger.document, ledger]));
  const names = [...new Set([...ledgers.keys(), ...today.keys()])].sort();
  const living = new Set(now.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  const matchings = names.map((document): Matching => {
    const ledger = ledgers.get(document) ?? { document, entries: new Map() };
    const sentences = today.get(document) ?? [];
    return {
      document,
      ledger,
      sources: sentences.map(({ source }) => source),
      claims: markMoves(
        ledger,
        sentences.map(({ id, source }) => claimById(id, source, document, homes.get(id))),
      ),
      lost: new Set(
        [...ledger.entries].flatMap(([id, { retired }]) => (retired || living.has(id) ? [] : [id])),
      ),
      became: new Map(),
      movedOut: new Set([...ledger.entries.keys()].filter((id) => living.has(id))),
      inherited: [],
    };
  });
  settle(matchings, new Set([...homes.keys(), ...living]));
  const idsNow = new Map<string, string>();
  for (const { document, claims } of matchings) {
    today.get(document)?.forEach(({ id }, at) => {
      const claim = claims[at] as Claim;
      idsNow.set(claim.id, id);
      claims[at] = { ...claim, id };
    });
  }
  for (const { became } of matchings) {
    for (const [id, results] of became) {
      became.set(
        id,
        results.map((result) => idsNow.get(result) ?? result),
      );
    }
  }
  return matchings;
}

function claimById(
  id: string,
  source: MarkedText,
  document: string,
  home: Ledger | undefined,
): Claim | undefined {
  const entry = home?.entries.get(id);
  if (!home || !entry) return undefined;
  const from = home.document === document ? {} : { from: home.document };
  const { source: before } = entry;
  const rule = entry.retired ? 'restored' : home.document === document ? 'kept' : 'moved-in';
  if (isSameText(before, source)) return { id, rule, ...from };
  if (isCosmetic(before, source)) return { id, rule: rule === 'kept' ? 'cosmetic' : rule, ...from, before };
  const similarity = wordSimilarity(comparableWords(before), comparableWords(source));
  return { id, rule: 'edited', ...from, before, similarity };
}

/** Among unchanged sentences, those out of the order of the others are moved. */
function markMoves(ledger: Ledger, claims: (Claim | undefined)[]): (Claim | undefined)[] {
  const places = new Map([...ledger.entries.keys()].map((id, at) => [id, at]));
  const pairs = claims.flatMap((claim, at): [number, number][] => {
    const old = claim && claim.from === undefined ? places.get(claim.id) : undefined;
    return old === undefined ? [] : [[old, at]];
  });
  const inOrder = new Set(longestRising(pairs).map(([, at]) => at));
  return claims.map((claim, at) =>
    claim?.rule === 'kept' && !inOrder.has(at) ? { ...claim, rule: 'moved' } : claim,
  );
}
