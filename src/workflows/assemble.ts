import path from 'node:path';
import { assemble, renditionOf } from '../assembly/assemble.ts';
import { findFormatByName } from '../formats/registry.ts';
import type { Finding } from '../model/finding.ts';
import { outputFolders } from '../workspace/layout.ts';
import { openTranslations, type Workspace, writeOutput } from '../workspace/workspace.ts';
import { openDocuments } from './documents.ts';
import { filesOf, openPictures } from './embedded.ts';
import type { Gate } from './gate.ts';
import { type Allowed, findingsOf, isClosed, type LetOut, letOut, type Verdict } from './verdict.ts';

export interface AssembleOptions {
  readonly documents: readonly string[];
  readonly languages: readonly string[];
  /** Absolute; `dist/documents/` of the workspace when absent. */
  readonly folder?: string | undefined;
  readonly allowed: Allowed;
  readonly dryRun: boolean;
}

export interface AssembledFile {
  /** Absolute. */
  readonly file: string;
  readonly document: string;
  readonly language: string;
}

/**
 * The translated documents, `<folder>/<language>/<path below source>`, and their pictures beside them. Where the gate is closed for one of them, nothing
 * is written, unless what closes it is allowed; gaps are marked in the text.
 */
export function assembleDocuments(
  workspace: Workspace,
  gate: Gate,
  options: AssembleOptions,
): {
  readonly isRefused: boolean;
  readonly findings: readonly Finding[];
  /** What the files hold although the gate is closed for it. */
  readonly letOut: readonly LetOut[];
  readonly files: readonly AssembledFile[];
} {
  const verdicts: Verdict[] = [];
  for (const document of openDocuments(workspace, options.documents))
    for (const verdict of gate(document, options.languages)) verdicts.push(verdict);
  const all = findingsOf(verdicts);
  if (isClosed(verdicts, options.allowed)) return { isRefused: true, findings: all, letOut: [], files: [] };
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
    if (options.dryRun) continue;
    for (const [name, bytes] of filesOf(openPictures(workspace, document)))
      for (const language of options.languages)
        writeOutput(workspace.disk, path.join(folder, language, name), bytes);
  }
  return {
    isRefused: false,
    findings: all,
    letOut: letOut(verdicts),
    files: files.sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}
