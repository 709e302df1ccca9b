import { isAccepted } from '../../assembly/completeness.ts';
import { contextOf } from '../../memory/match.ts';
import type { MarkedText } from '../../model/content.ts';
import type { Translation } from '../../model/translation.ts';
import { append } from '../../text/multimap.ts';
import { isSameText, normalise } from '../../text/normalise.ts';
import { listSources, openLedger, type Workspace } from '../../workspace/workspace.ts';
import type { ImportEdits } from './import-edits.ts';

/** Where a sentence is, in one language. */
interface SegmentAddress {
  readonly language: string;
  readonly document: string;
  readonly segment: string;
}

/** A sentence that was given the translation of an identical one. */
interface Propagated extends SegmentAddress {
  /** The document and the id of that sentence. */
  readonly from: string;
}

/** What became of sentences with the text of accepted ones. */
export interface Propagation {
  readonly propagated: readonly Propagated[];
  /** Sentences without a translation, of whose text there are different ones: none was chosen. */
  readonly undecided: readonly SegmentAddress[];
}

/** A sentence of the returned files that has a translation now. */
export interface ImportedSegment extends SegmentAddress {
  /** Its translation before the import. */
  readonly before: Translation | undefined;
}

interface Candidate extends SegmentAddress {
  readonly source: MarkedText;
  /** Of its neighbours. */
  readonly context: number;
  readonly translation: Translation | undefined;
}

/**
 * Gives the accepted translations of returned sentences to the identical sentences of the workspace: to those without a
 * translation, and to those that an earlier import gave the translation that is replaced now. One between the same neighbours
 * is taken before others; if several remain, none is. What is given has the state `translated` and the origin `memory`.
 */
export function propagate(
  workspace: Workspace,
  edits: ImportEdits,
  returned: readonly ImportedSegment[],
): Propagation {
  const propagated: Propagated[] = [];
  const undecided: SegmentAddress[] = [];
  for (const language of new Set(returned.map((place) => place.language))) {
    const ours = returned.filter((place) => place.language === language);
    for (const group of findIdentical(workspace, edits, language, ours)) {
      const { followers, made } = divide(group, ours);
      for (const follower of followers) {
        const chosen = choose(follower, made);
        if (chosen) {
          const { translation, document, segment } = chosen;
          if (translation.target === follower.translation?.target) continue;
          const from = `${document} ${segment}`;
          const given = translationOf(follower, translation, from);
          edits.accept(language, follower.document, follower.segment, given);
          propagated.push({ language, document: follower.document, segment: follower.segment, from });
        } else if (made.length > 0 && isMissing(follower.translation))
          undecided.push({ language, document: follower.document, segment: follower.segment });
      }
    }
  }
  return { propagated, undecided };
}

/** The sentences of each text that has a returned translation. */
function findIdentical(
  workspace: Workspace,
  edits: ImportEdits,
  language: string,
  returned: readonly ImportedSegment[],
): Iterable<readonly Candidate[]> {
  const texts = new Set(
    returned.flatMap(({ document, segment }) => {
      const translation = edits.translations(language, document).get(segment);
      return translation && isAccepted(translation) ? [normalise(translation.source)] : [];
    }),
  );
  const groups = new Map<string, Candidate[]>();
  if (texts.size === 0) return [];
  for (const { name: document } of listSources(workspace).documents) {
    const { ledger } = openLedger(workspace, document);
    const live = [...ledger.entries].filter(([, { retired }]) => !retired);
    for (const [at, [segment, { source }]] of live.entries()) {
      const text = normalise(source);
      if (!texts.has(text)) continue;
      const context = contextOf(live[at - 1]?.[1].source, live[at + 1]?.[1].source);
      const translation = edits.translations(language, document).get(segment);
      append(groups, text, { language, document, segment, source, context, translation });
    }
  }
  return groups.values();
}

interface Made extends Candidate {
  readonly translation: Translation;
}

/** The sentences that take a translation, and those that have one of their own. */
function divide(
  group: readonly Candidate[],
  returned: readonly ImportedSegment[],
): { readonly followers: readonly Candidate[]; readonly made: readonly Made[] } {
  const here = new Map(returned.map((place) => [place.segment, place]));
  const replaced = new Set(
    group.flatMap(({ segment, translation }) => {
      const before = here.get(segment)?.before;
      return before && before.target !== translation?.target ? [before.target] : [];
    }),
  );
  const isFollower = ({ segment, translation }: Candidate): boolean =>
    isMissing(translation) ||
    (!here.has(segment) &&
      translation?.origin?.kind === 'memory' &&
      translation.state === 'translated' &&
      replaced.has(translation.target));
  return {
    followers: group.filter(isFollower),
    made: group.filter(
      (each): each is Made =>
        each.translation !== undefined &&
        !isFollower(each) &&
        isAccepted(each.translation) &&
        isSameText(each.translation.source, each.source),
    ),
  };
}

/** The one translation between the same neighbours, or the only one there is. */
function choose(follower: Candidate, made: readonly Made[]): Made | undefined {
  const near = made.filter(({ context }) => context === follower.context);
  const [first, ...others] = near.length > 0 ? near : made;
  return others.every(({ translation }) => translation.target === first?.translation.target)
    ? first
    : undefined;
}

function translationOf({ source, translation }: Candidate, given: Translation, from: string): Translation {
  return {
    source,
    target: given.target,
    state: 'translated',
    ...(given.by !== undefined && { by: given.by }),
    origin: { kind: 'memory', score: 100, from },
    ...(translation?.note && { note: translation.note }),
    ...(translation?.other && { other: translation.other }),
  };
}

function isMissing(translation: Translation | undefined): boolean {
  return (translation?.target ?? '').trim() === '';
}
