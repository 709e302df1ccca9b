import path from 'node:path';
import { assemble, renditionOf } from '../assembly/assemble.ts';
import { findFormatByName } from '../formats/registry.ts';
import type { Finding } from '../model/finding.ts';
import { compareTexts } from '../text/order.ts';
import { outputFolders } from '../workspace/layout.ts';
import { openTranslations, type Workspace, writeOutput } from '../workspace/workspace.ts';
import { openDocuments } from './documents.ts';
import type { Gate, Verdict } from './gate.ts';

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
 * The translated documents, `<folder>/<language>/<path below source>`. Where the gate is closed for one of them, nothing
 * is written, unless incomplete work is allowed: then gaps are marked in the text. An embargo holds all the same.
 */
export function assembleDocuments(
  workspace: Workspace,
  gate: Gate,
  options: AssembleOptions,
): {
  readonly isRefused: boolean;
  readonly findings: readonly Finding[];
  readonly files: readonly AssembledFile[];
} {
  const verdicts: Verdict[] = [];
  for (const document of openDocuments(workspace, options.documents))
    for (const verdict of gate(document, options.languages)) verdicts.push(verdict);
  const all = findingsOf(verdicts);
  if (isClosed(verdicts, options.allowIncomplete)) return { isRefused: true, findings: all, files: [] };
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
  return { isRefused: false, findings: all, files: files.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** Whether nothing may be written: one gate is closed, for what nobody has allowed. */
export function isClosed(verdicts: readonly Verdict[], allowIncomplete: boolean): boolean {
  return verdicts.some(({ blocking, isEmbargoed }) => (allowIncomplete ? isEmbargoed : blocking.length > 0));
}

/** What the gate has to say, by document name and in the order of the languages. */
export function findingsOf(verdicts: readonly Verdict[]): readonly Finding[] {
  return [...verdicts]
    .sort((a, b) => compareTexts(a.document, b.document))
    .flatMap(({ blocking, remarks }) => [...blocking, ...remarks]);
}
