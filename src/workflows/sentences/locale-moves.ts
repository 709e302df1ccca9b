import { findingOf } from '../../messages/findings/say.ts';
import type { MarkedText } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { states, type Translation, type TranslationSet } from '../../model/translation.ts';
import { isCosmetic } from '../../text/fold.ts';
import { isSameText } from '../../text/normalise.ts';
import { createFileEdits } from '../../workspace/file-edits.ts';
import { formatJson } from '../../workspace/files/json.ts';
import { formatTranslations, placesOf } from '../../workspace/files/locale-file.ts';
import {
  openQuarantine,
  type QuarantineEntry,
  quarantineKey,
} from '../../workspace/files/quarantine-file.ts';
import type { Change } from '../../workspace/transaction.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';

/** Where a translation goes, and the source text of its sentence there. */
interface Destination {
  readonly document: string;
  readonly id: string;
  readonly source: MarkedText | undefined;
}

/** Gathers what happens to translations whose sentences change their document or their id. Nothing is written. */
export interface LocaleMoves {
  /** A document's translations with what has been moved so far. */
  translations(language: string, document: string): ReadonlyMap<string, Translation>;
  /**
   * Takes a translation out of a document and puts it where its sentence is. Where another one is already there, the better
   * of the two stays and the other is quarantined as a conflict; of two as good `preferred` stays.
   */
  move(
    language: string,
    from: Pick<Destination, 'document' | 'id'>,
    to: Destination,
    preferred: 'moved' | 'there',
  ): void;
  /** Puts a translation where its sentence is, as `move` does. */
  add(language: string, translation: Translation, to: Destination, preferred: 'moved' | 'there'): void;
  /** Gives a sentence a copy of a translation of the same text; its own notes stay. */
  copy(language: string, translation: Translation, to: Destination): void;
  /** One for each conflict. */
  findings(): readonly Finding[];
  changes(): readonly Change[];
}

interface LocaleFile {
  readonly path: string;
  readonly text: string | undefined;
  readonly set: TranslationSet;
  entries: Map<string, Translation>;
}

/** Opens each locale file once, when it is first asked for. */
export function openLocaleMoves(workspace: Workspace): LocaleMoves {
  const locales = createFileEdits((language, document): LocaleFile => {
    const { set, text, path } = openTranslations(workspace, language, document);
    return { path, text, set, entries: new Map(set.entries) };
  });
  const quarantine = createFileEdits((language, document) => {
    const { entries, text, path } = openQuarantine(workspace, language, document);
    return { path, text, entries: new Map(entries) };
  });
  const findings: Finding[] = [];
  const quarantineLost = (language: string, to: Destination, lost: Translation, kept: Translation): void => {
    const { document, id } = to;
    const { entries } = quarantine.get(language, document);
    const { source, target, state, by, note } = lost;
    const key = quarantineKey(id, source, target);
    const entry: QuarantineEntry = {
      ...{ id, outcome: 'conflict', source, target, state },
      ...(by !== undefined && { by }),
      ...(note && { notes: note }),
      ours: kept,
      reason: 'Two documents had a translation of this segment.',
    };
    if (!entries.has(key)) entries.set(key, entry);
    const { path, text } = locales.get(language, document);
    findings.push({
      ...findingOf('warning', {
        text: 'update/conflict',
        values: { id, kept: cut(kept.target), lost: cut(target) },
      }),
      ...{ path, line: 1, column: 1 },
      ...placesOf(text ?? '').get(id),
      ...{ document, segment: id, language, source, target },
    });
  };
  const put = (
    language: string,
    to: Destination,
    coming: Translation,
    preferred: 'moved' | 'there',
  ): void => {
    const { entries } = locales.get(language, to.document);
    const there = entries.get(to.id);
    if (!there) return void entries.set(to.id, coming);
    const isComingBetter = compare(coming, there, to.source) > (preferred === 'moved' ? -1 : 0);
    const [kept, lost] = isComingBetter ? [coming, there] : [there, coming];
    entries.set(to.id, withNotes(kept, lost));
    if (lost.target.trim() !== '' && !isSameWork(kept, lost)) quarantineLost(language, to, lost, kept);
  };
  return {
    translations: (language, document) => locales.get(language, document).entries,
    move(language, from, to, preferred) {
      const origin = locales.get(language, from.document);
      const translation = origin.entries.get(from.id);
      if (!translation) return;
      if (from.document === to.document && !origin.entries.has(to.id)) {
        // The new id takes the place of the old one.
        origin.entries = new Map(
          [...origin.entries].map(([id, entry]) => [id === from.id ? to.id : id, entry]),
        );
        return;
      }
      origin.entries.delete(from.id);
      put(language, to, translation, preferred);
    },
    add: (language, translation, to, preferred) => put(language, to, translation, preferred),
    copy(language, translation, { document, id }) {
      const { entries } = locales.get(language, document);
      const there = entries.get(id);
      entries.set(id, there ? withNotes(translation, there) : translation);
    },
    findings: () => findings,
    changes: () => [
      ...locales.changes(({ set, entries }) =>
        entries.size > 0 ? formatTranslations({ ...set, entries }) : undefined,
      ),
      ...quarantine.changes(({ entries }) => formatJson(Object.fromEntries(entries))),
    ],
  };
}

/** Above 0 if `a` is the better translation of the source text, below 0 if `b` is, 0 if they are as good. */
function compare(a: Translation, b: Translation, source: MarkedText | undefined): number {
  const [ranksOfA, ranksOfB] = [ranksOf(a, source), ranksOf(b, source)];
  const at = ranksOfA.findIndex((rank, index) => rank !== ranksOfB[index]);
  return at < 0 ? 0 : Math.sign(ranksOfA[at]! - ranksOfB[at]!);
}

/** There is a text; it was made from what the sentence says; from its very words; its state. */
function ranksOf({ source, target, state }: Translation, wanted = source): readonly number[] {
  return [
    Number(target.trim() !== ''),
    Number(isCosmetic(source, wanted)),
    Number(isSameText(source, wanted)),
    states.indexOf(state),
  ];
}

function isSameWork(a: Translation, b: Translation): boolean {
  return a.target === b.target && isCosmetic(a.source, b.source);
}

/** The translation with the notes of another one, and the members of it that we do not know. */
function withNotes(kept: Translation, lost: Translation): Translation {
  const note = [...new Set([...(kept.note ?? []), ...(lost.note ?? [])])];
  const other = { ...lost.other, ...kept.other };
  return {
    ...kept,
    ...(note.length > 0 && { note }),
    ...(Object.keys(other).length > 0 && { other }),
  };
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
