import type { Say } from '../messages/findings/say.ts';
import { BarobarError } from '../model/error.ts';
import { isoDayOf } from '../text/calendar.ts';
import { type ImportCounts, planImport } from '../workflows/import-export/import.ts';
import { planAnswer, planNote } from '../workflows/import-export/notes.ts';
import { planGlossaryEdit } from '../workflows/quality/edit-glossary.ts';
import { planReview, type ReviewRequest } from '../workflows/quality/review.ts';
import { openFindingRequest, planWaiver } from '../workflows/quality/waive.ts';
import { type Edit, type EditPlan, planEdit, type SegmentPlace } from '../workflows/sentences/edit.ts';
import { planWorkspaceUpdate } from '../workflows/sentences/update-workspace.ts';
import { type Draft, openDrafts, saveDrafts } from '../workspace/files/drafts-file.ts';
import { localDayOf } from '../workspace/machine.ts';
import type { Plan } from '../workspace/plan.ts';
import { openTranslations, type Workspace } from '../workspace/workspace.ts';
import type { DeskEntry, DeskFinding } from './contract.ts';
import type { Desk } from './desk.ts';
import { showEntry } from './document.ts';
import { findSegment } from './find-segment.ts';
import { showFinding } from './overview.ts';

/** The result of an edit: the segment as it is now, with whether the edit was in conflict. */
export interface Saved {
  readonly entry: DeskEntry;
  /** Somebody else changed the segment since it was shown: nothing was written. */
  readonly isConflict: boolean;
}

/** Saves a translation, and drops the draft it was typed as. */
export function saveEdit(desk: Desk, edit: Edit & { readonly tab: string }): Saved {
  return change(
    desk,
    edit,
    (workspace) => planEdit(workspace, edit),
    () => undefined,
  );
}

/** Adds a note to a segment; what is typed in it goes on from there. */
export function saveNote(
  desk: Desk,
  note: SegmentPlace & { readonly base: string; readonly text: string; readonly tab: string },
): Saved {
  return change(
    desk,
    note,
    (workspace) => planNote(workspace, note),
    (draft, version) => (draft.base === note.base ? { ...draft, base: version } : draft),
  );
}

/**
 * Applies the change of one segment, and returns the segment as it is then; `keep` gives what becomes of the draft that the tab
 * has of it.
 */
function change(
  desk: Desk,
  place: SegmentPlace & { readonly tab: string },
  plan: (workspace: Workspace) => EditPlan,
  keep: (draft: Draft, version: string) => Draft | undefined,
): Saved {
  const { segment, document } = findSegment(desk.snapshot(), place);
  try {
    const { translation, version } = applyFresh(desk, plan);
    const left = keepDrafts(desk, place, document.name, (drafts) =>
      drafts.flatMap((draft) => {
        const isOwn = draft.segment === place.segment && draft.tab === place.tab;
        return isOwn ? (keep(draft, version) ?? []) : draft;
      }),
    );
    const drafts = left.filter((draft) => draft.segment === place.segment);
    return { entry: { ...showEntry(segment, translation, drafts, place.tab), version }, isConflict: false };
  } catch (error) {
    if (error instanceof BarobarError && error.code === 'segment-changed')
      return { entry: readEntry(desk, place), isConflict: true };
    throw error;
  }
}

/** How often a change is planned again because another segment of its file changed between reading and writing. */
const mostTries = 5;

function applyFresh<P extends Plan>(desk: Desk, plan: (workspace: Workspace) => P): P {
  for (let tries = 1; ; tries++) {
    const workspace = desk.open();
    const made = plan(workspace);
    try {
      desk.apply(workspace, made);
      return made;
    } catch (error) {
      if (tries === mostTries || !(error instanceof BarobarError) || error.code !== 'workspace-changed')
        throw error;
    }
  }
}

