import path from 'node:path';
import { assemble, renditionOf } from '../../assembly/assemble.ts';
import { findFormatByName } from '../../formats/registry.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { type ListedFile, type Tidied, writeListed } from '../../workspace/file-list.ts';
import { outputFolders } from '../../workspace/layout.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { makeIsGone } from '../exchange/export.ts';
import { type Gate, translationsOf } from '../quality/gate.ts';
import { type Allowed, findingsOf, isClosed, type LetOut, letOut, type Verdict } from '../quality/verdict.ts';
import { filesOf, openPictures } from '../sentences/embedded.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { mostKept } from './publish-judge.ts';

export interface AssembleOptions {
  readonly documents: readonly string[];
  readonly languages: readonly string[];
  /** Absolute; `dist/documents/` of the workspace when absent. */
  readonly folder?: string | undefined;
  readonly allowed: Allowed;
  /** Replace files that no earlier run wrote. */
  readonly force: boolean;
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
 * @throws `output-foreign`
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
} & Tidied {
  const verdicts: Verdict[] = [];
  const kept: Opened[] = [];
  let length = 0;
  for (const opened of openAll(workspace, options.documents)) {
    verdicts.push(...gate.judge(opened.document, options.languages, opened.translations));
    length += opened.document.text.length;
    if (length <= mostKept) kept.push(opened);
  }
  if (!options.dryRun) gate.save();
  const all = findingsOf(verdicts);
  if (isClosed(verdicts, options.allowed))
    return { isRefused: true, findings: all, letOut: [], files: [], removed: [], kept: [] };
  const folder = options.folder ?? path.join(workspace.root, outputFolders.documents);
  const files: AssembledFile[] = [];
  const write = function* (): Generator<ListedFile> {
    for (const { document, translations } of length <= mostKept
      ? kept
      : openAll(workspace, options.documents)) {
      for (const language of options.languages) {
        const { set } = translations(language);
        const file = `${language}/${document.name}${path.extname(document.path)}`;
        const format = findFormatByName(document.format);
        files.push({ file: path.join(folder, file), document: document.name, language });
        const content = format?.write(assemble(document, renditionOf(document, set))) ?? '';
        yield { path: file, content, document: document.name };
      }
      // Documents share pictures, so that none of them goes with a document.
      for (const [name, content] of filesOf(openPictures(workspace, document)))
        for (const language of options.languages) yield { path: `${language}/${name}`, content };
    }
  };
  const { force, dryRun } = options;
  const tidied = writeListed(workspace, folder, write(), { force, dryRun, isGone: makeIsGone(workspace) });
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { isRefused: false, findings: all, letOut: letOut(verdicts), files, ...tidied };
}

/** A document with its translations, each opened when it is first asked for. */
interface Opened {
  readonly document: Document;
  readonly translations: ReturnType<typeof translationsOf>;
}

function* openAll(workspace: Workspace, names: readonly string[]): Generator<Opened> {
  for (const document of openDocuments(workspace, names))
    yield { document, translations: translationsOf(workspace, document) };
}
