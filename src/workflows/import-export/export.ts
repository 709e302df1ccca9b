import path from 'node:path';
import { progressOf, segmentsOf } from '../../assembly/completeness.ts';
import { pseudoSetOf } from '../../assembly/pseudo.ts';
import type { BilingualFormat } from '../../exchange/interchange.ts';
import { formatsOf } from '../../exchange/registry.ts';
import type { Difference, Leverage, TermNote, Work, WriteOptions } from '../../exchange/write-options.ts';
import type { XliffProfile } from '../../exchange/xliff/profiles.ts';
import { findConcepts, isUsable, termsIn } from '../../glossary/hits.ts';
import { languageOf } from '../../languages/registry.ts';
import type { Document, Segment } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Progress, TranslationSet } from '../../model/translation.ts';
import { type ChangeFacts, classifyChange } from '../../revision/classify.ts';
import { formatMarks, markWords } from '../../revision/words.ts';
import { isCosmetic } from '../../text/fold.ts';
import { readableText } from '../../text/markup.ts';
import { append } from '../../text/multimap.ts';
import { outputFolders, uiStringsName } from '../../workspace/layout.ts';
import type { OutputFile } from '../../workspace/output.ts';
import { type ListedPlan, type Ownership, planFolder } from '../../workspace/output-folder.ts';
import { maximumBytes } from '../../workspace/read-file.ts';
import {
  listLocaleIds,
  listLocales,
  listSources,
  openTranslations,
  type Workspace,
} from '../../workspace/workspace.ts';
import type { LeverageOf } from '../memory/leverage.ts';
import { targetLanguages } from '../quality/languages.ts';
import { changeFacts } from '../sentences/change-facts.ts';
import { openReconciled } from '../sentences/reconcile-workspace.ts';

/** Which segments of which documents are exported, in which format, and where to. */
export interface ExportOptions {
  readonly documents: readonly string[];
  /** All targets of the settings when empty. */
  readonly languages: readonly string[];
  /** Name of an exchange format, such as `xliff-1.2`, or what else writes a file for translators. */
  readonly format: string | OutgoingFormat;
  /** The tool the files are for. */
  readonly profile?: XliffProfile | undefined;
  readonly only: readonly (Progress | 'all')[];
  readonly destination: Destination;
  /** Write pseudo-translations, to test a layout, in place of translations. */
  readonly isPseudo?: boolean;
  /** What the memory has for missing translations; nothing of it goes out when absent. */
  readonly memory?: LeverageOf;
}

/** What writes files for translators. */
export type OutgoingFormat = Pick<BilingualFormat, 'extensions' | 'write'>;

/** Where the files go. */
export interface Destination {
  /** Absolute; `out/` of the workspace when absent. */
  readonly folder?: string | undefined;
  /** Replace files that no earlier run wrote. */
  readonly force: boolean;
}

/** Stands for the document of a file that is made of several. */
export const severalDocuments = '';

/** A file for translators. */
export interface OutgoingFile extends OutputFile {
  /** The name of a document, or that of the UI strings; `severalDocuments`. */
  readonly document: string;
  readonly language: string;
  readonly segments: number;
  /** Whether the ledger file has the source text that is exported: only then is work made from it known after the next change. */
  readonly recorded: boolean;
}

/** The files to write for translators. */
export type ExportPlan = ListedPlan<OutgoingFile>;

/**
 * Plans a file for translators for each document and language, `<folder>/<language>/<document>.xlf`. With `only`, a
 * document without such sentences gives no file. Terms of the glossary go along as notes, and so does what changed in the
 * source text of a stale sentence; work on sentences that were split or merged goes to what they became.
 * @throws `usage` for a language the settings do not name, or an unknown format; when rendered, `file-too-large` for a file
 *   that could not be read back
 */
export function planExport(workspace: Workspace, glossary: Glossary, options: ExportOptions): ExportPlan {
  const format = typeof options.format === 'string' ? formatNamed(options.format) : options.format;
  const languages = targetLanguages(workspace, options.languages);
  const render = (): Generator<OutgoingFile> => renderFiles(workspace, glossary, options, format, languages);
  return planOutgoing(workspace, render, options.destination);
}

/**
 * The format of files for translators with this name.
 * @throws `usage` if there is none
 */
export function formatNamed(wanted: string): OutgoingFormat {
  const format = formatsOf('bilingual').find(({ name }) => name === wanted);
  if (format) return format;
  throw new BarobarError(
    'usage',
    `There is no format “${wanted}”.`,
    'Use xliff-1.2, xliff-2.0, po, docx or xlsx.',
  );
}

