import type { Correction } from '../model/edition.ts';
import { isCosmetic } from '../text/fold.ts';

/** Plain texts of a document: by segment id in reading order, then by language. A text that is not ready is not there. */
export type Sentences = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What a new publication changes for readers. */
export interface Republication {
  /** In reading order, not yet dated; what was taken out comes last. */
  readonly corrections: readonly Correction[];
  /** The texts that readers have from now on: if a text is not ready, its earlier publication. */
  readonly sentences: Sentences;
}

/** Sentences that belong together: one edited, or those that were split or joined. */
interface Group {
  readonly before: string[];
  readonly after: string[];
}

/**
 * Compares the published texts with those that are to be published. Sentences are followed through splits and joins, and
 * compared as whole passages, so that a break put elsewhere is no correction; neither is what `isCosmetic` lets pass, nor a
 * language's first text of a sentence.
 */
export function republish(
  before: Sentences,
  now: Sentences,
  successorsOf: (id: string) => readonly string[],
): Republication {
  const languages = new Set([...before.values(), ...now.values()].flatMap((texts) => [...texts.keys()]));
  const published = new Set([...before.values()].flatMap((texts) => [...texts.keys()]));
  const sentences = new Map<string, Map<string, string>>();
  const corrections: Correction[] = [];
  const removed: Correction[] = [];
  for (const { before: olds, after: news } of groupsOf(before, now, successorsOf)) {
    for (const id of news) sentences.set(id, new Map(now.get(id)));
    for (const language of languages) {
      const earlier = olds.filter((id) => before.get(id)?.has(language));
      const old = join(before, earlier, language);
      if (news.some((id) => !now.get(id)?.has(language))) {
        for (const id of earlier) keep(sentences, id, language, before);
        continue;
      }
      const text = join(now, news, language);
      const isFirst = old === '' && (olds.length > 0 || !published.has(language));
      if (isFirst || isCosmetic(old, text)) continue;
      const list = news.length > 0 ? corrections : removed;
      list.push({ segment: news[0] ?? olds[0], language, before: old, after: text, date: undefined });
    }
  }
  return { corrections: [...corrections, ...removed], sentences };
}

function join(sentences: Sentences, ids: readonly string[], language: string): string {
  return ids.map((id) => sentences.get(id)?.get(language) ?? '').join(' ');
}

function keep(into: Map<string, Map<string, string>>, id: string, language: string, from: Sentences): void {
  const texts = into.get(id) ?? new Map<string, string>();
  into.set(id, texts.set(language, from.get(id)?.get(language) as string));
}

/** Sentences then and now that share one, in the order of the text now; those that are gone last. */
function groupsOf(
  before: Sentences,
  now: Sentences,
  successorsOf: (id: string) => readonly string[],
): readonly Group[] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let above = parents.get(root); above !== undefined; above = parents.get(root)) root = above;
    // Shortens the way for those who come later, so that long chains stay linear.
    for (let at = id; at !== root; ) {
      const above = parents.get(at) as string;
      parents.set(at, root);
      at = above;
    }
    return root;
  };
  for (const id of before.keys()) {
    if (now.has(id)) continue;
    for (const successor of successorsOf(id)) {
      if (!now.has(successor)) continue;
      const [a, b] = [rootOf(id), rootOf(successor)];
      if (a !== b) parents.set(a, b);
    }
  }
  const groups = new Map<string, Group>();
  const groupOf = (id: string): Group => {
    const root = rootOf(id);
    const group = groups.get(root) ?? { before: [], after: [] };
    groups.set(root, group);
    return group;
  };
  for (const id of now.keys()) groupOf(id).after.push(id);
  for (const id of before.keys()) groupOf(id).before.push(id);
  return [...groups.values()];
}
