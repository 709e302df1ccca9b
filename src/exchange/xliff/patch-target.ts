import type { State } from '../../model/translation.ts';
import { applyEdits, type Edit } from '../../text/edits.ts';
import {
  type ElementPlace,
  hasAttribute,
  innerSpan,
  isEmptyTag,
  setAttribute,
  tagName,
} from '../../xml/splice.ts';
import type { SegmentPlace } from './found-segment.ts';
import type { Content } from './read-elements.ts';
import { states12 } from './states.ts';

/** What one `<trans-unit>` or `<segment>` is to have. */
export interface SegmentEdit {
  readonly place: SegmentPlace;
  /** New content of its target: all of it, or of its sentences by `mid`. Neither where only the state changes. */
  whole?: string;
  readonly sentences: Map<string, string>;
  state?: State | undefined;
}

/** The file that is changed. */
export interface PatchedFile {
  readonly text: string;
  readonly isVersion2: boolean;
  /** Ids in targets that something in the file refers to (`#t=m3`). */
  readonly references: ReadonlySet<string>;
}

/** The edits that make a change, none overlapping another. */
export function editSegment(file: PatchedFile, change: SegmentEdit): readonly Edit[] {
  const { text, isVersion2 } = file;
  const { place } = change;
  const isPart =
    change.sentences.size < (place.segSource?.sentences?.size ?? 0) && change.whole === undefined;
  const state = isPart && place.mid !== undefined ? undefined : change.state;
  const edits: Edit[] = [];
  const owner = text.slice(place.owner.start, place.owner.end);
  const newOwner = state === undefined ? owner : setOwnerState(owner, state, isVersion2);
  if (newOwner !== owner) edits.push({ ...place.owner, text: newOwner });
  const targetState = isVersion2 ? undefined : state;
  return [...edits, ...(place.target ? editTarget : addTarget)(file, change, targetState)];
}

/** A new state takes its `subState` away, which would say something of the old one (XLIFF 2.1 §4.3.1.31). */
function setOwnerState(tag: string, state: State, isVersion2: boolean): string {
  if (isVersion2) return setAttribute(setAttribute(tag, 'subState', undefined), 'state', state);
  if (states12[state].approved) return setAttribute(tag, 'approved', 'yes');
  return hasAttribute(tag, 'approved') ? setAttribute(tag, 'approved', 'no') : tag;
}

function editTarget(file: PatchedFile, change: SegmentEdit, state: State | undefined): readonly Edit[] {
  const { text } = file;
  const target = change.place.target!;
  const { place } = target;
  const tag = text.slice(place.start, place.tagEnd);
  const isEmpty = isEmptyTag(text, place);
  const whole = change.whole === undefined ? undefined : keepAnnotations(file, target, change.whole);
  const content = whole ?? newSentences(text, change);
  const stated = state === undefined ? tag : setAttribute(tag, 'state', states12[state].state);
  const newTag = bindPrefixes(stated, change.place.source, text, content);
  if (content !== undefined && isEmpty) return [{ ...place, text: fillTag(newTag, content) }];
  const edits: Edit[] = newTag === tag ? [] : [{ start: place.start, end: place.tagEnd, text: newTag }];
  if (content !== undefined) return [...edits, { ...innerSpan(text, place), text: content }];
  return [...edits, ...editSentences(text, change)];
}

/**
 * New text cannot be annotated as the old was, but what others in the file need stays: `<sm/>` and `<em/>`, whose other half
 * may be in another segment, around the text; a `<mrk>` that something refers to (`#t=m3`), empty, behind it.
 */
function keepAnnotations(
  { text, references }: PatchedFile,
  { annotations }: Content,
  content: string,
): string {
  let before = '';
  let behind = '';
  for (const { name, id, start, end } of annotations) {
    const tag = text.slice(start, end);
    if (name === 'sm') before += tag;
    else if (name === 'em') behind += tag;
    else if (references.has(id)) behind += fillTag(tag, '');
  }
  return before + content + behind;
}

/** Content for a target without sentences, made of its unit's divided source; nothing where it is not needed. */
function newSentences(text: string, { place, sentences }: SegmentEdit): string | undefined {
  if (sentences.size === 0 || place.target?.sentences) return undefined;
  const { segSource } = place;
  if (!segSource?.sentences) return undefined;
  const { start, end } = innerSpan(text, segSource.place);
  const edits = [...segSource.sentences].map(([mid, sentence]) =>
    shift(fillElement(text, sentence.place, sentences.get(mid) ?? ''), start),
  );
  return applyEdits(text.slice(start, end), edits);
}