/** Plans to write files for translators, and to remove those of documents and languages that are gone. */
export function planOutgoing(
  workspace: Workspace,
  render: () => Iterator<OutgoingFile>,
  { folder = path.join(workspace.root, outputFolders.exchange), force }: Destination,
): ExportPlan {
  const { isGone, markOf } = ownFiles(workspace);
  return planFolder(workspace.disk, folder, render, {
    force,
    markOf,
    // The UI strings belong to no document, and do not go with one.
    isGone: (document, file, mark) =>
      document !== uiStringsName && document !== severalDocuments && isGone(document, file, mark),
  });
}

/**
 * Tells which files `<language>/…` have nothing left that they could be made of. A document is known again by the id of its
 * first sentence, which it keeps when it is renamed or removed: the files of another workspace that writes into the same folder
 * are not those of a document that is gone.
 */
export function ownFiles(workspace: Workspace): Required<Ownership> {
  const { source, targets } = workspace.settings;
  const documents = new Set(listSources(workspace).documents.map(({ name }) => name));
  let ids: ReadonlySet<string> | undefined;
  const hasOrHad = (id: string): boolean => {
    ids ??= new Set(
      listLocales(workspace, source).flatMap((name) => [...listLocaleIds(workspace, source, name)]),
    );
    return ids.has(id);
  };
  const marks = new Map<string, string | undefined>();
  return {
    markOf(document) {
      if (!documents.has(document)) return undefined;
      if (!marks.has(document)) marks.set(document, [...listLocaleIds(workspace, source, document)][0]);
      return marks.get(document);
    },
    isGone: (document, file, mark) =>
      (!documents.has(document) || !targets.includes(file.split('/', 1)[0] as string)) &&
      (mark === undefined || hasOrHad(mark)),
  };
}

/** The files for translators, one at a time: by document, then by language. */
export function* renderFiles(
  workspace: Workspace,
  glossary: Glossary,
  options: Omit<ExportOptions, 'format' | 'destination' | 'languages'>,
  format: OutgoingFormat,
  languages: readonly string[],
): Generator<OutgoingFile> {
  const facts = changeFacts(workspace.settings.source, glossary);
  for (const { document, became, recorded } of openBriefings(workspace, options.documents)) {
    const segments = segmentsOf(document);
    const concepts = findDocumentConcepts(segments, document.language, glossary);
    for (const language of languages) {
      const set = options.isPseudo
        ? pseudoSetOf(document, language, languageOf(language).letters.alphabet)
        : openTranslations(workspace, language, document.name).set;
      const ids = chooseSegments(segments, set, options.only);
      if (ids.size === 0) continue;
      const memory = memoryOf(segments, language, options.memory);
      const bytes = format.write(document, set, {
        ...changesOf(segments, set, facts),
        origins: originsOf(became, segments, set),
        memory,
        terms: termNotes(concepts, language),
        ...(options.profile && { profile: options.profile }),
        only: ids,
      });
      refuseUnreadable(document, bytes);
      const file = `${language}/${document.name}${format.extensions[0]}`;
      yield { path: file, content: bytes, document: document.name, language, segments: ids.size, recorded };
      yield* matchFiles(document, language, memory, options.profile);
    }
  }
}

/** What the memory has, in the folder in which a tool looks for it. */
function* matchFiles(
  document: Document,
  language: string,
  memory: ReadonlyMap<string, Leverage>,
  profile: XliffProfile | undefined,
): Generator<OutgoingFile> {
  const [format] = formatsOf('memory');
  if (!format || profile?.memoryFolder === undefined) return;
  const content = format.writeMatches(document, language, memory);
  if (!content) return;
  const path = `${language}/${profile.memoryFolder}/${document.name}${format.extensions[0]}`;
  // Its sentences are counted with the file that they are for.
  yield { path, content, document: document.name, language, segments: 0, recorded: true };
}

function memoryOf(
  segments: readonly Segment[],
  language: string,
  memory: LeverageOf | undefined,
): ReadonlyMap<string, Leverage> {
  const found = new Map<string, Leverage>();
  for (const { id, source } of segments) {
    const leverage = memory?.(language, id, source);
    if (leverage) found.set(id, leverage);
  }
  return found;
}

/** A file that `import` would refuse must not go out. */
function refuseUnreadable(document: Document, bytes: Uint8Array): void {
  if (bytes.length > maximumBytes)
    throw new BarobarError(
      'file-too-large',
      'Its file for translators would be larger than 64 MB.',
      `Split ${document.path} into smaller documents.`,
      { path: document.path },
    );
}

