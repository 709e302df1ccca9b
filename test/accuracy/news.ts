import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pair } from '../../src/checks/engine/check.ts';

const folder = fileURLToPath(new URL('../../../shared/data/linguistics/', import.meta.url));

/** Professional translations of news: sentence by sentence, and what single rows of other sets add to them. */
export interface News {
  /** By document, in reading order. */
  readonly documents: readonly (readonly Pair[])[];
  readonly pairs: readonly Pair[];
}

/** The development texts in one language; none where they are not here. They are no part of this project. */
export function readNews(language: string): News | undefined {
  const paths = ['en', language].map((tag) => `${folder}seg_ntrex_${tag}.jsonl`);
  if (!paths.every((path) => existsSync(path))) return undefined;
  const [sources, targets] = paths.map((path) => new Map(rowsOf<Text>(path).map((row) => [row.id, row])));
  const documents = [...(sources as ReadonlyMap<string, Text>)].map(([id, source]) => {
    const translated = linesOf((targets as ReadonlyMap<string, Text>).get(id) as Text);
    return linesOf(source).map((line, at) =>
      newsPair(id, `${id}-${at}`, line, translated[at] as string, language),
    );
  });
  const known = new Set(documents.flat().map(({ source }) => source));
  const more = rowsOf<Row>(`${folder}qa_${language}.jsonl`)
    .filter(({ type, src }) => type === 'clean' && !known.has(src))
    .map(({ id, doc, src, tgt }) => newsPair(doc, id, src, tgt, language));
  return { documents, pairs: [...documents.flat(), ...more] };
}

/** Sentences of treebanks, of the language `tag`, with twelve letters or more; none where they are not here. */
export function readTreebank(tag: string): readonly string[] {
  const path = `${folder}seg_ud_${tag}.jsonl`;
  if (!existsSync(path)) return [];
  return rowsOf<Text>(path)
    .flatMap(linesOf)
    .filter((line) => (line.match(/\p{L}/gu)?.length ?? 0) >= 12);
}

interface Text {
  readonly id: string;
  readonly text: string;
  readonly boundaries: readonly number[];
}

interface Row {
  readonly id: string;
  readonly doc: string;
  readonly src: string;
  readonly tgt: string;
  readonly type: string;
}

function rowsOf<Value>(path: string): Value[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** A text is one document's sentences, joined by spaces. */
function linesOf({ text, boundaries }: Text): string[] {
  const cuts = [0, ...boundaries.filter((cut) => cut < text.length), text.length];
  return cuts.slice(1).map((end, at) => text.slice(cuts[at], end).trim());
}

function newsPair(
  document: string,
  segment: string,
  source: string,
  target: string,
  targetLanguage: string,
): Pair {
  return {
    segment,
    document,
    source,
    target,
    state: 'translated',
    sourceLanguage: 'en',
    targetLanguage,
    location: { path: document, line: 1, column: 1 },
  };
}
