import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pair } from '../../src/checks/engine/check.ts';

export const targetLanguages = ['ru', 'be', 'tg'] as const;

/** One document in all languages: `targets.ru[n]` translates `sources[n]`. */
export interface Parallel {
  readonly name: string;
  readonly sources: readonly string[];
  readonly targets: Readonly<Record<string, readonly string[]>>;
}

const defaultFolder = fileURLToPath(new URL('../../../shared/data/linguistics/', import.meta.url));

/** The development documents, sentence by sentence; none where they are not at hand, since they are no part of this project. */
export function readParallel(folder: string = defaultFolder): readonly Parallel[] {
  const pathOf = (tag: string) => `${folder}seg_ntrex_${tag}.jsonl`;
  if (!['en', ...targetLanguages].every((tag) => existsSync(pathOf(tag)))) return [];
  const [english = [], ...others] = ['en', ...targetLanguages].map((tag) => readSentences(pathOf(tag)));
  return english.map(([name, sources], at) => ({
    name,
    sources,
    targets: Object.fromEntries(targetLanguages.map((tag, which) => [tag, others[which]?.[at]?.[1] ?? []])),
  }));
}

function readSentences(path: string): (readonly [string, readonly string[]])[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { id, text, boundaries }: { id: string; text: string; boundaries: readonly number[] } =
      JSON.parse(line);
    return [id, boundaries.map((end, at) => text.slice(boundaries[at - 1] ?? 0, end).trim())];
  });
}

/** The documents as pairs, in the order in which a workspace gives them: by document and language. */
export function pairsOf(documents: readonly Parallel[]): readonly Pair[] {
  return documents.flatMap(({ name, sources, targets }) =>
    targetLanguages.flatMap((language) =>
      sources.map(
        (source, at): Pair => ({
          segment: `${name}.${at}`,
          document: name,
          source,
          target: targets[language]?.[at] ?? '',
          state: 'translated',
          sourceLanguage: 'en',
          targetLanguage: language,
          location: { path: `${language}/${name}`, line: at + 1, column: 1 },
        }),
      ),
    ),
  );
}
