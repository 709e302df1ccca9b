import type { Finding } from '../model/finding.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { openDocuments } from './documents.ts';
import type { Gate } from './gate.ts';
import { type Allowed, findingsOf, isClosed, type Verdict } from './verdict.ts';

/** Documents that the gate lets through, and those it does not. */
export interface ReadyDocuments {
  /** As commands take names: none where all of the workspace are meant and ready. */
  readonly documents: readonly string[];
  /** Names of those to leave out, sorted. */
  readonly left: readonly string[];
  /** Why. */
  readonly findings: readonly Finding[];
  /** Nothing is left to do. */
  readonly isEmpty: boolean;
}

/** Which of the documents named, all when none is, may be published in every one of the languages. */
export function findReady(
  workspace: Workspace,
  gate: Gate,
  {
    documents,
    languages,
    allowed,
  }: {
    readonly documents: readonly string[];
    readonly languages: readonly string[];
    readonly allowed: Allowed;
  },
): ReadyDocuments {
  const ready: string[] = [];
  const left: string[] = [];
  const verdicts: Verdict[] = [];
  for (const document of openDocuments(workspace, documents)) {
    const own = gate(document, languages);
    if (!isClosed(own, allowed)) ready.push(document.name);
    else {
      left.push(document.name);
      for (const verdict of own) verdicts.push(verdict);
    }
  }
  return {
    documents: left.length === 0 ? documents : ready.sort(),
    left: left.sort(),
    findings: findingsOf(verdicts),
    isEmpty: ready.length === 0 && left.length > 0,
  };
}
