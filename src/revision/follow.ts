import { comparableWords } from '../text/similarity.ts';
import { longestRising } from './align.ts';
import { heaviestChain, type Link } from './chain.ts';
import { type Claim, type Matching, sourceOf } from './claim.ts';
import { findLinks, type WordBag } from './links.ts';

/**
 * The passes for sentences whose words changed: edited, split, merged. They look only between sentences that are known
 * to be the same on both sides, and in order, so a similar sentence elsewhere is never taken for an edited one. Each old
 * id is claimed, or becomes something, once.
 *
 * An edited sentence keeps its id. A split or merged one gets a new id, and what it was learns what it became: kept by
 * the first part, the id would show a translation of the whole beside a part. `giver` is the document's own matching, or
 * that of the document it was renamed from. `mint` gives a new id to the sentence at a position.
 */
export function followEdits(taker: Matching, giver: Matching, mint: (at: number) => string): void {
  if (giver.lost.size === 0 || !taker.claims.some(isFree)) return;
  const live: string[] = [];
  const places = new Map<string, number>();
  for (const [id, entry] of giver.ledger.entries) {
    if (entry.retired) continue;
    places.set(id, live.length);
    live.push(id);
  }
  const pairs: [number, number][] = [];
  taker.claims.forEach((claim, now) => {
    const old = claim && places.get(claim.id);
    if (old !== undefined) pairs.push([old, now]);
  });
  const bagOf = makeBags();
  let a = 0;
  let b = 0;
  for (const [old, now] of [...longestRising(pairs), [live.length, taker.claims.length] as const]) {
    // What became something in its own document is not to be claimed again from another one.
    const lost = live.slice(a, old).filter((id) => giver.lost.has(id) && !giver.became.has(id));
    const open = lost.length === 0 ? [] : range(b, now).filter((at) => isFree(taker.claims[at]));
    a = old + 1;
    b = now + 1;
    if (open.length === 0) continue;
    const links = findLinks(
      lost.map((id) => bagOf(sourceOf(giver, id))),
      open.map((at) => bagOf(taker.sources[at] as string)),
    );
    const usable = links.filter((link) => isJoin(link) || !taker.claims[open[link.now] as number]);
    for (const link of heaviestChain(usable, lost.length)) {
      claim(
        taker,
        giver,
        lost.slice(link.old, link.oldEnd),
        open.slice(link.now, link.nowEnd),
        link.similarity,
        mint,
      );
    }
  }
}

/** A sentence without an id, or with a restored one: a sentence that was lost next to it can have become it. */
function isFree(claim: Claim | undefined): boolean {
  return claim === undefined || claim.rule === 'restored';
}

function isJoin(link: Link): boolean {
  return link.oldEnd - link.old > 1 || link.nowEnd - link.now > 1;
}

function claim(
  taker: Matching,
  giver: Matching,
  ids: readonly string[],
  places: readonly number[],
  similarity: number,
  mint: (at: number) => string,
): void {
  const from = taker === giver ? {} : { from: giver.document };
  const [first = ''] = ids;
  if (ids.length === 1 && places.length === 1) {
    taker.claims[places[0] as number] = {
      id: first,
      rule: 'edited',
      ...from,
      before: sourceOf(giver, first),
      similarity,
    };
    giver.lost.delete(first);
    return;
  }
  const rule = ids.length > 1 ? 'merged' : 'split';
  for (const at of places) taker.claims[at] ??= { id: mint(at), rule, similarity, of: ids };
  const became = places.map((at) => taker.claims[at]!.id);
  for (const id of ids) giver.became.set(id, became);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}

/** Turns texts into bags; equal words get equal numbers in all bags of one maker. */
export function makeBags(): (text: string) => WordBag {
  const numbers = new Map<string, number>();
  return (text) =>
    comparableWords(text)
      .map((word) => {
        const known = numbers.get(word);
        if (known !== undefined) return known;
        numbers.set(word, numbers.size);
        return numbers.size - 1;
      })
      .sort((a, b) => a - b);
}