/** Each sentence where the target has it; one it lacks comes behind the one before it. */
function editSentences(text: string, { place, sentences }: SegmentEdit): readonly Edit[] {
  const there = place.target?.sentences;
  if (!there) return [];
  const edits: Edit[] = [];
  let behind = place.target!.place.tagEnd;
  const mids = new Set([...(place.segSource?.sentences?.keys() ?? []), ...there.keys()]);
  for (const mid of mids) {
    const sentence = there.get(mid);
    // Sentences with one `mid` are told apart by their order, so none before another can be missing.
    const content = sentences.get(mid) ?? (!sentence && mids.has(nextKey(mid)) ? '' : undefined);
    if (sentence && content !== undefined) edits.push(fillElement(text, sentence.place, content));
    else if (content !== undefined) edits.push(addSentence(text, place.segSource!, mid, content, behind));
    if (sentence) behind = sentence.place.end;
  }
  return edits;
}

/** The key of the next sentence with the same `mid` (`read-content.ts`). */
function nextKey(key: string): string {
  const [, mid, turn] = /^(.*)#(\d+)$/s.exec(key) ?? [];
  return mid === undefined ? `${key}#2` : `${mid}#${Number(turn) + 1}`;
}

function addSentence(text: string, segSource: Content, mid: string, content: string, at: number): Edit {
  const { start, tagEnd } = segSource.sentences!.get(mid)!.place;
  return { start: at, end: at, text: fillTag(text.slice(start, tagEnd), content) };
}

/** A target behind its source, on a line of its own where the source has one. */
function addTarget({ text }: PatchedFile, change: SegmentEdit, state: State | undefined): readonly Edit[] {
  const content = change.whole ?? newSentences(text, change);
  if (content === undefined) return [];
  const { segSource } = change.place;
  // Without a source it was refused.
  const source = change.place.source!;
  const sourceTag = text.slice(source.place.start, source.place.tagEnd);
  const space = /\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/.exec(sourceTag)?.[0] ?? '';
  const tag = `<${tagName(sourceTag).replace(/source$/, 'target')}${space}>`;
  const before = text.slice(spaceBefore(text, source.place.start), source.place.start);
  const at = (segSource ?? source).place.end;
  const stated = state === undefined ? tag : setAttribute(tag, 'state', states12[state].state);
  const newTag = bindPrefixes(stated, source, text, content);
  return [{ start: at, end: at, text: before + fillTag(newTag, content) }];
}

/** Codes copied out of a source may have prefixes that only its own tag binds. */
function bindPrefixes(
  tag: string,
  source: Content | undefined,
  text: string,
  content: string | undefined,
): string {
  if (!source || content === undefined) return tag;
  const sourceTag = text.slice(source.place.start, source.place.tagEnd);
  let bound = tag;
  for (const [, name = '', prefix, quoted] of sourceTag.matchAll(
    /\s(xmlns:([^\s=]+))\s*=\s*("[^"&]*"|'[^'&]*')/g,
  )) {
    if (!quoted || !content.includes(`${prefix}:`) || hasAttribute(bound, name)) continue;
    bound = setAttribute(bound, name, quoted.slice(1, -1));
  }
  return bound;
}

/** Where the white space before an offset begins. */
function spaceBefore(text: string, offset: number): number {
  let at = offset;
  while (' \t\r\n'.includes(text[at - 1] ?? '-')) at--;
  return at;
}

/** The element with new content. */
function fillElement(text: string, place: ElementPlace, content: string): Edit {
  if (!isEmptyTag(text, place)) return { ...innerSpan(text, place), text: content };
  return {
    start: place.start,
    end: place.end,
    text: fillTag(text.slice(place.start, place.tagEnd), content),
  };
}

/** An element of a start tag, be it an empty one, around content. */
function fillTag(tag: string, content: string): string {
  return `${tag.replace(/\s*\/?>$/, '>')}${content}</${tagName(tag)}>`;
}

function shift({ start, end, text }: Edit, by: number): Edit {
  return { start: start - by, end: end - by, text };
}
