import type { ResultStore } from '../../checks/engine/pair-results.ts';
import { BarobarError } from '../../model/error.ts';
import { digestContent } from '../../workspace/content-digest.ts';
import type { OpenPart, Shard, ShardPart } from '../../workspace/shard-part.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { checkDocuments } from '../quality/check.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openLevels } from '../quality/levels.ts';
import { openGlossary } from '../quality/open-glossary.ts';
import { shardNames } from './select.ts';

/**
 * What the checks find in the documents of a shard: in each pair by itself, and what they observe in it for comparing it with others,
 * which is done when the parts are merged.
 */
export function checkShard(
  workspace: Workspace,
  {
    documents,
    languages,
    today,
  }: { documents: readonly string[]; languages: readonly string[]; today: string },
  shard: Shard,
): NonNullable<ShardPart['results']> {
  const names = shardNames(workspace, documents, shard);
  if (names.length === 0) return [];
  const results: (readonly string[])[] = [];
  checkDocuments(workspace, {
    glossary: openGlossary(workspace),
    documents: names,
    languages: targetLanguages(workspace, languages),
    levels: openLevels(workspace),
    today,
    around: (store) => ({
      read(document, language, content) {
        const kept = store.read(document, language, content);
        if (kept !== undefined) results.push([document, language, digestContent(content), kept]);
        return kept;
      },
      keep(document, language, content, found) {
        results.push([document, language, digestContent(content), found]);
        store.keep(document, language, content, found);
      },
    }),
  });
  return results;
}

/**
 * Gives what the parts of a run found in place of checking.
 * @throws `shard-parts` where a document is not as it was checked, or no part checked it
 */
export function storeOfParts(parts: readonly OpenPart[]): ResultStore {
  const found = new Map<string, readonly [digest: string, results: string]>();
  for (const { results = [] } of parts)
    for (const [document = '', language = '', digest = '', text = ''] of results)
      found.set(`${language} ${document}`, [digest, text]);
  return {
    read(document, language, content) {
      const [digest, results] = found.get(`${language} ${document}`) ?? [];
      if (digest === digestContent(content)) return results;
      throw new BarobarError(
        'shard-parts',
        digest === undefined
          ? `No part has “${document}” in “${language}”.`
          : `“${document}” in “${language}” has changed since its part was run.`,
        'Run all parts and the merge on the same revision, with the same settings and glossary.',
      );
    },
    keep() {},
  };
}
