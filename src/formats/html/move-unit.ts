import type { Code } from '../../model/content.ts';
import type { Unit } from '../../model/document.ts';
import type { Span } from '../../model/location.ts';

/** A unit whose text begins so many UTF-16 units later in another text. */
export function moveUnit(unit: Unit, by: number): Unit {
  const move = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  const moveCode = (code: Code): Code => ({
    ...code,
    ...(code.at !== undefined && { at: code.at + by }),
    ...(code.titleAt !== undefined && { titleAt: code.titleAt + by }),
    ...(code.alternativeAt !== undefined && { alternativeAt: code.alternativeAt + by }),
  });
  return {
    ...move(unit),
    inlines: unit.inlines.map(move),
    codes: unit.codes.map(moveCode),
    segments: unit.segments.map((segment) => ({ ...move(segment), codes: segment.codes.map(moveCode) })),
  };
}
