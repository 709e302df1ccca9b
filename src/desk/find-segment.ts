import type { Document, Segment } from '../model/document.ts';
import { BarobarError } from '../model/error.ts';
import { targetLanguages } from '../workflows/quality/languages.ts';
import type { SegmentPlace } from '../workflows/sentences/edit.ts';
import type { Snapshot } from './desk.ts';

/** A segment in its document. */
interface Found {
  readonly segment: Segment;
  readonly paragraph: string;
  readonly document: Document;
}

/**
 * The segment that a page speaks of.
 * @throws `usage` for what is no document, language or segment
 */
export function findSegment(snapshot: Snapshot, place: SegmentPlace): Found {
  targetLanguages(snapshot.workspace, [place.language]);
  const document = snapshot.document(place.document);
  const paragraph = document.units.findIndex(({ segments }) =>
    segments.some(({ id }) => id === place.segment),
  );
  const segment = document.units[paragraph]?.segments.find(({ id }) => id === place.segment);
  if (!segment)
    throw new BarobarError(
      'usage',
      `${document.name} has no segment “${place.segment}”.`,
      'Load the document again.',
    );
  return { segment, paragraph: String(paragraph), document };
}
