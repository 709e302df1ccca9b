import { segmentsOf } from '../../assembly/completeness.ts';
import { formatsOf } from '../../exchange/registry.ts';
import { findXliffProfile, type XliffProfile } from '../../exchange/xliff/profiles.ts';
import { findConcepts } from '../../glossary/hits.ts';
import { findMatchingTag } from '../../languages/engine/match-tag.ts';
import { type LetterFile, writeLetter } from '../../messages/letters/letters.ts';
import type { Concept, Glossary } from '../../model/glossary.ts';
import { writeZip } from '../../packages/zip.ts';
import { readableText } from '../../text/markup.ts';
import { compareTexts } from '../../text/order.ts';
import { readSiteAssets } from '../../workspace/program.ts';
import { listSources, type Workspace } from '../../workspace/workspace.ts';
import { buildIndentedXml, element } from '../../xml/build.ts';
import { renderPreview } from '../publish/preview-files.ts';
import { targetLanguages } from '../quality/languages.ts';
import { workspaceRules } from '../sentences/break-rules.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import {
  type ExportOptions,
  type ExportPlan,
  type OutgoingFile,
  type OutgoingFormat,
  planOutgoing,
  renderFiles,
  severalDocuments,
} from './export.ts';
import { renderMemories } from './export-memory.ts';
import { makePackageNames } from './package-names.ts';

/** What goes into a bundle for one translator, and what is left out. */
export interface BundleOptions extends Omit<ExportOptions, 'format'> {
  /** The forms of each document that go out, by what the letter calls them. */
  readonly formats: readonly (readonly [what: LetterFile, format: OutgoingFormat])[];
  /** Version of the program. */
  readonly creator: string;
  /** Whom it is for; names the file. */
  readonly to?: string | undefined;
}

/** What goes to a translator: files by their paths, with the documents and sentences that they hold. */
interface Contents {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly documents: readonly string[];
  readonly segments: number;
  readonly recorded: boolean;
}

/**
 * Plans a ZIP package for each language, `<folder>/<language>/<name>.zip`, with all that a translator needs: the documents, what the
 * memory has for them, their terms, break rules, a preview of the site and a letter in her language. The same bytes each time.
 * @throws as `planExport`
 */
export async function planBundles(
  workspace: Workspace,
  glossary: Glossary,
  options: BundleOptions,
): Promise<ExportPlan> {
  const assets = await readSiteAssets(workspace.disk);
  const languages = targetLanguages(workspace, options.languages);
  function* render(): Generator<OutgoingFile> {
    const nameOf = makePackageNames(listSources(workspace).documents.map(({ name }) => name));
    for (const language of languages) {
      const contents = gather(workspace, glossary, language, options);
      if (contents.segments === 0) continue;
      const { documents, segments, recorded } = contents;
      const [only = severalDocuments, ...others] = documents;
      const document = others.length > 0 ? severalDocuments : only;
      const files = [
        ...contents.files,
        ...renderPreview(workspace, glossary, documents, language, assets).map(({ path, content }) => ({
          path: `preview/${path}`,
          bytes: toBytes(content),
        })),
      ];
      const entries = withLetter(workspace, language, { ...contents, files }, whatIn(options));
      yield {
        path: `${language}/${nameOf(options.to, documents)}.zip`,
        content: writeZip(entries.map(({ path, bytes }) => ({ name: path, bytes }))),
        ...{ document, language, segments, recorded },
      };
    }
  }
  return planOutgoing(workspace, render, options.destination);
}

/**
 * Plans a project folder of OmegaT for each language, `<folder>/<language>/omegat/`.
 * @throws as `planExport`
 */
export function planProjects(workspace: Workspace, glossary: Glossary, options: BundleOptions): ExportPlan {
  const languages = targetLanguages(workspace, options.languages);
  const { source } = workspace.settings;
  function* render(): Generator<OutgoingFile> {
    for (const language of languages) {
      const contents = gather(workspace, glossary, language, options, projectFolders);
      if (contents.segments === 0) continue;
      const files = withLetter(workspace, language, contents, [['source', 'project']], true);
      const more = [
        { path: 'omegat.project', bytes: toBytes(formatProject(source, language)) },
        // OmegaT refuses a project without its folders.
        ...['target', 'tm', 'glossary', 'dictionary', 'omegat'].map((folder) => ({
          path: `${folder}/.keep`,
          bytes: new Uint8Array(),
        })),
      ];
      for (const { path, bytes } of [...files, ...more]) {
        const [document] = path.startsWith('source/') ? [path.slice('source/'.length, -'.xlf'.length)] : [];
        yield {
          path: `${language}/omegat/${path}`,
          content: bytes,
          ...{ document: document ?? severalDocuments, language, recorded: contents.recorded },
          segments: document === contents.documents[0] ? contents.segments : 0,
        };
      }
    }
  }
  return planOutgoing(workspace, render, options.destination);
}

interface Folders {
  readonly texts: string;
  readonly memory: string;
  readonly terms: string;
  /** None where the tool has no use for them. */
  readonly rules?: string;
  readonly profile: XliffProfile;
}

