import path from 'node:path';
import { assemble, renditionOf } from '../assembly/assemble.ts';
import { findFormatByName } from '../formats/registry.ts';
import type { Finding } from '../model/finding.ts';
import { outputFolders } from '../workspace/layout.ts';
import { openTranslations, type Workspace, writeOutput } from '../workspace/workspace.ts';
import { openDocuments } from './documents.ts';
import { gateFindings } from './gate.ts';

export interface AssembleOptions {
  readonly documents: readonly string[];
  readonly languages: readonly string[];
  /** Absolute; `dist/documents/` of the workspace when absent. */
  readonly folder?: string | undefined;
  readonly allowIncomplete: boolean;
  readonly dryRun: boolean;
}

export interface AssembledFile {
  /** Absolute. */
  readonly file: string;
  readonly document: string;
  readonly language: string;
}

/**
 * The translated documents, `<folder>/<language>/<path below source>`. Where the gate does not hold for one of them,
 * nothing is written, unless incomplete work is allowed: then gaps are marked in the text.
 */
export function assembleDocuments(
  workspace: Workspace,
  options: AssembleOptions,
): { readonly findings: readonly Finding[]; readonly files: readonly AssembledFile[] } {
  const findings = new Map<string, readonly Finding[]>();
  for (const document of openDocuments(workspace, options.documents)) {
    findings.set(
      document.name,
      options.languages.flatMap((language) =>
        gateFindings(workspace, document, openTranslations(workspace, language, document.name)),
      ),
    );
  }
  const all = inOrder(findings);
  if (all.length > 0 && !options.allowIncomplete) return { findings: all, files: [] };
  const folder = options.folder ?? path.join(workspace.root, outputFolders.documents);
  const files: AssembledFile[] = [];
  for (const document of openDocuments(workspace, options.documents)) {
    for (const language of options.languages) {
      const { set } = openTranslations(workspace, language, document.name);
      const extension = path.extname(document.path);
      const file = path.join(folder, language, `${document.name}${extension}`);
      const text = findFormatByName(document.format)?.write(assemble(document, renditionOf(document, set)));
      if (!options.dryRun) writeOutput(workspace.disk, file, text ?? '');
      files.push({ file, document: document.name, language });
    }
  }
  return { findings: all, files: files.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** Findings by document name. */
export function inOrder(findings: ReadonlyMap<string, readonly Finding[]>): readonly Finding[] {
  return [...findings].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, found]) => found);
}
