import { keepReplaced } from '../../exchange/sent-digest.ts';
import type { Document, Segment } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import { type State, states, type Translation } from '../../model/translation.ts';
import { digest } from '../../text/digest.ts';
import { isCosmetic } from '../../text/fold.ts';
import { findTags, formatTag } from '../../text/markup.ts';
import { formatTranslations, sortEntries } from '../../workspace/files/locale-file.ts';
import { localeFile } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import { gateRules } from '../../workspace/settings/policy.ts';
import { openLedger, openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openDocuments } from './reconcile-workspace.ts';

/** Which segment of which document, in which language. */
export interface SegmentPlace {
  readonly document: string;
  readonly language: string;
  readonly segment: string;
}

/** What a person did to one translation in an editor. */
export interface Edit extends SegmentPlace {
  /** Version of the translation that the person saw (`versionOf`). */
  readonly base: string;
  readonly target: string;
  readonly state: Exclude<State, 'initial'>;
  /** Who did it; undefined if nobody is named. */
  readonly by?: string | undefined;
}

/** A change of one translation, with the translation as it will be. */
export interface EditPlan extends Plan {
  readonly translation: Translation;
  readonly version: string;
}

/** Longest target that an editor may save, in UTF-16 units: a sentence has some two hundred. */
const longestTarget = 100_000;

/** Names all that a translation says and the source text that it is for: it changes with either. */
export function versionOf(source: string, translation: Translation | undefined): string {
  // In one order: a translation that is planned and the same one read from its file have their members in different ones.
  const { source: from, target, state, by, reviewer, origin, note, unfixed, other } = translation ?? {};
  return digest(
    [source, JSON.stringify([from, target, state, by, reviewer, origin, note, unfixed, other])],
    16,
  );
}

/**
 * Plans to write a translation that a person typed or confirmed.
 * @throws `segment-changed` where the segment no longer has the version the person saw; `ledger-outdated`; `reviewer-same`;
 *   `usage` for what is no segment, for an empty or endless target, and for one with codes that the source text lacks
 */
export function planEdit(workspace: Workspace, edit: Edit): EditPlan {
  const target = edit.target.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
  if (target === '' || target.length > longestTarget)
    throw new BarobarError(
      'usage',
      target === ''
        ? 'The translation is empty.'
        : `The translation has more than ${longestTarget} characters.`,
      target === '' ? 'Type a translation, or leave the segment as it is.' : 'Shorten it.',
    );
  const sheet = openSheet(workspace, edit.document, edit.language);
  const { source, translation: before } = sheet.get(edit.segment);
  refuseChanged(edit.segment, edit.base, versionOf(source, before));
  refuseUnknownCodes(source, target);
  const translation = edited(before, { source, target, state: edit.state, by: edit.by });
  refuseSameReviewer(workspace, edit, translation);
  return sheet.plan(new Map([[edit.segment, translation]]), edit.segment);
}

/** No document can be written with a code that stands for nothing. */
function refuseUnknownCodes(source: string, target: string): void {
  const known = new Set(findTags(source).map(({ code }) => code));
  const unknown = findTags(target).find(({ code }) => !known.has(code));
  if (!unknown) return;
  throw new BarobarError(
    'usage',
    `The translation has the code ${formatTag(unknown)}, which the source text lacks.`,
    'Delete it from the translation.',
  );
}

/** The translations of a document in one language, for changes. */
export interface Sheet {
  readonly document: Document;
  /** The source text of a segment of the document, and its translation. */
  get(id: string): {
    readonly segment: Segment;
    readonly source: string;
    readonly translation: Translation | undefined;
  };
  /** Plans to write translations; what the plan says of one is of `id`. */
  plan(changed: ReadonlyMap<string, Translation>, id: string): EditPlan;
}

/**
 * Opens the translations of a document in a language.
 * @throws `usage` for what is no document or target language
 */
