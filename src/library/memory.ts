import { contextOf, findMatches as find, type MemoryIndex, type MemoryMatch } from '../memory/match.ts';
import { BarobarError } from '../model/error.ts';
import { normalise } from '../text/normalise.ts';
import { analyse as analyseAll, type WorkspaceAnalysis } from '../workflows/memory/analyse.ts';
import { type Found, findSentences as findAll } from '../workflows/memory/find.ts';
import { openMemory as openIndex } from '../workflows/memory/open-memory.ts';
import { targetLanguages } from '../workflows/quality/languages.ts';
import { enter, inside, type OpenWorkspace, type Selection, selection, workspaceShape } from './open.ts';
import { checked, number, options, type Shape, tag, text } from './shapes.ts';

/** The translation memory of a workspace for one language. */
export interface OpenMemory {
  readonly language: string;
  /** Ends its use; call it when the work is done. */
  close(): Promise<void>;
  readonly [inside]: MemoryIndex;
}

/** Opens the memory of one target language: the accepted work of the documents, and the files in `tm/`. */
export const openMemory: (workspace: OpenWorkspace, language: string) => Promise<OpenMemory> = checked(
  'openMemory',
  { workspace: workspaceShape, language: tag },
  async (workspace: OpenWorkspace, language: string): Promise<OpenMemory> => {
    const open = enter(workspace);
    targetLanguages(open, [language]);
    let index: MemoryIndex | undefined = await openIndex(open, language);
    return {
      language,
      async close() {
        const { store } = index ?? {};
        index = undefined;
        await store?.close();
      },
      get [inside]() {
        if (index) return index;
        throw new BarobarError(
          'usage',
          'The translation memory was closed.',
          'Open it again with openMemory, or close it later.',
        );
      },
    };
  },
);

const memoryShape: Shape = (value, path) => {
  if (value instanceof Promise) return `${path} is a Promise: await it first`;
  return typeof value === 'object' && value !== null && inside in value && 'close' in value
    ? undefined
    : `${path} must be what openMemory returned`;
};

/** How many matches are returned, their least score, and the texts around the text. */
export interface MatchOptions {
  /** Lowest score, 0 to 100; 70 when left out. */
  readonly least?: number;
  /** Most matches; 5 when left out. */
  readonly most?: number;
  /** The sentences before and after the text, which distinguish a context match from an exact one. */
  readonly before?: string;
  readonly after?: string;
}

/** What the memory has for a text, best first. */
export const findMatches: (
  memory: OpenMemory,
  text: string,
  options?: MatchOptions,
) => Promise<readonly MemoryMatch[]> = checked(
  'findMatches',
  {
    memory: memoryShape,
    text,
    options: options({ least: number(0, 100), most: number(1, 1000), before: text, after: text }),
  },
  (memory: OpenMemory, sentence: string, { least = 70, most = 5, before, after }: MatchOptions = {}) =>
    find(memory[inside], { text: normalise(sentence), context: contextOf(before, after) }, { least, most }),
);

/** Words by how much of them the memory knows: for each document and language, each language, and all. */
export const analyse: (workspace: OpenWorkspace, options?: Selection) => Promise<WorkspaceAnalysis> = checked(
  'analyse',
  { workspace: workspaceShape, options: options(selection) },
  (workspace: OpenWorkspace, { documents = [], languages = [] }: Selection = {}) =>
    analyseAll(enter(workspace), documents, languages),
);

/** Every sentence that has the words in any of their forms, one at a time: in the documents, then in the files of `tm/`. */
export const findSentences: (
  workspace: OpenWorkspace,
  words: string,
  options?: { readonly language?: string },
) => AsyncGenerator<Found> = checked(
  'findSentences',
  { workspace: workspaceShape, words: text, options: options({ language: tag }) },
  (workspace: OpenWorkspace, words: string, { language }: { readonly language?: string } = {}) =>
    findAll(enter(workspace), words, language),
);
