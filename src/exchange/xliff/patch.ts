import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { MarkedText } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReturnedSegment } from '../../model/returned-work.ts';
import type { State } from '../../model/translation.ts';
import { applyEdits, type Edit } from '../../text/edits.ts';
import { hasAttribute, hasValue, setAttribute, tagName } from '../../xml/splice.ts';
import type { FoundSegment, SegmentPlace } from './found-segment.ts';
import { numberCodes } from './number-codes.ts';
import { gatherCodes, writePatched } from './patch-content.ts';
import { editSegment, type SegmentEdit } from './patch-target.ts';
import { readXliff, structureError } from './read.ts';

/** What a segment is to have. */
export interface TargetChange {
  /** With the numbers of codes that the segment has as it is read. */
  readonly target: MarkedText;
  /** Left as it is when absent. */
  readonly state?: State;
}

/** What a patch needs that the file may not say. */
export interface PatchOptions {
  /** Language of the targets, for a file that does not say one. */
  readonly targetLanguage?: string;
}

/** A file with its changes, and what could not be changed. */
export interface PatchedXliff {
  /** The file; what no change asked for is as it was, to the last character. */
  readonly text: string;
  /** Segments that have another target or state now. */
  readonly changed: number;
  /** Segments left alone because their codes cannot be written there. */
  readonly refused: readonly Finding[];
}

/**
 * Puts targets into an XLIFF file of any tool, version 1.0 to 1.2 or 2.0 to 2.2. Nothing else changes: namespaces,
 * attributes and their order, indentation, line ends, comments, CDATA and elements nobody knows stay as they are written.
 * Codes are written as the file itself writes them. `change` is asked for each segment in file order; segments with one id
 * are told apart by their places. Linear time.
 *
 * @throws BarobarError as `readXliff`; `xliff-structure` where a target has no language and none is given.
 */
export function patchXliff(
  text: string,
  path: string,
  change: (segment: ReturnedSegment) => TargetChange | undefined,
  options: PatchOptions = {},
): PatchedXliff {
  const found: FoundSegment[] = [];
  const { version, targetLanguage, segments } = readXliff(text, path, (segment) => void found.push(segment));
  const isVersion2 = version.startsWith('2');
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const refused: Finding[] = [];
  const owners = new Map<number, SegmentEdit>();
  const untold = new Map<number, Edit>();
  let changed = 0;
  segments.forEach((segment, index) => {
    const wanted = change(segment);
    if (!wanted) return;
    const { target, state } = wanted;
    const place = found[index]!.place;
    const isNewState = state !== undefined && state !== segment.state;
    if (target === segment.target && !isNewState) return;
    let xml: string | undefined;
    if (target !== segment.target) {
      if (!place.source || found[index]!.isAmbiguous) {
        const text = place.source ? 'patch/codes:two' : 'patch/codes:no-source';
        refused.push(refuse(segment, target, { text, values: {} }));
        return;
      }
      const written = writeTarget(text, found[index]!, target, isVersion2, lineEnd);
      if ('fault' in written) {
        refused.push(refuse(segment, target, written.fault));
        return;
      }
      xml = written.xml;
    }
    changed++;
    note(owners, place, xml, isNewState ? state : undefined);
    const language =
      (segment.languages ? segment.languages.target : targetLanguage) ?? options.targetLanguage;
    if (!place.target) addLanguage(untold, text, segment, place, isVersion2, language);
  });
  if (changed === 0) return { text, changed, refused };
  const references = new Set(Array.from(text.matchAll(/[#/]t=([^"'/\s]+)/g), ([, id]) => id!));
  const file = { text, isVersion2, references };
  const edits = [...owners.values()].flatMap((owner) => editSegment(file, owner));
  return { text: applyEdits(text, [...untold.values(), ...edits]), changed, refused };
}

/** Gathers what the segments of one owner are to have. A unit of several sentences has a state only as a whole. */
function note(
  owners: Map<number, SegmentEdit>,
  place: SegmentPlace,
  xml: string | undefined,
  state: State | undefined,
): void {
  let owner = owners.get(place.owner.start);
  if (!owner) {
    owner = { place, sentences: new Map(), state };
    owners.set(place.owner.start, owner);
  } else if (owner.state !== state) owner.state = undefined;
  if (xml === undefined) return;
  if (place.mid === undefined) owner.whole = xml;
  else owner.sentences.set(place.mid, xml);
}

/** Says the language of the targets where a file without targets did not, or left it empty. */
function addLanguage(
  edits: Map<number, Edit>,
  text: string,
  segment: ReturnedSegment,
  { languages }: SegmentPlace,
  isVersion2: boolean,
  language: string | undefined,
): void {
  const name = isVersion2 ? 'trgLang' : 'target-language';
  const tag = text.slice(languages.start, languages.end);
  if (edits.has(languages.start) || hasValue(tag, name)) return;
  if (language !== undefined) {
    edits.set(languages.start, { ...languages, text: setAttribute(tag, name, language) });
  } else if (isVersion2 && !hasAttribute(tag, name)) {
    throw structureError(
      `<${tagName(tag)}> has no "${name}", so the file can have no targets.`,
      'Name the target language.',
      segment.location,
    );
  }
}

function writeTarget(
  text: string,
  segment: FoundSegment,
  target: MarkedText,
  isVersion2: boolean,
  lineEnd: string,
): ReturnType<typeof writePatched> {
  const { numberOf } = numberCodes(segment.source, segment.target, segment.prefix, segment.location);
  const codes = gatherCodes(text, [segment.target, segment.source], numberOf);
  const { start, tagEnd } = segment.place.source!.place;
  const prefix = tagName(text.slice(start, tagEnd)).replace(/source$/, '');
  let characters = 0;
  const character = (codePoint: number): string => {
    const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
    return isVersion2
      ? `<${prefix}cp hex="${hex}"/>`
      : `<${prefix}x id="cp${++characters}" ctype="x-cp-${hex}"/>`;
  };
  return writePatched(target, codes, { isVersion2, lineEnd, character });
}

function refuse(
  { id, original, source, location }: ReturnedSegment,
  target: MarkedText,
  fault: FindingText,
): Finding {
  return {
    ...findingOf('error', fault),
    ...location,
    document: original,
    segment: id,
    source,
    target,
  };
}