/** The ids of the segments of each document and language that an export has. */
export function* segmentsToSend(
  workspace: Workspace,
  { documents, languages, only }: Pick<ExportOptions, 'documents' | 'languages' | 'only'>,
): Generator<{ readonly document: string; readonly language: string; readonly ids: ReadonlySet<string> }> {
  for (const { document } of openBriefings(workspace, documents)) {
    const segments = segmentsOf(document);
    for (const language of targetLanguages(workspace, languages)) {
      const { set } = openTranslations(workspace, language, document.name);
      const ids = chooseSegments(segments, set, only);
      if (ids.size > 0) yield { document: document.name, language, ids };
    }
  }
}

function chooseSegments(
  segments: readonly Segment[],
  set: TranslationSet,
  only: ExportOptions['only'],
): ReadonlySet<string> {
  const chosen = only.includes('all')
    ? segments
    : segments.filter((segment) => only.includes(progressOf(segment, set.entries.get(segment.id))));
  return new Set(chosen.map((segment) => segment.id));
}

/** A document, and the ids of the sentences that each retired id became. */
interface OutgoingBriefing {
  readonly document: Document;
  readonly became: ReadonlyMap<string, readonly string[]>;
  readonly recorded: boolean;
}

function* openBriefings(workspace: Workspace, names: readonly string[]): Generator<OutgoingBriefing> {
  for (const reconciled of openReconciled(workspace, names)) {
    const { claims, lost, ledger } = reconciled.matching;
    const became = new Map(reconciled.matching.became);
    for (const [id, entry] of ledger.entries) if (entry.became) became.set(id, entry.became);
    const recorded = lost.size === 0 && claims.every((claim) => claim?.rule === 'kept');
    yield { document: reconciled.document(), became, recorded };
  }
}

/** Work on sentences that are tombstones now, for the sentences made of them that have none of their own. */
function originsOf(
  became: OutgoingBriefing['became'],
  segments: readonly Segment[],
  set: TranslationSet,
): ReadonlyMap<string, readonly Work[]> {
  if (became.size === 0) return new Map();
  const waiting = chooseSegments(segments, set, ['missing']);
  const origins = new Map<string, Work[]>();
  for (const [id, results] of became) {
    const work = set.entries.get(id);
    if (!work || work.target.trim() === '') continue;
    for (const result of results) if (waiting.has(result)) append(origins, result, work);
  }
  return origins;
}

/** What changed in the source text since each stale translation was made: word by word, and what kind of change it is. */
function changesOf(
  segments: readonly Segment[],
  set: TranslationSet,
  facts: ChangeFacts,
): Required<Pick<WriteOptions, 'notes' | 'differences'>> {
  const notes = new Map<string, readonly string[]>();
  const differences = new Map<string, Difference>();
  for (const segment of segments) {
    const translation = set.entries.get(segment.id);
    if (!translation || translation.target.trim() === '') continue;
    if (isCosmetic(translation.source, segment.source)) continue;
    const parts = markWords(translation.source, segment.source);
    const classes = classifyChange(translation.source, segment.source, facts);
    notes.set(segment.id, [`Difference: ${formatMarks(parts)}`, `Changed: ${classes.join(', ')}`]);
    differences.set(segment.id, { parts, classes });
  }
  return { notes, differences };
}

type ConceptHits = ReadonlyMap<string, ReturnType<typeof findConcepts>>;

function findDocumentConcepts(
  segments: readonly Segment[],
  language: string,
  glossary: Glossary,
): ConceptHits {
  if (glossary.concepts.length === 0) return new Map();
  const hits = segments.map(
    ({ id, source, codes }) => [id, findConcepts(readableText(source, codes), glossary, language)] as const,
  );
  return new Map(hits.filter(([, found]) => found.length > 0));
}

/** Each concept of a sentence that has a term in the language: the source text as written, then the terms. */
function termNotes(concepts: ConceptHits, language: string): ReadonlyMap<string, readonly TermNote[]> {
  const notes = new Map<string, readonly TermNote[]>();
  for (const [id, hits] of concepts) {
    const lines = new Map<string, TermNote>();
    for (const { concept, term } of hits) {
      const { text } = term;
      if (concept.doNotTranslate) {
        lines.set(text, { term: text, translations: [text], isKept: true });
        continue;
      }
      const translations = termsIn(concept, language)
        .filter(isUsable)
        .map((usable) => usable.text);
      if (translations.length > 0) lines.set(`${text}=${translations}`, { term: text, translations });
    }
    if (lines.size > 0) notes.set(id, [...lines.values()]);
  }
  return notes;
}
