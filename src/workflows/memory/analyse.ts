import { progressOf, segmentsOf } from '../../assembly/completeness.ts';
import { type Analysis, type Band, countBands, sumOf, type Volume } from '../../memory/bands.ts';
import {
  contextsOf,
  isFullMatch,
  isTranslated,
  type MemoryIndex,
  type MemoryMatch,
  type MemoryQuery,
  rankMatches,
} from '../../memory/match.ts';
import type { Document, Segment } from '../../model/document.ts';
import { countCharacters, countGmxWords } from '../../text/gmx.ts';
import { readableText } from '../../text/markup.ts';
import { normalise } from '../../text/normalise.ts';
import { compareTexts } from '../../text/order.ts';
import { countWords } from '../../text/words.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { openMemory } from './open-memory.ts';

/** The words of one document by match band, for one target language. */
export interface DocumentAnalysis extends Analysis {
  readonly document: string;
  readonly language: string;
}

/** The volumes by match band: for each document and language, for each language, and in total. */
export interface WorkspaceAnalysis extends Analysis {
  readonly documents: readonly DocumentAnalysis[];
  readonly languages: readonly (Analysis & { readonly language: string })[];
}

/** Matches below are no help. */
const leastScore = 50;

/**
 * Counts the work that documents are (all when none is named), into languages (all when none is named). A sentence that is
 * repeated, in whatever document, is new once. The settings say what words are worth.
 * @throws as `openMemory`; `usage`
 */
export async function analyse(
  workspace: Workspace,
  names: readonly string[],
  languages: readonly string[],
): Promise<WorkspaceAnalysis> {
  const sources = [...openDocuments(workspace, names)].sort((a, b) => compareTexts(a.name, b.name));
  const documents: DocumentAnalysis[] = [];
  for (const language of targetLanguages(workspace, languages)) {
    const open = sources.map((document) => openIn(workspace, document, language));
    const questions = open.reduce((sum, isOpen) => sum + isOpen.filter(Boolean).length, 0);
    const memory = await openMemory(workspace, language, questions);
    const seen = new Set<string>();
    try {
      for (const [index, document] of sources.entries()) {
        const counts = countBands(language, workspace.settings.analyse);
        const contexts = contextsOf(document);
        for (const [at, segment] of segmentsOf(document).entries()) {
          const query = { text: segment.source, context: contexts.get(segment.id) ?? 0 };
          const band = open[index]![at] ? await bandOf(memory, query, seen) : 'context';
          counts.add(band, volumeOf(segment));
        }
        documents.push({ document: document.name, language, ...counts.analysis() });
      }
    } finally {
      await memory.store.close();
    }
  }
  const each = [...new Set(documents.map(({ language }) => language))].map((language) => ({
    language,
    ...sumOf(documents.filter((document) => document.language === language)),
  }));
  return { documents, languages: each, ...sumOf(documents) };
}

/** Which segments of a document are without a current translation, in their order. */
function openIn(workspace: Workspace, document: Document, language: string): readonly boolean[] {
  const { set } = openTranslations(workspace, language, document.name);
  return segmentsOf(document).map(
    (segment) => progressOf(segment, set.entries.get(segment.id)) !== 'complete',
  );
}

async function bandOf(memory: MemoryIndex, query: MemoryQuery, seen: Set<string>): Promise<Band> {
  const limits = { least: leastScore, most: 1, accepts: isTranslated };
  const [match] = await rankMatches(memory, query, limits);
  const key = normalise(query.text);
  const isRepeated = seen.has(key);
  seen.add(key);
  if (match && isFullMatch(match)) return match.kind === 'context' ? 'context' : '100';
  return isRepeated ? 'repeated' : bandOfMatch(match);
}

function bandOfMatch(match: MemoryMatch | undefined): Band {
  if (!match) return 'new';
  if (match.score >= 95) return '95-99';
  if (match.score >= 85) return '85-94';
  return match.score >= 75 ? '75-84' : '50-74';
}

function volumeOf({ source, codes }: Segment): Volume {
  const text = readableText(source, codes);
  return {
    segments: 1,
    words: countWords(text),
    gmxWords: countGmxWords(text),
    characters: countCharacters(text),
  };
}
