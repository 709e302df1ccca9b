import type { Document, Segment } from '../../model/document.ts';
import type { Site } from '../../model/edition.ts';
import { type RenderedSegment, type Rendition, type State, states } from '../../model/translation.ts';
import { hasWords } from '../../text/markup.ts';

/** Whether one state comes before another. */
export function isBehind(state: State, other: State): boolean {
  return states.indexOf(state) < states.indexOf(other);
}

/** Each page of a briefing asks for the same again. */
const known = new WeakMap<Rendition, readonly RenderedSegment[]>();

/** The sentences of a language that are translations and complete: what has a state worth telling. */
function finished(document: Document, rendition: Rendition): readonly RenderedSegment[] {
  if (rendition.language === document.language) return [];
  const segments =
    known.get(rendition) ??
    document.units.flatMap((unit) => unit.segments.flatMap((segment) => finishedAs(segment, rendition)));
  known.set(rendition, segments);
  return segments;
}

function finishedAs({ id, source }: Segment, { segments }: Rendition): readonly RenderedSegment[] {
  const shown = segments.get(id);
  return shown?.progress === 'complete' && hasWords(source) ? [shown] : [];
}

/** The furthest state that a sentence of a language has. */
export function furthestOf(document: Document, rendition: Rendition): State {
  let furthest: State = 'initial';
  for (const { state } of finished(document, rendition)) if (isBehind(furthest, state)) furthest = state;
  return furthest;
}

/** How many sentences have come how far. */
export function countStates(document: Document, rendition: Rendition): ReadonlyMap<State, number> {
  const counts = new Map<State, number>();
  for (const { state } of finished(document, rendition)) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

/** A person as readers see the name: of an e-mail address only the part before its `@`, since addresses are not for publishing. */
export function publicName(by: string | undefined): string {
  return by?.replace(/@[^\s@]*$/u, '').trim() ?? '';
}

/** Who the translations of a language are from, in the order they come up; nobody where the site does not show it. */
export function translatorsOf(
  document: Document,
  rendition: Rendition,
  { show }: Pick<Site, 'show'>,
): readonly string[] {
  if (!show?.has('translators')) return [];
  const names = new Set<string>();
  for (const { by } of finished(document, rendition)) {
    const name = publicName(by);
    if (name !== '') names.add(name);
  }
  return [...names];
}
