import path from 'node:path';
import { assemble, renditionOf } from '../../assembly/assemble.ts';
import { pseudoRenditionOf } from '../../assembly/pseudo.ts';
import { findFormatByName } from '../../formats/registry.ts';
import { languageOf } from '../../languages/registry.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Rendition } from '../../model/translation.ts';
import { outputFolders, pseudoFolder } from '../../workspace/layout.ts';
import { type ListedFile, type ListedPlan, planFolder } from '../../workspace/output-folder.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { ownFiles } from '../import-export/export.ts';
import { type Gate, translationsOf } from '../quality/gate.ts';
import {
  type Allowed,
  type AllowedEdition,
  findingsOf,
  isClosed,
  listAllowed,
  type Verdict,
} from '../quality/verdict.ts';
import { filesIn, openPictures } from '../sentences/embedded.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { mostKept } from './gate-documents.ts';

/** Which translated documents are written, where to, and which faults are allowed in them. */
export interface AssembleOptions {
  readonly documents: readonly string[];
  readonly languages: readonly string[];
  /** Absolute; `dist/documents/` of the workspace when absent. */
  readonly folder?: string | undefined;
  readonly allowed: Allowed;
  /** Replace files that no earlier run wrote. */
  readonly force: boolean;
}

/** A translated document, or a picture that translated documents show. */
export interface AssembledFile extends ListedFile {
  readonly language: string;
}

/** What is to become of the translated documents. */
export interface Assembly {
  /** The files to write; undefined if the gate is closed. */
  readonly plan: ListedPlan<AssembledFile> | undefined;
  readonly findings: readonly Finding[];
  /** The faults that the files contain because they were allowed. */
  readonly released: readonly AllowedEdition[];
}

/**
 * Plans the translated documents, `<folder>/<language>/<path below source>`, and their pictures beside them. Where the gate
 * is closed for one of them, there is nothing to write, unless what closes it is allowed; gaps are marked in the text.
 */
export function planAssembly(workspace: Workspace, gate: Gate, options: AssembleOptions): Assembly {
  const verdicts: Verdict[] = [];
  const kept: Opened[] = [];
  let length = 0;
  for (const opened of openAll(workspace, options.documents)) {
    verdicts.push(...gate.evaluate(opened.document, options.languages, opened.translations));
    length += opened.document.text.length;
    if (length <= mostKept) kept.push(opened);
  }
  gate.save();
  const findings = findingsOf(verdicts);
  if (isClosed(verdicts, options.allowed)) return { plan: undefined, findings, released: [] };
  const folder = options.folder ?? path.join(workspace.root, outputFolders.documents);
  const render = (): Generator<AssembledFile> =>
    renderDocuments(
      workspace,
      length <= mostKept ? kept : openAll(workspace, options.documents),
      options.languages,
    );
  const plan = planFolder(workspace.disk, folder, render, {
    force: options.force,
    ...ownFiles(workspace),
  });
  return { plan, findings, released: listAllowed(verdicts) };
}

/**
 * Plans documents in pseudo-translations, to test their layout, `<folder>/pseudo/<language>/…`. No gate is asked: nothing in them can be
 * taken for a translation.
 */
export function planPseudoAssembly(
  workspace: Workspace,
  options: Omit<AssembleOptions, 'allowed'>,
): ListedPlan<AssembledFile> {
  const folder = options.folder ?? path.join(workspace.root, outputFolders.documents);
  const render = (): Generator<AssembledFile> =>
    renderDocuments(
      workspace,
      openAll(workspace, options.documents),
      options.languages,
      ({ document }, language) =>
        pseudoRenditionOf(document, language, languageOf(language).letters.alphabet),
    );
  return planFolder(workspace.disk, path.join(folder, pseudoFolder), render, {
    force: options.force,
    ...ownFiles(workspace),
  });
}

function* renderDocuments(
  workspace: Workspace,
  documents: Iterable<Opened>,
  languages: readonly string[],
  rendition: (opened: Opened, language: string) => Rendition = ({ document, translations }, language) =>
    renditionOf(document, translations(language).set),
): Generator<AssembledFile> {
  for (const opened of documents) {
    const { document } = opened;
    const format = findFormatByName(document.format);
    const { fonts } = workspace.settings;
    for (const language of languages) {
      const assembled = assemble(document, rendition(opened, language));
      const content = format?.write(assembled, { font: fonts?.[language] }) ?? '';
      const file = `${language}/${document.name}${path.extname(document.path)}`;
      yield { path: file, content, document: document.name, language };
    }
    // Documents share pictures, so that none of them goes with a document.
    const pictures = openPictures(workspace, document);
    for (const language of languages)
      for (const [name, content] of filesIn(pictures, language))
        yield { path: `${language}/${name}`, content, language };
  }
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
