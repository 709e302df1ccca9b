import type { Leverage, Offer } from '../../exchange/write-options.ts';
import {
  contextOf,
  isFullMatch,
  isTranslated,
  type MemoryIndex,
  type MemoryMatch,
  type MemoryQuery,
  rankMatches,
} from '../../memory/match.ts';
import { explainDifference } from '../../memory/similarity.ts';
import { mergeRows } from '../../memory/sql.ts';
import type { MarkedText } from '../../model/content.ts';
import { BarobarError } from '../../model/error.ts';
import type { Ledger, TranslationSet } from '../../model/translation.ts';
import { codesKey } from '../../text/markup.ts';
import { normalise } from '../../text/normalise.ts';
import { listSources, openLedger, openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { selectDocuments } from '../sentences/reconcile-workspace.ts';
import { hasMemory, openMemory } from './open-memory.ts';

/** Below this a match is more work than help. */
const leastScore = 70;
/** How many matches a translator is offered for a sentence. */
const mostOffers = 3;

/** The matches for a sentence of the workspace, by its text. */
export type LeverageOf = (language: string, id: string, source: MarkedText) => Leverage | undefined;

/**
 * Asks the memory for every sentence of the documents (all when none is named) that has no translation, as the ledgers have them. A context match or an exact
 * match is to be filled in where all of its kind agree; all others are offered.
 * @throws as `openMemory`
 */
export async function leverage(
  workspace: Workspace,
  documents: readonly string[],
  languages: readonly string[],
): Promise<LeverageOf> {
  const names = selectDocuments(listSources(workspace).documents, documents).map(({ name }) => name);
  const found = new Map<string, { readonly text: MarkedText; readonly leverage: Leverage }>();
  for (const language of targetLanguages(workspace, languages)) {
    if (!hasMemory(workspace, language)) continue;
    const missing = names.flatMap((document) => listMissing(workspace, document, language));
    if (missing.length === 0) continue;
    const memory = await openMemory(workspace, language, missing.length);
    try {
      const [units] = await memory.store.all('SELECT 1 FROM tu LIMIT 1', [], mergeRows);
      if (!units) continue;
      // Repeated sentences are asked for once a context: that is what their answers depend on.
      const answers = new Map<string, Leverage | undefined>();
      for (const { id, text, context } of missing) {
        const key = `${context ?? 0} ${normalise(text)}`;
        if (!answers.has(key))
          answers.set(key, await ask(memory, { text, ...(context !== undefined && { context }) }));
        const answer = answers.get(key);
        if (answer) found.set(`${language} ${id}`, { text, leverage: answer });
      }
    } finally {
      await memory.store.close();
    }
  }
  return (language, id, source) => {
    const answer = found.get(`${language} ${id}`);
    return answer?.text === source ? answer.leverage : undefined;
  };
}

interface Missing extends MemoryQuery {
  readonly id: string;
}

/** Sentences without a translation; none if a file cannot be read: who exports the document will hear of it. */
function listMissing(workspace: Workspace, document: string, language: string): readonly Missing[] {
  try {
    const { set } = openTranslations(workspace, language, document);
    return missingIn(set, openLedger(workspace, document).ledger);
  } catch (error) {
    if (error instanceof BarobarError) return [];
    throw error;
  }
}

function missingIn(set: TranslationSet, ledger: Ledger): readonly Missing[] {
  const live = [...ledger.entries].filter(([, { retired }]) => !retired);
  return live.flatMap(([id, { source }], at) => {
    if ((set.entries.get(id)?.target ?? '').trim() !== '') return [];
    return [{ id, text: source, context: contextOf(live[at - 1]?.[1].source, live[at + 1]?.[1].source) }];
  });
}

async function ask(memory: MemoryIndex, query: MemoryQuery): Promise<Leverage | undefined> {
  const matches = await rankMatches(memory, query, {
    ...{ least: leastScore, most: mostOffers + 1, isExactEnough: true, accepts: isTranslated },
  });
  if (matches.length === 0) return undefined;
  const fill = toFill(matches);
  const offers = matches
    .filter((match) => match !== fill)
    .slice(0, mostOffers)
    .map(
      (match): Offer => ({
        source: match.source,
        target: match.target,
        score: match.score,
        from: match.segment === '' ? match.document : `${match.document} ${match.segment}`,
        ...(match.kind === 'fuzzy' && { reasons: explainDifference(match.source, query.text).reasons }),
      }),
    );
  return { ...(fill && { fill: { target: fill.target, kind: fill.kind as 'context' | 'exact' } }), offers };
}

/** The match that needs no decision: of the best kind, the only one of it, and with the codes of the source. */
function toFill(matches: readonly MemoryMatch[]): MemoryMatch | undefined {
  const [best] = matches;
  if (!best || !isFullMatch(best)) return undefined;
  const same = matches.filter(({ kind, score }) => kind === best.kind && score === best.score);
  return same.length === 1 && codesKey(best.source) === codesKey(best.target) ? best : undefined;
}
