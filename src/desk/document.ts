import { isTranslatable, progressOf } from '../assembly/completeness.ts';
import type { Say } from '../messages/findings/say.ts';
import type { Document, Segment } from '../model/document.ts';
import type { Translation } from '../model/translation.ts';
import { markWords } from '../revision/words.ts';
import { isoDayOf } from '../text/calendar.ts';
import { sourceTitleOf } from '../text/title.ts';
import { notesIn } from '../workflows/import-export/notes.ts';
import { checkDocuments } from '../workflows/quality/check.ts';
import { targetLanguages } from '../workflows/quality/languages.ts';
import { versionOf } from '../workflows/sentences/edit.ts';
import { type Draft, openDrafts } from '../workspace/files/drafts-file.ts';
import { gateRules } from '../workspace/settings/policy.ts';
import { openLedger, openTranslations } from '../workspace/workspace.ts';
import type { DeskCode, DeskDocument, DeskEntry, DeskFinding, DeskSegment } from './contract.ts';
import type { Desk, Snapshot } from './desk.ts';
import { showFinding } from './overview.ts';
import { dayOf } from './rows.ts';

/**
 * A document with its translations, as one tab of a browser sees them.
 * @throws `usage` for what is no document or target language
 */
export function readDocument(
  desk: Desk,
  name: string,
  languages: readonly string[],
  tab: string,
): DeskDocument {
  const snapshot = desk.snapshot();
  const { workspace } = snapshot;
  const document = snapshot.document(name);
  const due = dayOf(document, 'due');
  return {
    document: document.name,
    title: sourceTitleOf(document),
    source: document.language,
    ...(due !== undefined && { due }),
    isCurrent: isCurrent(snapshot, document),
    units: document.units
      .filter(({ segments }) => segments.length > 0)
      .map(({ block, segments }) => ({ block, segments: segments.map(showSegment) })),
    languages: Object.fromEntries(
      targetLanguages(workspace, languages).map((language) => {
        const rules = gateRules(workspace.settings, document.name, language);
        return [language, { rules, entries: readEntries(snapshot, document, language, tab) }];
      }),
    ),
  };
}

function isCurrent({ workspace }: Snapshot, document: Document): boolean {
  const { ledger } = openLedger(workspace, document.name);
  return document.units.every(({ segments }) =>
    segments.every(({ id, source }) => {
      const entry = ledger.entries.get(id);
      return entry?.source === source && !entry.retired;
    }),
  );
}

function showSegment(segment: Segment): DeskSegment {
  return {
    id: segment.id,
    source: segment.source,
    codes: segment.codes.map(
      ({ kind, paired, display, href }): DeskCode => ({
        ...{ kind, paired },
        ...(display !== undefined && { display }),
        ...(href !== undefined && { href }),
      }),
    ),
    isTranslatable: isTranslatable(segment),
  };
}

function readEntries(
  { workspace }: Snapshot,
  document: Document,
  language: string,
  tab: string,
): Readonly<Record<string, DeskEntry>> {
  const { set } = openTranslations(workspace, language, document.name);
  const drafts = openDrafts(workspace, language, document.name);
  return Object.fromEntries(
    document.units.flatMap(({ segments }) =>
      segments.map((segment): [string, DeskEntry] => {
        const own = drafts.filter((draft) => draft.segment === segment.id);
        return [segment.id, showEntry(segment, set.entries.get(segment.id), own, tab)];
      }),
    ),
  );
}

/** What a language has for a segment, as a tab sees it: its own draft before those of others. */
export function showEntry(
  segment: Segment,
  translation: Translation | undefined,
  drafts: readonly Draft[],
  tab: string,
): DeskEntry {
  const { target = '', state = 'initial', by, reviewer, origin } = translation ?? {};
  const progress = progressOf(segment, translation);
  const draft = drafts.find((each) => each.tab === tab) ?? drafts.at(-1);
  return {
    version: versionOf(segment.source, translation),
    ...{ target, state, progress },
    ...(by !== undefined && { by }),
    ...(reviewer !== undefined && { reviewer }),
    ...(origin && { origin }),
    notes: translation ? notesIn(translation) : [],
    ...(translation &&
      progress === 'stale' && { sourceChange: markWords(translation.source, segment.source) }),
    ...(draft && {
      draft: { target: draft.target, base: draft.base, isElsewhere: drafts.some((each) => each.tab !== tab) },
    }),
  };
}

/** What the checks find in a document, in the languages asked for; waived findings are left out. */
export function readFindings(
  desk: Desk,
  name: string,
  languages: readonly string[],
  say: Say,
): readonly DeskFinding[] {
  const snapshot = desk.snapshot();
  const { workspace } = snapshot;
  const { findings } = checkDocuments(workspace, {
    glossary: snapshot.glossary(),
    documents: [snapshot.document(name).name],
    languages: workspace.settings.targets,
    levels: snapshot.levels(),
    today: isoDayOf(desk.now()),
  });
  const asked = targetLanguages(workspace, languages);
  return findings
    .filter(({ language }) => language === undefined || asked.includes(language))
    .map((finding) => showFinding(finding, say));
}