const packageFolders: Folders = {
  texts: 'translate',
  memory: 'memory',
  terms: 'terms',
  rules: 'rules',
  profile: { name: 'bundle', version: '1.2' },
};

const projectFolders: Folders = {
  texts: 'source',
  memory: 'tm',
  terms: 'glossary',
  profile: findXliffProfile('omegat')!,
};

function gather(
  workspace: Workspace,
  glossary: Glossary,
  language: string,
  options: BundleOptions,
  folders: Folders = packageFolders,
): Contents {
  const files = new Map<string, Uint8Array>();
  const documents: string[] = [];
  let segments = 0;
  let recorded = true;
  const profile = { ...(options.profile ?? folders.profile), memoryFolder: '\0' };
  for (const [at, [, format]] of options.formats.entries()) {
    for (const file of renderFiles(workspace, glossary, { ...options, profile }, format, [language])) {
      const inside = file.path.slice(language.length + 1);
      const isMemory = inside.startsWith('\0/');
      const path = isMemory ? `${folders.memory}/${inside.slice(2)}` : `${folders.texts}/${inside}`;
      files.set(path, toBytes(file.content));
      if (isMemory || at > 0) continue;
      documents.push(file.document);
      segments += file.segments;
      recorded &&= file.recorded;
    }
  }
  if (segments > 0) {
    for (const { document, content } of renderMemories(workspace, [language], { ...options, documents }))
      files.set(`${folders.memory}/${document}.finished.tmx`, toBytes(content));
    const terms = termsFor(workspace, glossary, documents, language);
    const [tbx] = formatsOf('glossary').filter(({ name }) => name === 'tbx');
    const { source } = workspace.settings;
    if (tbx && terms.concepts.length > 0)
      files.set(`${folders.terms}/terms.tbx`, tbx.write(terms, { language: source, tbx: '2' }).bytes);
    if (folders.rules !== undefined)
      files.set(`${folders.rules}/segmentation.srx`, workspaceRules(workspace, [source, language]));
  }
  const sorted = [...files].map(([path, bytes]) => ({ path, bytes }));
  return { files: sorted, documents, segments, recorded };
}

function whatIn({ formats }: BundleOptions): readonly (readonly [path: string, what: LetterFile])[] {
  const texts = formats.map(
    ([what, { extensions }]) => [`${packageFolders.texts}/*${extensions[0]}`, what] as const,
  );
  return [
    ...texts,
    [packageFolders.memory, 'memory'],
    [packageFolders.terms, 'terms'],
    [packageFolders.rules!, 'rules'],
    ['preview/index.html', 'preview'],
  ];
}

/** The files with the letter before them, which names of the folders those that there are. */
function withLetter(
  { settings }: Workspace,
  language: string,
  { files, documents, segments }: Contents,
  what: ReturnType<typeof whatIn>,
  isProject = false,
): Contents['files'] {
  const sorted = [...files].sort((a, b) => compareTexts(a.path, b.path));
  const isThere = (path: string): boolean => {
    const [folder = '', ending = ''] = path.split('*');
    return sorted.some((file) => file.path.startsWith(folder) && file.path.endsWith(ending));
  };
  const letter = writeLetter({
    source: settings.source,
    target: language,
    documents,
    sentences: segments,
    files: what.filter(([path]) => isThere(path)),
    isProject,
  });
  return [{ path: 'letter.txt', bytes: toBytes(letter) }, ...sorted];
}

/** The concepts that the documents speak of, with their terms in two languages. */
function termsFor(
  workspace: Workspace,
  glossary: Glossary,
  documents: readonly string[],
  language: string,
): Glossary {
  if (glossary.concepts.length === 0) return glossary;
  const named = new Set<Concept>();
  for (const document of openDocuments(workspace, documents))
    for (const { source, codes } of segmentsOf(document))
      for (const hit of findConcepts(readableText(source, codes), glossary, document.language))
        named.add(hit.concept);
  const tags = [workspace.settings.source, language];
  const concepts = glossary.concepts.flatMap((concept): Concept[] => {
    if (!named.has(concept)) return [];
    const terms = [...concept.terms].filter(([tag]) => findMatchingTag(tag, tags) !== undefined);
    return [{ ...concept, terms: new Map(terms) }];
  });
  return { concepts };
}

/** Sentences are divided already: OmegaT is told not to. */
function formatProject(source: string, target: string): string {
  const tokenizer = 'org.omegat.tokenizer.DefaultTokenizer';
  const settings = {
    source_dir: '__DEFAULT__',
    target_dir: '__DEFAULT__',
    tm_dir: '__DEFAULT__',
    glossary_dir: '__DEFAULT__',
    glossary_file: '__DEFAULT__',
    dictionary_dir: '__DEFAULT__',
    source_lang: source.toUpperCase(),
    target_lang: target.toUpperCase(),
    source_tok: tokenizer,
    target_tok: tokenizer,
    sentence_seg: 'false',
    support_default_translations: 'true',
    remove_tags: 'false',
  };
  const members = Object.entries(settings).map(([name, value]) => element(name, {}, value));
  return buildIndentedXml(element('omegat', {}, element('project', { version: '1.0' }, ...members)));
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
