import { isOwnNote } from '../../exchange/returned-notes.ts';
import { sentenceNamed, undoBreaksAtCodes, undoDivisions } from '../../exchange/undo-tool-changes.ts';
import { BarobarError } from '../../model/error.ts';
import type { MappedSegment, ReturnedWork } from '../../model/returned-work.ts';
import { normalise } from '../../text/normalise.ts';
import { uiStringsName } from '../../workspace/layout.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findSegmentsById, type WorkspaceSegment } from '../sentences/segments-by-id.ts';
import { lacksTarget } from './decide-import.ts';
import { type MatchedBy, openTextIndex, type TextIndex } from './match-by-text.ts';
import type { UiStringBook } from './ui-strings.ts';

/** A returned segment with its sentence in the workspace, if that is known. */
export interface MatchedSegment {
  /** With the id of the sentence; if its own id was lost, with the source text of the sentence too. */
  readonly segment: MappedSegment;
  readonly match: WorkspaceSegment | undefined;
  /** How the sentence was recognised; absent if the segment's own id names it. */
  readonly matchedBy?: 'unit' | MatchedBy;
  /** Ids of the sentences that it may belong to. */
  readonly candidates?: readonly string[];
}

/** Finds the sentences of returned segments: by their ids, their units, or their source texts. */
export interface SegmentMatcher {
  /**
   * The segments of returned work without what tools changed, each with its sentence if one is found.
   * @throws `import-stranger` for work of another workspace
   */
  match(work: ReturnedWork, language: string): readonly MatchedSegment[];
  /** Ids of a document in ledger order; none of a document that no segment was matched with. */
  order(document: string): readonly string[];
}

/** Opens the sentences of the workspace for all returned work. Only a segment that no id matches makes it read texts. */
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
      // Tools cut a sentence into several segments, or name each by its unit: these are joined first.
      const byId = undoDivisions(work.segments, (id) => find(id)?.unit).map((segment): MatchedSegment => {
        const match = find(segment.id);
        return segment.isByUnit ? { segment, match, matchedBy: 'unit' } : { segment, match };
      });
      const matched = matchTexts(texts, byId.filter(isForUs), hasEachTextOnce(work));
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

/** Matches the segments that have no sentence yet by their source texts. */
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

/** Whether a segment can belong to a sentence: the header of a PO file, which tools lock, does not. */
function isForUs({ segment, match }: MatchedSegment): boolean {
  return match !== undefined || !segment.isLocked;
}

/** Whether a file has each text once, wherever it occurs: TMX and PO. */
function hasEachTextOnce({ format }: ReturnedWork): boolean {
  return format === 'tmx' || format === 'po';
}

/** Drops empty segments of sentences that another segment of the file translates. */
function dropEmptied(returned: readonly MatchedSegment[]): readonly MatchedSegment[] {
  if (!returned.some(({ matchedBy }) => matchedBy)) return returned;
  const translated = new Set(
    returned.flatMap(({ match, segment }) => (match && !lacksTarget(segment) ? [segment.id] : [])),
  );
  return returned.filter(({ segment }) => !lacksTarget(segment) || !translated.has(segment.id));
}

/** Undoes line breaks that a tool put beside codes, and drops notes that went out with the file and lost their mark. */
function undoChanges(returned: MatchedSegment): MatchedSegment {
  const ours = returned.match?.segment;
  const segment = ours ? undoBreaksAtCodes(returned.segment, ours.source) : returned.segment;
  if (!segment.notes.some(isOwnNote))
    return segment === returned.segment ? returned : { ...returned, segment };
  return { ...returned, segment: { ...segment, notes: segment.notes.filter((note) => !isOwnNote(note)) } };
}

/**
 * Marks segments as ambiguous that have the same sentence and source text and different translations, wherever in the file they
 * are.
 */
function markRivals(returned: readonly MatchedSegment[]): readonly MatchedSegment[] {
  const translated = returned.filter(({ segment, match }) => match && !lacksTarget(segment));
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

/** Unknown sentences accepted from one returned file: each is quarantined for a person to look at. */
const mostUnknown = 2_000;

/**
 * Refuses a file of another workspace: one that has none of our sentences, one with thousands of others, and one that has none of
 * our ids and few of our texts. A file that has each text once may hold translations of anything: the last rule does not apply to it.
 */
function refuseStranger(work: ReturnedWork, returned: readonly MatchedSegment[]): void {
  const count = returned.length;
  const unknown = returned.filter(({ match, candidates }) => !match && !candidates).length;
  const hasIds = returned.some(
    ({ match, matchedBy }) => match && matchedBy !== 'text' && matchedBy !== 'neighbours',
  );
  const isFromHere = hasIds || hasEachTextOnce(work) || 2 * unknown < count;
  if (count === 0 || (unknown < count && unknown <= mostUnknown && isFromHere)) return;
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
