import type { MappedSegment } from '../../exchange/undo-tool-changes.ts';
import { sayInEnglish } from '../../messages/findings/say.ts';
import type { Translation } from '../../model/translation.ts';
import { digest } from '../../text/digest.ts';
import { formatJson } from '../../workspace/files/json.ts';
import { writeTranslations } from '../../workspace/files/locale-file.ts';
import type { QuarantineEntry, Side } from '../../workspace/files/quarantine-file.ts';
import { editionName } from '../../workspace/layout.ts';
import type { Change } from '../../workspace/transaction.ts';
import { openQuarantine, openTranslations, type Workspace } from '../../workspace/workspace.ts';
import type { Judgement } from './decide-import.ts';
import type { UiStringBook } from './ui-strings.ts';

/** What is known of a returned segment beside what its file says. */
interface ReturnDetails {
  /** Ids of the sentences that it may be of. */
  readonly candidates?: readonly string[] | undefined;
  /** Who returned it. */
  readonly by: string | undefined;
  /** The file that it came in, as the command line names it. */
  readonly file: string;
}

/** Gathers what an import does to locale files and to the quarantine. Nothing is written. */
export interface Acceptance {
  /** A document's translations with what has been accepted so far. */
  translations(language: string, document: string): ReadonlyMap<string, Translation>;
  accept(language: string, document: string, id: string, translation: Translation): void;
  /** What was decided about the same returned sentence before, however often it comes. */
  decisionOn(language: string, document: string, segment: MappedSegment): Side | undefined;
  /** Writes down what was decided about a quarantined segment. */
  resolve(language: string, document: string, key: string, entry: QuarantineEntry): void;
  /** Quarantines a returned sentence. The same one is kept once, however often it comes. */
  quarantine(
    language: string,
    document: string,
    segment: MappedSegment,
    judgement: Judgement,
    more: ReturnDetails,
  ): void;
  /** Sentences stand in the order of `idsOf(document)`; what that does not name stays behind them. */
  changes(idsOf: (document: string) => readonly string[]): readonly Change[];
}

interface Sheet<T> {
  readonly language: string;
  readonly document: string;
  readonly path: string;
  readonly before: string | undefined;
  readonly entries: Map<string, T>;
}

/** Opens each file of the workspace once, when it is first asked for. The words of the editions are a document too. */
export function openAcceptance(workspace: Workspace, words: UiStringBook): Acceptance {
  const locales = new Map<string, Sheet<Translation>>();
  const quarantineSheets = new Map<string, Sheet<QuarantineEntry>>();
  const locale = (language: string, document: string): Sheet<Translation> =>
    sheetOf(locales, language, document, () => {
      if (document === editionName) return words.open(language);
      const { set, text, path } = openTranslations(workspace, language, document);
      return { path, text, entries: set.entries };
    });
  const quarantined = (language: string, document: string): Sheet<QuarantineEntry> =>
    sheetOf(quarantineSheets, language, document, () => {
      const { entries, text, path } = openQuarantine(workspace, language, document);
      return { path, text, entries };
    });
  return {
    translations: (language, document) => locale(language, document).entries,
    accept(language, document, id, translation) {
      locale(language, document).entries.set(id, translation);
    },
    quarantine(language, document, segment, { said, conflict }, { candidates, by, file }) {
      const { id, source, target = '', state, draft, origin, notes, joined } = segment;
      if (target === '') return;
      const key = quarantineKey(id, source, target);
      const { entries } = quarantined(language, document);
      if (entries.has(key) && !conflict) return;
      entries.set(key, {
        id,
        ...(joined && { joined }),
        ...(candidates && { candidates }),
        outcome: conflict ? 'conflict' : 'quarantined',
        source,
        target,
        ...(state !== undefined && { state }),
        ...(draft && { draft }),
        ...(origin && { origin }),
        ...(notes.length > 0 && { notes }),
        ...(by !== undefined && { by }),
        file,
        ...(conflict && { ours: conflict.ours }),
        ...(said && { reason: sayInEnglish(said).message }),
        ...(conflict?.resolved && { resolved: conflict.resolved }),
      });
    },
    decisionOn(language, document, { id, source, target = '' }) {
      const { entries } = quarantined(language, document);
      return entries.size === 0 ? undefined : entries.get(quarantineKey(id, source, target))?.resolved;
    },
    resolve(language, document, key, entry) {
      quarantined(language, document).entries.set(key, entry);
    },
    changes(idsOf) {
      const accepted = [...locales.values()].map((sheet) => {
        const { document, language } = sheet;
        if (document === editionName) return changeOf(sheet, words.write(language, sheet.entries));
        const entries = sortEntries(sheet.entries, idsOf(document));
        return changeOf(sheet, writeTranslations({ document, language, entries }));
      });
      const kept = [...quarantineSheets.values()].map((sheet) =>
        changeOf(sheet, formatJson(Object.fromEntries(sheet.entries))),
      );
      return [...accepted, ...kept].filter((change) => change !== undefined);
    },
  };
}

/** The name of a kept sentence in its file: the same returned sentence is kept once. */
export function quarantineKey(id: string, source: string, target: string): string {
  return `q${digest([id, source, target], 10)}`;
}

function sheetOf<T>(
  sheets: Map<string, Sheet<T>>,
  language: string,
  document: string,
  open: () => { path: string; text: string | undefined; entries: ReadonlyMap<string, T> },
): Sheet<T> {
  const key = `${language}/${document}`;
  let sheet = sheets.get(key);
  if (!sheet) {
    const { path, text, entries } = open();
    sheet = { language, document, path, before: text, entries: new Map(entries) };
    sheets.set(key, sheet);
  }
  return sheet;
}

function changeOf<T>({ path, before, entries }: Sheet<T>, after: string | undefined): Change | undefined {
  return entries.size === 0 || after === undefined || before === after ? undefined : { path, before, after };
}

/** Entries in the order of `ids`, those that it does not name behind them. */
export function sortEntries<T>(
  entries: ReadonlyMap<string, T>,
  ids: readonly string[],
): ReadonlyMap<string, T> {
  const sorted = new Map<string, T>();
  for (const id of [...ids, ...entries.keys()]) {
    const entry = entries.get(id);
    if (entry) sorted.set(id, entry);
  }
  return sorted;
}
