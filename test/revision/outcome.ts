import type { Ledger } from '../../src/model/translation.ts';
import type { Claim } from '../../src/revision/claim.ts';
import { reconciledLedger } from '../../src/revision/ledger.ts';
import { matchDocument } from '../../src/revision/reconcile.ts';
import { settle } from '../../src/revision/settle.ts';
import { isCosmetic } from '../../src/text/fold.ts';
import { comparableWords } from '../../src/text/similarity.ts';
import type { Tracked } from './edit-script.ts';

/** Reconciles several documents as `update` does: the new ledgers and how each sentence came by its id. */
export function reconcile(
  documents: readonly { readonly ledger: Ledger; readonly sources: readonly string[] }[],
  workOf?: (document: string, id: string) => number,
): readonly { readonly claims: readonly Claim[]; readonly ledger: Ledger }[] {
  const matchings = documents.map(({ ledger, sources }) => matchDocument(ledger, sources));
  const taken = new Set(documents.flatMap(({ ledger }) => [...ledger.entries.keys()]));
  settle(matchings, taken, workOf && { workOf });
  const before = new Map(documents.map(({ ledger }) => [ledger.document, ledger]));
  return matchings.map((matching) => ({
    claims: matching.claims as Claim[],
    ledger: reconciledLedger(matching, (document, id) => before.get(document)?.entries.get(id)),
  }));
}

/** What went wrong in one step, as sentences for people, and what is counted. */
export interface Outcome {
  /** A translation shown as current at a sentence it was not made for. */
  readonly wrong: readonly string[];
  /** Old ids that are neither in the document nor among its tombstones. */
  readonly lost: readonly string[];
  /** Sentences that no edit touched, with texts no other sentence has, whose id changed. */
  readonly changed: readonly string[];
  /** Edited sentences that took the id of a sentence they do not come from: its translation is stale there, and none is shown. */
  readonly strangers: readonly string[];
  /** Retyped sentences with a word similarity of 0.6 and more, and those of them that have not their old id. */
  readonly retyped: number;
  readonly missed: readonly string[];
  /** Sentences of six words and more, moved and retyped at once, with 0.75 and more, and those that have not their old id. */
  readonly reworked: number;
  readonly strayed: readonly string[];
  /** Splits and merges, and those whose old id does not lead to what it became. */
  readonly joins: number;
  readonly unled: readonly string[];
}

/** Judges a reconciled document by what the edits are known to have done. Independent of how the passes compare texts. */
export function judge(
  before: Ledger,
  now: readonly Tracked[],
  claims: readonly Claim[],
  after: Ledger,
): Outcome {
  const wrong: string[] = [];
  const changed: string[] = [];
  const strangers: string[] = [];
  const missed: string[] = [];
  const unled: string[] = [];
  const strayed: string[] = [];
  let reworked = 0;
  let retyped = 0;
  let joins = 0;
  const copies = new Map<string, number>();
  const present = new Set(now.map(({ text }) => letters(text)));
  // A copy of the old text elsewhere takes its id with a translation that is current there.
  const isGone = (id: string): boolean => !present.has(letters(before.entries.get(id)?.source ?? ''));
  for (const text of [
    ...now.map(({ text }) => text),
    ...[...before.entries.values()].map(({ source }) => source),
  ])
    copies.set(letters(text), (copies.get(letters(text)) ?? 0) + 1);
  now.forEach(({ text, ancestors, model = [], edit }, at) => {
    const { id, rule } = claims[at] as Claim;
    const old = before.entries.get(id)?.source;
    const [ancestor = ''] = ancestors;
    const told = `${edit ?? 'untouched'} “${text}” has ${id} (${rule}) of “${old ?? ''}”, not ${ancestors.join()}`;
    const isSame = old !== undefined && letters(old) === letters(text);
    if (old !== undefined && isCosmetic(old, text) && !isSame) wrong.push(told);
    // What was written after a sentence that is gone may as well be that sentence, moved and edited.
    const isOfModel = rule === 'moved-edited' && model.includes(id);
    if (old !== undefined && !ancestors.includes(id) && !isSame && !isOfModel)
      (rule === 'edited' || rule === 'moved-edited' ? strangers : wrong).push(told);
    if (edit === undefined && id !== ancestor && copies.get(letters(text)) === 2) changed.push(told);
    const origin = before.entries.get(ancestor)?.source;
    if (
      edit === 'retype' &&
      origin !== undefined &&
      isGone(ancestor) &&
      likeness(origin, text) >= 0.6 &&
      copies.get(letters(text)) === 1
    ) {
      retyped++;
      if (id !== ancestor) missed.push(`${told}: “${origin}”`);
    }
    if (
      edit === 'rework' &&
      origin !== undefined &&
      isGone(ancestor) &&
      likeness(origin, text) >= 0.75 &&
      Math.min(comparableWords(origin).length, comparableWords(text).length) >= 6 &&
      copies.get(letters(text)) === 1
    ) {
      reworked++;
      if (id !== ancestor) strayed.push(`${told}: “${origin}”`);
    }
    if ((edit === 'merge' || edit === 'split') && ancestors.every(isGone)) {
      joins++;
      if (!ancestors.some((each) => after.entries.get(each)?.became?.includes(id)))
        unled.push(`${told}: “${origin}”`);
    }
  });
  const lost = [...before.entries.keys()].filter((id) => !after.entries.has(id));
  return { wrong, lost, changed, strangers, retyped, missed, reworked, strayed, joins, unled };
}

/** Letters and digits alone, in lower case: equal for every pair of texts that may share a translation. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}?]/gu, '');
}

/** Words in common in the same order, doubled, over all words: the ratio of a classic word diff. */
function likeness(a: string, b: string): number {
  const [old, now] = [comparableWords(a), comparableWords(b)];
  let row = new Array<number>(now.length + 1).fill(0);
  for (const word of old) {
    const next = [0];
    for (let at = 0; at < now.length; at++)
      next.push(now[at] === word ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return (2 * row[now.length]!) / (old.length + now.length);
}
