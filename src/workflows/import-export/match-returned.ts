import { isOwnNote } from '../../exchange/returned-notes.ts';
import {
  type MappedSegment,
  sentenceNamed,
  undoBreaksAtCodes,
  undoDivisions,
} from '../../exchange/undo-tool-changes.ts';
import { BarobarError } from '../../model/error.ts';
import type { ReturnedWork } from '../../model/returned-work.ts';
import { normalise } from '../../text/normalise.ts';
import { uiStringsName } from '../../workspace/layout.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findSegmentsById, type WorkspaceSegment } from '../sentences/segments-by-id.ts';
import { type MatchedBy, openTextIndex, type TextIndex } from './match-by-text.ts';
import type { UiStringBook } from './ui-strings.ts';

/** A returned segment with the sentence of ours that it is of, as far as that is known. */
export interface MatchedSegment {
  /** With the id of the sentence, and where its id was lost, with the source text of the sentence too. */
  readonly segment: MappedSegment;
  readonly match: WorkspaceSegment | undefined;
  /** Absent where its own id says which sentence it is of. */
  readonly matchedBy?: 'unit' | MatchedBy;
  /** Ids of the sentences that it may be of. */
  readonly candidates?: readonly string[];
}

/** Finds the sentences of ours that returned segments are of: by their ids, their units, or their source texts. */
export interface SegmentMatcher {
  /**
   * The segments of returned work without what tools changed, each with its sentence where one is found.
   * @throws `import-stranger` for work of which not one sentence is known, or thousands are not
   */
  match(work: ReturnedWork, language: string): readonly MatchedSegment[];
  /** Ids of a document in ledger order; none of a document that no segment was matched with. */
  order(document: string): readonly string[];
}

/** Opens the sentences of the workspace for all work that came back. Sentences are read by text when one is first looked for so. */
export function openMatcher(
  workspace: Workspace,
  works: readonly ReturnedWork[],
  uiStrings: UiStringBook,
): SegmentMatcher {
  const segments = works.flatMap((work) => work.segments);
  const ids = segments.flatMap(({ id, unit }) =>
    unit === undefined ? [id] : [id, unit, sentenceNamed(unit)],
  );
  const index = findSegmentsById(workspace, new Set(ids));
  const texts = openTextIndex(workspace);
  return {
    match(work, language) {
      const find = (id: string): WorkspaceSegment | undefined =>
        index.get(id) ?? findUiString(uiStrings, language, id);
      // Tools cut a sentence into several segments, or name each by its unit: first they are sentences again.
      const byId = undoDivisions(work.segments, (id) => find(id)?.unit).map((segment): MatchedSegment => {
        const match = find(segment.id);
        return segment.isByUnit ? { segment, match, matchedBy: 'unit' } : { segment, match };
      });
      const matched = matchTexts(texts, byId.filter(isForUs), isMemory(work));
      const cleaned = markRivals(dropEmptied(matched).map(undoChanges));
      refuseStranger(work, cleaned);
      return cleaned;
    },
    order(document) {
      const order = index.order(document);
      return order.length > 0 ? order : texts.order(document);
    },
  };
}

function findUiString(uiStrings: UiStringBook, language: string, id: string): WorkspaceSegment | undefined {
  const segment = uiStrings.segment(language, id);
  return segment && { document: uiStringsName, segment, unit: [segment], entry: segment };
}

/** The segments with the sentences of those that are not matched yet, as their texts show them. */
function matchTexts(
  texts: TextIndex,
  returned: readonly MatchedSegment[],
  standsForAll: boolean,
): readonly MatchedSegment[] {
  if (returned.every(({ match }) => match)) return returned;
  const segments = returned.map(({ segment }) => segment);
  const matches = returned.map(({ match }) => match);
  const { matched, ambiguous } = texts.match(segments, matches, standsForAll);
  return returned.flatMap((each, index): readonly MatchedSegment[] => {
    if (each.match) return [each];
    const found = matched.get(index);
    if (found)
      return found.sentences.map(({ id, source, match }) => ({
        segment: { ...each.segment, id, source },
        match,
        matchedBy: found.by,
      }));
    const candidates = ambiguous.get(index)?.map(({ id }) => id);
    return [candidates ? { ...each, candidates } : each];
  });
}

