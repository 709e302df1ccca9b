import type { Pair } from '../../checks/engine/check.ts';
import { runChecks } from '../../checks/engine/run.ts';
import type { Finding } from '../../model/finding.ts';
import { type State, states } from '../../model/translation.ts';
import { placesOf } from '../../workspace/files/locale-file.ts';
import { localeFile, memoryFolder } from '../../workspace/layout.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { waiveFindings } from '../quality/check.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openLevels } from '../quality/levels.ts';
import { openGlossary } from '../quality/open-glossary.ts';
import { listEntries } from './open-memory.ts';

/** What checking the memory found. */
export interface CheckedMemory {
  /** By language, then document by document and file by file. */
  readonly findings: readonly Finding[];
  readonly units: number;
}

/**
 * The workspace's own checks over all that the memory has: what would be offered again. A sentence that has different translations,
 * in whatever documents and files, is a finding (`consistency/target`).
 */
export function checkMemory(
  workspace: Workspace,
  languages: readonly string[],
  today: string,
): CheckedMemory {
  const { quotes } = workspace.settings;
  const options = {
    glossary: openGlossary(workspace),
    levelOf: openLevels(workspace).levelOf,
    ...(quotes && { quotes }),
  };
  let units = 0;
  function* counted(language: string): Generator<Pair> {
    for (const pair of pairsOfMemory(workspace, language)) {
      units++;
      yield pair;
    }
  }
  const findings = targetLanguages(workspace, languages).flatMap((language) =>
    runChecks(counted(language), options),
  );
  return { findings: waiveFindings(workspace, findings, today).open, units };
}

function* pairsOfMemory(workspace: Workspace, language: string): Generator<Pair> {
  const { source: sourceLanguage } = workspace.settings;
  let last: { document: string; placeOf: (id: string) => { line: number; column: number } } | undefined;
  for (const { document, segment, source, target, state, line } of listEntries(workspace, language)) {
    const isFile = document.startsWith(`${memoryFolder}/`) && line !== undefined;
    if (!isFile && last?.document !== document) {
      const places = placesOf(openTranslations(workspace, language, document).text ?? '{}');
      last = { document, placeOf: (id) => places.get(id) ?? { line: 1, column: 1 } };
    }
    yield {
      ...{ segment, document, source, target, sourceLanguage, targetLanguage: language },
      state: stateOf(state),
      location: isFile
        ? { path: document, line, column: 1 }
        : { path: localeFile(language, document), ...last!.placeOf(segment) },
    };
  }
}

function stateOf(text: string): State {
  return states.find((state) => state === text) ?? 'translated';
}
