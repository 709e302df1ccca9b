import { segmentsOf } from '../../assembly/completeness.ts';
import { searchFor } from '../../glossary/match.ts';
import { mergePage } from '../../memory/sql.ts';
import { BarobarError } from '../../model/error.ts';
import { plainText } from '../../text/markup.ts';
import { askWhetherMeant } from '../../text/nearest.ts';
import { findMeantLanguage } from '../../workspace/language-tags.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { openMemory } from './open-memory.ts';

/** A sentence that has the words in at least one language. */
export interface Found {
  /** Name of the document, or path of a memory file. */
  readonly document: string;
  /** Id of the sentence, or of the unit in its file; empty if it has none. */
  readonly segment: string;
  /** By language, the source language first: what the sentence says, without codes. */
  readonly texts: Readonly<Record<string, string>>;
  /** Where the words are. */
  readonly hits: readonly { readonly language: string; readonly start: number; readonly end: number }[];
}

/**
 * Every sentence that has the words one after the other, each in any of its forms: in the documents by name and in reading
 * order, then in the files of `tm/`. `language`: that of the words; all languages of the workspace when absent.
 * @throws `usage` for words without letters and digits, and for a language that the settings do not name
 */
export async function* findSentences(
  workspace: Workspace,
  words: string,
  language?: string,
): AsyncGenerator<Found> {
  if (!/[\p{L}\p{N}]/u.test(words))
    throw new BarobarError('usage', `“${words}” has no letters and no digits.`, 'Give words to look for.');
  const { source, targets } = workspace.settings;
  const all = [source, ...targets];
  if (language !== undefined && !all.includes(language))
    throw new BarobarError(
      'usage',
      `The settings name no language “${language}”.`,
      `${askWhetherMeant(findMeantLanguage(language, all))}Use one of these: ${all.join(', ')}.`,
    );
  const searches = (language === undefined ? all : [language]).map((each) => ({
    language: each,
    find: searchFor(words, each),
  }));
  const find = (texts: Readonly<Record<string, string>>): Found['hits'] =>
    searches.flatMap(({ language: each, find: findIn }) =>
      findIn(texts[each] ?? '').map(({ start, end }) => ({ language: each, start, end })),
    );
  for (const document of openDocuments(workspace)) {
    const sets = targets.map((target) => openTranslations(workspace, target, document.name).set);
    for (const segment of segmentsOf(document)) {
      const texts: Record<string, string> = { [source]: plainText(segment.source) };
      for (const set of sets) {
        const target = set.entries.get(segment.id)?.target ?? '';
        if (target.trim() !== '') texts[set.language] = plainText(target);
      }
      const hits = find(texts);
      if (hits.length > 0) yield { document: document.name, segment: segment.id, texts, hits };
    }
  }
  for (const target of targets) {
    if (language === undefined || language === source || language === target)
      yield* findInFiles(workspace, target, find);
  }
}

/** Rows of the index that are read at once. */
const page = 2000;

async function* findInFiles(
  workspace: Workspace,
  language: string,
  find: (texts: Readonly<Record<string, string>>) => Found['hits'],
): AsyncGenerator<Found> {
  const { source } = workspace.settings;
  const { store } = await openMemory(workspace, language);
  try {
    for (let last = 0; ; ) {
      const rows = await store.all(
        `SELECT tu.id, source, target, document, segment FROM tu JOIN input ON input.id = tu.input
          WHERE path LIKE 'tm/%' AND tu.id > $1 ORDER BY tu.id LIMIT ${page}`,
        [last],
        mergePage(page),
      );
      if (rows.length === 0) return;
      for (const row of rows) {
        const [id, original, target, document, segment] = row as [number, string, string, string, string];
        last = id;
        const texts = { [source]: plainText(original), [language]: plainText(target) };
        const hits = find(texts);
        if (hits.length > 0) yield { document, segment, texts, hits };
      }
    }
  } finally {
    await store.close();
  }
}