/** Whether a segment can be of a sentence of ours: the header of a PO file, which tools lock, is of none. */
function isForUs({ segment, match }: MatchedSegment): boolean {
  return match !== undefined || !segment.isLocked;
}

/** Whether equal texts are one entry of a file. */
function isMemory({ format }: ReturnedWork): boolean {
  return format === 'tmx' || format === 'po';
}

/** Without the empty segments of sentences whose translation another segment of the file has. */
function dropEmptied(returned: readonly MatchedSegment[]): readonly MatchedSegment[] {
  if (!returned.some(({ matchedBy }) => matchedBy)) return returned;
  const translated = new Set(
    returned.flatMap(({ match, segment }) => (match && !isEmpty(segment) ? [segment.id] : [])),
  );
  return returned.filter(({ segment }) => !isEmpty(segment) || !translated.has(segment.id));
}

/**
 * Without what a tool put in beside codes, and without the notes that went out with the file, where the tool dropped what marks them
 * as ours.
 */
function undoChanges(returned: MatchedSegment): MatchedSegment {
  const ours = returned.match?.segment;
  const segment = ours ? undoBreaksAtCodes(returned.segment, ours.source) : returned.segment;
  if (!segment.notes.some(isOwnNote))
    return segment === returned.segment ? returned : { ...returned, segment };
  return { ...returned, segment: { ...segment, notes: segment.notes.filter((note) => !isOwnNote(note)) } };
}

/**
 * Segments of one sentence and source text with different translations: which of them is meant is not known, in whatever entries,
 * `<file>`s or units of a file they are.
 */
function markRivals(returned: readonly MatchedSegment[]): readonly MatchedSegment[] {
  const translated = returned.filter(({ segment, match }) => match && !isEmpty(segment));
  if (new Set(translated.map(({ segment }) => segment.id)).size === translated.length) return returned;
  const targets = new Map<string, Set<string>>();
  for (const { segment } of translated) {
    const key = rivalKey(segment);
    targets.set(key, (targets.get(key) ?? new Set()).add(segment.target ?? ''));
  }
  const rivals = new Set(translated.filter(({ segment }) => (targets.get(rivalKey(segment))?.size ?? 0) > 1));
  return returned.map(
    (each): MatchedSegment =>
      rivals.has(each) ? { ...each, segment: { ...each.segment, isAmbiguous: true } } : each,
  );
}

function rivalKey({ id, source }: MappedSegment): string {
  return `${id} ${normalise(source)}`;
}

function isEmpty({ target = '' }: MappedSegment): boolean {
  return target.trim() === '';
}

/** Unknown sentences accepted from one returned file: each is quarantined for a person to look at. */
const mostUnknown = 2_000;

/**
 * Refuses a file of another workspace: one without a sentence of ours, one with thousands that are not, and one without an id of ours in which
 * few texts are ours. A memory holds whatever was translated before.
 */
function refuseStranger(work: ReturnedWork, returned: readonly MatchedSegment[]): void {
  const count = returned.length;
  const unknown = returned.filter(({ match, candidates }) => !match && !candidates).length;
  const hasIds = returned.some(
    ({ match, matchedBy }) => match && matchedBy !== 'text' && matchedBy !== 'neighbours',
  );
  const isOurs = hasIds || isMemory(work) || 2 * unknown < count;
  if (count === 0 || (unknown < count && unknown <= mostUnknown && isOurs)) return;
  throw new BarobarError(
    'import-stranger',
    unknown > mostUnknown
      ? `${unknown} sentences of this file do not belong to this workspace; at most ${mostUnknown} are quarantined.`
      : unknown === count
        ? 'No sentence of this file belongs to this workspace.'
        : `No id of this file belongs to this workspace, and neither do ${unknown} of its ${count} source texts.`,
    'Import it into the workspace it was exported from.',
    { path: work.path, line: 1, column: 1 },
  );
}
