import type { Pair } from '../../checks/engine/check.ts';
import type { ResultStore } from '../../checks/engine/pair-results.ts';
import { runChecks } from '../../checks/engine/run.ts';
import { applyWaivers, type Waived } from '../../checks/engine/waivers.ts';
import type { Finding } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import { compareTexts } from '../../text/order.ts';
import type { StoredWaiver } from '../../workspace/files/waivers-file.ts';
import { openFindingsCache } from '../../workspace/findings-cache.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import type { WorkspaceLevels } from './levels.ts';
import { pairsOf } from './pairs.ts';
import { sourceFindings } from './source-findings.ts';
import { findUnusedWaivers, readAllWaivers, type UnusedWaiver } from './waivers.ts';

/** Sentences that were checked together. */
export interface Scope {
  readonly document: string;
  readonly language: string;
  readonly sentences: number;
}

/** What checking found. */
export interface Checked {
  /** By document, language and reading order. */
  readonly findings: readonly Finding[];
  /** Those that count no more, by somebody's decision. */
  readonly waived: readonly Waived[];
  /** In the order of the findings. */
  readonly scopes: readonly Scope[];
}

/** What checking documents found. */
export interface CheckedDocuments extends Checked {
  /** Waivers that suppress no finding; what is reported about them is among the findings. */
  readonly unused: readonly UnusedWaiver[];
}

/** What is checked, and how. */
export interface CheckRequest {
  readonly glossary: Glossary;
  /** Names of documents; all when empty. */
  readonly documents: readonly string[];
  readonly languages: readonly string[];
  readonly levels: WorkspaceLevels;
  /** ISO. */
  readonly today: string;
  /** Where results of pairs come from and go to, given what the workspace keeps; that itself when absent. */
  readonly around?: ((store: ResultStore) => ResultStore) | undefined;
}

/** Findings in the finished work of the workspace, or of the documents named. */
export function checkDocuments(workspace: Workspace, request: CheckRequest): CheckedDocuments {
  const { glossary, levels, today } = request;
  const waivers = readAllWaivers(workspace);
  const seen = new Map<string, Pair>();
  const scopes: Scope[] = [];
  const faults: Finding[] = [];
  const wanted = new Set(waivers.map(({ language, segment }) => `${language} ${segment}`));
  function* watched(): Generator<Pair> {
    for (const { scope, pairs } of pairsIn(workspace, request, faults)) {
      scopes.push(scope);
      for (const pair of wanted.size > 0 ? pairs : []) {
        const key = `${pair.targetLanguage} ${pair.segment}`;
        if (wanted.has(key)) seen.set(key, pair);
      }
      yield* pairs;
    }
  }
  const { quotes } = workspace.settings;
  const cache = openFindingsCache(workspace);
  const found = runChecks(watched(), {
    ...{ glossary, levelOf: levels.levelOf, store: request.around?.(cache) ?? cache },
    ...(quotes && { quotes }),
  });
  cache.save();
  const { open, waived } = applyWaivers(found, waivers, today);
  const unused = findUnusedWaivers(waivers, {
    today,
    isAll: request.documents.length === 0,
    languages: request.languages,
    pairOf: ({ language, segment }) => seen.get(`${language} ${segment}`),
    used: new Set(waived.map(({ waiver }) => waiver)),
    levelOf: levels.levelOf,
  });
  const byDocument = <T>(list: readonly T[], documentOf: (item: T) => string): readonly T[] =>
    [...list].sort((a, b) => compareTexts(documentOf(a), documentOf(b)));
  return {
    findings: byDocument(
      [...faults, ...open, ...levels.apply(unused.map(({ finding }) => finding))],
      ({ document }) => document ?? '',
    ),
    waived: byDocument(waived, ({ finding }) => finding.document ?? ''),
    scopes: byDocument(scopes, ({ document }) => document),
    unused,
  };
}

function* pairsIn(
  workspace: Workspace,
  { documents, languages, levels }: CheckRequest,
  faults: Finding[],
): Generator<{ scope: Scope; pairs: readonly Pair[] }> {
  for (const document of openDocuments(workspace, documents)) {
    faults.push(...sourceFindings(workspace, document, levels));
    for (const language of languages) {
      const { set, text, path } = openTranslations(workspace, language, document.name);
      if (text === undefined) continue;
      const pairs = pairsOf(document, set, path, text);
      yield { scope: { document: document.name, language, sentences: pairs.length }, pairs };
    }
  }
}

/** Findings in a file from outside, without those that a waiver of the workspace suppresses. */
export function waiveFindings(
  workspace: Workspace,
  findings: readonly Finding[],
  today: string,
): { readonly open: readonly Finding[]; readonly waived: readonly Waived<StoredWaiver>[] } {
  return applyWaivers(findings, findings.length > 0 ? readAllWaivers(workspace) : [], today);
}