export function openSheet(workspace: Workspace, name: string, language: string): Sheet {
  targetLanguages(workspace, [language]);
  const [document] = [...openDocuments(workspace, [name])] as [Document];
  const { ledger } = openLedger(workspace, document.name);
  const { set, text } = openTranslations(workspace, language, document.name);
  const segments = new Map(document.units.flatMap((unit) => unit.segments).map((each) => [each.id, each]));
  return {
    document,
    get(id) {
      const segment = segments.get(id);
      if (!segment) throw noSegment(id, document.name);
      const entry = ledger.entries.get(id);
      if (!entry || entry.retired || entry.source !== segment.source) throw outdated(document);
      return { segment, source: segment.source, translation: set.entries.get(id) };
    },
    plan(changed, id) {
      const entries = sortEntries(new Map([...set.entries, ...changed]), [...ledger.entries.keys()]);
      const after = formatTranslations({ ...set, entries });
      const translation = entries.get(id) as Translation;
      return {
        translation,
        version: versionOf(segments.get(id)?.source ?? '', translation),
        changes: after === text ? [] : [{ path: localeFile(language, document.name), before: text, after }],
      };
    },
  };
}

/**
 * The translation after a person set its text and state. A text that is as it was keeps its translator and a higher state; an
 * edited one loses its review. Whoever brings the work of another to `reviewed` or beyond is its reviewer.
 */
export function edited(
  before: Translation | undefined,
  {
    source,
    target,
    state,
    by,
  }: Pick<Translation, 'source' | 'target' | 'state'> & { readonly by?: string | undefined },
): Translation {
  const isSameSource = before !== undefined && isCosmetic(before.source, source);
  const isKept = isSameSource && before.target === target;
  if (isKept && isBelow(state, before.state)) return { ...before, source };
  const known = isSameSource ? before.by : undefined;
  const isReview = state !== 'translated';
  const isOther = isReview && known !== undefined && by !== undefined && !isSamePerson(known, by);
  const translator = isOther ? known : isKept ? (known ?? (isReview ? undefined : by)) : by;
  const reviewer = isOther ? by : isKept && isReview ? before.reviewer : undefined;
  const origin = isKept && !isReview ? before.origin : undefined;
  return {
    source,
    target,
    state,
    ...(translator !== undefined && { by: translator }),
    ...(reviewer !== undefined && { reviewer }),
    ...(origin && { origin }),
    ...(before?.note && { note: before.note }),
    ...keepReplaced(isSameSource ? before : undefined, {
      target,
      ...(translator !== undefined && { by: translator }),
    }),
    ...(before?.other && { other: before.other }),
  };
}

/** @throws `segment-changed` where a segment no longer has the version that a change was made from */
export function refuseChanged(id: string, base: string, version: string): void {
  if (base === version) return;
  throw new BarobarError(
    'segment-changed',
    `Segment ${id} was changed since it was shown.`,
    'Compare both texts, and choose one.',
  );
}

/** @throws `reviewer-same` if the gate asks for a reviewer who did not translate, and this review has none */
export function refuseSameReviewer(
  workspace: Workspace,
  { document, language, segment }: SegmentPlace,
  { state, by, reviewer }: Translation,
): void {
  const rules = gateRules(workspace.settings, document, language);
  if (
    rules.reviewer !== 'other' ||
    isBelow(state, 'reviewed') ||
    (by !== undefined && reviewer !== undefined)
  )
    return;
  throw new BarobarError(
    'reviewer-same',
    by === undefined
      ? `Nobody knows who translated ${segment}, and the gate asks for a reviewer who did not.`
      : `${by} translated ${segment}, and the gate asks for another reviewer.`,
    'Have another person review it, under that person’s name.',
  );
}

function isBelow(a: State, b: State): boolean {
  return states.indexOf(a) < states.indexOf(b);
}

function isSamePerson(a: string, b: string): boolean {
  const name = (person: string): string => person.trim().normalize('NFC').toLowerCase();
  return name(a) === name(b);
}

function noSegment(id: string, document: string): BarobarError {
  return new BarobarError(
    'usage',
    `${document} has no segment “${id}”.`,
    `See the ids with “barobar review ${document} --lang TAG”.`,
  );
}

function outdated({ name, path }: Document): BarobarError {
  return new BarobarError(
    'ledger-outdated',
    `The source text of ${name} changed, and its ledger does not have it yet.`,
    'Run “barobar update”.',
    { path },
  );
}