/** The segment as it is now, for a tab that showed an earlier state. */
function readEntry(desk: Desk, place: SegmentPlace & { readonly tab: string }): DeskEntry {
  desk.forget();
  const snapshot = desk.snapshot();
  const { segment, document } = findSegment(snapshot, place);
  const { set } = openTranslations(snapshot.workspace, place.language, document.name);
  const drafts = openDrafts(snapshot.workspace, place.language, document.name);
  const own = drafts.filter((draft) => draft.segment === segment.id);
  return showEntry(segment, set.entries.get(segment.id), own, place.tab);
}

/** Keeps what a tab has typed; an empty or unchanged text drops the draft. */
export function saveDraft(desk: Desk, place: SegmentPlace, draft: Omit<Draft, 'segment'>): void {
  const snapshot = desk.snapshot();
  const { segment, document } = findSegment(snapshot, place);
  const { set } = openTranslations(snapshot.workspace, place.language, document.name);
  const translation = set.entries.get(segment.id);
  const isNews = draft.target !== (translation?.target ?? '');
  keepDrafts(desk, place, document.name, (drafts) => [
    ...drafts.filter((each) => each.segment !== segment.id || each.tab !== draft.tab),
    ...(isNews && draft.target !== '' ? [{ segment: segment.id, ...draft }] : []),
  ]);
}

function keepDrafts(
  desk: Desk,
  { language }: SegmentPlace,
  document: string,
  next: (drafts: readonly Draft[]) => readonly Draft[],
): readonly Draft[] {
  const way = { root: desk.root, disk: desk.disk() };
  const drafts = openDrafts(way, language, document);
  const after = next(drafts);
  if (after.length > 0 || drafts.length > 0) saveDrafts(way, language, document, after);
  return after;
}

/** Approves translations, all or none. */
export function approve(desk: Desk, request: ReviewRequest): { readonly approved: readonly string[] } {
  const { approved } = applyFresh(desk, (workspace) => planReview(workspace, request));
  return { approved };
}

/** Answers the open notes of a segment. */
export function answer(desk: Desk, { document, segment, language }: SegmentPlace, text: string): void {
  applyFresh(desk, (workspace) => planAnswer(workspace, segment, text, [language], [document]));
}

/** Suppresses a finding of a saved translation. */
export function waive(
  desk: Desk,
  { segment, language }: SegmentPlace,
  waiver: { readonly code: string; readonly reason: string; readonly by?: string | undefined },
): void {
  const today = isoDayOf(desk.now());
  applyFresh(desk, (workspace) => {
    const request = openFindingRequest(workspace, [language], today);
    const { by, ...rest } = waiver;
    return planWaiver(workspace, { ...request, ...rest, ...(by !== undefined && { by }), segment });
  });
}

/** Brings the ledgers up to date with the sources, as `update` does. */
export function update(desk: Desk): { readonly written: number } {
  return { written: applyFresh(desk, (workspace) => planWorkspaceUpdate(workspace, [])).changes.length };
}

/** Imports returned files as `import` does. */
export function importFiles(
  desk: Desk,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  by: string | undefined,
  say: Say,
): { readonly files: readonly ImportCounts[]; readonly findings: readonly DeskFinding[] } {
  const today = localDayOf(desk.now());
  const plan = (workspace: Workspace) => planImport(workspace, files, { by }, { today });
  const { files: counts, findings } = applyFresh(desk, plan);
  return { files: counts, findings: findings.map((finding) => showFinding(finding, say)) };
}

/** Adds a concept to the glossary, or changes one; `cells` are `column=text`, and `file` is the table if there are several. */
export function editGlossary(
  desk: Desk,
  edit: {
    readonly mode: 'add' | 'set';
    readonly concept: string;
    readonly cells: readonly string[];
    readonly file?: string;
  },
): { readonly path: string } {
  const today = localDayOf(desk.now());
  const { path } = applyFresh(desk, (workspace) => planGlossaryEdit(workspace, { ...edit, today }));
  return { path };
}
